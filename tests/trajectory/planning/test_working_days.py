"""Which days count, with the calendar that the organisation reviews."""

from datetime import UTC, date, datetime, time

import pytest

from trajectory.planning.working_days import SchoolHoliday, WorkCalendar, at


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2027, 1, 1), "Nieuwjaarsdag"),
        (date(2027, 3, 29), "Tweede paasdag"),
        (date(2027, 4, 27), "Koningsdag"),
        (date(2027, 5, 6), "Hemelvaartsdag"),
        (date(2027, 5, 17), "Tweede pinksterdag"),
        (date(2026, 12, 25), "Eerste kerstdag"),
    ],
)
def test_nobody_is_asked_anything_on_a_public_holiday(calendar, day, name):
    assert day.weekday() < 5, f"{name} would be free anyway"
    assert not calendar.is_working_day(day)


def test_nobody_works_in_the_weekend_and_everybody_on_an_ordinary_day(calendar):
    week = [date(2027, 1, 11 + n) for n in range(7)]
    assert [calendar.is_working_day(day) for day in week] == [True] * 5 + [False] * 2


def test_good_friday_is_a_working_day_until_the_organisation_says_otherwise(calendar):
    assert calendar.is_working_day(date(2027, 3, 26))


def test_counting_on_steps_over_a_long_weekend(calendar):
    thursday, tuesday = date(2027, 3, 25), date(2027, 3, 30)
    assert calendar.after(thursday, 2) == tuesday
    assert calendar.between(thursday, tuesday) == 2


def test_counting_and_measuring_always_agree(calendar):
    first = date(2026, 12, 1)
    for days in range(1, 120):
        assert calendar.between(first, calendar.after(first, days)) == days


def test_the_first_working_day_may_be_the_day_itself(calendar):
    assert calendar.working_day_from(date(2027, 1, 11)) == date(2027, 1, 11)
    assert calendar.working_day_from(date(2027, 1, 16)) == date(2027, 1, 18)
    assert calendar.working_day_from(date(2026, 12, 25)) == date(2026, 12, 28)


def test_a_school_holiday_counts_from_its_first_to_its_last_day():
    spring = SchoolHoliday("voorjaarsvakantie", date(2027, 2, 20), date(2027, 2, 28))
    calendar = WorkCalendar(frozenset(), (spring,))
    assert calendar.school_holiday_in(date(2027, 2, 1), date(2027, 2, 19)) is None
    assert calendar.school_holiday_in(date(2027, 2, 1), date(2027, 2, 20)) is spring
    assert calendar.school_holiday_in(date(2027, 2, 28), date(2027, 3, 20)) is spring
    assert calendar.school_holiday_in(date(2027, 3, 1), date(2027, 3, 20)) is None


def test_half_past_nine_is_half_past_nine_in_winter_and_in_summer():
    winter, summer = at(date(2027, 3, 26), time(9, 30)), at(date(2027, 3, 30), time(9, 30))
    assert winter.astimezone(UTC) == datetime(2027, 3, 26, 8, 30, tzinfo=UTC)
    assert summer.astimezone(UTC) == datetime(2027, 3, 30, 7, 30, tzinfo=UTC)
