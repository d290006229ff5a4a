"""What a trajectory must do next, by when, what is late, and who hears of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.trajectory.courses import CALENDAR, PROGRAMME, a_course, held, planned, proposed
from trajectory.errors import Invalid, Stale
from trajectory.postponing import Halt, Postponement, Reason, check_until
from trajectory.standing_still import escalated
from trajectory.steps import (
    Step,
    StepState,
    check_postponable,
    next_step,
    overdue,
    start_step,
    steps_of,
)
from trajectory.teams import TrajectoryState

VISIBLE = date(2027, 1, 29)
"""A Friday: the team saw its result."""
DUE = date(2027, 2, 12)
"""Ten working days later."""


def by_id(course, today):
    return {step.id: step for step in steps_of(course, CALENDAR, today)}


def test_before_the_result_is_there_nothing_has_to_be_planned():
    steps = by_id(a_course(), VISIBLE - timedelta(days=1))
    assert steps["scan"].state is StepState.PLANNED
    assert steps["scan"].day == VISIBLE
    others = {step.state for name, step in steps.items() if name != "scan"}
    assert others == {StepState.LATER}


@pytest.mark.parametrize(
    ("today", "state"),
    [(VISIBLE, StepState.DUE), (DUE, StepState.DUE), (DUE + timedelta(1), StepState.OVERDUE)],
)
def test_a_session_must_be_planned_within_its_working_days(today, state):
    step = by_id(a_course(), today)["intake"]
    assert (step.state, step.due) == (state, DUE)


def test_without_a_scan_the_first_step_counts_from_the_start():
    course = a_course()
    course = replace(course, trajectory=replace(course.trajectory, with_scan=False), rounds=())
    steps = by_id(course, date(2027, 1, 12))
    assert steps["scan"].state is StepState.DONE
    assert steps["intake"].due == date(2027, 1, 25)


def test_proposed_dates_give_time_to_choose_but_not_for_ever():
    course = a_course(proposed("intake"))
    assert by_id(course, DUE)["intake"].state is StepState.PROPOSED
    chosen_by = by_id(course, DUE)["intake"].due
    assert chosen_by == CALENDAR.after(DUE, 10)
    late = by_id(course, chosen_by + timedelta(days=1))["intake"]
    assert late.state is StepState.OVERDUE


def test_a_planned_session_waits_for_nobody_and_the_next_comes_later():
    course = a_course(planned("intake", date(2027, 2, 10)))
    steps = by_id(course, date(2027, 2, 9))
    assert steps["intake"].state is StepState.PLANNED
    assert steps["norms"].state is StepState.LATER


def test_a_held_session_makes_the_next_one_due():
    course = a_course(held("intake", date(2027, 2, 10)))
    steps = by_id(course, date(2027, 2, 11))
    assert steps["intake"].state is StepState.DONE
    assert steps["norms"].due == CALENDAR.after(date(2027, 2, 10), 10)


def test_a_cancelled_session_has_to_be_planned_again():
    off = planned("intake", date(2027, 2, 10))
    course = a_course(replace(off, state=type(off.state).CANCELLED))
    assert by_id(course, date(2027, 2, 11))["intake"].state is StepState.DUE


def test_what_is_optional_stands_beside_the_order_and_is_due_all_the_same():
    course = a_course(held("intake", date(2027, 2, 10)), held("norms", date(2027, 3, 3)))
    steps = by_id(course, date(2027, 3, 4))
    assert steps["peer-1"].state is StepState.DUE
    assert steps["closing"].state is StepState.DUE


def test_the_last_step_is_closing_and_counts_from_the_closing_session():
    course = a_course(held("closing", date(2027, 6, 1)))
    close = by_id(course, date(2027, 6, 2))["close"]
    assert (close.state, close.due) == (StepState.DUE, CALENDAR.after(date(2027, 6, 1), 20))
    closed = replace(
        course,
        trajectory=replace(course.trajectory, state=TrajectoryState.CLOSED),
        halt=Halt("t", date(2027, 6, 9), None, None),
    )
    steps = steps_of(closed, CALENDAR, date(2027, 6, 9))
    assert steps[-1].id == "close"
    assert {step.state for step in steps} == {StepState.DONE}


def test_after_the_closing_session_nobody_is_late_with_what_was_optional():
    course = a_course(
        held("intake", date(2027, 2, 10)),
        held("norms", date(2027, 3, 3)),
        held("closing", date(2027, 6, 1)),
    )
    assert by_id(course, date(2027, 6, 2))["peer-1"].state is StepState.LATER


def test_what_is_not_optional_is_still_due_after_the_closing_session():
    course = a_course(held("intake", date(2027, 2, 10)), held("closing", date(2027, 6, 1)))
    assert by_id(course, date(2027, 6, 2))["norms"].state is StepState.OVERDUE


def test_a_closing_session_that_is_only_planned_lets_nothing_off():
    course = a_course(
        held("intake", date(2027, 2, 10)),
        held("norms", date(2027, 3, 3)),
        planned("closing", date(2027, 6, 1)),
    )
    assert by_id(course, date(2027, 3, 4))["peer-1"].state is StepState.DUE


# ---- what is late


def test_the_manager_has_ten_working_days_before_the_lead_hears_of_it():
    course = a_course()
    last = CALENDAR.after(DUE, 10)
    on_time, too_late = (
        steps_of(course, CALENDAR, day) for day in (last, last + timedelta(days=1))
    )
    assert [step.id for step in overdue(on_time)] == ["intake"]
    assert not escalated(on_time, CALENDAR, last)
    [step] = escalated(too_late, CALENDAR, last + timedelta(days=1))
    assert step.id == "intake"


def test_what_is_late_comes_first_in_what_is_next():
    late = steps_of(a_course(), CALENDAR, DUE + timedelta(days=1))
    assert next_step(late).id == "intake"
    both = (
        Step("due", StepState.DUE, date(2027, 2, 1)),
        Step("late", StepState.OVERDUE, date(2027, 3, 1)),
        Step("planned", StepState.PLANNED, day=date(2027, 1, 1)),
    )
    assert next_step(both).id == "late", "what is late comes before what is due earlier"
    assert next_step(both[::2]).id == "due"
    everything = steps_of(a_course(), CALENDAR, VISIBLE - timedelta(days=1))
    assert next_step(everything).id == "scan"


# ---- putting off


def put_off(until, step="intake"):
    return Postponement("t", step, DUE, until, Reason.BUSY, "")


def test_a_step_that_is_put_off_is_due_on_its_new_day_and_late_after_it():
    until = date(2027, 3, 1)
    course = replace(a_course(), postponements=(put_off(until),))
    step = by_id(course, DUE + timedelta(days=3))["intake"]
    assert (step.state, step.due) == (StepState.DUE, until)
    assert step.postponed.reason is Reason.BUSY
    assert by_id(course, until + timedelta(days=1))["intake"].state is StepState.OVERDUE


def test_the_last_postponement_counts_and_only_for_its_own_step():
    course = replace(
        a_course(),
        postponements=(
            put_off(date(2027, 3, 1)),
            put_off(date(2027, 3, 8)),
            put_off(date(2027, 9, 1), "norms"),
        ),
    )
    assert by_id(course, DUE)["intake"].due == date(2027, 3, 8)


def test_only_a_step_that_waits_can_be_put_off():
    steps = steps_of(a_course(), CALENDAR, DUE)
    assert check_postponable(steps, "intake", date(2027, 3, 1), DUE).id == "intake"
    with pytest.raises(Stale) as refused:
        check_postponable(steps, "norms", date(2027, 3, 1), DUE)
    assert refused.value.key == "postpone-nothing"
    with pytest.raises(Invalid) as refused:
        check_postponable(steps, "intake", DUE, DUE - timedelta(days=2))
    assert refused.value.key == "postpone-not-later"


@pytest.mark.parametrize(
    ("until", "key"),
    [(DUE, "postpone-past"), (DUE + timedelta(days=93), "postpone-too-far")],
)
def test_no_step_is_put_off_to_the_past_or_for_ever(until, key):
    with pytest.raises(Invalid) as refused:
        check_until(until, DUE)
    assert refused.value.key == key


def test_a_step_may_be_put_off_for_ninety_two_days():
    check_until(DUE + timedelta(days=92), DUE)


def test_putting_off_never_makes_a_step_due_earlier():
    """What was put off while the step before it moved, for instance."""
    earlier = DUE - timedelta(days=3)
    step = by_id(replace(a_course(), postponements=(put_off(earlier),)), DUE)["intake"]
    assert (step.state, step.due) == (StepState.DUE, DUE)


# ---- before the start

ENROLLED = date(2027, 1, 11)
START_BY = date(2027, 2, 8)
"""Twenty working days later."""


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (ENROLLED, StepState.DUE),
        (START_BY, StepState.DUE),
        (START_BY + timedelta(days=1), StepState.OVERDUE),
    ],
)
def test_a_team_must_start_within_its_working_days(today, state):
    step = start_step(ENROLLED, (), CALENDAR, today)
    assert (step.id, step.state, step.due) == ("start", state, START_BY)
    assert step.waits


def test_a_start_that_is_put_off_is_due_on_its_new_day_and_goes_up_ten_working_days_later():
    until = date(2027, 3, 1)
    given = (put_off(date(2027, 2, 1), "start"), put_off(until, "start"))
    step = start_step(ENROLLED, given, CALENDAR, START_BY + timedelta(days=3))
    assert (step.state, step.due, step.postponed) == (StepState.DUE, until, given[1])
    last = CALENDAR.after(until, 10)
    for day, long in ((last, False), (last + timedelta(days=1), True)):
        late = start_step(ENROLLED, given, CALENDAR, day)
        assert bool(escalated([late], CALENDAR, day)) is long


def test_the_start_can_be_put_off_like_every_other_step():
    step = start_step(ENROLLED, (), CALENDAR, ENROLLED)
    assert check_postponable([step], "start", date(2027, 3, 1), ENROLLED) == step
    with pytest.raises(Invalid) as refused:
        check_postponable([step], "start", START_BY, ENROLLED)
    assert refused.value.key == "postpone-not-later"


# ---- resting and ending


def paused(until):
    course = a_course()
    return replace(
        course,
        trajectory=replace(course.trajectory, state=TrajectoryState.PAUSED),
        halt=Halt("t", VISIBLE, until, Reason.CHANGES),
    )


def test_nothing_of_a_paused_trajectory_is_late_but_the_pause_itself():
    course = paused(date(2027, 4, 1))
    steps = by_id(course, date(2027, 3, 20))
    assert steps["intake"].state is StepState.LATER
    assert steps["resume"].state is StepState.DUE
    assert [step.id for step in overdue(by_id(course, date(2027, 4, 2)).values())] == ["resume"]


def test_after_a_pause_the_working_days_count_anew():
    resumed = date(2027, 4, 5)
    course = replace(a_course(), halt=Halt("t", VISIBLE, None, None, resumed=resumed))
    assert by_id(course, resumed)["intake"].due == CALENDAR.after(resumed, 10)


def test_a_stopped_trajectory_has_nothing_left_to_do():
    course = a_course(held("intake", date(2027, 2, 10)))
    stopped = replace(course, trajectory=replace(course.trajectory, state=TrajectoryState.STOPPED))
    steps = steps_of(stopped, CALENDAR, date(2027, 8, 1))
    assert {step.id for step in steps} == {"scan", "intake"}
    assert next_step(steps) is None
    assert not overdue(steps)


def test_every_step_of_the_programme_is_there_once():
    names = [step.id for step in steps_of(a_course(), CALENDAR, VISIBLE)]
    assert names == ["scan", *(kind.id for kind in PROGRAMME.sessions), "close"]
