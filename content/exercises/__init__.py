"""Exercises for meetings: a file for each, which an adviser adds without touching the code.

`themes.yaml` beside them says what exercises can be about, `sources.yaml` where they come from.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from content.yaml_file import Entry
from trajectory.language import Words
from trajectory.listening.exercises import Exercise, ExerciseTheme, LedBy, Time, leads

FOLDER: Final = Path(__file__).parent
THEMES: Final = "themes.yaml"
SOURCES: Final = "sources.yaml"
FEWEST_STEPS, MOST_STEPS = 2, 6
MOST_GOES_WRONG: Final = 3


def exercises_in(
    folder: Path, top: Callable[[Path], Entry]
) -> tuple[dict[str, Exercise], tuple[ExerciseTheme, ...]]:
    """The exercises of a content folder by their id, and what they are about; faults are noted in
    the entries that `top` opens."""
    own = folder / FOLDER.name
    about = top(own / THEMES)
    themes, sources = _titled(about, "themes"), _titled(top(own / SOURCES), "sources")
    exercises: dict[str, Exercise] = {}
    for file in sorted(own.glob("*.yaml")):
        if file.name not in (THEMES, SOURCES):
            exercise = read_exercise(top(file), set(themes), sources, file.stem)
            exercises[exercise.id] = exercise
    for time in set(Time) - {one.time for one in exercises.values() if leads(one, trains=False)}:
        problem = f"no exercise of {time} minutes that a manager leads"
        about.fault(problem, "add one")
    return exercises, tuple(ExerciseTheme(id, title) for id, title in themes.items())


def _titled(top: Entry, name: str) -> dict[str, Words]:
    """Titles by id, in their order."""
    entries = top.entries(name)
    titles = {one.text("id"): one.words("title") for one in entries}
    for entry in (*entries, top):
        entry.complete()
    return titles


def read_exercise(
    top: Entry, themes: set[str], sources: Mapping[str, Words], name: str
) -> Exercise:
    """One exercise, from the file with this name; faults are noted in the entry."""
    if top.names()[:1] != ("id",):
        top.fault("id does not come first", "begin the file with id:")
    group = top.entry("group")
    exercise = Exercise(
        id=top.text("id"),
        led_by=top.one_of("led_by", LedBy),
        time=_time(top),
        theme=top.text("theme"),
        fewest=group.number("from"),
        most=group.number("to"),
        title=top.words("title"),
        goal=top.words("goal"),
        steps=tuple(step.in_every_language() for step in top.entries("steps")),
        goes_wrong=tuple(one.in_every_language() for one in top.entries("goes_wrong")),
        stops=top.words("stops"),
        aftercare=top.words("aftercare"),
        source=top.text("source"),
        rests_on=_rests_on(top, sources),
        shows_oneself=top.flag("shows_oneself"),
    )
    group.complete()
    top.complete()
    _check(exercise, top, themes, name)
    return exercise


def _rests_on(top: Entry, sources: Mapping[str, Words]) -> tuple[Words, ...]:
    """The titles of what its source names, in that order."""
    named = re.findall("|".join(rf"\b{re.escape(id)}\b" for id in sources), top.text("source"))
    if not named:
        top.fault("its source names none", f"name one of {', '.join(sources)}", at="source")
    return tuple(sources[id] for id in dict.fromkeys(named))


def _time(top: Entry) -> Time:
    minutes = top.number("minutes")
    if minutes in list(Time):
        return Time(minutes)
    known = ", ".join(str(int(one)) for one in Time)
    top.fault(f"an exercise of {minutes} minutes", f"choose from: {known}", at="minutes")
    return Time.SHORT


def _check(exercise: Exercise, top: Entry, themes: set[str], name: str) -> None:
    if exercise.id != name:
        top.fault(f"the file is called {name}", f"write id: {name}, or rename the file", at="id")
    if exercise.theme not in themes:
        remedy = f"choose from: {', '.join(sorted(themes))}"
        top.fault(f"there is no theme {exercise.theme}", remedy, at="theme")
    if not 2 <= exercise.fewest <= exercise.most:
        top.fault("no group has that size", "write from: 2 or more, and to: at least as much")
    if not FEWEST_STEPS <= len(exercise.steps) <= MOST_STEPS:
        remedy = f"write {FEWEST_STEPS} to {MOST_STEPS}"
        top.fault(f"an exercise of {len(exercise.steps)} steps", remedy, at="steps")
    if not 1 <= len(exercise.goes_wrong) <= MOST_GOES_WRONG:
        remedy = f"write one to {MOST_GOES_WRONG}"
        top.fault(f"{len(exercise.goes_wrong)} things go wrong", remedy, at="goes_wrong")
    if exercise.shows_oneself and not exercise.led_by.is_trainers_only:
        problem = "people show something of themselves, and a manager leads it"
        top.fault(problem, "write led_by: trainer, or shows_oneself: false", at="led_by")
