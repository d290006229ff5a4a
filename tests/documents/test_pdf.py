"""The PDF: everything on the sheet can be read, with eyes and without, and nothing else."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

import documents
from documents import Finding
from tests.documents.sheets import BRIEFING, RESULT, RESULT_IN_ENGLISH


def opened(sheet):
    return PdfReader(BytesIO(documents.pdf(sheet)))


class Read(str):
    """What was read from pages; where a line ends does not matter."""

    __slots__ = ()

    def __contains__(self, words):
        return "".join(words.split()) in "".join(self.split())


def text_of(sheet):
    return Read(" ".join(page.extract_text() for page in opened(sheet).pages))


def catalogue(sheet):
    return opened(sheet).trailer["/Root"]


def tags(node):
    """Every element of the structure tree, in reading order."""
    node = node.get_object()
    if isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node
        yield from tags(node["/K"]) if "/K" in node else ()
    elif isinstance(node, list):
        for child in node:
            yield from tags(child)


def tagged(sheet, kind):
    return [tag for tag in tags(catalogue(sheet)["/StructTreeRoot"]) if tag["/S"] == kind]


@pytest.mark.parametrize("sheet", [BRIEFING, RESULT, RESULT_IN_ENGLISH])
def test_every_statement_stands_with_its_word(sheet):
    text = text_of(sheet)
    for section in sheet.sections:
        assert section.title in text
        assert section.sentence in text
        for finding in section.findings:
            assert finding.text in text
            assert finding.word in text


def test_the_trainer_reads_the_points_and_the_team_does_not():
    point = BRIEFING.sections[0].points[0]
    assert point in text_of(BRIEFING)
    assert point not in text_of(RESULT)
    assert BRIEFING.points_title not in text_of(RESULT)


def test_the_foot_of_every_page_says_version_date_threshold_and_page():
    pages = [Read(page.extract_text()) for page in opened(BRIEFING).pages]
    for number, page in enumerate(pages, start=1):
        assert BRIEFING.footer in page
        assert f"{number} / {len(pages)}" in page


def test_every_step_says_who_and_when():
    text = text_of(BRIEFING)
    for step in BRIEFING.next_steps:
        assert step.text in text
        assert step.who in text
        assert step.when in text


@pytest.mark.parametrize(("sheet", "language"), [(RESULT, "nl-NL"), (RESULT_IN_ENGLISH, "en-GB")])
def test_a_screen_reader_knows_the_language_and_the_title(sheet, language):
    root = catalogue(sheet)
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert opened(sheet).metadata.title == f"{sheet.title} · {sheet.subtitle}"


def test_the_file_says_that_it_keeps_to_pdf_ua_and_pdf_a():
    metadata = catalogue(RESULT)["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata


def test_a_screen_reader_finds_title_headings_tables_and_lists():
    assert len(tagged(BRIEFING, "/Title")) == 1
    assert [tag["/T"] for tag in tagged(BRIEFING, "/H1")] == [
        *(section.title for section in BRIEFING.sections),
        BRIEFING.next_title,
    ]
    assert len(tagged(BRIEFING, "/H2")) == len(BRIEFING.sections)
    assert len(tagged(BRIEFING, "/Table")) == len(BRIEFING.sections) + 1
    assert len(tagged(BRIEFING, "/TH")) == 2 * len(BRIEFING.sections) + 3
    assert len(tagged(BRIEFING, "/LI")) == len(BRIEFING.facts) + sum(
        len(section.points) for section in BRIEFING.sections
    )


def test_every_bar_says_in_words_what_it_shows():
    bars = [f.bar for section in RESULT.sections for f in section.findings if f.step]
    assert [figure["/Alt"] for figure in tagged(RESULT, "/Figure")] == bars


def test_what_was_withheld_gets_no_bar_that_could_read_as_nobody():
    withheld = Finding("Uitspraak.", "te weinig om te laten zien", 0, "")
    sheet = replace(RESULT, sections=(replace(RESULT.sections[0], findings=(withheld,)),))
    assert tagged(sheet, "/Figure") == []
    assert withheld.word in text_of(sheet)


def test_the_properties_name_no_person():
    metadata = opened(BRIEFING).metadata
    assert set(metadata) == {"/Title", "/Creator", "/CreationDate", "/ModDate"}
    assert metadata["/Creator"].startswith("Typst")
    assert b"Soraya" not in catalogue(BRIEFING)["/Metadata"].get_data()


def test_the_same_sheet_gives_the_same_bytes():
    assert documents.pdf(RESULT) == documents.pdf(RESULT)
    assert documents.pdf(RESULT) != documents.pdf(BRIEFING)


def test_every_letter_comes_with_the_file():
    for page in opened(RESULT).pages:
        for font in page["/Resources"]["/Font"].values():
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert "SourceSans3" in descriptor["/FontName"]
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def test_only_a_long_document_begins_with_a_table_of_contents():
    long = replace(BRIEFING, sections=BRIEFING.sections * 4)
    assert len(opened(long).pages) > 4
    assert long.contents_title in text_of(long)
    assert tagged(long, "/TOC")
    assert not tagged(BRIEFING, "/TOC")


@pytest.mark.parametrize("step", [-1, 6])
def test_a_bar_off_the_scale_is_refused(step):
    with pytest.raises(ValueError, match="0 to 5"):
        Finding("Uitspraak.", "woord", step, "balk")
