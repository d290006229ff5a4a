"""What whoever plans can do when a trainer or coach cannot: another one, another date, or wait.

Nothing is chosen by itself. The team hears of what is chosen as it always does, and never why.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from storage.work import Work
from trajectory.agenda.weeks import Clash, Limits, clashes
from trajectory.enrolment import PersonRef
from trajectory.errors import Stale
from trajectory.planning.dates import Frame
from trajectory.planning.planning import MOVE_NOTICE
from trajectory.planning.sessions import Session
from trajectory.planning.typed_dates import Days
from trajectory.roles import Role
from trajectory.teams import Person, Team
from trajectory.waves.months import Month
from trajectory.waves.supply import MOST_RUNNING
from use_cases.agenda.gaps import Gap, gap_of
from use_cases.agenda.load import in_sessions, load_of
from use_cases.agenda.week import Guided, Planned, planned_of
from use_cases.enrolment.hand_over import Post, hand_over_in
from use_cases.planning import settling
from use_cases.planning.frame import Hours, Place, frame_at
from use_cases.planning.session_plan import SessionPlan, plan_for
from use_cases.planning.settling import Appointment
from use_cases.principal import Principal
from use_cases.progress.progress import started_progress, today_of
from use_cases.units.mandates import is_own_unit, never_guides, unit_of_team

_CLASHING = frozenset({Clash.OVERLAP, Clash.TOO_CLOSE, Clash.AWAY, Clash.OFF_DAY, Clash.OFF_HOURS})


@dataclass(frozen=True, slots=True)
class Stand:
    """Somebody who could take a team over, with how many half-days they offer beside what they have
    in these months; None when they never said."""

    person: Person
    left: int | None
    teams: int
    """Running teams that they guide in this role."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done about a gap: by whom, and on which days for each session."""

    gap: Gap
    stands: Sequence[Stand]
    """By name: never by who is best."""
    days: Mapping[str, Days]
    """The good date of each session nearest to the one it has, by its id; some have none."""


async def ways_of(work: Work, by: Principal, key: str) -> Ways:
    """The ways out of a gap.

    Raises:
        Stale, NotAllowed: as `gap_of`.
    """
    gap = await gap_of(work, by, key)
    days = {
        one.session.id: found for one in gap.sessions if (found := await _days(work, by, gap, one))
    }
    return Ways(gap, await stands_for(work, by, gap), days)


# ---- another trainer or coach


@dataclass(frozen=True, slots=True)
class _Seat:
    """The role of a team that somebody else could take over."""

    unit: str
    new: Sequence[Planned]
    """Every session of the team that is still to come: a team is taken over whole."""


async def stands_for(work: Work, by: Principal, gap: Gap) -> list[Stand]:
    """Who could take the team over, by name: guides in this role, with room, at no team of their
    own unit, and free at everything that is planned there."""
    teams = await work.teams.all()
    going_on = await _going_on(work, teams)
    running = Counter(_holder(team, gap.role) for team in teams if team.id in going_on)
    known = {_holder(team, gap.role) for team in teams} | set(await work.offers.offering())
    declined = {one.person for one in await work.offers.declined([gap.team.id])}
    out = {*gap.team.people, *declined}
    unit = await unit_of_team(work, gap.team.id, today_of(by.now))
    seat = _Seat(unit, await _taken_over(work, by, gap))
    people = await work.people.many(tuple(sorted(known - out)))
    room = [one for one in people if one.accounts and running[one.id] < MOST_RUNNING]
    found = [await _stand(work, by, seat, one, running[one.id]) for one in room]
    return sorted((one for one in found if one), key=lambda one: one.person.called.casefold())


def _holder(team: Team, role: Role) -> str:
    return team.trainer if role is Role.TRAINER else team.coach


async def _going_on(work: Work, teams: Iterable[Team]) -> set[str]:
    return {one.team for one in await work.trajectories.going_on([team.id for team in teams])}


async def _stand(
    work: Work, by: Principal, seat: _Seat, person: Person, running: int
) -> Stand | None:
    """None for somebody who cannot: parts that do not go together, or something else then."""
    today = today_of(by.now)
    if await never_guides(work, by.services, person, seat.unit, today):
        return None
    if seat.unit and await is_own_unit(work, person.id, seat.unit, today):
        return None
    guided = await _guided_by(work, person)
    own = await planned_of(work, by.services, guided)
    if await _clash(work, by, person, own, seat.new):
        return None
    load = await load_of(work, by.services, person.id, guided, own)
    left = await _left(work, person, load, seat.new)
    return None if left is not None and left < 0 else Stand(person, left, running)


