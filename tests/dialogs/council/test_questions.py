"""A works council asks the lead of a unit in one sentence, and both see all of it."""

from datetime import datetime, timedelta

import pytest

from tests.chat import words_of
from tests.dialogs.council.towns import council_house
from tests.dialogs.towns import kept_of, looks_at, one_id, plainly, rows
from tests.dialogs.units.towns import appoints, unit_id
from trajectory.planning.working_days import ZONE

ASKED = "Wie leest de teksten als de trainer ziek is?"
ANSWER = "De volgende trainer, als de schrijver dat aanvinkte.\nAnders niemand."
REFUSED = "Dit lukt zo niet"
PAST = {"without": ("seen_activity",)}
DUE = datetime(2027, 1, 25, 10, 0, tzinfo=ZONE)
"""Ten working days after the Monday on which it was asked."""


@pytest.fixture
async def town(tmp_path):
    async with council_house(tmp_path) as (_, town):
        yield town


async def asks(town, who="olga", unit="Werk en Inkomen", sentence=ASKED):
    data = {"unit": unit_id(town, unit), "sentence": sentence}
    said = await getattr(town, who).repeats("council.asked", **data)
    await town.a_moment_later()
    return said


def the_question(town):
    return {"question": one_id(town.folder, "council_question")}


def heard(somebody, words):
    return [card for card in somebody.cards if words in words_of(card)]


async def test_from_the_question_to_the_answer(town):
    await town.olga.says("eenheden")
    await town.olga.presses("Sociaal")
    await town.olga.presses("Werk en Inkomen")
    await town.olga.presses("Vraag iets aan de projectleider I&D")
    said = await town.olga.presses("Vraag het", sentence=ASKED)
    assert "uiterlijk op maandag 25 januari 2027" in said
    await town.a_moment_later()
    asked = looks_at(town.lars, "Vraag van de OR over Werk en Inkomen")
    assert ASKED in asked
    assert "Antwoord uiterlijk maandag 25 januari 2027" in plainly(asked)
    assert heard(town.lida, ASKED) == [], "a unit with a lead of its own asks no other"
    answered = await town.lars.presses("Antwoord", answer=ANSWER)
    assert "Beantwoord: vraag over Werk en Inkomen" in answered
    await town.a_moment_later()
    card = looks_at(town.olga, "Antwoord op jullie vraag over Werk en Inkomen")
    assert "Anders niemand." in card
    assert "Beantwoord op maandag 11 januari 2027" in await town.olga.says("or")
    assert "Beantwoord op maandag 11 januari 2027" in await town.lars.says("or")


async def test_the_same_in_english(town):
    for somebody in (town.olga, town.lars):
        somebody.locale = "en-GB"
        await somebody.says("hello")
    await town.olga.says("works council")
    await town.olga.presses("Ask a question")
    said = await town.olga.presses("Ask", sentence="Who reads texts when the trainer is ill?")
    assert "answers by Monday 25 January 2027" in said
    await town.a_moment_later()
    looks_at(town.lida, "Who reads texts")
    await asks(town)
    looks_at(town.lars, "Question of the works council about Werk en Inkomen")
    assert "Answered" in await town.lars.presses("Answer", answer="The next one.")
    await town.a_moment_later()
    assert "The next one." in looks_at(town.olga, "Answer to your question about Werk en Inkomen")


async def test_the_lead_is_reminded_before_it_is_due_and_once_when_it_is_late(town):
    await asks(town)
    asked = len(heard(town.lars, ASKED))
    await town.until(DUE - timedelta(days=5))
    assert len(heard(town.lars, ASKED)) == asked
    await town.until(DUE)
    assert len(heard(town.lars, ASKED)) == asked + 1
    assert heard(town.lars, "Ook een kort antwoord helpt") == []
    await town.until(DUE + timedelta(days=20))
    assert len(heard(town.lars, ASKED)) == asked + 2, "once, and no more"
    late = looks_at(town.lars, "Ook een kort antwoord helpt")
    assert "maandag 25 januari 2027" in late
    assert "Sinds maandag 11 januari 2027, antwoord uiterlijk" in await town.olga.says("or")
    await town.lars.presses("Antwoord", answer=ANSWER)


async def test_whoever_leads_by_then_is_reminded(town):
    await asks(town)
    await appoints(town, "devi", deputy="deputy")
    await town.until(DUE)
    assert heard(town.devi, ASKED)


async def test_it_is_answered_once(town):
    await asks(town)
    await town.lars.repeats("council.answer", **the_question(town), answer=ANSWER)
    again = await town.lars.repeats("council.answer", **the_question(town), answer="Anders")
    assert "al beantwoord" in again
    assert kept_of(town, "council_question", "answer") == [ANSWER]


async def test_what_cannot_be_asked_or_answered_is_said(town):
    before = rows(town.folder, **PAST)
    for sentence in ("", "   ", "x" * 281):
        assert "Schrijf één zin van hoogstens 280 tekens" in await asks(town, sentence=sentence)
    assert rows(town.folder, **PAST) == before
    await asks(town)
    before = rows(town.folder, **PAST)
    for answer in ("", "x" * 1_501):
        said = await town.lars.repeats("council.answer", **the_question(town), answer=answer)
        assert "hoogstens 1500 tekens" in said.replace(".", "").replace("1 500", "1500")
    assert rows(town.folder, **PAST) == before


async def test_whoever_has_nothing_to_do_with_it_sees_and_answers_nothing(town):
    await asks(town)
    await appoints(town, "saar", "Toezicht")
    await appoints(town, "devi", "Toezicht", "works_council")
    before = rows(town.folder, **PAST)
    for name in ("samira", "marleen", "tariq", "dora", "noor", "saar", "devi", "omar"):
        somebody = getattr(town, name)
        for verb in ("council.question", "council.answer"):
            said = await somebody.repeats(verb, **the_question(town), answer=ANSWER)
            assert REFUSED in said, (name, verb)
            assert said == await somebody.repeats(verb, question="nowhere", answer=ANSWER)
        assert ASKED not in await somebody.says("or"), name
    for name in ("samira", "lars", "dora", "noor", "devi", "omar"):
        assert REFUSED in await asks(town, name), name
    assert "Dit lukt" in await town.olga.repeats("council.answer", **the_question(town), answer="x")
    assert rows(town.folder, **PAST) == before


async def test_nothing_says_who_asked_or_who_answered(town):
    await asks(town)
    await town.lars.repeats("council.answer", **the_question(town), answer=ANSWER)
    await town.a_moment_later()
    said = plainly(await town.lars.repeats("council.question", **the_question(town)))
    said += plainly(looks_at(town.olga, "Antwoord op jullie vraag"))
    assert "Olga" not in said
    assert "Lars" not in said


async def test_a_list_that_is_longer_than_a_card_goes_on(town):
    for nth in range(14):
        await asks(town, sentence=f"Vraag nummer {nth}?")
    first = await town.olga.says("or")
    assert first.count("Vraag nummer") == 12
    assert (await town.olga.presses("Volgende vragen")).count("Vraag nummer") == 2
