"""What can be pressed: where the organisation says one can go, and nothing that somebody typed."""

from dataclasses import replace
from io import BytesIO

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from documents import Chapter, ThemeOfGuide, guide_docx, pdf, poster
from documents.links import links_in
from tests.documents.guides import a_guide
from tests.documents.opened import said_by

ROUTE = (
    "Bel 020 555 0100 of +31 20 555 0101, mail noor@voorbeeld.example. Lees www.meldpunt.example."
)
LEADS = {
    "tel:0205550100",
    "tel:+31205550101",
    "mailto:noor@voorbeeld.example",
    "https://www.meldpunt.example",
}
TYPED = "Wij kijken op https://elders.example, mailen x@elders.example en bellen 06 1234 5678."


def a_guide_with_routes():
    made = a_guide()
    theme = replace(made.themes[0], conduct=("https://code.test/gedragscode",))
    typed = ThemeOfGuide("Thema", (replace(theme.behaviours[0], texts=(TYPED, "Nee.")),))
    news = Chapter("Nieuw", "Anders.", (("Thema", TYPED),))
    support = Chapter("Hulp", "Hier.", (("Meldpunt", ROUTE),))
    wall = replace(made.wall, help=("Zeg er iets van.", "Help: 020 555 0102"))
    return replace(
        made,
        themes=(theme, typed),
        conduct_title="De gedragscode",
        news=news,
        support=support,
        wall=wall,
    )


def pressed_in_pdf(content):
    notes = [
        note.get_object()
        for page in PdfReader(BytesIO(content)).pages
        for note in page.get("/Annots") or ()
    ]
    assert all(note["/Contents"] for note in notes if "/URI" in note.get("/A", {}))
    return {note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})}


def pressed_in_word(content):
    document = python_docx.Document(BytesIO(content))
    links = document.element.body.iter(qn("w:hyperlink"))
    return {document.part.rels[link.get(qn("r:id"))].target_ref for link in links}


EVERY = {*LEADS, "https://code.test/gedragscode", "tel:0205550102"}


def test_in_a_guide_on_a_phone_help_is_one_press_away_and_what_a_team_typed_is_not():
    sheet = a_guide_with_routes()
    assert pressed_in_pdf(pdf(sheet)) == EVERY
    assert pressed_in_word(guide_docx(sheet)) == EVERY
    assert pressed_in_pdf(poster(sheet)) == {"tel:0205550102"}


@pytest.mark.parametrize(("write", "form"), [(pdf, "pdf"), (guide_docx, "docx")])
def test_it_reads_as_it_did(write, form):
    said = said_by(write(a_guide_with_routes()), form)
    assert ROUTE in said
    assert said.count("elders.example") == 4


@pytest.mark.parametrize(
    "text",
    ["dinsdag 12 januari 2027", "09.30–11.30 uur", "versie 2", "020", "12 van 16", "0,5", ""],
)
def test_a_day_and_a_time_are_no_number_to_call(text):
    assert [words for words, target in links_in(text) if target] == []
