"""Where things stand, for every role: the same words whoever answered."""

import json

import pytest

from tests.chat import GUIDES, LEAD, MEMBERS
from tests.dialogs.towns import CLOSED, EARLY, OPENED, VISIBLE, rows, town_at

ANSWERED = {"nobody": (), "one": MEMBERS[:1], "too few": MEMBERS[:4], "all": MEMBERS}
TEAM_AND_MANAGER = ("marleen", *MEMBERS)
HEADER = "team;niveau;manager;trainer;coach;medewerkers"
QUESTIONS = ("status", "resultaat", "samenvatting", "overzicht", "start", "wat weet je van mij")


async def plays(folder, answering, moments, people):
    """What these people read at these moments, to the byte, and what the database says then."""
    async with town_at("opened", folder) as town:
        for name in answering:
            page = await getattr(town, name).opens_private_page()
            assert await page.answers(3, "Een tekst") == "in"
        told = []
        for moment in moments:
            await town.until(moment)
            for name in people:
                for question in QUESTIONS:
                    await getattr(town, name).says(question)
                    told.append((moment, name, question, json.dumps(getattr(town, name).card)))
        kept = repr(rows(folder, without=("packet", "seen_activity")))
        return told, kept.replace(town.teams.service_url, "teams")


async def test_while_the_questions_are_open_nobody_reads_who_or_how_many_answered(tmp_path):
    reference = None
    for outcome, answering in ANSWERED.items():
        folder = tmp_path / outcome
        told, kept = await plays(folder, answering, [OPENED], (LEAD, *GUIDES, "samira", "jurgen"))
        reference = reference or (told, kept)
        assert told == reference[0], outcome
        assert kept == reference[1], outcome


async def test_until_the_result_is_visible_lead_manager_and_team_cannot_tell_how_it_ended(tmp_path):
    """Also not that there were too few answers."""
    reference = None
    for outcome, answering in ANSWERED.items():
        people = (LEAD, "marleen", "samira", "jurgen")
        told, _ = await plays(tmp_path / outcome, answering, [CLOSED, EARLY], people)
        reference = reference or told
        assert told == reference, outcome


async def test_the_comparison_would_notice_a_difference(tmp_path):
    """The control: once it is visible, the same questions do tell."""
    outcomes = []
    for outcome in ("nobody", "all"):
        told, _ = await plays(tmp_path / outcome, ANSWERED[outcome], [VISIBLE], ("marleen",))
        outcomes.append(told)
    assert outcomes[0] != outcomes[1]


# ---- what each person reads


async def test_everybody_reads_the_same_sentence_and_their_own_next_step(enrolled):
    said = {name: await getattr(enrolled, name).says("status") for name in (*GUIDES, *MEMBERS)}
    assert set(said.values()) == {
        "Waar staan jullie?\nInkomen Noord 3\nAangemeld. Marleen kan beginnen."
    }
    assert enrolled.marleen.buttons() == ["Begin met de pre-intake", "Hulp", "Inkomen Noord 3"]
    assert "Begin met de pre-intake" not in enrolled.tariq.buttons() + enrolled.samira.buttons()


async def test_a_scheduled_scan_says_when_it_opens(enrolled):
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Begin")
    assert "gaan open op dinsdag 12 januari" in await enrolled.samira.says("status")


async def test_members_of_an_open_round_see_the_door_whether_they_answered_or_not(opened):
    await (await opened.samira.opens_private_page()).answers(3)
    for name in ("samira", "kofi"):
        said = await getattr(opened, name).says("status")
        assert "staan open tot dinsdag 26 januari om 16.30 uur" in said
        assert "Wie al meedeed, hoeft niets te doen." in said
        assert getattr(opened, name).buttons()[:2] == ["Privépagina", "Open in de browser"]


async def test_who_is_never_asked_sees_no_door_and_is_not_told_what_answering_would_mean(opened):
    for name in GUIDES:
        said = await getattr(opened, name).says("status")
        assert "staan open tot dinsdag 26 januari om 16.30 uur." in said
        assert "meedeed" not in said
        assert "Privépagina" not in getattr(opened, name).buttons()
    assert "meedeed" not in await opened.lida.says("overzicht")


async def test_a_stranger_and_a_lead_without_a_team_are_told_so(enrolled):
    assert "bij geen team dat meedoet" in await enrolled.omar.says("status")
    assert "overzicht" in await enrolled.lida.says("status")
    assert "Inkomen" not in await enrolled.omar.says("hoe ver zijn we")


async def test_nobody_sees_a_team_of_others(opened):
    for name in ("bilal", "nadia", "kwame"):
        said = await getattr(opened, name).says("status")
        assert "Werkplein Zuid 1" in said
        assert "Inkomen Noord 3" not in said


async def test_the_overview_shows_teams_and_where_they_stand_and_no_members(opened):
    said = await opened.lida.says("overzicht")
    assert said.index("Inkomen Noord 3") < said.index("De vragen staan open tot")
    assert said.index("Werkplein Zuid 1") < said.index("Aangemeld. Nadia kan beginnen.")
    assert not any(name.capitalize() in said for name in MEMBERS)


async def test_many_teams_come_in_pages(enrolled):
    teams = [f"Team {n:02};team;m{n}@a.nl;t@a.nl;c@a.nl;x{n}@a.nl" for n in range(40)]
    await enrolled.lida.sends("\n".join([HEADER, *teams]))
    first = await enrolled.lida.says("overzicht")
    assert "Team 1 tot en met 15 van 42." in first
    teams_on_it = 15
    others = {
        "Volgende teams",
        "Teams aanmelden",
        "Wat staat stil?",
        "Samen met een ander team",
        "Accounts die ik niet ken",
    }
    assert len(enrolled.lida.buttons()) == teams_on_it + len(others)
    assert others < set(enrolled.lida.buttons())
    await enrolled.lida.presses("Volgende teams")
    last = await enrolled.lida.presses("Volgende teams")
    assert "Team 31 tot en met 42 van 42." in last
    assert {"Vorige teams", "Teams aanmelden"} < set(enrolled.lida.buttons())
    assert "Volgende teams" not in enrolled.lida.buttons()
    assert await enrolled.lida.presses("Vorige teams") != last


@pytest.mark.parametrize("first", ["-1", "abc", "9999999", "1e3", "٣"])
async def test_a_page_number_nobody_wrote_is_harmless(enrolled, first):
    assert "Waar staan de teams?" in await enrolled.lida.repeats("overview.show", first=first)


async def test_a_trainer_with_many_teams_reads_ten_and_how_many_more(enrolled):
    guides = "tariq@amsterdam.example;c@a.nl"
    teams = [f"Zorg {n:02};team;m{n}@a.nl;{guides};x{n}@a.nl" for n in range(12)]
    await enrolled.lida.sends("\n".join([HEADER, *teams]))
    said = await enrolled.tariq.says("status")
    assert said.count("Zorg") == 9
    assert "Je hoort bij nog 3 teams." in said
