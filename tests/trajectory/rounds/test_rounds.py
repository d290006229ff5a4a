"""The dates of a round: when it opens, reminds, closes, and who sees the end when."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest

from trajectory.errors import Invalid, Stale
from trajectory.planning.working_days import ZONE, at
from trajectory.roles import RIGHTS, Role
from trajectory.rounds.instrument import Purpose
from trajectory.rounds.round_dates import (
    CLOSES,
    COUNTING,
    OPENS,
    SHORTEST,
    extend,
    plan_evaluation,
    plan_of,
    plan_preparation,
    plan_room,
    plan_round,
    plan_small,
)
from trajectory.rounds.rounds import Round, RoundKind, RoundState, enough_for_scan

MONDAY = datetime(2027, 1, 11, 10, 0, tzinfo=ZONE)
"""An ordinary Monday, far from every holiday."""


def days(plan):
    """Opening, closing, early notice and visible, as days."""
    moments = (plan.opens, plan.closes, plan.early_notice, plan.visible)
    return [moment.astimezone(ZONE).date() for moment in moments]


def refusal(calendar, **period):
    with pytest.raises(Invalid) as refused:
        plan_round(calendar, MONDAY, **period)
    return refused.value.key


# ---- the usual period


def test_the_usual_round_opens_tomorrow_and_stays_open_ten_working_days(calendar):
    plan = plan_round(calendar, MONDAY)
    assert days(plan) == [
        date(2027, 1, 12),
        date(2027, 1, 26),
        date(2027, 1, 27),
        date(2027, 1, 29),
    ]
    assert calendar.between(date(2027, 1, 12), date(2027, 1, 26)) == 10
    assert plan.school_holiday is None


def test_it_opens_in_the_morning_and_closes_in_the_afternoon_in_the_city(calendar):
    plan = plan_round(calendar, MONDAY)
    local = [moment.astimezone(ZONE).time().isoformat("minutes") for moment in dates(plan)]
    assert local == ["09:30", "16:30", "09:30", "09:30", "09:30", "09:30"]


def dates(plan):
    return [plan.opens, plan.closes, plan.early_notice, plan.visible, *plan.reminders]


def test_a_round_that_touches_a_school_holiday_stays_open_fifteen_working_days(calendar):
    plan = plan_round(calendar, datetime(2027, 2, 8, 10, tzinfo=ZONE))
    assert plan.school_holiday is not None
    assert plan.school_holiday.first == date(2027, 2, 20)
    opens, closes, *_ = days(plan)
    assert (opens, closes) == (date(2027, 2, 9), date(2027, 3, 2))
    assert calendar.between(opens, closes) == 15


def test_a_round_that_just_misses_a_school_holiday_is_no_longer_than_usual(calendar):
    closes_on_friday = datetime(2027, 2, 4, 10, tzinfo=ZONE)
    plan = plan_round(calendar, closes_on_friday)
    assert days(plan)[1] == date(2027, 2, 19), "the holiday begins the day after"
    assert plan.school_holiday is None


def test_on_friday_evening_the_next_working_day_is_monday(calendar):
    plan = plan_round(calendar, datetime(2027, 1, 15, 22, 0, tzinfo=ZONE))
    assert days(plan)[0] == date(2027, 1, 18)


def test_shortly_after_midnight_in_the_city_it_is_already_the_next_day(calendar):
    """In UTC it is still Monday; whoever plans in Amsterdam lives on Tuesday."""
    late = datetime(2027, 1, 11, 23, 30, tzinfo=UTC)
    assert days(plan_round(calendar, late))[0] == date(2027, 1, 13)


# ---- a chosen period


def test_the_shortest_period_is_five_working_days(calendar):
    first = date(2027, 1, 18)
    assert days(plan_round(calendar, MONDAY, first=first, last=date(2027, 1, 25)))[1] == date(
        2027, 1, 25
    )
    assert refusal(calendar, first=first, last=date(2027, 1, 22)) == "period-too-short"


def test_a_holiday_does_not_make_a_short_period_long_enough(calendar):
    """King's Day on Tuesday: Thursday to Thursday is only four working days on."""
    first, last = date(2027, 4, 22), date(2027, 4, 29)
    assert refusal(calendar, first=first, last=last) == "period-too-short"


def test_the_longest_period_is_thirty_working_days(calendar):
    first = date(2027, 1, 18)
    longest = calendar.after(first, 30)
    assert days(plan_round(calendar, MONDAY, first=first, last=longest))[1] == longest
    after = calendar.after(longest, 1)
    assert refusal(calendar, first=first, last=after) == "period-too-long"


@pytest.mark.parametrize("last", [date(2027, 1, 18), date(2027, 1, 12), date(2026, 1, 20)])
def test_a_period_never_ends_before_it_begins(calendar, last):
    assert refusal(calendar, first=date(2027, 1, 18), last=last) == "period-too-short"


@pytest.mark.parametrize("first", [date(2027, 1, 11), date(2027, 1, 8), date(1970, 1, 1)])
def test_a_round_never_opens_today_or_in_the_past(calendar, first):
    assert refusal(calendar, first=first) == "period-in-past"


