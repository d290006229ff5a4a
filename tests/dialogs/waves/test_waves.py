"""A wave lives in the chat: proposed, moved, asked, laid before the directorate, announced."""

import asyncio
import sqlite3
from collections import Counter
from datetime import date

import pytest

from content.library import Library
from tests.chat import csv_of, profiles, upn, words_of
from tests.dialogs.alive import jumps_to, looked_up
from tests.dialogs.towns import TEAM, kept_of, looks_at, one_id, person_id, plainly, rows, team_id
from tests.dialogs.units.towns import appoints, unit_id
from tests.dialogs.waves.towns import (
    COMMITTEE,
    GROUPS,
    QUARTERS,
    announces,
    answers,
    asks,
    begins,
    confirms,
    decides,
    grants,
    months_of,
    pools,
    proposes,
    the_wave,
    town_with_grants,
    until_laid,
)
from trajectory.rounds.instrument import Level
from trajectory.waves.demand import demand_of
from trajectory.waves.drawing import PromisedGroup
from trajectory.waves.supply import Craft

LIBRARY, MT = Library.load(), Level.DEPARTMENT_MT


@pytest.fixture
async def town(tmp_path):
    async with town_with_grants(tmp_path) as town:
        yield town


def untouched(town):
    return rows(town.folder, without=("seen_activity", "outbox"))


# ---- a proposal


async def test_a_lead_asks_for_a_proposal_by_months(town):
    await town.lars.says("golven")
    await town.lars.presses("Nieuwe golf")
    await town.lars.presses("Begin", kind="wave", month="2027-04-01", months="6")
    said = await town.lars.presses("Stel voor")
    assert "Dit is een voorstel" in said
    assert "Per maand" in said
    assert "uur van mensen" in said
    assert "€" not in said, "nobody typed a price"
    placed = months_of(town)
    assert {TEAM, *GROUPS} == set(placed)
    assert all("2027-04-01" <= month <= "2027-09-01" for month in placed.values())
    assert set(kept_of(town, "wave_guide", "craft")) == {"trainer", "coach"}


async def test_money_stands_there_once_a_price_was_typed(town):
    await town.lars.repeats("waves.priced", unit=unit_id(town), hour="50", half_day="400")
    await begins(town)
    assert "€" in await proposes(town)


async def test_the_same_in_english(town):
    await town.lars.repeats("language.choose", language="en")
    await begins(town)
    said = await proposes(town)
    assert "This is a proposal" in said
    assert "half-days of trainers" in said


async def test_forty_presses_at_once_make_one_proposal(town):
    await begins(town)
    data = {**the_wave(town), "version": "0"}
    said = await asyncio.gather(*(town.lars.repeats("waves.propose", **data) for _ in range(40)))
    assert kept_of(town, "wave", "version") == [1]
    assert kept_of(town, "wave_proposal", "version") == [1]
    assert len(said) == 40


async def test_a_moved_group_stays_where_the_lead_put_it(town):
    await begins(town)
    await proposes(town)
    group = {**the_wave(town), "team": team_id(town, "Loket West")}
    await town.lars.repeats("waves.group", **group)
    said = await town.lars.presses("Zet in deze maand", month="2027-08-01")
    assert "Veranderd" in said
    assert months_of(town)["Loket West"] == "2027-08-01"
    await proposes(town)
    assert months_of(town)["Loket West"] == "2027-08-01", "a later proposal keeps it"
    said = await town.lars.repeats("waves.group", **group)
    assert "Vastgezet" in said
    await town.lars.presses("Laat los")
    assert "Vastgezet" not in await town.lars.repeats("waves.group", **group)


async def test_a_group_that_runs_keeps_its_guides_whom_no_planner_typed(town):
    """As in every directorate that had groups before it had waves."""
    await town.wim.repeats("start.confirm", team=team_id(town, "Loket West"), language="nl")
    assert len(kept_of(town, "trajectory", "id")) == 1
    await begins(town)
    assert "Dit is een voorstel" in await proposes(town)
    assert set(months_of(town)) == {TEAM, *GROUPS} - {"Loket West"}
    assert set(kept_of(town, "wave_guide", "person_id")) == {
        person_id(town, "kwame"),
        person_id(town, "hanan"),
    }


