"""The diversity calendar: what each special day means, and when it is in the years ahead.

Two files: `calendar/special_days.yaml` is written by people and says of each day its names,
its meaning, what planners do with it, and how its date is found. `calendar/special_dates.yaml`
holds the dates and is made from it (`python -m content.calendar.free_days`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from content.calendar.special_dates import Rule, read_rule
from content.certainty import Certainty
from content.placeholders import placeholders_in
from content.yaml_file import Entry, read, write
from trajectory.language import Words
from trajectory.planning.special_days import Advice, SpecialDay, SpecialDays

FOLDER: Final = Path(__file__).parent
MEANINGS: Final = FOLDER / "special_days.yaml"
DATES: Final = FOLDER / "special_dates.yaml"
FEWEST_YEARS: Final = 3
"""Whole years the dates cover at least; a trajectory with its light rounds fits in them."""
_SAME: Final = timedelta(days=60)
"""Within this distance two rows of one special day are about the same time of it."""
_HEADER: Final = """\
# When the days of special_days.yaml are. Made with: python -m content.calendar.free_days
#
# A person of the organisation compares each row with an announcement by those who keep the
# day, corrects it where needed, and changes "te controleren" to "zeker". Rows marked "zeker"
# survive making the table again.
"""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A special day as people wrote it down, without its dates."""

    id: str
    name: Words
    meaning: Words
    advice: Advice
    estimated: bool
    """The moon or the organiser decides later; a day of doubt lies on both sides."""
    source: str
    rule: Rule
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meanings:
    """All special days, and who of the organisation reviewed them."""

    reviewed_by: str
    reviewed_on: str
    """A date such as 2026-12-01; a placeholder until somebody has reviewed."""
    all: tuple[Meaning, ...]

    def placeholders(self) -> tuple[str, ...]:
        """What must still be filled in; production refuses any."""
        return placeholders_in([self.reviewed_by, self.reviewed_on])


@dataclass(frozen=True, slots=True)
class Dates:
    """One time of a special day."""

    id: str
    first: date
    last: date
    certainty: Certainty


def read_meanings(top: Entry) -> Meanings:
    """What each day means; faults are noted in the entry."""
    entries = top.entries("days")
    meanings = Meanings(
        top.text("reviewed_by"), top.text("reviewed_on"), tuple(map(_meaning, entries))
    )
    if not placeholders_in([meanings.reviewed_on]):
        _reviewed(top, meanings.reviewed_on)
    seen: set[str] = set()
    for meaning, entry in zip(meanings.all, entries, strict=True):
        if meaning.id in seen:
            entry.fault(f"{meaning.id} stands here twice", "remove one of the two", at="id")
        seen.add(meaning.id)
    top.complete()
    return meanings


def _reviewed(top: Entry, on: str) -> None:
    try:
        date.fromisoformat(on)
    except ValueError:
        top.fault("this is no date", 'write "2026-12-01", with the quotes', at="reviewed_on")


def _meaning(entry: Entry) -> Meaning:
    meaning = Meaning(
        id=entry.text("id"),
        name=entry.words("name"),
        meaning=entry.words("meaning"),
        advice=entry.one_of("advice", Advice),
        estimated=entry.has("estimated") and entry.flag("estimated"),
        source=entry.text("source"),
        rule=read_rule(entry.entry("date")),
        also=entry.texts("also") if entry.has("also") else (),
    )
    entry.complete()
    return meaning


def read_dates(top: Entry, meanings: Meanings) -> tuple[Dates, ...]:
    """When the days are; faults are noted in the entry."""
    known = {meaning.id for meaning in meanings.all}
    rows = tuple(_dates(entry, known) for entry in top.entries("dates"))
    years = {row.first.year for row in rows}
    for missing in _gaps(years):
        top.fault(f"the year {missing} is missing", "run python -m content.calendar.free_days")
    for id in sorted(known):
        for year in sorted(years - {row.first.year for row in rows if row.id == id}):
            problem = f"{id} has no date in {year}"
            top.fault(problem, "run python -m content.calendar.free_days, or add it by hand")
    top.complete()
    return rows


def _gaps(years: set[int]) -> Iterable[int]:
    """Years that should be there: each between the first and the last, and at least three."""
    first = min(years, default=0)
    return sorted(set(range(first, max([first + FEWEST_YEARS - 1, *years]) + 1)) - years)


def _dates(entry: Entry, known: set[str]) -> Dates:
    row = Dates(
        entry.text("id"),
        entry.day("first"),
        entry.day("last"),
        entry.one_of("certainty", Certainty),
    )
    if row.id not in known:
        entry.fault(f"{row.id} is not in {MEANINGS.name}", "add it there, or remove it", at="id")
    if row.last < row.first:
        entry.fault("the last day is before the first", "exchange the two", at="last")
    entry.complete()
    return row


def table_of(meanings: Meanings, rows: Iterable[Dates]) -> SpecialDays:
    """The table as planners ask it."""
    by_id = {meaning.id: meaning for meaning in meanings.all}
    days = [_day(by_id[row.id], row) for row in rows if row.id in by_id]
    known_until = date(max((day.first.year for day in days), default=date.min.year), 12, 31)
    return SpecialDays(tuple(sorted(days, key=_order)), known_until)


def _day(meaning: Meaning, row: Dates) -> SpecialDay:
    return SpecialDay(
        id=meaning.id,
        first=row.first,
        last=row.last,
        name=meaning.name,
        meaning=meaning.meaning,
        advice=meaning.advice,
        certain=not meaning.estimated or row.certainty is Certainty.CERTAIN,
        also=meaning.also,
    )


def _order(day: SpecialDay) -> tuple[date, str, str]:
    return (day.first, day.advice, day.id)


def made(meanings: Meanings, years: range) -> tuple[Dates, ...]:
    """The dates by the rules, in order."""
    rows = [
        Dates(meaning.id, first, last, Certainty.TO_CHECK)
        for meaning in meanings.all
        for first, last in meaning.rule.periods(years)
    ]
    return tuple(sorted(rows, key=lambda row: (row.first, row.id)))


def merged(old: Iterable[Dates], new: Iterable[Dates]) -> tuple[Dates, ...]:
    """New rows, except where a person has confirmed one about the same time."""
    kept = [row for row in old if row.certainty is Certainty.CERTAIN]
    fresh = [row for row in new if not any(_same_time(row, other) for other in kept)]
    return tuple(sorted([*kept, *fresh], key=lambda row: (row.first, row.id)))


def _same_time(one: Dates, other: Dates) -> bool:
    return one.id == other.id and abs(one.first - other.first) <= _SAME


def make_dates(years: range) -> None:
    """Write the dates again; rows marked as certain stay."""
    meanings = read_meanings(read(MEANINGS))
    old = read_dates(read(DATES), meanings) if DATES.exists() else ()
    table = [
        {"id": row.id, "first": row.first, "last": row.last, "certainty": row.certainty.value}
        for row in merged(old, made(meanings, years))
    ]
    DATES.write_text(_HEADER + "\n" + write({"dates": table}), encoding="utf-8")
