"""Separate input: codes, threads, and when a message goes out."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import combinations

import pytest

from trajectory.errors import Invalid
from trajectory.planning.working_days import ZONE, WorkCalendar
from trajectory.roles import Role
from trajectory.separate_input import (
    LONGEST_PAUSE,
    NAME_LIMIT,
    Author,
    Message,
    checked,
    checked_name,
    in_order,
    last_delivery,
    may_write,
    next_delivery,
    once,
    pass_over,
    pause_after,
    receipt_code,
    thread_of,
    threads_of,
    typed_code,
    weekly_line,
)

ORDINARY = WorkCalendar(frozenset(), ())
TODAY = date(2027, 1, 12)


def at(day, hour=9, minute=30, month=1):
    return datetime(2027, month, day, hour, minute, tzinfo=ZONE)


def message(id="a", thread="t", **fields):
    return Message(
        **{"id": id, "thread": thread, "author": Author.WRITER, "turn": 0, "text": "…"} | fields
    )


# ---- the code


def test_a_code_is_sixteen_digits_in_groups_of_four():
    assert receipt_code(bytes(16)) == "0000 0000 0000 0000"
    assert receipt_code(b"\xff" * 16) == "4607 4317 6821 1455"


def test_every_digit_of_a_code_depends_on_chance():
    seen = [receipt_code(number.to_bytes(16) * 1) for number in range(0, 2**60, 2**54 + 7)]
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize(
    "typed",
    [
        "1234567890123450",
        "1234 5678 9012 3450",
        " 1234-5678-9012-3450 \n",
        "1234.5678.9012.3450",
        "1234\u00a05678\u20079012\u202f3450",
        "１２３４５６７８９０１２３４５０",
        "l234 5678 90I2 345O",
        "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٠",
    ],
)
def test_whatever_way_people_type_their_code_it_is_understood(typed):
    assert typed_code(typed) == "1234567890123450"


@pytest.mark.parametrize(
    "typed",
    ["", "1234", "12345678901234501", "abcd efgh ijkl mnop", "1234 5678 9012 345x", "²" * 16 + "1",
     "1" * 100_000, "½" * 16, "1234 5678 9012 345\ud800"],
)  # fmt: skip
def test_what_cannot_be_a_code_is_none(typed):
    assert typed_code(typed) is None


def test_one_code_means_another_thread_in_another_trajectory_and_town():
    threads = {
        thread_of(pepper, trajectory=trajectory, code="1234567890123450")
        for pepper in (b"one", b"two")
        for trajectory in ("north", "south")
    }
    assert len(threads) == 4


def test_who_mistypes_thrice_waits_no_longer_and_who_guesses_waits_ever_longer():
    pauses = [pause_after(wrong) for wrong in range(2_000)]
    assert pauses[:4] == [0, 0, 0, 0]
    assert pauses == sorted(pauses)
    assert pauses[4] > 0
    assert pauses[-1] == LONGEST_PAUSE


# ---- what is written


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


def test_only_a_member_who_neither_leads_nor_reads_can_write():
    for size in range(len(Role) + 1):
        for roles in map(frozenset, combinations(Role, size)):
            writes = Role.MEMBER in roles and not roles & {Role.MANAGER, Role.TRAINER}
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


def passes(messages, *, working_days=2, today=TODAY):
    return pass_over(messages, working_days=working_days, today=today)


def test_a_lone_message_waits():
    kept, delivered = passes([message()])
    assert not delivered
    assert kept[0].waiting
    assert kept[0].waited == 0


def test_two_go_together():
    kept, delivered = passes([message("a", "one"), message("b", "two")])
    assert delivered
    assert {one.delivered for one in kept} == {TODAY}


def test_two_messages_of_one_writer_are_no_company():
    kept, delivered = passes([message("a", "one"), message("b", "one", turn=1)])
    assert not delivered
    assert all(one.waiting for one in kept)


def test_what_was_delivered_before_and_replies_are_no_company_either():
    there = [
        message("a", "one", delivered=TODAY),
        message("b", "one", author=Author.TRAINER, turn=1),
        message("c", "two"),
    ]
    kept, delivered = passes(there)
    assert not delivered
    assert kept[:2] == there[:2]


def test_after_ten_working_days_a_message_goes_alone_and_not_before():
    waiting, moment, days = [message()], at(12), []
    while True:
        waiting, delivered = pass_over(waiting, working_days=passed(moment), today=moment.date())
        days.append(moment.date())
        if delivered:
            break
        moment = next_delivery(ORDINARY, moment)
    assert [day.day for day in days] == [12, 14, 19, 21, 26]
    assert ORDINARY.between(days[0], days[-1]) == 10


def passed(moment):
    before = last_delivery(ORDINARY, moment - timedelta(seconds=1))
    return ORDINARY.between(before.date(), moment.date())


def test_nobody_can_say_when_a_message_of_one_batch_came():
    early, late = message("a", "one", waited=7), message("b", "two")
    kept, _ = passes([early, late])
    assert {replace(one, id="", thread="") for one in kept} == {
        message(id="", thread="", delivered=TODAY)
    }
