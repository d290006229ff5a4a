"""All content at once, checked while it is read: what the rest of the house asks for words."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from content import calendar_table, commands, questionnaire_file, routes, terms
from content.calendar_table import read_calendar, work_calendar
from content.commands import Command, read_commands
from content.finding import ContentFault
from content.questionnaire import Questionnaire
from content.questionnaire_file import read_questionnaire
from content.reading import Entry, read
from content.routes import Route, read_routes
from content.terms import Term, read_terms
from content.texts import Texts
from trajectory.instrument import Instrument, Level
from trajectory.working_days import WorkCalendar

FOLDER: Final = Path(__file__).parent


@dataclass(frozen=True)
class Library:
    """Everything people read and everything an adviser may change, as the program uses it."""

    texts: Texts
    questionnaires: Mapping[str, Questionnaire]
    """By instrument key, such as "teamscan@1"."""
    routes: tuple[Route, ...]
    placeholders: tuple[str, ...]
    """What the organisation must still fill in; production does not start with any."""
    terms: tuple[Term, ...]
    commands: tuple[Command, ...]
    calendar: WorkCalendar
    hash: str
    """SHA-256 over every content file, in hexadecimal: names what was on show."""

    @classmethod
    def load(cls, folder: Path = FOLDER) -> "Library":
        """Read a content folder.

        Raises:
            ContentFault: the content has faults in its form; all of them are in it.
            TextFault: a text file that cannot be read.
        """
        tops: list[Entry] = []

        def top(file: Path) -> Entry:
            tops.append(read(file))
            return tops[-1]

        found = [read_questionnaire(top(file)) for file in instrument_files(folder)]
        ways = read_routes(top(folder / routes.FILE.relative_to(FOLDER)))
        library = cls(
            texts=Texts.load(folder / "texts"),
            questionnaires={one.instrument.key: one for one in found},
            routes=ways.all,
            placeholders=ways.placeholders(),
            terms=read_terms(top(folder / terms.FILE.relative_to(FOLDER))),
            commands=read_commands(top(folder / commands.FILE.relative_to(FOLDER))).all,
            calendar=work_calendar(
                read_calendar(top(folder / calendar_table.FILE.relative_to(FOLDER)))
            ),
            hash=hash_of(content_files(folder), folder),
        )
        _refuse(tops)
        return library

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        """What rounds ask, by key."""
        return {key: one.instrument for key, one in self.questionnaires.items()}

    def newest_for(self, level: Level) -> Instrument:
        """The instrument a new round of this level gets: the highest version.

        Raises:
            LookupError: no instrument is for this level; the content check finds it earlier.
        """
        fitting = [one for one in self.instruments.values() if level in one.levels]
        if not fitting:
            raise LookupError(f"no instrument for {level}")
        return max(fitting, key=lambda one: one.version)


def instrument_files(folder: Path) -> list[Path]:
    """The instruments of a content folder; the lock beside them is none."""
    found = (folder / questionnaire_file.FOLDER.relative_to(FOLDER)).glob("*.yaml")
    return sorted(file for file in found if file.name != questionnaire_file.LOCK)


def content_files(folder: Path) -> list[Path]:
    """Every file of words or tables, in the order of their paths."""
    return sorted([*folder.rglob("*.ftl"), *folder.rglob("*.yaml")])


def hash_of(files: Iterable[Path], folder: Path) -> str:
    """SHA-256 over names and contents."""
    total = hashlib.sha256()
    for file in files:
        name, content = file.relative_to(folder).as_posix().encode(), file.read_bytes()
        total.update(b"%d:%s%d:%s" % (len(name), name, len(content), content))
    return total.hexdigest()


def _refuse(tops: Iterable[Entry]) -> None:
    findings = [finding for top in tops for finding in top.notes.findings]
    if findings:
        raise ContentFault(findings)
