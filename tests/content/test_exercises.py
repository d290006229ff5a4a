"""Exercises: an adviser adds one as a file, and a fault is told with its place."""

import shutil

import pytest

from content.finding import ContentFault
from content.library import FOLDER, Library
from trajectory.listening.exercises import LedBy, Time

NEW = """id: two-lists
led_by: manager
minutes: 15
theme: together
group: {from: 3, to: 12}
shows_oneself: false
title: {nl: Twee lijstjes, en: Two lists}
goal: {nl: Zien wat je al samen doet., en: See what you do together already.}
steps:
- {nl: Schrijf op wat goed gaat., en: Write down what goes well.}
- {nl: Kies één ding om te houden., en: Choose one thing to keep.}
goes_wrong:
- {nl: Het wordt klagen. Ga terug naar het goede., en: It becomes a lament. Go back to the good.}
stops: {nl: Lees de lijst voor., en: Read out the list.}
aftercare: {nl: Kom er over een maand op terug., en: Come back to it in a month.}
source: 002 §5.1
"""


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "content")


def add(folder, text=NEW, name="two-lists"):
    (folder / "exercises" / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_a_file_is_added_and_the_exercise_is_there(folder):
    add(folder)
    added = Library.load(folder).between.exercises["two-lists"]
    assert added.title["en"] == "Two lists"
    assert len(Library.load(folder).between.exercises) == len(Library.load().between.exercises) + 1


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("id: two-lists\nled_by: manager", "led_by: manager\nid: two-lists", "does not come first"),
        ("id: two-lists", "id: three-lists", "the file is called two-lists"),
        ("minutes: 15", "minutes: 20", "an exercise of 20 minutes"),
        ("theme: together", "theme: fun", "there is no theme fun"),
        ("from: 3, to: 12", "from: 5, to: 4", "no group has that size"),
        ("shows_oneself: false", "shows_oneself: true", "show something of themselves"),
        ("led_by: manager", "led_by: anybody", "led_by is 'anybody'"),
        ("source: 002 §5.1", "source: hearsay", "its source names none"),
        (", en: Two lists", "", "the translation en is missing"),
        ("- {nl: Kies één ding om te houden., en: Choose one thing to keep.}\n", "", "of 1 steps"),
    ],
)
def test_a_fault_is_told_with_its_place(folder, before, after, problem):
    assert before in NEW
    add(folder, NEW.replace(before, after))
    with pytest.raises(ContentFault, match=problem):
        Library.load(folder)


def test_a_manager_finds_one_for_each_length_of_time(folder):
    for one in Library.load().between.exercises.values():
        if one.time is Time.LONG and one.led_by is LedBy.MANAGER:
            (folder / "exercises" / f"{one.id}.yaml").unlink()
    with pytest.raises(ContentFault, match="no exercise of 45 minutes that a manager leads"):
        Library.load(folder)


def test_every_exercise_says_where_it_comes_from_and_how_it_stops():
    for one in Library.load().between.exercises.values():
        assert one.rests_on, one.id
        assert one.stops["nl"]
        assert one.aftercare["en"]


def test_a_manager_finds_something_about_almost_everything_in_every_length_of_time():
    ours = [one for one in Library.load().between.exercises.values() if not one.shows_oneself]
    assert len(ours) >= 25
    for time in Time:
        assert len({one.theme for one in ours if one.time is time}) >= 5, time
