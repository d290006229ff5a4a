"""Words that run from right to left: their signs stand on their side, and others stay."""

from dataclasses import replace
from io import BytesIO

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from pypdfium2 import PdfDocument

from documents import docx, guide_docx, pdf
from documents.directions import from_right, stretches
from documents.slides import pptx
from papers.sessions.slides import slides_of
from tests.documents.guides import a_guide, a_wall
from tests.documents.sheets import RESULT
from tests.papers.sessions import WHOLE, norms_of, words_of

ARABIC = "فريق الدخل (شمال)!"
HEBREW = "צוות 12, צפון."


def runs(paragraph):
    return [(run.text, bool(run.font.rtl)) for run in paragraph.runs]


def turned(paragraph):
    return paragraph._p.pPr is not None and paragraph._p.pPr.find(qn("w:bidi")) is not None


def in_word(sheet, write=docx):
    return python_docx.Document(BytesIO(write(sheet)))


@pytest.mark.parametrize("name", [ARABIC, HEBREW])
def test_a_name_from_right_to_left_begins_at_the_right_with_all_its_signs(name):
    line, title, *_ = in_word(replace(RESULT, subtitle=name)).paragraphs
    assert turned(line)
    assert runs(line) == [(name, True)]
    assert not turned(title)
    assert runs(title) == [(RESULT.title, False)]


def test_beside_dutch_words_only_the_name_is_turned():
    sheet = replace(RESULT, facts=(("Team", ARABIC),), subtitle=f"Team {HEBREW}")
    subtitle, *_ = paragraphs = in_word(sheet).paragraphs
    [fact] = [one for one in paragraphs if one.style.name == "Fact"]
    assert not turned(fact)
    assert runs(fact) == [("Team", False), ("\t", False), (ARABIC, True)]
    assert runs(subtitle) == [("Team ", False), ("צוות 12, צפון", True), (".", False)]


def test_what_is_turned_keeps_its_size_and_weight():
    """A word processor takes those of such words from marks of their own."""
    guide = replace(a_guide(), wall=a_wall(1, text=ARABIC))
    [large] = [one for one in in_word(guide, guide_docx).paragraphs if one.text == ARABIC][:1]
    [run] = large.runs
    properties = run._r.rPr
    assert properties.find(qn("w:szCs")).get(qn("w:val")) == properties.find(qn("w:sz")).get(
        qn("w:val")
    )


def test_a_document_without_such_words_is_not_touched():
    for paragraph in in_word(RESULT).paragraphs:
        assert not turned(paragraph)
        assert not any(rtl for _, rtl in runs(paragraph))


def test_on_paper_the_sign_at_the_end_of_a_name_stands_at_its_left():
    page = PdfDocument(pdf(replace(RESULT, subtitle="שלום!")))[0].get_textpage()
    letters = [page.get_text_range(nth, 1) for nth in range(12)]
    sign, first = (page.get_charbox(letters.index(one))[0] for one in ("!", "ש"))
    assert sign < first


def test_on_a_slide_a_norm_from_right_to_left_begins_at_the_right():
    known = replace(WHOLE, norms=norms_of("others", texts=(ARABIC,)))
    deck = Presentation(BytesIO(pptx(slides_of(words_of("follow-up"), known))))
    found = [
        (paragraph.text, paragraph._p.pPr.get("rtl"))
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        if paragraph._p.pPr is not None
    ]
    assert {rtl for text, rtl in found if text == ARABIC} == {"1"}
    assert {rtl for text, rtl in found if not from_right(text)} == {None}


@given(st.text(st.sampled_from("ab אב12 (),.!ש"), max_size=30))
def test_stretches_are_the_text_and_hold_letters_of_one_direction(text):
    found = stretches(text)
    assert "".join(words for words, _ in found) == text
    for words, way in found:
        assert {letter for letter in words if letter in "ab"} == set() or not way
        assert {letter for letter in words if letter in "אבש"} == set() or way
