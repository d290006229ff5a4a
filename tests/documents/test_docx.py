"""The DOCX: real styles a team can work on with, and no trace of whoever made it."""

from dataclasses import replace
from datetime import UTC
from io import BytesIO
from zipfile import ZipFile

import docx as python_docx
import pytest
from docx.oxml.ns import qn

import documents
from tests.documents.sheets import BRIEFING, RESULT, RESULT_IN_ENGLISH


def opened(sheet):
    return python_docx.Document(BytesIO(documents.docx(sheet)))


def parts(sheet):
    with ZipFile(BytesIO(documents.docx(sheet))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def styled(sheet, style):
    return [p.text for p in opened(sheet).paragraphs if p.style.name == style]


def cells(table):
    return [tuple(cell.text.strip() for cell in row.cells) for row in table.rows]


@pytest.mark.parametrize("sheet", [BRIEFING, RESULT, RESULT_IN_ENGLISH])
def test_every_theme_is_a_heading_a_sentence_and_a_table_of_words(sheet):
    document = opened(sheet)
    assert styled(sheet, "Heading 1") == [*(s.title for s in sheet.sections), sheet.next_title]
    assert styled(sheet, "Lead") == [section.sentence for section in sheet.sections]
    for section, table in zip(sheet.sections, document.tables, strict=False):
        findings = [(finding.text, finding.word) for finding in section.findings]
        assert cells(table) == [sheet.columns, *findings]


def test_title_notice_facts_and_legend_are_there():
    assert styled(BRIEFING, "Title") == [BRIEFING.title]
    assert styled(BRIEFING, "Subtitle") == [BRIEFING.subtitle]
    assert styled(BRIEFING, "Notice") == [BRIEFING.notice]
    assert styled(BRIEFING, "Fact") == [f"{label}\t{value}" for label, value in BRIEFING.facts]
    assert styled(BRIEFING, "Normal") == list(BRIEFING.introduction)
    assert styled(BRIEFING, "Legend") == [BRIEFING.legend]


def test_the_trainer_reads_the_points_and_the_team_does_not():
    points = [point for section in BRIEFING.sections for point in section.points]
    assert styled(BRIEFING, "List Bullet") == points
    assert styled(RESULT, "List Bullet") == []
    assert styled(RESULT, "Heading 2") == []


def test_every_step_says_who_and_when():
    steps = [(step.text, step.who, step.when) for step in BRIEFING.next_steps]
    assert cells(opened(BRIEFING).tables[-1]) == [BRIEFING.step_columns, *steps]


def test_the_first_row_of_every_table_is_its_header_and_the_table_has_a_name():
    for table in opened(BRIEFING).tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_every_bar_says_in_words_what_it_shows_and_what_was_withheld_has_none():
    pictures = opened(RESULT).element.iter(qn("wp:docPr"))
    bars = [f.bar for section in RESULT.sections for f in section.findings if f.step]
    assert [picture.get("descr") for picture in pictures] == bars


def test_the_foot_of_the_page_says_version_date_threshold_and_page():
    footer = opened(BRIEFING).sections[0].footer.paragraphs[0]
    fields = [field.get(qn("w:instr")) for field in footer._p.iter(qn("w:fldSimple"))]
    assert footer.text.startswith(BRIEFING.footer)
    assert fields == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize(("sheet", "language"), [(RESULT, "nl-NL"), (RESULT_IN_ENGLISH, "en-GB")])
def test_a_screen_reader_and_the_spelling_check_know_the_language(sheet, language):
    document = opened(sheet)
    assert [e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))] == [language]
    assert document.core_properties.language == language


def test_the_properties_name_no_person_and_no_program():
    properties = opened(BRIEFING).core_properties
    assert properties.title == f"{BRIEFING.title} · {BRIEFING.subtitle}"
    assert properties.created == properties.modified == BRIEFING.created.astimezone(UTC)
    assert properties.author == properties.last_modified_by == properties.comments == ""
    assert not {"docProps/app.xml", "docProps/thumbnail.jpeg"} & parts(BRIEFING).keys()
    assert b"removePersonalInformation" in parts(BRIEFING)["word/settings.xml"]


def test_names_stand_in_the_text_and_in_no_other_part():
    holding = {name for name, content in parts(BRIEFING).items() if b"Soraya" in content}
    assert holding == {"word/document.xml"}


def test_the_same_sheet_gives_the_same_bytes():
    assert documents.docx(RESULT) == documents.docx(RESULT)
    assert documents.docx(RESULT) != documents.docx(BRIEFING)


def test_a_title_longer_than_the_properties_can_hold_is_cut_there_only():
    long = replace(RESULT, subtitle="Noord " * 60)
    assert len(opened(long).core_properties.title) == 255
    assert styled(long, "Subtitle") == [long.subtitle]
