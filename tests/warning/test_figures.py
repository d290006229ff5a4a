"""The warning works equally for names of every origin, and seldom disturbs for nothing.

Measured on names and sentences that nobody looked at while the rule was written.
"""

import pytest

from tests.warning import pointing
from tests.warning.figures import Share, measured, recall, spread
from tests.warning.report import MOST_DIFFERENCE, MOST_FALSE_ALARMS, REPORT, report
from tests.warning.sentences import Lists, parts

BETWEEN = {"de", "der", "den", "van", "el", "ben"}


def shares(verdicts):
    return [recall(verdicts, origin=origin) for origin in measured().origins]


def test_names_of_the_team_are_found_equally_well_whatever_their_origin():
    found = shares(measured().known)
    assert spread(found) <= MOST_DIFFERENCE
    assert min(share.rate for share in found) >= 0.95


def test_other_names_are_found_less_often_but_as_equally():
    assert spread(shares(measured().unknown)) <= MOST_DIFFERENCE


def test_a_rule_that_knew_one_origin_less_well_would_be_found_out():
    """The control: as if the page had the names of everybody but the Turkish colleagues."""
    figures = measured()
    unfair = [
        other if one.sentence.origin == "turkish" else one
        for one, other in zip(figures.known, figures.unknown, strict=True)
    ]
    assert spread(shares(unfair)) > MOST_DIFFERENCE


def test_a_sentence_about_nobody_seldom_disturbs():
    figures = measured()
    for origin in figures.origins:
        assert figures.false_alarms(origin).rate <= MOST_FALSE_ALARMS, origin


def test_who_is_pointed_at_without_a_name_is_found_whatever_their_origin():
    assert pointing.found().rate >= 0.85
    assert spread(map(pointing.found, pointing.origins())) <= MOST_DIFFERENCE
    assert min(pointing.found(one).rate for one in pointing.origins()) >= 0.85
    assert pointing.false_alarms().rate <= MOST_FALSE_ALARMS


def test_the_set_is_as_large_as_it_must_be():
    figures = measured()
    for origin in figures.origins:
        assert recall(figures.known, origin=origin).total >= 100
        assert figures.false_alarms(origin).total >= 300


def test_no_name_was_seen_while_the_rule_was_written():
    seen, held_out = ({*_parts(Lists.read(name))} for name in ("development", "held_out"))
    assert (seen & held_out) - BETWEEN == set()


def _parts(lists):
    return (part for origin in lists.origins for name in lists.of(origin) for part in parts(name))


@pytest.mark.parametrize(
    ("share", "low", "high"),
    [(Share(0, 10), 0, 0.278), (Share(5, 10), 0.237, 0.763), (Share(10, 10), 0.722, 1)],
)
def test_the_interval_is_the_one_of_wilson(share, low, high):
    assert share.interval == pytest.approx((low, high), abs=0.001)


def test_the_page_in_the_documents_is_what_the_rule_gives():
    assert REPORT.read_text(encoding="utf-8") == report(measured())
