"""A pilot: one directorate MT, two to four of the others, from all layers at once (002 §5.1.2)."""

from collections import Counter
from dataclasses import replace

import pytest

from tools.waves.towns import town
from trajectory.rounds.instrument import Level
from trajectory.waves.changes import after
from trajectory.waves.check import check
from trajectory.waves.figures import doubles
from trajectory.waves.months import between, later
from trajectory.waves.problem import Firmness, Kept, PilotWish
from trajectory.waves.proposal import WaveRule
from trajectory.waves.supply import Supply
from use_cases.wave_solver.making import made

SECONDS = 20.0


def pilot(seed=1, department_mts=2, teams=2):
    """A directorate of forty groups, to which the planner granted what a pilot takes."""
    wish = PilotWish(department_mts, teams)
    problem = town(seed, 40, 14)
    grants = tuple(replace(one, half_days=120) for one in problem.supply.grants)
    supply = replace(problem.supply, grants=grants)
    return replace(problem, supply=supply, pilot=wish, evaluated=False)


@pytest.mark.parametrize(("department_mts", "teams"), [(2, 2), (3, 4)])
def test_it_is_of_all_layers_begins_together_and_waits_for_no_evaluation(department_mts, teams):
    problem = pilot(department_mts=department_mts, teams=teams)
    proposal = made(problem, SECONDS)
    assert check(problem, proposal) == ()
    groups = {group.id: group for group in problem.groups}
    assert Counter(groups[one.group].level for one in proposal.placed) == {
        Level.DIRECTORATE_MT: 1,
        Level.DEPARTMENT_MT: department_mts,
        Level.TEAM: teams,
    }
    starts = [one.start for one in proposal.placed]
    assert between(min(starts), max(starts)) < 3


def test_as_few_people_as_can_be_are_in_it_twice():
    """Teams of other departments than those of the management teams: nobody is in both."""
    problem = pilot()
    assert doubles(problem, made(problem, SECONDS).placed) == ()


def test_whom_the_lead_chose_is_in_it():
    problem = pilot()
    first = made(problem, SECONDS)
    chosen = {one.group for one in first.placed}
    other = next(group.id for group in problem.groups if not group.is_mt and group.id not in chosen)
    kept = (Kept(other, later(problem.first, 4), Firmness.FIXED),)
    again = made(replace(problem, kept=kept), SECONDS)
    assert again.placement(other).start == later(problem.first, 4)
    assert check(replace(problem, kept=kept), again) == ()


def test_a_directorate_with_one_department_cannot_compose_one():
    problem = pilot()
    unit = problem.groups[0].unit
    small = tuple(g for g in problem.groups if g.unit == unit or g.level is Level.DIRECTORATE_MT)
    proposal = made(replace(problem, groups=small), SECONDS)
    assert (proposal.placed, proposal.pilot_lacks) == ((), (WaveRule.PILOT_MADE_OF,))


@pytest.mark.parametrize("lacks", ["guides", "grants"])
def test_what_it_lacks_is_said_with_all_that_it_takes(lacks):
    problem = pilot()
    supply = {
        "guides": Supply((), problem.supply.grants),
        "grants": Supply(problem.supply.guides, ()),
    }[lacks]
    poor = replace(problem, supply=supply)
    proposal = made(poor, SECONDS)
    assert proposal.placed == ()
    assert (WaveRule.GRANT if lacks == "grants" else WaveRule.TRAINER) in proposal.pilot_lacks
    [way] = proposal.ways
    rich = after(poor, (), way)
    again = made(rich, SECONDS)
    assert again.pilot_lacks == ()
    assert check(rich, again) == ()
