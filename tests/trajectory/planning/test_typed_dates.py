"""Dates and times as people type them: taken as meant, or refused with what is missing."""

from datetime import date, time

import pytest

from trajectory.errors import Invalid
from trajectory.planning.typed_dates import TypedDates, time_in

MAY_3, MAY_10, MAY_17 = date(2027, 5, 3), date(2027, 5, 10), date(2027, 5, 17)


def options(days, parts=1, most=3):
    typed = {field: day if isinstance(day, str) else day.isoformat() for field, day in days.items()}
    return TypedDates(typed).options(parts=parts, most=most)


def refused(make, *given, **more):
    with pytest.raises(Invalid) as invalid:
        make(*given, **more)
    return invalid.value.key


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9.30", time(9, 30)),
        ("09:30", time(9, 30)),
        ("13 uur", time(13)),
        ("13u", time(13)),
        ("8h15", time(8, 15)),
        ("23.59", time(23, 59)),
        ("0.00", time(0)),
    ],
)
def test_a_time_is_taken_as_people_write_it(typed, meant):
    assert time_in(typed) == meant


@pytest.mark.parametrize("typed", ["", "24.00", "9.60", "half tien", "9.3", "-1", "930"])
def test_what_is_no_time_is_refused(typed):
    assert refused(time_in, typed) == "plan-no-time"


def test_the_earliest_date_comes_first_and_empty_fields_are_left_out():
    assert options({(1, 1): MAY_17, (3, 1): MAY_3}) == [(MAY_3,), (MAY_17,)]


def test_a_date_with_a_time_behind_it_is_the_date():
    assert options({(1, 1): "2027-05-03T00:00:00Z"}) == [(MAY_3,)]


def test_half_of_a_session_is_refused():
    assert refused(options, {(1, 1): MAY_3}, parts=2) == "plan-part-missing"
    assert options({(1, 1): MAY_3, (1, 2): MAY_10}, parts=2) == [(MAY_3, MAY_10)]


@pytest.mark.parametrize("days", [{}, {(4, 1): MAY_3}, {(1, 2): MAY_3}, {(1, 1): "morgen"}])
def test_no_date_that_counts_is_refused(days):
    assert refused(options, days) == "plan-no-date"
