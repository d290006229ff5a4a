"""Loading units and letting them end: by whoever may, all of a file or nothing."""

from datetime import date

from storage.engine.columns import new_id
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.planning.working_days import ZONE
from trajectory.units.files import Fault, FaultyFile, UnitLine, read_units, unit_line
from trajectory.units.growing import Growth, ended, grown
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from use_cases.principal import Principal


def day(principal: Principal) -> date:
    """Today, in the city."""
    return principal.now.astimezone(ZONE).date()


def require(principal: Principal, action: UnitAction, unit_id: str) -> None:
    """Refuse what the table of rights does not give.

    Raises:
        NotAllowed: no part of this person, here or above, carries the right.
    """
    if not principal.mandate.may(action, unit_id):
        raise NotAllowed


def known_unit(organisation: Organisation, principal: Principal, unit_id: str) -> Unit:
    """The unit that a card is about, for whoever has a part in it or above it.

    Raises:
        NotAllowed: they have none, or there is no such unit; both sound the same.
    """
    unit = organisation.tree.units.get(unit_id)
    if unit is None or not principal.mandate.may(UnitAction.SEE_UNITS, unit_id):
        raise NotAllowed
    return unit


def units_with(principal: Principal, organisation: Organisation, action: UnitAction) -> list[Unit]:
    """The units in which this person may do this and that are not over: the highest first, by
    name at each height."""
    today = day(principal)
    found = [
        one
        for one in organisation.tree.units.values()
        if principal.mandate.may(action, one.id) and not one.period.over(today)
    ]
    return sorted(found, key=lambda one: (len(organisation.tree.line(one.id)), one.key))


async def load_units(principal: Principal, text: str) -> Growth:
    """The units of a file: new ones begin, known ones may get their last day.

    Raises:
        NotAllowed: they change no unit anywhere.
        FaultyFile: with every fault of every line; nothing was taken.
    """
    if not principal.mandate.may_somewhere(UnitAction.CHANGE_UNITS):
        raise NotAllowed
    return await _grow(principal, read_units(text, day(principal)))


async def add_unit(
    principal: Principal, above_id: str, *, name: str, rank: str, since: str, until: str
) -> Unit:
    """One unit, right under another or, with "", on top.

    Raises:
        NotAllowed: they may not change it there. FaultyFile: what was typed cannot be.
        Stale: it is there already.
    """
    require(principal, UnitAction.CHANGE_UNITS, above_id)
    async with principal.services.desk.reading() as work:
        above = (await work.units.organisation()).tree.units.get(above_id)
    above_name = above.name if above else ""
    line = unit_line(name, rank, above_name, since, until, day(principal))
    growth = await _grow(principal, (line,))
    if not growth.new:
        raise Stale("units-there", unit=name)
    return growth.new[0]


async def _grow(principal: Principal, lines: tuple[UnitLine, ...]) -> Growth:
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        growth = grown(lines, organisation.tree, day(principal), new_id)
        _check_theirs(principal, lines, growth)
        await work.units.add(growth.new)
        await work.units.end(growth.ended)
        await work.commit()
    return growth


def _check_theirs(principal: Principal, lines: tuple[UnitLine, ...], growth: Growth) -> None:
    """Only under, and of, what is theirs; a unit of this same file stands where its own above does.

    Raises:
        FaultyFile: with every unit that is not.
    """
    new = {unit.id: unit for unit in growth.new}
    denied = {
        unit.key
        for unit in growth.new
        if not principal.mandate.may(UnitAction.CHANGE_UNITS, _rooted(unit, new))
    }
    denied |= {
        unit.key
        for unit in growth.ended
        if not principal.mandate.may(UnitAction.CHANGE_UNITS, unit.id)
    }
    faults = [
        Fault(one.line, "units-not-yours", {"unit": one.name})
        for one in lines
        if one.name.casefold() in denied
    ]
    if faults:
        raise FaultyFile(faults)


def _rooted(unit: Unit, new: dict[str, Unit]) -> str:
    """The known unit under which a new one comes to stand; "" on top."""
    while unit.above in new:
        unit = new[unit.above]
    return unit.above


async def end_unit(principal: Principal, unit_id: str, until: date | None) -> list[Unit]:
    """A unit ends after this day, with everything under it; teams that are on their way keep it.
    Returns what ends.

    Raises:
        NotAllowed: it is not theirs. Invalid: no day, or one that is past. Stale: it ended.
    """
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        unit = known_unit(organisation, principal, unit_id)
        require(principal, UnitAction.CHANGE_UNITS, unit_id)
        if until is None or until < max(day(principal), unit.period.since):
            raise Invalid("units-end-day")
        ending = ended(organisation.tree, unit, until)
        if not ending:
            raise Stale("units-ended-already", unit=unit.name)
        await work.units.end(ending)
        await work.commit()
    return list(ending)
