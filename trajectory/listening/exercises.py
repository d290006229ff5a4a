"""Exercises: a way of working for a meeting, and which three fit (listening.md, §1)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from trajectory.language import Words

OFFERED: Final = 3
"""How many are shown at a time: enough to choose, too few to browse."""


class Time(IntEnum):
    """How long an exercise takes, in minutes."""

    SHORT = 5
    HALF = 15
    LONG = 45


class LedBy(StrEnum):
    """Who may lead an exercise."""

    MANAGER = "manager"
    TRAINER = "trainer"
    TRAINER_WITH_COACH = "trainer_with_coach"

    @property
    def is_trainers_only(self) -> bool:
        return self is not LedBy.MANAGER


class Went(StrEnum):
    """How it went, in the word of whoever led it: seen by nobody else."""

    GOOD = "good"
    HARD = "hard"
    NOT_DONE = "not_done"


@dataclass(frozen=True, slots=True)
class ExerciseTheme:
    """What exercises are about."""

    id: str
    title: Words


@dataclass(frozen=True, slots=True)
class Exercise:
    """One way of working, as the person who leads it reads it.

    `shows_oneself`: people tell or show something of their own life or background in it.
    """

    id: str
    led_by: LedBy
    time: Time
    theme: str
    fewest: int
    most: int
    """How many people it is for."""
    title: Words
    goal: Words
    steps: tuple[Words, ...]
    goes_wrong: tuple[Words, ...]
    """Each with what to do then."""
    stops: Words
    aftercare: Words
    source: str
    """With a place, for whoever looks it up."""
    rests_on: tuple[Words, ...]
    """The titles of its sources."""
    shows_oneself: bool = False


def offered(
    exercises: Iterable[Exercise],
    *,
    time: Time,
    theme: str,
    trains: bool,
    known: Collection[str] = (),
) -> list[Exercise]:
    """The three that fit best: first by theme and time, then by time, then by theme and shorter.

    Nothing is offered that takes longer than `time`, nor, unless `trains`, what only a trainer
    leads. Those in `known`, by id, were led before: they come after what is new.
    """
    fitting = [one for one in exercises if one.time <= time and leads(one, trains=trains)]

    def rank(one: Exercise) -> tuple[bool, bool, bool, int, str]:
        other_time, other_theme = one.time is not time, one.theme != theme
        return (other_theme, other_time, one.id in known, -one.time, one.id)

    return sorted(fitting, key=rank)[:OFFERED]


def leads(exercise: Exercise, *, trains: bool) -> bool:
    """Whether somebody may lead it; `trains` when they are trainer or coach somewhere."""
    return trains or not exercise.led_by.is_trainers_only


def of_the_month(
    exercises: Iterable[Exercise], notes: Mapping[str, Went], month: int
) -> Exercise | None:
    """The exercise that a manager is pointed to in a month, counted from any beginning: a short one
    that they did not lead yet, another one every month; None when they led all of them."""
    new = [
        one
        for one in exercises
        if one.led_by is LedBy.MANAGER and one.time is not Time.LONG
        if notes.get(one.id, Went.NOT_DONE) is Went.NOT_DONE
    ]
    ordered = sorted(new, key=lambda one: one.id)
    return ordered[month % len(ordered)] if ordered else None
