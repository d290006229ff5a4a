"""A show as a PPTX file: native charts that can be read without colour, and a text beside each that
says the same. This folder is the only one that knows python-pptx."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from io import BytesIO
from typing import Any, Final

from pptx import Presentation
from pptx.util import Mm

from documents.characters import usable, with_texts
from documents.slides.canvas import (
    FULL,
    GREEN,
    HEIGHT,
    INDENT,
    SOFT,
    TITLE_HEIGHT,
    WIDTH,
    Place,
    Type,
    blank,
    note,
    speak,
    text,
)
from documents.slides.findings import draw_findings, shared_findings
from documents.slides.fitting import fitting_size, height_of, shared_out
from documents.slides.show import SlideShow, Spread
from documents.slides.steady import steady

MOST_POINTS: Final = 7
_TOP: Final = Mm(12)
_BODY: Final = _TOP + TITLE_HEIGHT + Mm(2)
_AIR, _BELOW = Mm(5), Mm(10)
_GAP: Final = 10
_QUESTION: Final = (40, 36, 32, 28, 24, 20)


def pptx(show: SlideShow) -> bytes:
    """The slides as a PPTX file; the same show always gives the same bytes.

    Blocks for some tens of milliseconds: call it in a thread.
    """
    show = with_texts(show, usable)
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    properties = deck.core_properties
    properties.title, properties.language = (
        f"{show.title} · {show.subtitle}",
        show.language.speech.locale,
    )
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = show.created.astimezone(UTC).replace(tzinfo=None)
    _opening(deck, show)
    for spread in show.spreads:
        parts = list(_parts(show, spread))
        size = min(map(_listed_size, parts))
        for part in parts:
            _spread(deck, show, part, size)
    for slide in deck.slides:
        speak(slide, show.language)
    saved = BytesIO()
    deck.save(saved)
    return steady(saved.getvalue())


def _parts(show: SlideShow, spread: Spread) -> Iterator[Spread]:
    """The slides that a spread takes: all with its title, the notes beside the first."""
    body = _body(spread)
    points = shared_out(spread.points, body.room(_GAP, INDENT), MOST_POINTS)
    pieces = [
        *(replace(spread, points=some, findings=(), before=()) for some in points),
        *shared_findings(show, spread, body.height),
    ]
    for nth, piece in enumerate(pieces or [spread]):
        yield piece if nth == 0 else replace(piece, notes=())


def _opening(deck: Any, show: SlideShow) -> None:
    slide = blank(deck, show.title, top=Mm(62))
    below = Mm(62) + TITLE_HEIGHT
    text(slide, [show.subtitle], Place(below, Mm(14)), Type(24, GREEN, bold=True))
    text(slide, show.lines, Place(below + Mm(22), Mm(60)), Type(colour=SOFT, gap=6))
    note(slide, show.notes)


def _spread(deck: Any, show: SlideShow, spread: Spread, size: int) -> None:
    """One slide; its points in a size that those of the same title share."""
    slide = blank(deck, spread.title, top=_TOP)
    if spread.sentence:
        text(slide, [spread.sentence], Place(_BODY, _sentence(spread)), Type(colour=SOFT))
    body = _body(spread)
    if spread.question:
        large = fitting_size([spread.question], body.room(), _QUESTION)
        text(slide, [spread.question], body, Type(large, GREEN, bold=True, middle=True))
    if spread.points:
        text(slide, spread.points, body, Type(size, gap=_GAP, listed=True))
    if spread.findings:
        draw_findings(slide, show, spread, body.top)
    note(slide, spread.notes)


def _body(spread: Spread) -> Place:
    top = _BODY + _sentence(spread)
    return Place(top, HEIGHT - top - _BELOW)


def _sentence(spread: Spread) -> int:
    """How much room the sentence takes."""
    return height_of([spread.sentence], FULL) + _AIR if spread.sentence else 0


def _listed_size(spread: Spread) -> int:
    return fitting_size(spread.points, _body(spread).room(_GAP, INDENT))
