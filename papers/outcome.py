"""How a scan ended, in the reader's words: theme by theme, item by item, words only."""

from dataclasses import dataclass

from content.instruments.questionnaire import Questionnaire
from content.texts.texts import Say
from documents.sheet import STEPS, Finding
from trajectory.language import Language
from trajectory.rounds.release import Release, Word


@dataclass(frozen=True, slots=True)
class Spoken:
    """One item: the statement, its released word or why there is none, the bar's length."""

    finding: str
    word: str
    step: int


@dataclass(frozen=True, slots=True)
class SpokenTheme:
    """One theme: its sentences, its items, and points for the conversation."""

    title: str
    sentences: tuple[str, ...]
    items: tuple[Spoken, ...]
    points: tuple[str, ...]


def spoken(
    questionnaire: Questionnaire, release: Release, language: Language, say: Say
) -> list[SpokenTheme]:
    """The release in one language; a function of released words only (anonymity.md §4)."""
    words = release.words()
    return [
        SpokenTheme(
            title=theme.title[language],
            sentences=tuple(entry[language] for entry in questionnaire.said_about(theme.id, words)),
            items=tuple(
                _item(item.finding[language], words.get(item.id), say)
                for item in questionnaire.instrument.items
                if item.theme == theme.id
            ),
            points=tuple(entry[language] for entry in questionnaire.conversation(theme.id, words)),
        )
        for theme in questionnaire.instrument.themes
    ]


def _item(finding: str, word: Word | None, say: Say) -> Spoken:
    label = say("release-word", word=word or "withheld")
    return Spoken(finding, label, word.step if word else 0)


def finding_of(item: Spoken, say: Say) -> Finding:
    """An item as a line of a document, with its bar in words."""
    bar = say("paper-bar", step=item.step, steps=STEPS) if item.step else say("paper-bar-none")
    return Finding(item.finding, item.word, item.step, bar)
