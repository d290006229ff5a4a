"""The content check: every fault with its file, its line and what to do about it.

`python -m content.check` prints them, with those of the code that asks for texts; the program
calls `check` before it starts and does not start on content with faults. `--adopt` writes new
instrument versions into the lock.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from content import (
    commands,
    conduct,
    first_week,
    incidents,
    ladder,
    messages,
    one_on_one,
    routes,
    tongues,
)
from content.between import between_in
from content.calendar import free_days, special_days
from content.calendar.free_days import read_calendar
from content.calendar.special_days import read_dates, read_meanings
from content.commands import read_commands
from content.conduct import read_conduct
from content.finding import Finding, Spoken
from content.incidents import read_signals
from content.instruments import corrections, lock, questionnaire_file
from content.instruments.questionnaire import Questionnaire
from content.instruments.questionnaire_file import read_questionnaire
from content.ladder import read_ladder
from content.library import FOLDER, instrument_files, programmes_in
from content.messages import read_messages
from content.one_on_one import read_one_on_ones
from content.programmes import programme_file
from content.programmes.programme_file import forms_used, read_themes
from content.questions import questions
from content.questions.questions import keys_of, read_questions, text_findings
from content.routes import read_routes
from content.terms import terms
from content.terms.asking import read_glossary
from content.terms.terms import read_own_words
from content.texts import style
from content.texts.closed_sets import variant_findings
from content.texts.languages import read_languages, speak_languages_of
from content.texts.style import Style, read_style
from content.texts.text_files import TextFiles, code_findings
from content.texts.usage import usage_of
from content.tongues import read_tongues
from content.understanding.examples import FITTED, read_examples, read_fitted
from content.understanding.examples import FOLDER as UNDERSTANDING
from content.working_forms.working_forms import (
    form_files,
    form_findings,
    peer_card_in,
    read_forms,
)
from content.yaml_file import Entry, read
from trajectory.language import Language
from trajectory.rounds.instrument import Level, Purpose, Theme

ROOT: Final = FOLDER.parent


def check(folder: Path = FOLDER, root: Path | None = None) -> list[Finding]:
    """Every fault in a content folder, as a start looks for them.

    With `root` also what people read about the app in Teams, and how the code below it uses the
    texts: that is for whoever changes the code, and not for a program that is installed.
    """
    tables = _Tables(folder)
    texts = TextFiles([folder / "texts", *([root / "manifest" / "texts"] if root else [])])
    spoken = [*tables.spoken(), *texts.spoken(tables.style)]
    findings = [
        *tables.findings(),
        *texts.findings(),
        *(fault for words in spoken for fault in tables.style.findings(words)),
        *texts.list_findings(tables.style),
        *variant_findings(texts.messages.values()),
        *text_findings(tables.practical, texts.messages),
        *(_unused(tables, texts, root) if root else ()),
    ]
    return sorted(set(findings))


def _unused(tables: "_Tables", texts: TextFiles, root: Path) -> Iterator[Finding]:
    return code_findings(texts.messages, usage_of(root), keys_of(tables.practical))


def check_project() -> list[Finding]:
    """Every fault in the content of this project, and in how its code uses the texts."""
    return check(FOLDER, ROOT)


class _Tables:
    """The YAML files of a content folder."""

    def __init__(self, folder: Path) -> None:
        self._tops: list[Entry] = []
        Language.speak(read_languages(folder / "texts", self._top))
        self._instruments = folder / questionnaire_file.FOLDER.name
        self.questionnaires = [
            read_questionnaire(self._top(file)) for file in instrument_files(folder)
        ]
        themes = self._read_programmes(folder)
        between_in(folder, self._top)
        read_conduct(self._top(folder / conduct.FILE.relative_to(FOLDER)), themes)
        read_ladder(self._top(folder / ladder.FILE.relative_to(FOLDER)))
        read_messages(self._top(folder / messages.FILE.relative_to(FOLDER)))
        read_one_on_ones(self._top(folder / one_on_one.FILE.relative_to(FOLDER)))
        read_routes(self._top(folder / routes.FILE.relative_to(FOLDER)))
        self.practical = read_questions(self._top(folder / questions.FILE.relative_to(FOLDER)))
        explained, _ = read_glossary(self._top(folder / terms.FILE.relative_to(FOLDER)))
        read_own_words(self._top(folder / terms.OWN_WORDS.relative_to(FOLDER)), explained)
        read_signals(self._top(folder / incidents.FILE.relative_to(FOLDER)))
        read_tongues(self._top(folder / tongues.FILE.relative_to(FOLDER)))
        spoken = read_commands(self._top(folder / commands.FILE.relative_to(FOLDER)))
        first_week.read_first_week(self._top(folder / first_week.FILE.name), spoken)
        examples = read_examples(folder, self._top, spoken, self.practical)
        read_fitted(self._top(folder / UNDERSTANDING.name / FITTED), folder, examples)
        read_calendar(self._top(folder / free_days.FILE.relative_to(FOLDER)))
        meanings = read_meanings(self._top(folder / special_days.MEANINGS.relative_to(FOLDER)))
        read_dates(self._top(folder / special_days.DATES.relative_to(FOLDER)), meanings)
        self.style: Style = read_style(self._top(folder / style.FILE.relative_to(FOLDER)))

    def _read_programmes(self, folder: Path) -> tuple[Theme, ...]:
        """Programmes with the working forms in them; the themes of the norm."""
        programmes = folder / programme_file.FOLDER.name
        themes = read_themes(self._top(programmes / programme_file.THEMES))
        asked = {one.instrument.id for one in self.questionnaires if not one.waits_for}
        written = form_files(folder, self._top)
        forms = read_forms(written)
        known = programmes_in(folder, themes, asked, forms, self._top)
        form_findings(written, forms, forms_used(known.values()))
        peer_card_in(folder, self._top)
        return themes

    def _top(self, file: Path) -> Entry:
        self._tops.append(read(file))
        return self._tops[-1]

    def spoken(self) -> Iterator[Spoken]:
        for top in self._tops:
            yield from top.notes.spoken

    def findings(self) -> Iterator[Finding]:
        for top in self._tops:
            yield from top.notes.findings
        yield from lock.findings(self.questionnaires, lock.load(self._instruments))
        yield from _levels(self.questionnaires, self._instruments)
        yield from _versions(self.questionnaires)
        yield from corrections.findings(self.questionnaires)


def _levels(questionnaires: Sequence[Questionnaire], folder: Path) -> Iterator[Finding]:
    """Each level has one scan, or nobody knows which one a round gets."""
    scans = [one for one in questionnaires if one.instrument.purpose is Purpose.SCAN]
    for level in Level:
        fitting = [one for one in scans if level in one.instrument.levels]
        if all(one.waits_for for one in fitting):
            yield Finding(folder, 1, f"no instrument is for {level}", "add it to levels: of one")
        for one, other in pairwise(fitting):
            if one.instrument.id != other.instrument.id:
                problem = f"{one.instrument.id} is for {level} too"
                yield Finding(other.file, other.line, problem, "remove the level from one of them")


def _versions(questionnaires: Sequence[Questionnaire]) -> Iterator[Finding]:
    seen: dict[str, Path] = {}
    for one in questionnaires:
        key = one.instrument.key
        if key in seen:
            problem = f"{key} stands in {seen[key].name} too"
            yield Finding(one.file, one.line, problem, "raise the version of one")
        seen[key] = one.file


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the findings; 1 when there are any."""
    parser = argparse.ArgumentParser(prog="python -m content.check", description=__doc__)
    parser.add_argument("--adopt", action="store_true", help="put new instruments into the lock")
    if parser.parse_args(arguments).adopt:
        _adopt()
    findings = check_project()
    for finding in findings:
        print(_relative(finding))
    print(f"{len(findings)} findings" if findings else "The content is in order.")
    return 1 if findings else 0


def _adopt() -> None:
    speak_languages_of()
    questionnaires = [read_questionnaire(read(file)) for file in instrument_files(FOLDER)]
    for key in lock.adopt(questionnaires, questionnaire_file.FOLDER):
        print(f"adopted {key}")


def _relative(finding: Finding) -> Finding:
    file = finding.file
    file = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
    return Finding(file, finding.line, finding.problem, finding.remedy)


if __name__ == "__main__":
    sys.exit(main())
