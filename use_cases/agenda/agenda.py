"""What a trainer or coach sees of their weeks: meetings, clashes, half-days, teams to come.

A function of sessions, days and typed words: nothing in it depends on what was answered.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from storage.work import Work
from trajectory.agenda.offers import Away, Declined, OwnWeek
from trajectory.agenda.weeks import Found, Limits, Meeting, Week, clashes, in_weeks
from trajectory.planning.sessions import Part
from trajectory.teams import Team
from use_cases.agenda.load import Load, load_of, months_ahead
from use_cases.agenda.offering import meant_teams, require_offers
from use_cases.agenda.week import Planned, guided_by, planned_of, since
from use_cases.principal import Principal
from use_cases.progress.progress import today_of


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
    """Teams that have still to begin, and those that a wave means for them, by name."""
    declined: Mapping[str, Declined]
    """Of which of those they said that they cannot take them on, by team id."""
    with_feed: bool
    guides: bool
    """Whether they guide a team already; else a planner plans with them, or a wave means one."""

    def clash_of(self, one: Meeting) -> Sequence[Found]:
        return self.clashes.get((one.session, one.part), ())


async def agenda(by: Principal, work: Work) -> Agenda:
    """Everything from this week on.

    Raises:
        NotAllowed: as `require_offers`.
    """
    guided = await guided_by(work, by)
    meant = await meant_teams(work, by)
    if not guided:
        await require_offers(work, by)
    today, me = today_of(by.now), by.person.id
    planned = await planned_of(work, by.services, guided)
    monday = today - timedelta(days=today.weekday())
    meetings = since(planned, monday)
    own, away = await work.offers.week_of(me), await work.offers.away([me])
    load = await load_of(work, by.services, me, guided, planned)
    waiting = _by_name([*(one.team for one in guided if one.trajectory is None), *meant])
    declined = await work.offers.declined([team.id for team in waiting])
    limits = Limits(by.services.library.calendar, own, away)
    offered = await work.offers.offered([me])
    return Agenda(
        weeks=in_weeks(meetings),
        clashes=clashes(meetings, limits),
        sessions={one.session.id: one for one in planned},
        months=[
            Load(month, load[month], offered.get((me, month))) for month in months_ahead(today)
        ],
        own=own,
        away=[one for one in away if one.until >= today],
        waiting=waiting,
        declined={one.team: one for one in declined if one.person == me},
        with_feed=await work.feeds.has(me),
        guides=bool(guided),
    )


def _by_name(teams: Iterable[Team]) -> list[Team]:
    each = {team.id: team for team in teams}
    return sorted(each.values(), key=lambda team: team.name.casefold())
