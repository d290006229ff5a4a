"""All content at once, checked while it is read: what the rest of the house asks for words."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from content import (
    commands,
    conduct,
    first_week,
    incidents,
    ladder,
    messages,
    needs,
    one_on_one,
    routes,
    tongues,
)
from content.between import Between, between_in
from content.calendar import free_days, special_days
from content.calendar.free_days import read_calendar, work_calendar
from content.calendar.special_days import read_dates, read_meanings, table_of
from content.commands import Command, Commands, read_commands
from content.conduct import Conduct, read_conduct
from content.finding import ContentFault
from content.fingerprint import content_files, hash_of
from content.incidents import Signals, read_signals
from content.instruments import questionnaire_file
from content.instruments.questionnaire import Questionnaire
from content.instruments.questionnaire_file import read_questionnaire
from content.ladder import Ladder, read_ladder
from content.messages import read_messages
from content.needs import read_needs
from content.one_on_one import read_one_on_ones
from content.programmes import programme_file
from content.programmes.programme_file import programme_findings, read_programme, read_themes
from content.questions import questions
from content.questions.questions import Question, read_questions
from content.routes import Route, read_routes
from content.terms import terms
from content.terms.asking import Explained, Questions, read_glossary
from content.terms.terms import Term, read_own_words
from content.texts.languages import read_languages
from content.texts.texts import Texts
from content.tongues import Tongues, read_tongues
from content.understanding.examples import FITTED, Example, by_words, read_examples, read_fitted
from content.understanding.examples import FOLDER as UNDERSTANDING
from content.working_forms.working_forms import (
    PeerCard,
    WorkingForm,
    form_files,
    form_findings,
    peer_card_in,
    read_forms,
)
from content.yaml_file import Entry, read
from trajectory.follow_up.one_on_one import OneOnOnes
from trajectory.language import Language
from trajectory.needs import NeedKind
from trajectory.planning.programme import Programme, ProgrammeKind, newest_for
from trajectory.planning.sending import Sending
from trajectory.planning.special_days import SpecialDays
from trajectory.planning.working_days import WorkCalendar
from trajectory.rounds.instrument import Instrument, Level, Purpose, Theme
from trajectory.units.first_week import WeekItem

FOLDER: Final = Path(__file__).parent


@dataclass(frozen=True)
class Library:
    """Everything people read and everything an adviser may change, as the program uses it."""

    texts: Texts
    questionnaires: Mapping[str, Questionnaire]
    """By instrument key, such as "teamscan@1"."""
    programmes: Mapping[str, Programme]
    """By key, such as "team@1"."""
    forms: Mapping[str, WorkingForm]
    """How a trainer does each part of a session, by id."""
    between: Between
    """What there is to do and to tell between trajectories."""
    peer_card: PeerCard
    """What lies on the table of a small group."""
    norm_themes: tuple[Theme, ...]
    """The themes of the norm, in their order; coverage counts them."""
    conduct: Mapping[str, Conduct]
    """What the code of conduct says, by theme of the norm."""
    ladder: Ladder
    """The frame in which a team says what happens when a norm is crossed."""
    needs: tuple[NeedKind, ...]
    """What people may tick that they need to take part."""
    sending: Sending
    """What holds for each message that the bot sends by itself."""
    one_on_ones: OneOnOnes
    """Tips for the manager after the intake, and what they rest on."""
    first_week: tuple[WeekItem, ...]
    """What a programme lead does in the beginning."""
    routes: tuple[Route, ...]
    placeholders: tuple[str, ...]
    """What the organisation must still fill in; production does not start with any."""
    terms: tuple[Term, ...]
    questions: Questions
    """How people ask for a term or a special day."""
    practical: Mapping[str, Question]
    """What people ask most, by id, with its answers."""
    signals: Signals
    """How the bot notices that somebody types about an incident."""
    tongues: Tongues
    """In which language somebody writes."""
    spoken: Commands
    """What people can say to the bot."""
    heard: Mapping[str, Example]
    """The examples of `content/understanding` that have a card, by their folded words."""
    encoder: str
    """The version of the encoder with which those examples were fitted."""
    calendar: WorkCalendar
    days: SpecialDays
    """What the days mean to colleagues, for planning and for \"feestdagen\"."""
    hash: str
    """SHA-256 over every content file, in hexadecimal: names what was on show."""
    conduct_link: str = ""
    """Where people read the code of conduct itself; a setting."""

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
        asked = {one.instrument.id for one in questionnaires if not one.waits_for}
        written = form_files(folder, top)
        forms = read_forms(written)
        programmes = programmes_in(folder, themes, asked, forms, top)
        form_findings(written, forms, programme_file.forms_used(programmes.values()))
        ways = read_routes(top(folder / routes.FILE.relative_to(FOLDER)))
        explained, asking = read_glossary(top(folder / terms.FILE.relative_to(FOLDER)))
        own = read_own_words(top(folder / terms.OWN_WORDS.relative_to(FOLDER)), explained)
        meanings = read_meanings(top(folder / special_days.MEANINGS.relative_to(FOLDER)))
        practical = read_questions(top(folder / questions.FILE.relative_to(FOLDER)))
        spoken = read_commands(top(folder / commands.FILE.relative_to(FOLDER)))
        examples = read_examples(folder, top, spoken, practical)
        library = cls(
            texts=Texts.load(folder / "texts"),
            questionnaires={one.instrument.key: one for one in questionnaires},
            programmes=programmes,
            forms=forms,
            between=between_in(folder, top),
            peer_card=peer_card_in(folder, top),
            norm_themes=themes,
            conduct=read_conduct(top(folder / conduct.FILE.relative_to(FOLDER)), themes),
            ladder=read_ladder(top(folder / ladder.FILE.relative_to(FOLDER))),
            needs=read_needs(top(folder / needs.FILE.relative_to(FOLDER))),
            sending=read_messages(top(folder / messages.FILE.relative_to(FOLDER))),
            one_on_ones=read_one_on_ones(top(folder / one_on_one.FILE.relative_to(FOLDER))),
            first_week=first_week.read_first_week(top(folder / first_week.FILE.name), spoken),
            routes=ways.all,
            placeholders=(*ways.placeholders, *meanings.placeholders()),
            terms=(*explained, *own),
            questions=asking,
            practical=practical,
            signals=read_signals(top(folder / incidents.FILE.relative_to(FOLDER))),
            tongues=read_tongues(top(folder / tongues.FILE.relative_to(FOLDER))),
            spoken=spoken,
            heard=by_words(examples),
            encoder=read_fitted(top(folder / UNDERSTANDING.name / FITTED), folder, examples),
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

    def programme_for(
        self, level: Level, kind: ProgrammeKind = ProgrammeKind.FIRST, *, adopted: bool = False
    ) -> Programme:
        """The programme a new trajectory of this level gets; with `adopted` no other will do.

        Raises:
            LookupError: there is none; for any version at all the content check finds it earlier.
        """
        return newest_for(self.programmes, level, kind, adopted=adopted)

    def newest_for(
        self, level: Level, purpose: Purpose = Purpose.SCAN, *, held: Collection[str] = ()
    ) -> Instrument:
        """The instrument a new round of this level gets: the highest version that is adopted.
        Those in `held`, by key, wait for the works council: what was there before goes on.

        Raises:
            LookupError: there is none; when none is held the content check finds it earlier.
        """
        fitting = [one for one in self.adopted if level in one.levels and one.purpose is purpose]
        return _newest(fitting, held)

    def newest_called(self, instrument_id: str, *, held: Collection[str] = ()) -> Instrument:
        """The same of the instrument with this id."""
        return _newest([one for one in self.adopted if one.id == instrument_id], held)

    @property
    def adopted(self) -> list[Instrument]:
        """What a round may begin with; a version that waits for something is only content."""
        return [one.instrument for one in self.questionnaires.values() if not one.waits_for]


def _newest(instruments: list[Instrument], held: Collection[str]) -> Instrument:
    free = [one for one in instruments if one.key not in held]
    if not free:
        raise LookupError("no such instrument")
    return max(free, key=lambda one: one.version)


def programmes_in(
    folder: Path,
    themes: tuple[Theme, ...],
    instruments: Collection[str],
    forms: Mapping[str, WorkingForm],
    top: Callable[[Path], Entry],
) -> dict[str, Programme]:
    """The programmes of a content folder, by key; `top` opens a file."""
    programmes, tops = {}, {}
    for file in sorted((folder / programme_file.FOLDER.name).glob("*.yaml")):
        if file.name != programme_file.THEMES:
            entry = top(file)
            programme = read_programme(entry)
            programmes[programme.key], tops[programme.key] = programme, entry
    blocks = {form.id: form.block for form in forms.values()}
    programme_findings(programmes, themes, instruments, blocks, tops)
    return programmes


def examples_of(folder: Path = FOLDER) -> tuple[Example, ...]:
    """The sentences to fit on, also while nothing or something else is fitted.

    Raises:
        ContentFault: they have faults in their form.
    """
    tops: list[Entry] = []

    def top(file: Path) -> Entry:
        tops.append(read(file))
        return tops[-1]

    Language.speak(read_languages(folder / "texts", top))
    spoken = read_commands(top(folder / commands.FILE.relative_to(FOLDER)))
    practical = read_questions(top(folder / questions.FILE.relative_to(FOLDER)))
    examples = read_examples(folder, top, spoken, practical)
    _refuse(tops)
    return examples


def instrument_files(folder: Path) -> list[Path]:
    """The instruments of a content folder; the lock beside them is none."""
    files = (folder / questionnaire_file.FOLDER.relative_to(FOLDER)).glob("*.yaml")
    return sorted(file for file in files if file.name != questionnaire_file.LOCK)


def _refuse(tops: Iterable[Entry]) -> None:
    findings = [finding for top in tops for finding in top.notes.findings]
    if findings:
        raise ContentFault(findings)
