"""The slides of a session: in the order of its agenda, with what the group looks at together, and
no more than its team may see."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from io import BytesIO

import pytest
from pptx import Presentation

from documents.slides import pptx
from papers.sessions.slides import slides_of
from tests.documents.test_slides import assert_readable, notes, texts
from tests.papers.sessions import (
    EN,
    FIRST,
    LIBRARY,
    NL,
    NOTHING,
    SESSIONS,
    WHOLE,
    norms_of,
    words_of,
)
from trajectory.planning.sessions import Part

RESULT = replace(WHOLE, before=None, scan=FIRST)


def opened(words, known):
    return Presentation(BytesIO(pptx(slides_of(words, known))))


def titles(deck):
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def said_on(deck):
    return [text for slide in deck.slides for text in texts(slide)]


def later(words):
    """The same session after the follow-up scan was told."""
    part = Part(date(2027, 4, 20), time(9), time(12, 30))
    planned = replace(words.session.planned, parts=(part,))
    return replace(words, session=replace(words.session, planned=planned))


@pytest.mark.parametrize("language", [NL, EN])
@pytest.mark.parametrize(("programme", "session"), SESSIONS)
def test_every_part_is_a_question_with_its_steps_in_the_notes(programme, session, language):
    words = words_of(session.id, programme=programme, language=language)
    deck = opened(words, RESULT)
    assert_readable(deck)
    shown = {titles(deck)[nth]: slide for nth, slide in enumerate(deck.slides)}
    for point in session.agenda_for(result=words.session.programme.follow_up.before != session.id):
        form, slide = LIBRARY.forms[point.form], shown[point.what[language]]
        assert form.question[language] in texts(slide)
        for nth, step in enumerate(form.steps, start=1):
            assert f"{nth}. {step[language]}" in notes(slide)
        assert form.watch[language] in notes(slide)
        assert not any(form.watch[language] in text for text in texts(slide))


def test_the_deck_follows_the_day():
    """The agenda first, pauses in their place, agreements and norms where people look at them."""
    order = titles(opened(words_of("norms"), WHOLE))
    back = order.index("Terugblik op de intake")
    assert order[:2] == ["Normstellen", "Vandaag"]
    assert order[back + 1 : back + 3] == ["Afspraken van de vorige keer", "Wat nog meer openstaat"]
    assert order[back + 3] == "Omgaan met anderen"
    assert order.count("Pauze") == 2
    assert order.index("Pauze") < order.index("Lunch") < order.index("Afronden")
    assert order[-1] == "Afronden"


def test_a_question_of_the_result_has_a_slide_of_its_own():
    deck = opened(words_of("intake"), RESULT)
    for theme in FIRST.questionnaire.instrument.themes:
        own = [
            slide for slide in deck.slides if slide.shapes.title.text_frame.text == theme.title[NL]
        ]
        charts = [slide for slide in own if any(shape.has_chart for shape in slide.shapes)]
        assert len(own) > len(charts) >= 1
    told = titles(deck)
    assert told.index("Het resultaat: wat herkennen we") < told.index("Durven zeggen wat je denkt")
    assert told.count("Werkafspraken") == 2, "the result is shown once"


def test_the_follow_up_stands_beside_the_first_result_and_the_honest_word_in_the_notes():
    words = later(words_of("follow-up"))
    deck = opened(words, WHOLE)
    assert_readable(deck)
    said = said_on(deck)
    rows = [row for theme in words.compared(WHOLE.before, WHOLE.scan).themes for row in theme.rows]
    assert any(row.change for row in rows)
    for row in rows:
        then, now = row.sides
        assert f"Eerst: {then.word}" in said
        assert f"Nu: {now.word}" in said
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    pairs = [chart for chart in charts if len(chart.plots[0].series) == 2]
    assert len(pairs) == len(FIRST.questionnaire.instrument.themes)
    assert sum("kan toeval zijn" in notes(slide) for slide in deck.slides) == len(pairs)
    assert not any("kan toeval zijn" in text for text in said)


def test_norms_stand_by_kind_a_slide_each():
    known = replace(NOTHING, norms=norms_of("others", texts=("We groeten.", "We vragen door.")))
    deck = opened(words_of("closing"), known)
    kinds = [texts(slide)[1] for slide in deck.slides if texts(slide)[0] == "Omgaan met anderen"]
    assert kinds == [
        "Dit doen we",
        "Dit doen we niet",
        "Zo spreken we elkaar aan",
        "Dit doen we als het toch gebeurt",
    ]
    assert "We groeten.\nWe vragen door." in said_on(deck)


def test_the_team_sees_nothing_before_its_moment_and_nothing_of_a_case_that_is_not_there():
    early = replace(FIRST.round, visible=datetime(2027, 1, 12, 9, 0, tzinfo=UTC))
    hidden = replace(RESULT, scan=replace(FIRST, round=early), norms={}, kept=(), open=())
    deck = opened(words_of("intake"), hidden)
    assert not any(shape.has_chart for slide in deck.slides for shape in slide.shapes
                   if slide.shapes.title.text_frame.text != "De sessie die komt")  # fmt: skip
    assert "Hoe we nu samenwerken: wat zien we zelf" in titles(deck)
    bare = opened(words_of("norms"), NOTHING)
    assert not any("antwoorden" in text or "Stand van" in text for text in said_on(bare))
    assert "Afspraken van de vorige keer" not in titles(bare)


def test_what_people_said_of_the_last_session_is_not_on_the_wall():
    said = said_on(opened(words_of("norms"), WHOLE))
    for item in WHOLE.evaluation.questionnaire.instrument.items:
        assert item.finding[NL] not in said


def test_a_long_wording_without_a_space_and_a_name_of_any_script_stay_on_their_slides():
    known = replace(WHOLE, norms=norms_of("others", "hybrid", texts=("x" * 300,) * 4))
    words = words_of("norms")
    team = replace(words.session.team, name="فريق الشمال · Команда Север · 北队")
    deck = opened(replace(words, session=replace(words.session, team=team)), known)
    assert_readable(deck)
    assert "x" * 300 in "".join(said_on(deck))
