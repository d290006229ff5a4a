"""What became of what was promised, as it stood when the quarter was over."""

from datetime import date

import pytest

from trajectory.plan.actions import (
    ActionRhythm,
    ActionStatus,
    ActionText,
    Ending,
    Fate,
    PlanAction,
    StatusSaid,
)
from trajectory.plan.quarters import Quarter
from trajectory.reports.annexes import of_plan
from trajectory.reports.naming import Names

NOW = Quarter(2026, 4)
NAMES = Names(["Inkomen Noord 3"])


def action(last=NOW, rhythm=ActionRhythm.ONCE, ending=None):
    return PlanAction("a", "u", ActionText("Werven", last=last, rhythm=rhythm), ending=ending)


def said(status, quarter=NOW, line="Te zien."):
    return {"a": [StatusSaid("a", quarter, status, line, quarter.last)]}


def became(one, words):
    """In the quarter that is over."""
    _, promises = of_plan([one], words, NOW, NAMES)
    return [(made.became, made.line) for made in promises if made.quarter == NOW]


@pytest.mark.parametrize("status", [one for one in ActionStatus if one is not ActionStatus.DONE])
def test_what_was_due_and_is_not_done_says_where_it_stands_and_no_line_of_its_owner(status):
    assert became(action(), said(status)) == [(status, "")]


def test_what_is_done_says_what_shows_it_once():
    assert became(action(), said(ActionStatus.DONE)) == [(ActionStatus.DONE, "Te zien.")]
    assert became(action(), said(ActionStatus.DONE, NOW.plus(-1))) == [], "told a quarter ago"


def test_what_is_due_later_is_no_promise_of_this_quarter():
    assert became(action(NOW.plus(1)), said(ActionStatus.ON_TRACK)) == []


@pytest.mark.parametrize("fate", Fate)
def test_what_left_the_plan_gives_the_reason(fate):
    ending = Ending(fate, "Er is geen geld.", "d", NOW.last)
    assert became(action(ending=ending), {}) == [(fate, "Er is geen geld.")]


def test_what_left_the_plan_after_the_quarter_was_in_it_yet():
    late = Ending(Fate.LAPSES, "Later besloten.", "d", date(2027, 1, 4))
    counts, promises = of_plan([action(ending=late)], said(ActionStatus.LATE), NOW, NAMES)
    assert counts == {(ActionStatus.LATE, False): 1}
    assert [one.became for one in promises] == [ActionStatus.LATE]


def test_what_goes_on_is_done_for_the_quarter_and_never_finished():
    ongoing = action(None, ActionRhythm.ONGOING)
    counts, [made] = of_plan([ongoing], said(ActionStatus.DONE), NOW, NAMES)
    assert counts == {(ActionStatus.DONE, True): 1}
    assert made.again


def test_a_name_in_what_somebody_typed_is_left_out():
    [(_, line)] = became(action(), said(ActionStatus.DONE, line="Bij Inkomen Noord 3 klaar."))
    assert line is None
