"""What managers, trainers, coaches and colleagues see, whoever answered: always the same."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

from booth.ballots.sealing import slot_secret
from booth.tickets import TicketOffice
from storage.ballots.ballots import SealedBallot
from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.field import Field, Group, Person, content, plan
from tests.attacks.field import field as a_field
from tests.attacks.line import post
from tests.attacks.mutants import rules
from tests.chat import LEAD, object_id
from trajectory.rounds.instrument import Level
from trajectory.rounds.slots import slot_of

SMALLEST = 7


async def sends(field: Field, group: Group, person: Person, value: int) -> None:
    """Somebody answers every question so."""
    secret = slot_secret(field.keys, group.round)
    slot = slot_of(secret, round_id=group.round, object_id=person.object_id)
    asked = content().newest_for(Level.TEAM)
    heard = await post(
        field,
        "/prive/send",
        ticket=TicketOffice(field.days).sending(slot, field.town.clock.now()),
        answers={item.id: value for item in asked.items},
        texts={question.id: "Een tekst." for question in asked.open_questions},
        deliver_below_threshold=False,
    )
    assert heard.said["outcome"] == "sealed", heard.said


# ---- while the round is open -------------------------------------------------------------------


@dataclass(frozen=True)
class Views:
    """Everything that everybody else can ask for, before and after."""

    nobody_answered: dict[str, bytes]
    some_answered: dict[str, bytes]


async def subsets(stage: Stage) -> AsyncIterator[Views]:
    """One round of seven people; in the database stands the ballot of any of them."""
    luck = stage.luck
    async with a_field(stage.backend) as field:
        [group] = await field.groups(1, SMALLEST, luck)
        nobody = await _views(field, group)
        for person in group.members:
            await sends(field, group, person, luck.randint(1, 5))
        async with field.boxes.reading() as box:
            everybody = await box.ballots.of_round(group.round)
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


async def _lies_there(field: Field, group: Group, ballots: list[SealedBallot]) -> None:
    async with field.boxes.writing() as box:
        await box.ballots.destroy(group.round)
        for ballot in ballots:
            await box.ballots.record(ballot)
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
        field.town.clock.moment = plan().closes
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
        "A0 and A2",
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
