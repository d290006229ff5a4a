"""What a unit says of itself: how its preconditions stand, and what it calls its bodies."""

from collections.abc import Mapping

from storage.work import Work
from trajectory.errors import Invalid
from trajectory.units.bodies import CHOICES, BodyName, BodyNames, ChosenName
from trajectory.units.conditions import Condition, Precondition, Solver, Standing
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, UnitPart
from trajectory.units.units import Unit
from use_cases.principal import Principal
from use_cases.units.tree import day, known_unit, require

Conditions = Mapping[Condition, Precondition | None]
"""Every precondition, each as it was typed last; None when nobody typed it yet."""


async def conditions_of(work: Work, principal: Principal, unit_id: str) -> tuple[Unit, Conditions]:
    """How the preconditions of a unit stand.

    Raises:
        NotAllowed: the unit is not theirs, or its preconditions are not.
    """
    unit = known_unit(await work.units.organisation(), principal, unit_id)
    require(principal, UnitAction.SEE_CONDITIONS, unit_id)
    typed = {one.condition: one for one in await work.unit_words.preconditions([unit_id])}
    return unit, {condition: typed.get(condition) for condition in Condition}


async def say_condition(
    principal: Principal, unit_id: str, condition: str, standing: str, solver: str
) -> tuple[Unit, Precondition]:
    """Say how one stands today; the last word counts.

    Raises:
        NotAllowed: it is not theirs to type. Invalid: something that is not in the list.
    """
    require(principal, UnitAction.TYPE_CONDITIONS, unit_id)
    if condition not in list(Condition):
        raise Invalid("condition-choose")
    if standing not in list(Standing) or solver not in list(Solver):
        raise Invalid("condition-choose")
    said = Precondition(
        unit_id, Condition(condition), Standing(standing), Solver(solver), day(principal)
    )
    async with principal.services.desk.writing() as work:
        unit = known_unit(await work.units.organisation(), principal, unit_id)
        await work.unit_words.say(said)
        await work.commit()
    return unit, said


async def body_names(work: Work, organisation: Organisation) -> BodyNames:
    """What every unit calls its bodies."""
    return BodyNames(organisation.tree, await work.unit_words.names())


async def call_bodies(principal: Principal, unit_id: str, names: Mapping[UnitPart, str]) -> Unit:
    """Choose what bodies are called here and in everything under it that chose nothing.

    Raises:
        NotAllowed: it is not theirs to choose. Invalid: a name that is not in the list.
    """
    require(principal, UnitAction.NAME_BODIES, unit_id)
    if any(names.get(body) not in names_of for body, names_of in CHOICES.items()):
        raise Invalid("bodies-choose")
    async with principal.services.desk.writing() as work:
        unit = known_unit(await work.units.organisation(), principal, unit_id)
        for body in CHOICES:
            await work.unit_words.call(ChosenName(unit_id, body, BodyName(names[body])))
        await work.commit()
    return unit
