"""How a scan ended, in the reader's words: theme by theme, item by item, words only."""

from collections.abc import Sequence
from dataclasses import dataclass

from content.instruments.questionnaire import Group, Questionnaire
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


def opening(questionnaire: Questionnaire, release: Release, language: Language, say: Say) -> str:
    """The one sentence above the themes: which point one way; of released words only."""
    words, themes = release.words(), questionnaire.instrument.themes
    ways = {theme.title[language]: questionnaire.pointing(theme.id, words) for theme in themes}
    high = [title for title, way in ways.items() if way is Group.HIGH]
    low = [title for title, way in ways.items() if way is Group.LOW]
    pointing = "both" if high and low else "high" if high else "low" if low else "neither"
    return say(
        "result-opening",
        pointing=pointing,
        high=_named(high, len(ways), say),
        low=_named(low, len(ways), say),
    )


def _named(titles: Sequence[str], of: int, say: Say) -> str:
    """Some of so many themes, so that a sentence with them stays short."""
    if len(titles) == of:
        return say("result-opening-every")
    if len(titles) > max(2, of // 2):
        return say("result-opening-most")
    *before, last = [f"“{title}”" for title in titles] or [""]
    return say("list-and").join([", ".join(before), last] if before else [last])


def _item(finding: str, word: Word | None, say: Say) -> Spoken:
    label = say("release-word", word=word or "withheld")
    return Spoken(finding, label, word.step if word else 0)


def finding_of(item: Spoken, say: Say) -> Finding:
    """An item as a line of a document, with its bar in words."""
    return Finding(item.finding, item.word, item.step, bar_words(item.step, say))


def bar_words(step: int, say: Say) -> str:
    """What a bar shows, for whoever does not see it."""
    return say("paper-bar", step=step, steps=STEPS) if step else say("paper-bar-none")
