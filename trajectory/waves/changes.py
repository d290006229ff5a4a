"""A way out, done: the same problem with what somebody decided."""

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce, singledispatch

from trajectory.waves.problem import Firmness, Place, Problem
from trajectory.waves.proposal import (
    AnotherGuide,
    BeginLater,
    Change,
    DecideOnPilot,
    EndHold,
    LetGo,
    LiftBlackout,
    MoreGrant,
    MoreHalfDays,
    WayOut,
)
from trajectory.waves.supply import Capacity, Grant

NEW_GUIDE = "another-{craft}-{number}"
"""Id of a guide who is not there yet; no id of a person looks like it."""


def with_changes(problem: Problem, changes: Iterable[Change]) -> Problem:
    """The problem after all of these."""
    return reduce(lambda before, change: _changed(change, before), changes, problem)


def after(problem: Problem, placed: Iterable[Place], way: WayOut) -> Problem:
    """What to ask again when somebody decided on a way out: with that done, and with everything
    that fitted, `placed`, staying where it was."""
    free = {change.group for change in way.changes if isinstance(change, LetGo)}
    last = [one for one in placed if one.group not in free]
    last += [way.placement] if way.placement else []
    return replace(with_changes(problem, way.changes), last=tuple(last))


@singledispatch
def _changed(change: Change, _problem: Problem) -> Problem:
    raise LookupError(type(change).__name__)


@_changed.register
def _(change: LiftBlackout, problem: Problem) -> Problem:
    left = tuple(one for one in problem.blackouts if one != change.blackout)
    return replace(problem, blackouts=left)


@_changed.register
def _(change: EndHold, problem: Problem) -> Problem:
    gone = (change.group, change.since, change.until)
    rests = (one for one in problem.rests if (one.group, one.since, one.until) != gone)
    return replace(problem, rests=tuple(rests))


@_changed.register
def _(change: BeginLater, problem: Problem) -> Problem:
    return replace(problem, months=problem.months + change.months)


@_changed.register
def _(change: LetGo, problem: Problem) -> Problem:
    kept = (
        one
        for one in problem.kept
        if one.group != change.group or one.standing is Firmness.ANNOUNCED
    )
    return replace(problem, kept=tuple(kept))


@_changed.register
def _(_change: DecideOnPilot, problem: Problem) -> Problem:
    return replace(problem, evaluated=True)


@_changed.register
def _(change: MoreGrant, problem: Problem) -> Problem:
    of = (change.unit, change.quarter)
    before = sum(one.half_days for one in problem.supply.grants if (one.unit, one.quarter) == of)
    others = (one for one in problem.supply.grants if (one.unit, one.quarter) != of)
    grants = (*others, Grant(change.unit, change.quarter, before + change.half_days))
    return replace(problem, supply=replace(problem.supply, grants=grants))


@_changed.register
def _(change: MoreHalfDays, problem: Problem) -> Problem:
    guides = tuple(
        replace(one, half_days={
            **one.half_days,
            change.month: one.half_days.get(change.month, 0) + change.half_days,
        })
        if (one.id, one.craft) == (change.guide, change.craft) else one
        for one in problem.supply.guides
    )  # fmt: skip
    return replace(problem, supply=replace(problem.supply, guides=guides))


@_changed.register
def _(change: AnotherGuide, problem: Problem) -> Problem:
    number = len(problem.supply.guides)
    new = Capacity(
        id=NEW_GUIDE.format(craft=change.craft.value, number=number),
        craft=change.craft,
        half_days=dict(change.half_days),
    )
    guides = (*problem.supply.guides, new)
    return replace(problem, supply=replace(problem.supply, guides=guides))
