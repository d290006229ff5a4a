"""Pages: no table loses a row to the next one, and no last page has a few rows alone."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from documents import (
    Chapter,
    Compared,
    ComparedTheme,
    Comparison,
    ComparisonSheet,
    ReportSheet,
    Side,
    Table,
    comparison_docx,
    pdf,
    report_docx,
)
from documents.typeset import LEAST, air_of
from tests.documents.guides import a_guide
from tests.documents.sheets import BRIEFING
from tests.documents.test_guides import tags_of
from trajectory.language import Language
from trajectory.planning.working_days import ZONE

HIGH = 842
"""Points of an A4."""
MADE = datetime(2028, 4, 3, 9, 0, tzinfo=ZONE)


def compared(themes=5, rows=3):
    sides = (Side("meer dan de helft", 4, "4 van de 5 vakjes"), Side("te weinig", 0, "geen balk"))
    return Comparison(
        ("Uitspraak", "Eerst", "Nu", "Verschil"),
        tuple(
            ComparedTheme(
                f"Thema {theme}",
                tuple(
                    Compared(f"Uitspraak {theme}.{row}.", sides, "↑ meer") for row in range(rows)
                ),
            )
            for theme in range(themes)
        ),
        ("Een kleiner verschil kan toeval zijn.",),
    )


def side_by_side(themes=5, rows=3):
    return ComparisonSheet(
        language=Language.NL,
        title="Vervolgscan",
        subtitle="Inkomen *Noord* <3>",
        notice="Voor het team.",
        facts=(("Eerst", "2027"), ("Nu", "2028")),
        introduction=("Twee zinnen zijn anders.",),
        comparison=compared(themes, rows),
        contents_title="Inhoud",
        footer="Versie 1",
        created=MADE,
    )


def report(rows=6, *, themes=2):
    return ReportSheet(
        language=Language.NL,
        spoken=Language.NL,
        title="Eindverslag",
        subtitle="Inkomen Noord",
        notice="Van het team.",
        facts=(("Begonnen", "11 januari 2027"),),
        done=(Table("Wat we deden", ("Wat", "Wanneer"), (("Normstellen", "10 maart 2027"),)),),
        coverage=Chapter("Normen", "4 van de 8."),
        norms=a_guide().themes,
        outcome=Chapter("Naast elkaar", "Twee zinnen zijn anders."),
        results=compared(themes),
        agreements=Table(
            "Afspraken",
            ("Wat", "Wie", "Wanneer"),
            tuple((f"Afspraak {nth}.", "het team samen", "1 april 2028") for nth in range(rows)),
            f"{rows} gaan door.",
        ),
        left=Chapter("Wat nog komt", "Vanaf 4 september 2028.", (("Corruptie", ""),)),
        contents_title="Inhoud",
        footer="Gemaakt op 3 april 2028",
        created=MADE,
    )


def long_briefing(sections):
    return replace(BRIEFING, sections=(BRIEFING.sections * sections)[:sections])


SHEETS = [
    *(report(rows) for rows in (0, 1, 4, 9, 14, 22, 45)),
    *(side_by_side(themes) for themes in (1, 4, 7, 9)),
    *(long_briefing(sections) for sections in (1, 3, 4, 7, 11)),
    a_guide(themes=1),
    a_guide(themes=8),
]


def lines_of(page):
    """The words of a page with how far from the top they stand, in points; no footer."""
    lines = []

    def note(text, matrix, place, _font, _size):
        if text.strip():
            lines.append((HIGH - (place[5] * matrix[3] + matrix[5]), text.strip()))

    page.extract_text(visitor_text=note)
    return [line for line in lines if line[0] < HIGH - 70]


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_last_page_has_a_few_rows_alone(sheet):
    pages = PdfReader(BytesIO(pdf(sheet))).pages
    if len(pages) > 1:
        assert max(top for top, _ in lines_of(pages[-1])) > LEAST - 40


@pytest.mark.parametrize("before", range(0, 40, 3))
def test_a_table_that_fits_on_half_a_page_is_never_divided(before):
    words = Chapter("Normen", "", tuple((f"Zin {nth}.", "") for nth in range(before)))
    sheet = replace(report(8, themes=1), coverage=words)
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf(sheet))).pages]
    for rows in ([f"Afspraak {nth}." for nth in range(8)], ["Uitspraak 0.0.", "Uitspraak 0.2."]):
        on = {nth for nth, page in enumerate(pages) if any(row in page for row in rows)}
        assert len(on) == 1
    [on] = [page for page in pages if "Afspraak 0." in page]
    assert "Afspraken" in on, "and its heading stands above it"


def test_a_table_longer_than_a_page_has_its_columns_named_on_every_page():
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf(report(60)))).pages]
    divided = [page for page in pages if "Afspraak " in page]
    assert len(divided) > 1
    assert all("Wanneer" in page for page in divided)


@pytest.mark.parametrize(
    ("sheet", "write"), [(report(), report_docx), (side_by_side(), comparison_docx)]
)
def test_word_keeps_the_rows_of_a_table_together_and_below_its_header(sheet, write):
    for table in Document(BytesIO(write(sheet))).tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        for row in table.rows[:-1]:
            assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells)


@pytest.mark.parametrize("rows", [1, 9, 14, 22])
def test_word_has_as_much_air_between_its_lines_as_paper(rows):
    sheet = report(rows)
    heading = Document(BytesIO(report_docx(sheet))).styles["Heading 1"].paragraph_format
    assert heading.space_before.pt == pytest.approx(16 * air_of(sheet), abs=0.1)


@pytest.mark.parametrize("sheet", [report(), side_by_side()])
def test_word_and_paper_say_the_same_and_every_copy_is_the_same(sheet):
    write = report_docx if isinstance(sheet, ReportSheet) else comparison_docx
    opened = Document(BytesIO(write(sheet)))
    on_paper = "".join(
        "".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf(sheet))).pages
    )
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    for words in [*(part.text for part in opened.paragraphs), *cells]:
        assert "".join(words.split()) in on_paper
    in_word = "".join(
        "".join(text.split()) for text in [*cells, *(p.text for p in opened.paragraphs)]
    )
    assert len(in_word) > 0.9 * len(on_paper.replace("Versie1", ""))
    assert write(sheet) == write(sheet)
    assert pdf(sheet) == pdf(sheet)


def test_results_side_by_side_are_tables_whose_bars_say_what_they_show():
    made = pdf(side_by_side())
    tags, _ = tags_of(made)
    assert tags.count("/Table") == 5
    assert tags.count("/TH") == 20
    assert tags.count("/Figure") == 15
    assert b"pdfuaid" in made
    pictures = Document(BytesIO(comparison_docx(side_by_side()))).element.iter(qn("wp:docPr"))
    assert {picture.get("descr") for picture in pictures} == {"4 van de 5 vakjes"}