async def test_a_fixed_group_keeps_its_month_when_its_trainer_can_be_planned_with_no_more(town):
    await begins(town)
    await proposes(town)
    group = {**the_wave(town), "team": team_id(town, "Loket West")}
    await town.lars.repeats("waves.move", **group, month="2027-08-01")
    await pools(town, "tariq", "trainer")
    left = {"unit": unit_id(town), "person": person_id(town, "kwame"), "craft": "trainer"}
    await town.noor.repeats("grants.guide_off", **left)
    assert "Dit is een voorstel" in await proposes(town)
    assert months_of(town)["Loket West"] == "2027-08-01"
    assert person_id(town, "kwame") not in kept_of(town, "wave_guide", "person_id")


async def test_a_month_that_is_not_there_is_refused(town):
    await begins(town)
    await proposes(town)
    group = {**the_wave(town), "team": team_id(town, "Loket West")}
    before = untouched(town)
    for month in ("2031-01-01", "?", ""):
        said = await town.lars.repeats("waves.move", **group, month=month)
        assert "Kies een maand uit de lijst" in said
    other = {**the_wave(town), "team": "bestaat-niet", "month": "2027-08-01"}
    assert (await town.lars.repeats("waves.move", **other)).startswith("Dit lukt zo niet")
    assert untouched(town) == before


async def test_groups_of_one_counter_never_go_at_once(town):
    for name in ("Loket West", "Loket Oost"):
        data = {"team": team_id(town, name), "shares": "balie", "weeks": ""}
        await town.lars.repeats("waves.know", **data)
    await begins(town, months="12")
    await proposes(town)
    west, oost = (months_of(town)[name] for name in ("Loket West", "Loket Oost"))
    months = abs(int(west[:4]) * 12 + int(west[5:7]) - int(oost[:4]) * 12 - int(oost[5:7]))
    assert months >= 6


async def test_one_wave_is_open_at_a_time(town):
    await begins(town)
    assert "heeft al een golf" in await begins(town)
    await town.lars.repeats("waves.wave", **the_wave(town))
    await town.lars.presses("Gooi deze golf weg")
    assert "De golf is weg" in await town.lars.presses("Gooi weg")
    assert kept_of(town, "wave", "id") == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"kind": "vloed"}, "Kies pilot of golf"),
        ({"month": "2020-01-01"}, "Kies een maand uit de lijst"),
        ({"month": "onzin"}, "Kies een maand uit de lijst"),
        ({"months": "0"}, "hoogstens 24 maanden"),
        ({"months": "99"}, "hoogstens 24 maanden"),
    ],
)
async def test_what_cannot_be_begun_is_refused(town, typed, told):
    assert told in await begins(town, **typed)
    assert kept_of(town, "wave", "id") == []


async def test_no_proposal_in_time_is_an_honest_sentence(town, monkeypatch):
    monkeypatch.setattr("use_cases.wave_solver.asking.SECONDS", 0.0001)
    monkeypatch.setattr("use_cases.wave_solver.asking.GRACE", 1.0)
    await begins(town)
    before = untouched(town)
    assert "Ik vond op tijd geen voorstel" in await proposes(town)
    assert untouched(town) == before


# ---- what does not fit


async def opens_short(town):
    await town.lars.presses(next(one for one in town.lars.buttons() if one.endswith("niet")))


async def test_what_does_not_fit_is_said_with_ways_out(town):
    for quarter in QUARTERS:
        await grants(town, quarter, 6)
    await begins(town, months="3")
    said = await proposes(town)
    assert "te weinig toegekend" in said
    assert "niet" in said
    await opens_short(town)
    row = next(one for one in (*GROUPS, TEAM) if one in town.lars.reads())
    said = await town.lars.presses(row)
    assert "dagdelen meer voor Werk en Inkomen" in said
    assert "Ik vraag het de planner" in said
    await town.lars.presses(next(one for one in town.lars.buttons() if "dagdelen meer voor" in one))
    await town.a_moment_later()
    asked = [str(one) for one in town.noor.cards if "vraagt iets voor een golf" in str(one)]
    assert any("dagdelen meer voor Werk en Inkomen" in one for one in asked), "each by itself"
    looks_at(town.noor, "vraagt iets voor een golf")
    assert "Gevraagd:" in await town.lars.says("golven")
    before = kept_of(town, "wave_request", "id")
    await town.noor.presses("Gezien, haal weg")
    assert len(kept_of(town, "wave_request", "id")) == len(before) - 1


