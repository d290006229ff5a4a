"""The table of free days: read for planning, and made again for the years ahead.

`python -m content.calendar.free_days` writes `calendar/nl.yaml` from the `holidays` library, and
the dates of the special days beside it. Rows a person marked as certain, and rows a person
added, stay as they are (platform.md, "Libraries that fit": generate a table, let a person
review it, mark what is not sure).
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

import holidays

from content.calendar import special_days
from content.certainty import Certainty
from content.texts.languages import speak_languages_of
from content.yaml_file import Entry, read, write
from trajectory.language import Language, Words
from trajectory.planning.working_days import SchoolHoliday, WorkCalendar

FILE: Final = Path(__file__).parent / "nl.yaml"
YEARS: Final = range(2026, 2030)
REGION: Final = "Noord"
"""Amsterdam lies in this school region."""
_LIBRARY: Final = "holidays"
_WORKING_DAYS: Final = frozenset({"Goede vrijdag"})
"""In the library's list of public holidays, though most people work."""
_SCHOOL: Final = {
    "Herfstvakantie": "autumn holidays",
    "Kerstvakantie": "Christmas holidays",
    "Voorjaarsvakantie": "spring holidays",
    "Meivakantie": "May holidays",
    "Zomervakantie": "summer holidays",
}
"""English names that read well inside a sentence; the Dutch ones lose their capital."""
_BETTER_KNOWN: Final = {"Second Day of Christmas": "Boxing Day"}
"""Names of the library, each with the one that an English reader knows."""
_DAY: Final = timedelta(days=1)
_HEADER: Final = """\
# Free days in Amsterdam. Made with: python -m content.calendar.free_days
#
# A person of the organisation reviews this table every year, at least for the year ahead:
# compare each row with the official announcement, then change "te controleren" to "zeker".
# Rows marked "zeker", and rows whose source is not "{library}", survive making it again.
# kind public: nobody works. kind optional: a working day unless the organisation decides
# otherwise; make it public then. kind school: {region} region, first and last day included.
"""


class Kind(StrEnum):
    """What a row means for planning."""

    PUBLIC = "public"
    OPTIONAL = "optional"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class Row:
    """One free day, or one school holiday from its first to its last day."""

    kind: Kind
    first: date
    last: date
    name: Words
    certainty: Certainty
    source: str

    @property
    def reviewed(self) -> bool:
        return self.certainty is Certainty.CERTAIN or self.source != _LIBRARY


def read_calendar(top: Entry) -> tuple[Row, ...]:
    """The rows of the table; faults are noted in the entry."""
    rows = tuple(map(_row, top.entries("days")))
    top.complete()
    return rows


def work_calendar(rows: tuple[Row, ...]) -> WorkCalendar:
    """The table as the domain plans with it."""
    return WorkCalendar(
        public_holidays=frozenset(row.first for row in rows if row.kind is Kind.PUBLIC),
        school_holidays=tuple(
            SchoolHoliday(row.name, row.first, row.last) for row in rows if row.kind is Kind.SCHOOL
        ),
    )


def _row(entry: Entry) -> Row:
    row = Row(
        kind=entry.one_of("kind", Kind),
        first=entry.day("first"),
        last=entry.day("last"),
        name=entry.words("name"),
        certainty=entry.one_of("certainty", Certainty),
        source=entry.text("source"),
    )
    if row.last < row.first:
        entry.fault("the last day is before the first", "exchange the two", at="last")
    if row.kind is Kind.PUBLIC and row.first != row.last:
        entry.fault("a public holiday is one day", "write a row per day", at="last")
    entry.complete()
    return row


def made() -> tuple[Row, ...]:
    """The rows the library gives, in order of date."""
    rows = [*_single_days(Kind.PUBLIC), *_single_days(Kind.OPTIONAL), *_school_holidays()]
    return tuple(sorted(rows, key=lambda row: (row.first, row.kind)))


def _single_days(kind: Kind) -> Iterator[Row]:
    names = {language: _days(kind, language) for language in Language}
    dutch = names[Language.NL]
    for day in sorted(dutch):
        if day.year in YEARS:
            words = {language: days[day] for language, days in names.items()}
            meant = Kind.OPTIONAL if dutch[day] in _WORKING_DAYS else kind
            yield Row(meant, day, day, words, Certainty.TO_CHECK, _LIBRARY)


def _school_holidays() -> Iterator[Row]:
    """Days in a row with one name, also across the turn of the year."""
    dutch = _days(Kind.SCHOOL, Language.NL)
    for first in sorted(dutch):
        if dutch.get(first - _DAY) == dutch[first]:
            continue
        last = first
        while dutch.get(last + _DAY) == dutch[first]:
            last += _DAY
        if first.year in YEARS or last.year in YEARS:
            words = dict.fromkeys(Language, dutch[first].lower())
            words[Language.EN] = _SCHOOL[dutch[first]]
            yield Row(Kind.SCHOOL, first, last, words, Certainty.TO_CHECK, _LIBRARY)


def _spoken_by_the_library(language: Language) -> str | None:
    known = holidays.country_holidays("NL").supported_languages
    return next((name for name in known if name.partition("_")[0] == language), None)


def _days(kind: Kind, language: Language) -> dict[date, str]:
    """The names of the days; Dutch ones in a language that the library does not speak."""
    days = holidays.country_holidays(
        "NL",
        subdiv=REGION,
        years=range(YEARS.start - 1, YEARS.stop + 1),
        categories=(kind.value,),
        language=_spoken_by_the_library(language) or Language.NL,
    )
    return {day: _BETTER_KNOWN.get(name, name) for day, name in days.items()}


def merged(old: tuple[Row, ...], new: tuple[Row, ...]) -> tuple[Row, ...]:
    """New rows, except where a reviewed row of the same kind lies on the same days.

    What people translated, because the library could not, stays.
    """
    kept = [row for row in old if row.reviewed]
    names = {(row.kind, row.first): row.name for row in old}
    fresh = [
        _translated(row, names.get((row.kind, row.first), row.name))
        for row in new
        if not any(_overlap(row, other) for other in kept)
    ]
    return tuple(sorted([*kept, *fresh], key=lambda row: (row.first, row.kind)))


def _translated(row: Row, name: Words) -> Row:
    own = {lang: text for lang, text in name.items() if not _spoken_by_the_library(lang)}
    return replace(row, name={**row.name, **own})


def _overlap(one: Row, other: Row) -> bool:
    single_days = Kind.SCHOOL not in (one.kind, other.kind)
    same_kind = one.kind is other.kind or single_days
    return same_kind and one.first <= other.last and other.first <= one.last


def _written(rows: tuple[Row, ...]) -> str:
    table = [
        {
            "kind": row.kind.value,
            "first": row.first,
            "last": row.last,
            "name": {str(language): text for language, text in row.name.items()},
            "certainty": row.certainty.value,
            "source": row.source,
        }
        for row in rows
    ]
    return _HEADER.format(library=_LIBRARY, region=REGION) + "\n" + write({"days": table})


def main() -> int:
    """Write both tables again; reviewed rows stay."""
    speak_languages_of()
    old = read_calendar(read(FILE)) if FILE.exists() else ()
    FILE.write_text(_written(merged(old, made())), encoding="utf-8")
    special_days.make_dates(YEARS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
