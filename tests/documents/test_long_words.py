"""A long word or a link can be found and copied: it stays in one piece where there is any room for
it, nothing is put between its letters, and nothing leaves its column or the page."""

from dataclasses import replace

import pypdfium2
import pytest

import documents
from documents import Chapter, Table
from tests.documents.guides import a_guide
from tests.documents.sheets import BRIEFING

LINK = "https://intranet.gemeente.nl/omgangsvormen/vertrouwenspersonen"
MAILBOX = "vertrouwenspersonen-omgangsvormen@klantcontact.gemeente.nl"
COMPOUND = "arbeidsongeschiktheidsverzekeringsmaatschappijen"
WORDS = [
    LINK,
    MAILBOX,
    COMPOUND,
    f"({LINK})",
    "www.gemeente.nl/zoek?woord=omgangsvormen&jaar=2027#top",
]
ENDLESS = "W" * 400


def agreed(text):
    guide = a_guide()
    rows = ((f"Wij lezen samen {text} na.", "team", "1 maart"),)
    return replace(guide, agreements=replace(guide.agreements, rows=rows))


def owned_by(name):
    guide = a_guide()
    rows = (("Ophangen", name, "1 maart"),)
    return replace(guide, agreements=Table("Afspraken", ("Wat", "Wie", "Wanneer"), rows))


def going_on(text):
    guide = a_guide()
    return replace(guide, support=Chapter("Hulp", text, (("Wie", f"Kijk op {text}."),)))


def meeting_at(place):
    return replace(BRIEFING, facts=(*BRIEFING.facts, ("Waar", place)))


def begins_with(text):
    return replace(BRIEFING, introduction=(f"Kijk op {text} en dan ook nog eens op {text}.",))


def to_discuss(text):
    first, *rest = BRIEFING.sections
    return replace(BRIEFING, sections=(replace(first, points=(f"Zie {text}.",)), *rest))


def named(name):
    return replace(BRIEFING, subtitle=name)


PLACES = [agreed, going_on, meeting_at, begins_with, to_discuss, named]


def read(content):
    """All text of a PDF as a reader of PDFs gives it back, each line for itself."""
    return "\n".join(
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)
    )


def furthest(content):
    """Points from the left to the end of the last letter, and how wide the page is."""
    pages = list(pypdfium2.PdfDocument(content))
    ends = [
        text.get_charbox(nth)[2]
        for text in (page.get_textpage() for page in pages)
        for nth in range(text.count_chars())
    ]
    return max(ends), pages[0].get_width()


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("place", PLACES)
def test_a_long_word_can_be_found_wherever_it_stands(place, word):
    assert word in read(documents.pdf(place(word)))


@pytest.mark.parametrize("place", [*PLACES, owned_by])
def test_nothing_is_put_between_letters_and_nothing_leaves_the_page(place):
    for word in (LINK, COMPOUND, ENDLESS, "日本語" * 60):
        content = documents.pdf(place(word))
        text = read(content)
        assert "\N{ZERO WIDTH SPACE}" not in text
        end, width = furthest(content)
        assert end < width - 50


def test_a_link_too_long_for_its_column_parts_behind_a_slash_and_its_words_can_be_found():
    text = read(documents.pdf(owned_by(LINK)))
    assert "vertrouwenspersonen" in text
    assert LINK in "".join(text.split())


def test_a_word_never_covers_what_stands_beside_it():
    content = documents.pdf(owned_by("Verantwoordelijkheidscoördinatoren" * 2))
    *_, page = (page.get_textpage() for page in pypdfium2.PdfDocument(content))
    text = page.get_text_range()
    begins = text.index("Verantwoord")
    owner = [page.get_charbox(nth)[2] for nth in range(begins, text.index("1 maart"))]
    when = page.get_charbox(text.index("1 maart"))[0]
    assert max(owner) < when


def test_what_fits_a_line_keeps_its_size():
    """Only a word of more than a line is set smaller."""
    before, after = (
        pypdfium2.PdfDocument(documents.pdf(begins_with(word)))[0] for word in ("kort", LINK)
    )
    heights = [
        {round(one.get_charbox(nth, loose=True)[3] - one.get_charbox(nth, loose=True)[1], 1)
         for nth in range(one.count_chars())}
        for one in (before.get_textpage(), after.get_textpage())
    ]  # fmt: skip
    assert heights[1] <= heights[0]
