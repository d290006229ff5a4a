"""Dates that a planner filled in: refused, noted, overruled with a reason, and made better."""

from datetime import date

import pytest

from tests.trajectory.planning.test_planning import FRAME, FREE, HALVES
from trajectory.planning.checked_dates import check
from trajectory.planning.date_faults import DateFault

GOOD, OTHER = date(2027, 4, 12), date(2027, 4, 20)
AVOIDED, MENTIONED = date(2027, 4, 7), date(2027, 4, 14)
HOLIDAY = date(2027, 5, 3)


def checked(*days, frame=FRAME, may_overrule=False, reason=""):
    options = [day if isinstance(day, tuple) else (day,) for day in days]
    return check(frame, options, may_overrule=may_overrule, reason=reason)


def faults(findings):
    return [finding.fault for finding in findings]


def test_good_dates_stay_as_they_are():
    fine = checked(GOOD, OTHER)
    assert fine.options == fine.better == ((GOOD,), (OTHER,))
    assert fine.refused == fine.noted == ()
    assert not fine.lacks_reason


def test_a_date_that_will_not_do_is_moved_to_a_good_one_and_the_others_stay():
    one = checked(GOOD, FREE)
    assert faults(one.refused) == [DateFault.NOT_WORKED]
    assert one.better == ((GOOD,), (date(2027, 4, 26),))
    assert not one.lacks_reason


def test_a_better_date_is_none_that_stands_there_already():
    """Also none that was made better before it."""
    beside = checked(FREE, date(2027, 4, 26))
    assert beside.better == ((date(2027, 4, 28),), (date(2027, 4, 26),))
    again = checked(FREE, FREE)
    assert len(set(again.better)) == 2


def test_the_same_date_twice_is_said_once_and_the_second_moves_on():
    twice = checked(GOOD, GOOD)
    assert faults(twice.refused) == [DateFault.TWICE]
    assert twice.refused[0].day == GOOD
    assert twice.better == ((GOOD,), (date(2027, 4, 13),))


@pytest.mark.parametrize("fault", [AVOIDED, FREE])
def test_no_reason_overrules_a_day_that_many_keep(fault):
    for reason in ("", "Alleen dan is de zaal vrij"):
        kept = checked(fault, may_overrule=True, reason=reason)
        assert kept.refused
        assert not kept.lacks_reason
        assert kept.better != kept.options


def test_a_day_worth_mentioning_lacks_a_reason_of_the_trainer_only():
    trainer = checked(MENTIONED, may_overrule=True)
    assert faults(trainer.refused) == [DateFault.MENTION]
    assert trainer.lacks_reason
    assert trainer.better == trainer.options, "the trainer may keep it"
    manager = checked(MENTIONED, reason="Alleen dan is de zaal vrij")
    assert faults(manager.refused) == [DateFault.MENTION]
    assert not manager.lacks_reason
    assert manager.better != manager.options
    both = checked(MENTIONED, FREE, may_overrule=True)
    assert not both.lacks_reason, "another date will not do, whatever the reason"


def test_with_a_reason_the_trainer_chooses_it_and_what_it_means_is_said():
    chosen = checked(MENTIONED, may_overrule=True, reason="Alleen dan is de zaal vrij")
    assert chosen.refused == ()
    assert faults(chosen.noted) == [DateFault.MENTION]
    assert not chosen.lacks_reason


def test_what_is_only_worth_noting_is_noted_for_everybody():
    noted = checked(HOLIDAY)
    assert noted.refused == ()
    assert faults(noted.noted) == [DateFault.SCHOOL_HOLIDAY]
    assert noted.better == noted.options


def test_both_halves_of_a_session_move_when_one_will_not_do():
    halves = checked((GOOD, FREE), frame=HALVES)
    [(first, second)] = halves.better
    assert first == GOOD
    assert FREE != second > first
