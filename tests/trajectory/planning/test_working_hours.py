"""Working hours as people write them, and the day to which a night belongs."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory.errors import Invalid
from trajectory.planning.working_days import ZONE
from trajectory.planning.working_hours import LONGEST, SHORTEST, USUAL_HOURS, WorkingHours


@pytest.mark.parametrize(
    ("written", "begins", "ends"),
    [
        ("07:00-15:30", time(7), time(15, 30)),
        ("7.00 - 15.30 uur", time(7), time(15, 30)),
        ("14 – 22:30", time(14), time(22, 30)),
        ("14.00 uur tot 22.30 uur", time(14), time(22, 30)),
        ("9:00 to 17:00", time(9), time(17)),
        ("22:30-06:30", time(22, 30), time(6, 30)),
        ("16:00-24:00", time(16), time(0)),
        ("00:00-08:00", time(0), time(8)),
    ],
)
def test_hours_are_read_as_people_write_them(written, begins, ends):
    assert WorkingHours.read(written) == WorkingHours(begins, ends)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "overdag",
        "07:00",
        "07:00-",
        "25:00-08:00",
        "07:60-15:00",
        "7-15-22",
        "-7-15",
        "07:00/15:30",
    ],
)
def test_what_is_no_time_is_refused(written):
    with pytest.raises(Invalid) as refused:
        WorkingHours.read(written)
    assert refused.value.key == "hours-unreadable"


@pytest.mark.parametrize("written", ["09:00-09:00", "09:00-10:30", "16:30-09:00", "07:00-23:30"])
def test_too_few_hours_or_two_times_that_changed_places(written):
    with pytest.raises(Invalid) as refused:
        WorkingHours.read(written)
    assert refused.value.key == "hours-length"


def test_a_long_value_is_shown_short():
    with pytest.raises(Invalid) as refused:
        WorkingHours.read("x" * 5_000)
    assert len(refused.value.variables["value"]) <= 40


@given(st.times(), st.times())
def test_what_is_kept_is_read_back_the_same(begins, ends):
    hours = WorkingHours(
        begins.replace(second=0, microsecond=0), ends.replace(second=0, microsecond=0)
    )
    if SHORTEST <= hours.length <= LONGEST:
        assert WorkingHours.read(str(hours)) == hours


def test_a_night_belongs_to_the_day_on_which_it_begins():
    night, day = WorkingHours.read("22:30-06:30"), date(2027, 1, 14)
    assert night.end_of(day, ZONE) - night.begin_of(day, ZONE) == timedelta(hours=8)
    assert night.end_of(day, ZONE).date() == date(2027, 1, 15)
    assert USUAL_HOURS.end_of(day, ZONE).date() == day


@pytest.mark.parametrize(("day", "lasts"), [(date(2027, 3, 27), 7), (date(2027, 10, 30), 9)])
def test_the_night_in_which_the_clock_changes_ends_at_the_same_hour_on_the_wall(day, lasts):
    night, utc = WorkingHours.read("22:30-06:30"), ZoneInfo("UTC")
    first = night.begin_of(day, ZONE).astimezone(utc)
    assert night.end_of(day, ZONE).astimezone(utc) - first == timedelta(hours=lasts)
