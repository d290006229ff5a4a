"""What was done with a result: asked of the manager, told to everybody, seen to have happened."""

import json
from datetime import datetime

import pytest

from tests.chat import MEMBERS
from tests.dialogs.towns import kept_of, one_id, team_id, town_at
from trajectory.follow_up.result_use import LONGEST
from trajectory.planning.working_days import ZONE

ASKED = datetime(2027, 2, 19, 10, 0, tzinfo=ZONE)
"""Three weeks after the team saw its result."""
TOO_LATE = datetime(2027, 3, 2, 10, 0, tzinfo=ZONE)
"""More than thirty days after it."""
TITLE = "Wat deden jullie met het resultaat"
TOLD = "Wat deden we met het resultaat"
WHAT = "We bespreken elke week wat misging.\nWie vergadert, begint met een rondje."


@pytest.fixture
async def asked(tmp_path):
    """The intake was held; the manager is asked what was done with the result."""
    async with town_at("held", tmp_path) as town:
        await town.until(ASKED)
        yield town


def about(town):
    return {"team": team_id(town), "round": one_id(town.folder, "round", "kind = 'scan'")}


def got(somebody, title):
    return [card for card in somebody.cards if title in json.dumps(card, ensure_ascii=False)]


async def shares(somebody, text, **more):
    return await somebody.repeats("use.share", text=text, **about(somebody.town), **more)


async def test_three_weeks_after_the_result_the_manager_is_asked_once_and_nobody_else(asked):
    [card] = got(asked.marleen, TITLE)
    assert "Nederlands" in json.dumps(card)
    await asked.until(datetime(2027, 2, 26, 10, 0, tzinfo=ZONE))
    assert len(got(asked.marleen, TITLE)) == 1
    for name in ("tariq", "els", "lida", *MEMBERS):
        assert not got(getattr(asked, name), TITLE)


async def test_everybody_in_the_team_reads_what_was_done_in_the_words_of_the_manager(asked):
    asked.marleen.card = got(asked.marleen, TITLE)[0]
    said = await asked.marleen.presses("Deel met het team", text=WHAT)
    assert said.startswith("Gedeeld met Inkomen Noord 3")
    await asked.a_moment_later()
    for name in ("tariq", "els", *MEMBERS):
        [card] = got(getattr(asked, name), TOLD)
        assert all(line in json.dumps(card, ensure_ascii=False) for line in WHAT.split("\n"))
    assert not got(asked.marleen, TOLD)
    assert not got(asked.lida, TOLD)


async def test_afterwards_it_stands_with_the_result_and_is_asked_no_more(asked):
    await shares(asked.marleen, WHAT)
    for name in ("marleen", "samira", "tariq", "els"):
        said = await getattr(asked, name).says("resultaat")
        assert "Wat deden we ermee" in said
        assert WHAT in said
    assert "Vertel wat je ermee deed" not in asked.marleen.buttons()


async def test_the_lead_sees_that_it_happened_and_never_what(asked):
    assert "met het resultaat is gedaan" not in await asked.lida.says("overzicht")
    await shares(asked.marleen, WHAT)
    said = await asked.lida.says("overzicht")
    assert "Het team weet wat er met het resultaat is gedaan" in said
    assert "rondje" not in said
    assert (await asked.lida.repeats("result.show", team=team_id(asked))).startswith("Dit lukt")


async def test_the_lead_sees_that_it_did_not_happen_when_the_time_is_over(asked):
    await asked.until(TOO_LATE)
    assert "Het team weet nog niet wat er met het resultaat" in await asked.lida.says("overzicht")


async def test_before_it_is_asked_the_manager_finds_it_with_the_result(tmp_path):
    async with town_at("held", tmp_path) as town:
        await town.marleen.says("resultaat")
        assert TITLE in await town.marleen.presses("Vertel wat je ermee deed")
        assert "Gedeeld met" in await town.marleen.presses("Deel met het team", text=WHAT)
        await town.until(ASKED)
        assert not got(town.marleen, TITLE)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("", "Schrijf eerst wat jullie ermee deden"),
        ("   \n  ", "Schrijf eerst wat jullie ermee deden"),
        ("x" * (LONGEST + 1), f"niet meer dan {LONGEST} tekens"),
        ("een\ntwee\ndrie", "hoogstens twee regels"),
    ],
)
async def test_what_does_not_fit_is_refused_and_says_what_does(asked, text, answer):
    assert answer in await shares(asked.marleen, text)
    await asked.a_moment_later()
    assert kept_of(asked, "result_use", "text") == []
    assert not got(asked.samira, TOLD)


async def test_a_text_that_names_somebody_is_looked_at_once_more(asked):
    said = await shares(asked.marleen, "Samira begint nu elk overleg.")
    assert "Deze woorden lijken iemand te noemen: Samira" in said
    assert kept_of(asked, "result_use", "text") == []
    said = await asked.marleen.presses("Deel met het team", text="Kofi begint nu elk overleg.")
    assert "Kofi" in said
    assert kept_of(asked, "result_use", "text") == []
    said = await asked.marleen.presses("Deel met het team")
    assert said.startswith("Gedeeld met")


async def test_pressed_twice_it_is_told_once(asked):
    await shares(asked.marleen, WHAT)
    said = await shares(asked.marleen, "Iets anders.")
    assert "al verteld op vrijdag 19 februari" in said
    await asked.a_moment_later()
    assert len(got(asked.samira, TOLD)) == 1
    assert kept_of(asked, "result_use", "text") == [WHAT]


async def test_after_a_trajectory_was_stopped_nothing_is_asked_or_told(tmp_path):
    async with town_at("held", tmp_path) as town:
        await town.lida.repeats("ending.stopped", team=team_id(town), reason="dissolved")
        await town.until(ASKED)
        assert not got(town.marleen, TITLE)
        assert "is afgelopen" in await shares(town.marleen, WHAT)
        assert kept_of(town, "result_use", "text") == []


async def test_when_the_team_changed_hands_the_next_manager_tells(asked):
    handed = {"team": team_id(asked), "role": "manager", "person": "omar@amsterdam.example"}
    await asked.lida.repeats("hand_over.confirm", **handed)
    assert (await shares(asked.marleen, WHAT)).startswith("Dit lukt zo niet")
    assert (await shares(asked.omar, WHAT)).startswith("Gedeeld met")


async def test_a_round_that_is_no_result_of_this_team_is_an_old_card(asked):
    other = {"team": team_id(asked), "round": "0" * 32, "text": WHAT}
    assert "verlopen" in await asked.marleen.repeats("use.share", **other)
    assert "verlopen" in await asked.marleen.repeats("use.ask", **other)


async def test_without_a_result_nobody_is_asked_what_was_done_with_it(tmp_path):
    async with town_at("opened", tmp_path) as town:
        await town.until(ASKED)
        assert not got(town.marleen, TITLE)
        assert "is gedaan" not in await town.lida.says("overzicht")