async def test_a_blackout_keeps_months_free_and_can_be_lifted_as_a_way_out(town):
    data = {"unit": unit_id(town), "kind": "reorganisation"}
    await town.lars.repeats("waves.close", **data, since="2027-04-01", until="2027-09-30")
    await begins(town, months="1")
    said = await proposes(town)
    assert "periode zonder sessies" in said
    await opens_short(town)
    await town.lars.presses("Loket West")
    said = await town.lars.presses(
        next(one for one in town.lars.buttons() if "Sessies toestaan" in one)
    )
    assert kept_of(town, "blackout", "id") == []
    assert "Dit is een voorstel" in said


async def test_a_grant_below_what_is_planned_names_the_teams(town):
    await until_laid(town)
    before = untouched(town)
    said = await grants(town, "2027-04-01", 1)
    assert "Minder kan niet" in said
    assert "MT Inkomen" in said
    assert untouched(town) == before


# ---- what people say


async def test_managers_first_hear_a_month_and_say_whether_it_fits(town):
    await begins(town)
    await proposes(town)
    assert "uiterlijk maandag 18 januari" in await asks(town)
    card = looks_at(town.wim, "voor Loket West?")
    assert "maandag 18 januari 2027" in card
    said = await town.wim.presses("Deze maand past niet")
    assert "past niet voor Loket West" in said
    said = await town.lars.repeats("waves.wave", **the_wave(town))
    assert "Past: 0. Past niet: 1. Niets gehoord: 3." in said
    assert "Leg voor" not in " ".join(town.lars.buttons()), "others may still answer"


async def test_silence_is_told_to_the_lead_and_is_no_yes(town):
    await begins(town)
    await proposes(town)
    await asks(town)
    await answers(town, "wim", "Loket West")
    await jumps_to(town, date(2027, 1, 19))
    heard = looks_at(town.lars, "Wat er gezegd is over")
    assert "Niets gehoord: 3" in heard
    assert "Dat is geen ja" in heard
    assert kept_of(town, "wave_group", "said").count("yes") == 1


async def test_nobody_answers_for_another_manager_or_for_another_month(town):
    await begins(town)
    await proposes(town)
    await asks(town)
    before = untouched(town)
    for name in ("oda", "lars", "tariq", "kofi"):
        said = await answers(town, name, "Loket West")
        assert said.startswith("Dit lukt zo niet"), name
    data = {**the_wave(town), "team": team_id(town, "Loket West"), "said": "yes"}
    said = await town.wim.repeats("waves.fits", **data, month="2030-01-01")
    assert "niet meer gevraagd" in said
    assert untouched(town) == before


async def test_a_trainer_sees_their_list_and_says_what_cannot_be(town):
    await begins(town)
    await proposes(town)
    await asks(town)
    card = looks_at(town.kwame, "Voorgesteld voor jou")
    assert "Loket West" in card
    await town.kwame.presses("Loket West")
    asked = town.kwame.reads()
    assert "Meer hoef je niet te zeggen" in asked
    assert "ziek" not in asked
    await town.kwame.presses("Dit kan niet", hindrance="knows_people")
    await town.a_moment_later()
    told = looks_at(town.lars, "past niet bij")
    assert "Wat er in de weg zit: bekenden in dit team" in told
    said = await town.lars.presses("Open de golf")
    assert "Kwame kan Loket West niet doen: bekenden in dit team" in said
    assert "Je zei dat dit niet kan: bekenden" in await town.kwame.says("agenda")
    listed = await town.kwame.repeats("waves.list", **the_wave(town))
    assert "Je zei dat dit niet kan: bekenden" in listed
    await pools(town, "xena", "trainer")
    await proposes(town)
    again = await town.lars.repeats(
        "waves.group", **the_wave(town), team=team_id(town, "Loket West")
    )
    assert "Kwame" not in again


# ---- the decision


