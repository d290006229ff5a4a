"""Which way words run, in a word processor: it takes the marks of a paragraph and of a run, and
without them sets a full stop, a bracket or a number on the wrong side."""

from collections.abc import Iterator
from copy import deepcopy

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from docx.text.run import Run

from documents.directions import from_right, stretches, strong

AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
"""What the schema of Word wants to stand after such an element."""


def turn(document: Document) -> None:
    """Mark every paragraph and run whose letters run from right to left."""
    feet = [section.footer for section in document.sections]
    own = [foot._element for foot in feet if not foot.is_linked_to_previous]
    for part in (document.element.body, *own):
        for paragraph in part.iter(qn("w:p")):
            _turn(paragraph)


def _turn(paragraph: CT_P) -> None:
    if not any(map(strong, _text(paragraph))):
        return
    properties = paragraph.get_or_add_pPr()
    if from_right(_text(paragraph)) and properties.find(qn("w:bidi")) is None:
        properties.insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
    for run in list(paragraph.iter(qn("w:r"))):
        if any(map(strong, _text(run))):
            _divide(run)


def _text(part: CT_P | CT_R) -> str:
    return "".join(words.text or "" for words in part.iter(qn("w:t")))


def _divide(run: CT_R) -> None:
    """One run for each stretch of one direction."""
    for piece, turned in _pieces(run):
        run.addprevious(piece)
        if turned:
            # A run that stands in no part yet: marking it needs none.
            _mark(Run(piece, None))  # type: ignore[arg-type]
    run.getparent().remove(run)


def _pieces(run: CT_R) -> Iterator[tuple[CT_R, bool]]:
    """What stands in a run, each as a run of its own."""
    for part in run:
        if part.tag == qn("w:t"):
            for text, turned in stretches(part.text or ""):
                piece = _empty_copy(run)
                piece.add_t(text)
                yield piece, turned
        elif part.tag != qn("w:rPr"):
            piece = _empty_copy(run)
            piece.append(deepcopy(part))
            yield piece, False


def _empty_copy(run: CT_R) -> CT_R:
    copy = OxmlElement("w:r")
    if run.rPr is not None:
        copy.append(deepcopy(run.rPr))
    return copy


def _mark(run: Run) -> None:
    """Words from right to left have a size and a weight of their own."""
    font = run.font
    font.rtl, font.cs_bold = True, font.bold
    size = run._r.get_or_add_rPr().find(qn("w:sz"))
    if size is not None:
        own = OxmlElement("w:szCs")
        own.set(qn("w:val"), size.get(qn("w:val")))
        size.addnext(own)
