"""Small things anybody can say: language, reminders, own data, protection, help, and the rest."""

import json
import re
from datetime import timedelta

import pytest

from tests.chat import MEMBERS
from tests.dialogs.alive import changed
from tests.dialogs.towns import (
    CLOSED,
    VISIBLE,
    looks_at,
    one_id,
    plainly,
    rows,
    team_id,
    town_at,
    words_of,
)

ENGLISH = "en-GB"


def kept(town):
    return rows(town.folder, without=("seen_activity",))


# ---- language


async def test_the_bot_speaks_the_language_of_the_client(enrolled):
    enrolled.samira.locale = ENGLISH
    assert "Where your team stands" in await enrolled.samira.says("status")
    enrolled.samira.locale = "nl-NL"
    assert "Waar staan jullie?" in await enrolled.samira.says("status")


async def test_a_chosen_language_stays_whatever_the_client_speaks(enrolled):
    await enrolled.samira.says("taal")
    assert "English" in await enrolled.samira.presses("English")
    assert "Where your team stands" in await enrolled.samira.says("status")
    await enrolled.samira.installs()
    assert "Where your team stands" in await enrolled.samira.says("hoe ver zijn we")


async def test_the_chosen_language_holds_for_messages_and_for_the_private_page(opened):
    await opened.samira.says("taal")
    await opened.samira.presses("English")
    assert (await opened.samira.opens_private_page()).language == "en"
    await opened.until(CLOSED - timedelta(minutes=31))
    assert "are still open" in looks_at(opened.samira, "still open")
    assert "staan nog open" in looks_at(opened.kofi, "staan nog open")


@pytest.mark.parametrize("language", ["", "fr", "EN-us; DROP", "🙂"])
async def test_a_language_we_do_not_speak_becomes_one_we_do(enrolled, language):
    said = await enrolled.samira.repeats("language.choose", language=language)
    assert enrolled.samira.status == 200
    assert said


# ---- reminders


async def reminders(town, name):
    return sum("staan nog open" in json.dumps(card) for card in getattr(town, name).read)


async def stops(somebody, kind="Alle herinneringen"):
    await somebody.says("stop")
    return await somebody.presses(kind)


async def test_stop_silences_reminders_and_never_invitations_and_results(enrolled):
    assert "Typ “status”" in await stops(enrolled.samira)
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Begin")
    await enrolled.until(VISIBLE)
    assert await reminders(enrolled, "samira") == 0
    assert await reminders(enrolled, "kofi") == 2
    assert any("Je team doet mee aan" in words_of(card) for card in enrolled.samira.read)
    assert "is klaar" in looks_at(enrolled.samira, "is klaar")


@pytest.mark.parametrize("version", ["0", "2", ""])
async def test_a_button_of_another_version_does_nothing_and_says_the_way_on(enrolled, version):
    before = kept(enrolled)
    pressed = {"verb": "reminders.silence", "kind": "input"}
    said = await enrolled.samira.repeats(**pressed, card=version)
    assert "Deze kaart is verlopen" in said
    assert kept(enrolled) == before
    await enrolled.samira.repeats(**pressed)
    assert kept(enrolled) != before, "the control"


async def test_whoever_stops_what_annoys_them_loses_no_last_day(opened):
    said = await stops(opened.samira, "Een antwoord van de trainer")
    assert said.startswith("Gestopt: Een antwoord van de trainer")
    assert "Kijk dan af en toe zelf" in said
    said = await opened.samira.says("stop")
    assert "Vragen die nog openstaan aan" in plainly(said)
    assert "Een antwoord van de trainer uit" in plainly(said)
    assert "Tips voor gesprekken met collega’s" not in opened.samira.buttons(), "for managers"
    await opened.until(CLOSED)
    assert await reminders(opened, "samira") == 2


async def test_stop_alone_stops_nothing_before_a_kind_is_chosen(opened):
    before = kept(opened)["person"]
    said = await opened.samira.says("stop")
    assert said.startswith("Welke herinneringen wil je niet meer?")
    assert kept(opened)["person"] == before


async def test_resume_brings_the_reminders_that_are_still_to_come(opened):
    await stops(opened.samira, "Vragen die nog openstaan")
    said = await opened.samira.presses("Toch weer herinneren")
    assert "hoogstens twee" in said
    await opened.until(CLOSED)
    assert await reminders(opened, "samira") == 2


async def test_stopping_for_one_stops_nobody_else(opened):
    await stops(opened.samira)
    await opened.until(CLOSED)
    assert [await reminders(opened, name) for name in MEMBERS] == [0, *[2] * 7]