async def _guided_by(work: Work, person: Person) -> list[Guided]:
    teams = await work.teams.of_person(person.id)
    ever = await work.trajectories.going_on([team.id for team in teams])
    trajectories = {one.team: one for one in ever}
    return [Guided(team, team.roles_of(person.id), trajectories.get(team.id)) for team in teams]


async def _taken_over(work: Work, by: Principal, gap: Gap) -> list[Planned]:
    trajectory = await work.trajectories.of_team(gap.team.id)
    guided = Guided(gap.team, frozenset({gap.role}), trajectory)
    planned = await planned_of(work, by.services, [guided])
    return [one for one in planned if one.session.to_come(by.now)]


async def _clash(
    work: Work, by: Principal, person: Person, own: Sequence[Planned], new: Sequence[Planned]
) -> bool:
    meetings = [meeting for one in (*own, *new) for meeting in one.meetings]
    limits = Limits(
        by.services.library.calendar,
        await work.offers.week_of(person.id),
        await work.offers.away([person.id]),
    )
    found = clashes(meetings, limits)
    # What clashes inside the team clashes for whoever guides it.
    theirs = {one.session.id for one in new}
    return any(
        one.clash in _CLASHING and (one.other is None or one.other.session not in theirs)
        for (session, _), those in found.items()
        if session in theirs
        for one in those
    )


async def _left(
    work: Work, person: Person, load: Mapping[Month, int], new: Sequence[Planned]
) -> int | None:
    """What is left in the fullest of the months in which the team comes together; None when they
    said of none of these what they offer."""
    offered = await work.offers.offered([person.id])
    more = in_sessions(new)
    lefts = [
        offered[person.id, month] - load.get(month, 0) - count
        for month, count in more.items()
        if (person.id, month) in offered
    ]
    return min(lefts, default=None)


async def take_over(by: Principal, key: str, person_id: str) -> tuple[Gap, Person]:
    """Put somebody else in the role, as handing over does: rights and waiting messages move along,
    and everybody in the team hears who it is now.

    Raises:
        Stale: that person cannot any more, or nothing lies in those days. NotAllowed, Invalid: as
            `gap_of` and `hand_over`.
    """
    async with by.services.desk.writing() as work:
        await work.sessions.one_planner()
        gap = await gap_of(work, by, key)
        stands = await stands_for(work, by, gap)
        person = next((one.person for one in stands if one.person.id == person_id), None)
        if person is None:
            raise Stale("cover-no-longer")
        ref = PersonRef(person.accounts[0])
        await hand_over_in(work, by, gap.team, Post(gap.role), ref)
        await work.commit()
    return gap, person


# ---- another date


async def _days(work: Work, by: Principal, gap: Gap, one: Planned) -> Days | None:
    """The good date for this session that is nearest to the one it has, after the days in which
    they cannot; before them when there is none. None while part of it was held already."""
    if one.session.parts[0].begins <= by.now:
        return None
    frame, _ = await _frame(work, by, one)
    now = tuple(part.day for part in one.session.parts)
    after = replace(frame, first=max(frame.first, gap.away.until + timedelta(days=1)))
    return after.better(now) or frame.better(now)


async def _frame(work: Work, by: Principal, one: Planned) -> tuple[Frame, SessionPlan]:
    started = await started_progress(work, by.services, one.team, by.now)
    plan = plan_for(started, one.type)
    parts = one.session.parts
    hours = Hours(tuple(part.minutes for part in parts), parts[0].starts)
    earliest = by.services.library.calendar.after(today_of(by.now), MOVE_NOTICE)
    place = Place(earliest, plan.previous_day)
    return await frame_at(work, by.services, plan, hours, place), plan


async def move(
    by: Principal, key: str, session_id: str, days: Sequence[date]
) -> tuple[Planned, Session]:
    """Move a session to the date that was shown; everybody hears of it as of any other move.

    Raises:
        Stale: that date will not do any more. Stale, NotAllowed: as `gap_of`.
    """
    async with by.services.desk.writing() as work:
        await work.sessions.one_planner()
        gap = await gap_of(work, by, key)
        one = next((one for one in gap.sessions if one.session.id == session_id), None)
        if one is None:
            raise Stale("cover-none")
        good = await _days(work, by, gap, one)
        if good is None or good != tuple(days):
            raise Stale("cover-no-longer")
        frame, plan = await _frame(work, by, one)
        plan.require_running()
        chosen = Appointment(frame.parts(good), one.session.place)
        session = await settling.move(work, by.services, plan, chosen, by.now)
        await work.commit()
    return one, session
