"""A norm guide as DOCX, so that a team can work on from it."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.run import Run

from documents import word
from documents.characters import usable, with_texts
from documents.guide import Chapter, GuideSheet, Table, ThemeOfGuide
from trajectory.language import Language

_LADDER_WIDTHS = (Mm(38), Mm(46), Mm(74))
_AGREEMENT_WIDTHS = (Mm(70), Mm(44), Mm(44))


def guide_docx(sheet: GuideSheet) -> bytes:
    """The guide as a DOCX file; the same guide always gives the same bytes.

    Blocks for some tens of milliseconds: call it in a thread.
    """
    sheet = with_texts(sheet, usable)
    document = word.blank(f"{sheet.title} · {sheet.subtitle}", sheet.language, sheet.created)
    _opening(document, sheet)
    _chapter(document, sheet.news)
    for theme in sheet.themes:
        _theme(document, sheet, theme)
    _chapter(document, sheet.later)
    _chapter(document, sheet.frame)
    _agreements(document, sheet.agreements)
    _chapter(document, sheet.support)
    _chapter(document, sheet.terms)
    word.footer(document, sheet.footer)
    return word.packed(document)


def _opening(document: Document, sheet: GuideSheet) -> None:
    word.opening(document, sheet)
    for paragraph in sheet.introduction:
        document.add_paragraph(paragraph)


def _chapter(document: Document, chapter: Chapter) -> None:
    if not (chapter.introduction or chapter.entries):
        return
    document.add_heading(chapter.title, 1)
    if chapter.introduction:
        document.add_paragraph(chapter.introduction)
    for name, said in chapter.entries:
        named = document.add_paragraph()
        named.paragraph_format.keep_together = True
        named.add_run(name).bold = True
        named.add_run().add_break()
        named.add_run(said)


def _theme(document: Document, sheet: GuideSheet, theme: ThemeOfGuide) -> None:
    document.add_heading(theme.title, 1)
    for behaviours in theme.behaviours:
        document.add_heading(behaviours.title, 2)
        for text in behaviours.texts:
            written = document.add_paragraph(style="List Bullet").add_run(text)
            _in_language(written, sheet.spoken, inside=sheet.language)
    if theme.ladder:
        document.add_heading(sheet.ladder_title, 2)
        title = f"{theme.title}: {sheet.ladder_title}"
        table = word.table(document, title, sheet.ladder_columns, _LADDER_WIDTHS)
        for texts in theme.ladder:
            cells = word.row(table)
            for cell, text in zip(cells, texts, strict=True):
                word.fill(cell, text, "Cell")
            _in_language(cells[-1].paragraphs[0].runs[0], sheet.spoken, inside=sheet.language)
        word.keep_together(table, with_next=False)


def _in_language(run: Run, language: Language, *, inside: Language) -> None:
    """Say in which language these words are, for spelling and for screen readers."""
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language.speech.locale)
    if language.direction != inside.direction:
        run.font.rtl = language.speech.right_to_left
    run._r.get_or_add_rPr().append(spoken)


def _agreements(document: Document, agreements: Table) -> None:
    if not agreements.rows:
        return
    document.add_heading(agreements.title, 1)
    table = word.table(document, agreements.title, agreements.columns, _AGREEMENT_WIDTHS)
    for texts in agreements.rows:
        for cell, text in zip(word.row(table), texts, strict=True):
            word.fill(cell, text, "Cell")
    word.keep_together(table, with_next=False)
