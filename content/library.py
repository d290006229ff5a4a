"""All content at once, checked while it is read: what the rest of the house asks for words."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from content import commands, incidents, ladder, needs, routes
from content.calendar import free_days, special_days
from content.calendar.free_days import read_calendar, work_calendar
from content.calendar.special_days import read_dates, read_meanings, table_of
from content.commands import Command, Commands, read_commands
from content.finding import ContentFault
from content.incidents import Signals, read_signals
from content.instruments import questionnaire_file
from content.instruments.questionnaire import Questionnaire
from content.instruments.questionnaire_file import read_questionnaire
from content.ladder import Ladder, read_ladder
from content.needs import read_needs
from content.programmes import programme_file
from content.programmes.programme_file import programme_findings, read_programme, read_themes
from content.routes import Route, read_routes
from content.terms import terms
from content.terms.asking import Explained, Questions, read_glossary
from content.terms.terms import Term
from content.texts.languages import read_languages
from content.texts.texts import Texts
from content.yaml_file import Entry, read
from trajectory.language import Language
from trajectory.needs import NeedKind
from trajectory.planning.programme import Programme, newest_for
from trajectory.planning.special_days import SpecialDays
from trajectory.planning.working_days import WorkCalendar
from trajectory.rounds.instrument import Instrument, Level, Purpose, Theme

FOLDER: Final = Path(__file__).parent


@dataclass(frozen=True)
class Library:
    """Everything people read and everything an adviser may change, as the program uses it."""

    texts: Texts
    questionnaires: Mapping[str, Questionnaire]
    """By instrument key, such as "teamscan@1"."""
    programmes: Mapping[str, Programme]
    """By key, such as "team@1"."""
    norm_themes: tuple[Theme, ...]
    """The themes of the norm, in their order; coverage counts them."""
    ladder: Ladder
    """The frame in which a team says what happens when a norm is crossed."""
    needs: tuple[NeedKind, ...]
    """What people may tick that they need to take part."""
    routes: tuple[Route, ...]
    placeholders: tuple[str, ...]
    """What the organisation must still fill in; production does not start with any."""
    terms: tuple[Term, ...]
    questions: Questions
    """How people ask for a term or a special day."""
    signals: Signals
    """How the bot notices that somebody types about an incident."""
    spoken: Commands
    """What people can say to the bot."""
    calendar: WorkCalendar
    days: SpecialDays
    """What the days mean to colleagues, for planning and for \"feestdagen\"."""
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

        Language.speak(read_languages(folder / "texts", top))
        questionnaires = [read_questionnaire(top(file)) for file in instrument_files(folder)]
        themes = read_themes(top(folder / programme_file.FOLDER.name / programme_file.THEMES))
        programmes = programmes_in(
            folder, themes, {one.instrument.id for one in questionnaires}, top
        )
        ways = read_routes(top(folder / routes.FILE.relative_to(FOLDER)))
        explained, questions = read_glossary(top(folder / terms.FILE.relative_to(FOLDER)))
        meanings = read_meanings(top(folder / special_days.MEANINGS.relative_to(FOLDER)))
        library = cls(
            texts=Texts.load(folder / "texts"),
            questionnaires={one.instrument.key: one for one in questionnaires},
            programmes=programmes,
            norm_themes=themes,
            ladder=read_ladder(top(folder / ladder.FILE.relative_to(FOLDER))),
            needs=read_needs(top(folder / needs.FILE.relative_to(FOLDER))),
            routes=ways.all,
            placeholders=(*ways.placeholders(), *meanings.placeholders()),
            terms=explained,
            questions=questions,
            signals=read_signals(top(folder / incidents.FILE.relative_to(FOLDER))),
            spoken=read_commands(top(folder / commands.FILE.relative_to(FOLDER))),
            calendar=work_calendar(read_calendar(top(folder / free_days.FILE.relative_to(FOLDER)))),
            days=table_of(
                meanings, read_dates(top(folder / special_days.DATES.relative_to(FOLDER)), meanings)
            ),
            hash=hash_of(content_files(folder), folder),
        )
        _refuse(tops)
        return library

    @property
    def commands(self) -> tuple[Command, ...]:
        """Everything people can ask for."""
        return self.spoken.all

    @cached_property
    def explained(self) -> Explained:
        """Everything people can ask for by its name."""
        days = {day.id: day for day in self.days.all}
        return Explained(self.questions, self.terms, tuple(days.values()))

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        """What rounds ask, by key."""
        return {key: one.instrument for key, one in self.questionnaires.items()}

    def programme_for(self, level: Level, *, adopted: bool = False) -> Programme:
        """The programme a new trajectory of this level gets; with `adopted` no other will do.

        Raises:
            LookupError: there is none; for any version at all the content check finds it earlier.
        """
        return newest_for(self.programmes, level, adopted=adopted)

    def newest_for(self, level: Level, purpose: Purpose = Purpose.SCAN) -> Instrument:
        """The instrument a new round of this level gets: the highest version.

        Raises:
            LookupError: no instrument is for this level; the content check finds it earlier.
        """
        everything = self.instruments.values()
        return _newest(
            [one for one in everything if level in one.levels and one.purpose is purpose]
        )

    def newest_called(self, instrument_id: str) -> Instrument:
        """The highest version of the instrument with this id.

        Raises:
            LookupError: there is none; the content check finds it earlier.
        """
        return _newest([one for one in self.instruments.values() if one.id == instrument_id])


def _newest(instruments: list[Instrument]) -> Instrument:
    if not instruments:
        raise LookupError("no such instrument")
    return max(instruments, key=lambda one: one.version)


def programmes_in(
    folder: Path,
    themes: tuple[Theme, ...],
    instruments: Collection[str],
    top: Callable[[Path], Entry],
) -> dict[str, Programme]:
    """The programmes of a content folder, by key; `top` opens a file."""
    programmes, tops = {}, {}
    for file in sorted((folder / programme_file.FOLDER.name).glob("*.yaml")):
        if file.name != programme_file.THEMES:
            entry = top(file)
            programme = read_programme(entry)
            programmes[programme.key], tops[programme.key] = programme, entry
    programme_findings(programmes, themes, instruments, tops)
    return programmes


def instrument_files(folder: Path) -> list[Path]:
    """The instruments of a content folder; the lock beside them is none."""
    files = (folder / questionnaire_file.FOLDER.relative_to(FOLDER)).glob("*.yaml")
    return sorted(file for file in files if file.name != questionnaire_file.LOCK)


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
