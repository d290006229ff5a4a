"""One slide of ours: its ground, its title, places for words, and the notes beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Mm, Pt

from documents.directions import from_right
from documents.slides.fitting import SMALLEST, Room, fitting_size
from trajectory.language import Language

WIDTH, HEIGHT, MARGIN = Mm(338.7), Mm(190.5), Mm(20)
FULL: Final = WIDTH - 2 * MARGIN
GREEN, INK, SOFT, PAPER = "0B6E5F", "1D2328", "566068", "FBFAF6"
FONT: Final = "Segoe UI"
TITLE_HEIGHT: Final = Mm(28)
INDENT: Final = Mm(8)
"""Of the lines of a list."""
_TITLE_SIZES: Final = (32, 28, 24, SMALLEST)


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set; `gap` is the space after each line, in points."""

    size: int = SMALLEST
    colour: str = INK
    bold: bool = False
    gap: int = 0
    middle: bool = False
    listed: bool = False
    """With a mark before each line, as a list."""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle on a slide, in EMU."""

    top: int
    height: int
    left: int = MARGIN
    width: int = FULL

    def room(self, gap: int = 0, indent: int = 0) -> Room:
        return Room(self.width - indent, self.height, gap)


def blank(deck: Any, title: str, *, top: int) -> Any:
    """A slide of our own look with a real title, which a screen reader and an outline find."""
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    fill = slide.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(PAPER)
    head, place = slide.shapes.title, Place(top, TITLE_HEIGHT)
    head.left, head.top, head.width, head.height = MARGIN, top, FULL, TITLE_HEIGHT
    size = fitting_size([title], place.room(), _TITLE_SIZES)
    write(head.text_frame, [title], Type(size, bold=True))
    return slide


def text(slide: Any, lines: Sequence[str], place: Place, look: Type) -> None:
    """Words in a place of their own."""
    box = slide.shapes.add_textbox(place.left, place.top, place.width, place.height)
    write(box.text_frame, lines, look)


def write(frame: Any, lines: Sequence[str], look: Type) -> None:
    """Words in a frame, one paragraph for each line."""
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if look.middle else MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        paragraph.space_after = Pt(look.gap)
        if look.listed:
            _mark(paragraph)
        run = paragraph.add_run()
        run.text = line
        run.font.name, run.font.size, run.font.bold = FONT, Pt(look.size), look.bold
        run.font.color.rgb = RGBColor.from_string(look.colour)


def _mark(paragraph: Any) -> None:
    """A list for a screen reader too, and not a dash that somebody typed."""
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(INDENT))
    properties.set("indent", str(-INDENT))
    mark = properties.makeelement(qn("a:buChar"), {"char": "•"})
    properties.append(mark)


def note(slide: Any, lines: Sequence[str]) -> None:
    """What whoever shows the slide reads beside it."""
    if lines:
        slide.notes_slide.notes_text_frame.text = "\n".join(lines)


def speak(slide: Any, language: Language) -> None:
    """Tell a screen reader in which language every word on a slide is, and where lines begin."""
    frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame]
    if slide.has_notes_slide:
        frames.append(slide.notes_slide.notes_text_frame)
    for paragraph in (one for frame in frames for one in frame.paragraphs):
        if language.speech.right_to_left or from_right(paragraph.text):
            paragraph.alignment = PP_ALIGN.RIGHT
            paragraph._p.get_or_add_pPr().set("rtl", "1")
        for run in paragraph.runs:
            run._r.get_or_add_rPr().set("lang", language.speech.locale)
