""" "Je eerste week" in the chat: for a lead alone, item by item, with ticks that can be known."""

import pytest

from content.library import Library
from dialogs.router import VERBS
from tests.chat import LEAD, object_id, upn
from tests.dialogs.towns import town_at
from tests.dialogs.units.towns import town_with_units, unit_id


@pytest.fixture
async def town(tmp_path):
    async with town_with_units(tmp_path) as town:
        yield town


async def test_every_item_opens_a_card_with_one_next_step(town):
    week = await town.lars.says("eerste week")
    assert "De teams uit de lijst van P&O laden\nGedaan" in week
    said = await town.lars.presses("Wat één traject kost")
    assert "uur voor iedereen in het team" in said
    assert town.lars.buttons()[0] == "Programma"


@pytest.mark.parametrize(
    "item",
    [
        "teams", "deputy", "managers", "costs", "directorate", "council", "told", "member",
        "without-teams", "conflict", "successor", "director",
    ],
)  # fmt: skip
async def test_a_lead_gets_each_item_and_its_button_leads_somewhere(town, item):
    said = await town.lars.repeats("week.show", item=item)
    assert not said.startswith("Dit lukt zo niet")
    first = town.lars.buttons()[0]
    if first not in ("Zo beschermen we je antwoorden", "Bekijk wat een medewerker ziet"):
        assert not (await town.lars.presses(first)).startswith("Dit lukt zo niet"), first


async def test_ticks_follow_what_happens(town):
    assert "Wie jou vervangt\nBekijk wat je doet" in await town.lars.says("eerste week")
    deputy = {"part": "programme_lead", "person": upn("devi"), "deputy": "deputy"}
    await town.dora.repeats("units.appointed", unit=unit_id(town), **deputy)
    assert "Wie jou vervangt\nGedaan" in await town.lars.says("eerste week")


def test_every_button_of_the_content_is_a_button_that_there_is():
    items = Library.load().first_week
    assert len(items) == 12
    for item in items:
        assert not item.next.button or item.next.button in VERBS


@pytest.mark.parametrize("who", ["marleen", "samira", "tariq", "els", "omar", "dora"])
async def test_nobody_but_a_lead_has_a_first_week(town, who):
    assert (await getattr(town, who).says("eerste week")).startswith("Dit lukt zo niet")
    said = await getattr(town, who).repeats("week.show", item="costs")
    assert said.startswith("Dit lukt zo niet")


async def test_an_item_that_is_not_there_any_more_is_said(town):
    assert "kaart" in (await town.lars.repeats("week.show", item="nergens")).casefold()


async def test_a_lead_of_the_settings_too_in_english(tmp_path):
    async with town_at("enrolled", tmp_path, programme_leads=object_id(LEAD)) as town:
        town.lida.locale = "en-GB"
        await town.lida.says("hello")
        assert "Your first week" in await town.lida.says("first week")
        assert "hours for everyone in the team" in await town.lida.presses("What one team costs")
