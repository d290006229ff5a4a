"""Separate input, lived by a whole town: who hears of it, who does not, and what stays nowhere."""

import logging
import sqlite3

import pytest

from booth.separate_input.batches import deliver_due
from bot.app import CLOCKWORK
from content.library import Library
from tests.chat import GUIDES, LEAD, MEMBERS, csv_of, profiles, town_at_work, upn, words_of
from tests.dialogs.private_page.writing import (
    at,
    reading,
    reading_from_here,
    trainers_behind,
    writes,
)
from tests.dialogs.towns import (
    OPENED,
    OTHER_TEAM,
    TEAM,
    house_at,
    looks_at,
    rows,
    team_id,
    town_at,
)
from tests.notary import sealed_anew
from trajectory.language import Language
from trajectory.separate_input import Sort

CANARY = "kanariepietgeel"
WRITERS = [*MEMBERS, "marleen"]
"""Who may write to the trainer: the manager as everybody."""
ASKED = [*MEMBERS, "marleen", "els"]
"""Everybody of the team but the trainer."""


@pytest.fixture
async def town(tmp_path):
    async with town_at("opened", tmp_path) as town:
        yield town


@pytest.fixture
async def either(tmp_path, database_url):
    """A team that just started, on either database."""
    async with town_at_work(tmp_path, database_url) as town:
        everybody = (LEAD, *GUIDES, *MEMBERS)
        profiles(town, everybody)
        for name in everybody:
            await getattr(town, name).installs()
        await town.lida.sends(csv_of())
        await town.a_moment_later()
        town.marleen.looks_at_newest()
        await town.marleen.presses("Begin met de pre-intake")
        await town.marleen.presses("Begin")
        await town.until(at(1, 10))
        yield town


def notices_of(trainer):
    """How often the trainer heard that there is input."""
    return sum("Er is aparte inbreng" in words_of(card) for card in trainer.cards)


def lines_and_cards(somebody):
    """What somebody was told about input, if anything."""
    return [card for card in somebody.cards if "iets te lezen" in words_of(card)]


def lines_of(somebody):
    """How often somebody got the weekly line."""
    return sum("Schreef je de trainer van" in words_of(card) for card in somebody.cards)


async def test_fatima_and_her_trainer_talk_and_nobody_else_ever_knows(either, caplog):
    town = either
    caplog.set_level(logging.DEBUG)
    note = await writes(town.fatima, f"Grappen over mij. {CANARY}")
    other = await writes(town.kofi, f"Nog iets. {CANARY}", "name", f"Kofi {CANARY}")
    assert (note.outcome, other.outcome) == ("in", "in")
    heard = {name: lines_and_cards(getattr(town, name)) for name in ASKED}
    await town.until(at(15, 10))
    looks_at(town.tariq, f"Er is iets te lezen uit {TEAM}")
    assert {name: lines_and_cards(getattr(town, name)) for name in ASKED} == heard
    before = {name: getattr(town, name).cards for name in ASKED}
    desk = await reading(town.tariq)
    assert desk.texts == [[f"Grappen over mij. {CANARY}"], [f"Nog iets. {CANARY}"]]
    assert await desk.replies(f"Grappen over mij. {CANARY}", f"Wat hielp? {CANARY}") == "in"
    assert {name: getattr(town, name).cards for name in ASKED} == before

    assert [text for _, text in await note.reads()][1] == f"Wat hielp? {CANARY}"
    assert await note.answers(f"Dat je vroeg. {CANARY}") == "in"
    await writes(town.mei, "Een derde.", "anonymous")
    await town.until(at(29, 10))
    looks_at(town.tariq, "Er is aparte inbreng")
    desk = await reading(town.tariq)
    talk = [f"Grappen over mij. {CANARY}", f"Wat hielp? {CANARY}", f"Dat je vroeg. {CANARY}"]
    assert talk in desk.texts

    for place in (town.teams.everything(), caplog.text, town.database_text().decode("latin1")):
        assert CANARY not in place
        assert note.code not in place
    assert TEAM in town.teams.everything(), "the control: what may be told is found"


