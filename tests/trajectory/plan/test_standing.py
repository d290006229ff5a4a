"""Where actions stand: five words, only as counts, and nothing that goes on is ever finished."""

from datetime import date

import pytest

from trajectory.plan.actions import (
    ActionRhythm,
    ActionStatus,
    ActionText,
    Ending,
    Fate,
    PlanAction,
    PlanTheme,
    StatusSaid,
    counted,
    is_finished,
    lacks,
    stands,
)
from trajectory.plan.quarters import Quarter
from trajectory.units.conditions import Condition, Standing

SPRING, SUMMER, AUTUMN = (Quarter(2027, n) for n in (1, 2, 3))
DONE, LATE, NOT_BEGUN = ActionStatus.DONE, ActionStatus.LATE, ActionStatus.NOT_BEGUN


def action(rhythm=ActionRhythm.ONCE, **more):
    return PlanAction("a", "u", ActionText("Werven", rhythm=rhythm), **more)


def said(*words):
    """One word per quarter, from spring on."""
    return [
        StatusSaid("a", quarter, word, "", quarter.asked)
        for quarter, word in zip((SPRING, SUMMER, AUTUMN), words, strict=False)
    ]


def test_there_are_the_five_words_and_eight_themes_of_the_city():
    assert len(ActionStatus) == 5
    assert len(PlanTheme) == 8


def test_the_last_word_counts_until_the_next():
    assert stands(action(), [], SPRING) is NOT_BEGUN
    assert stands(action(), said(LATE), AUTUMN) is LATE
    assert stands(action(), said(LATE, DONE), SPRING) is LATE
    assert stands(action(), said(LATE, DONE), AUTUMN) is DONE


@pytest.mark.parametrize("rhythm", [ActionRhythm.QUARTERLY, ActionRhythm.ONGOING])
def test_what_is_done_again_and_again_is_done_for_its_quarter(rhythm):
    own = action(rhythm)
    assert stands(own, said(DONE), SPRING) is DONE
    assert stands(own, said(DONE), SUMMER) is NOT_BEGUN
    assert not is_finished(own, said(DONE), SPRING)
    assert counted([own], {"a": said(DONE)}, SPRING) == {(DONE, True): 1}
    assert stands(own, said(LATE), SUMMER) is LATE, "what is late stays late"


def test_what_left_the_plan_counts_no_longer_and_nobody_is_asked():
    gone = action(ending=Ending(Fate.LAPSES, "Geen geld.", "d", date(2027, 2, 1)))
    assert counted([gone], {}, SPRING) == {}
    assert is_finished(gone, [], SPRING)
    assert not gone.asked_in(SPRING)


def test_nobody_is_asked_before_it_begins():
    later = PlanAction("a", "u", ActionText("Werven", first=SUMMER))
    assert [later.asked_in(one) for one in (SPRING, SUMMER, AUTUMN)] == [False, True, True]


@pytest.mark.parametrize("standing", [None, *Standing])
def test_it_lacks_a_precondition_unless_that_is_in_order(standing):
    own = PlanAction("a", "u", ActionText("Werven", needs=Condition.MONEY))
    known = {Condition.MONEY: standing} if standing else {}
    lacking = None if standing is Standing.IN_ORDER else Condition.MONEY
    assert lacks(own, known) is lacking
    assert lacks(action(), known) is None
