"""Of fewer than three teams no phase is said, nor can it be worked out of what is."""

from datetime import date
from itertools import product

import pytest

from trajectory.reports.figures import counted
from trajectory.units.figures import FEWEST, Phase
from trajectory.units.units import Period, Rank, Tree, Unit

ALWAYS = Period(date(2026, 1, 1))
TREE = Tree.of(
    [
        Unit("top", "Werk", Rank.DIRECTORATE, "", ALWAYS),
        Unit("a", "Balie", Rank.DEPARTMENT, "top", ALWAYS),
        Unit("b", "Inkomen", Rank.DEPARTMENT, "top", ALWAYS),
        Unit("b1", "Noord", Rank.DEPARTMENT, "b", ALWAYS),
    ]
)


def of(**sizes):
    """Counts of every unit, with so many teams that are at work in each."""
    teams = [(unit, Phase.WORKING) for unit, count in sizes.items() for _ in range(count)]
    return {id: counted(TREE, id, teams) for id in TREE.units}


def test_departments_with_enough_teams_stand_by_name_and_the_whole_beside_them():
    top = of(a=3, b=4)["top"]
    assert [name for name, _ in top.departments] == ["Balie", "Inkomen"]
    assert top.total == {Phase.WORKING: 7}
    assert top.teams == 7


def test_of_a_department_that_is_left_over_nothing_is_worked_out():
    top = of(a=2, b=4)["top"]
    assert [name for name, _ in top.departments] == ["Inkomen"]
    assert top.total == {}, "the whole minus Inkomen would be the two of Balie"
    assert top.teams == 6


def test_a_few_teams_together_are_enough():
    assert of(a=2, top=1, b=4)["top"].total == {Phase.WORKING: 7}


def test_of_fewer_than_three_teams_only_their_number_is_said():
    one = of(a=2)["a"]
    assert (one.teams, one.total, one.departments) == (2, {}, ())


@pytest.mark.parametrize("sizes", list(product(range(5), repeat=4)), ids=str)
def test_no_two_reports_laid_side_by_side_leave_fewer_than_three_teams(sizes):
    """Whatever is said of a unit, minus all that is said under it, is nothing or enough."""
    found = of(**dict(zip(("top", "a", "b", "b1"), sizes, strict=True)))
    said = {id for id, one in found.items() if one.total}
    rows = {name for one in found.values() for name, _ in one.departments}
    assert rows == {TREE.units[id].name for id in said if TREE.units[id].above}
    for id in said:
        under = [one for one in said if TREE.units[one].above == id]
        if id == "top" and "b" not in said and "b1" in said:
            under.append("b1")
        left = found[id].teams - sum(found[one].teams for one in under)
        assert left == 0 or left >= FEWEST, (id, sizes)
