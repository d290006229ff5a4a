"""The briefing and the sheets of a session, opened again: what a trainer would ask of them."""

from dataclasses import replace
from datetime import time
from io import BytesIO

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

import documents
from papers.sessions.briefing import briefing_of
from papers.sessions.handouts import handouts_of
from papers.sessions.slides import slides_of
from tests.documents.opened import Read, said_by, squeezed
from tests.papers.sessions import (
    AGREED,
    EN,
    FIRST,
    LIBRARY,
    NL,
    NOTHING,
    SESSIONS,
    WHOLE,
    norms_of,
    outcome,
    parts_of,
    words_of,
)
from trajectory.agreements import Rhythm
from trajectory.rounds.rounds import RoundKind
from trajectory.summaries import NoSummary


def pages(sheet):
    return [page.extract_text() for page in PdfReader(BytesIO(documents.pdf(sheet))).pages]


def read(sheet):
    return said_by(documents.pdf(sheet), "pdf")


def word_of(sheet):
    return python_docx.Document(BytesIO(documents.docx(sheet)))


def read_in_word(sheet):
    """Every paragraph and cell, in their order."""
    return said_by(documents.docx(sheet), "docx")


def headings(sheet, level=1):
    return [p.text for p in word_of(sheet).paragraphs if p.style.name == f"Heading {level}"]


# ---- what a trainer would ask


@pytest.mark.parametrize("programme", ["team@1", "mt@1"])
def test_the_pages_say_what_the_word_file_says(programme):
    type_ = "collaboration" if programme == "team@1" else "leadership"
    sheet = briefing_of(words_of(type_, programme=programme), WHOLE)
    said = read(sheet)
    for section in sheet.sections:
        for words in (section.title, section.sentence, *section.steps, *section.points):
            assert words in said
        for name, words in section.entries:
            assert f"{name} {words}" in said


@pytest.mark.parametrize("language", [NL, EN])
@pytest.mark.parametrize(("programme", "session"), SESSIONS)
def test_every_part_of_every_session_has_its_time_and_how_it_is_done(programme, session, language):
    """For a team and a management team, with a result and without."""
    cases = [(WHOLE, True), (NOTHING, False)]
    for known, result in cases if any(one.otherwise for one in session.agenda) else cases[:1]:
        sheet = briefing_of(words_of(session.id, programme=programme, language=language), known)
        said = read_in_word(sheet)
        for point in session.agenda_for(result=result):
            form = LIBRARY.forms[point.form]
            assert point.what[language] in said
            assert form.title[language] in said
            assert form.question[language] in said
            assert form.watch[language] in said
            for step in form.steps:
                assert step[language] in said
        for other in session.agenda_for(result=not result):
            if other not in session.agenda_for(result=result):
                assert other.what[language] not in said
        assert ("9.00" if language is NL else "9:00") in said


def test_the_agenda_of_a_day_stands_on_the_first_page_with_breaks_and_lunch():
    first = Read(pages(briefing_of(words_of("norms"), WHOLE))[0])
    assert "dinsdag 12 januari 2027, 09.00–16.00 uur" in first
    assert "09.20–10.05 Gedeelde woorden" in first
    assert "10.05–10.20 Pauze" in first
    assert "12.00–12.45 Lunch" in first
    assert "15.50–16.00 Afronden" in first


@pytest.mark.parametrize(
    ("language", "rhythm", "state"),
    [(NL, "elk werkoverleg", "loopt"), (EN, "every team meeting", "going on")],
)
def test_what_comes_back_stands_with_its_rhythm_instead_of_a_day(language, rhythm, state):
    comes_back = replace(AGREED, rhythm=Rhythm.TEAM_MEETING)
    known = replace(WHOLE, kept=(), open=(comes_back,))
    rows = rows_of(briefing_of(words_of("follow-up", language=language), known))
    [row] = [row for row in rows if row[0] == AGREED.what]
    assert row[2:] == (rhythm, state)
    show = slides_of(words_of("follow-up", language=language), known)
    points = [point for spread in show.spreads for point in spread.points]
    assert any(AGREED.what in point and rhythm in point for point in points)


def test_that_no_summary_of_last_time_comes_is_said_and_else_nothing():
    without = replace(NOTHING, without=("intake", NoSummary.TEAM_CHOICE))
    said = read(briefing_of(words_of("norms"), without))
    assert "Van Gezamenlijke intake is er geen samenvatting: het team wil er geen." in said
    assert "geen samenvatting" not in read(briefing_of(words_of("norms"), NOTHING))


