"""Which three exercises fit, and what a manager is never offered."""

from itertools import product

import pytest

from content.library import Library
from trajectory.listening.exercises import OFFERED, Time, Went, of_the_month, offered

LIBRARY = Library.load()
ALL = list(LIBRARY.between.exercises.values())
THEMES = [one.id for one in LIBRARY.between.themes]


@pytest.mark.parametrize(("time", "theme"), list(product(Time, THEMES)))
def test_a_manager_is_offered_three_within_the_time_and_none_of_trainers(time, theme):
    found = offered(ALL, time=time, theme=theme, trains=False)
    assert found
    assert len(found) == OFFERED or time is Time.SHORT
    assert all(one.time <= time for one in found)
    assert not any(one.led_by.is_trainers_only or one.shows_oneself for one in found)


def test_a_trainer_is_offered_what_only_trainers_lead():
    found = offered(ALL, time=Time.LONG, theme="past", trains=True)
    assert {one.theme for one in found} == {"past"}
    assert all(one.led_by.is_trainers_only for one in found)


def test_what_fits_theme_and_time_comes_first_and_what_was_led_before_later():
    [first, *_] = offered(ALL, time=Time.HALF, theme="norm", trains=False)
    assert (first.theme, first.time) == ("norm", Time.HALF)
    norm = [one.id for one in ALL if one.theme == "norm" and one.time is Time.SHORT]
    again = offered(ALL, time=Time.SHORT, theme="norm", trains=False, known=norm)
    assert again[0].theme == "norm", "the theme that was asked for stays in front"


def test_a_manager_is_pointed_to_another_short_exercise_every_month_until_all_were_led():
    months = [of_the_month(ALL, {}, month) for month in range(24)]
    names = {one.id for one in months if one}
    assert len(names) >= 4
    assert all(one and one.time is not Time.LONG for one in months)
    assert not any(one and one.led_by.is_trainers_only for one in months)
    led = dict.fromkeys(names, Went.GOOD)
    assert of_the_month(ALL, led, 3) is None
    last = min(names)
    assert of_the_month(ALL, {**led, last: Went.NOT_DONE}, 3).id == last
