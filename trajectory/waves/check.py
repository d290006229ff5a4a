"""An independent look at a proposal: every broken rule, by group (programme.md, "The rules
of waves").

Written from the rules and from nothing else: it counts months in its own way, and shares no code
with what makes proposals. No proposal is shown that this finds a fault in.
"""

from collections import Counter
from collections.abc import Iterator

from trajectory.waves.checking import calendar, supply
from trajectory.waves.checking.view import Broken, View
from trajectory.waves.problem import Problem
from trajectory.waves.proposal import Proposal, WaveRule


def check(problem: Problem, proposal: Proposal) -> tuple[Broken, ...]:
    """Every broken rule; nothing when all of them hold."""
    view = View(problem, proposal)
    found = [*_listed(view)]
    if not any(one.rule is WaveRule.ONCE for one in found):
        for rule in _RULES:
            found += rule(view)
    return tuple(sorted(found, key=lambda one: (one.rule, one.groups)))


def faults(problem: Problem, proposal: Proposal) -> tuple[Broken, ...]:
    """What the proposal itself broke."""
    return tuple(one for one in check(problem, proposal) if not one.by_kept)


def _listed(view: View) -> Iterator[Broken]:
    said = Counter(one.group for one in view.proposal.placed)
    said.update(one.group for one in view.proposal.does_not_fit)
    for id, times in said.items():
        if times > 1 or id not in view.groups:
            yield Broken(WaveRule.ONCE, (id,))
    if view.problem.pilot is None:
        for id in view.groups.keys() - said.keys():
            yield Broken(WaveRule.ONCE, (id,))


def _keeps(view: View) -> Iterator[Broken]:
    for placement in view.proposal.placed:
        kept = view.kept.get(placement.group)
        if kept and (
            kept.start != placement.start
            or kept.trainers not in ((), placement.trainers)
            or kept.coach not in ("", placement.coach)
        ):
            yield Broken(WaveRule.KEPT, (placement.group,))


_RULES = (
    _keeps,
    calendar.horizon,
    calendar.notice,
    calendar.closed,
    calendar.pilot_first,
    calendar.departments,
    calendar.shared,
    calendar.load,
    calendar.halves,
    calendar.made_of,
    supply.grants,
    supply.asked_for,
    supply.half_days,
    supply.five_running,
    supply.whom,
)
