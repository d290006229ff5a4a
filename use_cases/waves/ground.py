"""A lead types what waves are planned around: periods without sessions, counters and rosters,
prices; a directorate writes why a wave goes before its pilot was looked back on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.errors import Invalid, NotAllowed
from trajectory.teams import Team
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from trajectory.waves.groups import Blackout
from trajectory.waves.wave import (
    LONGEST_WHY,
    MOST_NOTICE,
    Prices,
    TeamFacts,
    cents_in,
    check_blackout,
    number_in,
    shares_in,
)
from use_cases.principal import Principal
from use_cases.units.mandates import unit_of_team, units_of_teams
from use_cases.units.tree import day, known_unit, require


@dataclass(frozen=True, slots=True)
class Ground:
    """What was typed of a unit, and of what is above and under it."""

    unit: Unit
    blackouts: Mapping[str, Blackout]
    names: Mapping[str, str]
    """Units by id."""
    teams: Sequence[tuple[Team, TeamFacts]]
    prices: Prices


async def ground_of(work: Work, principal: Principal, unit_id: str) -> Ground:
    """What waves of a unit are planned around.

    Raises:
        NotAllowed: they plan none there.
    """
    organisation = await work.units.organisation()
    unit = known_unit(organisation, principal, unit_id)
    require(principal, UnitAction.PLAN_WAVES, unit_id)
    tree = organisation.tree
    under = tree.under(unit_id)
    today = day(principal)
    closed = await work.wave_ground.blackouts({*under, *tree.line(unit_id)})
    teams = await work.teams.many(await units_of_teams(work, under, today))
    facts = await work.wave_ground.facts([team.id for team in teams])
    return Ground(
        unit,
        {id: one for id, one in closed.items() if one.until >= today},
        {id: one.name for id, one in tree.units.items()},
        [
            (team, facts.get(team.id, TeamFacts()))
            for team in sorted(teams, key=lambda one: one.name.casefold())
        ],
        await work.wave_ground.prices(unit_id),
    )


async def close(
    principal: Principal, unit_id: str, kind: str, since: date | None, until: date | None
) -> Unit:
    """No session in a unit, and in what is under it, on these days. The same twice stays one.

    Raises:
        NotAllowed: they plan nothing there. Invalid: as `check_blackout`.
    """
    blackout = check_blackout(unit_id, kind, since, until)
    async with principal.services.desk.writing() as work:
        unit = known_unit(await work.units.organisation(), principal, unit_id)
        require(principal, UnitAction.PLAN_WAVES, unit_id)
        if blackout not in (await work.wave_ground.blackouts([unit_id])).values():
            await work.wave_ground.close(blackout)
            await work.commit()
    return unit


async def lift(principal: Principal, unit_id: str, blackout_id: str) -> None:
    """There is room again.

    Raises:
        NotAllowed: it is not theirs, or there is none; both sound the same.
    """
    async with principal.services.desk.writing() as work:
        found = (await work.wave_ground.blackouts([unit_id])).get(blackout_id)
        if found is None or not principal.mandate.may(UnitAction.PLAN_WAVES, found.unit):
            raise NotAllowed
        await work.wave_ground.lift(blackout_id)
        await work.commit()


async def team_facts(work: Work, principal: Principal, team_id: str) -> tuple[Team, TeamFacts]:
    """What is known of a team.

    Raises:
        NotAllowed: they plan nothing of it, or there is none; both sound the same.
    """
    team = await work.teams.get(team_id)
    unit = await unit_of_team(work, team_id, day(principal)) if team else ""
    if team is None or not unit or not principal.mandate.may(UnitAction.PLAN_WAVES, unit):
        raise NotAllowed
    facts = await work.wave_ground.facts([team_id])
    return team, facts.get(team_id, TeamFacts())


async def know(principal: Principal, team_id: str, shares: str, weeks: str) -> Team:
    """Which counters and shifts a team covers, and how long before its roster is known; no weeks
    are the usual ones.

    Raises:
        NotAllowed: as `team_facts`. Invalid: no number of weeks, or a name that is too long.
    """
    notice = number_in(weeks, MOST_NOTICE, "wave-weeks-number") if weeks else None
    facts = TeamFacts(shares_in(shares), notice)
    async with principal.services.desk.writing() as work:
        team, _ = await team_facts(work, principal, team_id)
        await work.wave_ground.know(team_id, facts)
        await work.commit()
    return team


async def price(principal: Principal, unit_id: str, hour: str, half_day: str) -> Unit:
    """What an hour of people and a half-day of a guide cost; nothing typed is no price.

    Raises:
        NotAllowed: they plan nothing there. Invalid: no price.
    """
    prices = Prices(cents_in(hour), cents_in(half_day))
    async with principal.services.desk.writing() as work:
        unit = known_unit(await work.units.organisation(), principal, unit_id)
        require(principal, UnitAction.PLAN_WAVES, unit_id)
        await work.wave_ground.price(unit_id, prices)
        await work.commit()
    return unit


async def say_why(principal: Principal, unit_id: str, words: str) -> Unit:
    """Why waves of a unit go before its pilot was looked back on.

    Raises:
        NotAllowed: they are not its directorate. Invalid: nothing, or too much.
    """
    if not words or len(words) > LONGEST_WHY:
        raise Invalid("wave-why-words", most=LONGEST_WHY)
    async with principal.services.desk.writing() as work:
        unit = known_unit(await work.units.organisation(), principal, unit_id)
        require(principal, UnitAction.GO_BEFORE_PILOT, unit_id)
        await work.wave_ground.say_why(unit_id, words, day(principal))
        await work.commit()
    return unit