async def test_members_and_manager_of_a_started_team_find_the_trainer_on_their_page(town):
    for name in WRITERS:
        (trainer,) = await trainers_behind(getattr(town, name))
        assert (trainer["team"], trainer["trainer"]) == (TEAM, "Tariq")
    for name in ("tariq", "els", LEAD, "omar", "bilal", "nadia"):
        assert await trainers_behind(getattr(town, name)) == [], name


async def test_a_manager_writes_like_everybody_and_the_trainer_reads_no_difference(town):
    note = await writes(town.marleen, "Ik word zelf weggezet.")
    await writes(town.samira, "Wij ook.")
    await town.until(at(15, 10))
    looks_at(town.tariq, "Er is aparte inbreng")
    desk = await reading(town.tariq)
    assert desk.texts == [["Ik word zelf weggezet."], ["Wij ook."]]
    assert "Marleen" not in str(desk.said), "the trainer reads words, and never whose"
    assert await desk.replies("Ik word zelf weggezet.", "Dank je.") == "in"
    assert [text for _, text in await note.reads()] == ["Ik word zelf weggezet.", "Dank je."]


async def test_the_page_tells_the_manager_and_the_members_the_same(town):
    offered = [await trainers_behind(getattr(town, name)) for name in ("marleen", "samira")]
    told = [(one["team"], one["trainer"], one["reader"], sorted(one)) for [one] in offered]
    assert told[0] == told[1]
    assert [len(one["tickets"]) for [one] in offered] == [1, 1]


async def test_the_trainer_is_told_that_the_manager_is_among_those_who_may_write():
    for language, said in ((Language.NL, "Ook de manager kan"), (Language.EN, "manager can write")):
        assert said in Library.load().texts.of(language)("booth-inbox-hint")


async def test_norms_are_proposed_once_the_scan_is_over_and_never_by_who_reads_them(town):
    for name in (*MEMBERS, *GUIDES, LEAD, "omar", "nadia"):
        assert await _proposing(getattr(town, name)) == [], name
    await town.until(at(18, 10))
    for name in (*MEMBERS, "marleen"):
        assert await _proposing(getattr(town, name)) == [TEAM], name
    for name in ("tariq", "els", LEAD, "omar", "nadia"):
        assert await _proposing(getattr(town, name)) == [], name


async def _proposing(somebody):
    """The teams for which this person's private page takes proposals for the norm."""
    page = await somebody.opens_private_page()
    offered = (await page.posts("/prive/open", ticket=page._ticket()))["trainers"]
    return [one["team"] for one in offered if one["proposing"]["tickets"]]


async def test_the_page_is_asked_for_in_the_same_way_with_and_without(town):
    addresses = {
        len((await getattr(town, name).opens_private_page()).url) for name in ("samira", "omar")
    }
    assert len(addresses) == 1


async def test_who_leaves_the_team_writes_no_more_and_comes_back_with_the_code(town):
    note = await writes(town.jan, "Ik ga weg.")
    await writes(town.samira, "Van een ander.")
    await town.jan.says("wat weet je van mij")
    await town.jan.presses("Ik hoor niet bij dit team")
    await town.jan.presses("Zeg het tegen de trainer")
    await town.a_moment_later()
    looks_at(town.tariq, "Klopt de lijst")
    await town.tariq.presses("Akkoord")
    [trainer] = await trainers_behind(town.jan)
    assert (trainer["tickets"], trainer["proposing"]["tickets"]) == (None, None)
    await town.until(at(15, 10))
    looks_at(town.tariq, "Er is aparte inbreng")
    await (await reading(town.tariq)).replies("Ik ga weg.", "Dank dat je het zei.")
    assert [text for _, text in await note.reads()] == ["Ik ga weg.", "Dank dat je het zei."]


