"""Which periods are over, and how they are called."""

from datetime import date

import pytest

from trajectory.reports.naming import Names
from trajectory.reports.periods import ReportKind, Span, ended, last_ended


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2027, 1, 1), date(2026, 12, 31)),
        (date(2027, 3, 31), date(2026, 12, 31)),
        (date(2027, 4, 1), date(2027, 3, 31)),
        (date(2028, 12, 31), date(2028, 9, 30)),
    ],
)
def test_a_quarter_is_over_on_the_day_after_its_last(today, last):
    assert last_ended(today) == last


def test_quarters_halves_and_years_of_the_last_four_quarters():
    found = list(ended(date(2027, 2, 1)))
    assert [span.last for kind, span in found if kind is ReportKind.QUARTER] == [
        date(2026, 12, 31),
        date(2026, 9, 30),
        date(2026, 6, 30),
        date(2026, 3, 31),
    ]
    halves = [span for kind, span in found if kind is ReportKind.HALF_YEAR]
    assert halves == [
        Span(date(2026, 7, 1), date(2026, 12, 31)),
        Span(date(2026, 1, 1), date(2026, 6, 30)),
    ]
    [year] = [span for kind, span in found if kind is ReportKind.RECALIBRATION]
    assert year == Span(date(2026, 1, 1), date(2026, 12, 31))
    assert all(kind is not ReportKind.PILOT for kind, _ in found)


def test_each_is_called_by_its_place_in_the_year():
    assert [span.nth for kind, span in ended(date(2027, 2, 1)) if kind is ReportKind.QUARTER] == [
        4,
        3,
        2,
        1,
    ]
    halves = [span.nth for kind, span in ended(date(2027, 2, 1)) if kind is ReportKind.HALF_YEAR]
    assert halves == [2, 1]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Bij Inkomen Noord 3 is geen trainer.", "Inkomen Noord 3"),
        ("bij INKOMEN  NOORD\n3, en verder", "Inkomen Noord 3"),
        ("Bij Inkomen Noord 31 is geen trainer.", ""),
        ("Er is meer zorg nodig.", ""),
        ("", ""),
    ],
)
def test_whole_names_are_found_whatever_their_capitals(words, found):
    assert Names(["Zorg", "Inkomen Noord 3", ""]).found(words) == found
