"""Two readers of a picture of a department learn no word of a team that they do not see."""

import pytest

from tests.attacks.pictures import LIKELY, MOST_KNOWN, REPORT, examine, report, table
from trajectory.rounds.pictures import FEWEST_BY_KNOWN


@pytest.fixture(scope="module")
def findings():
    return table()


def test_nobody_is_certain_or_thinks_more_than_nine_in_ten(findings):
    shown = [finding for finding in findings if finding.shown]
    assert {finding.known for finding in shown} == set(range(max(FEWEST_BY_KNOWN) + 1))
    assert all(finding.holds and not finding.certain for finding in shown)


@pytest.mark.parametrize(("known", "fewest"), FEWEST_BY_KNOWN.items())
def test_a_smaller_picture_is_found_out_by_the_same_eyes(findings, known, fewest):
    """The control: with one team fewer, or two, readers would think more than nine in ten."""
    smaller = [f for f in findings if f.known == known and fewest - 2 <= f.teams < fewest]
    assert max(finding.likeliest for finding in smaller) > LIKELY
    assert examine(3, 2, fewest=3).certain


def test_who_knows_more_than_the_proof_covers_gets_no_picture(findings):
    assert not any(finding.shown for finding in findings if finding.known == MOST_KNOWN)


def test_the_page_in_the_documents_is_what_the_rules_give(findings):
    assert REPORT.read_text(encoding="utf-8") == report(findings)