async def test_what_was_written_to_one_trainer_the_next_reads_only_when_that_was_allowed(town):
    note = await writes(town.samira, "Voor Tariq.")
    await writes(town.kofi, "Ook voor Tariq.")
    handed = {"team": team_id(town), "role": "trainer", "person": upn("kwame")}
    assert "is nu trainer" in await town.lida.repeats("hand_over.confirm", **handed)
    await town.a_moment_later()
    said = looks_at(town.samira, "heeft een andere trainer")
    assert "wissen we na twintig werkdagen" in said
    (trainer,) = await trainers_behind(town.samira)
    assert trainer["trainer"] == "Kwame"

    await town.until(at(15, 10))
    await town.tariq.says("inbreng")
    desk = await reading_from_here(town.tariq)
    assert desk.texts == [["Ook voor Tariq."], ["Voor Tariq."]]
    assert "nog tot" in town.tariq.reads()
    await town.kwame.repeats("input.read", team=team_id(town))
    assert (await reading_from_here(town.kwame)).texts == []
    await town.until(at(38, 10))
    await town.tariq.says("inbreng")
    assert "Open de leespagina" not in town.tariq.buttons()
    assert await note.reads() == []


async def test_one_person_in_one_day_gets_so_many_tickets_and_nobody_else_is_refused(town):
    for _ in range(Sort.INPUT.daily):
        (trainer,) = await trainers_behind(town.samira)
        assert len(trainer["tickets"]) == 1
    (trainer,) = await trainers_behind(town.samira)
    assert trainer["tickets"] == []
    assert len((await trainers_behind(town.kofi))[0]["tickets"]) == 1
    await town.until(at(2, 10))
    assert len((await trainers_behind(town.samira))[0]["tickets"]) == 1


async def test_a_lone_message_is_told_of_only_after_ten_working_days(town):
    await writes(town.samira, "Ik ben de enige.")
    await town.until(at(16, 10))
    assert notices_of(town.tariq) == 0
    await town.until(at(30, 10))
    assert notices_of(town.tariq) == 1
    looks_at(town.tariq, "Er is aparte inbreng")
    assert (await reading(town.tariq)).texts == [["Ik ben de enige."]]


LINE = "Met je code zie je op je privépagina of er antwoord is"
RELEASED, POSTPONED = at(18, 16), "2027-04-30"


async def goes_on(town):
    """Its intake may wait a while, so that the team does not stand still."""
    await town.until(RELEASED)
    step = {"step": "intake", "until": POSTPONED, "reason": "busy", "line": ""}
    assert "uitgesteld" in await town.marleen.repeats("steps.postponed", team=team_id(town), **step)


async def test_everybody_in_the_team_gets_the_same_card_four_weeks_after_the_last_line(town):
    """Whether somebody wrote or not."""
    await writes(town.samira, "Een.")
    await writes(town.kofi, "Twee.")
    await goes_on(town)
    for day, cards in ((18, 0), (44, 0), (46, 1), (72, 1), (74, 2)):
        await town.until(at(day, 16))
        assert {lines_of(getattr(town, name)) for name in WRITERS} == {cards}, day
    for name in ("tariq", "els"):
        assert lines_of(getattr(town, name)) == 0, name
    said = {looks_at(getattr(town, name), "Schreef je de trainer van") for name in WRITERS}
    assert len(said) == 1


async def test_what_goes_to_the_whole_team_carries_the_line_for_whoever_may_write(town):
    await town.until(RELEASED)
    told = {name: looks_at(getattr(town, name), "De teamscan van") for name in MEMBERS}
    assert LINE in told["samira"]
    assert len(set(told.values())) == 1
    assert LINE in looks_at(town.marleen, "De teamscan van"), "managers may be unsafe too"
    assert LINE not in looks_at(town.els, "De teamscan van"), "the control"


async def test_a_team_that_stands_still_gets_no_card_about_the_line(town):
    await town.until(at(74, 16))
    assert {lines_of(getattr(town, name)) for name in MEMBERS} == {0}