def rows_of(sheet):
    return [row for section in sheet.sections if section.rows for row in section.rows.rows]


def test_two_half_days_have_an_agenda_each():
    sheet = briefing_of(words_of("norms", 210, 210), NOTHING)
    assert headings(sheet)[:2] == [
        "Agenda, dinsdag 12 januari 2027",
        "Agenda, dinsdag 19 januari 2027",
    ]
    assert "dinsdag 19 januari 2027, 09.00–" in read(sheet), "each part says on which day it is"


def test_half_the_usual_length_fits_and_says_that_something_must_wait():
    sheet = briefing_of(words_of("norms", 210), NOTHING)
    said = read(sheet)
    assert "Kies welk deel naar een volgende keer gaat" in said
    assert "–12.30 Afronden" in said
    assert "Kies welk deel" not in read(briefing_of(words_of("norms"), NOTHING))


def test_without_dates_the_agenda_says_how_long_each_part_takes():
    words = words_of("intake")
    planned = replace(words.session.planned, parts=())
    undated = replace(words, session=replace(words.session, planned=planned))
    assert "30 minuten Hoe we nu samenwerken" in read(briefing_of(undated, NOTHING))


def test_what_is_known_stands_in_it_before_how_it_is_done():
    """Agreements with their state, what people said, where they stand, and the norms by kind."""
    sheet = briefing_of(words_of("follow-up"), WHOLE)
    assert headings(sheet) == [
        "Agenda",
        "Leg dit klaar",
        "Afspraken van de vorige keer",
        "Wat nog meer openstaat",
        "Uit de voorbereiding",
        "De vorige sessie, volgens het team",
        "Waar het team staat",
        "Vervolgscan naast de eerste scan",
        "Normen tot nu toe",
        "Zo doe je het",
        "Wat jij doet",
    ]
    for said in (read(sheet), read_in_word(sheet)):
        assert "Wie praat, maakt af het team samen dinsdag 5 januari 2027 staat open" in said
        assert "Agenda een dag eerder manager nog geen dag gedaan" in said
        assert "Vaste plek voor stilte trainer dinsdag 5 januari 2027 staat open" in said
        assert "Zo spreken we elkaar aan We laten elkaar uitpraten." in said
        assert said.count("Een kleiner verschil kan toeval zijn") == 1
        assert said.count("Voor het gesprek") >= 6


def test_a_case_that_is_not_there_is_not_spoken_of():
    said = read(briefing_of(words_of("norms"), NOTHING))
    for gone in ("Afspraken van de vorige keer", "Uit de voorbereiding", "Normen tot nu toe",
                 "resultaat", "De balk", "antwoorden.", "De vorige sessie, volgens"):  # fmt: skip
        assert gone not in said, gone
    told = read(briefing_of(words_of("intake"), replace(NOTHING, scan=FIRST)))
    assert "zonder resultaat" not in told.lower()
    assert "Er is geen resultaat" not in told
    assert "Er is geen resultaat. Zeg dat open" in read(briefing_of(words_of("intake"), NOTHING))
    small = read(briefing_of(words_of("intake", members=5), NOTHING))
    assert "Deze groep is te klein voor een teamscan. Leid het gesprek" in small


def test_it_says_where_needs_are_read_and_never_whether_anybody_has_any():
    """trust.md, rule 12: they were written to the trainer alone."""
    for known in (NOTHING, WHOLE):
        said = read(briefing_of(words_of("norms"), known))
        assert "Kijk op de leespagina of iemand iets nodig heeft om mee te doen" in said


def test_what_the_team_wrote_is_spoken_in_its_language_and_the_rest_in_the_reader_s():
    sheet = briefing_of(words_of("follow-up", language=EN, spoken=NL), WHOLE)
    tagged = {
        run.text: run._r.rPr.find(qn("w:lang")).get(qn("w:val"))
        for table in word_of(sheet).tables
        for row in table.rows
        for cell in row.cells
        for run in cell.paragraphs[0].runs
        if run._r.rPr is not None and run._r.rPr.find(qn("w:lang")) is not None
    }
    assert set(tagged.values()) == {"nl-NL"}
    assert set(tagged) == {
        "Wie praat, maakt af",
        "Agenda een dag eerder",
        "Vaste plek voor stilte",
        "We laten elkaar uitpraten.",
    }


