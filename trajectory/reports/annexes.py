"""What the annexes of a report tell of the plan: fixed with the other figures.

People stand in them by function: words that name somebody, or a team, are left out, and the annex
says so (programme.md, "Reports"). Lines of owners stand in them only of what is done.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from trajectory.plan.actions import (
    ActionStatus,
    Counted,
    Ending,
    Fate,
    PlanAction,
    StatusSaid,
    counted,
    is_finished,
    is_for_quarter,
    last_said,
    stands,
)
from trajectory.plan.outside_figures import FigureText
from trajectory.plan.quarters import Quarter
from trajectory.plan.risks import Risk
from trajectory.reports.naming import Names
from trajectory.units.conditions import Solver

KEPT: Final = 4
"""Quarters of which promises are fixed together: a recalibration looks back over a year."""
Words = str | None
"""What somebody typed; None where it names a person or a team."""


@dataclass(frozen=True, slots=True)
class Promise:
    """An action that was to be ready in a quarter, or came to its end in it, and what became of it.

    `line` is what shows it of what is done, and the reason of what left the plan."""

    quarter: Quarter
    title: Words
    function: Words
    became: ActionStatus | Fate
    line: Words = ""
    again: bool = False
    """Whether "done" means this quarter only: what goes on is never finished."""


@dataclass(frozen=True, slots=True)
class RiskTold:
    """A risk as it stood, with what is done about it."""

    words: Words
    measure: Words
    owner: Solver


@dataclass(frozen=True, slots=True)
class Annexes:
    """What was fixed of the plan of a unit. `released` are the ids of words that come from answers,
    each of which has a proof of its own."""

    plan: Counted = field(default_factory=dict)
    promises: tuple[Promise, ...] = ()
    risks: tuple[RiskTold, ...] = ()
    outside: tuple[FigureText, ...] = ()
    released: tuple[str, ...] = ()

    def promised(self, first: Quarter, last: Quarter) -> list[Promise]:
        """Those of these quarters, the last one too."""
        return [one for one in self.promises if first <= one.quarter <= last]


Said = Mapping[str, Sequence[StatusSaid]]
"""What owners said, by action."""


def of_plan(
    actions: Sequence[PlanAction], said: Said, last: Quarter, names: Names
) -> tuple[Counted, tuple[Promise, ...]]:
    """The counts of a plan at the end of this quarter, and what became of what was promised for it
    and for the quarters before it."""
    then = [_as_it_was(one, last) for one in actions]
    promises = (
        _promise(one, said.get(one.id, ()), last.plus(-back), names)
        for one in then
        for back in range(KEPT)
    )
    return counted(then, said, last), tuple(one for one in promises if one is not None)


def _as_it_was(action: PlanAction, last: Quarter) -> PlanAction:
    """An action as it stood at the end of a quarter: what left the plan later was in it yet."""
    ending = action.ending
    if ending is None or ending.day <= last.last:
        return action
    return PlanAction(action.id, action.unit, action.text, action.version)


def _promise(
    action: PlanAction, said: Iterable[StatusSaid], quarter: Quarter, names: Names
) -> Promise | None:
    """What became of an action in a quarter; None when nothing was promised for it then."""
    known = list(said)
    told = names.told
    title, function = told(action.text.title), told(action.text.function)
    if action.ending is not None and Quarter.of(action.ending.day) <= quarter:
        return _left(action.ending, quarter, title, function, names)
    last = last_said(known, quarter)
    status = stands(action, known, quarter)
    if status is ActionStatus.DONE and last is not None and last.quarter == quarter:
        again = is_for_quarter(action, status)
        return Promise(quarter, title, function, status, told(last.line), again)
    due = action.text.last == quarter and not is_finished(action, known, quarter)
    return Promise(quarter, title, function, status) if due else None


def _left(
    ending: Ending, quarter: Quarter, title: Words, function: Words, names: Names
) -> Promise | None:
    if Quarter.of(ending.day) != quarter:
        return None
    return Promise(quarter, title, function, ending.fate, names.told(ending.reason))


def risks_told(risks: Iterable[Risk], names: Names) -> tuple[RiskTold, ...]:
    told = names.told
    return tuple(RiskTold(told(one.words), told(one.measure), one.owner) for one in risks)
