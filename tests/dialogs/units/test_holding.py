"""A lead puts a team on hold from a day to a day: nobody asks it anything, and nobody says why."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from tests.dialogs.alive import jumps_to, looked_up
from tests.dialogs.towns import OTHER_TEAM, TEAM, looks_at, rows, team_id, town_at

LATE = date(2027, 2, 9)
"""The first day on which a team that was enrolled on 11 January is late with its start."""
LONG = date(2027, 3, 1)
STILL = "Er staat iets stil"


def heard(somebody, words):
    return sum(words in card["body"][0]["text"].replace("\\", "") for card in somebody.cards)


async def holds(town, until="2027-03-31", team=TEAM, **since):
    said = await town.lida.repeats("hold.save", team=team_id(town, team), until=until, **since)
    await town.a_moment_later()
    return said


async def test_a_team_that_did_not_start_is_not_asked_reminded_or_escalated(enrolled):
    """The team next door, without a hold, is the control."""
    await enrolled.lida.repeats("steps.manage", team=team_id(enrolled))
    asked = await enrolled.lida.presses("In de wacht")
    assert "Een reden vraag ik niet" in asked
    said = await enrolled.lida.presses("Zet in de wacht", until="2027-03-31")
    assert "Van maandag 11 januari 2027 tot en met woensdag 31 maart 2027" in said
    await jumps_to(enrolled, LATE)
    await jumps_to(enrolled, LONG)
    assert heard(enrolled.marleen, "stil") == 0
    assert heard(enrolled.nadia, STILL) == 1
    late = await enrolled.lida.says("overzicht")
    assert f"{TEAM}: Staat in de wacht tot en met woensdag 31 maart" in late.replace("\n", ": ")
    assert "Staat in de wacht" in await enrolled.marleen.says("traject")


async def test_after_the_last_day_it_goes_on_by_itself_and_has_its_weeks_again(enrolled):
    await holds(enrolled, "2027-01-29")
    await jumps_to(enrolled, date(2027, 2, 1))
    assert "Uiterste dag: vrijdag 26 februari" in await enrolled.marleen.says("traject")
    await jumps_to(enrolled, date(2027, 2, 26))
    assert heard(enrolled.marleen, STILL) == 0
    await jumps_to(enrolled, date(2027, 3, 1))
    assert heard(enrolled.marleen, STILL) == 1


async def test_a_team_that_runs_rests_and_everybody_hears_from_when_to_when(released):
    await holds(released, "2027-03-31")
    told = looks_at(released.samira, "pauzeert")
    assert "woensdag 31 maart" in told
    assert looked_up(released, "SELECT state FROM trajectory") == [("paused",)]
    assert "in de wacht tot en met woensdag 31 maart" in await released.marleen.says("traject")
    await jumps_to(released, date(2027, 3, 31))
    assert heard(released.marleen, STILL) == 0
    await jumps_to(released, date(2027, 4, 1))
    assert looked_up(released, "SELECT state FROM trajectory") == [("running",)]
    assert "gaat verder" in looks_at(released.samira, "gaat verder")
    assert heard(released.marleen, STILL) == 0, "it just went on"


async def test_a_hold_of_later_begins_on_its_day(released):
    await holds(released, "2027-03-31", since="2027-02-22")
    assert looked_up(released, "SELECT state FROM trajectory") == [("running",)]
    await jumps_to(released, date(2027, 2, 22))
    assert looked_up(released, "SELECT state FROM trajectory") == [("paused",)]
    assert heard(released.marleen, "pauzeert") == 1
    await jumps_to(released, date(2027, 2, 23))
    assert heard(released.marleen, "pauzeert") == 1, "told once"


async def test_whoever_may_pause_lets_it_go_on_and_the_hold_is_over_then(released):
    """One way of resting: a hold is a pause with its days set beforehand."""
    await holds(released)
    assert "gaat verder" in await released.marleen.repeats("steps.resume", team=team_id(released))
    await jumps_to(released, date(2027, 2, 15))
    assert looked_up(released, "SELECT state FROM trajectory") == [("running",)]
    assert "staat niet in de wacht" in await released.lida.repeats(
        "hold.off", team=team_id(released)
    )


async def test_the_lead_takes_it_off_before_it_began(released):
    await holds(released, "2027-03-31", since="2027-02-22")
    await released.lida.repeats("hold.show", team=team_id(released))
    assert "staat niet meer in de wacht" in await released.lida.presses("Haal uit de wacht")
    await jumps_to(released, date(2027, 2, 22))
    assert looked_up(released, "SELECT state FROM trajectory") == [("running",)]


async def test_what_has_its_day_is_moved_first(tmp_path):
    async with town_at("meeting", tmp_path) as town:
        before = rows(town.folder, without=("seen_activity",))
        assert "eerst" in await holds(town)
        assert rows(town.folder, without=("seen_activity",)) == before


async def test_a_team_that_starts_is_on_hold_no_longer(enrolled):
    await holds(enrolled)
    await enrolled.marleen.repeats("start.confirm", team=team_id(enrolled), language="nl")
    assert looked_up(enrolled, "SELECT count(*) FROM hold WHERE ended IS NULL") == [(0,)]
    assert looked_up(enrolled, "SELECT state FROM trajectory") == [("running",)]


WRONG = [
    ({"until": ""}, "laatste dag"),
    ({"until": "2027-01-10"}, "laatste dag"),
    ({"until": "2028-02-01"}, "binnen een jaar"),
    ({"until": "2027-02-01", "since": "2027-01-04"}, "is voorbij"),
]


@pytest.mark.parametrize(("days", "said"), WRONG)
async def test_days_that_cannot_be_are_said(enrolled, days, said):
    before = rows(enrolled.folder, without=("seen_activity",))
    assert said in await holds(enrolled, **days)
    assert rows(enrolled.folder, without=("seen_activity",)) == before


async def test_a_team_is_on_hold_once(enrolled):
    await holds(enrolled)
    assert "staat al in de wacht" in await holds(enrolled)
    assert "Van maandag 11 januari" in await holds(enrolled, team=OTHER_TEAM)


async def test_no_reason_is_kept_anywhere(released):
    await holds(released)
    assert looked_up(released, "SELECT reason, line FROM halt") == [("", "")]
    with closing(sqlite3.connect(released.folder / "town.db")) as connection:
        columns = {row[1] for row in connection.execute("PRAGMA table_info(hold)")}
    assert columns == {"id", "team_id", "since", "until", "begun", "ended"}


async def test_the_same_in_english(enrolled):
    enrolled.lida.locale = "en-GB"
    await enrolled.lida.says("hello")
    assert "is on hold" in await holds(enrolled)
    assert "No reason" not in await holds(enrolled)


async def test_a_team_that_was_withdrawn_leaves_no_hold_and_no_visit(enrolled):
    await holds(enrolled)
    visit = {"team": team_id(enrolled), "day": "2027-02-01", "kind": "workplace"}
    assert "vastgelegd" in await enrolled.lida.repeats("visits.save", **visit)
    await enrolled.lida.repeats("withdrawal.confirm", team=team_id(enrolled))
    assert looked_up(enrolled, "SELECT count(*) FROM hold") == [(0,)]
    assert looked_up(enrolled, "SELECT count(*) FROM visit") == [(0,)]


# ---- visits


async def test_a_lead_notes_a_visit_and_takes_it_off_and_nobody_hears(enrolled):
    await enrolled.lida.repeats("steps.manage", team=team_id(enrolled))
    asked = await enrolled.lida.presses("Bezoeken")
    assert "niets over personen" in asked
    said = await enrolled.lida.presses("Leg vast", day="2027-01-20", kind="meeting")
    assert "woensdag 20 januari 2027: bij een overleg van het team" in said
    sent = len(enrolled.teams.shown)
    await enrolled.a_moment_later()
    assert len(enrolled.teams.shown) == sent
    await enrolled.lida.presses("Bezoeken")
    assert "weggehaald" in await enrolled.lida.presses(
        "woensdag 20 januari 2027: bij een overleg van het team"
    )
    assert looked_up(enrolled, "SELECT count(*) FROM visit") == [(0,)]


@pytest.mark.parametrize("wrong", [{"day": ""}, {"day": "2029-01-01"}, {"kind": "controle"}])
async def test_a_visit_has_a_day_and_a_kind(enrolled, wrong):
    given = {"team": team_id(enrolled), "day": "2027-02-01", "kind": "session", **wrong}
    said = await enrolled.lida.repeats("visits.save", **given)
    assert "Kies" in said
    assert looked_up(enrolled, "SELECT count(*) FROM visit") == [(0,)]
