"""A lead sends P&O's list again: what changed is said first, and taken over whole or not at all."""

import io
from datetime import timedelta

import pytest
from openpyxl import Workbook

from tests.chat import MEMBERS, csv_of, profiles, upn, words_of
from tests.dialogs.alive import looked_up
from tests.dialogs.enrolment.test_enrolment import sends_bytes
from tests.dialogs.towns import OTHER_TEAM, TEAM, looks_at, one_id, rows, team_id
from tests.dialogs.units.towns import town_with_units

HEAD = "team;eenheid;manager;medewerkers"
NOTHING = ("seen_activity", "person", "staff_list")
"""What sending a list may write before anybody agreed: that it was sent, and the list."""


@pytest.fixture
async def town(tmp_path):
    async with town_with_units(tmp_path) as town:
        yield town


def row(team=TEAM, unit="Inkomen", manager="marleen", members=MEMBERS):
    return ";".join((team, unit, upn(manager) if manager else "", ",".join(map(upn, members))))


def staff(*lines):
    return "\n".join((HEAD, *lines)) + "\n"


async def a_minute_later(town):
    town.clock.moment += timedelta(minutes=1)
    await town.a_moment_later()


async def sends(town, *lines, who="lars"):
    return await getattr(town, who).sends(staff(*lines))


async def test_the_same_list_again_asks_nothing(town):
    said = await sends(town, row())
    assert "Er hoeft niets te gebeuren. Ik vergeleek 1 team" in said
    assert "Alles staat er al zo" in said
    assert town.lars.buttons() == ["Bekijk het overzicht"]


async def test_what_changed_is_said_first_and_nothing_is_done_until_the_lead_agrees(town):
    before = rows(town.folder, without=NOTHING)
    members = (*MEMBERS[1:], "nieuw")
    said = await sends(town, row(unit="Werkpleinen", manager="anna", members=members))
    for words in (
        "Ik heb nog niets gedaan",
        f"{TEAM} (Werkpleinen)",
        f"{TEAM} (anna)",
        f"{TEAM} (nieuw)",
        f"{TEAM} ({MEMBERS[0].capitalize()})",
        "Wie gevraagd is, blijft gevraagd",
    ):
        assert words in said, words
    assert rows(town.folder, without=NOTHING) == before
    taken = await town.lars.presses("Neem over")
    assert "Verplaatst: 1" in taken
    assert "Manager overgedragen: 1" in taken
    await town.a_moment_later()
    anna = one_id(town.folder, "person", f"upn = '{upn('anna')}'")
    assert looked_up(town, f"SELECT manager_id FROM team WHERE name = '{TEAM}'") == [(anna,)]
    changes = looked_up(town, "SELECT kind, state FROM roster_change ORDER BY kind")
    assert changes == [("left", "proposed"), ("new", "proposed")], "the trainer decides"
    assert "Klopt de lijst" in looks_at(town.tariq, "Klopt de lijst")
    assert looked_up(town, "SELECT count(*) FROM staff_list") == [(0,)]


async def test_who_gets_several_teams_at_once_hears_it_in_one_message(town):
    """And so does whoever had them; a team that began is told by itself, with where it stands."""
    more = ("Loket Oost", "Loket West", "Loket Zuid")
    for name in (*more, "Loket Noord"):
        await town.lida.sends(csv_of(name, "team", ("marleen", "tariq", "els"), MEMBERS))
        where = {"team": team_id(town, name), "to": "Inkomen", "since": "2026-01-01"}
        await town.lida.repeats("units.moved", **where)
    await town.marleen.repeats("start.confirm", team=team_id(town, "Loket Noord"))
    profiles(town, ("anna",))
    await town.anna.installs()
    await a_minute_later(town)
    before = {name: len(getattr(town, name).cards) for name in ("anna", "marleen")}
    handed = [row(name, manager="anna") for name in (*more, "Loket Noord")]
    await sends(town, row(), *handed)
    assert "Manager overgedragen: 4" in await town.lars.presses("Neem over")
    await a_minute_later(town)
    for name, said in (("anna", "Je begeleidt nu"), ("marleen", "Je begeleidt niet meer")):
        cards = [words_of(one) for one in getattr(town, name).cards[before[name] :]]
        several = [one for one in cards if "Je teams zijn veranderd" in one]
        assert len(several) == 1, cards
        assert f"{said}: {', '.join(more)}." in several[0]
        assert [one for one in cards if "Loket Noord" in one and one not in several]
        assert len([one for one in cards if "egeleidt" in one]) == 2, cards


async def test_what_lies_before_the_trainer_is_not_laid_there_twice(town):
    again = row(members=MEMBERS[1:])
    await sends(town, again)
    await town.lars.presses("Neem over")
    said = await sends(town, again)
    assert "Er hoeft niets te gebeuren" in said
    assert "Wacht op de trainer: 1" in said


async def test_new_teams_gone_teams_and_teams_without_a_manager_are_named(town):
    lines = (row("Loket Oost"), row("Loket West", manager=""))
    said = await sends(town, *lines)
    assert "Nieuw, nog zonder trainer of coach: 1" in said
    assert "Loket Oost (Inkomen)" in said
    assert "Zonder manager: 1" in said
    assert f"Niet meer op de lijst: 1\n{TEAM}" in said
    assert "Er hoeft niets te gebeuren" in said, "nothing of it is done by itself"
    assert looked_up(town, "SELECT count(*) FROM team") == [(2,)]


