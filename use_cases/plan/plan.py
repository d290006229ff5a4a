"""The plan of a unit as it is read: its actions risks, and figures from outside."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.plan.actions import (
    ActionStatus,
    Counted,
    PlanAction,
    PlanTheme,
    StatusSaid,
    counted,
    is_for_quarter,
    lacks,
    last_said,
    stands,
)
from trajectory.plan.outside_figures import OutsideFigure
from trajectory.plan.quarters import Quarter
from trajectory.plan.risks import Risk
from trajectory.units.conditions import Condition, Standing
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, may_in_unit
from trajectory.units.units import Tree, Unit
from use_cases.principal import Principal
from use_cases.units.tree import day, known_unit, require


@dataclass(frozen=True, slots=True)
class Stands:
    """An action with where it stands in a quarter."""

    action: PlanAction
    status: ActionStatus
    said: StatusSaid | None
    """The last word of its owner."""
    lacks: Condition | None
    """The precondition that it lacks."""

    @property
    def for_quarter(self) -> bool:
        """Whether it was done for this quarter, and never finished."""
        return is_for_quarter(self.action, self.status)


@dataclass(frozen=True, slots=True)
class Plan:
    """All of a plan, in the quarter of today."""

    unit: Unit
    quarter: Quarter
    actions: Sequence[Stands]
    counts: Counted
    risks: Sequence[Risk]
    figures: Sequence[OutsideFigure]
    around: Sequence[Unit] = ()
    """The other units whose plan this person reads: those of their parts, and right under this."""

    def of_theme(self, theme: PlanTheme | None) -> list[Stands]:
        """The actions of a theme in the plan; with None those for which none was chosen."""
        return [
            one
            for one in self.actions
            if one.action.text.theme is theme and one.action.ending is None
        ]

    @property
    def left(self) -> list[Stands]:
        """What lapsed or was handed on."""
        return [one for one in self.actions if one.action.ending is not None]


async def plan_of(work: Work, principal: Principal, unit_id: str) -> Plan:
    """The plan of a unit.

    Raises:
        NotAllowed: it is not theirs to read.
    """
    organisation = await work.units.organisation()
    unit = known_unit(organisation, principal, unit_id)
    require(principal, UnitAction.READ_PLAN, unit_id)
    quarter = Quarter.of(day(principal))
    actions = await work.plan_actions.of_units([unit_id])
    said = await work.plan_actions.said([one.id for one in actions])
    standing = await conditions_around(work, organisation.tree, unit_id)
    return Plan(
        unit,
        quarter,
        [_standing(one, said.get(one.id, ()), quarter, standing) for one in actions],
        counted(actions, said, quarter),
        await work.plan_notes.risks([unit_id]),
        await work.plan_notes.figures([unit_id]),
        [
            one
            for one in _around(principal, organisation, unit)
            if principal.mandate.may(UnitAction.READ_PLAN, one.id)
        ],
    )


def _around(principal: Principal, organisation: Organisation, unit: Unit) -> list[Unit]:
    found = (*own_units(principal, organisation), *organisation.tree.below(unit.id))
    return [one for one in dict.fromkeys(found) if one.id != unit.id]


def own_units(principal: Principal, organisation: Organisation) -> list[Unit]:
    """Where this person has a part that reads a plan, by name; on top for a part everywhere."""
    tree, today = organisation.tree, day(principal)
    held = [one for one in principal.mandate.held if may_in_unit({one.part}, UnitAction.READ_PLAN)]
    if any(one.everywhere for one in held):
        units = tree.below("")
    else:
        units = [tree.units[id] for id in {one.unit for one in held}]
    return sorted((one for one in units if not one.period.over(today)), key=lambda one: one.key)


async def first_plan(work: Work, principal: Principal, unit_id: str) -> Plan | None:
    """The plan of this unit; with "" of the first of theirs, None when there are no units.

    Raises:
        NotAllowed: they read no plan anywhere, or not this one.
    """
    if not principal.mandate.may_somewhere(UnitAction.READ_PLAN):
        raise NotAllowed
    if not unit_id:
        own = own_units(principal, await work.units.organisation())
        if not own:
            return None
        unit_id = own[0].id
    return await plan_of(work, principal, unit_id)


def _standing(
    action: PlanAction,
    said: Iterable[StatusSaid],
    quarter: Quarter,
    standing: Mapping[Condition, Standing],
) -> Stands:
    known = list(said)
    status = stands(action, known, quarter)
    return Stands(action, status, last_said(known, quarter), lacks(action, standing))


async def conditions_around(work: Work, tree: Tree, unit_id: str) -> Mapping[Condition, Standing]:
    """How each precondition stands for a unit: as was typed there, or else nearest above it."""
    line = tree.line(unit_id)
    typed = await work.unit_words.preconditions(line)
    nearest = sorted(typed, key=lambda one: line.index(one.unit), reverse=True)
    return {one.condition: one.standing for one in nearest}


async def action_in_plan(work: Work, principal: Principal, action_id: str) -> tuple[Unit, Stands]:
    """One action for whoever reads its plan.

    Raises:
        NotAllowed: it is not theirs to read, or there is none; both sound the same.
    """
    action = await work.plan_actions.get(action_id)
    if action is None:
        raise NotAllowed
    plan = await plan_of(work, principal, action.unit)
    return plan.unit, next(one for one in plan.actions if one.action.id == action_id)
