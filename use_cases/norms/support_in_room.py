"""Support asked in the room: during a session, all wordings of a theme at once, under the rules of
every question to the room (trust.md, rule 7). The team adopts in the same session."""

from dataclasses import dataclass

from storage.work import Work
from trajectory.errors import Stale
from trajectory.norms import Norm, NormState
from trajectory.rounds.instrument import Theme
from trajectory.rounds.rounds import Round, RoundKind
from trajectory.rounds.support import askable, in_the_room
from trajectory.teams import Team
from use_cases.norms.norms import TeamNorms, norms_to_word
from use_cases.norms.support_rounds import questions
from use_cases.principal import Principal
from use_cases.sessions.room_question import (
    Occasion,
    asked_before,
    occasion_of,
    open_in_room,
    running_in,
    session_now,
)
from use_cases.sessions.team_session import SessionRef


@dataclass(frozen=True, slots=True)
class RoomSupport:
    """What the room can be asked about a theme now."""

    occasion: Occasion
    wordings: tuple[Norm, ...]
    alike: tuple[Norm, ...]
    """Left out: they say what this team was asked before, or may say what this room was."""
    waits: bool
    """While another question to the room is open."""


def room_is_possible(team: Team) -> bool:
    """Whether a team has enough people to be asked in a room, if all of them are there."""
    return len(team.members) >= RoundKind.ROOM.smallest


async def support_now(
    work: Work, by: Principal, norms: TeamNorms, theme: Theme
) -> RoomSupport | None:
    """What the room can be asked now; None while no session goes on, or the team is too small."""
    session = await session_now(work, norms.trajectory, by.now)
    if session is None or not by.services.may_open_rounds or not room_is_possible(norms.team):
        return None
    occasion = await occasion_of(work, by, SessionRef(norms.team.id, session.id))
    before = await asked_before(work, by.services, occasion)
    waiting = askable(norms.of(theme, NormState.WORDED))
    items = questions(by.services.library, waiting).items
    left = {item.id for item in before.leaves(items)}
    return RoomSupport(
        occasion,
        tuple(norm for norm in waiting if norm.id in left),
        tuple(norm for norm in waiting if norm.id not in left),
        waits=await running_in(work, session) is not None,
    )


async def ask_room(by: Principal, team_id: str, theme: Theme) -> tuple[Round, tuple[Norm, ...]]:
    """Ask the people who are there about all wordings of a theme, at once.

    Raises:
        Stale: no session goes on, nothing of the theme can be asked, and as `open_in_room`.
        NotFound, NotAllowed: as `Principal.team`.
    """
    async with by.services.desk.writing() as work:
        norms = await norms_to_word(work, by, team_id)
        asked = await support_now(work, by, norms, theme)
        if asked is None:
            raise Stale("support-no-room")
        if not asked.wordings:
            raise Stale("support-asked-in-room" if asked.alike else "support-nothing")
        instrument = in_the_room(questions(by.services.library, asked.wordings))
        round_ = await open_in_room(work, by, asked.occasion, instrument)
        await work.norms.ask([norm.id for norm in asked.wordings], round_.id)
        await work.commit()
    return round_, asked.wordings
