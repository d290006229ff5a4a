"""“Deze maand”: one card, three lines, none without news; and never a seventh request in a year."""

from datetime import datetime

import pytest

from tests.chat import MEMBERS
from tests.dialogs.towns import kept_of, looks_at, person_id, team_id, town_at
from tests.dialogs.units.towns import town_with_units, unit_id
from tests.notary import by_hand
from trajectory.planning.working_days import ZONE

CARD = "Deze kaart komt hoogstens één keer per maand"
REMINDS = "staan nog open"


def city(month, day, hour=12):
    return datetime(2027, month, day, hour, tzinfo=ZONE)


def got(somebody, words=CARD):
    """When this person got a card with these words."""
    return [card for card in somebody.read if words in str(card)]


@pytest.fixture
async def between(tmp_path):
    """The team of Marleen was stopped; the other team is about to begin."""
    async with town_at("released", tmp_path) as town:
        await town.lida.repeats("ending.stopped", team=team_id(town), reason="changes", line="")
        await town.a_moment_later()
        yield town


@pytest.fixture
async def asked_again(tmp_path):
    """Questions stand open for a team whose trajectory was closed: as a year later."""
    async with town_at("opened", tmp_path) as town:
        with by_hand(town) as rows:
            rows.execute("UPDATE trajectory SET state = 'closed'")
            rows.execute("UPDATE round SET kind = 'yearly', closes = '2027-02-09 15:30:00.000000'")
        yield town


async def test_a_month_without_news_brings_members_nothing(between):
    await between.until(city(3, 31))
    for name in MEMBERS:
        assert got(getattr(between, name)) == []
    said = await between.samira.says("deze maand")
    assert "Er is deze maand niets nieuws" in said


async def test_a_manager_gets_one_card_a_month_with_an_exercise(between):
    await between.until(city(2, 9))
    assert got(between.marleen) == []
    await between.until(city(2, 28))
    [february] = got(between.marleen)
    await between.until(city(3, 31))
    [_, march] = got(between.marleen)
    assert february != march, "another exercise every month"
    looks_at(between.marleen, "Deze maand, voor managers")
    title = next(one for one in between.marleen.buttons() if one != "Er is nog meer")
    assert "Wat mis kan gaan" in await between.marleen.presses(title)


async def test_whoever_wants_the_card_no_more_gets_none(between):
    await between.marleen.says("stop")
    await between.marleen.presses("De kaart “Deze maand”")
    await between.until(city(4, 30))
    assert got(between.marleen) == []
    assert "Voor managers" in await between.marleen.says("deze maand")


async def test_nobody_in_a_trajectory_gets_it(tmp_path):
    async with town_at("released", tmp_path) as town:
        await town.until(city(2, 28))
        assert all(got(one) == [] for one in (town.marleen, town.samira, town.nadia, town.bilal))
        assert "niets nieuws" in await town.marleen.says("deze maand")


async def test_the_seventh_request_of_a_year_does_not_come_but_stands_on_the_card_of_the_month(
    asked_again,
):
    """Samira had six, Kofi five. Both find on the card what everybody in the team finds."""
    town = asked_again
    with by_hand(town) as kept:
        for name, count in (("samira", 6), ("kofi", 5)):
            row = (person_id(town, name), "2026-10", count)
            kept.execute("INSERT INTO requests_sent VALUES (?, ?, ?)", row)
    await town.until(city(1, 29))
    assert got(town.samira, REMINDS) == []
    assert len(got(town.kofi, REMINDS)) == 1, "the one a week later would be the seventh"
    assert sorted(kept_of(town, "requests_sent", "count")) == [1, 2, 2, 2, 2, 2, 2, 5, 6]
    before = {name: len(got(getattr(town, name))) for name in MEMBERS}
    await town.until(city(2, 5))
    cards = {name: got(getattr(town, name))[before[name] :] for name in MEMBERS}
    assert [len(one) for one in cards.values()] == [1] * len(MEMBERS)
    assert len({str(one) for one in cards.values()}) == 1, "the same for everybody"
    assert "Vragen voor Inkomen Noord 3" in looks_at(town.samira, "Deze maand")


async def test_the_card_says_the_same_whoever_answered(tmp_path):
    async with town_at("opened", tmp_path) as town:
        for name in MEMBERS[:3]:
            page = await getattr(town, name).opens_private_page()
            assert await page.answers(5) == "in"
        with by_hand(town) as kept:
            kept.execute("UPDATE trajectory SET state = 'closed'")
            kept.execute("UPDATE round SET kind = 'yearly', closes = '2027-02-09 15:30:00.000000'")
        await town.until(city(2, 5))
        cards = {name: got(getattr(town, name)) for name in MEMBERS}
        assert all(cards.values())
        assert len({str(one) for one in cards.values()}) == 1


async def test_agreements_of_a_closed_team_stand_on_the_card_of_managers_and_are_asked_no_more(
    tmp_path,
):
    """Each was a message every four weeks: a year of them was more than all the rest."""
    async with town_at("released", tmp_path) as town:
        team = team_id(town)
        record = {"what": "Elke maand een oefening", "owner": "manager", "due": "2027-02-20"}
        await town.marleen.repeats("agreements.record", team=team, rhythm="once", **record)
        assert kept_of(town, "agreement", "what") == ["Elke maand een oefening"]
        with by_hand(town) as kept:
            kept.execute("UPDATE trajectory SET state = 'closed'")
        await town.until(city(6, 30))
        assert got(town.marleen, "Hoe staat het met deze afspraak") == []
        looks_at(town.marleen, "Deze maand, voor managers")
        assert "Hoe staat het met één afspraak?" in town.marleen.reads()
        said = await town.marleen.presses("Afspraken van Inkomen Noord 3")
        assert "Elke maand een oefening" in said


async def test_a_visit_is_told_to_the_team_and_counted_for_the_unit_without_its_name(tmp_path):
    """Of the lead's own visits nobody hears; of whose talk it was nothing is noted at all."""
    async with town_with_units(tmp_path, "released") as town:
        team = team_id(town)
        for day, kind in (("2027-02-16", "adviser"), ("2027-02-17", "meeting")):
            await town.lars.repeats("visits.save", team=team, day=day, kind=kind)
        await town.lars.repeats("ending.stopped", team=team, reason="changes", line="")
        await town.until(city(2, 4))
        said = looks_at(town.samira, "Deze maand")
        assert "De vertrouwenspersoon of een roadshow komt op dinsdag 16 februari" in said
        assert said.count("Bezoek aan") == 1
        own = {"unit": unit_id(town)}
        assert "bij 0 van 1 teams" in await town.lars.repeats("figures.show", **own)
        await town.until(city(2, 18))
        assert "bij 1 van 1 teams" in await town.lars.repeats("figures.show", **own)
