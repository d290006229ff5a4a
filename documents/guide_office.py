"""A norm guide as DOCX, so that a team can work on from it."""

from docx.document import Document
from docx.shared import Mm
from docx.table import _Cell

from documents import word
from documents.characters import usable, with_texts
from documents.guide import Chapter, GuideSheet, Rung, Table, ThemeOfGuide
from documents.typeset import air_of, fitted
from documents.wall import Behaviours
from documents.wall_office import wall_page

_LADDER_WIDTHS = (Mm(30), Mm(62), Mm(66))
_BARE_LADDER_WIDTHS = (Mm(38), Mm(120))
_AGREEMENT_WIDTHS = (Mm(86), Mm(38), Mm(34))


def guide_docx(sheet: GuideSheet) -> bytes:
    """The guide as a DOCX file; the same guide always gives the same bytes.

    Blocks for a few tenths of a second: call it in a thread.
    """
    sheet = fitted(with_texts(sheet, usable))
    title = f"{sheet.title} · {sheet.subtitle}"
    document = word.blank(title, sheet.language, sheet.created, air_of(sheet))
    if sheet.wall:
        wall_page(document, sheet, sheet.wall)
    _opening(document, sheet)
    _chapter(document, sheet.news)
    for theme in sheet.themes:
        _theme(document, sheet, theme)
    _chapter(document, sheet.later)
    _ladder(document, sheet)
    _agreements(document, sheet.agreements)
    _chapter(document, sheet.support, ours=True)
    _chapter(document, sheet.terms)
    word.footer(document, sheet.footer)
    return word.packed(document)


def _opening(document: Document, sheet: GuideSheet) -> None:
    word.opening(document, sheet)
    for paragraph in sheet.introduction:
        document.add_paragraph(paragraph)


def _chapter(document: Document, chapter: Chapter, *, ours: bool = False) -> None:
    if not (chapter.introduction or chapter.entries):
        return
    document.add_heading(chapter.title, 1)
    if chapter.introduction:
        document.add_paragraph(chapter.introduction)
    for name, said in chapter.entries:
        word.entry(document, name, said, ours=ours)


def _theme(document: Document, sheet: GuideSheet, theme: ThemeOfGuide) -> None:
    document.add_heading(theme.title, 1)
    for behaviours in theme.behaviours:
        _behaviours(document, sheet, behaviours)
    if theme.conduct:
        document.add_heading(sheet.conduct_title, 2)
        for paragraph in theme.conduct:
            word.pressable(document.add_paragraph(), paragraph)


def _behaviours(document: Document, sheet: GuideSheet, behaviours: Behaviours) -> None:
    document.add_heading(behaviours.title, 2)
    for text, note in behaviours.noted:
        point = document.add_paragraph(style="List Bullet")
        word.in_language(point.add_run(text), sheet.spoken, inside=sheet.language)
        if note:
            point.add_run(f" {note}")


def _ladder(document: Document, sheet: GuideSheet) -> None:
    """The steps, each once; without a column for deeds as long as nobody filled in any."""
    ladder = sheet.ladder
    document.add_heading(ladder.title, 1)
    document.add_paragraph(ladder.introduction)
    filled = any(rung.deeds for rung in ladder.rungs)
    seen = len(_LADDER_WIDTHS) if filled else len(_LADDER_WIDTHS) - 1
    widths = _LADDER_WIDTHS if filled else _BARE_LADDER_WIDTHS
    table = word.table(document, ladder.title, ladder.columns[:seen], widths)
    for rung in ladder.rungs:
        step, means, *deeds = word.row(table)
        word.fill(step, rung.title, "Cell").runs[0].bold = True
        word.fill(means, rung.means, "Cell")
        for cell in deeds:
            _deeds(cell, sheet, rung)
    word.keep_together(table, with_next=False)


def _deeds(cell: _Cell, sheet: GuideSheet, rung: Rung) -> None:
    """Who does what, one line for every theme that says it, in the team's words."""
    line = word.fill(cell, "", "Cell")
    for nth, deed in enumerate(rung.deeds):
        if nth:
            line = cell.add_paragraph(style="Cell")
        if deed.theme:
            line.add_run(f"{deed.theme}: ", "Label")
        line.add_run(f"{deed.who}: ")
        word.in_language(line.add_run(deed.what), sheet.spoken, inside=sheet.language)


def _agreements(document: Document, agreements: Table) -> None:
    if not agreements.rows:
        return
    document.add_heading(agreements.title, 1)
    table = word.table(document, agreements.title, agreements.columns, _AGREEMENT_WIDTHS)
    for texts in agreements.rows:
        for cell, text in zip(word.row(table), texts, strict=True):
            word.fill(cell, text, "Cell")
    word.keep_together(table, with_next=False)
