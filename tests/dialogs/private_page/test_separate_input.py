"""Separate input, lived by a whole town: who hears of it, who does not, and what stays nowhere."""

import logging
import sqlite3

import pytest

from booth.separate_input.batches import deliver_due
from bot.app import CLOCKWORK
from tests.chat import GUIDES, LEAD, MEMBERS, csv_of, profiles, town_at_work, words_of
from tests.dialogs.private_page.writing import at, reading, trainers_behind, writes
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

CANARY = "kanariepietgeel"
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


def lines_of(somebody):
    """How often somebody got the weekly line."""
    return sum("Schreef je de trainer van" in words_of(card) for card in somebody.cards)


async def test_fatima_and_her_trainer_talk_and_nobody_else_ever_knows(either, caplog):
    town = either
    caplog.set_level(logging.DEBUG)
    note = await writes(town.fatima, f"Grappen over mij. {CANARY}")
    other = await writes(town.kofi, f"Nog iets. {CANARY}", "name", f"Kofi {CANARY}")
    assert (note.outcome, other.outcome) == ("received", "received")
    before = {name: getattr(town, name).cards for name in ASKED}

    await town.until(at(3, 10))
    assert f"Er is iets te lezen uit {TEAM}" in town.tariq.looks_at_newest()
    assert {name: getattr(town, name).cards for name in ASKED} == before

    desk = await reading(town.tariq)
    assert desk.texts == [[f"Grappen over mij. {CANARY}"], [f"Nog iets. {CANARY}"]]
    assert await desk.replies(f"Grappen over mij. {CANARY}", f"Wat hielp? {CANARY}") == "received"
    assert {name: getattr(town, name).cards for name in ASKED} == before

    assert [text for _, text in await note.reads()][1] == f"Wat hielp? {CANARY}"
    assert await note.answers(f"Dat je vroeg. {CANARY}") == "received"
    await writes(town.mei, "Een derde.", "anonymous")
    await town.until(at(8, 10))
    looks_at(town.tariq, "Er is aparte inbreng")
    desk = await reading(town.tariq)
    talk = [f"Grappen over mij. {CANARY}", f"Wat hielp? {CANARY}", f"Dat je vroeg. {CANARY}"]
    assert talk in desk.texts

    for place in (town.teams.everything(), caplog.text, town.database_text().decode("latin1")):
        assert CANARY not in place
        assert note.code.replace(" ", "") not in place
    assert TEAM in town.teams.everything(), "the control: what may be told is found"


async def test_only_members_of_a_started_team_find_the_trainer_on_their_page(town):
    for name in MEMBERS:
        (trainer,) = await trainers_behind(getattr(town, name))
        assert (trainer["team"], trainer["trainer"]) == (TEAM, "Tariq")
    for name in (*GUIDES, LEAD, "omar", "bilal", "nadia"):
        assert await trainers_behind(getattr(town, name)) == [], name


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
    offered = (await page.posts("/prive/open", ticket=page._ticket()))["proposing"]
    return [one["team"] for one in offered]


async def test_the_page_is_asked_for_in_the_same_way_with_and_without(town):
    addresses = {
        len((await getattr(town, name).opens_private_page()).url) for name in ("samira", "omar")
    }
    assert len(addresses) == 1


async def test_who_leaves_the_team_cannot_write_to_its_trainer_any_more(town):
    assert await trainers_behind(town.jan)
    await town.jan.says("wat weet je van mij")
    await town.jan.presses("Ik hoor niet bij dit team")
    await town.jan.presses("Verder")
    await town.a_moment_later()
    looks_at(town.tariq, "Klopt de lijst")
    await town.tariq.presses("Akkoord")
    assert await trainers_behind(town.jan) == []


async def test_a_lone_message_is_told_of_only_after_ten_working_days(town):
    await writes(town.samira, "Ik ben de enige.")
    await town.until(at(16, 10))
    assert notices_of(town.tariq) == 0
    await town.until(at(30, 10))
    assert notices_of(town.tariq) == 1
    looks_at(town.tariq, "Er is aparte inbreng")
    assert (await reading(town.tariq)).texts == [["Ik ben de enige."]]


async def test_everybody_in_the_team_gets_the_same_line_once_a_week(town):
    """Whether somebody wrote or not, and never in a week with a reminder."""
    await writes(town.samira, "Een.")
    await writes(town.kofi, "Twee.")
    await town.until(at(18, 16))
    assert {lines_of(getattr(town, name)) for name in MEMBERS} == {0}
    for week in range(1, 4):
        await town.until(at(18 + 7 * week, 16))
        assert {lines_of(getattr(town, name)) for name in MEMBERS} == {week}
    for name in GUIDES:
        assert lines_of(getattr(town, name)) == 0, name
    said = {looks_at(getattr(town, name), "Schreef je de trainer van") for name in MEMBERS}
    assert len(said) == 1


async def test_a_reminder_carries_the_line_itself(town):
    await town.until(at(8, 10))
    reminders = {looks_at(getattr(town, name), "staan nog open") for name in MEMBERS}
    assert len(reminders) == 1
    assert "Met je code zie je op je privépagina of er antwoord is" in reminders.pop()