async def test_from_the_first_press_to_the_announcement(town):
    await until_laid(town)
    card = looks_at(town.devi, "Ligt voor")
    assert "groepen" in card
    await town.devi.presses("Open de golf")
    seen = town.devi.reads()
    assert not any(name in seen for name in (TEAM, *GROUPS, "Kwame")), "counts, and no team"
    assert "Er is nog geen bevestigd besluit" in await announces(town)
    await decides(town)
    await confirms(town)
    looks_at(town.lars, "Besloten")
    await town.lars.presses("Open de golf")
    said = await town.lars.presses("Kondig aan")
    await town.a_moment_later()
    assert "Managers horen hun maand" in said
    card = looks_at(town.wim, "Loket West begint in")
    assert "Kwame" in card
    assert "Jouw groepen in de golf" in looks_at(town.kwame, "Jouw groepen in de golf")
    trainers = _trainers(town)
    assert trainers["Loket West"] == one_id(town.folder, "person", "name = 'Kwame'")
    assert "al aangekondigd" in await announces(town)


def _trainers(town):
    with sqlite3.connect(town.folder / "town.db") as connection:
        return dict(connection.execute("SELECT name, trainer_id FROM team").fetchall())


async def test_who_recorded_the_decision_never_confirms_it(town):
    await appoints(town, "olga", part="directorate")
    await until_laid(town)
    await decides(town)
    said = await confirms(town, who="olga")
    assert not said.startswith("Bevestigd")
    assert kept_of(town, "wave", "decided") == [0]
    assert "Er is nog geen bevestigd besluit" in await announces(town)


async def test_the_works_council_sees_it_ten_working_days_before_the_decision(town):
    await appoints(town, COMMITTEE, part="works_council")
    await until_laid(town)
    card = looks_at(town.omar, "Ligt voor")
    assert "Besluiten kan vanaf maandag 25 januari 2027" in card
    before = untouched(town)
    said = await decides(town)
    assert "10 werkdagen" in said
    assert untouched(town) == before
    await jumps_to(town, date(2027, 1, 25))
    await decides(town, met="2027-01-25")
    assert len(rows(town.folder)["decision"]) == 1


async def test_each_reads_in_their_own_language_what_was_decided_about_a_wave(town):
    town.olga.locale = "en-GB"
    await town.olga.says("hello")
    await until_laid(town)
    assert "Recorded: Wave from April 2027" in await decides(town)
    asked = looks_at(town.devi, "Vastgelegd: Golf vanaf april 2027")
    assert "Klopt dit met de vergadering" in asked
    assert "Bevestigd: Golf vanaf april 2027" in await confirms(town)
    assert "Confirmed by" in plainly(looks_at(town.olga, "Confirmed: Wave from April 2027"))


async def test_a_decision_that_is_taken_back_gives_the_wave_back(town):
    await until_laid(town)
    await decides(town)
    await town.olga.repeats("decisions.take_back", decision=one_id(town.folder, "decision"))
    assert kept_of(town, "wave", "laid") == [None]
    assert "Leg voor aan de directie" in " ".join(await _buttons(town))


async def _buttons(town):
    await town.lars.repeats("waves.wave", **the_wave(town))
    return town.lars.buttons()


async def announced(town):
    await until_laid(town)
    await decides(town)
    await confirms(town)
    await announces(town)


async def test_what_was_announced_never_moves_by_itself(town):
    await announced(town)
    before = months_of(town)
    hold = {"team": team_id(town, "Loket West"), "until": "2027-05-31"}
    await town.lars.repeats("hold.save", **hold)
    await begins(town)
    await proposes_last(town)
    assert months_of(town) == before, "on hold, it keeps its place"
    wave = the_wave(town, "announced IS NOT NULL")
    group = {**wave, "team": team_id(town, "Loket West")}
    await town.lars.repeats("waves.group", **group)
    said = await town.lars.presses("Zet in deze maand", month="2027-11-01")
    await town.a_moment_later()
    assert "begint in een andere maand" in said
    assert months_of(town)["Loket West"] == "2027-11-01"
    assert "november 2027" in looks_at(town.wim, "Loket West begint in november")


async def proposes_last(town):
    wave = the_wave(town, "announced IS NULL")
    return await town.lars.repeats("waves.propose", **wave, version="0")


