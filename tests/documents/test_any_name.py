"""A team may call itself anything; its documents still come, and say only what was typed."""

from dataclasses import replace
from io import BytesIO

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

import documents
from tests.documents.sheets import RESULT_IN_ENGLISH

HARMLESS_WHEN_SHOWN = [
    '#eval("1+1") #panic() $x^2$ *b* _i_ `c` = H @x <label> \\ // /* */',
    "<script>alert(1)</script> & &amp; ]]>",
    "{{ 7*7 }} {% raw %} ${x} %(y)s",
    "../../etc/passwd",
    '"); DROP TABLE teams; --',
]
HARD_TO_SHOW = [
    "Team \N{PARTY POPPER}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}",
    "中文 日本 한국 ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "\x00\x07\x1b[31m\ufffe\ud800\ue000",
    "",
    " \t\n",
]


def named(name):
    return replace(RESULT_IN_ENGLISH, subtitle=name)


def words_of_pdf(content):
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return "".join(text.split())


def name_in_docx(content):
    return python_docx.Document(BytesIO(content)).paragraphs[0].text


@pytest.mark.parametrize("name", HARMLESS_WHEN_SHOWN)
def test_a_name_that_looks_like_code_is_shown_as_it_was_typed(name):
    assert "".join(name.split()) in words_of_pdf(documents.pdf(named(name)))
    assert name_in_docx(documents.docx(named(name))) == name


@pytest.mark.parametrize("name", HARD_TO_SHOW)
def test_a_name_without_letters_for_it_never_costs_the_team_its_result(name):
    assert "morethanhalf" in words_of_pdf(documents.pdf(named(name)))
    assert python_docx.Document(BytesIO(documents.docx(named(name)))).tables


def test_what_no_font_can_show_becomes_a_square_and_the_rest_stays():
    text = words_of_pdf(documents.pdf(named("Team \N{PARTY POPPER} Zuid")))
    assert "Team\N{WHITE SQUARE}Zuid" in text


@pytest.mark.parametrize("name", ["Ольга", "Νίκος", "ዓለም", "हमारी टीम", "Ştefan & Łukasz"])
def test_names_in_many_scripts_keep_their_letters(name):
    text = words_of_pdf(documents.pdf(named(name)))
    assert "\N{WHITE SQUARE}" not in text
    assert name_in_docx(documents.docx(named(name))) == name


@pytest.mark.parametrize("name", ["شؤون الدخل", "צוות צפון"])
def test_a_name_from_right_to_left_keeps_its_letters(name):
    text = words_of_pdf(documents.pdf(named(name)))
    assert "\N{WHITE SQUARE}" not in text
    assert set(name) - {" "} <= set(text)
    assert name_in_docx(documents.docx(named(name))) == name


def test_a_name_cannot_turn_the_words_after_it_round():
    turned = named("Noord\N{RIGHT-TO-LEFT OVERRIDE}")
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in name_in_docx(documents.docx(turned))
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in words_of_pdf(documents.pdf(turned))


def test_a_very_long_name_without_a_space_stays_on_the_page():
    reader = PdfReader(BytesIO(documents.pdf(named("W" * 400))))
    rightmost = []

    def note(text, _matrix, place, _font, _size):
        if text.strip():
            rightmost.append(place[4])

    reader.pages[0].extract_text(visitor_text=note)
    assert "W" * 400 in words_of_pdf(documents.pdf(named("W" * 400)))
    assert len(reader.pages) <= 2
    assert max(rightmost) < float(reader.pages[0].mediabox.width)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_whatever_is_typed_there_is_a_pdf_and_a_docx(name):
    assert PdfReader(BytesIO(documents.pdf(named(name)))).pages
    assert python_docx.Document(BytesIO(documents.docx(named(name)))).tables