@pytest.mark.parametrize(
    "first", [date(2027, 1, 16), date(2027, 1, 17), date(2027, 4, 27), date(2027, 12, 25)]
)
def test_a_round_never_opens_on_a_free_day(calendar, first):
    assert refusal(calendar, first=first) == "period-not-working-day"


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2028, 1, 12), None),
        (date(2027, 1, 18), date(9999, 12, 30)),
        (date(9999, 12, 20), date(9999, 12, 30)),
        (date(9999, 12, 31), None),
    ],
)
def test_nobody_plans_where_the_free_days_are_not_known(calendar, first, last):
    assert refusal(calendar, first=first, last=last) == "period-too-far"


def test_a_round_never_closes_on_a_free_day(calendar):
    first = date(2027, 1, 18)
    assert refusal(calendar, first=first, last=date(2027, 1, 30)) == "period-not-working-day"


# ---- what follows from it, for every day of three years


@pytest.fixture(scope="module")
def every_plan(calendar):
    today = datetime(2026, 11, 23, 10, tzinfo=ZONE)
    return [plan_round(calendar, today + timedelta(days=n)) for n in range(1_000)]


def test_early_notice_is_exactly_two_working_days_before_everybody_sees_it(calendar, every_plan):
    for plan in every_plan:
        _, closes, early, visible = days(plan)
        assert calendar.between(early, visible) == 2
        assert calendar.between(closes, early) == 1


def test_people_are_reminded_at_most_twice_a_week_apart_and_never_after_closing(every_plan):
    for plan in every_plan:
        asked = [plan.opens, *plan.reminders]
        assert len(plan.reminders) <= 2
        for before, after in pairwise(asked):
            assert after.date() - before.date() >= timedelta(days=7)
        assert all(moment < plan.closes for moment in plan.reminders)


def test_everything_happens_on_a_working_day(calendar, every_plan):
    for plan in every_plan:
        for moment in dates(plan):
            assert calendar.is_working_day(moment.astimezone(ZONE).date())


def test_every_usual_round_is_open_ten_or_fifteen_working_days(calendar, every_plan):
    for plan in every_plan:
        opens, closes, *_ = days(plan)
        expected = 15 if calendar.school_holiday_in(opens, calendar.after(opens, 10)) else 10
        assert calendar.between(opens, closes) == expected


def test_the_change_of_the_clock_moves_nothing_on_the_wall(calendar):
    """28 March 2027: an hour is skipped while the questions are open."""
    plan = plan_round(calendar, datetime(2027, 3, 17, 10, tzinfo=ZONE))
    assert plan.opens.astimezone(UTC).hour == 8
    assert plan.closes.astimezone(UTC).hour == 14
    assert plan.visible.astimezone(UTC).hour == 7
    assert {m.astimezone(ZONE).time().isoformat("minutes") for m in dates(plan)} == {
        "09:30",
        "16:30",
    }


def test_the_last_reminder_comes_in_the_last_week(every_plan):
    for plan in every_plan:
        last = plan.reminders[-1].date()
        assert plan.closes.date() - last < timedelta(days=7)


def test_a_short_round_reminds_once(calendar):
    plan = plan_round(calendar, MONDAY, first=date(2027, 1, 18), last=date(2027, 1, 25))
    assert [moment.date() for moment in plan.reminders] == [date(2027, 1, 25)]


# ---- a round that runs


def running(plan, **changes):
    scan = Round(
        id="r1",
        trajectory="t1",
        kind=RoundKind.SCAN,
        instrument="teamscan@1",
        threshold=5,
        state=RoundState.OPEN,
        opens=plan.opens,
        closes=plan.closes,
        visible=plan.visible,
        extended=False,
    )
    return replace(scan, **changes)


def test_the_dates_of_a_round_that_exists_are_those_it_was_planned_with(calendar):
    plan = plan_round(calendar, MONDAY)
    assert plan_of(calendar, running(plan)) == plan


@pytest.mark.parametrize("kind", RoundKind)
def test_only_a_scan_reminds_also_when_it_is_read_back_or_extended(calendar, kind):
    """Every other round asks once (product.md, rule 7)."""
    existing = running(plan_round(calendar, MONDAY), kind=kind)
    assert bool(plan_of(calendar, existing).reminders) is kind.is_scan


@pytest.mark.parametrize("kind", [RoundKind.PREPARATION, RoundKind.ROOM])
def test_what_is_told_early_of_such_a_round_is_told_when_it_was_counted(calendar, kind):
    existing = running(plan_round(calendar, MONDAY), kind=kind)
    plan = plan_of(calendar, existing)
    assert (plan.early_notice, plan.visible) == (existing.closes + COUNTING, existing.visible)
    assert plan.early_notice > existing.counted_from, "there is something to tell then"


def test_extending_adds_five_working_days_and_moves_what_follows(calendar):
    plan = plan_round(calendar, MONDAY)
    longer = extend(calendar, running(plan), plan.opens)
    assert days(longer) == [
        date(2027, 1, 12),
        date(2027, 2, 2),
        date(2027, 2, 3),
        date(2027, 2, 5),
    ]


