"""People are who they are: renamed, enrolled by mail, of another organisation, or not found."""

import pytest

from tests.chat import (
    GUIDES,
    LEAD,
    MEMBERS,
    csv_of,
    object_id,
    profiles,
    roster_entry,
    town_at_work,
    upn,
)
from tests.dialogs.towns import CLOSED, OPENED, OTHER_MEMBERS, rows, team_id

STAFF = (*GUIDES, *MEMBERS)


@pytest.fixture
async def by_number(tmp_path):
    """A town in which account names are staff numbers, and the list of HR holds mail addresses."""
    async with town_at_work(tmp_path, f"sqlite+aiosqlite:///{tmp_path}/town.db") as town:
        profiles(town, (LEAD,))
        for number, name in enumerate(STAFF, 100):
            entry = roster_entry(name, userPrincipalName=upn(f"p{number}"), email=upn(name))
            town.teams.roster[f"a:{name}"] = [entry]
        yield town


def renamed(town, name, new):
    """Somebody married: account name and display name changed in Entra, and nothing else."""
    entry = roster_entry(name, userPrincipalName=upn(new))
    town.teams.roster[f"a:{name}"] = [entry]


# ---- enrolled by mail


async def test_whoever_is_enrolled_by_mail_is_found_by_the_account_behind_it(by_number):
    for name in (LEAD, *STAFF):
        await getattr(by_number, name).installs()
    await by_number.lida.sends(csv_of())
    await by_number.a_moment_later()
    for name in STAFF:
        await getattr(by_number, name).says("hallo")
    assert "Pre-intake van Inkomen Noord 3" in await by_number.marleen.says("start")
    await by_number.marleen.presses("Begin")
    await by_number.until(OPENED)
    assert "Je team doet mee" in by_number.samira.looks_at_newest()
    assert len((await by_number.samira.opens_private_page()).waiting) == 1


async def test_it_makes_no_difference_who_comes_first_the_list_or_the_person(by_number):
    """The app was installed before anybody was enrolled, and the bot knew account names only."""
    for name in (LEAD, *STAFF):
        await getattr(by_number, name).installs()
    await by_number.lida.sends(csv_of())
    assert "Pre-intake" not in await by_number.lida.says("status")
    by_number.clock.moment = OPENED
    assert "Pre-intake van Inkomen Noord 3" in await by_number.marleen.says("start")
    assert "Stond er al" in await by_number.lida.sends(csv_of())


# ---- renamed


async def test_a_renamed_member_stays_the_member_and_the_new_name_joins_them(enrolled):
    await enrolled.samira.says("status")
    renamed(enrolled, "samira", "samira.haddad")
    said = await enrolled.lida.sends(
        csv_of("Zorg West", guides=("omar", "kwame", "hanan"), members=("samira.haddad", "bilal"))
    )
    assert "1 team is aangemeld" in said
    enrolled.clock.moment = OPENED
    status = await enrolled.samira.says("status")
    assert "Inkomen Noord 3" in status
    assert "Zorg West" in status
    people = [row for row in rows(enrolled.folder)["person"] if object_id("samira") in row]
    assert len(people) == 1
    assert upn("samira.haddad") in people[0]


async def test_teams_is_asked_once_a_day_and_no_more(enrolled):
    asked = [await looked_up(enrolled) for _ in range(3)]
    enrolled.clock.moment = OPENED
    assert (asked, await looked_up(enrolled)) == ([1, 0, 0], 1)


async def looked_up(town):
    before = len(town.teams.calls)
    await town.samira.says("status")
    return len([one for one in town.teams.calls[before:] if "members" in one.path])


# ---- nobody has claimed it


