"""Events: what there can be, who gets a place, and what is told of how many came."""

import random
from collections import Counter
from dataclasses import replace
from datetime import date, time

import pytest

from content.library import Library
from trajectory.errors import Invalid
from trajectory.listening.events import (
    EventAudience,
    EventKind,
    EventText,
    SeatState,
    checked,
    drawn,
    seat_for,
    shown_turnout,
)
from trajectory.planning.sessions import Part
from trajectory.planning.special_days import Advice

LIBRARY = Library.load()
TODAY = date(2027, 1, 11)
PART = Part(date(2027, 2, 4), time(10), time(12))
EVENT = EventText(
    title="Kennissessie",
    what="Een gesprek over taal.",
    kind=EventKind.OWN,
    audience=EventAudience.EVERYBODY,
    place="Stopera, zaal 3",
    part=PART,
    seats=20,
    closes=date(2027, 1, 28),
)


def check(**changed):
    return checked(replace(EVENT, **changed), TODAY, LIBRARY.calendar, LIBRARY.days)


def on(day):
    return {"part": Part(day, time(10), time(12)), "closes": TODAY}


def test_an_ordinary_event_is_taken_as_it_is():
    assert check() == EVENT


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"title": ""}, "event-words-missing"),
        ({"what": "x" * 401}, "value-too-long"),
        (on(TODAY), "event-day-range"),
        (on(date(2029, 1, 11)), "event-day-range"),
        (on(date(2027, 1, 16)), "event-day-free"),
        ({"part": Part(date(2027, 2, 4), time(12), time(10))}, "event-times"),
        ({"sensitive": True}, "event-sensitive-open"),
        ({"sensitive": True, "kind": EventKind.LINKED}, "event-sensitive-open"),
        ({"seats": 0}, "event-seats"),
        ({"seats": 501}, "event-seats"),
        ({"closes": None}, "event-closes"),
        ({"closes": date(2027, 2, 4)}, "event-closes"),
        ({"closes": date(2027, 1, 10)}, "event-closes"),
        ({"kind": EventKind.LINKED, "link": "http://plain.example"}, "event-link"),
        ({"kind": EventKind.LINKED, "link": "javascript:alert(1)"}, "event-link"),
        ({"kind": EventKind.LINKED, "link": "https:///nowhere"}, "event-link"),
    ],
)
def test_what_there_cannot_be_is_refused_with_its_reason(changed, key):
    with pytest.raises(Invalid) as refused:
        check(**changed)
    assert refused.value.key == key


def test_a_day_that_colleagues_keep_is_refused_by_its_name():
    kept = next(
        one
        for one in LIBRARY.days.all
        if one.advice is Advice.AVOID
        and TODAY < one.first < date(2027, 12, 1)
        and LIBRARY.calendar.is_working_day(one.first)
    )
    with pytest.raises(Invalid) as refused:
        check(**on(kept.first))
    assert refused.value.key == "event-day-avoid"
    assert refused.value.variables["name"] == kept.name


def test_a_sensitive_event_is_open_and_has_no_list():
    assert check(sensitive=True, kind=EventKind.OPEN, seats=0, closes=None).sensitive


# ---- places


def dice_of(seed):
    return random.Random(seed)  # noqa: S311 - a play, which comes out the same every time


def test_a_place_at_once_while_seats_last_and_then_everybody_waits():
    assert [seat_for(2, asked) for asked in range(4)] == [
        SeatState.HAS,
        SeatState.HAS,
        SeatState.WAITS,
        SeatState.WAITS,
    ]


def test_there_is_no_draw_when_there_is_room_for_all_who_wait():
    dice = dice_of(0)
    dice.sample = lambda *_: pytest.fail("nobody draws")
    assert drawn(["a", "b"], 2, dice) == {"a", "b"}
    assert drawn([], 0, dice) == frozenset()


def test_nobody_gets_a_place_that_is_not_there():
    assert drawn(["a", "b"], 0, dice_of(1)) == frozenset()
    assert drawn(["a", "b"], -1, dice_of(1)) == frozenset()


def test_whoever_waits_has_the_same_chance_whatever_their_name_and_whenever_they_asked():
    won = Counter()
    for seed in range(3_000):
        people = ["a", "b", "c", "d", "e"]
        dice_of(-seed).shuffle(people)
        won.update(drawn(people, 2, dice_of(seed)))
    assert sum(won.values()) == 6_000
    assert all(1_080 < won[one] < 1_320 for one in "abcde"), won


def test_fewer_than_five_who_came_are_no_number():
    assert [shown_turnout(came) for came in (None, 0, 4, 5, 80)] == [None, None, None, 5, 80]
