"""What people need to take part: where it can be read, by whom, and when it is over.

Some of a team write a word that nobody else knows, and how to be reached; the trainer reads it; the
session is held; the night comes.
"""

import asyncio
import json
from base64 import b64encode
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from types import SimpleNamespace
from typing import Any

from booth.hpke import Unopened, public_of, unseal
from booth.needs.sealing import needs_info, private_of
from booth.pools.seals import Sending, contents_of, pool_of
from booth.pools.tick import settled
from bot.start.version import VERSION
from bot.wiring import RoundSeals
from storage.backup import backup
from storage.keys.key_store import KeyMissing
from storage.people.personal_data import PersonalData
from tests.attacks import canaries, line
from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.canaries import bird
from tests.attacks.field import Field, Group, Person, content
from tests.attacks.field import field as a_field
from tests.attacks.mutants import needs as broken
from tests.attacks.overheard import overheard
from tests.dialogs.planning.needing import SEND, packet_of
from trajectory.planning.sessions import Part, SessionState
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Level
from use_cases.planning.needs import open_box

MEMBERS = 7
WRITERS = 3
DAY = date(2027, 3, 2)
"""Of the session."""


@dataclass
class Needed:
    """What one team needed for one session, and what was found of it."""

    group: Group
    box: str
    words: dict[str, str] = field(default_factory=dict)
    read: list[str] = field(default_factory=list)
    copied: list[Sending] = field(default_factory=list)
    found: Counter[str] = field(default_factory=Counter)


async def needs(stage: Stage) -> AsyncIterator[Needed]:
    """Teams with a session to come, from the writing to the night after it."""
    with overheard() as log:
        async with a_field(stage.backend) as field:
            groups = await field.groups(stage.rounds, MEMBERS, stage.luck)
            teams = [Needed(group, await _opened(field, group)) for group in groups]
            for needed in teams:
                for person in needed.group.members[:WRITERS]:
                    await _writes(field, needed, person)
                await _is_read(field, needed)
            await field.run("sending")
            await _search(field, teams, log.getvalue)
            await _night_after(field, teams)
    for needed in teams:
        yield needed


async def _opened(field: Field, group: Group) -> str:
    """A session has its date, and people can write what they need."""
    type_ = content().programme_for(Level.TEAM).session("intake")
    services: Any = SimpleNamespace(seals=RoundSeals(field.keys))
    async with field.desk.writing() as work:
        team = await work.teams.get(group.team)
        trajectory = await work.trajectories.of_team(group.team)
        assert team is not None, "it is enrolled"
        assert trajectory is not None, "it started"
        session = await work.sessions.propose(
            trajectory_id=trajectory.id, type_id=type_.id, place=""
        )
        part = Part(DAY, time(10), time(12))
        await work.sessions.settle(session.id, [part], state=SessionState.CONFIRMED, place="")
        await open_box(work, services, team, session, type_)
        [box] = await work.needs_boxes.of_trajectories([trajectory.id])
        await work.commit()
    return box.id


async def _writes(field: Field, needed: Needed, person: Person) -> None:
    """Open the private page, and send what the page sealed."""
    _, ticket = await line.door(field, person)
    [box] = (await line.post(field, "/prive/open", ticket=ticket)).said["needs"]
    word = needed.words[person.id] = bird(needed.box, person.name)
    packet = packet_of(box, {"ticks": ["food"], "line": word, "reach": f"{word}-reach"})
    sent = {"ticket": box["ticket"], "packet": b64encode(packet).decode()}
    while (outcome := await _sent(field, sent)) == "waiting":
        continue  # without room the page sends the same packet with the next tick
    assert outcome == "in", outcome


async def _sent(field: Field, message: dict[str, str]) -> str:
    sending = asyncio.ensure_future(line.post(field, SEND, **message))
    await field.ticks(sending)
    return str((await sending).said["outcome"])


