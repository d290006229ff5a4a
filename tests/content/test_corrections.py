"""A version that only spells another better may differ in letters, and in nothing else."""

from dataclasses import replace

import pytest

from content.instruments import corrections
from content.library import Library

FIRST = Library.load().questionnaires["teamscan@1"]


def corrected(**changes):
    """A second version that says of itself that it corrects the first."""
    instrument = replace(FIRST.instrument, version=2, **changes)
    return replace(FIRST, instrument=instrument, corrects=1)


def with_text(nl, nth=0, **more):
    """The same items, of which one is asked so."""
    items = list(FIRST.instrument.items)
    items[nth] = replace(items[nth], text={**items[nth].text, "nl": nl}, **more)
    return corrected(items=tuple(items))


def problems(*questionnaires):
    return [one.problem for one in corrections.findings(questionnaires)]


def test_letters_alone_are_a_correction():
    assert problems(FIRST, corrected()) == []
    said = FIRST.instrument.items[0].text["nl"].replace("misgaat", "fout gaat")
    assert problems(FIRST, with_text(FIRST.instrument.items[0].text["nl"].upper())) == []
    assert said != FIRST.instrument.items[0].text["nl"]
    assert problems(FIRST, with_text(said)) == [
        "teamscan@2 changes more of teamscan@1 than its spelling"
    ]


@pytest.mark.parametrize(
    "changed",
    [
        with_text("Als er iets misgaat, kan ik dat in dit team niet gewoon zeggen."),
        with_text(FIRST.instrument.items[0].text["nl"], reverse=True),
        with_text(FIRST.instrument.items[0].text["nl"], scale="other"),
        corrected(items=FIRST.instrument.items[:-1]),
        corrected(items=FIRST.instrument.items[::-1]),
        corrected(open_questions=()),
        corrected(levels=frozenset()),
    ],
)
def test_anything_else_is_no_correction(changed):
    assert problems(FIRST, changed) == ["teamscan@2 changes more of teamscan@1 than its spelling"]


def test_what_is_corrected_must_be_there_and_come_before():
    missing = "teamscan@2 corrects teamscan@1, which is no version before it"
    assert problems(corrected()) == [missing]
    itself = replace(FIRST, corrects=1)
    assert problems(itself) == ["teamscan@1 corrects teamscan@1, which is no version before it"]
