"""The manager starts: sees with whom and when, compares with Teams, chooses days, confirms."""

from datetime import datetime

import pytest

from bot.settings import Settings
from tests.chat import MEMBERS, csv_of, object_id, roster_entry, upn, words_of
from tests.dialogs.towns import EARLY, OPENED, TEAM, looks_at, of_rounds, rows, team_id, town_at
from tests.fakes import TENANT, Teams
from trajectory.planning.working_days import ZONE
from use_cases.services import RosterMember

SMALL = ("a1", "a2", "a3", "a4", "a5", "a6")
NOORD = {"id": "19:noord@thread.tacv2", "name": TEAM}


def kept(town):
    return rows(town.folder, without=("seen_activity",))


async def installed_in_team(town, team=NOORD):
    """The app is added to a Teams team."""
    anna = Teams(town.teams.service_url, object_id("marleen"), "Marleen", team["id"], "channel")
    activity = anna.installs() | {"channelData": {"team": team, "tenant": {"id": TENANT}}}
    async with town.session.post(f"{town.address}/api/messages", json=activity) as response:
        assert response.status == 200


# ---- what the manager sees


async def test_the_manager_sees_with_whom_when_and_what_happens_next(enrolled):
    offer = await enrolled.marleen.says("start")
    for words in (
        "Trainer: Tariq",
        "CLV-coach: Els",
        "dinsdag 12 januari tot en met dinsdag 26 januari om 16.30 uur",
        "vrijdag 29 januari",
        "8 medewerkers",
        "We laten niemand zien wie antwoordt",
        "hoogstens twee herinneringen",
        "Antwoorden is vrijwillig",
    ):
        assert words in offer
    for name in MEMBERS:
        assert name.capitalize() in offer


async def test_seeing_it_starts_nothing(enrolled):
    before = kept(enrolled)
    await enrolled.marleen.says("start")
    assert kept(enrolled) == before


async def test_a_school_holiday_in_the_period_is_said_and_makes_it_longer(tmp_path):
    async with town_at("enrolled", tmp_path) as town:
        await town.until(datetime(2027, 2, 8, 10, tzinfo=ZONE))
        offer = await town.marleen.says("start")
        assert "schoolvakantie (voorjaarsvakantie)" in offer
        assert "dinsdag 2 maart" in offer


async def test_who_has_several_teams_is_asked_which(enrolled):
    await enrolled.lida.sends(csv_of("Zorg", guides=("marleen", "kwame", "hanan")))
    assert "Welk team begint?" in await enrolled.marleen.says("start")
    offer = await enrolled.marleen.presses("Zorg")
    assert "Pre-intake van Zorg" in offer
    assert "Kwame" in offer


# ---- once


async def test_a_double_click_starts_once(enrolled):
    await enrolled.marleen.says("start")
    offer = enrolled.marleen.card
    assert "staat klaar" in await enrolled.marleen.presses("Begin")
    before = kept(enrolled)
    enrolled.marleen.card = offer
    assert "loopt al" in await enrolled.marleen.presses("Begin")
    assert kept(enrolled) == before


async def test_manager_and_lead_race_and_one_trajectory_starts(enrolled):
    await enrolled.marleen.says("start")
    await enrolled.lida.repeats("start.show", team=team_id(enrolled))
    said = [await enrolled.marleen.presses("Begin"), await enrolled.lida.presses("Begin")]
    assert "staat klaar" in said[0]
    assert "loopt al" in said[1]
    assert len(kept(enrolled)["trajectory"]) == 1


async def test_when_all_teams_run_there_is_nothing_to_start(opened):
    assert "Al je teams zijn begonnen" in await opened.marleen.says("start")


async def test_production_starts_nothing_before_the_works_council_decided(tmp_path, monkeypatch):
    monkeypatch.setattr(Settings, "may_open_rounds", False)
    async with town_at("enrolled", tmp_path) as town:
        before = kept(town)
        assert "Eerst moeten de ondernemingsraad" in await town.marleen.says("start")
        assert "Begin" not in town.marleen.buttons()
        said = await town.marleen.repeats("start.confirm", team=team_id(town))
        assert "Eerst moeten de ondernemingsraad" in said
        assert kept(town) == before


