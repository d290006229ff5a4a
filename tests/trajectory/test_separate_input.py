"""Separate input: threads, and when a message goes out."""

from datetime import date, datetime, timedelta
from itertools import combinations

import pytest

from trajectory.errors import Invalid
from trajectory.input_delivery import (
    ALONE,
    READ_ON,
    first_wait,
    last_delivery,
    next_delivery,
    pass_over,
    passed,
    reads_until,
    weekly_line,
)
from trajectory.planning.working_days import ZONE, WorkCalendar
from trajectory.roles import Role
from trajectory.separate_input import (
    NAME_LIMIT,
    Author,
    Message,
    Wait,
    checked,
    checked_name,
    in_order,
    may_write,
    once,
    threads_of,
)

ORDINARY = WorkCalendar(frozenset(), ())
TODAY = date(2027, 1, 12)


def at(day, hour=9, minute=30, month=1):
    return datetime(2027, month, day, hour, minute, tzinfo=ZONE)


def message(id="a", thread="t", **fields):
    return Message(
        **{"id": id, "thread": thread, "author": Author.WRITER, "turn": 0, "text": "…"} | fields
    )


@pytest.mark.parametrize("text", ["", "   \n\t "])
def test_nothing_is_no_message(text):
    with pytest.raises(Invalid) as refused:
        checked(text)
    assert refused.value.key == "input-empty"


def test_a_thousand_characters_fit_and_one_more_does_not():
    assert len(checked(" " + "😀" * 1000 + " ")) == 1000
    with pytest.raises(Invalid) as refused:
        checked("a" * 1001)
    assert refused.value.key == "answer-too-long"


def test_a_name_stands_on_one_line():
    assert checked_name("  Fatima\n El  Amrani ") == "Fatima El Amrani"
    for wrong in ("", " \n ", "a" * (NAME_LIMIT + 1)):
        with pytest.raises(Invalid):
            checked_name(wrong)


def test_members_and_the_manager_can_write_and_who_reads_cannot():
    for size in range(len(Role) + 1):
        for roles in map(frozenset, combinations(Role, size)):
            writes = bool(roles & {Role.MEMBER, Role.MANAGER}) and Role.TRAINER not in roles
            assert may_write(roles) is writes, roles


# ---- threads


def test_sent_twice_is_one_message():
    assert once([message(), message()]) == [message()]


def test_an_old_copy_put_back_does_not_wait_again():
    delivered = message(delivered=TODAY)
    for found in ([delivered, message()], [message(), delivered]):
        assert once(found) == [delivered]


def test_a_conversation_reads_in_turns_whoever_was_first_in_the_database():
    turns = [
        message("c", turn=1, author=Author.TRAINER),
        message("d", turn=2),
        message("b", turn=1),
        message("a", turn=0),
    ]
    assert [turn.id for turn in in_order(turns)] == ["a", "b", "c", "d"]


def test_threads_come_in_an_order_that_says_nothing():
    there = [message("1", "zz"), message("2", "aa"), message("3", "mm")]
    assert list(threads_of(there)) == list(threads_of(reversed(there))) == ["aa", "mm", "zz"]


# ---- the fixed moments


@pytest.mark.parametrize(
    ("now", "following"),
    [
        (at(11), at(12)),
        (at(12, 9, 29), at(12)),
        (at(12), at(14)),
        (at(14), at(19)),
        (at(16, 23), at(19)),
    ],
)
def test_the_next_moment_is_a_tuesday_or_a_thursday(now, following):
    assert next_delivery(ORDINARY, now) == following
    assert last_delivery(ORDINARY, following) == following
    assert last_delivery(ORDINARY, following - timedelta(seconds=1)) < now + timedelta(seconds=1)


def test_a_moment_on_a_holiday_moves_to_the_next_working_day():
    ascension = WorkCalendar(frozenset({date(2027, 5, 6)}), ())
    assert next_delivery(ascension, at(5, month=5)) == at(7, month=5)
    christmas = WorkCalendar(frozenset({date(2026, 12, 24), date(2026, 12, 25)}), ())
    before = datetime(2026, 12, 23, 12, 0, tzinfo=ZONE)
    assert next_delivery(christmas, before) == datetime(2026, 12, 28, 9, 30, tzinfo=ZONE)


