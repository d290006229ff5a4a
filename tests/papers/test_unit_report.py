"""The report of a unit opened again: one page of its lead, then annexes that made themselves."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx as python_docx
import pytest
from pypdf import PdfReader

from content.library import Library
from documents import docx, pdf
from papers.unit_report import sheet_of
from tests.documents.opened import Read, said_by
from trajectory.language import Language
from trajectory.postponing import Lack
from trajectory.reports.figures import Decided, ReportFigures
from trajectory.reports.periods import ReportKind, Span
from trajectory.reports.reports import (
    LONGEST_CORRECTION,
    LONGEST_WORDS,
    TOPICS,
    Course,
    Topic,
    UnitReport,
)
from trajectory.units.bodies import BodyName
from trajectory.units.conditions import Condition, Solver, Standing
from trajectory.units.figures import Phase
from trajectory.units.units import Period, Rank, Unit
from use_cases.reports.reading import Told

LIBRARY = Library.load()
UNIT = Unit("u", "Werk en Inkomen", Rank.DIRECTORATE, "", Period(date(2026, 1, 1)))
FIGURES = ReportFigures(
    counted=date(2027, 1, 1),
    teams=9,
    total={Phase.WORKING: 6, Phase.CLOSED: 3},
    departments=(("Balie", {Phase.WORKING: 3}), ("Inkomen", {Phase.WORKING: 3})),
    still={Lack.TRAINER: 2, None: 1},
    handed_up=1,
    conditions=((Condition.MONEY, Standing.PARTLY, Solver.FINANCE),),
)
WORDS = {
    Topic.MOVED: "Zes teams zijn bezig.",
    Topic.STILL: "Twee teams wachten. We vragen tien dagdelen van een trainer.",
    Topic.KEPT: "De werkgroep is er.",
    Topic.PROMISED: "In april beginnen vier teams.",
}
REPORT = UnitReport(
    "r",
    "u",
    ReportKind.QUARTER,
    Span(date(2026, 10, 1), date(2026, 12, 31)),
    1,
    FIGURES,
    (Decided(BodyName.DT, date(2026, 11, 5), "Programma 2", 1),),
    WORDS,
    laid=date(2027, 1, 12),
    decision="d",
    published=date(2027, 1, 14),
)
FORMS = {"pdf": pdf, "docx": docx}


def opened(form, report=REPORT, language=Language.NL, before="Een werkgroep."):
    sheet = sheet_of(LIBRARY, Told(report, UNIT, before=before), language)
    return said_by(FORMS[form](sheet), form)


ASKED = {
    "What is it about?": "Vierde kwartaal 2026",
    "Of whom?": "Rapportage · Werk en Inkomen",
    "May I share it?": "Iedereen in de gemeente mag dit lezen",
    "Was it decided?": "gepubliceerd op donderdag 14 januari 2027",
    "What moved?": "Zes teams zijn bezig.",
    "What do they want of us?": "We vragen tien dagdelen van een trainer.",
    "What was promised last time?": "Vorige keer beloofd: Een werkgroep.",
    "And what became of it?": "De werkgroep is er.",
    "What did we decide ourselves?": "Programma 2",
    "What do teams wait for?": "geen trainer",
    "How many were asked of us?": "lag over 1 team een vraag bij de directie",
    "Who can solve the money?": "financiën",
    "Of which day are the figures?": "Geteld op vrijdag 1 januari 2027",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", ASKED.values(), ids=ASKED)
def test_a_director_with_no_other_document_finds_it(form, words):
    assert words in opened(form)


@pytest.mark.parametrize("form", FORMS)
def test_in_english_the_same(form):
    said = opened(form, language=Language.EN)
    assert "Fourth quarter of 2026" in said
    assert "how far the teams are" in said
    assert WORDS[Topic.MOVED] in said, "what the lead wrote is not translated"


@pytest.mark.parametrize("kind", ReportKind)
@pytest.mark.parametrize("language", Language)
def test_what_its_lead_writes_fits_on_one_page_however_long(kind, language):
    words = dict.fromkeys(TOPICS[kind], ("woorden " * 40)[:LONGEST_WORDS])
    decided = tuple(
        Decided(
            BodyName.STEERING_GROUP,
            date(2026, 11, n + 1),
            f"Een lang besluit {n} " + "besluit " * 11,
            1,
        )
        for n in range(9)
    )
    report = replace(
        REPORT,
        kind=kind,
        words=words,
        decided=decided,
        correction=("cijfers " * 40)[:LONGEST_CORRECTION],
        course=Course.OTHERWISE if kind is ReportKind.PILOT else None,
    )
    sheet = sheet_of(
        LIBRARY, Told(report, UNIT, before=("belofte " * 40)[:LONGEST_WORDS]), language
    )
    pages = [Read(page.extract_text()) for page in PdfReader(BytesIO(pdf(sheet))).pages]
    annex = LIBRARY.texts.of(language)("unit-report-annex", nth=1, what="phases")
    last = "Een lang besluit 8"
    assert last in pages[0]
    assert annex not in pages[0]
    assert annex in pages[1]


def test_the_annexes_are_tables_that_name_themselves():
    document = python_docx.Document(
        BytesIO(docx(sheet_of(LIBRARY, Told(REPORT, UNIT), Language.NL)))
    )
    phases = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert phases[0][0] == "Afdeling"
    assert [row[0] for row in phases[1:]] == ["Balie", "Inkomen", "Werk en Inkomen samen"]
    assert phases[3].count("6") == 1
    assert len(document.tables) == 4


@pytest.mark.parametrize("form", FORMS)
def test_a_few_teams_are_only_counted(form):
    few = replace(FIGURES, teams=2, total={}, departments=(), still={})
    said = opened(form, replace(REPORT, figures=few))
    assert "2 teams." in said
    assert "pas iets vanaf 3 teams" in said
    assert "te weinig teams om het te zeggen" in said


@pytest.mark.parametrize("form", FORMS)
def test_what_is_not_published_says_that_it_is_a_draft(form):
    said = opened(form, replace(REPORT, published=None, decision=None))
    assert "Dit is een concept" in said
    assert "mag dit lezen" not in said


def test_a_version_gives_the_same_bytes_whoever_opens_it_and_when():
    one, other = (sheet_of(LIBRARY, Told(REPORT, UNIT), Language.NL) for _ in range(2))
    assert pdf(one) == pdf(other)
    assert docx(one) == docx(other)