async def test_a_team_that_rests_gets_no_card_about_the_line(town):
    await town.until(RELEASED)
    rests = {"team": team_id(town), "reason": "changes", "until": POSTPONED}
    assert "pauzeert" in await town.marleen.repeats("steps.paused", **rests)
    await town.until(at(74, 16))
    assert {lines_of(getattr(town, name)) for name in MEMBERS} == {0}


async def test_a_reminder_carries_the_line_itself(town):
    await town.until(at(8, 10))
    reminders = {looks_at(getattr(town, name), "staan nog open") for name in MEMBERS}
    assert len(reminders) == 1
    assert LINE in reminders.pop()


async def test_stop_silences_the_line(town):
    await town.jan.says("stop")
    await town.jan.presses("Een antwoord van de trainer")
    await goes_on(town)
    await town.until(at(46, 16))
    assert lines_of(town.jan) == 0
    assert lines_of(town.mei) == 1


async def test_no_other_trainer_and_nobody_else_gets_to_the_reading_page(town):
    team = team_id(town)
    for name in ("kwame", "nadia", "marleen", "els", "samira", "lida", "omar"):
        somebody = getattr(town, name)
        await somebody.repeats("input.read", team=team)
        assert "Open de leespagina" not in somebody.buttons(), name
    await town.tariq.repeats("input.read", team=team)
    assert town.tariq.buttons() == ["Open de leespagina", "Terug"], "the control"


async def test_a_team_that_has_not_started_has_no_reading_page(town):
    await town.kwame.repeats("input.read", team=team_id(town, OTHER_TEAM))
    assert "nog niet begonnen" in town.kwame.reads()


# ---- the ways in the chat


async def test_every_part_asks_for_it_in_own_words(town):
    assert "op je privépagina" in await town.samira.says("Aparte inbreng")
    assert town.samira.buttons() == ["Privépagina", "Open in de browser"]
    assert "Dit is voor jou als trainer" in await town.tariq.says("Mag ik de inbreng lezen?")
    assert "op je privépagina" in await town.marleen.says("aparte inbreng")
    assert town.marleen.buttons() == ["Privépagina", "Open in de browser"]
    assert "Medewerkers en de manager van een team" in await town.els.says("aparte inbreng")
    town.kofi.locale = "en-GB"
    assert "on your private page" in await town.kofi.says("I want to write to the trainer")


async def test_status_leads_to_it_for_the_trainer_and_after_the_scan_for_members(town):
    await town.tariq.says("status")
    await town.tariq.presses("Lees de inbreng")
    assert town.tariq.buttons() == ["Open de leespagina", "Terug"]
    await town.until(at(18, 10))
    await town.samira.says("status")
    await town.samira.presses("Schrijf de trainer apart")
    assert "Privépagina" in town.samira.buttons()
    await town.marleen.says("status")
    await town.els.says("status")
    assert {"Schrijf de trainer apart", "Lees de inbreng"}.isdisjoint(town.els.buttons())


async def test_the_briefing_leads_to_it(town):
    await town.until(at(16, 10))
    await town.tariq.says("samenvatting")
    await town.tariq.presses("Lees de inbreng")
    assert town.tariq.buttons() == ["Open de leespagina", "Terug"]


async def test_the_invitation_says_how_to_reach_the_trainer(either):
    invitation = looks_at(either.samira, "samen met Marleen")
    assert "Schrijf Tariq (trainer) dan apart, op je privépagina" in invitation


