"""`make waves` in small: every line is one municipality, and a bad end is a bad end."""

from dataclasses import replace

from tools.waves.__main__ import Planned, main
from tools.waves.towns import town
from trajectory.waves.months import later
from trajectory.waves.proposal import Proposal
from use_cases.wave_solver.making import made


def test_small_municipalities_are_planned_and_nothing_is_broken(capsys):
    assert main(["--programmes", "2", "--groups", "30", "--seconds", "20"]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert all("no rule broken" in line for line in lines)
    assert last.startswith("2 programmes in")
    assert last.endswith("0 with a broken rule or without a proposal")


def test_where_no_proposal_comes_it_ends_badly(capsys):
    assert main(["--programmes", "1", "--groups", "30", "--seconds", "0.001"]) == 1
    assert "no proposal" in capsys.readouterr().out


def test_a_plan_that_forgets_a_group_is_called_broken():
    problem = town(1, 20, 4)
    proposal = made(problem, 20)
    assert Planned(1, problem, proposal, 1.0).broken() == []
    forgets = Proposal(proposal.placed[1:], proposal.does_not_fit)
    assert Planned(1, problem, forgets, 1.0).broken() == ["once 1 times"]


def test_the_same_number_gives_the_same_municipality():
    assert town(4, 40, 4) == town(4, 40, 4) != town(5, 40, 4)


def test_some_people_are_away_for_other_units_and_the_checker_sees_when_that_is_forgotten():
    """Whoever plans as if these people were free, is told of a month with too much in it."""
    problem = town(1, 200, 12)
    assert 1 < len(problem.busy) < sum(group.size for group in problem.groups) / 20
    proposal = made(problem, 20)
    assert Planned(1, problem, proposal, 1.0).broken() == []
    first = proposal.placed[0]
    [somebody, *_] = next(one.people for one in problem.groups if one.id == first.group)
    months = {later(first.start, nth): 3 for nth in range(7)}
    busier = replace(problem, busy={**problem.busy, somebody: months})
    [said] = Planned(1, busier, proposal, 1.0).broken()
    assert said.startswith("load ")
