"""Documents opened again as somebody who got them would: what they say, whatever their lines."""

from io import BytesIO

import docx as python_docx
from docx.oxml.ns import qn
from pypdf import PdfReader

_MARKS = "\N{RIGHT-TO-LEFT ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
"""What a page holds for its layout, and nobody reads."""


class Read(str):
    """What was read; where a line ends does not matter."""

    __slots__ = ()

    def __contains__(self, words):
        return squeezed(words) in squeezed(self)


def squeezed(text):
    """The words without what lies between them."""
    return "".join(text.split()).translate(dict.fromkeys(map(ord, _MARKS)))


def said_by(content, form):
    """All words of a PDF or a Word file, with the foot of its pages."""
    return Read(_READERS[form](content))


def _of_pdf(content):
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def _of_word(content):
    document = python_docx.Document(BytesIO(content))
    feet = [section.footer._element for section in document.sections]
    return " ".join(map(_text, (document.element.body, *feet)))


def paragraphs_of(content):
    """Every paragraph and cell of a Word file, in their order."""
    body = python_docx.Document(BytesIO(content)).element.body
    return [text for one in body.iter(qn("w:p")) if (text := _text(one)).strip()]


def _text(part):
    return " ".join(node.text or "" for node in part.iter(qn("w:t")))


_READERS = {"pdf": _of_pdf, "docx": _of_word}
