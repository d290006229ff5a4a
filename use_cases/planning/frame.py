"""What dates of a session are held against: the programme, the team, and the trainer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from storage.work import Work
from trajectory.planning.dates import Frame
from trajectory.planning.planning import current, window
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.teams import Team
from use_cases.planning.session_plan import SessionPlan
from use_cases.progress.progress import Shelf


@dataclass(frozen=True, slots=True)
class Hours:
    """How long each meeting of a session is, and at what time they begin."""

    minutes: tuple[int, ...]
    starts: time


@dataclass(frozen=True, slots=True)
class Place:
    """Where a session comes: `earliest` is the first day that leaves people time, `after` the last
    day of the step before it, `taken` are meetings of the team that are being planned with it."""

    earliest: date
    after: date | None
    taken: tuple[Part, ...] = ()


async def frame_of(
    work: Work, shelf: Shelf, plan: SessionPlan, hours: Hours, earliest: date
) -> Frame | None:
    """What dates of this session are held against; None when the step before has no date.

    `earliest` is the first day that leaves people time.
    """
    if plan.previous_day is None:
        return None
    return await frame_at(work, shelf, plan, hours, Place(earliest, plan.previous_day))


async def frame_at(
    work: Work, shelf: Shelf, plan: SessionPlan, hours: Hours, place: Place
) -> Frame:
    """The same for a session whose step before it may be planned with it, or has lost its date."""
    sessions = plan.started.sessions
    nexts = [
        (type_, later.parts[0].day)
        for type_ in plan.started.programme.sessions
        if type_.after.step == plan.type.id
        and (later := current(sessions, type_.id))
        and later.parts
    ]
    put_off = (one.until for one in plan.started.history.postponements if one.step == plan.type.id)
    allowed = window(plan.type, after=place.after, nexts=nexts, put_off=max(put_off, default=None))
    others = [session for session in sessions if session.type != plan.type.id]
    return Frame(
        calendar=shelf.library.calendar,
        days=shelf.library.days,
        minutes=hours.minutes,
        starts=hours.starts,
        first=max(allowed.first, place.earliest),
        last=allowed.last,
        limit=allowed.limit,
        office_days=await work.date_proposals.office_days(plan.team.id),
        team=(*_meetings(others), *place.taken),
        trainer=await _meetings_elsewhere(work, plan.team),
    ).eased()


def _meetings(sessions: Iterable[Session]) -> list[Part]:
    confirmed = [session for session in sessions if session.state is SessionState.CONFIRMED]
    return [part for session in confirmed for part in session.parts]


async def _meetings_elsewhere(work: Work, team: Team) -> tuple[Part, ...]:
    """When the trainer is with other teams."""
    others = [other for other in await work.teams.of_person(team.trainer) if other.id != team.id]
    trajectories = [await work.trajectories.of_team(other.id) for other in others]
    ids = [trajectory.id for trajectory in trajectories if trajectory is not None]
    return tuple(_meetings(await work.sessions.of_trajectory(*ids)))