async def test_the_lead_sees_which_accounts_are_nobodys_and_puts_the_right_one(enrolled):
    said = await enrolled.lida.sends(
        csv_of("Zorg West", guides=("omar", "kwame", "hanan"), members=("blial", "chen"))
    )
    assert "Bij 2 accounts heb ik nog niemand gezien" in said
    said = await enrolled.lida.presses("Bekijk de accounts")
    assert f"{upn('blial')}, {upn('chen')}" in said
    said = await enrolled.lida.presses("Zorg West")
    wrong = next(
        choice["value"]
        for part in enrolled.lida.card["body"]
        for choice in part.get("choices", [])
        if choice["title"].replace("\\", "") == upn("blial")
    )
    said = await enrolled.lida.presses(
        "Verander het", person=wrong, account="Bilal <bilal@amsterdam.example>"
    )
    assert "Bilal hoort nu bij Zorg West" in said
    assert "Zorg West" in await enrolled.bilal.says("status")
    assert "blial" not in await enrolled.lida.presses("Bekijk de andere accounts")


async def test_what_cannot_be_corrected_says_why_and_nothing_changes(enrolled):
    await enrolled.lida.sends(
        csv_of("Zorg West", guides=("omar", "kwamee", "hanan"), members=("bilal", "chen"))
    )
    team = team_id(enrolled, "Zorg West")
    person = next(row[0] for row in rows(enrolled.folder)["person"] if upn("kwamee") in row)
    before = rows(enrolled.folder, without=("seen_activity",))
    for account, why in (
        ("kwame", "Dit is geen account"),
        ("t_b.nl#EXT#@amsterdam.example", "is een gast"),
        (upn("omar"), "al een andere rol"),
        (upn(LEAD), "projectleider"),
    ):
        said = await enrolled.lida.repeats(
            "accounts.correct", team=team, person=person, account=account
        )
        assert why in said
    seen = next(row[0] for row in rows(enrolled.folder)["person"] if upn("omar") in row)
    said = await enrolled.lida.repeats(
        "accounts.correct", team=team, person=seen, account=upn("nina")
    )
    assert "Kies een account" in said
    assert rows(enrolled.folder, without=("seen_activity",)) == before


@pytest.mark.parametrize("verb", ["accounts.show", "accounts.team", "accounts.correct"])
async def test_only_the_programme_lead_sees_or_changes_them(enrolled, verb):
    said = await enrolled.marleen.repeats(
        verb, team=team_id(enrolled), person="x", account=upn("nina")
    )
    assert "Dit hoort niet bij jouw rol" in said


async def test_whoever_was_asked_is_never_on_the_list(enrolled):
    """Whoever never opened the bot has not answered either: nobody may see who that is while the
    questions are open, when they are closed, or in another team."""
    assert upn("chen") in await enrolled.lida.repeats("accounts.show")
    await enrolled.nadia.says("start")
    await enrolled.nadia.presses("Begin")
    await enrolled.until(OPENED)
    other = csv_of("Zorg West", guides=("omar", "kwame", "hanan"), members=(*MEMBERS, "chen", "x"))
    said = await enrolled.lida.sends(other)
    assert "Bij 1 account heb ik nog niemand gezien" in said
    for moment in (OPENED, CLOSED):
        await enrolled.until(moment)
        assert await seen_by(enrolled.lida, "accounts.show") == {"x"}
        said = await enrolled.lida.repeats(
            "accounts.team", team=team_id(enrolled, "Werkplein Zuid 1")
        )
        assert "geen account" in said


async def seen_by(lead, verb):
    shown = await lead.repeats(verb)
    return {name for name in (*OTHER_MEMBERS, *MEMBERS, "x") if upn(name) in shown}


# ---- said at enrolment


async def test_overlap_with_other_teams_is_said_at_enrolment(enrolled):
    some = csv_of("Zorg West", guides=("omar", "kwame", "hanan"), members=(*MEMBERS[:2], "chen"))
    assert "2 van hen zitten ook in Inkomen Noord 3." in await enrolled.lida.sends(some)
    most = csv_of("Zorg Oost", guides=("omar", "kwame", "hanan"), members=(*MEMBERS[:7], "x"))
    assert "Bijna dezelfde mensen als in Inkomen Noord 3" in await enrolled.lida.sends(most)
