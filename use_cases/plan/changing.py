"""A lead writes the plan: adds actions, changes them, takes over a sheet, lets an action leave.

Two leads may have one action open: the second sees what changed, and nothing of either is lost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storage.work import Work
from trajectory.errors import DomainError, Invalid, NotAllowed, Stale
from trajectory.plan.actions import (
    LONGEST_LINE,
    MOST_ACTIONS,
    ActionRhythm,
    ActionText,
    Ending,
    Fate,
    PlanAction,
    check,
)
from trajectory.plan.sheets import PlanLine, read_plan
from trajectory.teams import Person
from trajectory.units.decisions import Decision, DecisionState
from trajectory.units.files import Fault, FaultyFile
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, UnitPart
from trajectory.units.units import Unit
from use_cases.principal import Principal
from use_cases.units.tree import day, known_unit, require


class Overtaken(DomainError):
    """Somebody else changed the action first; nothing was written.

    `now` is how it stands, `fields` what differs from what this person typed.
    """

    def __init__(self, now: PlanAction, typed: ActionText) -> None:
        super().__init__("action-overtaken", title=now.text.title)
        self.now, self.typed = now, typed
        self.fields = now.text.differs(typed)


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What a sheet did: how many actions are new, and how many have other words now."""

    unit: Unit
    new: int
    changed: int
    same: int


async def owners_in(
    work: Work, organisation: Organisation, principal: Principal, unit_id: str
) -> list[Person]:
    """Everybody who may own an action here today, by name."""
    today = day(principal)
    found = organisation.about(unit_id, frozenset({UnitPart.ACTION_OWNER}), today)
    ids = tuple({one.person for one in found if one.period.holds(today)})
    return sorted(await work.people.many(ids), key=lambda one: one.called.casefold())


async def add_action(principal: Principal, unit_id: str, text: ActionText) -> PlanAction:
    """A new action of a plan.

    Raises:
        NotAllowed: the plan is not theirs to write. Invalid: it cannot be, or there is one of that
            name, or there are enough.
    """
    async with principal.services.desk.writing() as work:
        await _own_unit(work, principal, unit_id)
        await _check(work, principal, unit_id, text, None)
        action = await work.plan_actions.add(unit_id, text)
        await work.commit()
    return action


async def _own_unit(work: Work, principal: Principal, unit_id: str) -> Unit:
    unit = known_unit(await work.units.organisation(), principal, unit_id)
    require(principal, UnitAction.WRITE_PLAN, unit_id)
    return unit


async def _check(
    work: Work, principal: Principal, unit_id: str, text: ActionText, before: PlanAction | None
) -> None:
    check(text)
    others = [one for one in await work.plan_actions.of_units([unit_id]) if one != before]
    if any(one.text.key == text.key and one.ending is None for one in others):
        raise Invalid("action-there", title=text.title)
    if before is None and len(others) >= MOST_ACTIONS:
        raise Invalid("action-enough", most=MOST_ACTIONS)
    kept = before is not None and before.text.owner == text.owner
    if text.owner and not kept:
        organisation = await work.units.organisation()
        owners = await owners_in(work, organisation, principal, unit_id)
        if text.owner not in {one.id for one in owners}:
            raise Invalid("action-owner-none")


async def known_action(work: Work, principal: Principal, action_id: str) -> PlanAction:
    """One action for whoever writes its plan.

    Raises:
        NotAllowed: it is not theirs, or there is none; both sound the same. Stale: it left the
            plan.
    """
    action = await work.plan_actions.get(action_id)
    if action is None:
        raise NotAllowed
    await _own_unit(work, principal, action.unit)
    if action.ending is not None:
        raise Stale("action-ended", title=action.text.title)
    return action


