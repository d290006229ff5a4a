"""Slides for the room, opened again: words beside every chart, and nothing else inside it."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.util import Emu

from documents.sheet import Finding
from documents.slides import MOST_FINDINGS, SlideShow, Spread, pptx
from trajectory.language import Language

WORDS = {4: "meer dan de helft", 1: "bijna niemand", 0: "te weinig antwoorden"}


def finding(number, step):
    return Finding(f"Uitspraak {number} van het team.", WORDS[step], step, "")


def show(*spreads, language=Language.NL):
    return SlideShow(
        language=language,
        title="Normstellen",
        subtitle="Inkomen Noord 3",
        notice="Dit laat zien waar jullie staan.",
        spreads=spreads,
        series="vakjes",
        footer="Alleen bij minstens 5 antwoorden.",
        created=datetime(2027, 2, 16, 17, 0, tzinfo=UTC),
    )


THEME = Spread(
    "Durven zeggen wat je denkt",
    "Een deel van het team durft dat.",
    findings=(finding(1, 4), finding(2, 1), finding(3, 0)),
    chart="Balken met dezelfde woorden.",
)


@pytest.fixture(scope="module")
def made():
    return pptx(show(THEME, Spread("Vandaag", points=("Terugblik", "Normen"))))


def texts(slide):
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def test_every_slide_has_a_title_and_a_language_for_a_screen_reader(made):
    deck = Presentation(BytesIO(made))
    assert [slide.shapes.title.text_frame.text for slide in deck.slides] == [
        "Normstellen",
        "Durven zeggen wat je denkt",
        "Vandaag",
    ]
    runs = [
        run._r.get_or_add_rPr().get("lang")
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert set(runs) == {"nl-NL"}
    assert deck.core_properties.author == ""


def test_beside_the_chart_stands_every_word_it_shows(made):
    slide = Presentation(BytesIO(made)).slides[1]
    said = texts(slide)
    for one in THEME.findings:
        assert one.text in said
        assert one.word in said
    [chart] = [shape for shape in slide.shapes if shape.has_chart]
    described = chart._element.nvGraphicFramePr.cNvPr
    assert described.get("descr") == "Balken met dezelfde woorden."
    assert described.get("name") == THEME.title


def test_the_chart_and_its_workbook_hold_steps_of_words_and_nothing_else(made):
    slide = Presentation(BytesIO(made)).slides[1]
    [chart] = [shape.chart for shape in slide.shapes if shape.has_chart]
    [plot] = chart.plots
    assert list(plot.series[0].values) == [4, 1, None]
    with ZipFile(BytesIO(made)) as deck:
        [name] = [name for name in deck.namelist() if name.endswith(".xlsx")]
        with ZipFile(BytesIO(deck.read(name))) as workbook:
            assert not any("core" in part for part in workbook.namelist())
            strings = workbook.read("xl/sharedStrings.xml").decode()
            sheet = workbook.read("xl/worksheets/sheet1.xml").decode()
    assert strings.count("<si>") == len(THEME.findings) + 1
    assert sheet.count("<v>") == len(THEME.findings) + 1 + 2


def test_nothing_leaves_the_slide_and_many_findings_take_more_slides():
    many = Spread("Veel", "Zin.", findings=tuple(finding(n, 4) for n in range(8)), chart="x")
    deck = Presentation(BytesIO(pptx(show(many))))
    assert len(deck.slides) == 3
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert Emu(shape.left + shape.width) <= deck.slide_width
            assert Emu(shape.top + shape.height) <= deck.slide_height
        charts = [shape.chart for shape in slide.shapes if shape.has_chart]
        assert all(len(list(one.plots[0].categories)) <= MOST_FINDINGS for one in charts)


def test_a_theme_without_any_word_has_no_chart_and_every_copy_is_the_same(made):
    withheld = Spread("Niets", findings=(finding(1, 0),), chart="x")
    deck = Presentation(BytesIO(pptx(show(withheld))))
    assert not any(shape.has_chart for shape in deck.slides[1].shapes)
    assert made == pptx(show(THEME, Spread("Vandaag", points=("Terugblik", "Normen"))))