async def test_everybody_hears_of_an_announcement_in_one_message_each(town):
    """Whoever guides has a list, a manager their month, and who guided until now that it is over;
    members hear who guides, as of any handing over."""
    await until_laid(town)
    await decides(town)
    await confirms(town)
    everybody = ("kwame", "hanan", "tariq", "els", "wim")
    before = {name: len(getattr(town, name).cards) for name in everybody}
    await announces(town)
    heard = {
        name: [words_of(one) for one in getattr(town, name).cards[before[name] :]]
        for name in everybody
    }
    assert {name: len(cards) for name, cards in heard.items()} == dict.fromkeys(everybody, 1)
    for name, other in (("kwame", "Hanan"), ("hanan", "Kwame")):
        [said] = heard[name]
        assert said.count(f"Met {other}") == len(GROUPS) + 1, said
    for name in ("tariq", "els"):
        [said] = heard[name]
        assert "Je begeleidt niet meer" in said
        assert "Loket West" in said
    assert "Kwame" in heard["wim"][0]
    assert "Hanan" in heard["wim"][0]
    told = kept_of(town, "outbox", "kind")
    assert "trainer_changed" in told, "members hear it"


async def test_a_start_is_not_late_before_its_month_is_over(town):
    await announced(town)
    month = months_of(town)["Loket West"]
    await jumps_to(town, date.fromisoformat(month))
    assert not any("stilstaat" in str(card) for card in town.wim.cards)


async def test_a_move_that_breaks_rules_names_them_before_it_is_done(town):
    await announced(town)
    before = untouched(town)
    group = {**the_wave(town), "team": team_id(town, "Loket West")}
    await town.lars.repeats("waves.group", **group)
    said = await town.lars.presses("Zet in deze maand", month="2027-02-01")
    assert "Loket West naar februari 2027?" in said
    assert "Rooster te laat bekend" in said
    assert untouched(town) == before
    other = await town.lars.repeats("waves.moved", **group, month="2027-02-01", seen="load")
    assert "Rooster te laat bekend" in other, "a yes to another rule is no yes to this one"
    assert untouched(town) == before
    assert "begint in een andere maand" in await town.lars.presses("Zet toch in deze maand")
    assert months_of(town)["Loket West"] == "2027-02-01"


# ---- what trainers offer, and people who are in groups elsewhere


def trainers_of(town):
    query = (
        "SELECT DISTINCT person.name FROM wave_guide JOIN person ON person.id = person_id"
        " WHERE craft = 'trainer'"
    )
    return {name for (name,) in looked_up(town, query)}


NOTHING = {f"in-2027-0{month}": "0" for month in (4, 5, 6)}


async def test_what_a_trainer_offers_and_when_they_cannot_narrow_what_is_proposed(town):
    profiles(town, ["xena"])
    await town.xena.installs()
    await pools(town, "xena", "trainer")
    await begins(town, months="3")
    await proposes(town)
    assert "Kwame" in trainers_of(town)
    said = await town.kwame.repeats("agenda.offer.save", **NOTHING)
    assert "april 2027: 0 gepland, 0 aangeboden" in said.replace("\N{NO-BREAK SPACE}", " ")
    await proposes(town)
    assert trainers_of(town) == {"Xena"}
    await town.xena.repeats("agenda.away.save", since="2027-04-01", until="2028-03-31")
    said = await proposes(town)
    assert "trainer" in said
    assert "Xena" not in trainers_of(town)


async def test_whoever_a_planner_does_not_plan_with_offers_nothing_and_sees_no_agenda(town):
    before = untouched(town)
    for name in ("wim", "oda", "noor"):
        for verb, typed in (
            ("agenda.offer.save", NOTHING),
            ("agenda.show", {}),
            ("agenda.feed", {}),
        ):
            said = await getattr(town, name).repeats(verb, **typed)
            assert said.startswith("Dit lukt zo niet"), (name, verb)
    assert untouched(town) == before


