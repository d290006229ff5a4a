"""Figures that come from outside: typed with their source, and refused where they tell of few.

They are no words of ours and never stand in one chart with those. A directorate is the lowest
level; what somebody is or believes only at the level at which its source publishes it, and never
below a cluster; the survey among employees of a team belongs to that team (programme.md, "Figures
from outside").
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from trajectory.errors import Invalid

SMALLEST_CELL: Final = 10
"""No figure is about fewer people, and none leaves fewer over."""
LONGEST_NAME_OF_FIGURE: Final = 120
LONGEST_VALUE: Final = 40
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")
_THOUSANDS: Final = re.compile(r"(?<=\d)[. ](?=\d{3}(?!\d))")


class FigureLevel(StrEnum):
    """Of whom a figure is, from the widest down."""

    CITY = "city"
    CLUSTER = "cluster"
    DIRECTORATE = "directorate"
    DEPARTMENT = "department"
    TEAM = "team"

    @property
    def is_below(self) -> bool:
        """Whether it lies below a directorate."""
        return self in (FigureLevel.DEPARTMENT, FigureLevel.TEAM)


class FigureAbout(StrEnum):
    """What a figure is about."""

    SURVEY = "survey"
    """MWO, the survey among employees."""
    ORIGIN = "origin"
    HEALTH = "health"
    FAITH = "faith"
    ORIENTATION = "orientation"
    AGE = "age"
    OTHER = "other"

    @property
    def is_of_persons(self) -> bool:
        """Whether it is about what somebody is or believes."""
        return self not in (FigureAbout.SURVEY, FigureAbout.OTHER)


class FigureForm(StrEnum):
    """How a value is counted."""

    COUNT = "count"
    """A number of people."""
    SHARE = "share"
    """A percentage of them."""
    MARK = "mark"
    """A mean of what they said, or anything that counts no people."""


@dataclass(frozen=True, slots=True)
class FigureText:
    """A figure as it was typed. `people` is of how many it is, as typed; "" when not said."""

    name: str
    source: str
    method: str
    about: FigureAbout
    level: FigureLevel
    published: FigureLevel
    """The lowest level at which the source publishes it."""
    period: str
    form: FigureForm
    value: str
    people: str = ""

    @property
    def series(self) -> tuple[str, str, str]:
        """What it has in common with the same figure of another level."""
        return self.name.casefold(), self.source.casefold(), self.period.casefold()


@dataclass(frozen=True, slots=True)
class OutsideFigure:
    """A figure that was taken, in the unit in which it was typed."""

    id: str
    unit: str
    text: FigureText
    typed: date


def check_figure(text: FigureText, known: Iterable[FigureText]) -> None:
    """Refuse a figure that tells of few people, or of what somebody is or believes.

    Raises:
        Invalid: it is not whole, or the level, the kind or the number may not be; with the reason.
    """
    _check_whole(text)
    _check_level(text)
    _check_cells(text)
    if _leaves_few([text, *(one for one in known if one.series == text.series)]):
        raise Invalid("outside-figure-leaves-few", fewest=SMALLEST_CELL)


def _check_whole(text: FigureText) -> None:
    words = (text.name, text.source, text.method, text.period, text.value)
    if not all(words):
        raise Invalid("outside-figure-empty")
    if max(map(len, words)) > LONGEST_NAME_OF_FIGURE or len(text.value) > LONGEST_VALUE:
        raise Invalid("outside-figure-long", name=LONGEST_NAME_OF_FIGURE, value=LONGEST_VALUE)


def _check_level(text: FigureText) -> None:
    if text.about is FigureAbout.SURVEY and text.level.is_below:
        raise Invalid("outside-figure-survey")
    if text.about.is_of_persons and not _is_published(text):
        raise Invalid("outside-figure-persons")
    if text.level.is_below:
        raise Invalid("outside-figure-below")


def _is_published(text: FigureText) -> bool:
    """At the very level of its source, and never lower than a cluster."""
    high = (FigureLevel.CITY, FigureLevel.CLUSTER)
    return text.level in high and text.level is text.published


def _check_cells(text: FigureText) -> None:
    """Every number of people that the figure tells, and what it leaves over.

    Raises:
        Invalid: one of them is small, or cannot be read.
    """
    value, people = number_in(text.value), number_in(text.people)
    if value is None or (people is None and text.people):
        raise Invalid("outside-figure-number")
    if people is None and text.form is not FigureForm.COUNT:
        raise Invalid("outside-figure-of-how-many")
    if text.form is FigureForm.SHARE and value > 100:
        raise Invalid("outside-figure-number")
    if any(cell < SMALLEST_CELL for cell in _cells(text.form, value, people)):
        raise Invalid("outside-figure-few", fewest=SMALLEST_CELL)


def _cells(form: FigureForm, value: float, people: float | None) -> list[float]:
    """How many people each part of the figure is about."""
    cells = [] if people is None else [people]
    if form is FigureForm.SHARE and people is not None:
        part = value * people / 100
        return [*cells, part, people - part]
    if form is FigureForm.COUNT:
        return [*cells, value, *(() if people is None else (people - value,))]
    return cells


def number_in(written: str) -> float | None:
    """The one number in these words; None when there is none, or more than one."""
    found = _NUMBER.findall(_THOUSANDS.sub("", written))
    return float(found[0].replace(",", ".")) if len(found) == 1 else None


def _leaves_few(figures: Iterable[FigureText]) -> bool:
    """Whether one taken from another leaves a small number of people: the same figure of what a
    unit is part of, and of that unit or all such units together. Where none are left, nothing is
    told."""
    counts = [(one.level, _counts(one)) for one in figures]
    for level, whole in counts:
        parts = [of for other, of in counts if _LEVELS.index(other) > _LEVELS.index(level)]
        for measure, total in whole.items():
            known = [of[measure] for of in parts if measure in of]
            if any(0 < abs(total - part) < SMALLEST_CELL for part in (*known, sum(known))):
                return True
    return False


_LEVELS: Final = tuple(FigureLevel)


def _counts(text: FigureText) -> Mapping[str, float]:
    """How many people a figure is about and, of a number or a share, how many it counts."""
    value, people = number_in(text.value), number_in(text.people)
    counts = {} if people is None else {"people": people}
    if text.form is FigureForm.COUNT and value is not None:
        counts["part"] = value
    if text.form is FigureForm.SHARE and value is not None and people is not None:
        counts["part"] = value * people / 100
    return counts
