"""Changes of who is in a team: proposed from a closed list, decided by the trainer, told."""

import json

import pytest

from tests.chat import object_id, profiles, upn
from tests.dialogs.towns import OPENED, looks_at, person_id, rows, team_id
from trajectory.teams import RosterChangeKind

PROPOSAL = "Klopt de lijst van Inkomen Noord 3?"


def kept(town):
    return rows(town.folder, without=("seen_activity",))


async def proposes(town, kind, **about):
    """The manager proposes a change, through the cards."""
    await town.marleen.repeats("roster.show", team=team_id(town))
    said = await town.marleen.presses("Stel voor", kind=kind, **about)
    await town.a_moment_later()
    return said


async def leaves(town, name="kofi", kind="left"):
    return await proposes(town, kind, person=person_id(town, name))


# ---- the whole way


async def test_the_trainer_hears_decides_and_the_person_hears(opened):
    assert "De trainer kijkt ernaar" in await leaves(opened)
    said = looks_at(opened.tariq, PROPOSAL)
    assert "Wie: Kofi" in said
    assert "Wat: gaat van de lijst" in said
    assert "door: Marleen" in said
    assert "Kofi staat niet meer op de lijst" in await opened.tariq.presses("Akkoord")
    await opened.a_moment_later()
    assert "Kofi staat niet meer op de lijst" in opened.marleen.looks_at_newest()
    assert "Je staat niet meer op de lijst van Inkomen Noord 3" in opened.kofi.looks_at_newest()
    assert "Tariq (trainer)" in opened.kofi.reads()


async def test_until_the_trainer_decides_nothing_changes(opened):
    before = kept(opened)["team_member"]
    await leaves(opened)
    assert kept(opened)["team_member"] == before
    assert opened.kofi.cards == []


async def test_a_declined_proposal_changes_nothing_and_the_person_is_left_in_peace(opened):
    before = kept(opened)["team_member"]
    await leaves(opened)
    looks_at(opened.tariq, PROPOSAL)
    assert "verandert er niets" in await opened.tariq.presses("Niet akkoord")
    await opened.a_moment_later()
    assert kept(opened)["team_member"] == before
    assert "Niet akkoord" in opened.marleen.looks_at_newest()
    assert opened.kofi.cards == []


async def test_somebody_new_is_named_by_account_and_hears_it_when_they_install(enrolled):
    await proposes(enrolled, "new", new="Nieuw@Amsterdam.example")
    assert "Wie: nieuw" in looks_at(enrolled.tariq, PROPOSAL)
    await enrolled.tariq.presses("Akkoord")
    await enrolled.a_moment_later()
    enrolled.teams.roster["a:nieuw"] = [
        {**enrolled.teams.roster["a:kofi"][0], "id": "29:Nieuw", "name": "Nieuw"}
        | {"aadObjectId": object_id("nieuw"), "userPrincipalName": upn("nieuw")}
    ]
    await enrolled.nieuw.installs()
    await enrolled.a_moment_later()
    assert "Je hoort nu bij Inkomen Noord 3" in enrolled.nieuw.looks_at_newest()
    assert "9 medewerkers" in await enrolled.marleen.says("start")


@pytest.mark.parametrize("kind", [kind.value for kind in RosterChangeKind if not kind.adds])
async def test_every_change_on_the_list_can_be_proposed_and_is_told_in_words(enrolled, kind):
    await leaves(enrolled, kind=kind)
    looks_at(enrolled.tariq, PROPOSAL)
    await enrolled.tariq.presses("Akkoord")
    await enrolled.a_moment_later()
    assert "De lijst van Inkomen Noord 3 is veranderd" in enrolled.kofi.looks_at_newest()
    assert "7 medewerkers" in await enrolled.marleen.says("start")


async def test_the_page_marks_who_was_added_lately_and_nobody_else(enrolled):
    """So a manager who adds four friends to a round is seen (trust.md, rule 3)."""
    await proposes(enrolled, "new", new="nina@amsterdam.example")
    looks_at(enrolled.tariq, PROPOSAL)
    await enrolled.tariq.presses("Akkoord")
    await enrolled.a_moment_later()
    profiles(enrolled, ("nina",))
    await enrolled.nina.installs()
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Begin")
    await enrolled.until(OPENED)
    asked = dict((await enrolled.kofi.opens_private_page()).scan["names"])
    assert len(asked) == 9
    assert [name for name, lately in asked.items() if lately] == ["Nina"]


# ---- a member about themselves


async def test_a_member_says_that_they_do_not_belong_to_the_team(enrolled):
    await enrolled.samira.says("wat weet je van mij")
    await enrolled.samira.presses("Ik hoor niet bij dit team")
    sent = await enrolled.samira.presses("Zeg het tegen de trainer")
    assert "Je voorstel is verstuurd" in sent
    await enrolled.a_moment_later()
    assert "Wie: Samira" in looks_at(enrolled.tariq, PROPOSAL)
    await enrolled.tariq.presses("Akkoord")
    await enrolled.a_moment_later()
    [told] = enrolled.samira.cards[1:]
    assert "Samira staat niet meer op de lijst" in json.dumps(told), "told once, not twice"
    assert "bij geen team dat meedoet" in await enrolled.samira.says("status")


