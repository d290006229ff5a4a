"""Two people at the same moment, on both databases: one wins, nobody sees an error."""

import asyncio

import pytest

from tests.chat import GUIDES, LEAD, MEMBERS, MONDAY, csv_of, profiles, town_at_work
from trajectory.planning.working_days import ZONE

OPENED = MONDAY.replace(day=12, tzinfo=ZONE)


@pytest.fixture
async def town(tmp_path, database_url):
    async with town_at_work(tmp_path, database_url) as town:
        everybody = (LEAD, *GUIDES, *MEMBERS)
        profiles(town, everybody)
        for name in everybody:
            await getattr(town, name).installs()
        yield town


@pytest.fixture
async def opened(town):
    await town.lida.sends(csv_of())
    await town.marleen.says("start")
    await town.marleen.presses("Begin")
    await town.until(OPENED)
    return town


async def at_once(*doing):
    return await asyncio.gather(*doing)


def titles(answers):
    return sorted(answer.partition("\n")[0] for answer in answers)


async def test_two_events_of_one_installation_make_one_person_with_one_welcome(town):
    profiles(town, ("zoe",))
    teams = town.zoe.teams
    await at_once(town.zoe._does(teams.installs()), town.zoe._does(teams.adds_bot()))
    assert len(town.zoe.cards) == 1
    assert "zoe@amsterdam.example" in await town.zoe.says("wat weet je van mij")


async def test_manager_and_lead_start_at_once_and_one_trajectory_begins(town):
    await town.lida.sends(csv_of())
    await town.marleen.says("start")
    await town.lida.says("start")
    answers = await at_once(town.marleen.presses("Begin"), town.lida.presses("Begin"))
    assert titles(answers) == ["De pre-intake van Inkomen Noord 3 staat klaar", "Dit lukt zo niet"]
    await town.until(OPENED)
    assert sum("Je team doet mee aan" in str(card) for card in town.samira.cards) == 1


async def test_the_same_file_from_two_windows_enrols_once(town):
    answers = await at_once(*(town.lida.sends(csv_of()) for _ in range(3)))
    assert set(titles(answers)) == {"1 team is aangemeld"}
    await town.a_moment_later()
    assert sum("doet mee" in str(card) for card in town.marleen.cards) == 1
    assert (await town.lida.says("overzicht")).count("Inkomen Noord 3") == 1


async def test_extending_with_two_fast_clicks_extends_once(opened):
    await opened.tariq.says("status")
    await opened.tariq.presses("Verleng de vragen")
    answers = await at_once(*(opened.tariq.presses("Verleng") for _ in range(3)))
    assert titles(answers).count("Dit lukt zo niet") == 2
    assert "dinsdag 2 februari" in await opened.samira.says("status")


async def test_trainer_and_lead_decide_at_once_and_both_read_the_same_decision(opened):
    await opened.samira.says("wat weet je van mij")
    await opened.samira.presses("Ik hoor niet bij dit team")
    await opened.samira.presses("Zeg het tegen de trainer")
    await opened.a_moment_later()
    opened.tariq.looks_at_newest()
    opened.lida.card = opened.tariq.card
    answers = await at_once(opened.tariq.presses("Akkoord"), opened.lida.presses("Niet akkoord"))
    assert len(set(answers)) == 1
    left = "bij geen team dat meedoet" in await opened.samira.says("status")
    assert left is ("Akkoord: Samira" in answers[0])


async def test_sending_twice_at_once_is_one_answer(opened):
    pages = [await opened.samira.opens_private_page() for _ in range(3)]
    outcomes = await at_once(*(page.answers(4) for page in pages))
    assert set(outcomes) <= {"in", "newer"}
    assert "in" in outcomes


async def test_everybody_answers_at_once_and_everybody_counts(opened):
    pages = [await getattr(opened, name).opens_private_page() for name in MEMBERS]
    assert set(await at_once(*(page.answers(5) for page in pages))) == {"in"}