async def _is_read(field: Field, needed: Needed) -> None:
    """The trainer reads all of it; everybody else asks for the page too."""
    group = needed.group
    [ticket] = await line.links(field, group, "plan.needs")
    said = (await line.post(field, "/nodig/open", ticket=ticket)).said
    needed.read = [one["line"] for one in said["needs"]]
    needed.copied = await _copied(field, needed.box)
    for person in (group.manager, group.coach, *group.members):
        pressed = field.teams(person).presses("plan.needs", card="1", team=group.team)
        card = json.loads(await field.does(pressed))["value"]
        needed.found["others"] += any("url" in action for action in card.get("actions", []))


async def _copied(field: Field, box_id: str) -> list[Sending]:
    async with field.boxes.writing() as box:
        await box.hold(box_id, alone=True)
        pool = await settled(box, pool_of(field.keys, box_id))
        return contents_of(pool, await box.packets.of_pool(box_id))


# ---- looking


async def _search(field: Field, teams: list[Needed], said: Any) -> None:
    """In all that is kept and said while the session is still to come."""
    places = {
        "files": list((await field.witness.remains()).values()),
        "backup": [line.encode() async for line in backup(field.database, VERSION)],
        "log": [said().encode()],
        "Teams": [field.town.teams.everything().encode()],
        "keys": [field.keys.get(name) for name in sorted(field.keys.names())],
        "exports": await _exports(field, teams),
    }
    await field.witness.let_go()
    for where, found in places.items():
        await asyncio.to_thread(_look, teams, where, found)


def _look(teams: list[Needed], where: str, places: list[bytes]) -> None:
    everybody = (word.encode() for needed in teams for word in needed.words.values())
    found = canaries.standing(everybody, places)
    for needed in teams:
        needed.found[where] += sum(found[word.encode()] for word in needed.words.values())


async def _exports(field: Field, teams: list[Needed]) -> list[bytes]:
    """What anybody gets who asks what is kept on them."""
    async with field.database.session(reading=True) as session:
        data = PersonalData(session)
        return [
            json.dumps(await data.export(person), default=str).encode()
            for needed in teams
            for person in needed.words
        ]


async def _night_after(field: Field, teams: list[Needed]) -> None:
    """The session was held; every key that is left is tried on what was copied before."""
    field.town.clock.moment = datetime.combine(DAY, time(13), ZONE)
    await field.run("holding")
    field.town.clock.moment += timedelta(hours=15)
    await field.run("nightly")
    for needed in teams:
        with suppress(KeyMissing):
            private = private_of(field.keys, needed.box)
            needed.found["opened after"] += sum(_opens(private, one) for one in needed.copied)


def _opens(private: bytes, sending: Sending) -> bool:
    with suppress(Unopened):
        bound = needs_info(sending.pool, public_of(private), sending.ticket)
        return bool(unseal(private, bound, sending.packet))
    return False


# ---- the rows


def _found(name: str, adversary: str, what: tuple[str, ...], mutant: Any) -> Attack:
    def look(needed: Needed) -> Hits:
        assert len(needed.read) == WRITERS, "the trainer reads what everybody needs"
        return Hits(sum(needed.found[one] for one in what))

    return Attack(name, Kind.PRESENCE, adversary, needs, look, mutant)


ATTACKS = [
    _found("what people need in files or dump", "A4", ("files",), broken.unsealed_needs),
    _found(
        "what people need in a backup or export",
        "A3",
        ("backup", "exports"),
        broken.backup_with_needs,
    ),
    _found("what people need in the logs", "A5", ("log",), broken.logs_needs),
    _found("what people need in Teams", "A6", ("Teams",), broken.needs_on_cards),
    _found("what people need in the key store", "A8", ("keys",), broken.needs_beside_keys),
    _found("needs read by somebody else", "A0 and A1", ("others",), broken.anybody_organises),
    _found(
        "copied needs opened after the session",
        "A8",
        ("opened after",),
        broken.keeps_needs_keys,
    ),
]