async def test_a_member_never_proposes_anything_about_a_colleague(enrolled):
    before = kept(enrolled)
    data = {"team": team_id(enrolled), "kind": "left", "person": person_id(enrolled, "kofi")}
    assert (await enrolled.samira.repeats("roster.propose", **data)).startswith("Dit lukt zo niet")
    assert kept(enrolled) == before


# ---- what bad input gets


@pytest.mark.parametrize(
    "kind",
    ["ziek", "burn-out", "sick", "pregnant", "LEFT", "", "long_absent", "left; ziek", "{kind}"],
)
async def test_no_reason_is_taken_not_health_not_absence_nor_any_other(enrolled, kind):
    before = kept(enrolled)
    said = await leaves(enrolled, kind=kind)
    assert "Kies uit de lijst wat er verandert" in said
    assert kind not in said or not kind
    assert kept(enrolled) == before


def test_the_list_says_what_changes_and_never_why():
    assert set(RosterChangeKind) == {"new", "left", "double"}


async def test_the_card_asks_for_no_reason_and_has_no_field_for_one(enrolled):
    said = await enrolled.marleen.repeats("roster.show", team=team_id(enrolled))
    assert "Een reden is niet nodig" in said
    assert "ziek" not in said
    assert "afwezig" not in said
    assert set(enrolled.marleen._filled_in()) == {"kind", "person", "new"}


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({"kind": "left", "person": ""}, "Kies om wie het gaat"),
        ({"kind": "left", "person": "nobody"}, "Kies om wie het gaat"),
        ({"kind": "new", "new": ""}, "Vul het account in"),
        ({"kind": "new", "new": "jan jansen"}, "Vul het account in"),
        ({"kind": "new", "new": "<b>@a.nl"}, "Vul het account in"),
        ({"kind": "new", "new": "x" * 300 + "@a.nl"}, "te lang"),
        ({"kind": "new", "new": upn("samira")}, "hoort al bij het team"),
        ({"kind": "new", "new": upn("marleen")}, "hoort al bij het team"),
        ({"kind": "new", "new": object_id("tariq")}, "hoort al bij het team"),
    ],
)
async def test_a_proposal_about_nobody_is_refused_kindly(enrolled, about, said):
    before = kept(enrolled)
    assert said in await proposes(enrolled, **about)
    assert kept(enrolled) == before


async def test_guides_and_people_of_other_teams_cannot_be_taken_off_the_list(enrolled):
    before = kept(enrolled)
    for name in ("tariq", "els", "bilal"):
        assert "Kies om wie het gaat" in await leaves(enrolled, name)
    assert kept(enrolled) == before


# ---- twice, late, and at the same time


async def test_the_same_proposal_twice_asks_the_trainer_once(opened):
    await leaves(opened)
    await leaves(opened)
    assert len([card for card in opened.tariq.cards if PROPOSAL in json.dumps(card)]) == 1


async def test_two_people_decide_and_the_first_decision_stands(opened):
    await leaves(opened)
    looks_at(opened.tariq, PROPOSAL)
    card = opened.tariq.card
    await opened.tariq.presses("Niet akkoord")
    before = kept(opened)
    opened.lida.card = card
    assert "Niet akkoord" in await opened.lida.presses("Akkoord")
    assert kept(opened) == before


async def test_a_double_click_on_the_decision_is_one_decision(opened):
    await leaves(opened)
    looks_at(opened.tariq, PROPOSAL)
    card = opened.tariq.card
    await opened.tariq.presses("Akkoord")
    before = kept(opened)
    opened.tariq.card = card
    assert "Akkoord: Kofi" in await opened.tariq.presses("Akkoord")
    assert kept(opened) == before


# ---- a round that is open keeps its roster


async def test_whoever_leaves_during_a_round_stays_asked_and_nobody_can_tell(opened):
    await leaves(opened)
    looks_at(opened.tariq, PROPOSAL)
    await opened.tariq.presses("Akkoord")
    page = await opened.kofi.opens_private_page()
    assert await page.answers(4) == "in"


async def test_whoever_comes_during_a_round_is_not_asked_any_more(opened):
    invited = kept(opened)["invitation"]
    await proposes(opened, "new", new=upn("omar"))
    looks_at(opened.tariq, PROPOSAL)
    await opened.tariq.presses("Akkoord")
    assert kept(opened)["invitation"] == invited
    assert (await opened.omar.opens_private_page()).waiting == []
    assert "staan open" in await opened.omar.says("status")


async def test_leaving_never_touches_an_answer_that_was_sent(opened):
    await (await opened.kofi.opens_private_page()).answers(4)
    rows = {tuple(row)[:2] for row in kept(opened)["packet"]}
    await leaves(opened)
    looks_at(opened.tariq, PROPOSAL)
    await opened.tariq.presses("Akkoord")
    assert {tuple(row)[:2] for row in kept(opened)["packet"]} == rows
