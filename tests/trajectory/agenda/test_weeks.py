"""What clashes in a week, and what a session takes of the half-days that somebody offers."""

from datetime import date, time

import pytest

from content.library import Library
from trajectory.agenda.offers import Away, OwnWeek, check_away, half_days_in, left_of
from trajectory.agenda.weeks import Clash, Limits, Meeting, clashes, in_weeks
from trajectory.errors import Invalid
from trajectory.planning.effort import Effort, half_days_of
from trajectory.planning.sessions import Part
from trajectory.planning.working_hours import WorkingHours

TUESDAY = date(2027, 3, 9)
CALENDAR = Library.load().calendar


def meeting(session, begins, ends, *, day=TUESDAY, place="Zaal 1", proposed=False):
    part = Part(day, time.fromisoformat(begins), time.fromisoformat(ends))
    return Meeting(f"team of {session}", session, "norms", part, place, proposed)


def found(*meetings, **limits):
    all_ = clashes(meetings, Limits(CALENDAR, **limits))
    return {(session, one.clash) for (session, _), those in all_.items() for one in those}


def test_both_of_two_that_overlap_are_named_and_those_that_follow_each_other_are_not():
    one, other = meeting("a", "09:00", "11:00"), meeting("b", "10:59", "12:00")
    assert found(one, other) == {("a", Clash.OVERLAP), ("b", Clash.OVERLAP)}
    assert found(one, meeting("b", "11:00", "12:00")) == set()


@pytest.mark.parametrize(
    ("begins", "place", "close"),
    [
        ("11:44", "Stopera", True),
        ("11:45", "Stopera", False),
        ("11:00", " ZAAL 1", False),
        ("11:00", "", False),
    ],
)
def test_another_place_takes_three_quarters_of_an_hour(begins, place, close):
    one, other = meeting("a", "09:00", "11:00"), meeting("b", begins, "13:00", place=place)
    assert found(one, other) == ({(x, Clash.TOO_CLOSE) for x in "ab"} if close else set())


def test_dates_from_which_one_team_chooses_never_clash_with_each_other():
    one = meeting("a", "09:00", "11:00", proposed=True)
    assert found(one, meeting("a", "10:00", "12:00", proposed=True)) == set()


def test_days_and_hours_of_their_own_and_days_on_which_they_cannot():
    one = meeting("a", "09:00", "11:00")
    week = OwnWeek(frozenset({0}), WorkingHours(time(9, 30), time(17, 0)))
    assert found(one, own=week) == {("a", Clash.OFF_DAY), ("a", Clash.OFF_HOURS)}
    for since, until, is_away in ((8, 9, True), (9, 9, True), (10, 12, False), (1, 8, False)):
        away = Away("x", "p", date(2027, 3, since), date(2027, 3, until))
        assert (found(one, away=[away]) == {("a", Clash.AWAY)}) is is_away


def test_a_weekend_is_said_once_whatever_their_own_days_are():
    one = meeting("a", "09:00", "11:00", day=date(2027, 3, 13))
    assert found(one, own=OwnWeek(frozenset({0}))) == {("a", Clash.NOT_WORKED)}


def test_numbers_count_what_is_fixed_by_week_and_leave_proposals_out():
    weeks = in_weeks(
        [
            meeting("c", "09:00", "10:00", day=date(2027, 3, 15)),
            meeting("b", "12:00", "13:00"),
            meeting("p", "10:00", "11:00", proposed=True),
            meeting("a", "09:00", "10:00"),
        ]
    )
    assert [week.number for week in weeks] == [10, 11]
    told = [[(one.session, one.number) for one in week.meetings] for week in weeks]
    assert told == [[("a", 1), ("p", 0), ("b", 2)], [("c", 1)]]


def test_a_week_over_new_year_is_one_week():
    weeks = in_weeks(
        [
            meeting("a", "09:00", "10:00", day=date(2026, 12, 31)),
            meeting("b", "09:00", "10:00", day=date(2027, 1, 1)),
        ]
    )
    assert [(week.monday, week.number) for week in weeks] == [(date(2026, 12, 28), 53)]


TIMES = (240, 241)
NORMS = Effort("norms", 1, trainer=3, coach=2)


@pytest.mark.parametrize(
    ("effort", "trainer", "coach", "takes"),
    [
        (NORMS, True, False, 3),
        (NORMS, False, True, 2),
        (NORMS, True, True, 5),
        (None, True, False, 4),
    ],
)
def test_a_session_takes_what_content_says_of_it_or_its_half_days_and_one(
    effort, trainer, coach, takes
):
    assert half_days_of(effort, TIMES, trainer=trainer, coach=coach) == takes


WEEK = Away("a", "tim", date(2027, 3, 8), date(2027, 3, 14))


@pytest.mark.parametrize(
    ("half_days", "own", "away", "left"),
    [
        (10, OwnWeek(), (), 10),
        (10, OwnWeek(), (WEEK,), 7),
        (10, OwnWeek(), (WEEK, WEEK), 7),
        (
            10,
            OwnWeek(frozenset({0, 1})),
            (Away("b", "tim", date(2027, 3, 3), date(2027, 3, 5)),),
            10,
        ),
        (10, OwnWeek(frozenset({0})), (WEEK,), 8),
        (10, OwnWeek(), (Away("c", "tim", date(2027, 2, 1), date(2027, 4, 30)),), 0),
        (0, OwnWeek(), (), 0),
    ],
)
def test_days_on_which_they_cannot_take_their_part_of_a_month(half_days, own, away, left):
    """March 2027 has 23 weekdays, five of them Mondays."""
    assert left_of(half_days, date(2027, 3, 1), own, away) == left


@pytest.mark.parametrize(("typed", "count"), [("", None), (" ", None), ("0", 0), (" 46 ", 46)])
def test_half_days_as_they_are_typed(typed, count):
    assert half_days_in(typed) == count


@pytest.mark.parametrize("typed", ["47", "-1", "1.5", "٣", "vier", "9" * 5000])
def test_what_is_no_number_of_half_days(typed):
    with pytest.raises(Invalid):
        half_days_in(typed)


def test_a_time_that_began_already_may_be_said():
    today = date(2027, 3, 9)
    assert check_away(date(2027, 3, 1), today, today) == (date(2027, 3, 1), today)
    for since, until in ((None, today), (today, None), (today, date(2027, 3, 8))):
        with pytest.raises(Invalid):
            check_away(since, until, today)
