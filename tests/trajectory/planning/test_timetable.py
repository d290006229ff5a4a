"""An agenda by the clock: every minute of a session, breaks and lunch where people expect them."""

from datetime import date, time
from itertools import pairwise

import pytest

from content.library import Library
from trajectory.planning.programme import AgendaPoint
from trajectory.planning.sessions import Part
from trajectory.planning.timetable import Pause, fits, tight, timetable

DAY = date(2027, 1, 12)
PROGRAMMES = Library.load().programmes
SESSIONS = [
    pytest.param(session, id=f"{key} {session.id}")
    for key, programme in PROGRAMMES.items()
    for session in programme.sessions
]


def meeting(begins, ends, day=DAY):
    return Part(day, time.fromisoformat(begins), time.fromisoformat(ends))


def agenda(*minutes):
    return [AgendaPoint(each, {"nl": f"deel {nth}"}) for nth, each in enumerate(minutes)]


def lines(slots):
    """As "09:00 deel" or "10:30 break"."""
    return [f"{slot.starts:%H:%M} {slot.pause or slot.point.what['nl']}" for slot in slots]


def minutes(slot):
    return slot.ends.hour * 60 + slot.ends.minute - slot.starts.hour * 60 - slot.starts.minute


DAY_OF_NINE = agenda(20, 40, 60, 30, 30, 40, 60, 30, 10)


def test_a_day_has_a_break_before_and_after_lunch_at_noon():
    [slots] = timetable(DAY_OF_NINE, [meeting("09:00", "16:00")])
    assert [(line[:5], line[6:]) for line in lines(slots) if "deel" not in line] == [
        ("10:05", "break"),
        ("12:00", "lunch"),
        ("14:00", "break"),
    ]


def test_two_half_days_have_a_break_each_and_no_lunch():
    first, second = timetable(
        DAY_OF_NINE, [meeting("09:00", "12:30"), meeting("13:00", "16:30", date(2027, 1, 19))]
    )
    for slots in (first, second):
        assert [slot.pause for slot in slots if slot.pause] == [Pause.BREAK]
    said = [slot.point.what["nl"] for slot in (*first, *second) if slot.point]
    assert said == [point.what["nl"] for point in DAY_OF_NINE]


def test_half_the_usual_length_still_has_every_part_and_says_that_it_is_tight():
    half = [meeting("09:00", "12:30")]
    [slots] = timetable(DAY_OF_NINE, half)
    assert len([slot for slot in slots if slot.point]) == len(DAY_OF_NINE)
    assert (slots[0].starts, slots[-1].ends) == (time(9), time(12, 30))
    assert tight(DAY_OF_NINE, half)
    assert not tight(DAY_OF_NINE, [meeting("09:00", "16:00")])


@pytest.mark.parametrize(
    ("begins", "ends", "pauses"),
    [
        ("10:00", "11:30", []),
        ("10:00", "12:00", [Pause.BREAK]),
        ("10:00", "14:00", [Pause.BREAK, Pause.LUNCH]),
        ("09:30", "13:00", [Pause.BREAK]),
        ("13:00", "16:30", [Pause.BREAK]),
        ("14:30", "21:30", [Pause.BREAK, Pause.MEAL, Pause.BREAK]),
        ("09:00", "09:20", []),
    ],
)
def test_people_eat_around_noon_and_sit_no_longer_than_two_hours(begins, ends, pauses):
    [slots] = timetable(DAY_OF_NINE, [meeting(begins, ends)])
    assert [slot.pause for slot in slots if slot.pause] == pauses
    assert f"{slots[-1].ends:%H:%M}" == ends


def test_few_long_parts_have_no_more_pauses_than_there_are_seams():
    [one] = timetable(agenda(300), [meeting("09:00", "16:00")])
    assert lines(one) == ["09:00 deel 0"]
    [two] = timetable(agenda(200, 100), [meeting("09:00", "16:00")])
    assert [slot.pause for slot in two if slot.pause] == [Pause.LUNCH]


@pytest.mark.parametrize("session", SESSIONS)
@pytest.mark.parametrize("share", [1, 2])
@pytest.mark.parametrize("result", [True, False])
def test_every_session_fits_its_length_and_half_of_it_to_the_minute(session, share, result):
    points = session.agenda_for(result=result)
    for length in session.lengths:
        assert fits(points, length)
        parts = [
            Part(
                date(2027, 1, 12 + nth), time(9), time(9 + each // share // 60, each // share % 60)
            )
            for nth, each in enumerate(length)
        ]
        held = timetable(points, parts)
        assert sum(len([slot for slot in slots if slot.point]) for slots in held) == len(points)
        for slots, part in zip(held, parts, strict=True):
            assert slots[0].starts == part.starts
            assert slots[-1].ends == part.ends
            assert all(minutes(slot) >= 5 for slot in slots)
            for slot, after in pairwise(slots):
                assert slot.ends == after.starts


def test_a_meeting_of_a_few_minutes_gives_each_part_one():
    [slots] = timetable(agenda(20, 40), [meeting("09:00", "09:04")])
    assert [minutes(slot) for slot in slots] == [1, 3]


def test_fewer_parts_than_meetings_leave_a_meeting_open():
    days = [meeting("09:00", "10:00", date(2027, 1, 12 + nth)) for nth in range(3)]
    assert [len(slots) for slots in timetable(agenda(30, 30), days)] == [1, 1, 0]