async def test_a_list_with_trainer_and_coach_enrols_new_teams_too(town):
    full = (
        "team;eenheid;niveau;manager;trainer;coach;medewerkers\n"
        f"{TEAM};Inkomen;team;{upn('marleen')};{upn('tariq')};{upn('els')};"
        f"{','.join(map(upn, MEMBERS))}\n"
        f"Loket Oost;Inkomen;team;{upn('anna')};{upn('bo')};{upn('cas')};"
        f"{','.join(upn(f'm{n}') for n in range(8))}\n"
    )
    said = await town.lars.repeats("staff.paste", csv=full)
    assert "Nieuwe teams: 1" in said
    assert "Aangemeld: 1" in await town.lars.presses("Neem over")
    assert looked_up(town, "SELECT count(*) FROM team") == [(3,)]


async def test_a_workbook_is_read_as_well(town):
    book = Workbook()
    for line in staff(row(), row("Loket Oost")).splitlines():
        book.active.append(line.split(";"))
    out = io.BytesIO()
    book.save(out)
    said = await sends_bytes(town.lars, out.getvalue())
    assert "Loket Oost" in said


FAULTY = {
    "an unknown unit": (row(unit="Kantoor"), "Kantoor"),
    "a unit of another lead": (row(unit="Toezicht"), "Toezicht"),
    "a team of another lead": (row(OTHER_TEAM), OTHER_TEAM),
    "no account": (row().replace(upn("marleen"), "Marleen"), "marleen"),
    "nobody in it": (row(members=()), "medewerkers"),
    "somebody twice": (row(members=(*MEMBERS, MEMBERS[0])), upn(MEMBERS[0])),
    "its trainer in it": (row(members=(*MEMBERS, "tariq")), upn("tariq")),
    "its coach manages it": (row(manager="els"), upn("els")),
    "the lead manages it": (row(manager="lida"), TEAM),
}


@pytest.mark.parametrize(("line", "named"), FAULTY.values(), ids=FAULTY)
async def test_every_fault_is_named_by_its_row_and_nothing_is_kept(town, line, named):
    before = rows(town.folder, without=("seen_activity",))
    said = await sends(town, row("Loket Oost"), line)
    assert "Rij 3" in said
    assert named.casefold() in said.casefold()
    assert "Rij 2" not in said
    assert rows(town.folder, without=("seen_activity",)) == before


async def test_1500_rows_with_faults_have_all_of_them_named_and_are_read_quickly(town):
    good = [row(f"Team {n}", members=tuple(f"m{n}-{m}" for m in range(8))) for n in range(1_498)]
    faulty = [row("Team 9", unit="Inkomen"), row("Loket", unit="Nergens")]
    said = await sends(town, *good, *faulty)
    assert "Rij 11" in said, "the first Team 9"
    assert "Rij 1500" in said, "the second"
    said = await sends(town, *good, row())
    assert "Nieuw, nog zonder trainer of coach: 1.498" in said


async def test_a_list_that_changed_since_it_was_shown_is_not_taken_over(town):
    await sends(town, row(members=MEMBERS[1:]))
    shown = dict(town.lars.card)
    taken = await town.lars.repeats("staff.take", digest="0" * 32)
    assert "Er veranderde intussen iets" in taken
    assert shown
    assert looked_up(town, "SELECT count(*) FROM roster_change") == [(0,)]


async def test_a_list_is_dropped_or_forgotten_after_a_night(town):
    await sends(town, row(members=MEMBERS[1:]))
    assert "Ik heb niets gedaan" in await town.lars.presses("Doe niets")
    assert looked_up(town, "SELECT count(*) FROM staff_list") == [(0,)]
    await sends(town, row(members=MEMBERS[1:]))
    assert looked_up(town, "SELECT count(*) FROM staff_list") == [(1,)]
    await town.until(town.clock.moment + timedelta(days=2))
    assert looked_up(town, "SELECT count(*) FROM staff_list") == [(0,)]
    assert "Deze lijst heb ik niet meer" in await town.lars.repeats("staff.take", digest="x")


@pytest.mark.parametrize("who", ["marleen", "samira", "tariq", "els", "omar", "dora", "noor"])
async def test_nobody_but_a_lead_sends_one(town, who):
    before = rows(town.folder, without=("seen_activity",))
    said = await sends(town, row(), who=who)
    assert said.startswith("Dit lukt zo niet")
    assert rows(town.folder, without=("seen_activity",)) == before


async def test_the_lead_next_door_learns_nothing_of_the_team(town):
    said = await sends(town, row(members=MEMBERS[1:]), who="saar")
    assert "Rij 2" in said
    assert MEMBERS[0] not in said.casefold()


async def test_a_round_that_is_open_keeps_whom_it_asked(tmp_path):
    async with town_with_units(tmp_path, "opened") as town:
        asked = looked_up(town, "SELECT * FROM invitation ORDER BY 1, 2")
        rounds = looked_up(town, "SELECT id, state, opens, closes FROM round")
        await sends(town, row(unit="Werkpleinen", manager="anna", members=MEMBERS[1:]))
        assert "Overgenomen" in await town.lars.presses("Neem over")
        await town.a_moment_later()
        left = {"change": one_id(town.folder, "roster_change")}
        assert "niet meer op de lijst" in await town.tariq.repeats("roster.confirm", **left)
        assert looked_up(town, "SELECT * FROM invitation ORDER BY 1, 2") == asked
        assert looked_up(town, "SELECT id, state, opens, closes FROM round") == rounds
        page = await getattr(town, MEMBERS[0]).opens_private_page()
        assert page.waiting, "whoever was asked may still answer"
        assert team_id(town)


async def test_in_english(town):
    town.lars.locale = "en-GB"
    await town.lars.says("hello")
    assert "Gone from a team: 1" in await sends(town, row(members=MEMBERS[1:]))
    assert "Taken over" in await town.lars.presses("Take over")
