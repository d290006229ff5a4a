"""Events in chat: announced by a lead, found by whom they are for, with places and a draw."""

from datetime import datetime

import pytest

from tests.chat import MEMBERS, fetched
from tests.dialogs.towns import kept_of, looks_at, one_id, plainly, rows
from tests.dialogs.units.towns import town_with_units, unit_id
from trajectory.planning.working_days import ZONE

EVENT = {
    "title": "Kennissessie taal",
    "what": "Een gesprek over woorden die pijn doen.",
    "kind": "own",
    "audience": "everybody",
    "sensitive": "no",
    "place": "Stopera, zaal 3, met lift",
    "day": "2027-02-04",
    "starts": "10",
    "ends": "12.00",
    "link": "",
    "seats": "2",
    "closes": "2027-01-28",
}


def city(month, day, hour=12):
    return datetime(2027, month, day, hour, tzinfo=ZONE)


@pytest.fixture
async def town(tmp_path):
    async with town_with_units(tmp_path) as town:
        yield town


async def announces(town, who="lars", unit="Inkomen", **more):
    person = getattr(town, who)
    return await person.repeats("events.add", unit=unit_id(town, unit), **{**EVENT, **more})


def event_id(town, title=EVENT["title"]):
    return one_id(town.folder, "event", f"title = '{title}'")


async def test_a_lead_announces_and_only_whom_it_is_for_finds_it_without_a_message(town):
    before = {name: len(getattr(town, name).cards) for name in MEMBERS}
    await town.lars.says("bijeenkomsten")
    await town.lars.presses("Nieuwe bijeenkomst")
    await town.lars.presses("Inkomen")
    said = await town.lars.presses("Kondig aan", **EVENT)
    assert "is aangekondigd" in said
    await town.a_moment_later()
    assert {name: len(getattr(town, name).cards) for name in MEMBERS} == before
    said = await town.samira.says("bijeenkomsten")
    assert EVENT["title"] in said
    read = await town.samira.presses(EVENT["title"])
    for words in (
        "donderdag 4 februari",
        "met lift",
        "Plaatsen vrij",
        "ziet de namen van wie komt",
    ):
        assert words in plainly(read)
    assert "niets op de agenda" in await town.bilal.says("bijeenkomsten")
    said = await town.bilal.repeats("events.show", event=event_id(town))
    assert said.startswith("Dit lukt zo niet")
    said = await town.bilal.repeats("events.ask", event=event_id(town))
    assert said.startswith("Dit lukt zo niet")
    assert kept_of(town, "event_seat", "person_id") == []


async def test_an_event_for_managers_is_for_managers(town):
    await announces(town, audience="managers")
    assert EVENT["title"] in await town.marleen.says("bijeenkomsten")
    assert "niets op de agenda" in await town.samira.says("bijeenkomsten")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"title": ""}, "Vul in hoe het heet"),
        ({"day": "2027-02-06"}, "werkt bijna niemand"),
        ({"day": "2027-01-11"}, "vanaf morgen"),
        ({"sensitive": "yes"}, "geen lijst van namen"),
        ({"seats": "veel"}, "hoeveel plaatsen"),
        ({"closes": ""}, "vóór de bijeenkomst"),
        ({"kind": "linked", "link": "www"}, "https"),
        ({"ends": "9"}, "eindtijd"),
    ],
)
async def test_what_there_cannot_be_is_refused_and_nothing_is_kept(town, typed, told):
    assert told in await announces(town, **typed)
    assert kept_of(town, "event", "title") == []


async def test_nobody_but_who_leads_a_unit_announces_in_it(town):
    for who, unit in (("samira", "Inkomen"), ("marleen", "Inkomen"), ("saar", "Inkomen")):
        assert (await announces(town, who, unit)).startswith("Dit lukt zo niet"), who
    assert kept_of(town, "event", "title") == []


async def test_places_at_once_then_a_list_that_waits_and_a_draw_after_the_closing_day(town):
    """Two seats. Samira and Kofi have them; Mei and Jan wait; Kofi gives his back, and Oksana asks
    as the last: one of three gets it."""
    await announces(town)
    event = event_id(town)
    for name in ("samira", "kofi"):
        assert "Je hebt een plaats" in await getattr(town, name).repeats("events.ask", event=event)
    for name in ("mei", "jan"):
        said = await getattr(town, name).repeats("events.ask", event=event)
        assert "Alle plaatsen zijn weg" in said
    await town.kofi.says("bijeenkomsten")
    await town.kofi.presses(EVENT["title"])
    assert "weer vrij" in await town.kofi.presses("Ik kom niet")
    assert "Alle plaatsen zijn weg" in await town.oksana.repeats("events.ask", event=event)
    await town.until(city(1, 28, 23))
    assert sorted(kept_of(town, "event_seat", "state")) == ["has", "waits", "waits", "waits"]
    await town.until(city(1, 29))
    assert sorted(kept_of(town, "event_seat", "state")) == ["has", "has", "missed", "missed"]
    heard = [looks_at(getattr(town, name), EVENT["title"]) for name in ("mei", "jan", "oksana")]
    assert sum("Je hebt een plaats" in one for one in heard) == 1
    assert sum("Geen plaats" in one for one in heard) == 2
    said = await town.kofi.repeats("events.ask", event=event)
    assert "kan niet meer" in said


