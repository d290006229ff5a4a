"""Norm guides, opened again: the team's words as written, headings, tables, tags, languages."""

from dataclasses import replace
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from documents import Table, guide_docx, pdf
from tests.documents.guides import FOREIGN, GREET, a_guide
from trajectory.language import Language

HEADINGS = [
    "Nieuw in deze versie",
    "Thema 1",
    "Thema 2",
    "Wat nog komt",
    "De stappen",
    "Afspraken",
    "Hulp en melden",
    "Woorden",
]


def text_of(made):
    pages = PdfReader(BytesIO(made)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def tags_of(made):
    """The kinds of tags in the structure of a PDF, and the languages in it."""
    tags, languages = [], set()
    waiting = [PdfReader(BytesIO(made)).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            tags.append(str(node.get("/S", "")))
            languages.add(str(node.get("/Lang", "")))
            waiting += [node["/K"]] if "/K" in node else []
    return tags, languages


def test_a_pdf_has_the_words_as_written_and_is_tagged():
    made = pdf(a_guide())
    said = text_of(made)
    for words in (GREET, FOREIGN, "zegt er iets van", *HEADINGS):
        assert words in said
    tags, _ = tags_of(made)
    assert {"/H1", "/H2", "/Table", "/TH", "/LI", "/P"} <= set(tags)
    assert tags.count("/Table") == 2
    root = PdfReader(BytesIO(made)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] is True or bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"] == "nl-NL"
    assert b"pdfuaid" in made


def test_the_words_of_a_dutch_team_are_dutch_in_an_english_guide():
    made = pdf(a_guide(Language.EN))
    assert PdfReader(BytesIO(made)).trailer["/Root"]["/Lang"] == "en-GB"
    assert any(language.startswith("nl") for language in tags_of(made)[1])
    document = Document(BytesIO(guide_docx(a_guide(Language.EN))))
    runs = [run for part in document.paragraphs for run in part.runs if run.text == GREET]
    assert len(runs) == 4
    for written in runs:
        assert written._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "nl-NL"


def test_a_docx_has_headings_lists_and_tables_that_name_themselves():
    document = Document(BytesIO(guide_docx(a_guide())))
    styles = [(part.style.name, part.text) for part in document.paragraphs]
    assert [text for style, text in styles if style == "Heading 1"] == HEADINGS
    assert ("List Bullet", FOREIGN) in styles
    captions = [
        table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in document.tables
    ]
    assert captions == ["De stappen", "Afspraken"]
    assert [cell.text for cell in document.tables[-1].rows[1].cells] == [
        "Ophangen",
        "team",
        "1 maart",
    ]


def test_every_step_stands_once_with_who_does_what_for_which_theme():
    table = Document(BytesIO(guide_docx(a_guide()))).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Stap", "Betekent", "Bij ons"],
        ["Meteen", "Zeg er iets van.", "wie het ziet: zegt er iets van"],
        ["Buiten het team", "Zoek hulp.", "Thema 2: de leidinggevende: vraagt na"],
    ]
    said = text_of(pdf(replace(a_guide(), wall=None)))
    assert said.count("Zeg er iets van.") == said.count("Thema 2: de leidinggevende") == 1


def test_while_nobody_filled_in_who_does_what_there_is_no_empty_column():
    guide = a_guide()
    bare = tuple(replace(rung, deeds=()) for rung in guide.ladder.rungs)
    guide = replace(guide, ladder=replace(guide.ladder, rungs=bare))
    assert "Bij ons" not in text_of(pdf(guide))
    assert len(Document(BytesIO(guide_docx(guide))).tables[0].columns) == 2


def test_what_is_empty_is_left_out():
    empty = replace(a_guide(news=False), agreements=Table("Afspraken", ("a", "b", "c"), ()))
    said = text_of(pdf(empty))
    assert "Nieuw in deze versie" not in said
    assert "Afspraken" not in said
    document = Document(BytesIO(guide_docx(empty)))
    assert "Afspraken" not in [part.text for part in document.paragraphs]


def test_the_same_guide_is_the_same_file_and_a_long_one_has_a_table_of_contents():
    assert pdf(a_guide()) == pdf(a_guide())
    assert guide_docx(a_guide()) == guide_docx(a_guide())
    assert "Inhoud" not in text_of(pdf(a_guide()))
    assert "Inhoud" in text_of(pdf(a_guide(themes=12)))


def test_word_is_as_long_as_paper_and_says_nothing_else():
    guide = a_guide(themes=3)
    on_paper = "".join(text_of(pdf(guide)).split())
    opened = Document(BytesIO(guide_docx(guide)))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    said = ["".join(text.split()) for text in [*(p.text for p in opened.paragraphs), *cells]]
    for words in said:
        assert words.replace("·versie2", "versie2") in on_paper
    assert (
        0.95 < len("".join(said)) / len(on_paper.replace(guide.footer.replace(" ", ""), "")) < 1.05
    )
