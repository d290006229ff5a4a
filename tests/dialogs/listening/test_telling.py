"""Messages about the programme in chat: made out per audience, approved by a second person, and
sent to nobody by the bot."""

import pytest

from tests.dialogs.towns import kept_of, looks_at, one_id, rows
from tests.dialogs.units.towns import appoints, town_with_units, unit_id

MESSAGE = {
    "moment": "announced",
    "audience": "employees",
    "day": "2027-03-01",
    "contact": "de projectleider I&D",
}
ALWAYS = ("De intake is samen", "de trainer apart schrijven")


@pytest.fixture
async def town(tmp_path):
    async with town_with_units(tmp_path) as town:
        await appoints(town, "olga", part="core_group")
        await appoints(town, "noor", part="secretary")
        yield town


async def lays(town, who="lars", **more):
    person = getattr(town, who)
    return await person.repeats("telling.lay", unit=unit_id(town), **{**MESSAGE, **more})


def message_id(town):
    return one_id(town.folder, "own_message")


async def test_a_lead_makes_one_out_with_its_facts_and_the_two_points_in_it(town):
    await town.lars.says("berichten over het programma")
    await town.lars.presses("Nieuw bericht")
    await town.lars.presses("Werk en Inkomen")
    said = await town.lars.presses("Leg voor", **MESSAGE)
    for words in (
        "maandag 1 maart 2027",
        "Aantal teams dat meedoet: 1",
        "de projectleider I&D",
        *ALWAYS,
    ):
        assert words in said
    assert "{" not in said
    assert "On Monday 1 March 2027, Werk en Inkomen begins" in said.replace("Monday, ", "Monday ")


@pytest.mark.parametrize("audience", ["employees", "managers", "day_start"])
@pytest.mark.parametrize(
    "moment", ["announced", "before-intake", "halfway", "closing", "year-after"]
)
async def test_every_moment_has_a_text_for_every_audience(town, moment, audience):
    said = await lays(town, moment=moment, audience=audience)
    assert "ligt voor" in said
    assert "{" not in said
    assert all(words in said for words in ALWAYS)


async def test_a_second_person_hears_of_it_approves_and_the_author_hears_that(town):
    before = {name: len(getattr(town, name).cards) for name in ("samira", "marleen", "dora")}
    await lays(town)
    await town.a_moment_later()
    for name in ("olga", "noor"):
        assert "wacht op een tweede lezer" in looks_at(getattr(town, name), "Bericht van")
    assert "Bericht goedgekeurd" in await town.olga.presses("Keur goed")
    await town.a_moment_later()
    assert "Je kunt het nu plaatsen" in looks_at(town.lars, "Bericht goedgekeurd")
    assert "goedgekeurd" in await town.lars.presses("Bekijk")
    assert kept_of(town, "own_message", "state") == ["approved"]
    assert {name: len(getattr(town, name).cards) for name in before} == before
    said = await town.noor.repeats("telling.return", message=message_id(town))
    assert "al beslist" in said


async def test_a_message_that_the_second_person_gives_back_is_stopped_and_can_be_made_anew(town):
    await lays(town)
    await town.noor.repeats("telling.return", message=message_id(town))
    await town.a_moment_later()
    assert "leg een nieuw bericht voor" in looks_at(town.lars, "Bericht teruggegeven")
    assert "ligt voor" in await lays(town)
    assert sorted(kept_of(town, "own_message", "state")) == ["laid", "returned"]


async def test_nobody_approves_what_they_wrote(town):
    """Not even with both parts."""
    await appoints(town, "lars", part="core_group")
    await lays(town)
    await town.lars.repeats("telling.show", message=message_id(town))
    assert "Keur goed" not in town.lars.buttons()
    said = await town.lars.repeats("telling.approve", message=message_id(town))
    assert said.startswith("Dit lukt zo niet")
    assert kept_of(town, "own_message", "state") == ["laid"]


async def test_the_same_message_is_not_made_twice(town):
    await lays(town)
    assert "is er al" in await lays(town)
    await town.olga.repeats("telling.approve", message=message_id(town))
    assert "is er al" in await lays(town)
    assert "ligt voor" in await lays(town, audience="managers")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"contact": ""}, "bij wie mensen vragen stellen"),
        ({"contact": "bel {naam}"}, "zonder accolades"),
        ({"contact": "x" * 81}, "hoogstens 80 tekens"),
        ({"moment": "ooit"}, "Kies een moment"),
        ({"audience": "council"}, "Kies een moment"),
        ({"day": ""}, "Kies een moment"),
    ],
)
async def test_a_message_with_an_open_place_is_refused(town, typed, told):
    assert told in await lays(town, **typed)
    assert kept_of(town, "own_message", "moment") == []


async def test_nobody_else_makes_or_approves_one(town):
    await lays(town)
    id = message_id(town)
    before = rows(town.folder, without=("seen_activity",))
    for who in ("samira", "marleen", "tariq", "saar", "dora"):
        person = getattr(town, who)
        assert (await lays(town, who)).startswith("Dit lukt zo niet"), who
        for verb in ("show", "approve", "return"):
            said = await person.repeats(f"telling.{verb}", message=id)
            assert said.startswith("Dit lukt zo niet"), (who, verb)
    assert rows(town.folder, without=("seen_activity",)) == before