# ---- another period


async def test_the_manager_chooses_other_days(enrolled):
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Andere periode")
    offer = await enrolled.marleen.presses(
        "Bekijk deze periode", first="2027-01-18", last="2027-01-25"
    )
    assert "maandag 18 januari tot en met maandag 25 januari om 16.30 uur" in offer
    said = await enrolled.marleen.presses("Begin")
    assert "maandag 18 januari om 09.30 uur" in said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2027-01-11", "2027-01-25", "maandag 11 januari"),
        ("2020-01-06", "2020-01-20", "maandag 6 januari 2020"),
        ("2027-01-18", "2027-01-22", "te kort"),
        ("2027-01-25", "2027-01-18", "te kort"),
        ("2027-01-18", "2027-04-26", "te lang"),
        ("2027-01-16", "2027-01-29", "wordt niet gewerkt"),
        ("2027-01-18", "2027-01-30", "wordt niet gewerkt"),
        ("2027-04-20", "2027-04-27", "wordt niet gewerkt"),
        ("2999-12-20", "2999-12-30", "te ver vooruit"),
        ("morgen", "2027-01-25", "geen datum"),
        ("2027-02-30", "2027-03-25", "geen datum"),
        ("2027-01-18", "'; DROP TABLE round", "geen datum"),
        ("2027-01-18", "x" * 5_000, "te lang"),
    ],
)
@pytest.mark.parametrize("button", ["start.show", "start.confirm"])
async def test_impossible_days_get_one_kind_sentence(enrolled, first, last, said, button):
    before = kept(enrolled)
    data = {"team": team_id(enrolled), "first": first, "last": last}
    answer = await enrolled.marleen.repeats(button, **data)
    assert answer.startswith("Dit lukt zo niet")
    if "januari" not in said:
        assert said in answer
    assert kept(enrolled) == before


async def test_a_card_left_until_its_period_is_past_starts_nothing(enrolled):
    await enrolled.marleen.says("start")
    await enrolled.until(EARLY)
    before = kept(enrolled)
    said = await enrolled.marleen.presses("Begin")
    assert "Je kunt niet meer beginnen op dinsdag 12 januari" in said
    assert kept(enrolled) == before


# ---- a stale, foreign or forged card


@pytest.mark.parametrize(
    ("verb", "data"),
    [
        ("start.confirm", {"team": "no-such-team"}),
        ("start.confirm", {}),
        ("start.show", {"team": "../../etc"}),
        ("roster.show", {"team": "x" * 3_000}),
        ("roster.confirm", {"change": "no-such-change"}),
        ("roster.confirm", {}),
        ("extend.confirm", {"team": "no-such-team"}),
        ("result.show", {"team": "no-such-team"}),
        ("no.such.verb", {}),
        ("", {}),
        ("__class__", {}),
    ],
)
async def test_a_card_about_nothing_is_answered_kindly(opened, verb, data):
    before = kept(opened)
    for name in ("marleen", "tariq", "lida", "omar"):
        somebody = getattr(opened, name)
        assert (await somebody.repeats(verb, **data)).startswith("Dit lukt zo niet")
        assert somebody.status == 200
    assert kept(opened) == before


async def test_an_unknown_team_and_a_team_of_others_sound_the_same(opened):
    unknown = await opened.nadia.repeats("start.show", team="no-such-team")
    assert await opened.nadia.repeats("start.show", team=team_id(opened)) == unknown


@pytest.mark.parametrize("version", ["0", "2", ""])
async def test_a_card_of_another_version_says_so_and_offers_a_new_one(enrolled, version):
    before = kept(enrolled)
    said = await enrolled.marleen.repeats("start.confirm", team=team_id(enrolled), card=version)
    assert "Deze kaart is verlopen" in said
    assert kept(enrolled) == before
    assert "Jullie zijn aangemeld" in await enrolled.marleen.presses("Mijn traject")


