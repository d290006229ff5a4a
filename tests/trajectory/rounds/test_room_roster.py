"""The roster of a session: whoever was there before the first question, and nobody after."""

import pytest

from trajectory.errors import Stale
from trajectory.rounds.room_roster import MOST_QUESTIONS, MOST_SLOTS, RoomRoster
from trajectory.rounds.rounds import SMALLEST_ROOM

TEAM = [f"{nth:08}-0000-0000-0000-000000000000" for nth in range(12)]
EMPTY = RoomRoster("session", b"secret of this session")


def with_(*accounts, roster=EMPTY):
    for account in accounts:
        roster = roster.entered(account)
    return roster


def test_who_enters_before_the_first_question_is_on_it_once():
    roster = with_(*TEAM[:8], TEAM[0], TEAM[0].upper())
    assert roster.present(TEAM) == set(TEAM[:8])
    assert len(roster.slots) == 8


def test_the_first_question_seals_it():
    roster = with_(*TEAM[:8]).asked(TEAM)
    assert with_(TEAM[9], roster=roster) == roster
    assert roster.asked(TEAM).present(TEAM) == set(TEAM[:8])


def test_a_question_that_was_dropped_seals_nothing_and_counts():
    roster = with_(*TEAM[: SMALLEST_ROOM - 1]).asked(TEAM)
    assert not roster.enough(TEAM)
    assert roster.tries == 1
    assert with_(TEAM[9], roster=roster).enough(TEAM)


def test_people_who_left_the_team_do_not_count():
    """Eight entered and one is no member any more: the question is dropped, also later."""
    roster = with_(*TEAM[:8])
    assert not roster.enough(TEAM[1:])
    assert not roster.asked(TEAM).enough(TEAM[1:])


def test_after_five_questions_there_is_no_other():
    roster = with_(*TEAM)
    for _ in range(MOST_QUESTIONS):
        roster = roster.asked(TEAM)
    with pytest.raises(Stale, match="room-enough"):
        roster.asked(TEAM)


def test_it_names_nobody_and_another_session_has_other_slots():
    roster = with_(TEAM[0])
    other = with_(TEAM[0], roster=RoomRoster("other", b"secret of another session"))
    assert roster.slots.isdisjoint(other.slots)
    assert all(TEAM[0].encode() not in slot for slot in roster.slots)


def test_who_comes_when_it_is_full_puts_nobody_out():
    crowd = [f"account-{nth}" for nth in range(MOST_SLOTS)]
    full = with_(*crowd)
    assert with_("one more", roster=full) == full
    assert full.present(crowd) == set(crowd)
