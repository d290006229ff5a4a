"""Reports told back: Bureau I&D types what Bureau Integriteit publishes, and everybody reads what
of it tells of no few (`trajectory/listening/reported.py`).

What was typed and is not told is kept nowhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.listening.reported import (
    LARGEST,
    LONGEST_NAME,
    MOST_CLASSES,
    Half,
    ReportedPeriod,
    ReportedTable,
    fits_halves,
    may_correct,
    told_of,
)
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.units.mandates import counting_units


@dataclass(frozen=True, slots=True)
class Typed:
    """Numbers with their names, as somebody typed them."""

    names: tuple[str, ...]
    counts: tuple[int, ...]


def units_under(organisation: Organisation, unit_id: str, day: date) -> list[Unit]:
    """The units right under one, or on top for the municipality, that there are on this day."""
    return [one for one in organisation.tree.below(unit_id) if not one.period.over(day)]


def may_tell(principal: Principal, organisation: Organisation, unit_id: str) -> bool:
    """Whether somebody types about a unit; about the municipality whoever does so of one on top."""
    if unit_id:
        return principal.mandate.may(UnitAction.TELL_REPORTS, unit_id)
    on_top = organisation.tree.below("")
    return any(principal.mandate.may(UnitAction.TELL_REPORTS, one.id) for one in on_top)


async def tell_numbers(
    principal: Principal, unit_id: str, period_name: str, counts: Sequence[int]
) -> ReportedTable:
    """How many reports there were in a half year: of each unit right under this one, or of all of
    them together when there is one number only.

    Raises:
        NotAllowed: not theirs to type. Invalid: no half year that is over, other numbers than there
            are units, or a correction that tells of a few. Stale: the municipality comes first, and
            a cluster only where its number was told there, and as it was told.
    """
    period, today = ReportedPeriod.called(period_name), today_of(principal.now)
    if period is None or period.half is Half.WHOLE or today < period.over:
        raise Invalid("reported-period")
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        if not may_tell(principal, organisation, unit_id):
            raise NotAllowed
        units = units_under(organisation, unit_id, today)
        names = tuple(one.name for one in units) if len(counts) > 1 else ()
        if len(counts) not in (1, len(units)) or not all(0 <= one <= LARGEST for one in counts):
            raise Invalid("reported-numbers")
        if unit_id:
            await _fits_above(work, organisation, unit_id, period, sum(counts))
        table = await _tell(work, unit_id, period, Typed(names, tuple(counts)), today)
        await work.commit()
    return table


async def _fits_above(
    work: Work, organisation: Organisation, unit_id: str, period: ReportedPeriod, total: int
) -> None:
    """Raises Stale: nothing was told of this unit, or another number."""
    unit = organisation.tree.units[unit_id]
    above = await work.reported.get(unit.above, period)
    parts = dict(zip(above.names, above.told.parts, strict=False)) if above else {}
    if parts.get(unit.name) != total:
        raise Stale("reported-above-first", unit=unit.name)


async def tell_outcomes(principal: Principal, period_name: str, typed: Typed) -> ReportedTable:
    """What became of the reports of a year, in the whole municipality.

    Raises:
        NotAllowed: not theirs to type. Invalid: no year that is over, no classes, too many or
            without a name, or a correction that tells of a few. Stale: a half of the year has no
            number, which the sum of the outcomes would give away.
    """
    period, today = ReportedPeriod.called(period_name), today_of(principal.now)
    if period is None or period.half is not Half.WHOLE or today < period.over:
        raise Invalid("reported-period")
    _check_classes(typed)
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        if not may_tell(principal, organisation, ""):
            raise NotAllowed
        halves = [await work.reported.get("", half) for half in period.halves]
        if not all(half and half.told.total is not None for half in halves):
            raise Stale("reported-halves-first")
        table = await _tell(work, "", period, typed, today)
        await work.commit()
    return table


def _check_classes(typed: Typed) -> None:
    fine = all(name and len(name) <= LONGEST_NAME for name in typed.names)
    counted = all(0 <= one <= LARGEST for one in typed.counts)
    if not 1 <= len(typed.names) <= MOST_CLASSES or not fine or not counted:
        raise Invalid("reported-classes", most=MOST_CLASSES)
    if len(set(map(str.casefold, typed.names))) < len(typed.names):
        raise Invalid("reported-classes", most=MOST_CLASSES)


async def _tell(
    work: Work, unit_id: str, period: ReportedPeriod, typed: Typed, today: date
) -> ReportedTable:
    told = told_of(typed.counts)
    parts = told.parts if typed.names else ()
    told = type(told)(told.total, parts)
    before = await work.reported.get(unit_id, period)
    ever = before.ever if before else ()
    if before is not None and (not may_correct(ever, told) or before.names != typed.names):
        raise Invalid("reported-correction")
    earlier = tuple(dict.fromkeys(one for one in ever if one != told))
    table = ReportedTable(unit_id, period, typed.names, told, today, earlier)
    if not unit_id:
        await _check_the_year(work, table)
    await work.reported.tell(table)
    return table


async def _check_the_year(work: Work, table: ReportedTable) -> None:
    """Raises Invalid: beside each other, the outcomes of a year and its halves tell of a few."""
    year = ReportedPeriod(table.period.year, Half.WHOLE)
    tables = {one: await work.reported.get("", one) for one in (year, *year.halves)}
    told = {one: kept.ever if kept else () for one, kept in tables.items()}
    told[table.period] = table.ever
    if not fits_halves(told[year], [told[half] for half in year.halves]):
        raise Invalid("reported-beside-halves")


async def read(work: Work, principal: Principal) -> list[ReportedTable]:
    """What was told last, for everybody alike: of the municipality, and under it of the units on
    top in which this person's teams are."""
    tables = (await work.reported.of_unit(""))[:2]
    for unit in sorted(await own_tops(work, principal)):
        tables += (await work.reported.of_unit(unit))[:1]
    return tables


async def own_tops(work: Work, principal: Principal) -> set[str]:
    """The units on top of those of this person's teams."""
    teams = await work.teams.of_person(principal.person.id)
    counting = await counting_units(work, [one.id for one in teams], today_of(principal.now))
    if not counting:
        return set()
    tree = (await work.units.organisation()).tree
    return {tree.line(unit)[-1] for unit in counting.values()}
