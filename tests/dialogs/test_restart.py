"""The bot stops in the middle and starts again on what it kept: everything goes on."""

import json

import pytest

from tests.chat import MEMBERS
from tests.dialogs.towns import CLOSED, EARLY, OPENED, VISIBLE, house_at, of_rounds, plainly, rows


@pytest.fixture
async def house(tmp_path):
    """Enrolled; nobody started the bot yet."""
    async with house_at("enrolled", tmp_path) as house:
        yield house


async def test_a_pre_intake_survives_a_restart_after_every_step(house):
    town = await house.starts()
    await town.marleen.says("start")
    await town.marleen.presses("Begin")

    town = await house.restarts()
    await town.until(OPENED)
    assert "Je team doet mee aan" in town.samira.looks_at_newest()
    for name in MEMBERS[:3]:
        await (await getattr(town, name).opens_private_page()).answers(5, "Een tekst")

    town = await house.restarts()
    for name in MEMBERS[3:6]:
        await (await getattr(town, name).opens_private_page()).answers(5, "Een tekst")
    await town.tariq.says("status")
    await town.tariq.presses("Verleng de vragen")

    town = await house.restarts()
    await town.until(CLOSED)
    town = await house.restarts()
    await town.until(EARLY)
    assert "is gesloten" in town.tariq.looks_at_newest()

    town = await house.restarts()
    await town.until(VISIBLE)
    shown = [await getattr(town, name).says("resultaat") for name in ("marleen", *MEMBERS)]
    results = {said.partition("De volgende stap")[0] for said in shown}
    assert len(results) == 1
    assert "meer dan de helft" in results.pop()


async def test_nothing_is_sent_twice_because_of_a_restart(house):
    town = await house.starts()
    await town.marleen.says("start")
    await town.marleen.presses("Begin")
    for moment in (OPENED, CLOSED, VISIBLE):
        await town.until(moment)
        town = await house.restarts()
        await town.a_moment_later()
    told = [json.dumps(card) for card in town.samira.read]
    assert len(told) == 4
    for words, times in (("Je team doet mee aan", 1), ("staan nog open", 2), ("is klaar", 1)):
        assert sum(words in card for card in told) == times


async def test_what_came_due_while_the_bot_was_down_happens_at_the_next_start(house):
    town = await house.starts()
    await town.marleen.says("start")
    await town.marleen.presses("Begin")
    await town.until(OPENED)
    for name in MEMBERS:
        await (await getattr(town, name).opens_private_page()).answers(1)
    await house.stops()
    town.clock.moment = VISIBLE
    town = await house.starts()
    await town.a_moment_later()
    assert "is klaar" in town.samira.looks_at_newest()
    assert "Resultaat van" in await town.samira.says("resultaat")
    assert of_rounds(rows(town.folder)) == []


async def test_reminders_that_came_due_while_it_was_down_and_are_too_late_are_dropped(house):
    town = await house.starts()
    await town.marleen.says("start")
    await town.marleen.presses("Begin")
    await town.until(OPENED)
    await house.stops()
    town.clock.moment = EARLY
    town = await house.starts()
    await town.a_moment_later()
    assert not any("staan nog open" in json.dumps(card) for card in town.samira.cards)


async def test_a_private_page_that_stood_open_during_a_restart_can_still_be_sent(house):
    town = await house.starts()
    await town.marleen.says("start")
    await town.marleen.presses("Begin")
    await town.until(OPENED)
    page = await town.samira.opens_private_page()
    page.town = await house.restarts()
    assert await page.answers(4) == "in"


async def test_choices_of_people_survive(house):
    town = await house.starts()
    await town.samira.says("taal")
    await town.samira.presses("English")
    await town.samira.says("stop")
    await town.samira.presses("All reminders")
    town = await house.restarts()
    assert "Reminders off" in plainly(await town.samira.says("my data"))