async def test_what_was_announced_counts_beside_what_they_offer(town):
    """With the half-days that the wave itself was planned with."""
    await announced(town)
    months = [date.fromisoformat(month) for month in months_of(town).values()]
    demand = {level: demand_of(LIBRARY.programme_for(level)) for level in (Level.TEAM, MT)}
    counted = Counter()
    for name, start in months_of(town).items():
        level = MT if name.startswith("MT") else Level.TEAM
        place = PromisedGroup(name, (), date.fromisoformat(start), demand[level], ("kwame",))
        counted.update(place.of_guide(Craft.TRAINER))
    assert min(months) < date(2027, 7, 1)
    said = await town.kwame.repeats("agenda.offer.save", **{"in-2027-06": "1"})
    said = said.replace("\N{NO-BREAK SPACE}", " ")
    for nth, name in ((4, "april"), (5, "mei")):
        assert f"{name} 2027: {counted[date(2027, nth, 1)]} gepland" in said
    assert f"juni 2027: {counted[date(2027, 6, 1)]} gepland, 1 aangeboden" in said


async def test_groups_of_another_directorate_count_and_are_never_named(town):
    """Wim manages Loket West and is in two groups of Toezicht that began in January."""
    profiles(town, ["gerda"])
    await town.gerda.installs()
    for nth, name in enumerate(("Zorg Een", "Zorg Twee")):
        members = ("wim", *(f"z{nth}{letter}" for letter in "abcde"))
        await town.lida.sends(csv_of(name, "team", ("gerda", "tariq", "els"), members))
        data = {"team": team_id(town, name), "to": "Toezicht", "since": "2026-01-01"}
        await town.lida.repeats("units.moved", **data)
        await town.gerda.repeats("start.confirm", team=team_id(town, name), language="nl")
    await begins(town, months="2")
    said = await proposes(town)
    assert "Loket West" not in months_of(town)
    assert "Loket Oost" in months_of(town)
    assert "te veel dagdelen voor dezelfde mensen" in said.lower()
    shown = said + await town.lars.repeats("waves.short", **the_wave(town))
    assert "Zorg" not in shown
    assert "Wim" not in shown


async def test_nobody_takes_over_a_team_of_their_own_unit(town):
    """Oda manages a team of Werkpleinen, which lies in the same directorate as Beleid."""
    west = {"team": team_id(town, "Loket West"), "role": "trainer"}
    said = await town.lars.repeats("hand_over.confirm", **west, person=upn("oda"))
    assert "is overgedragen" in said
    assert _trainers(town)["Loket West"] == one_id(town.folder, "person", "name = 'Oda'")
    before = untouched(town)
    income = {"team": team_id(town, "MT Inkomen"), "role": "trainer"}
    said = await town.lars.repeats("hand_over.confirm", **income, person=upn("marleen"))
    assert "werkt in de eenheid van dit team" in said
    assert untouched(town) == before


# ---- the pilot


async def test_no_wave_goes_before_the_pilot_unless_the_directorate_writes_why(town):
    with sqlite3.connect(town.folder / "town.db") as connection:
        connection.execute("DELETE FROM wave_why")
    await begins(town)
    said = await proposes(town)
    assert "de pilot is nog niet geëvalueerd" in said
    assert months_of(town) == {}
    for name in ("lars", "noor", "olga"):
        data = {"unit": unit_id(town), "words": "Omdat het kan."}
        said = await getattr(town, name).repeats("waves.why_said", **data)
        assert said.startswith("Dit lukt zo niet"), name
    await town.devi.says("golven")
    await town.devi.presses("Waarom een golf niet op de pilot wacht")
    await town.devi.presses("Leg vast", words="De stad ging ons voor.")
    await proposes(town)
    assert len(months_of(town)) == 4


async def test_a_pilot_that_cannot_be_composed_says_so(town):
    await begins(town, kind="pilot")
    said = await proposes(town)
    assert "Er is geen pilot samen te stellen" in said


async def test_whoever_has_no_part_in_it_sees_no_wave(town):
    await begins(town)
    await proposes(town)
    for name in ("saar", "devi", "olga", "noor", "marleen", "kofi", "tariq"):
        said = await getattr(town, name).repeats("waves.wave", **the_wave(town))
        assert said.startswith("Dit lukt zo niet"), name
        said = await getattr(town, name).repeats("waves.counts", **the_wave(town))
        assert said.startswith("Dit lukt zo niet"), name