# ---- compared with the Teams roster


async def test_without_a_teams_roster_the_manager_hears_how_to_get_one(enrolled):
    assert "Voeg mij toe aan het team in Teams" in await enrolled.marleen.says("start")


async def test_the_roster_is_read_page_by_page_without_guests_and_bots(enrolled):
    await installed_in_team(enrolled)
    enrolled.teams.roster[NOORD["id"]] = [
        *(roster_entry(name) for name in ("marleen", *MEMBERS)),
        roster_entry("gast", userPrincipalName="gast_extern.nl#EXT#@amsterdam.example"),
        roster_entry("robot", id="28:robot"),
        roster_entry("anoniem", userRole="anonymous"),
    ]
    enrolled.teams.page = 3
    said = await enrolled.marleen.says("start")
    assert "dezelfde als in Teams" in said
    pages = [call for call in enrolled.teams.calls if call.path.endswith("pagedmembers")]
    assert len(pages) == 4


async def test_people_of_another_organisation_in_a_shared_channel_are_not_missed(enrolled):
    await installed_in_team(enrolled)
    enrolled.teams.roster[NOORD["id"]] = [
        *(roster_entry(name) for name in ("marleen", *MEMBERS)),
        roster_entry("vreemd", tenantId="11111111-0000-4000-8000-000000000001"),
    ]
    said = await enrolled.marleen.says("start")
    assert "dezelfde als in Teams" in said
    assert "Vreemd" not in said


async def test_who_is_only_in_teams_or_only_enrolled_is_named(enrolled):
    await installed_in_team(enrolled)
    there = [roster_entry(name) for name in ("marleen", "tariq", *MEMBERS[:-1], "nieuw")]
    enrolled.teams.roster[NOORD["id"]] = there
    said = await enrolled.marleen.says("start")
    assert "Wel in Teams, niet in deze lijst: Nieuw\n" in said
    assert "Wel in deze lijst, niet in Teams: Jurgen\n" in said


async def test_members_never_seen_are_matched_by_account(enrolled):
    """Of Werkplein Zuid 1 only Bilal ever opened the chat."""
    zuid = {"id": "19:zuid@thread.tacv2", "name": "Werkplein Zuid 1"}
    await installed_in_team(enrolled, zuid)
    names = ("nadia", "bilal", "chen", "dewi", "emre", "glenda", "iris", "jerrel")
    enrolled.teams.roster[zuid["id"]] = [
        roster_entry(name, userPrincipalName=upn(name).upper()) for name in names
    ]
    assert "dezelfde als in Teams" in await enrolled.nadia.says("start")


async def test_a_teams_team_with_the_same_name_and_other_people_is_not_this_team(enrolled):
    await installed_in_team(enrolled)
    enrolled.teams.roster[NOORD["id"]] = [roster_entry(name) for name in ("vreemde", "ander")]
    said = await enrolled.marleen.says("start")
    assert "Vreemde" not in said
    assert "Voeg mij toe" in said


async def test_a_roster_teams_does_not_give_stops_nobody(enrolled):
    await installed_in_team(enrolled)
    await enrolled.marleen.says("status")
    enrolled.teams.fail(403)
    assert "Voeg mij toe" in await enrolled.marleen.says("start")
    assert "staat klaar" in await enrolled.marleen.presses("Begin")


def test_a_roster_member_carries_nothing_but_who_it_is():
    assert set(RosterMember.__slots__) == {"object_id", "upn", "name", "mail"}


# ---- fewer than seven


@pytest.fixture
async def small(enrolled):
    await enrolled.lida.sends(csv_of("Klein", guides=("omar", "tariq", "els"), members=SMALL))
    return enrolled


async def test_six_members_are_not_asked_and_the_manager_hears_why_and_what_then(small):
    offer = await small.omar.says("start")
    assert "minder dan zeven mensen" in offer
    assert "raden wie wat antwoordde" in offer
    assert "gezamenlijke intake" in offer
    assert "Begin" not in small.omar.buttons()
    assert "staat klaar" in await small.omar.presses("Begin zonder teamscan")


