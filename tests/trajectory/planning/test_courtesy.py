"""When the bot may speak: in working hours of whoever reads, and to ask, once a week."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory.planning.courtesy import (
    at_work_from,
    hours_about,
    next_request,
    next_room,
    zone_called,
)
from trajectory.planning.working_days import ZONE, WorkCalendar
from trajectory.planning.working_hours import WorkingHours
from trajectory.rounds.instrument import Level
from trajectory.teams import Team

FREE = frozenset({date(2027, 3, 26), date(2027, 3, 29), date(2027, 4, 27)})
CALENDAR = WorkCalendar(FREE, ())
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
NEW_YORK, PARAMARIBO = ZoneInfo("America/New_York"), ZoneInfo("America/Paramaribo")


def city(day, hour=9, minute=0, month=1):
    return datetime(2027, month, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "goes"),
    [
        (city(11, 10), city(11, 10)),
        (city(11, 9), city(11, 9)),
        (city(11, 8, 59), city(11, 9)),
        (city(11, 16, 29), city(11, 16, 29)),
        (city(11, 16, 30), city(12, 9)),
        (city(11, 23), city(12, 9)),
        (city(15, 17), city(18, 9)),  # Friday evening
        (city(16, 12), city(18, 9)),  # Saturday
        (city(25, 17, month=3), city(30, 9, month=3)),  # before Good Friday and Easter
        (city(27, 11, month=4), city(28, 9, month=4)),  # the King's birthday
    ],
)
def test_only_at_work(moment, goes):
    assert at_work_from(CALENDAR, moment, ZONE) == goes


def test_the_hours_of_a_shift():
    night = WorkingHours(time(14), time(22))
    assert at_work_from(CALENDAR, city(11, 21), ZONE, night) == city(11, 21)
    assert at_work_from(CALENDAR, city(11, 9), ZONE, night) == city(11, 14)


def test_what_can_wait_is_never_the_third_of_a_week():
    monday, thursday, next_monday = city(11, 10), city(14, 10), city(18, 9)
    assert next_room([monday], 2, thursday, ZONE) == thursday
    assert next_room([monday, thursday], 2, thursday, ZONE) == next_monday
    assert next_room([monday, thursday], 2, next_monday, ZONE) == next_monday
    assert next_room([city(8), city(10)], 2, thursday, ZONE) == thursday, "of last week"


NIGHT = WorkingHours(time(22, 30), time(6, 30))


@pytest.mark.parametrize(
    ("moment", "goes"),
    [
        (city(11, 22, 29), city(11, 22, 30)),
        (city(11, 23), city(11, 23)),
        (city(12, 3), city(12, 3)),  # still Monday's night
        (city(12, 6, 29), city(12, 6, 29)),
        (city(12, 6, 30), city(12, 22, 30)),
        (city(12, 12), city(12, 22, 30)),
        (city(16, 3), city(16, 3)),  # Friday's night ends on Saturday
        (city(16, 7), city(18, 22, 30)),
        (city(18, 3), city(18, 22, 30)),  # Sunday's night is no working night
        (city(27, 3, month=3), city(30, 22, 30, month=3)),  # Good Friday's night, then Easter
    ],
)
def test_a_night_shift_is_spoken_to_at_night(moment, goes):
    assert at_work_from(CALENDAR, moment, ZONE, NIGHT) == goes


def test_the_night_in_which_the_clock_goes_back_ends_once():
    """A calendar without weekends brings the change of the clock into a working night."""

    class EveryDay(WorkCalendar):
        def is_working_day(self, day):
            return True

    always, late = EveryDay(frozenset(), ()), WorkingHours(time(18), time(2, 30))
    twice = datetime(2027, 10, 31, 2, 15, tzinfo=ZONE)
    assert at_work_from(always, twice, ZONE, late) == twice
    again = twice.replace(fold=1)
    assert at_work_from(always, again, ZONE, late) == datetime(2027, 10, 31, 18, tzinfo=ZONE)
    skipped = datetime(2027, 3, 28, 1, 30, tzinfo=UTC)  # half past three on a wall in summer
    assert at_work_from(always, skipped, ZONE, late) == datetime(2027, 3, 28, 18, tzinfo=ZONE)


def a_team(hours, **parts):
    parts = {"manager": "marleen", "trainer": "tariq", "coach": "els", **parts}
    return Team("t", "Nacht", Level.TEAM, members=("samira",), hours=hours, **parts)


def test_a_message_keeps_the_hours_of_the_team_that_it_is_about():
    night, day = a_team(NIGHT), a_team(WorkingHours())
    for person in ("samira", "marleen"):
        assert hours_about([night], person) == NIGHT
        assert hours_about([day], person) == WorkingHours()
    for guide in ("tariq", "els"):
        assert hours_about([night], guide) == WorkingHours()


def test_what_is_about_several_teams_keeps_hours_they_have_in_common():
    assert hours_about([], "marleen") == WorkingHours()
    assert hours_about([a_team(NIGHT), a_team(NIGHT)], "marleen") == NIGHT
    assert hours_about([a_team(NIGHT), a_team(WorkingHours())], "marleen") == WorkingHours()


def test_everybody_by_the_clock_on_their_own_wall():
    nine_here = city(11, 9)
    assert at_work_from(CALENDAR, nine_here, NEW_YORK) == datetime(2027, 1, 11, 9, tzinfo=NEW_YORK)
    evening_here = city(11, 18)
    assert at_work_from(CALENDAR, evening_here, PARAMARIBO) == evening_here


@pytest.mark.parametrize(
    ("evening", "morning"),
    [
        (city(26, 20, month=3), city(30, 9, month=3)),  # summer time began on Sunday
        (city(29, 20, month=10), city(1, 9, month=11)),  # and ended
    ],
)
def test_nine_stays_nine_when_the_clock_changes(evening, morning):
    goes = at_work_from(CALENDAR, evening, ZONE)
    assert goes == morning
    assert goes.astimezone(ZONE).time() == time(9)


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../../etc/passwd", "Europe", "\0", "x" * 99])
def test_a_zone_that_says_nothing_is_the_citys(name):
    assert zone_called(name) == ZONE


MOMENTS = st.integers(0, 3 * 366 * 24 * 60).map(lambda minutes: BEGIN + timedelta(minutes=minutes))
ZONES = st.sampled_from([ZONE, NEW_YORK, PARAMARIBO, ZoneInfo("Pacific/Apia")])


@given(MOMENTS, ZONES, st.times(), st.times())
def test_whatever_the_hours_it_goes_soon_never_earlier_and_stays(moment, zone, begins, ends):
    hours = WorkingHours(begins, ends)
    goes = at_work_from(CALENDAR, moment, zone, hours)
    assert moment <= goes <= moment + timedelta(days=6)
    assert at_work_from(CALENDAR, goes, zone, hours) == goes


@given(MOMENTS, ZONES)
def test_it_always_goes_soon_never_earlier_and_always_at_work(moment, zone):
    goes = at_work_from(CALENDAR, moment, zone)
    local = goes.astimezone(zone)
    assert moment <= goes <= moment + timedelta(days=6)
    assert CALENDAR.is_working_day(local.date())
    assert time(9) <= local.time() < time(16, 30)
    assert at_work_from(CALENDAR, goes, zone) == goes


# ---- one request a week


def test_a_week_later_at_the_hours_of_the_shift():
    assert next_request([city(11, 22, 40)], city(14), ZONE, NIGHT) == city(18, 22, 30)


def test_nobody_was_asked_so_it_goes_now():
    assert next_request([], city(11), ZONE) == city(11)


def test_a_second_request_in_a_week_moves_to_a_week_after_the_first():
    asked = [city(4, 9, 30), city(11, 15, 59)]
    assert next_request(asked, city(14), ZONE) == city(18, 9)


def test_a_week_is_counted_in_days_and_not_in_minutes():
    assert next_request([city(11, 15, 59)], city(18, 9, 30), ZONE) == city(18, 9, 30)


def test_a_week_across_the_change_of_the_clock_is_a_week():
    asked = [city(24, 9, 30, month=3)]
    assert next_request(asked, city(30, 12, month=3), ZONE) == city(31, 9, month=3)


@given(st.lists(st.integers(0, 40), max_size=6), st.integers(0, 40))
def test_between_two_requests_is_always_a_week(days, today):
    asked = [city(1) + timedelta(days=day) for day in days if day <= today]
    now = city(1) + timedelta(days=today)
    goes = next_request(asked, now, ZONE)
    assert goes >= now
    assert all((goes.date() - moment.date()).days >= 7 for moment in asked)
