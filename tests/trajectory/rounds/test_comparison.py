"""Beside a release: comparison, and groups that are too alike."""

import pytest

from trajectory.rounds.comparison import Change, compare, too_alike
from trajectory.rounds.release import ItemRelease, Release, Word


def release(*words, instrument="teamscan@1"):
    items = tuple(ItemRelease(f"i{number}", word) for number, word in enumerate(words))
    return Release(instrument, items)


def test_a_difference_is_spoken_of_when_it_is_two_words():
    before = release(Word.FEW, Word.MOST, Word.ABOUT_HALF, Word.FEW)
    after = release(Word.ABOUT_HALF, Word.ABOUT_HALF, Word.MORE_THAN_HALF, Word.FEW)
    assert list(compare(before, after).values()) == [
        Change.HIGHER,
        Change.LOWER,
        Change.UNSAID,
        Change.UNSAID,
    ]


@pytest.mark.parametrize(("before", "after"), [(None, Word.MOST), (Word.FEW, None), (None, None)])
def test_nothing_is_said_where_a_word_is_missing(before, after):
    assert compare(release(before), release(after)) == {"i0": Change.UNSAID}


def test_a_question_that_was_not_asked_before_has_no_change():
    assert compare(release(), release(Word.MOST)) == {"i0": Change.UNSAID}


def test_groups_that_differ_by_a_few_people_are_too_alike():
    team = frozenset("abcdefgh")
    assert too_alike(team, team | {"i"}, threshold=5)
    assert too_alike(team, team, threshold=5)
    assert not too_alike(team, frozenset("abcd") | {"w", "x"}, threshold=5)
    assert not too_alike(team, frozenset("stuvwxyz"), threshold=5)


def test_a_lower_threshold_is_never_used():
    team = frozenset("abcdefgh")
    assert too_alike(team, frozenset("abcdef") | {"x"}, threshold=1)
