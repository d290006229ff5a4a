"""What a proposal takes, who is in two groups of it, and what is short, as sums."""

from collections import Counter
from collections.abc import Iterable

from trajectory.waves.months import Half, Month, half_of
from trajectory.waves.problem import Place, Problem
from trajectory.waves.proposal import DoesNotFit, Double, Takes, WaveRule


def takes_of(problem: Problem, placement: Place) -> Takes:
    """What one placed group takes."""
    group = next(one for one in problem.groups if one.id == placement.group)
    demand = problem.demand(group)
    prices = {guide.id: guide.price for guide in problem.supply.guides}
    each = demand.trainer_half_days // demand.trainers
    bills = [(prices.get(one), each) for one in placement.trainers]
    bills.append((prices.get(placement.coach), demand.coach_half_days))
    priced = [price * half_days for price, half_days in bills if price is not None]
    return Takes(
        minutes=demand.minutes * group.size,
        trainer_half_days=demand.trainer_half_days,
        coach_half_days=demand.coach_half_days,
        cents=sum(priced) if priced else None,
    )


def takes_in_all(problem: Problem, placed: Iterable[Place]) -> Takes:
    """What all of them take together."""
    each = [takes_of(problem, one) for one in placed]
    priced = [one.cents for one in each if one.cents is not None]
    return Takes(
        minutes=sum(one.minutes for one in each),
        trainer_half_days=sum(one.trainer_half_days for one in each),
        coach_half_days=sum(one.coach_half_days for one in each),
        cents=sum(priced) if priced else None,
    )


def doubles(problem: Problem, placed: Iterable[Place]) -> tuple[Double, ...]:
    """Who begins an MT and a team in one half of a year, by person id."""
    groups = {group.id: group for group in problem.groups}
    seen: dict[tuple[str, Half], list[str]] = {}
    for one in placed:
        for person in groups[one.group].people:
            seen.setdefault((person, half_of(one.start)), []).append(one.group)
    found = []
    for (person, _), ids in sorted(seen.items()):
        if len({groups[id].is_mt for id in ids}) == 2:
            minutes = sum(problem.demand(groups[id]).minutes for id in ids)
            found.append(Double(person, tuple(sorted(ids)), minutes))
    return tuple(found)


def shortages(does_not_fit: Iterable[DoesNotFit]) -> tuple[tuple[WaveRule, Month | None, int], ...]:
    """How many groups lack what in which month ("vier teams hebben in maart geen trainer"), the
    most first."""
    counted = Counter((one.rule, one.month) for one in does_not_fit)
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0][0], str(one[0][1])))
    return tuple((rule, month, count) for (rule, month), count in ordered)
