"""Documents opened again as somebody who got them would: what they say, whatever their lines."""

from io import BytesIO

import docx as python_docx
from docx.oxml.ns import qn
from icalendar import Calendar
from pptx import Presentation
from pypdf import PdfReader

_MARKS = "\N{RIGHT-TO-LEFT ISOLATE}\N{POP DIRECTIONAL ISOLATE}\N{SOFT HYPHEN}"
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
    """All words of a file: of its pages and their feet, its slides and notes, or its meeting."""
    return Read(_READERS[form](content))


def _of_pdf(content):
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def _of_word(content):
    document = python_docx.Document(BytesIO(content))
    feet = [section.footer._element for section in document.sections]
    return " ".join(map(_text, (document.element.body, *feet)))


def _of_slides(content):
    """What the room sees, what stands beside it, and what a chart is called by."""
    words = []
    for slide in Presentation(BytesIO(content)).slides:
        words += [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        if slide.has_notes_slide:
            words.append(slide.notes_slide.notes_text_frame.text)
    return " ".join(words)


def _of_calendar(content):
    """What a calendar shows of its one meeting."""
    [event] = Calendar.from_ical(content).walk("VEVENT")
    moments = (event.decoded(name).strftime("%d-%m-%Y %H.%M") for name in ("dtstart", "dtend"))
    words = (str(event.get(name, "")) for name in ("summary", "location", "description", "status"))
    return " ".join([*words, "–".join(moments)])


def paragraphs_of(content):
    """Every paragraph and cell of a Word file, in their order."""
    body = python_docx.Document(BytesIO(content)).element.body
    return [text for one in body.iter(qn("w:p")) if (text := _text(one)).strip()]


def _text(part):
    return " ".join(node.text or "" for node in part.iter(qn("w:t")))


_READERS = {"pdf": _of_pdf, "docx": _of_word, "pptx": _of_slides, "ics": _of_calendar}