async def test_a_small_team_without_a_scan_has_it_too(tmp_path, database_url):
    async with town_at_work(tmp_path, database_url) as town:
        few = MEMBERS[:4]
        profiles(town, (LEAD, *GUIDES, *few))
        for name in (LEAD, *GUIDES, *few):
            await getattr(town, name).installs()
        await town.lida.sends(csv_of(members=few))
        await town.marleen.says("start")
        await town.marleen.presses("Begin zonder teamscan")
        await town.a_moment_later()
        assert "Schrijf Tariq (trainer) dan apart" in town.samira.looks_at_newest()
        assert town.samira.buttons() == ["Privépagina", "Open in de browser"]
        assert "Schrijf Tariq (trainer) dan apart" in town.marleen.looks_at_newest()
        assert town.marleen.buttons() == ["Privépagina", "Open in de browser", "Waar staan we?"]
        assert "kan Tariq (trainer) apart schrijven" in town.els.looks_at_newest()
        await writes(town.samira, "Een.")
        await writes(town.kofi, "Twee.")
        await town.until(at(15, 10))
        looks_at(town.tariq, "Er is aparte inbreng")
        assert (await reading(town.tariq)).texts == [["Een."], ["Twee."]]
        await town.tariq.says("samenvatting")
        assert "Lees de inbreng" in town.tariq.buttons()


async def test_the_trainer_erases_it_from_the_reading_page(town):
    note = await writes(town.samira, "Een.")
    await writes(town.kofi, "Twee.")
    await town.until(at(15, 10))
    looks_at(town.tariq, "Er is aparte inbreng")
    desk = await reading(town.tariq)
    assert await desk.wipes("Een.") == "wiped"
    assert await note.reads() == []


# ---- the clock


async def test_the_clock_waits_for_a_moment_only_when_a_trajectory_has_started(tmp_path):
    async with town_at("enrolled", tmp_path) as town:
        job = town.app[CLOCKWORK]._jobs["delivering"]
        assert await job.next_due() is None
        await town.marleen.says("start")
        await town.marleen.presses("Begin")
        assert await job.next_due() == at(1, 9, 30)


async def test_a_restart_between_delivery_and_notice_loses_neither(tmp_path):
    async with house_at("opened", tmp_path) as house:
        town = await house.starts()
        await writes(town.samira, "Een.")
        await writes(town.kofi, "Twee.")
        await town.until(at(15, 9))
        town.clock.moment = at(15, 9, 31)
        await deliver_due(town.app[CLOCKWORK]._jobs["delivering"].run_due.__self__.booth)
        town = await house.restarts()
        await town.until(at(15, 10))
        await town.until(at(15, 11))
        assert notices_of(town.tariq) == 1


async def test_a_message_survives_a_restart_and_is_delivered_at_its_moment(tmp_path):
    async with house_at("opened", tmp_path) as house:
        town = await house.starts()
        note = await writes(town.samira, "Een.")
        await writes(town.kofi, "Twee.")
        town = await house.restarts()
        await town.until(at(15, 10))
        looks_at(town.tariq, "Er is aparte inbreng")
        assert (await reading(town.tariq)).texts == [["Een."], ["Twee."]]
        note.writer = town.samira
        assert await note.reads() == [("writer", "Een.")]


async def test_a_trajectory_of_an_older_version_gets_its_mailbox_at_the_next_start(tmp_path):
    async with house_at("opened", tmp_path) as house:
        with sqlite3.connect(tmp_path / "town.db") as connection:
            connection.execute("DELETE FROM mailbox_reader")
            connection.execute("DELETE FROM mailbox")
        connection.close()
        sealed_anew(house._settings)
        for kind in ("mailbox", "reader", "input", "proposals"):
            for key in (tmp_path / "keys").glob(f"*{kind}-*"):
                key.unlink()
        town = await house.starts()
        assert town.clock.moment == OPENED
        assert len(await trainers_behind(town.samira)) == 1


async def test_opening_the_page_and_coming_back_write_nothing(town):
    note = await writes(town.samira, "Een.")
    ticks = ("packet",)
    before = rows(town.folder, without=ticks)
    keys = sorted((town.folder / "keys").glob("*.key"))
    await trainers_behind(town.kofi)
    await note.reads()
    await writes(town.kofi, "Twee.")
    assert rows(town.folder, without=ticks) == before, "and writing, nothing but a row of the box"
    assert sorted((town.folder / "keys").glob("*.key")) == keys
