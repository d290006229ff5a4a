"""Slides for the room, as PPTX: one idea on each, with the trainer's words in the notes."""

from documents.slides.deck import pptx
from documents.slides.show import SlideShow, Spread

__all__ = ["SlideShow", "Spread", "pptx"]