async def test_without_a_scan_no_round_is_made_and_everybody_hears_the_same(small):
    await small.omar.says("start")
    await small.omar.presses("Begin zonder teamscan")
    await small.a_moment_later()
    assert kept(small)["round"] == []
    assert "Klein begint zonder teamscan" in small.omar.looks_at_newest()
    assert "hoe jullie het team vooraf horen" in small.tariq.looks_at_newest()
    assert "zonder teamscan" in await small.omar.says("status")
    assert "geen teamscan" in await small.omar.says("resultaat")
    assert "een gesprek dat jij leidt" in await small.tariq.says("samenvatting")


async def test_seven_members_are_asked(enrolled):
    await enrolled.lida.sends(
        csv_of("Zeven", guides=("omar", "tariq", "els"), members=(*SMALL, "a7"))
    )
    assert "7 medewerkers" in await enrolled.omar.says("start")
    assert "Begin" in enrolled.omar.buttons()


async def test_members_who_leave_before_the_opening_make_it_go_on_without_a_scan(enrolled):
    """Seven were enough at the start; on the morning of the opening six are left."""
    town = enrolled
    await town.nadia.says("start")
    await town.nadia.presses("Begin")
    await town.bilal.repeats("roster.leave", team=team_id(town, "Werkplein Zuid 1"))
    await town.a_moment_later()
    looks_at(town.kwame, "Klopt de lijst van Werkplein Zuid 1?")
    await town.kwame.presses("Akkoord")
    await town.until(OPENED)
    assert "begint zonder teamscan" in town.nadia.looks_at_newest()
    assert "zonder teamscan" in await town.nadia.says("status")
    assert "geen teamscan" in await town.nadia.says("resultaat")
    assert "een gesprek dat jij leidt" in await town.kwame.says("samenvatting")
    page = await town.bilal.opens_private_page()
    assert page.waiting == []
    assert of_rounds(kept(town)) == kept(town)["invitation"] == []


async def test_members_who_leave_before_the_opening_make_it_too_like_another_team(enrolled):
    """Five people apart at the start, four on the morning of the opening."""
    town = enrolled
    guests = ("bilal", "a1", "a2", "a3", "a4")
    guides = ("omar", "tariq", "els")
    await town.lida.sends(csv_of("Noord 4", guides=guides, members=(*MEMBERS, *guests)))
    for manager in (town.marleen, town.omar):
        await manager.says("start")
        await manager.presses("Begin")
    await town.bilal.repeats("roster.leave", team=team_id(town, "Noord 4"))
    await town.a_moment_later()
    looks_at(town.tariq, "Klopt de lijst van Noord 4?")
    await town.tariq.presses("Akkoord")
    await town.until(OPENED)
    [told] = [name for name in ("marleen", "omar") if without_scan(getattr(town, name))]
    card = without_scan(getattr(town, told))
    assert "bijna dezelfde mensen" in card
    assert "minstens zeven" not in card
    said = await getattr(town, told).repeats("question.show", question="how-many")
    assert "bijna dezelfde mensen" in said
    assert "te klein" not in said


def without_scan(somebody):
    cards = [words_of(card) for card in somebody.read]
    return next((card for card in cards if "begint zonder teamscan" in card), "")


async def test_a_small_team_that_grew_is_told_of_no_other_team(small):
    await small.omar.says("start")
    await small.omar.presses("Begin zonder teamscan")
    await small.omar.repeats(
        "roster.propose", team=team_id(small, "Klein"), kind="new", new=upn("a7")
    )
    await small.a_moment_later()
    looks_at(small.tariq, "Klopt de lijst van Klein?")
    await small.tariq.presses("Akkoord")
    said = await small.omar.repeats(
        "question.show", question="how-many", team=team_id(small, "Klein")
    )
    assert "te klein" in said
    assert "bijna dezelfde mensen" not in said
