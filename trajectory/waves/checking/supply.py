"""Rules of what there is: grants, and trainers and coaches with their months."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from trajectory.waves.checking.view import Broken, View, number_of
from trajectory.waves.problem import Place
from trajectory.waves.proposal import WaveRule
from trajectory.waves.supply import Craft


def grants(view: View) -> Iterator[Broken]:
    given: Counter[tuple[str, int]] = Counter()
    for grant in view.problem.supply.grants:
        given[grant.unit, number_of(grant.quarter) // 3] += grant.half_days
    granted = {unit for unit, _ in given}
    taken: Counter[tuple[str, int]] = Counter()
    by: dict[tuple[str, int], set[str]] = defaultdict(set)
    for one in view.standing:
        unit = next((id for id in view.groups[one.group].line if id in granted), "")
        for number, phase in view.phases(one):
            if phase.trainer:
                taken[unit, number // 3] += phase.trainer * view.demand(one).trainers
                by[unit, number // 3].add(one.group)
    for at, half_days in taken.items():
        if half_days > given[at]:
            yield view.broken(WaveRule.GRANT, by[at])


def _guided(view: View) -> Iterator[tuple[Place, str, Craft]]:
    for one in view.standing:
        for trainer in one.trainers:
            yield one, trainer, Craft.TRAINER
        if one.coach:
            yield one, one.coach, Craft.COACH


def asked_for(view: View) -> Iterator[Broken]:
    """As many as the programme asks for, each somebody who is there."""
    for one in view.proposal.placed:
        demand = view.demand(one)
        known = {id for id in one.trainers if (id, Craft.TRAINER) in view.guides}
        if not len(known) == len(one.trainers) == demand.trainers:
            yield view.broken(WaveRule.TRAINER, [one.group], Craft.TRAINER)
        coached = any(phase.coach for phase in demand.phases)
        if coached != bool(one.coach) or (coached and (one.coach, Craft.COACH) not in view.guides):
            yield view.broken(WaveRule.COACH, [one.group], Craft.COACH)


def half_days(view: View) -> Iterator[Broken]:
    taken: Counter[tuple[str, Craft, int]] = Counter()
    by: dict[tuple[str, Craft, int], set[str]] = defaultdict(set)
    for one, id, craft in _guided(view):
        for number, phase in view.phases(one):
            half_days = phase.trainer if craft is Craft.TRAINER else phase.coach
            if half_days:
                taken[id, craft, number] += half_days
                by[id, craft, number].add(one.group)
    for (id, craft, number), half_days in taken.items():
        guide = view.guides.get((id, craft))
        has = guide.half_days.get(date(number // 12, number % 12 + 1, 1), 0) if guide else 0
        if half_days > has:
            rule = WaveRule.TRAINER if craft is Craft.TRAINER else WaveRule.COACH
            yield view.broken(rule, by[id, craft, number], craft)


def five_running(view: View) -> Iterator[Broken]:
    running: dict[tuple[str, int], set[str]] = defaultdict(set)
    for one, id, craft in _guided(view):
        if craft is Craft.TRAINER:
            for number in view.runs(one):
                running[id, number].add(one.group)
    for (id, number), ids in running.items():
        guide = view.guides.get((id, Craft.TRAINER))
        others = sum(number_of(last) >= number for last in guide.running) if guide else 0
        if len(ids) + others > 5:
            yield view.broken(WaveRule.RUNNING, ids, Craft.TRAINER)


def whom(view: View) -> Iterator[Broken]:
    for one, id, craft in _guided(view):
        group, guide = view.groups[one.group], view.guides.get((id, craft))
        own = guide.own if guide else frozenset()
        if own & set(group.line) or id in group.people or id == group.manager:
            yield view.broken(WaveRule.OWN_UNIT, [group.id], craft)
        refused = guide.refusals if guide else ()
        if any(x.group == group.id and x.month in (None, one.start) for x in refused):
            yield view.broken(WaveRule.REFUSED, [group.id], craft)
