"""Questions to the room by a trainer who wants to know more than they say (trust.md, rule 7)."""

import json
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from unittest.mock import patch

from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.field import Field, Group, Person, plan
from tests.attacks.field import field as a_field
from tests.attacks.line import door
from tests.attacks.mutants import all_of
from trajectory.errors import Stale
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.planning.working_days import ZONE
from trajectory.rounds.likeness import Likeness
from trajectory.rounds.room_question import AskedBefore
from trajectory.rounds.room_roster import RoomRoster
from trajectory.rounds.rounds import SMALLEST_ROOM, RoundKind
from use_cases.norms import support_rounds
from use_cases.sessions import room_question

MEMBERS = 9
"""Eight who are there, and one who comes later."""
BEGINS, ENDS = time(10, 0), time(12, 0)
REWORDED = (
    (
        "We durven elkaar aan te spreken.",
        "Elkaar aanspreken, dat durven wij.",
        "Wij spreken elkaar NIET aan.",
    ),
    (
        "Fouten bespreken we open.",
        "Fouten worden hier open besproken.",
        "Over fouten praten we open.",
    ),
    (
        "Ik voel me veilig in dit team.",
        "In dit team is het veilig.",
        "Ik voel me onveilig in dit team.",
    ),
    (
        "We listen to each other.",
        "Everybody here listens to one another.",
        "We do not listen.",
    ),
)
"""A statement, and the same in other words."""
ANOTHER = "Het rooster klopt."


@dataclass
class Room:
    """One team in a session, and its trainer."""

    field: Field
    group: Group
    session: str
    day: datetime

    async def enters(self, *people: Person) -> None:
        """They open their private page."""
        for person in people:
            await door(self.field, person)

    async def asks(self, question: str) -> bytes:
        """The trainer asks; what the bot answers."""
        asked = {"team": self.group.team, "session": self.session, "question": question}
        pressed = self.field.teams(self.group.trainer).presses(
            "room.open", card="1", answered="agree", looked="yes", **asked
        )
        return await self.field.does(pressed)

    async def opens(self, question: str) -> bool:
        """Whether this was asked; its three minutes pass."""
        before = await self.rounds()
        await self.asks(question)
        opened = await self.rounds() > before
        self.field.town.clock.moment += timedelta(minutes=4)
        await self.field.run("closing")
        return opened

    async def presses(self, verb: str, **data: str) -> None:
        """The trainer presses something about the norm of the team, on some theme."""
        about = {"team": self.group.team, "theme": "others", "card": "1", **data}
        await self.field.does(self.field.teams(self.group.trainer).presses(verb, **about))

    async def words(self, text: str) -> str:
        """The trainer writes a norm down; its id."""
        await self.presses("norms.save", kind="do", text=text, looked=text)
        async with self.field.desk.reading() as work:
            trajectory = await work.trajectories.of_team(self.group.team)
            assert trajectory is not None
            norms = await work.norms.of_trajectory(trajectory.id)
        return next(norm.id for norm in norms if norm.text == text)

    async def asked(self, norm_id: str) -> bool:
        """Whether a round asks for support of this norm, or will."""
        async with self.field.desk.reading() as work:
            norm = await work.norms.get(norm_id)
        return norm is not None and norm.round != ""

    async def supports(self, text: str) -> bool:
        """Whether the room was asked for support of this norm; its three minutes pass."""
        norm = await self.words(text)
        await self.presses("norms.room")
        self.field.town.clock.moment += timedelta(minutes=4)
        await self.field.run("closing")
        return await self.asked(norm)

    async def rounds(self) -> int:
        async with self.field.desk.reading() as work:
            rounds = await work.session_rounds.of_session(self.session)
        return sum(round_.kind is RoundKind.ROOM for round_ in rounds)


async def _room(field: Field, group: Group, day: datetime) -> Room:
    """A session of this team on this day, which has just begun."""
    part = Part(day.date(), BEGINS, ENDS)
    async with field.desk.writing() as work:
        trajectory = await work.trajectories.of_team(group.team)
        assert trajectory is not None
        planned = await work.sessions.propose(
            trajectory_id=trajectory.id, type_id="intake", place="Zaal 1"
        )
        stands = SessionState.CONFIRMED
        await work.sessions.settle(planned.id, [part], state=stands, place="Zaal 1")
        await work.commit()
    field.town.clock.moment = part.begins
    return Room(field, group, planned.id, day)


async def _team(field: Field, nth: int, stage: Stage) -> Group:
    async with field.desk.writing() as work:
        group = await field._group(work, nth, MEMBERS, stage.luck)
        await work.commit()
    return group


def _day(nth: int) -> datetime:
    """Every round has days of its own, long after its scan was planned."""
    return (plan().visible + timedelta(days=20 * (nth + 1))).astimezone(ZONE)


# ---- the same thing twice ----------------------------------------------------------------------


async def again(stage: Stage) -> AsyncIterator[list[bool]]:
    """The same in other words, to the same people, in another session, and outside the hours."""
    async with a_field(stage.backend) as field:
        for nth in range(stage.rounds):
            group = await _team(field, nth, stage)
            first, *others = stage.luck.choice(REWORDED)
            room = await _room(field, group, _day(nth))
            await room.enters(*group.members[:8])
            assert await room.opens(first)
            found = [await room.opens(one) for one in (first, *others)]
            field.town.clock.moment = room.day.replace(hour=5)
            found.append(await room.opens(ANOTHER))
            later = await _room(field, group, _day(nth) + timedelta(days=9))
            await later.enters(*group.members[1:])
            yield [*found, await later.opens(first)]


