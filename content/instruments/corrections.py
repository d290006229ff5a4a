"""Versions that only spell another one better (`corrects:`): they go without the works council
seeing them first, so they may differ in nothing but letters. It is told of them afterwards."""

from collections.abc import Iterable, Iterator, Mapping

from content.finding import Finding
from content.instruments.questionnaire import Questionnaire
from trajectory.language import Language
from trajectory.rounds.instrument import Instrument


def findings(questionnaires: Iterable[Questionnaire]) -> Iterator[Finding]:
    """Corrections of a version that is not there, or that change more than letters."""
    known = {one.instrument.key: one for one in questionnaires}
    for one in known.values():
        if one.corrects and (problem := _problem(one, known)):
            yield Finding(one.file, one.line, problem, "remove corrects:")


def _problem(one: Questionnaire, known: Mapping[str, Questionnaire]) -> str:
    key = f"{one.instrument.id}@{one.corrects}"
    before = known.get(key)
    if before is None or one.corrects >= one.instrument.version:
        return f"{one.instrument.key} corrects {key}, which is no version before it"
    if _shape(one.instrument) != _shape(before.instrument):
        return f"{one.instrument.key} changes more of {key} than its spelling"
    return ""


def _shape(instrument: Instrument) -> tuple[object, ...]:
    """Everything but the letters: what is asked about what, how it counts, and how many words each
    sentence has."""
    return (
        instrument.purpose,
        instrument.levels,
        [
            (item.theme, item.scale, item.reverse, _words(item.text), _words(item.finding))
            for item in instrument.items
        ],
        [_words(question.text) for question in instrument.open_questions],
        {
            id: (scale.agrees_from, [(one.value, _words(one.label)) for one in scale.options])
            for id, scale in instrument.scales.items()
        },
    )


def _words(said: Mapping[Language, str]) -> int:
    """Of the Dutch sentence, from which the others are made."""
    return len(said[Language.NL].split())
