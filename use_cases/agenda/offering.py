"""A trainer or coach says what they offer and when they cannot; whoever plans hears what lies in
those days, and nobody hears why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from storage.work import Work
from trajectory.agenda.offers import Away, Declined, Hindrance, OwnWeek, check_away
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.planning.working_hours import WorkingHours
from trajectory.roles import Action
from trajectory.teams import Person, Team
from trajectory.waves.months import month_of
from use_cases.agenda import gaps
from use_cases.agenda.load import Load, load_of, months_ahead
from use_cases.agenda.week import guided_by, planned_of
from use_cases.notices import NoticeKind
from use_cases.planning.messages import tell
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.services import Services
from use_cases.waves.meant import meant_for

_KEPT: Final = timedelta(days=31)
"""How long days that are past stay, so that a week that just ended still reads the same."""


async def require_guide(work: Work, by: Principal) -> None:
    """Refuse whoever is trainer or coach of no team that goes on.

    Raises:
        NotAllowed: they are not.
    """
    if not await guided_by(work, by):
        raise NotAllowed


async def require_offers(work: Work, by: Principal) -> None:
    """Refuse whoever guides no team that goes on, while no planner plans with them and no wave
    means a group for them either.

    Raises:
        NotAllowed: they have nothing to offer.
    """
    me = by.person.id
    if not (await work.wave_supply.plans_with(me) or await meant_teams(work, by)):
        await require_guide(work, by)


async def meant_teams(work: Work, by: Principal) -> list[Team]:
    """The teams that a wave means for them and that have still to begin."""
    ids = {one.team for _, one in await meant_for(work, by.person.id)}
    began = await work.trajectories.ever_of_teams(list(ids)) if ids else {}
    return await work.teams.many([id for id in sorted(ids) if not began.get(id)])


async def offer(by: Principal, half_days: Mapping[date, int | None]) -> None:
    """So many half-days a month, preparation included; None takes back what was said.

    Raises:
        NotAllowed: as `require_offers`. Stale: a month that is not asked any more.
    """
    if not set(half_days) <= set(months_ahead(today_of(by.now))):
        raise Stale("card-stale")
    async with by.services.desk.writing() as work:
        await require_offers(work, by)
        await work.offers.put(by.person.id, half_days)
        await work.commit()


async def work_in(by: Principal, days: frozenset[int], hours: WorkingHours | None) -> OwnWeek:
    """Own days of the week and hours; none of them is all of them."""
    week = OwnWeek(frozenset(day for day in days if 0 <= day < 5), hours)
    async with by.services.desk.writing() as work:
        await require_offers(work, by)
        await work.offers.set_week(by.person.id, week)
        await work.commit()
    return week


async def go_away(
    by: Principal, person_id: str, since: date | None, until: date | None
) -> tuple[Away, int]:
    """Somebody cannot on these days; with how many sessions lie in them. Whoever plans those hears
    it, nobody else does, and nothing moves.

    Raises:
        NotAllowed: it is not them, and they plan nothing of that person. Invalid: as `check_away`.
    """
    first, last = check_away(since, until, today_of(by.now))
    async with by.services.desk.writing() as work:
        await _require_about(work, by, person_id)
        away = await work.offers.go_away(person_id, first, last)
        found = await gaps.of_away(work, by.services, away, by.now)
        for one in found:
            people = await gaps.planners_of(work, by.services, one.team, by.now)
            told = [person for person in people if person != by.person.id]
            subject = f"{one.team.id}/{away.id}"
            await work.outbox.plan(*tell(told, NoticeKind.GUIDE_AWAY, subject, by.now))
        await work.commit()
    return away, sum(len(one.sessions) for one in found)


async def _require_about(work: Work, by: Principal, person_id: str) -> None:
    if person_id == by.person.id:
        await require_offers(work, by)
    elif not any(person_id in gaps.guides_of(team) for team in await gaps.covered_teams(work, by)):
        raise NotAllowed


async def come_back(by: Principal, away_id: str) -> Away:
    """They can on these days after all; what was chosen meanwhile stays.

    Raises:
        Stale: it was taken back already. NotAllowed: as `go_away`.
    """
    async with by.services.desk.writing() as work:
        away = await work.offers.get_away(away_id)
        if away is None:
            raise Stale("away-gone")
        await _require_about(work, by, away.person)
        await work.offers.come_back(away.id)
        await work.commit()
    return away


async def decline(by: Principal, team_id: str, hindrance: str) -> Team:
    """They cannot take on a team that has still to begin, theirs or meant for them by a wave.

    Whoever plans it hears it, and nothing moves.

    Raises:
        Invalid: nothing of the closed list. Stale, NotFound, NotAllowed: as `to_decline`.
    """
    if hindrance not in list(Hindrance):
        raise Invalid("decline-unknown")
    async with by.services.desk.writing() as work:
        team = await to_decline(work, by, team_id)
        await work.offers.decline(Declined(by.person.id, team.id, Hindrance(hindrance)))
        people = await gaps.planners_of(work, by.services, team, by.now)
        nth = int(by.now.timestamp()) // 60
        subject = f"{team.id}/{by.person.id}"
        await work.outbox.plan(*tell(people, NoticeKind.GUIDE_DECLINED, subject, by.now, nth))
        await work.commit()
    return team


async def accept(by: Principal, team_id: str) -> Team:
    """They can take it on after all."""
    async with by.services.desk.writing() as work:
        team = await to_decline(work, by, team_id)
        await work.offers.accept(by.person.id, team.id)
        await work.commit()
    return team


async def to_decline(work: Work, by: Principal, team_id: str) -> Team:
    """A team that has still to begin and that is theirs to guide, or that a wave means for them.

    Raises:
        Stale: it began already. Stale, NotFound, NotAllowed: as `Principal.team`.
    """
    meant = {one.id: one for one in await meant_teams(work, by)}
    team = meant.get(team_id) or await by.team(work, team_id, Action.SEE_AGENDA)
    if await work.trajectories.of_team(team.id) is not None:
        raise Stale("decline-began", team=team.name)
    return team


@dataclass(frozen=True, slots=True)
class Offering:
    """A trainer or coach with half-days by month: what is planned everywhere, and what they offer.
    No day, and no team of anybody else's."""

    person: Person
    months: Sequence[Load]


async def offerings(work: Work, by: Principal) -> list[Offering]:
    """Whoever guides a team that they plan, by name.

    Raises:
        NotAllowed: they plan nothing anywhere.
    """
    teams = await gaps.covered_teams(work, by)
    ids = tuple(sorted({one for team in teams for one in gaps.guides_of(team)}))
    offered = await work.offers.offered(ids)
    months = months_ahead(today_of(by.now))
    found = []
    for person in await work.people.many(ids):
        guided = await guided_by(work, Principal(by.services, person, by.now))
        planned = await planned_of(work, by.services, guided)
        load = await load_of(work, by.services, person.id, guided, planned)
        own = [Load(month, load[month], offered.get((person.id, month))) for month in months]
        found.append(Offering(person, own))
    return sorted(found, key=lambda one: one.person.called.casefold())


async def keep(services: Services, now: date) -> None:
    """Forget what lies behind."""
    async with services.desk.writing() as work:
        await work.offers.forget_before(now - _KEPT, month_of(now - _KEPT))
        await work.commit()