async def test_stop_silences_the_line(town):
    await town.jan.says("stop")
    await town.until(at(32, 16))
    assert lines_of(town.jan) == 0
    assert lines_of(town.mei) == 2


async def test_no_other_trainer_and_nobody_else_gets_to_the_reading_page(town):
    team = team_id(town)
    for name in ("kwame", "nadia", "marleen", "els", "samira", "lida", "omar"):
        somebody = getattr(town, name)
        await somebody.repeats("input.read", team=team)
        assert "Open de leespagina" not in somebody.buttons(), name
    await town.tariq.repeats("input.read", team=team)
    assert town.tariq.buttons() == ["Open de leespagina"], "the control"


async def test_a_team_that_has_not_started_has_no_reading_page(town):
    await town.kwame.repeats("input.read", team=team_id(town, OTHER_TEAM))
    assert "nog niet begonnen" in town.kwame.reads()


# ---- the ways in the chat


async def test_every_part_asks_for_it_in_own_words(town):
    assert "op je privépagina" in await town.samira.says("Aparte inbreng")
    assert town.samira.buttons() == ["Privépagina", "Open in de browser"]
    assert "Dit is voor jou als trainer" in await town.tariq.says("Mag ik de inbreng lezen?")
    assert "als je team met het traject begonnen is" in await town.marleen.says("aparte inbreng")
    town.kofi.locale = "en-GB"
    assert "on your private page" in await town.kofi.says("I want to write to the trainer")


async def test_status_leads_to_it_for_the_trainer_and_after_the_scan_for_members(town):
    await town.tariq.says("status")
    await town.tariq.presses("Aparte inbreng")
    assert town.tariq.buttons() == ["Open de leespagina"]
    await town.until(at(18, 10))
    await town.samira.says("status")
    await town.samira.presses("Aparte inbreng")
    assert "Privépagina" in town.samira.buttons()
    await town.marleen.says("status")
    assert "Aparte inbreng" not in town.marleen.buttons()


async def test_the_briefing_leads_to_it(town):
    await town.until(at(16, 10))
    await town.tariq.says("samenvatting")
    await town.tariq.presses("Aparte inbreng")
    assert town.tariq.buttons() == ["Open de leespagina"]


async def test_the_invitation_says_how_to_reach_the_trainer(either):
    invitation = looks_at(either.samira, "Marleen nodigt je uit")
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
        assert "kan Tariq (trainer) apart schrijven" in town.marleen.looks_at_newest()
        assert town.marleen.buttons() == ["Waar staan we?"]
        await writes(town.samira, "Een.")
        await writes(town.kofi, "Twee.")
        await town.until(at(1, 10))
        looks_at(town.tariq, "Er is aparte inbreng")
        assert (await reading(town.tariq)).texts == [["Een."], ["Twee."]]
        await town.tariq.says("samenvatting")
        assert "Aparte inbreng" in town.tariq.buttons()


async def test_the_trainer_erases_it_from_the_reading_page(town):
    note = await writes(town.samira, "Een.")
    await writes(town.kofi, "Twee.")
    await town.until(at(3, 10))
    looks_at(town.tariq, "Er is aparte inbreng")
    desk = await reading(town.tariq)
    assert await desk.wipes() == "wiped"
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
        town.clock.moment = at(3, 9, 31)
        await deliver_due(town.app[CLOCKWORK]._jobs["delivering"].run_due.__self__.booth)
        town = await house.restarts()
        await town.until(at(3, 10))
        await town.until(at(3, 11))
        assert notices_of(town.tariq) == 1


async def test_a_message_survives_a_restart_and_is_delivered_at_its_moment(tmp_path):
    async with house_at("opened", tmp_path) as house:
        town = await house.starts()
        note = await writes(town.samira, "Een.")
        await writes(town.kofi, "Twee.")
        town = await house.restarts()
        await town.until(at(3, 10))
        looks_at(town.tariq, "Er is aparte inbreng")
        assert (await reading(town.tariq)).texts == [["Een."], ["Twee."]]
        note.writer = town.samira
        assert await note.reads() == [("writer", "Een.")]


async def test_a_trajectory_of_an_older_version_gets_its_mailbox_at_the_next_start(tmp_path):
    async with house_at("opened", tmp_path) as house:
        with sqlite3.connect(tmp_path / "town.db") as connection:
            connection.execute("DELETE FROM mailbox")
        connection.close()
        sealed_anew(house._settings)
        for key in (tmp_path / "keys").glob("*-input-*"):
            key.unlink()
        town = await house.starts()
        assert town.clock.moment == OPENED
        assert len(await trainers_behind(town.samira)) == 1


async def test_opening_the_page_and_coming_back_write_nothing(town):
    note = await writes(town.samira, "Een.")
    before = rows(town.folder)
    keys = sorted((town.folder / "keys").iterdir())
    await trainers_behind(town.kofi)
    await note.reads()
    assert rows(town.folder) == before
    assert sorted((town.folder / "keys").iterdir()) == keys
    await writes(town.kofi, "Twee.")
    after = rows(town.folder)
    assert {table for table in after if after[table] != before[table]} == {"message"}
