"""Every question has an answer for everybody, in both languages, and none tells who answered."""

import json

import pytest

from content.library import Library
from tests.chat import GUIDES, LEAD, MEMBERS
from tests.dialogs.towns import CLOSED, EARLY, OPENED, VISIBLE, rows, town_at

IDS = {
    "can-manager-see",
    "anonymous",
    "compulsory",
    "how-long",
    "how-many",
    "until-when",
    "result-when",
    "who-trainer",
    "who-coach",
    "page-where",
    "answered-already",
    "change-answer",
    "lost-code",
    "no-invitation",
    "left-team",
    "new-here",
    "on-leave",
    "who-answered",
    "why-this",
    "language",
    "next-session",
    "where",
    "send-document",
    "move-date",
    "extend",
    "thanks",
    "hello",
}
PRACTICAL = Library.load().practical
ENGLISH = "en-GB"


def test_the_questions_of_the_issue_are_all_there():
    assert set(PRACTICAL) >= IDS


@pytest.mark.parametrize(
    ("stage", "locale"),
    [("enrolled", "nl-NL"), ("opened", ENGLISH), ("released", "nl-NL"), ("meeting", ENGLISH)],
)
async def test_everybody_gets_an_answer_that_calls_the_question_by_its_name(
    stage, locale, tmp_path
):
    async with town_at(stage, tmp_path) as town:
        for name in (LEAD, *GUIDES, "samira", "omar"):
            person = getattr(town, name)
            person.locale = locale
            await person.says("status")
            for question in PRACTICAL.values():
                said = await person.repeats("question.show", question=question.id)
                asks = question.asks[person.card["lang"]]
                assert person.card["lang"] == locale[:2]
                assert said.startswith(f"{asks}\n"), (name, question.id, said)
                assert len(said.splitlines()) > 1


async def test_a_question_that_is_gone_offers_a_way_on(enrolled):
    assert "Deze kaart is verlopen" in await enrolled.samira.repeats("question.show", question="x")
    assert "Deze kaart is verlopen" in await enrolled.samira.repeats("question.show")


async def test_nobody_asks_about_a_team_of_others(opened):
    said = await opened.bilal.repeats("question.show", question="who-trainer", team="nowhere")
    assert "Dit team ken ik niet" in said
    assert "Tariq" not in await opened.bilal.repeats("question.show", question="who-trainer")


async def test_answering_writes_nothing(opened):
    await opened.samira.says("status")
    before = rows(opened.folder, without=("seen_activity",))
    for question in PRACTICAL:
        await opened.samira.repeats("question.show", question=question)
    assert rows(opened.folder, without=("seen_activity",)) == before


# ---- what must never happen

WHO_ANSWERS = {"nobody": (), "one": MEMBERS[:1], "too few": MEMBERS[:4], "all": MEMBERS}


async def answers_to(folder, answering, moments, people):
    """Every answer to these people at these moments, to the byte."""
    async with town_at("opened", folder) as town:
        for name in answering:
            assert await (await getattr(town, name).opens_private_page()).answers(3, "x") == "in"
        told = []
        for moment in moments:
            await town.until(moment)
            for name in people:
                for question in PRACTICAL:
                    person = getattr(town, name)
                    await person.repeats("question.show", question=question)
                    told.append((moment, name, question, json.dumps(person.card)))
        return told


async def test_while_questions_are_open_no_answer_tells_who_or_how_many_answered(tmp_path):
    """Not "I answered already", not "who answered", and not to whoever did."""
    reference = None
    for outcome, answering in WHO_ANSWERS.items():
        people = (LEAD, "marleen", "tariq", "samira", "jurgen")
        told = await answers_to(tmp_path / outcome, answering, [OPENED], people)
        reference = reference or told
        assert told == reference, outcome


async def test_until_the_result_is_visible_manager_and_team_cannot_tell_how_it_ended(tmp_path):
    reference = None
    for outcome, answering in WHO_ANSWERS.items():
        people = (LEAD, "marleen", "samira")
        told = await answers_to(tmp_path / outcome, answering, [CLOSED, EARLY], people)
        reference = reference or told
        assert told == reference, outcome


async def test_the_comparison_would_notice_a_difference(tmp_path):
    """The control: once the result is visible, the answers do tell that there is none."""
    nobody = await answers_to(tmp_path / "nobody", (), [VISIBLE], ("marleen",))
    everybody = await answers_to(tmp_path / "all", MEMBERS, [VISIBLE], ("marleen",))
    assert nobody != everybody