def asked_again(opened: list[bool]) -> Hits:
    return Hits(sum(opened), len(opened))


def asks_anything() -> AbstractContextManager[Any]:
    """The rule as it was: any question, at any hour."""
    return all_of(
        lambda: patch.object(AskedBefore, "check", lambda *_: None),
        lambda: patch.object(Session, "meeting", lambda self, _: self.parts[-1]),
    )


# ---- a norm, in the room and of the whole team --------------------------------------------------


async def norm_again(stage: Stage) -> AsyncIterator[list[bool]]:
    """A norm that a room was asked, asked of the whole team: before a session, under reserve, and
    of another room; and the other way round."""
    async with a_field(stage.backend) as field:
        for nth in range(stage.rounds):
            group = await _team(field, nth, stage)
            first, *others = stage.luck.choice(REWORDED)
            room = await _room(field, group, _day(nth))
            await room.enters(*group.members[:8])
            assert await room.supports(first)
            found = [await room.supports(others[0])]
            norm = await room.words(others[1])
            await room.presses("norms.support.confirm")
            found.append(await room.asked(norm))
            day = room.day.date().isoformat()
            await room.presses("norms.adopted", day=day, **{norm: "reserve"})
            found.append(await room.asked(norm))
            later = await _room(field, group, _day(nth) + timedelta(days=9))
            await later.enters(*group.members[1:])
            await later.presses("norms.room")
            found.append(await later.asked(norm))
            planned = await later.words(ANOTHER)
            await later.presses("norms.support.confirm")
            assert await later.asked(planned)
            yield [*found, await later.opens(ANOTHER)]


def asks_any_norm() -> AbstractContextManager[Any]:
    """A build that forgets what a room was asked, and what the team will be asked."""
    return all_of(
        asks_anything,
        lambda: patch.object(support_rounds, "most_alike", lambda *_: Likeness.OTHER),
    )


# ---- who comes later ---------------------------------------------------------------------------


async def latecomers(stage: Stage) -> AsyncIterator[bool]:
    """One who opens the page after the first question; whether the second asks them too."""
    async with a_field(stage.backend) as field:
        for nth in range(stage.rounds):
            group = await _team(field, nth, stage)
            first, *_ = stage.luck.choice(REWORDED)
            room = await _room(field, group, _day(nth))
            await room.enters(*group.members[:8])
            assert await room.opens(first)
            late = group.members[8]
            await room.enters(late)
            await room.asks(ANOTHER)
            answer = await field.does(field.teams(late).opens_door())
            url = json.loads(answer)["task"]["value"]["url"]
            yield bool((await field.page(url).read()).waiting)


def asked_too(late: bool) -> Hits:
    return Hits(int(late))


def open_to_all() -> AbstractContextManager[Any]:
    """A roster that is never sealed."""
    entered = RoomRoster.entered

    def always(self: RoomRoster, account: str) -> RoomRoster:
        return entered(RoomRoster(self.session, self.secret, self.slots, self.tries), account)

    return patch.object(RoomRoster, "entered", always)


# ---- how many are there ------------------------------------------------------------------------


async def numbers(stage: Stage) -> AsyncIterator[list[bytes]]:
    """What a trainer hears with none to seven in the room: one question each, four in a session."""
    async with a_field(stage.backend) as field:
        for nth in range(stage.rounds):
            group = await _team(field, nth, stage)
            room = await _room(field, group, _day(nth))
            heard = []
            for present in sorted(stage.luck.sample(range(1, SMALLEST_ROOM), 4)):
                await room.enters(*group.members[:present])
                heard.append(await room.asks(ANOTHER))
            yield heard


def told_a_number(heard: list[bytes]) -> Hits:
    return Hits(int(len(set(heard)) > 1))


def tells_the_number() -> AbstractContextManager[Any]:
    """A build that says how many more are needed."""

    async def told(work: Any, services: Any, session: Session, people: Any) -> None:
        found = await work.people.many(people)
        accounts = [person.object_id for person in found]
        present = services.rosters.rosters.of(session.id).present(accounts)
        raise Stale("room-too-small", least=SMALLEST_ROOM - len(present))

    return patch.object(room_question, "_who_is_there", told)


ATTACKS = [
    Attack(
        "the same asked of a room twice, with others present",
        Kind.PRESENCE,
        "A2",
        again,
        asked_again,
        asks_anything,
    ),
    Attack(
        "a norm asked in the room and of the whole team",
        Kind.PRESENCE,
        "A2",
        norm_again,
        asked_again,
        asks_any_norm,
    ),
    Attack(
        "somebody who came into the room after its first question",
        Kind.PRESENCE,
        "A2",
        latecomers,
        asked_too,
        open_to_all,
    ),
    Attack(
        "how many people are in the room",
        Kind.PRESENCE,
        "A2",
        numbers,
        told_a_number,
        tells_the_number,
    ),
]