def test_the_steps_of_each_part_count_from_one_in_word():
    document = word_of(briefing_of(words_of("coaching"), NOTHING))
    lists = [
        p._p.pPr.numPr.numId.val
        for p in document.paragraphs
        if p.style.name == "Normal" and p._p.pPr is not None and p._p.pPr.numPr is not None
    ]
    forms = [LIBRARY.forms[name] for name in ("in-our-way", "practise-again", "one-agreement")]
    assert [lists.count(one) for one in dict.fromkeys(lists)] == [len(one.steps) for one in forms]


# ---- bad input


@pytest.mark.parametrize(
    "team",
    ["Команда Север", "Ομάδα Νοτίου", "فريق الشمال", "צוות צפון", "Đội Bắc", "Team <b> & co"],
)
def test_a_team_of_any_name_with_words_that_nothing_breaks_gets_its_briefing(team):
    """Sixteen norms of 300 letters without a space: nothing leaves the page, nothing is cut off."""
    words = words_of("norms")
    named = replace(
        words, session=replace(words.session, team=replace(words.session.team, name=team))
    )
    long = tuple(f"{nth:02d}{'w' * 298}" for nth in range(4))
    sheet = briefing_of(named, replace(WHOLE, norms=norms_of("others", texts=long)))
    said = read(sheet)
    for text in long:
        assert text in said
    assert word_of(sheet).paragraphs[0].text == team
    lines = [squeezed(line) for page in pages(sheet) for line in page.splitlines()]
    assert max(map(len, lines)) < 130, "a line that is broken fits on the page"


@pytest.mark.parametrize("minutes", [(5,), (20,), (45, 45, 45), (600,)])
def test_any_length_that_a_calendar_takes_has_an_agenda(minutes):
    sheet = briefing_of(words_of("norms", *minutes), NOTHING)
    assert "Afronden" in read(sheet)


def test_an_evening_has_a_meal_and_no_lunch():
    words = words_of("norms")
    planned = replace(words.session.planned, parts=parts_of(420, starts=time(14, 30)))
    late = replace(words, session=replace(words.session, planned=planned))
    said = read(briefing_of(late, NOTHING))
    assert "Samen eten" in said
    assert "Lunch" not in said


# ---- the sheets for the group


@pytest.mark.parametrize("language", [NL, EN])
@pytest.mark.parametrize(("programme", "session"), SESSIONS)
def test_every_sheet_that_a_session_asks_for_is_made(programme, session, language):
    words = words_of(session.id, programme=programme, language=language)
    sheet, briefing = handouts_of(words, WHOLE), read_in_word(briefing_of(words, WHOLE))
    wanted = [one.what[language] for one in session.materials if one.sheet]
    assert (sheet is None) == (not wanted)
    mark = "(staat bij de bladen)" if language is NL else "(one of the sheets)"
    for what in wanted:
        assert f"{what} {mark}" in briefing
    if sheet is not None:
        said = read_in_word(sheet)
        assert all(section.title in said for section in sheet.sections)


def test_the_sheets_hold_routes_terms_and_the_code_a_page_each():
    sheet = handouts_of(words_of("norms"), NOTHING)
    found = [page.strip().splitlines()[0] for page in pages(sheet)]
    assert "Normstellen van Inkomen Noord 3" in found[0]
    assert {"Woorden die we delen", "Hulp en melden"} <= set(found)
    said = read(sheet)
    assert "020 555 0100" in said
    assert "In onze woorden, de code zelf gaat voor" in said
    for term in LIBRARY.terms:
        assert (term.definition[NL] in said) == (not term.own)


def test_nothing_that_people_answered_lies_on_the_table():
    told = replace(WHOLE, preparation=outcome("preparation@1", RoundKind.PREPARATION))
    said = read(handouts_of(words_of("closing"), told))
    for item in FIRST.questionnaire.instrument.items:
        assert item.finding[NL] not in said
    assert "Wie praat, maakt af" in said
    assert "We laten elkaar uitpraten." in said


def test_a_sheet_without_anything_on_it_is_not_made():
    assert handouts_of(words_of("coaching"), NOTHING) is None
    said = read(briefing_of(words_of("coaching"), NOTHING))
    assert "De afspraken van het team" in said
    assert "staat bij de bladen" not in said


def test_a_small_group_finds_what_it_agrees_and_the_steps_on_one_page():
    sheet = handouts_of(words_of("peer-1"), NOTHING)
    [only] = pages(sheet)
    for agreed in LIBRARY.peer_card.agreements:
        assert agreed[NL] in Read(only)
    for minutes, what in LIBRARY.peer_card.steps:
        assert f"{minutes} minuten {what[NL]}" in Read(only)