# ---- what is kept


async def test_my_data_shows_everything_that_is_kept_on_a_person(opened):
    said = await opened.samira.says("wat weet je van mij")
    person = next(row for row in kept(opened)["person"] if "samira@amsterdam.example" in row)
    _, object_id, upn, name, *_ = person
    for fact in (object_id, upn, name, "Nederlands", "aan", "adres van deze chat"):
        assert fact in said
    assert said.index("Inkomen Noord 3") < said.index("medewerker")


async def test_my_data_follows_what_changes(opened):
    await stops(opened.samira)
    await opened.samira.says("taal")
    await opened.samira.presses("English")
    said = plainly(await opened.samira.says("my data"))
    assert "Reminders off" in said
    assert "Language English" in said


async def test_my_data_says_nothing_about_answers_whether_there_are_any_or_not(opened):
    before = await opened.samira.says("wat weet je van mij")
    await (await opened.samira.opens_private_page()).answers(4, "Een tekst")
    after = await opened.samira.says("wat weet je van mij")
    assert after == before
    assert "Zolang vragen openstaan, kan ik nagaan of je al meedeed" in after


async def test_my_data_of_every_role_names_the_role(opened):
    for name, role in (("marleen", "manager"), ("tariq", "trainer"), ("els", "CLV-coach")):
        assert role in await getattr(opened, name).says("mijn gegevens")
    assert "projectleider I&D" in await opened.lida.says("mijn gegevens")
    assert "Inkomen" not in await opened.omar.says("mijn gegevens")


# ---- protection, and what is not understood


async def test_protection_leads_to_the_page_about_it(enrolled):
    await enrolled.samira.says("is dit echt anoniem?")
    link = enrolled.samira.link("Wie kan er tóch bij?")
    await enrolled.samira.says("bescherming")
    assert enrolled.samira.link("Zo beschermen we je antwoorden") == link
    assert link == "http://127.0.0.1:1/bescherming#nl"


@pytest.mark.parametrize(
    "words", ["bloemkool", "??", "…", "x" * 10_000, "start nooit meer iets", "<b>help</b> mij"]
)
async def test_whatever_is_not_understood_offers_the_next_step(enrolled, words):
    before = kept(enrolled)
    said = await enrolled.samira.says(words)
    assert "Dat begrijp ik niet" in said or "Wil je hulp" in said
    assert enrolled.samira.buttons()
    assert words not in said
    assert kept(enrolled) == before


@pytest.mark.parametrize("words", ["hi", "hello", "hallo", "help", "stop"])
async def test_the_words_that_teams_expects_are_always_understood(enrolled, words):
    assert "Dat begrijp ik niet" not in await enrolled.samira.says(words)
    enrolled.omar.locale = ENGLISH
    assert "I do not understand" not in await enrolled.omar.says(words)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Hoe ver zijn we?", "Waar staan jullie?"),
        ("WAAR STAAN WE", "Waar staan jullie?"),
        ("mag ik de uitslag zien", "nog geen resultaat"),
        ("wat bewaar je van mij", "Wat ik van je weet"),
        ("geen herinneringen meer", "Welke herinneringen wil je niet meer?"),
    ],
)
async def test_plain_words_do_what_commands_do(opened, words, says):
    assert says in await opened.samira.says(words)


# ---- welcome


@pytest.mark.parametrize(
    ("name", "words", "button"),
    [
        ("lida", "Meld de teams aan", "Teams aanmelden"),
        ("marleen", "Jij begint", "Begin met de pre-intake"),
        ("tariq", "als trainer", "Waar staan we?"),
        ("els", "als CLV-coach", "Waar staan we?"),
        ("samira", "Je team doet mee. Je hoort van me", "Waar staan we?"),
        ("omar", "Doet je team mee, dan krijg je hier bericht", "Waar staan we?"),
    ],
)
async def test_everybody_is_welcomed_with_a_next_step_that_fits(enrolled, name, words, button):
    somebody = getattr(enrolled, name)
    assert words in await somebody.says("welkom")
    assert somebody.buttons()[0] == button


async def test_whose_team_began_is_not_asked_to_begin_again(opened):
    said = await opened.marleen.says("welkom")
    assert "Jouw team doet mee. Jij plant de sessies" in said
    assert "Begin met de pre-intake" not in opened.marleen.buttons()


