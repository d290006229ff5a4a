"""Whatever people type: every document still comes, holds it whole, and keeps to its page."""

from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation
from pypdfium2 import PdfDocument

from documents import (
    Behaviours,
    Chapter,
    ComparedTheme,
    ThemeOfGuide,
    comparison_docx,
    docx,
    guide_docx,
    pdf,
    poster,
    report_docx,
)
from documents.slides import pptx
from papers.sessions.briefing import briefing_of
from papers.sessions.handouts import handouts_of
from papers.sessions.slides import slides_of
from tests.documents.guides import a_guide, a_wall
from tests.documents.opened import Read, said_by
from tests.documents.sheets import RESULT
from tests.documents.test_pages import report, side_by_side
from tests.documents.test_slides import assert_readable, texts
from tests.papers.sessions import AGREED, EN, NL, NOTHING, WHOLE, norms_of, words_of

UNBROKEN = "Respect" * 43
"""Three hundred letters without a space."""
NAMES = {
    "Latin": "Ştefan Łukaszçik",
    "Cyrillic": "Ольга Щербакова",
    "Greek": "Νίκος Παπαδόπουλος",
    "Arabic": "ليلى العمري",
    "Ethiopic": "ዓለም ተስፋዬ",
    "Hebrew": "נעמה בן־דוד",
}
RIGHT_TO_LEFT = ("Arabic", "Hebrew")


def a_briefing(text):
    known = replace(
        WHOLE, norms=norms_of("others", texts=(text,)), kept=(replace(AGREED, what=text),)
    )
    return briefing_of(words_of("follow-up", place=text), known)


def sheets(text):
    known = replace(WHOLE, norms=norms_of("others", texts=(text,)))
    made = handouts_of(words_of("follow-up"), known)
    assert made
    return made


def guide_of(text):
    theme = ThemeOfGuide(text, (Behaviours("Dit doen we", (text, "Kort.")),))
    made = replace(a_guide(), subtitle=text, themes=(theme,), wall=a_wall(1, text=text))
    return replace(made, news=Chapter("Nieuw", "Anders.", ((text, text),)))


def report_of(text):
    made = report()
    rows = ((text, "het team samen", "1 april 2028"),)
    theme = ThemeOfGuide(text, (Behaviours("Dit doen we", (text,)),))
    agreements = replace(made.agreements, rows=rows)
    return replace(made, subtitle=text, norms=(theme,), agreements=agreements)


def comparison_of(text):
    made = side_by_side()
    [first, *rest] = made.comparison.themes
    told = ComparedTheme(text, tuple(replace(row, text=text) for row in first.rows))
    return replace(made, subtitle=text, comparison=replace(made.comparison, themes=(told, *rest)))


def result_of(text):
    return replace(RESULT, subtitle=text)


PAPERS = {
    "briefing": (a_briefing, docx),
    "sheets": (sheets, docx),
    "guide": (guide_of, guide_docx),
    "report": (report_of, report_docx),
    "follow-up": (comparison_of, comparison_docx),
    "result": (result_of, docx),
}


def edges(content):
    """How far from the right edge of its page the outermost letter stands, page by page."""
    for page in PdfDocument(content):
        letters = page.get_textpage()
        right = [letters.get_charbox(nth)[2] for nth in range(letters.count_chars())]
        yield page.get_width() - max(right)


@pytest.mark.parametrize("kind", PAPERS)
def test_three_hundred_letters_without_a_space_stay_whole_and_on_the_page(kind):
    make, write = PAPERS[kind]
    sheet = make(UNBROKEN)
    paper = pdf(sheet)
    assert UNBROKEN in said_by(paper, "pdf")
    assert UNBROKEN in said_by(write(sheet), "docx")
    assert min(edges(paper)) > 20


def test_so_they_do_on_a_poster():
    made = poster(guide_of(UNBROKEN))
    assert len(PdfDocument(made)) == 1
    assert UNBROKEN in said_by(made, "pdf")
    assert min(edges(made)) > 20


def test_so_they_do_on_slides():
    known = replace(WHOLE, norms=norms_of("others", texts=(UNBROKEN,)))
    deck = Presentation(BytesIO(pptx(slides_of(words_of("follow-up"), known))))
    assert_readable(deck)
    said = Read(" ".join(text for slide in deck.slides for text in texts(slide)))
    assert UNBROKEN in said


@pytest.mark.parametrize("script", NAMES)
@pytest.mark.parametrize("kind", PAPERS)
def test_words_in_any_script_are_shown_in_letters_of_their_own(kind, script):
    make, write = PAPERS[kind]
    sheet, words = make(NAMES[script]), NAMES[script]
    paper = said_by(pdf(sheet), "pdf")
    assert "\N{WHITE SQUARE}" not in paper
    assert set(words) - {" "} <= set(paper)
    if script not in RIGHT_TO_LEFT:  # a PDF holds letters in the order in which they are drawn
        assert words in paper
    assert words in said_by(write(sheet), "docx")


@pytest.mark.parametrize("language", [NL, EN])
@pytest.mark.parametrize("programme", ["team@1", "mt@1"])
@pytest.mark.parametrize("half", ["intake", "norms", "follow-up", "closing"])
def test_a_session_of_half_its_usual_length_still_has_every_part_and_ends_in_time(
    programme, half, language
):
    usual = words_of(half, programme=programme).session.type.lengths[0]
    words = words_of(half, usual[0] // 2, programme=programme, language=language)
    [part] = words.session.planned.parts
    ends = part.ends.strftime("%H.%M" if language is NL else "%H:%M")
    for known in (WHOLE, NOTHING):
        said = said_by(docx(briefing_of(words, known)), "docx")
        assert f"–{ends}" in said
        for point in words.session.type.agenda_for(result=known.talks_of_result(words.session)):
            assert point.what[language] in said


@pytest.mark.parametrize("language", [NL, EN])
def test_a_team_of_sixteen_gets_the_same_briefing_and_no_names(language):
    few, many = (words_of("norms", members=count, language=language) for count in (9, 16))
    assert briefing_of(few, WHOLE) == briefing_of(many, WHOLE)


def test_a_report_without_norm_result_or_agreement_is_a_page_that_says_so():
    empty = replace(
        report(0), norms=(), results=None, done=(), left=Chapter("Wat nog komt", "Alle acht.")
    )
    assert len(PdfDocument(pdf(empty))) == 1
    for content, form in ((pdf(empty), "pdf"), (report_docx(empty), "docx")):
        said = said_by(content, form)
        assert "0 gaan door." in said
        assert "Alle acht." in said
        assert "Uitspraak" not in said
