"""What managers, trainers, coaches and colleagues see, whoever answered: always the same."""

import asyncio
import json
from base64 import b64encode
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

from booth.ballots.packing import packed
from booth.ballots.sealing import slot_secret
from booth.pools.seals import Sending, contents_of, open_pool, pool_of
from booth.tickets import TicketOffice
from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.field import Field, Group, Person, content, plan
from tests.attacks.field import field as a_field
from tests.attacks.line import post
from tests.attacks.mutants import rules
from tests.chat import LEAD, object_id
from trajectory.rounds.instrument import Answers, Level
from trajectory.rounds.rounds import LAST_TICK
from trajectory.rounds.slots import slot_of

SMALLEST = 7


async def sends(field: Field, group: Group, person: Person, value: int) -> None:
    """Somebody answers every question so."""
    secret = slot_secret(field.keys, group.round)
    slot = slot_of(secret, round_id=group.round, account=person.object_id)
    questions = content().newest_for(Level.TEAM)
    ticket = TicketOffice(field.days).sending(slot, field.town.clock.now())
    async with field.boxes.reading() as box:
        asked = await box.rounds.get(group.round)
    sheet = Answers(
        {item.id: value for item in questions.items},
        {question.id: "Een tekst." for question in questions.open_questions},
    )
    key = b64encode(asked.public_key).decode()
    bound = {"round": asked.id, "instrument": asked.instrument, "key": key, "ticket": ticket}
    bound["reader"] = ""
    sent = {"ticket": ticket, "packet": packed(bound, sheet)}
    outcome = "waiting"
    while outcome == "waiting":
        carried = asyncio.ensure_future(post(field, "/prive/send", **sent))
        await field.ticks(carried)
        outcome = (await carried).said["outcome"]
    assert outcome == "in", outcome


# ---- while the round is open -------------------------------------------------------------------


@dataclass(frozen=True)
class Views:
    """Everything that everybody else can ask for, before and after."""

    nobody_answered: dict[str, bytes]
    some_answered: dict[str, bytes]


async def subsets(stage: Stage) -> AsyncIterator[Views]:
    """One round of seven people; in the box lies the packet of any of them."""
    luck = stage.luck
    async with a_field(stage.backend) as field:
        [group] = await field.groups(1, SMALLEST, luck)
        nobody = await _views(field, group)
        for person in group.members:
            await sends(field, group, person, luck.randint(1, 5))
        pool = pool_of(field.keys, group.round)
        async with field.boxes.reading() as box:
            everybody = contents_of(pool, await box.packets.of_pool(group.round))
        for chosen in _any_subsets(luck, stage.rounds):
            await _lies_there(field, group, [everybody[number] for number in chosen])
            yield Views(nobody, await _views(field, group))


def _any_subsets(luck: Random, count: int) -> list[list[int]]:
    """All of them in any order, as far as there is room; the whole group first."""
    every = [
        [number for number in range(SMALLEST) if mask >> number & 1]
        for mask in range(1, 2**SMALLEST)
    ]
    luck.shuffle(every)
    every.sort(key=len, reverse=count < len(every))
    return [every[number % len(every)] for number in range(count)]


async def _lies_there(field: Field, group: Group, sendings: list[Sending]) -> None:
    """The box of this round, with these packets in it and no others."""
    pool = pool_of(field.keys, group.round)
    rows = open_pool(
        field.keys, pool.name, pool.terms, rows=len(pool.record.rows), holding=sendings
    )
    async with field.boxes.writing() as box:
        await box.packets.destroy(pool.name)
        await box.empty_rows.lay(pool.name, rows)
        await box.commit()


async def _views(field: Field, group: Group) -> dict[str, bytes]:
    lead = Person("", object_id(LEAD), "Lida")
    asked = {
        "status": (group.manager, group.trainer, group.coach, *group.members[:2]),
        "result": (group.manager, group.trainer, group.coach, group.members[0]),
        "briefing": (group.trainer,),
        "extend": (group.trainer,),
        "my_data": (group.members[0],),
        "overview": (lead,),
    }
    return {
        f"{what} {person.name}": await shown(field, person, f"{what}.show", group)
        for what, people in asked.items()
        for person in people
    }


_OF_A_TEAM = ("result.show", "briefing.show", "extend.show", "picture.show")


async def shown(field: Field, person: Person, verb: str, group: Group) -> bytes:
    """What the bot answers to this button; every ticket in it is left out."""
    named = {"team": group.team} if verb in _OF_A_TEAM else {}
    answer = json.loads(await field.does(field.teams(person).presses(verb, card="1", **named)))
    return json.dumps(_without_links(answer), sort_keys=True).encode()


def _without_links(part: Any) -> Any:
    if isinstance(part, dict):
        return {name: _without_links(value) for name, value in part.items() if name != "url"}
    return [_without_links(one) for one in part] if isinstance(part, list) else part


def views_differ(views: Views) -> Hits:
    names = views.nobody_answered
    return Hits(sum(views.some_answered[name] != names[name] for name in names), len(names))


# ---- after closing, before the team may see ----------------------------------------------------


async def outcomes(stage: Stage) -> AsyncIterator[tuple[list[bytes], list[bytes]]]:
    """Pairs of teams: in one too few answered, in the other enough."""
    luck = stage.luck
    async with a_field(stage.backend) as field:
        groups = await field.groups(2 * stage.rounds, SMALLEST, luck)
        pairs = list(zip(groups[::2], groups[1::2], strict=True))
        for few, enough in pairs:
            for group, count in ((few, luck.randint(0, 4)), (enough, luck.randint(5, 7))):
                for person in luck.sample(group.members, count):
                    await sends(field, group, person, luck.randint(1, 5))
        field.town.clock.moment = plan().closes + LAST_TICK
        await field.run("closing")
        field.town.clock.moment = plan().visible - timedelta(minutes=1)
        for few, enough in pairs:
            yield await _by_team(field, few), await _by_team(field, enough)


async def _by_team(field: Field, group: Group) -> list[bytes]:
    """What manager and team see, with every name of this team left out."""
    views = [
        await shown(field, person, verb, group)
        for person in (group.manager, *group.members[:2])
        for verb in ("status.show", "result.show")
    ]
    names = (group.name, group.team, *(one.name for one in _everybody(group)))
    for name in names:
        views = [view.replace(name.encode(), b"*") for view in views]
    return views


def _everybody(group: Group) -> tuple[Person, ...]:
    return (group.manager, group.trainer, group.coach, *group.members)


def outcomes_differ(pair: tuple[list[bytes], list[bytes]]) -> Hits:
    return Hits(sum(one != other for one, other in zip(*pair, strict=True)), len(pair[0]))


ATTACKS = [
    Attack(
        "views that differ with who answered",
        Kind.PRESENCE,
        "A0 and A2 and A10 and A11",
        subsets,
        views_differ,
        rules.tells_how_many,
    ),
    Attack(
        "an outcome that is seen before its time",
        Kind.PRESENCE,
        "A0",
        outcomes,
        outcomes_differ,
        rules.tells_outcomes_at_once,
    ),
]
