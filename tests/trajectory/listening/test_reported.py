"""Reports told back: every small table is tried, by somebody who reads all that is told, knows how
it is decided, and subtracts."""

from collections import defaultdict
from itertools import product

import pytest

from trajectory.listening.reported import FEWEST, Told, fits_halves, may_correct, told_of

MOST, LOOKED_AT = 34, 24
"""Of all reports in a table: all up to the first are possible, those up to the second are looked
at, so that none of these lacks a table that reads the same."""


def every_table(cells):
    return [one for one in product(range(MOST + 1), repeat=cells) if sum(one) <= MOST]


def least_options(cells, told):
    """From how many numbers a part that is few can be told apart, at the worst, and where."""
    alike = defaultdict(list)
    for table in every_table(cells):
        alike[told(table)].append(table)
    return min(
        (len({other[nth] for other in group}), table)
        for group in alike.values()
        for table in group
        if sum(table) <= LOOKED_AT
        for nth, count in enumerate(table)
        if count < FEWEST
    )


@pytest.mark.parametrize("cells", [1, 2, 3])
def test_of_no_part_that_is_few_is_anything_learned_but_that_it_may_be(cells):
    """Not its number, and not even whether it is few."""
    options, table = least_options(cells, told_of)
    assert options >= FEWEST, table


def test_hiding_only_what_is_few_gives_it_away():
    """A control: the attack finds it."""

    def only_few(table):
        return sum(table), tuple(one if one >= FEWEST else None for one in table)

    assert least_options(3, only_few)[0] == 1


def test_hiding_one_more_beside_it_gives_some_away_all_the_same():
    """A second control: the usual rule, of a second cell that goes along. Who reads 13 in all and 5
    in one class knows that the two others are four each."""

    def one_more(table):
        order = sorted(range(len(table)), key=lambda nth: (table[nth], nth))
        hidden = [nth for nth in order if table[nth] < FEWEST]
        if len(hidden) == 1:
            hidden = order[:2]
        return sum(table), tuple(None if nth in hidden else one for nth, one in enumerate(table))

    assert least_options(3, one_more)[0] == 1


def test_fewer_than_five_is_no_number():
    assert told_of([3, 1]) == Told(None)
    assert told_of([0, 0, 0]) == Told(None)
    assert told_of([4, 1]) == Told(5)
    assert told_of([5, 5]) == Told(10, (5, 5))
    assert told_of([4, 60]) == Told(64)


@pytest.mark.parametrize(
    ("before", "after", "may"),
    [
        (Told(12), Told(12), True),
        (Told(12), Told(14), False),
        (Told(12), Told(17), True),
        (Told(None), Told(6), False),
        (Told(12), Told(None), False),
        (Told(12), Told(12, (6, 6)), False),
        (Told(12, (6, 6)), Told(12, (5, 7)), False),
        (Told(30, (15, 15)), Told(30, (10, 20)), True),
        (Told(None), Told(None), True),
    ],
)
def test_a_correction_that_tells_of_a_few_is_refused(before, after, may):
    assert may_correct([before], after) is may


def test_a_correction_is_held_against_all_that_was_told_before():
    """12, then 18, then 13: who kept the first learns of one report."""
    assert may_correct([Told(12)], Told(18))
    assert may_correct([Told(18)], Told(13))
    assert not may_correct([Told(12), Told(18)], Told(13))


@pytest.mark.parametrize(
    ("outcomes", "halves", "may"),
    [
        ([Told(30)], [[Told(12)], [Told(18)]], True),
        ([Told(28)], [[Told(12)], [Told(18)]], False),
        ([Told(25)], [[Told(12)], [Told(18)]], True),
        ([Told(36)], [[Told(12), Told(20)], [Told(18)]], False),
        ([Told(None)], [[Told(12)], [Told(18)]], True),
        ([], [[Told(12)], [Told(18)]], True),
        ([Told(30)], [[Told(12)], []], True),
    ],
)
def test_outcomes_beside_half_years_tell_of_no_few_without_one(outcomes, halves, may):
    assert fits_halves(outcomes, halves) is may
