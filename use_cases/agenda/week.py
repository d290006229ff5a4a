"""The week of a trainer or coach over all their teams: meetings, clashes, half-days.

A function of sessions, days and typed words: nothing in it depends on what was answered.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from storage.work import Work
from trajectory.agenda.offers import (
    Away,
    Declined,
    OwnWeek,
    half_days,
    month_of,
    months_from,
)
from trajectory.agenda.weeks import Found, Limits, Meeting, Week, clashes, in_weeks
from trajectory.errors import NotAllowed
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.roles import Action, Role
from trajectory.teams import Team, Trajectory
from use_cases.principal import Principal
from use_cases.progress.progress import Shelf, programme_of, today_of

_GUIDING = frozenset({Role.TRAINER, Role.COACH})
_GOES_ON = (SessionState.CONFIRMED, SessionState.HELD)


@dataclass(frozen=True, slots=True)
class Guided:
    """A team that goes on, or has still to begin, and what somebody is in it."""

    team: Team
    roles: frozenset[Role]
    trajectory: Trajectory | None

    def guides(self, type_: SessionType) -> bool:
        """Whether they are at such a session: the coach guides what is coached."""
        return (Role.COACH if type_.coached else Role.TRAINER) in self.roles


@dataclass(frozen=True, slots=True)
class Planned:
    """A session with what it is in its programme."""

    session: Session
    type: SessionType
    team: Team
    options: tuple[Part, ...] = ()
    """Every date that lies before the team, while none was chosen."""

    @property
    def meetings(self) -> list[Meeting]:
        proposed = bool(self.options)
        one = self.session
        return [
            Meeting(self.team.id, one.id, one.type, part, one.place, proposed)
            for part in (self.options or one.parts)
        ]


@dataclass(frozen=True, slots=True)
class Load:
    """A month: half-days that are planned, and offered if they said so."""

    month: date
    planned: int
    offered: int | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a trainer or coach sees of their weeks."""

    weeks: Sequence[Week]
    clashes: Mapping[tuple[str, Part], Sequence[Found]]
    sessions: Mapping[str, Planned]
    months: Sequence[Load]
    own: OwnWeek
    away: Sequence[Away]
    waiting: Sequence[Team]
    """Teams that have still to begin, by name."""
    declined: Mapping[str, Declined]
    """Of which of those they said that they cannot take them on, by team id."""
    with_feed: bool

    def clash_of(self, one: Meeting) -> Sequence[Found]:
        return self.clashes.get((one.session, one.part), ())


async def guided_by(work: Work, by: Principal) -> list[Guided]:
    """The teams of which this person is trainer or coach and that are not over, by name."""
    own = [
        (team, by.roles_in(team) & _GUIDING)
        for team in await work.teams.of_person(by.person.id)
        if by.may(team, Action.SEE_AGENDA)
    ]
    ever = await work.trajectories.ever_of_teams([team.id for team, _ in own]) if own else {}
    last = {team: them[-1] for team, them in ever.items() if them}
    return [
        Guided(team, roles, last.get(team.id))
        for team, roles in own
        if team.id not in last or not last[team.id].state.over
    ]


async def agenda(by: Principal, work: Work) -> Agenda:
    """Everything from this week on.

    Raises:
        NotAllowed: they guide no team that goes on.
    """
    guided = await guided_by(work, by)
    if not guided:
        raise NotAllowed
    today, me = today_of(by.now), by.person.id
    planned = await planned_of(work, by.services, guided)
    monday = today - timedelta(days=today.weekday())
    meetings = _since(planned, monday)
    own, away = await work.offers.week_of(me), await work.offers.away([me])
    waiting = [one.team for one in guided if one.trajectory is None]
    declined = await work.offers.declined([team.id for team in waiting])
    limits = Limits(by.services.library.calendar, own, away)
    offered = await work.offers.offered([me])
    return Agenda(
        weeks=in_weeks(meetings),
        clashes=clashes(meetings, limits),
        sessions={one.session.id: one for one in planned},
        months=_months(planned, {month: n for (_, month), n in offered.items()}, today),
        own=own,
        away=[one for one in away if one.until >= today],
        waiting=waiting,
        declined={one.team: one for one in declined if one.person == me},
        with_feed=await work.feeds.has(me),
    )


async def planned_of(work: Work, shelf: Shelf, guided: Iterable[Guided]) -> list[Planned]:
    """The sessions at which they are in these teams: held, planned and proposed."""
    by_trajectory = {one.trajectory.id: one for one in guided if one.trajectory is not None}
    if not by_trajectory:
        return []
    found = []
    for session in await work.sessions.of_trajectory(*by_trajectory):
        one = by_trajectory[session.trajectory]
        assert one.trajectory is not None, "only those that began have sessions"
        type_ = programme_of(shelf, one.team, one.trajectory).session(session.type)
        if one.guides(type_) and session.state is not SessionState.CANCELLED:
            options = await _options(work, session)
            found.append(Planned(session, type_, one.team, options))
    return found


async def _options(work: Work, session: Session) -> tuple[Part, ...]:
    if session.state is not SessionState.PROPOSED:
        return ()
    proposal = await work.date_proposals.get(session.id)
    options = proposal.options if proposal else ()
    return tuple(part for option in options for part in option.parts)


def _since(planned: Iterable[Planned], day: date) -> list[Meeting]:
    return [one for of in planned for one in of.meetings if one.part.day >= day]


async def fixed_meetings(
    work: Work, shelf: Shelf, guided: Iterable[Guided], day: date
) -> list[Week]:
    """What is fixed from the week of this day on, with the numbers that the agenda shows."""
    monday = day - timedelta(days=day.weekday())
    planned = await planned_of(work, shelf, guided)
    return in_weeks([one for one in _since(planned, monday) if not one.proposed])


def load_of(planned: Iterable[Planned]) -> Counter[date]:
    """Half-days that are planned, by month."""
    load: Counter[date] = Counter()
    for one in planned:
        if one.session.state in _GOES_ON:
            load.update(half_days(one.session.parts))
    return load


def _months(planned: Iterable[Planned], offered: Mapping[date, int], today: date) -> list[Load]:
    """This month and those after it."""
    load = load_of(planned)
    return [Load(month, load[month], offered.get(month)) for month in months_from(month_of(today))]