async def test_the_organiser_sees_who_comes_and_the_day_after_nobody_does(town):
    await announces(town)
    event = event_id(town)
    await town.samira.repeats("events.ask", event=event)
    await town.lars.repeats("events.show", event=event)
    said = await town.lars.presses("Regel dit")
    assert "Samira" in said
    for other in (town.marleen, town.dora, town.kofi):
        said = await other.repeats("events.organise", event=event)
        assert said.startswith("Dit lukt zo niet")
    town.nights = True
    await town.until(city(2, 5, 8))
    assert kept_of(town, "event_seat", "person_id") == []
    assert "Samira" not in await town.lars.repeats("events.organise", event=event)


async def test_an_open_event_keeps_nobody_whatever_is_pressed(town):
    await announces(town, kind="open", sensitive="yes")
    event = event_id(town)
    before = rows(town.folder, without=("seen_activity",))
    said = await town.samira.repeats("events.show", event=event)
    assert "Loop gewoon binnen" in said
    assert "Ik wil een plaats" not in town.samira.buttons()
    await town.samira.repeats("events.ask", event=event)
    await town.samira.repeats("events.drop", event=event)
    assert rows(town.folder, without=("seen_activity",)) == before


async def test_a_linked_event_leads_to_where_one_signs_up(town):
    link = "https://school.example/kennissessie"
    await announces(town, kind="linked", link=link)
    await town.samira.repeats("events.show", event=event_id(town))
    assert town.samira.link("Meld je aan") == link
    assert kept_of(town, "event", "seats") == [0]


async def test_it_goes_into_the_calendar(town):
    await announces(town)
    await town.samira.repeats("events.show", event=event_id(town))
    file = (await fetched(town, town.samira.link("Zet in agenda"))).decode()
    assert "DTSTART;TZID=Europe/Amsterdam:20270204T100000" in file
    assert EVENT["title"] in file


async def test_who_has_a_place_hears_that_it_is_off_and_nobody_else(town):
    await announces(town)
    event = event_id(town)
    await town.samira.repeats("events.ask", event=event)
    await town.lars.repeats("events.off", event=event)
    await town.a_moment_later()
    assert "gaat niet door" in looks_at(town.samira, EVENT["title"])
    assert not any(EVENT["title"] in str(card) for card in town.mei.cards)
    assert "niets op de agenda" in await town.mei.says("bijeenkomsten")
    assert "voorbij of gaat niet door" in await town.mei.repeats("events.ask", event=event)


@pytest.mark.parametrize(("came", "told"), [("4", "minder dan vijf"), ("12", "12")])
async def test_how_many_came_is_a_number_at_the_door_and_fewer_than_five_is_none(town, came, told):
    await announces(town, kind="open")
    event = event_id(town)
    assert "pas op de dag zelf" in await town.lars.repeats("events.counted", event=event, came=came)
    await town.until(city(2, 4, 15))
    await town.lars.repeats("events.organise", event=event)
    await town.lars.presses("Hoeveel kwamen er?")
    said = await town.lars.presses("Leg vast", came=came)
    assert told in said
    assert "Vul een getal in" in await town.lars.repeats("events.counted", event=event, came="veel")


async def test_it_stands_on_the_card_of_the_month_of_whom_it_is_for(tmp_path):
    async with town_with_units(tmp_path, "released") as town:
        team = one_id(town.folder, "team", "name = 'Inkomen Noord 3'")
        await town.lida.repeats("ending.stopped", team=team, reason="changes", line="")
        await town.lars.repeats("ending.stopped", team=team, reason="changes", line="")
        await announces(town, day="2027-02-18", closes="2027-02-11")
        await town.until(city(2, 4))
        said = looks_at(town.samira, "Deze maand")
        assert EVENT["title"] in said
        assert "donderdag 18 februari" in said
        assert "Plaatsen vrij" in plainly(await town.samira.presses(EVENT["title"]))
        assert not any("Deze maand" in str(card) for card in town.bilal.cards)
