"""Groups of three to five, never the same company twice, and nobody forgotten."""

from collections import Counter
from datetime import date, timedelta
from itertools import combinations
from random import Random

import pytest

from trajectory.errors import Invalid
from trajectory.follow_up.peer_groups import (
    Met,
    PeerGroup,
    check_sitting_out,
    group_for,
    groups_of,
    met_in_words,
)


def chance_of(seed):
    return Random(seed)  # noqa: S311 - the same groups every time


PEOPLE = [f"p{number:02}" for number in range(40)]


@pytest.mark.parametrize("count", [3, 4, 5, 6, 7, 8, 9, 11, 13, 17, 40])
def test_everybody_is_in_one_group_of_three_to_five(count):
    made = groups_of(PEOPLE[:count], [], chance_of(count))
    assert sorted(person for group in made.groups for person in group) == PEOPLE[:count]
    assert all(3 <= len(group) <= 5 for group in made.groups)
    assert made.left_over == ()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_with_too_few_for_a_group_they_are_left_over_and_told(count):
    made = groups_of(PEOPLE[:count], [], chance_of(1))
    assert made.groups == ()
    assert list(made.left_over) == PEOPLE[:count]


@pytest.mark.parametrize("count", [6, 7, 9, 12])
@pytest.mark.parametrize("seed", range(3))
def test_no_company_comes_back_over_four_sessions(count, seed):
    chance, earlier = chance_of(seed), []
    for _ in range(4):
        made = groups_of(PEOPLE[:count], earlier, chance)
        met = {frozenset(group) for group in earlier}
        assert met.isdisjoint(map(frozenset, made.groups))
        earlier += made.groups


def test_people_meet_others_as_far_as_that_can_be():
    chance = chance_of(7)
    first = groups_of(PEOPLE[:12], [], chance)
    second = groups_of(PEOPLE[:12], first.groups, chance)
    known = {frozenset(pair) for group in first.groups for pair in combinations(group, 2)}
    again = [
        pair
        for group in second.groups
        for pair in combinations(group, 2)
        if frozenset(pair) in known
    ]
    assert len(again) <= 6


def test_whoever_fits_in_one_group_meets_as_one_every_time():
    made = groups_of(PEOPLE[:5], [PEOPLE[:5]], chance_of(1))
    assert made.groups == (tuple(PEOPLE[:5]),)


def test_the_same_chance_gives_the_same_groups_whatever_the_order_of_the_list():
    one = groups_of(PEOPLE[:10], [], chance_of(3))
    other = groups_of(list(reversed(PEOPLE[:10])), [], chance_of(3))
    assert one == other


def test_a_newcomer_joins_the_smallest_group_with_room():
    groups = [
        PeerGroup("a", "s", ("1", "2", "3", "4"), None),
        PeerGroup("b", "s", ("5", "6", "7"), None),
    ]
    assert group_for(groups).id == "b"
    assert group_for([PeerGroup("c", "s", tuple("12345"), None)]) is None


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([None, None], Met.NONE),
        ([False, None], Met.NONE),
        ([True, False], Met.SOME),
        ([True, True, None], Met.MANY),
        ([], Met.NONE),
    ],
)
def test_the_outcome_is_none_some_or_many_and_no_number(answers, told):
    groups = [PeerGroup(str(nth), "s", (), met) for nth, met in enumerate(answers)]
    assert met_in_words(groups) is told


def test_sitting_out_has_an_end():
    today = date(2027, 2, 1)
    check_sitting_out(today + timedelta(days=1), today)
    check_sitting_out(today + timedelta(days=92), today)
    for until in (today, today + timedelta(days=93)):
        with pytest.raises(Invalid):
            check_sitting_out(until, today)


@pytest.mark.parametrize(("count", "most"), [(16, 10), (18, 28)])
def test_over_five_meetings_few_meet_again_and_nobody_three_times(count, most):
    """People complain of meeting the same colleague three times in five weeks."""
    repeats = []
    for seed in range(3):
        earlier = []
        for nth in range(5):
            earlier += groups_of(PEOPLE[:count], earlier, chance_of(seed * 100 + nth)).groups
        met = Counter(frozenset(pair) for group in earlier for pair in combinations(group, 2))
        assert max(met.values()) <= 2
        repeats.append(sum(times - 1 for times in met.values()))
    assert sum(repeats) / len(repeats) <= most


def test_groups_of_three_are_made_where_they_let_people_meet_others():
    chance, earlier = chance_of(3), []
    sizes = []
    for _ in range(5):
        made = groups_of(PEOPLE[:18], earlier, chance)
        earlier += made.groups
        sizes.append({len(group) for group in made.groups})
    assert sizes[0] == {4, 5}, "as long as nobody meets again, groups are larger"
    assert 3 in sizes[-1]
