"""Two results side by side, as ready-made words: the same for the document and the report."""

from collections.abc import Mapping
from dataclasses import dataclass

from content.instruments.questionnaire import Questionnaire
from content.texts.texts import Say
from documents import Compared, ComparedTheme, Comparison, Side
from papers.outcome import bar_words
from trajectory.language import Language
from trajectory.rounds.comparison import Change, compare
from trajectory.rounds.instrument import Item
from trajectory.rounds.release import Release, Word


@dataclass(frozen=True, slots=True)
class Results:
    """What was released of two scans, each where it was; at least one of them."""

    before: Release | None
    after: Release | None

    @property
    def told(self) -> list[Release]:
        """The earliest first."""
        return [release for release in (self.before, self.after) if release is not None]

    @property
    def changes(self) -> Mapping[str, Change]:
        """By item; empty where there is nothing to compare."""
        return compare(self.before, self.after) if self.before and self.after else {}


def side_by_side(
    questionnaire: Questionnaire, results: Results, language: Language, say: Say
) -> Comparison:
    """Every statement with each result; a function of released words only (anonymity.md §4)."""
    themes = tuple(
        ComparedTheme(
            theme.title[language],
            tuple(
                _compared(item, results, language, say)
                for item in questionnaire.instrument.items
                if item.theme == theme.id
            ),
        )
        for theme in questionnaire.instrument.themes
    )
    return Comparison(_columns(results, say), themes, tuple(_legend(results, say)))


def _columns(results: Results, say: Say) -> tuple[str, ...]:
    if len(results.told) == 1:
        return say("paper-column-finding"), say("paper-column-word")
    first = [say("report-then")] if results.before else []
    later = [say("report-now")] if results.after else []
    told = any(change is not Change.UNSAID for change in results.changes.values())
    change = [say("report-difference")] if told else []
    return (say("paper-column-finding"), *first, *later, *change)


def _compared(item: Item, results: Results, language: Language, say: Say) -> Compared:
    change = results.changes.get(item.id, Change.UNSAID)
    sides = tuple(_side(item.id, release, say) for release in results.told)
    said = "" if change is Change.UNSAID else say("change", change=change)
    return Compared(item.finding[language], sides, said)


def _side(item: str, release: Release, say: Say) -> Side:
    """Its word; a statement that the other scan did not have is not withheld, but was not asked."""
    words = release.words()
    if item not in words:
        return Side(say("paper-not-asked"), 0, say("paper-bar-none"))
    word = words[item]
    step = word.step if word else 0
    return Side(say("release-word", word=word or "withheld"), step, bar_words(step, say))


def _legend(results: Results, say: Say) -> list[str]:
    """What holds for every row; which of two reasons a word is withheld for would tell what it
    must not."""
    lines = [say("comparison-honest")] if results.changes else []
    if results.changes and any(_withheld(release.words()) for release in results.told):
        lines.append(say("comparison-withheld", word=say("release-word", word="withheld")))
    return lines


def _withheld(words: Mapping[str, Word | None]) -> bool:
    return None in words.values()
