"""Slides for the room, as PPTX: one idea on each, with the trainer's words in the notes."""

from collections.abc import Callable

from documents import later
from documents.slides.show import SlideShow, Spread

pptx: Callable[[SlideShow], bytes] = later("slides.deck", "pptx")

__all__ = ["SlideShow", "Spread", "pptx"]
