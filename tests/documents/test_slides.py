"""Slides for the room, opened again: one idea on each, words beside every chart, notes, and nothing
that leaves its place or cannot be read at the back."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml import parse_xml
from PIL import ImageFont
from pptx import Presentation
from pptx.util import Emu, Pt

import documents
from documents.sheet import Finding
from documents.slides import SlideShow, Spread, pptx
from documents.slides.findings import MOST_FINDINGS
from trajectory.language import Language

WORDS = {4: "meer dan de helft", 1: "bijna niemand", 0: "te weinig antwoorden"}
FONT = Path(documents.__file__).parent / "fonts" / "SourceSans3_600SemiBold.ttf"
WIDER = 1.07
"""How much wider the letters of Segoe UI are than those of our own font."""
LEADING = 1.2


def finding(number, step):
    return Finding(f"Uitspraak {number} van het team.", WORDS[step], step, "")


def show(*spreads, language=Language.NL):
    return SlideShow(
        language=language,
        title="Normstellen",
        subtitle="Inkomen Noord 3",
        lines=("Dit laat zien waar jullie staan.", "Alleen bij minstens 5 antwoorden."),
        notes=("Het doel van vandaag.",),
        spreads=spreads,
        series=("Eerst", "Nu"),
        created=datetime(2027, 2, 16, 17, 0, tzinfo=UTC),
    )


THEME = Spread(
    "Durven zeggen wat je denkt",
    "Een deel van het team durft dat.",
    findings=(finding(1, 4), finding(2, 1), finding(3, 0)),
    chart="Balken met dezelfde woorden.",
    notes=("Geef eerst stilte.", "Vraag dan door."),
)
TODAY = Spread("Vandaag", points=("Terugblik", "Normen"))
ASKED = Spread("Terugblik", "9.00–9.20", question="Wat hebben we gedaan?", notes=("Muur.",))


def opened(*spreads):
    return Presentation(BytesIO(pptx(show(*spreads))))


@pytest.fixture(scope="module")
def made():
    return pptx(show(THEME, TODAY, ASKED))


def texts(slide):
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def notes(slide):
    return slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""


def runs(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                for paragraph in shape.text_frame.paragraphs:
                    for run in paragraph.runs:
                        yield shape, run


# ---- what stands where, and in which order


def test_every_slide_has_a_title_and_a_language_for_a_screen_reader(made):
    deck = Presentation(BytesIO(made))
    assert [slide.shapes.title.text_frame.text for slide in deck.slides] == [
        "Normstellen",
        "Durven zeggen wat je denkt",
        "Vandaag",
        "Terugblik",
    ]
    assert {run._r.get_or_add_rPr().get("lang") for _, run in runs(deck)} == {"nl-NL"}
    assert deck.core_properties.author == ""
    for slide in deck.slides:
        assert slide.shapes[0] == slide.shapes.title, "it is read first"


def test_what_the_trainer_does_stands_in_the_notes_and_not_on_the_slide(made):
    opening, theme, today, asked = Presentation(BytesIO(made)).slides
    assert notes(opening) == "Het doel van vandaag."
    assert notes(theme) == "Geef eerst stilte.\nVraag dan door."
    assert notes(today) == ""
    assert notes(asked) == "Muur."
    assert texts(asked) == ["Terugblik", "9.00–9.20", "Wat hebben we gedaan?"]
    language = asked.notes_slide.notes_text_frame.paragraphs[0].runs[0]._r.rPr.get("lang")
    assert language == "nl-NL"


def test_points_are_a_list_for_whoever_does_not_see_it(made):
    today = Presentation(BytesIO(made)).slides[2]
    [body] = [shape for shape in today.shapes if shape != today.shapes.title]
    assert [p.text for p in body.text_frame.paragraphs] == ["Terugblik", "Normen"]
    for paragraph in body.text_frame.paragraphs:
        assert [child.get("char") for child in paragraph._p.pPr if "buChar" in child.tag] == ["•"]


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


@pytest.mark.parametrize(
    "first", ["=", "+", "-", "@", "\t", "{=", "https://", "internal:", "'", "1"]
)
def test_whatever_a_statement_begins_with_it_is_text_in_the_workbook(first):
    said = f"{first}1+1 mag van ons"
    one, other = Finding(said, WORDS[4], 4, ""), Finding("=A1", WORDS[1], 1, "")
    made = pptx(
        replace(show(Spread("=2+2", findings=(one, other), chart="x")), series=("=3", "=4"))
    )
    with (
        ZipFile(BytesIO(made)) as deck,
        ZipFile(BytesIO(deck.read("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"))) as workbook,
    ):
        cells = parse_xml(workbook.read("xl/worksheets/sheet1.xml"))
        strings = parse_xml(workbook.read("xl/sharedStrings.xml"))
    assert not cells.findall(".//{*}f"), "no formula"
    assert not cells.findall(".//{*}hyperlink")
    said = said.replace("\t", " ")
    assert {"".join(one.itertext()) for one in strings} == {said, "=A1", "=4"}
    [chart] = [shape.chart for shape in Presentation(BytesIO(made)).slides[1].shapes
               if shape.has_chart]  # fmt: skip
    assert list(chart.plots[0].categories) == [said, "=A1"]


def test_an_earlier_result_stands_above_the_later_one_for_every_statement():
    both = Spread(
        "Werk", findings=(finding(1, 4), finding(2, 0)), before=(finding(1, 1), finding(2, 4)),
        chart="x",
    )  # fmt: skip
    slide = opened(both).slides[1]
    said = texts(slide)
    for words in ("Eerst: bijna niemand", "Nu: meer dan de helft", "Nu: te weinig antwoorden"):
        assert words in said
    assert said.index("Eerst: bijna niemand") < said.index("Nu: meer dan de helft")
    [chart] = [shape.chart for shape in slide.shapes if shape.has_chart]
    assert [(s.name, list(s.values)) for s in chart.plots[0].series] == [
        ("Eerst", [1, 4]),
        ("Nu", [4, None]),
    ]


def test_a_theme_without_any_word_has_no_chart_and_every_copy_is_the_same(made):
    withheld = Spread("Niets", findings=(finding(1, 0),), chart="x")
    assert not any(shape.has_chart for shape in opened(withheld).slides[1].shapes)
    assert made == pptx(show(THEME, TODAY, ASKED))


# ---- whether it can be read


def lines_of(text, font, width):
    """Lines that a paragraph takes at this size, measured with a real font; a word longer than a
    line is broken."""
    lines, used, space = 1, 0.0, font.getlength(" ") * WIDER
    for word in text.split():
        long = font.getlength(word) * WIDER
        if used and used + space + long > width:
            lines, used = lines + 1, 0.0
        used += (space if used else 0) + long
        while used > width:
            lines, used = lines + 1, used - width
    return lines


def assert_readable(deck):
    """Nothing smaller than 20 points, nothing outside its box, no box outside its slide, and none
    over another."""
    for slide in deck.slides:
        boxes = []
        for shape in slide.shapes:
            assert 0 <= shape.left <= Emu(shape.left + shape.width) <= deck.slide_width
            assert 0 <= shape.top <= Emu(shape.top + shape.height) <= deck.slide_height
            boxes.append(
                (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
            )
            if shape.has_text_frame:
                assert_fits(shape)
        for nth, one in enumerate(boxes):
            for other in boxes[nth + 1 :]:
                apart = (one[2] <= other[0] or other[2] <= one[0]
                         or one[3] <= other[1] or other[3] <= one[1])  # fmt: skip
                assert apart, (texts(slide), one, other)


def assert_fits(shape):
    height, width = 0.0, shape.width / Pt(1)
    for paragraph in shape.text_frame.paragraphs:
        for run in paragraph.runs:
            assert run.font.size >= Pt(20)
            font = ImageFont.truetype(str(FONT), run.font.size.pt)
            indent = int(paragraph._p.pPr.get("marL") or 0) / Pt(1)
            lines = lines_of(run.text, font, width - indent)
            height += lines * run.font.size.pt * LEADING + (paragraph.space_after or 0) / Pt(1)
    assert height <= shape.height / Pt(1) + 1, shape.text_frame.text


LONG = "w" * 300
SENTENCE = ("Volgens mij vinden de meeste collega’s dat we elkaar op ons gedrag mogen aanspreken, "
            "ook als het spannend is.")  # fmt: skip


@pytest.mark.parametrize(
    "spread",
    [
        THEME,
        TODAY,
        ASKED,
        Spread("Veel", "Zin.", findings=tuple(finding(n, 4) for n in range(9)), chart="x"),
        Spread("Lang", SENTENCE * 3, findings=(Finding(SENTENCE, WORDS[0], 0, ""),) * 5, chart="x"),
        Spread(
            "Twee",
            findings=(Finding(SENTENCE * 2, "te weinig om te laten zien", 0, ""),) * 6,
            before=(Finding(SENTENCE * 2, "meer dan de helft", 4, ""),) * 6,
            chart="x",
        ),
        Spread("Normen", "Dit doen we", points=(LONG,) * 12),
        Spread("Normen", "Dit doen we", points=(SENTENCE * 2,) * 12),
        Spread("Vraag", "9.00–9.20", question=SENTENCE * 4),
        Spread("Een titel die over meer dan één regel gaat: " + SENTENCE, points=("Kort.",)),
        Spread("日本語の題", points=("我们让彼此把话说完。" * 12,) * 4),
    ],
    ids=lambda spread: spread.title[:12],
)
def test_everything_can_be_read_at_the_back_and_what_is_too_much_takes_more_slides(spread):
    deck = opened(spread)
    assert_readable(deck)
    said = "".join(text for slide in deck.slides for text in texts(slide))
    for words in (*spread.points, spread.question, *(one.text for one in spread.findings)):
        assert words in said
    for slide in deck.slides:
        for chart in (shape.chart for shape in slide.shapes if shape.has_chart):
            assert len(list(chart.plots[0].categories)) <= MOST_FINDINGS