async def change_action(
    principal: Principal, action_id: str, version: int, text: ActionText
) -> PlanAction:
    """Other words for an action that was seen in this version. Unchanged words change nothing.

    Raises:
        Overtaken: somebody else changed it since. NotAllowed, Stale: as `known_action`. Invalid: as
            `add_action`.
    """
    async with principal.services.desk.writing() as work:
        before = await known_action(work, principal, action_id)
        if before.text == text:
            return before
        if before.version != version:
            raise Overtaken(before, text)
        await _check(work, principal, before.unit, text, before)
        after = await work.plan_actions.change(action_id, text)
        await work.commit()
    return after


async def decisions_for(work: Work, organisation: Organisation, unit_id: str) -> list[Decision]:
    """What was decided and confirmed in a unit or above it, by which an action may leave."""
    found = [
        one
        for unit in organisation.tree.line(unit_id)
        for one in await work.decisions.of_unit(unit)
    ]
    return [one for one in found if one.state is DecisionState.CONFIRMED]


async def end_action(
    principal: Principal, action_id: str, fate: str, reason: str, decision_id: str
) -> PlanAction:
    """An action leaves the plan by a confirmed decision, with a reason. It stays to be read.

    Raises:
        NotAllowed, Stale: as `known_action`. Invalid: no reason, or no such decision.
    """
    if fate not in list(Fate) or not reason or len(reason) > LONGEST_LINE:
        raise Invalid("action-reason", most=LONGEST_LINE)
    async with principal.services.desk.writing() as work:
        action = await known_action(work, principal, action_id)
        organisation = await work.units.organisation()
        decisions = await decisions_for(work, organisation, action.unit)
        if decision_id not in {one.id for one in decisions}:
            raise Invalid("action-decision")
        ending = Ending(Fate(fate), reason, decision_id, day(principal))
        ended = await work.plan_actions.end(action_id, ending)
        await work.commit()
    return ended


async def take_sheet(principal: Principal, unit_id: str, text: str) -> TakenOver:
    """All actions of a sheet, or nothing. An action that is there already keeps who owns it and
    where it stands, and gets the words of the sheet.

    Raises:
        NotAllowed: the plan is not theirs to write. FaultyFile: with every fault of every row.
    """
    require(principal, UnitAction.WRITE_PLAN, unit_id)
    lines = read_plan(text)
    async with principal.services.desk.writing() as work:
        unit = await _own_unit(work, principal, unit_id)
        found = await work.plan_actions.of_units([unit_id])
        known = {one.text.key: one for one in found if one.ending is None}
        new = [one for one in lines if one.text.key not in known]
        _check_room(new, len(found))
        for line in new:
            await work.plan_actions.add(unit_id, line.text)
        changed = await _change_known(work, lines, known)
        await work.commit()
    return TakenOver(unit, len(new), changed, len(lines) - len(new) - changed)


def _check_room(new: Sequence[PlanLine], there: int) -> None:
    room = MOST_ACTIONS - there
    if len(new) > room:
        first = new[max(room, 0)].line
        raise FaultyFile([Fault(first, "actionplan-too-many", {"most": str(MOST_ACTIONS)})])


async def _change_known(
    work: Work, lines: Sequence[PlanLine], known: Mapping[str, PlanAction]
) -> int:
    changed = 0
    for line in lines:
        before = known.get(line.text.key)
        if before is not None and (after := _merged(before.text, line.text)) != before.text:
            await work.plan_actions.change(before.id, after)
            changed += 1
    return changed


def _merged(before: ActionText, sheet: ActionText) -> ActionText:
    """What a sheet says beside what it has no column for; an empty cell takes nothing away."""
    named = sheet.first or sheet.last
    says_when = named is not None or sheet.rhythm is not ActionRhythm.ONCE
    return ActionText(
        title=before.title,
        theme=before.theme,
        goal=before.goal,
        effort=sheet.effort or before.effort,
        indicator=before.indicator,
        note=sheet.note or before.note,
        function=before.function,
        owner=before.owner,
        first=sheet.first if named else before.first,
        last=sheet.last if named else before.last,
        rhythm=sheet.rhythm if says_when else before.rhythm,
        needs=before.needs,
        ready=before.ready if says_when else sheet.ready or before.ready,
    )