async def test_installing_twice_greets_once(enrolled):
    await enrolled.zoe.installs()
    await enrolled.zoe._does(enrolled.zoe.teams.adds_bot())
    assert len(enrolled.zoe.cards) == 1


async def test_whoever_removes_the_app_gets_nothing_until_it_is_back(opened):
    await opened.samira._does(opened.samira.teams.removes())
    await opened.until(CLOSED)
    assert opened.samira.cards == []
    await opened.samira.installs()
    await opened.a_moment_later()
    assert not any("staan nog open" in json.dumps(card) for card in opened.samira.cards)
    await opened.until(VISIBLE)
    assert "is klaar" in opened.samira.looks_at_newest()


# ---- the one door


async def test_the_door_shows_what_waits_and_writes_nothing(opened):
    """Beside the boxes, which are laid and tick whenever a page is opened."""
    before = rows(opened.folder)
    page = await opened.samira.opens_private_page()
    assert page.scan["team"] == "Inkomen Noord 3"
    await opened.samira.repeats("door.link")
    link = opened.samira.link("Open de privépagina")
    assert link.startswith("http://127.0.0.1:1/prive#nl.")
    assert {**rows(opened.folder), "packet": []} == {**before, "packet": []}
    assert opened.samira.cards == [], "the link is never a message"


async def test_a_stranger_finds_an_empty_page_and_leaves_no_trace(opened):
    before = rows(opened.folder)
    page = await opened.somebody_new.opens_private_page()
    assert page.waiting == []
    assert page.error == ""
    await opened.somebody_new.repeats("door.link")
    assert rows(opened.folder) == before


async def test_manager_trainer_and_coach_never_find_the_scan_behind_the_door(opened):
    for name in ("marleen", "tariq", "els", "lida", "bilal"):
        page = await getattr(opened, name).opens_private_page()
        assert [entry for entry in page.waiting if entry["kind"] == "scan"] == []


async def test_two_rounds_wait_behind_one_door_and_say_their_team(tmp_path):
    async with town_at("opened", tmp_path) as town:
        both = ("samira", *(f"lid{n}" for n in range(10)))
        lines = [f"{name}@amsterdam.example" for name in both]
        row = f"Zorg;team;omar@amsterdam.example;t@a.nl;c@a.nl;{'|'.join(lines)}"
        await town.lida.sends(f"team;niveau;manager;trainer;coach;medewerkers\n{row}")
        await town.omar.says("start")
        await town.omar.presses("Begin")
        await town.until(town.clock.moment.replace(day=13))
        page = await town.samira.opens_private_page()
        assert sorted(entry["team"] for entry in page.waiting) == ["Inkomen Noord 3", "Zorg"]


async def test_a_lost_key_is_told_kindly_and_never_as_an_error(opened):
    scan = one_id(opened.folder, "round")
    (opened.folder / "keys" / f"tryout-{scan}-slot.key").unlink()
    body = await opened.samira._does(opened.samira.teams.opens_door())
    assert "Deze vragen werken nu niet" in json.dumps(body, ensure_ascii=False)
    assert "Deze vragen werken nu niet" in await opened.samira.repeats("door.link")
    assert team_id(opened)


async def test_until_when_somebody_wants_no_reminders_is_shown_and_no_longer(enrolled):
    samira = enrolled.samira
    await samira.says("later tot 20 januari")
    await samira.presses("Tot die dag niet", until="2027-01-20")
    assert "tot woensdag 20 januari niet" in await samira.says("wat weet je van mij")
    await enrolled.until(enrolled.clock.moment + timedelta(days=9))
    assert "20 januari niet" not in await samira.says("wat weet je van mij")


async def test_a_busy_guide_reads_a_few_of_their_teams_and_how_many_more(opened):
    for nth in range(21):
        changed(
            opened,
            (
                "INSERT INTO team (id, name, name_key, level, manager_id, trainer_id, coach_id)"
                " SELECT ?, ?, ?, level, manager_id, trainer_id, coach_id FROM team LIMIT 1",
                [f"busy-{nth}", f"Drukte {nth:02}", f"drukte {nth:02}"],
            ),
        )
    said = await opened.tariq.says("wat weet je van mij")
    said = said[said.index("Wissen kan nog niet") :]
    assert "je begeleidt Drukte 00, Drukte 01, Drukte 02, Drukte 03, Drukte 04, Drukte 05" in said
    assert "Drukte 06" not in said
    assert re.search(
        r"Drukte 05 en nog 1[67]\. Vraag de projectleider I&D om dat eerst over te dragen", said
    )
