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
from trajectory.plan.actions import ActionStatus, Fate
from trajectory.plan.outside_figures import FigureAbout, FigureForm, FigureLevel, FigureText
from trajectory.plan.quarters import Quarter
from trajectory.postponing import Lack
from trajectory.reports.annexes import Annexes, Promise, RiskTold
from trajectory.reports.figures import Decided, ReportFigures
from trajectory.reports.periods import ReportKind, Span
from trajectory.reports.released import Over, ReleasedWords
from trajectory.reports.reports import (
    LONGEST_CORRECTION,
    LONGEST_WORDS,
    TOPICS,
    Course,
    Topic,
    UnitReport,
)
from trajectory.rounds.release import ItemRelease, Release, Word
from trajectory.units.bodies import BodyName
from trajectory.units.conditions import Condition, Solver, Standing
from trajectory.units.figures import Phase
from trajectory.units.units import Period, Rank, Unit
from use_cases.reports.reading import Told

LIBRARY = Library.load()
AUTUMN = Quarter(2026, 4)
UNIT = Unit("u", "Werk en Inkomen", Rank.DIRECTORATE, "", Period(date(2026, 1, 1)))
FIGURES = ReportFigures(
    counted=date(2027, 1, 1),
    teams=9,
    total={Phase.WORKING: 6, Phase.CLOSED: 3},
    departments=(("Balie", {Phase.WORKING: 3}), ("Inkomen", {Phase.WORKING: 3})),
    still={Lack.TRAINER: 2, None: 1},
    handed_up=1,
    conditions=((Condition.MONEY, Standing.PARTLY, Solver.FINANCE),),
    annexes=Annexes(
        plan={
            (ActionStatus.DONE, False): 3,
            (ActionStatus.DONE, True): 2,
            (ActionStatus.ON_TRACK, False): 7,
            (ActionStatus.LATE, False): 1,
        },
        promises=(
            Promise(
                AUTUMN,
                "Werkgroep toegankelijkheid",
                "adviseur I&D",
                ActionStatus.DONE,
                "Zij vergadert elke maand, met twaalf mensen.",
            ),
            Promise(AUTUMN, "Campagne in de hal", "communicatie", Fate.LAPSES, "Er is geen geld."),
            Promise(AUTUMN, "Training voor P&O", None, ActionStatus.LATE),
            Promise(AUTUMN.plus(-1), "Iets van de zomer", "P&O", ActionStatus.DONE, "Klaar."),
        ),
        risks=(
            RiskTold("De trainers hebben geen tijd.", "We vragen dagdelen.", Solver.DIRECTORATE),
        ),
        outside=(
            FigureText(
                "Ziekteverzuim",
                "P&O, kwartaalcijfers",
                "gemiddeld over een kwartaal",
                FigureAbout.OTHER,
                FigureLevel.DIRECTORATE,
                FigureLevel.DIRECTORATE,
                "2026-Q4",
                FigureForm.SHARE,
                "6,1%",
                "812",
            ),
        ),
        released=("w",),
    ),
)
EVALUATION = LIBRARY.newest_called("evaluation")
RELEASED = (
    ReleasedWords(
        "w",
        Over.SESSIONS,
        f"team@1 {EVALUATION.key}",
        "team@1",
        date(2026, 12, 31),
        9,
        Release(
            EVALUATION.key,
            tuple(
                ItemRelease(item.id, word)
                for item, word in zip(
                    EVALUATION.items,
                    (Word.MORE_THAN_HALF, Word.ABOUT_HALF, None),
                    strict=True,
                )
            ),
        ),
    ),
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
HALF = Span(date(2026, 7, 1), date(2026, 12, 31))
FORMS = {"pdf": pdf, "docx": docx}


def opened(form, report=REPORT, language=Language.NL, before="Een werkgroep."):
    sheet = sheet_of(LIBRARY, Told(report, UNIT, before=before, released=RELEASED), language)
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
    "How many actions are late?": "vertraagd en behoeft extra aandacht 1",
    "And all of them, on the first page?": "Onze acties: 3 afgerond, 2 dit kwartaal gedaan, 7",
    "How do I see that it was done?": "Zij vergadert elke maand, met twaalf mensen.",
    "What was dropped, and why?": "Er is geen geld.",
    "What can go wrong?": "De trainers hebben geen tijd.",
    "Where does this percentage come from?": "P&O, kwartaalcijfers. gemiddeld over een kwartaal",
    "What did people think of the sessions?": "meer dan de helft",
    "Of how many sessions is that?": "het middelste woord van 9 sessies",
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
    every = {(one, again): 12 for one in ActionStatus for again in (False, True)}
    report = replace(
        REPORT,
        kind=kind,
        figures=replace(FIGURES, annexes=replace(FIGURES.annexes, plan=every)),
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
    assert len(document.tables) == 8


def test_what_names_somebody_stands_in_the_plan_and_what_is_of_another_quarter_in_no_annex():
    said = opened("docx")
    assert "(een naam: zie het actieplan)" in said
    assert "Iets van de zomer" not in said
    assert "Iets van de zomer" in opened(
        "docx", replace(REPORT, kind=ReportKind.HALF_YEAR, span=HALF)
    )


def test_figures_from_outside_stand_in_no_table_with_words_of_ours():
    told = Told(REPORT, UNIT, released=RELEASED)
    document = python_docx.Document(BytesIO(docx(sheet_of(LIBRARY, told, Language.NL))))
    tables = [
        "|".join(cell.text for row in one.rows for cell in row.cells) for one in document.tables
    ]
    [outside] = [one for one in tables if "6,1%" in one]
    [words] = [one for one in tables if "meer dan de helft" in one]
    assert outside != words
    assert len(document.inline_shapes) == 0, "and there is no chart at all"


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