def test_half_past_nine_stays_half_past_nine_when_the_clocks_change():
    saturday = datetime(2027, 3, 27, 12, 0, tzinfo=ZONE)
    tuesday = next_delivery(ORDINARY, saturday)
    assert (tuesday.day, tuesday.hour, tuesday.minute) == (30, 9, 30)
    assert tuesday.utcoffset() == timedelta(hours=2)


def test_the_weekly_line_goes_out_once_a_week():
    assert weekly_line(ORDINARY, since=at(11), until=at(12)) is None
    assert weekly_line(ORDINARY, since=at(12), until=at(14)) == at(14)
    assert weekly_line(ORDINARY, since=at(14), until=at(19)) is None
    assert weekly_line(ORDINARY, since=at(1), until=at(28)) == at(28), "one, not one per week"


# ---- delivery


# ---- the wait


def waiting(id="a", thread="t", *, moments=1, counts=1, alone=5, **fields):
    return message(id, thread, wait=Wait(moments, counts, alone), **fields)


def passes(messages, *, moments=1, last=False):
    return pass_over(messages, moments=moments, today=TODAY, last=last)


def gone(messages):
    return {one.id for one in messages if one.delivered == TODAY and not one.waiting}


def test_a_lone_message_waits_until_its_time_is_over():
    kept = [waiting(alone=5)]
    for _ in range(3):
        kept = passes(kept)
        assert gone(kept) == set()
    assert gone(passes(kept)) == {"a"}


def test_two_go_together_once_both_count():
    pair = [waiting("a", "t", counts=1), waiting("b", "u", counts=2)]
    kept = passes(pair)
    assert gone(kept) == set(), "one has to let another moment pass"
    assert gone(passes(kept)) == {"a", "b"}


def test_what_does_not_count_yet_stays_behind():
    kept = passes([*(waiting(id, id) for id in "ab"), waiting("c", "c", counts=3)])
    assert gone(kept) == {"a", "b"}
    assert [one.wait for one in kept if one.id == "c"] == [Wait(2, 3, 5)]


def test_two_messages_of_one_writer_are_no_company():
    assert gone(passes([waiting("a"), waiting("b")])) == set()


def test_what_was_delivered_before_and_replies_are_no_company_either():
    old = message("b", "u", delivered=TODAY)
    reply = message("c", "v", author=Author.TRAINER)
    assert gone(passes([waiting("a"), old, reply])) == {"b"}


def test_separate_input_and_proposals_are_no_company_for_each_other():
    assert gone(passes([waiting("a", "t"), waiting("b", "u", theme="others")])) == set()


def test_at_the_end_everything_goes_at_once():
    assert gone(passes([waiting("a"), waiting("b", "u", theme="others")], last=True)) == {"a", "b"}


def test_moments_that_were_missed_count():
    assert gone(passes([waiting(alone=5)], moments=4)) == {"a"}


def test_every_day_of_a_week_gives_a_lone_message_the_same():
    """From Thursday half past nine to Thursday half past nine, whatever chance says."""
    for chosen in ALONE:
        days = {delivered(at(day, 14), chosen) for day in (7, 8, 11, 12, 13)}
        assert len(days) == 1
        waited = ORDINARY.between(date(2027, 1, 14), days.pop().date())
        assert 10 <= waited <= 15


def delivered(written, chosen):
    first = next_delivery(ORDINARY, written)
    moment = next_delivery(ORDINARY, first)
    ended = weekly_line(ORDINARY, since=first, until=moment) is None

    def choose(given):
        return chosen if given == ALONE else given[0]

    kept = [message(wait=first_wait(choose, moments=1, week_ended=ended))]
    while not gone(kept := passes(kept)):
        moment = next_delivery(ORDINARY, moment)
    return moment


def test_moments_between_two_days_are_counted():
    assert passed(ORDINARY, since=at(5), until=at(14)) == 3
    assert passed(ORDINARY, since=at(14), until=at(14)) == 0


def test_what_is_over_can_be_read_for_twenty_working_days():
    until = reads_until(ORDINARY, at(11, 14))
    assert ORDINARY.between(date(2027, 1, 11), until.date()) >= READ_ON
    assert until - at(11, 14) < timedelta(days=35)
