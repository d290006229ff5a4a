"""What dates of a session are held against: the programme, the team, and the trainer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from storage.work import Work
from trajectory.planning.dates import Frame
from trajectory.planning.planning import current, window
from trajectory.planning.sessions import Part, Session, SessionState
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
    elsewhere = await _elsewhere(work, plan)
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
        trainer=elsewhere.fixed,
        asked=elsewhere.asked,
        away=elsewhere.away,
    ).eased()


def _meetings(sessions: Iterable[Session]) -> list[Part]:
    confirmed = [session for session in sessions if session.state is SessionState.CONFIRMED]
    return [part for session in confirmed for part in session.parts]


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """When the trainer is with other teams or is asked to be, and when whoever guides cannot."""

    fixed: tuple[Part, ...]
    asked: tuple[Part, ...]
    away: tuple[tuple[date, date], ...]


async def _elsewhere(work: Work, plan: SessionPlan) -> _Elsewhere:
    team = plan.team
    others = [other for other in await work.teams.of_person(team.trainer) if other.id != team.id]
    trajectories = [await work.trajectories.of_team(other.id) for other in others]
    ids = [trajectory.id for trajectory in trajectories if trajectory is not None]
    sessions = await work.sessions.of_trajectory(*ids)
    open_ = [one.id for one in sessions if one.state is SessionState.PROPOSED]
    proposals = [await work.date_proposals.get(one) for one in open_]
    options = [option for proposal in proposals if proposal for option in proposal.options]
    away = await work.offers.away([team.coach if plan.type.coached else team.trainer])
    return _Elsewhere(
        tuple(_meetings(sessions)),
        tuple(part for option in options for part in option.parts),
        tuple((one.since, one.until) for one in away),
    )