def test_a_round_is_never_extended_twice(calendar):
    plan = plan_round(calendar, MONDAY)
    with pytest.raises(Stale) as refused:
        extend(calendar, running(plan, extended=True), plan.opens)
    assert refused.value.key == "extend-only-once"


@pytest.mark.parametrize("state", [state for state in RoundState if state is not RoundState.OPEN])
def test_only_an_open_round_can_be_extended(calendar, state):
    plan = plan_round(calendar, MONDAY)
    with pytest.raises(Stale) as refused:
        extend(calendar, running(plan, state=state), plan.opens)
    assert refused.value.key == "extend-not-open"


def test_a_round_past_its_closing_moment_cannot_be_extended_even_when_no_job_ran(calendar):
    plan = plan_round(calendar, MONDAY)
    with pytest.raises(Stale):
        extend(calendar, running(plan), plan.closes)


def test_answers_count_from_the_opening_up_to_the_closing_moment(calendar):
    plan = plan_round(calendar, MONDAY)
    scan, tick = running(plan), timedelta(microseconds=1)
    assert not scan.accepts(plan.opens - tick)
    assert scan.accepts(plan.opens)
    assert scan.accepts(plan.closes - tick)
    assert not scan.accepts(plan.closes)


@pytest.mark.parametrize("state", list(RoundState))
def test_only_an_open_round_takes_answers(calendar, state):
    plan = plan_round(calendar, MONDAY)
    assert running(plan, state=state).accepts(plan.opens) is (state is RoundState.OPEN)


@pytest.mark.parametrize("state", list(RoundState))
def test_the_team_never_sees_the_end_before_its_moment(calendar, state):
    plan = plan_round(calendar, MONDAY)
    scan = running(plan, state=state)
    assert not scan.shows_to_team(plan.visible - timedelta(seconds=1))
    ended = state in (
        RoundState.RELEASED,
        RoundState.TOO_FEW,
        RoundState.LAPSED,
        RoundState.CHANGED,
    )
    assert scan.shows_to_team(plan.visible) is ended


def test_seven_people_are_enough_to_be_asked_and_six_are_not():
    assert not enough_for_scan(6)
    assert enough_for_scan(7)


# ---- rounds around sessions


def test_a_preparation_is_open_five_working_days_and_closes_on_the_last_one_before(calendar):
    session = at(date(2027, 2, 25), time(9, 30))
    plan = plan_preparation(calendar, at(date(2027, 2, 1), time(10)), session)
    assert plan is not None
    assert plan.closes == at(date(2027, 2, 24), CLOSES)
    assert plan.opens == at(date(2027, 2, 17), OPENS)
    assert calendar.between(plan.opens.date(), plan.closes.date()) >= SHORTEST
    assert plan.early_notice == plan.closes + COUNTING
    assert plan.visible == session
    assert plan.reminders == ()


def test_there_is_no_preparation_when_too_few_days_are_left(calendar):
    session = at(date(2027, 2, 25), time(9, 30))
    last = None
    for day in range(10, 25):
        last = plan_preparation(calendar, at(date(2027, 2, day), time(10)), session)
        if last is not None:
            assert calendar.between(last.opens.date(), last.closes.date()) >= SHORTEST
    assert last is None


def test_an_evaluation_opens_on_the_next_working_day_and_reminds_nobody(calendar):
    friday = at(date(2027, 2, 5), time(17))
    plan = plan_evaluation(calendar, friday)
    assert plan.opens == at(date(2027, 2, 8), OPENS)
    assert plan.closes == at(date(2027, 2, 15), CLOSES)
    assert plan.visible > plan.early_notice > plan.closes
    assert plan.reminders == ()


@pytest.mark.parametrize(
    ("days", "key"),
    [(4, "period-too-short"), (5, None), (30, None), (31, "period-too-long")],
)
def test_a_small_round_is_open_for_five_to_thirty_working_days(calendar, days, key):
    first = date(2027, 1, 18)
    if key is None:
        plan = plan_small(calendar, first, days)
        assert calendar.between(first, plan.closes.date()) == days
        return
    with pytest.raises(Invalid) as refused:
        plan_small(calendar, first, days)
    assert refused.value.key == key


def test_a_question_to_the_room_is_open_three_minutes_and_shown_to_all_at_once():
    now = at(date(2027, 2, 5), time(10, 7))
    plan = plan_room(now)
    assert plan.closes - plan.opens == timedelta(minutes=3)
    assert plan.visible == plan.early_notice == plan.closes + timedelta(minutes=1)


@pytest.mark.parametrize("kind", list(RoundKind))
def test_every_kind_has_an_instrument_a_right_and_a_smallest_group(kind):
    assert kind.purpose in Purpose
    assert Role.MEMBER in RIGHTS[kind.answered_by]
    assert kind.smallest >= 7
    assert (kind is RoundKind.EVALUATION) == (Role.MANAGER in RIGHTS[kind.answered_by])
