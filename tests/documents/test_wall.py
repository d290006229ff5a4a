"""The page that a team hangs on its wall: its own words, on one page, whatever a team wrote."""

from dataclasses import replace
from io import BytesIO
from itertools import takewhile

import pytest
from docx import Document
from pypdf import PdfReader

from documents import Behaviours, guide_docx, pdf, poster
from documents.wall import FITS, shown
from tests.documents.guides import FOREIGN, GREET, a_guide, a_wall
from tests.documents.test_guides import tags_of
from trajectory.language import Language

A4, A3 = (595, 842), (842, 1191)
LONG = "W" * 300
NAMES = "Ştefan, Ольга, Νίκος, محمد, שרה"


def pages(made):
    return PdfReader(BytesIO(made)).pages


def said_on(page):
    return "".join(page.extract_text().split())


def said_in_word(made):
    return "".join("".join(part.text.split()) for part in Document(BytesIO(made)).paragraphs)


def edge_of(page):
    """The lowest and the rightmost place where a word begins."""
    places = []

    def note(text, matrix, place, _font, _size):
        if text.strip():
            places.append((place[4] * matrix[0] + matrix[4], place[5] * matrix[3] + matrix[5]))

    page.extract_text(visitor_text=note)
    return max(x for x, _ in places), min(y for _, y in places)


def holding(wall):
    return replace(a_guide(), wall=wall)


def test_the_first_page_says_what_the_team_does_and_how_to_get_help():
    wall = a_wall()
    first, second, *_ = pages(pdf(a_guide()))
    for words in (
        wall.title,
        "THEMA1",
        GREET,
        FOREIGN,
        "Ditdoenweniet:Nee.",
        *wall.help,
        wall.rest,
    ):
        assert "".join(words.split()) in said_on(first)
    assert "Handreiking" not in said_on(first)
    assert "Handreiking" in said_on(second)
    assert said_in_word(guide_docx(a_guide())).startswith("Zowerkenwijsamen")


def test_what_the_team_does_is_larger_than_what_it_does_not():
    sizes = {}

    def note(text, matrix, place, _font, size):
        sizes[text.strip()] = size * abs(place[3] * matrix[3])

    pages(pdf(a_guide()))[0].extract_text(visitor_text=note)
    large = next(size for text, size in sizes.items() if "groeten" in text)
    small = next(size for text, size in sizes.items() if "doen we niet" in text)
    assert large > 1.5 * small


@pytest.mark.parametrize("themes", [1, 8])
@pytest.mark.parametrize("wordings", [1, 3, 12])
@pytest.mark.parametrize("text", [GREET, LONG, NAMES])
def test_whatever_a_team_wrote_every_theme_is_on_one_page_above_the_help(themes, wordings, text):
    guide = holding(a_wall(themes, wordings=wordings, text=text))
    first, second, *_ = pages(pdf(guide))
    said = said_on(first)
    for number in range(1, themes + 1):
        assert f"THEMA{number}" in said
    assert guide.wall.rest.replace(" ", "") in said
    assert "Handreiking" in said_on(second)
    right, low = edge_of(first)
    assert right < A4[0] - 50
    assert low > 40


def test_the_type_shrinks_before_words_are_left_out_and_then_the_page_says_so():
    few, many = a_wall(2, wordings=2), a_wall(8, wordings=12)
    assert few.more.replace(" ", "") not in said_on(pages(pdf(holding(few)))[0])
    said = said_on(pages(pdf(holding(many)))[0])
    assert said.count("Erismeer.") == 8
    sizes = [fit.size for fit in FITS if fit.large >= 12]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == 11


def test_what_is_left_out_is_what_is_long_and_the_order_stays():
    texts = ("kort", "x" * 80, "ook kort", "y" * 90)
    [theme] = a_wall(1).themes
    wall = replace(a_wall(1), themes=(replace(theme, large=Behaviours("", texts)),))
    [cut] = shown(wall, next(fit for fit in FITS if fit.large == 2)).themes
    assert cut.large.texts == ("kort", "ook kort")
    assert cut.more


@pytest.mark.parametrize(("themes", "wordings"), [(1, 1), (8, 3), (8, 12)])
def test_word_says_the_same_on_its_page_as_paper(themes, wordings):
    guide = holding(a_wall(themes, wordings=wordings))
    paragraphs = Document(BytesIO(guide_docx(guide))).paragraphs
    page = list(takewhile(lambda part: part.text != guide.title, paragraphs))[:-1]
    in_word = "".join("".join(part.text.split()) for part in page).replace("·", "")
    assert in_word == said_on(pages(pdf(guide))[0]).replace("·", "")


@pytest.mark.parametrize(("make", "size"), [(pdf, A4), (poster, A3)])
def test_on_a3_it_is_the_same_page_larger(make, size):
    page = pages(make(a_guide()))[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size
    assert said_on(page) == said_on(pages(pdf(a_guide()))[0])


def test_the_poster_is_one_page_that_a_screen_reader_can_read():
    made = poster(a_guide())
    assert len(pages(made)) == 1
    assert b"pdfuaid" in made
    tags, _ = tags_of(made)
    assert tags.count("/H1") == 2
    assert "/Title" in tags
    assert made == poster(a_guide())


def test_the_words_of_a_dutch_team_are_dutch_on_an_english_poster():
    assert any(language.startswith("nl") for language in tags_of(poster(a_guide(Language.EN)))[1])


def test_a_guide_without_a_page_to_hang_up_begins_with_its_title():
    made = pdf(replace(a_guide(), wall=None))
    assert "Handreiking" in said_on(pages(made)[0])
    assert Document(BytesIO(guide_docx(replace(a_guide(), wall=None)))).paragraphs[1].text == (
        "Handreiking"
    )
