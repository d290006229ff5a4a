"""Tips for a one-on-one after the intake: three, with other messages or alone, off by one press."""

import json
from datetime import datetime

import pytest

from tests.chat import MEMBERS, upn
from tests.dialogs.towns import team_id, town_at
from trajectory.planning.working_days import ZONE

TITLE = "Een gesprek onder vier ogen"
OFF = "Geen tips meer"
FIRST = datetime(2027, 2, 23, 9, 0, tzinfo=ZONE)
"""A week after the intake: the first tip begins to wait."""
ALONE = datetime(2027, 3, 1, 10, 0, tzinfo=ZONE)
"""No message took it along."""


@pytest.fixture
async def held(tmp_path):
    async with town_at("held", tmp_path) as town:
        yield town


def got(somebody, words):
    return [card for card in somebody.cards if words in json.dumps(card, ensure_ascii=False)]


async def test_a_tip_goes_as_a_card_when_no_message_goes_and_to_the_manager_alone(held):
    await held.until(FIRST)
    assert not got(held.marleen, TITLE)
    await held.until(ALONE)
    [card] = got(held.marleen, TITLE)
    said = json.dumps(card, ensure_ascii=False)
    assert "wat heb jij nodig" in said
    assert "Vraag niet wat iemand in de teamscan antwoordde" in said
    for name in ("tariq", "els", "lida", *MEMBERS):
        assert not got(getattr(held, name), OFF)


async def test_there_are_three_within_six_weeks(held):
    for day in ((2, 23), (3, 1), (3, 9), (3, 15), (3, 23), (3, 29), (4, 12)):
        await held.until(datetime(2027, *day, 10, 0, tzinfo=ZONE))
    cards = got(held.marleen, OFF)
    assert len({json.dumps(card) for card in cards}) == len(cards) == 3


async def test_it_goes_along_with_a_message_that_goes_anyway_and_then_not_alone(held):
    await held.until(FIRST)
    await held.marleen.repeats(
        "agreements.record",
        team=team_id(held),
        what="Rondje aan het begin",
        owner="manager",
        due="2027-02-26",
    )
    await held.until(datetime(2027, 2, 24, 10, 0, tzinfo=ZONE))
    [card] = got(held.marleen, OFF)
    said = json.dumps(card, ensure_ascii=False)
    assert "Rondje aan het begin" in said
    assert "Tip: Praat deze week met één collega" in said
    await held.until(ALONE)
    assert not got(held.marleen, TITLE)


async def test_one_press_ends_it_on_a_card_and_on_a_line(held):
    await held.until(FIRST)
    await held.until(ALONE)
    held.marleen.card = got(held.marleen, TITLE)[0]
    assert (await held.marleen.presses(OFF)).startswith("Geen tips meer over gesprekken")
    assert (await held.marleen.repeats("tips.stop", team=team_id(held))).startswith("Geen tips")
    for day in (9, 15, 23, 29):
        await held.until(datetime(2027, 3, day, 10, 0, tzinfo=ZONE))
    assert len(got(held.marleen, TITLE)) == 1


async def test_nobody_but_the_manager_turns_it_off(held):
    for name in ("samira", "tariq", "els", "lida", "omar"):
        said = await getattr(held, name).repeats("tips.stop", team=team_id(held))
        assert said.startswith("Dit lukt zo niet")


async def test_whoever_stopped_reminders_gets_none(held):
    await held.marleen.says("stop")
    await held.marleen.presses("Tips voor gesprekken met collega’s")
    await held.until(FIRST)
    await held.until(ALONE)
    assert not got(held.marleen, TITLE)


async def test_while_a_trajectory_rests_or_is_over_no_tip_goes(held):
    await held.until(FIRST)
    await held.lida.repeats("ending.stopped", team=team_id(held), reason="dissolved")
    await held.until(ALONE)
    assert not got(held.marleen, OFF)


async def test_when_the_team_changed_hands_the_next_manager_gets_it(held):
    await held.until(FIRST)
    handed = {"team": team_id(held), "role": "manager", "person": upn("omar")}
    await held.lida.repeats("hand_over.confirm", **handed)
    await held.until(ALONE)
    assert not got(held.marleen, TITLE)
    assert len(got(held.omar, OFF)) == 1
