"""No word is ever certain about anybody, for an outsider and for any one colleague."""

import pytest

from tests.attacks import releases
from tests.attacks.releases import SHARE_SIZES, SIZES, Group, examine
from trajectory.rounds.release import Word


@pytest.mark.parametrize("skips", [False, True], ids=["everybody answered", "some may skip"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("colluders", [0, 1], ids=["outsider", "colleague"])
def test_nothing_is_certain(size, colluders, skips):
    assert examine(size, colluders, skips=skips).certain == 0


@pytest.mark.parametrize("size", SHARE_SIZES)
def test_nothing_is_certain_from_the_middle_answer(size):
    group = Group(size, skips=False, shares=True)
    assert [group.finding(colluders).certain for colluders in (0, 1)] == [0, 0]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_certain_from_the_middle_answer_when_some_may_skip(size):
    group = Group(size, skips=True, shares=True)
    assert [group.finding(colluders).certain for colluders in (0, 1)] == [0, 0]


def test_colleagues_who_put_their_answers_together_are_found_out_by_the_same_eyes():
    """The control: the search does find certainty where there is some."""
    assert examine(5, 3, skips=False).certain > 0
    assert examine(5, 3, skips=False, shares=True).certain > 0


def test_a_word_for_everybody_would_be_found_out(monkeypatch):
    """The mutant: ends that cover one count instead of three."""

    def outspoken(agreeing, answered, **_):
        if agreeing == answered:
            return Word.MOST
        return Word.FEW if agreeing == 0 else Word.ABOUT_HALF

    monkeypatch.setattr("trajectory.rounds.release.word_for", outspoken)
    assert examine(7, 0, skips=False).certain > 0


def test_the_lowest_answer_instead_of_the_middle_one_would_be_found_out(monkeypatch):
    """The mutant: when the lowest answer is high, everybody's is."""
    monkeypatch.setattr("trajectory.rounds.release.median_low", min)
    assert examine(7, 0, skips=False, shares=True).certain > 0


def test_the_page_in_the_documents_is_what_the_rules_give():
    assert releases.REPORT.read_text(encoding="utf-8") == releases.report()
