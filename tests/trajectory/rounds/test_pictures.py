"""The picture of a department: the middle of many teams, made once."""

import pytest

from trajectory.rounds.pictures import (
    FEWEST_TEAMS,
    Picture,
    department_picture,
    fewest_teams,
    known_together,
)
from trajectory.rounds.release import ItemRelease, Release, Word

LOW, MID, HIGH = Word.LESS_THAN_HALF, Word.ABOUT_HALF, Word.MORE_THAN_HALF


def release(*words, instrument="teamscan@1"):
    items = tuple(ItemRelease(f"i{number}", word) for number, word in enumerate(words))
    return Release(instrument, items)


def picture(*words):
    """Of teams with these words on one statement."""
    made = department_picture([release(word) for word in words], fewest=FEWEST_TEAMS)
    return made.items[0].word


def test_the_middle_word_of_seven_teams_speaks():
    assert picture(LOW, LOW, LOW, MID, HIGH, HIGH, HIGH) is MID
    assert picture(LOW, LOW, LOW, LOW, HIGH, HIGH, HIGH) is LOW


def test_an_outer_word_never_points_at_the_teams_that_are_large_enough_for_it():
    assert picture(*[Word.FEW] * 4, *[HIGH] * 3) is LOW
    assert picture(*[Word.MOST] * 7) is HIGH


def test_a_statement_on_which_too_few_teams_have_a_word_has_none():
    assert picture(*[LOW] * 6, None) is None
    assert picture(*[LOW] * 7, None) is LOW


def test_pictures_never_mix_instruments():
    with pytest.raises(ValueError, match="too many values"):
        department_picture(
            [release(LOW, instrument=f"scan@{number}") for number in range(7)], fewest=7
        )


@pytest.mark.parametrize(("known", "teams"), [(0, 7), (2, 7), (3, 11), (4, 13), (5, None)])
def test_the_more_two_readers_see_the_more_teams_it_takes(known, teams):
    assert fewest_teams(known) == teams


def test_two_readers_put_side_by_side_what_they_see():
    everybody_sees_one = [frozenset({team}) for team in "abcdefg"]
    assert known_together(everybody_sees_one) == 2
    assert known_together([*everybody_sees_one, frozenset("ab")]) == 3
    assert known_together([*everybody_sees_one, frozenset("ab"), frozenset("cd")]) == 4
    assert known_together([]) == 0


def test_a_picture_stays_hidden_while_somebody_sees_more_than_it_was_made_for():
    small = Picture(frozenset("abcdefg"), fewest=7)
    assert small.holds(known=2)
    assert not small.holds(known=3)
    assert not Picture(frozenset("abcdefghijklm"), fewest=13).holds(known=5)
