"""The picture of a department: the middle of seven teams and more, made once, of what each team
may see itself."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from storage.engine.database import Database
from storage.work import Desk
from tests.dialogs.alive import changed
from tests.dialogs.towns import one_id, rows, team_id
from tests.notary import notary_of
from trajectory.planning.working_days import ZONE
from use_cases.follow_up.department_picture import picture_for_everybody

REFUSED = "Dit lukt zo niet"
FEW = "vanaf 7 teams"
SHOWN = "Beeld van de afdeling van MT Noord"
FRIDAY = 4
OTHERS = 6
"""Teams beside the one of the town."""


def a_management_team(town):
    """An MT with the manager of this team in it."""
    team = team_id(town)
    return [
        (
            "INSERT INTO team (id, name, name_key, level, manager_id, trainer_id, coach_id)"
            " SELECT 'mt', 'MT Noord', 'mt noord', 'department_mt',"
            " (SELECT id FROM person WHERE upn LIKE 'omar%'), trainer_id, coach_id"
            " FROM team WHERE id = ?",
            [team],
        ),
    ]


def another_team(town, nth):
    """One more team with a result, whose manager sits in the MT too and sees no other."""
    team, scan = team_id(town), one_id(town.folder, "round", "id NOT LIKE 'team-%'")
    name, manager = f"team-{nth}", f"manager-{nth}"
    return [
        (
            "INSERT INTO person (id, name, upn, language, language_chosen, silenced)"
            " VALUES (?, ?, ?, 'nl', 1, '')",
            [manager, manager, f"{manager}@amsterdam.example"],
        ),
        ("INSERT INTO team_member (team_id, person_id) VALUES ('mt', ?)", [manager]),
        (
            "INSERT INTO team (id, name, name_key, level, manager_id, trainer_id, coach_id)"
            " SELECT ?, ?, ?, level, ?, trainer_id, coach_id FROM team WHERE id = ?",
            [name, name, name, manager, team],
        ),
        (
            "INSERT INTO trajectory (id, team_id, language, with_scan, started, programme,"
            " state) SELECT ?, ?, language, with_scan, started, programme, state"
            " FROM trajectory WHERE team_id = ?",
            [name, name, team],
        ),
        (
            "INSERT INTO round (id, trajectory_id, kind, instrument, threshold, state, opens,"
            " closes, visible, extended, invited, public_key, seal) SELECT ?, ?, kind,"
            " instrument, threshold, state, opens, closes, visible, extended, invited,"
            " public_key, seal FROM round WHERE id = ?",
            [name, name, scan],
        ),
        (
            "INSERT INTO release SELECT ?, instrument, words FROM release WHERE round_id = ?",
            [name, scan],
        ),
    ]


@pytest.fixture
def department(released):
    """A management team with the managers of seven teams that have a result; no picture yet."""
    joined = (
        "INSERT INTO team_member (team_id, person_id)"
        " SELECT 'mt', manager_id FROM team WHERE id = ?",
    )
    changed(
        released,
        *a_management_team(released),
        (*joined, [team_id(released)]),
        *(statement for nth in range(OTHERS) for statement in another_team(released, nth)),
    )
    return released


async def the_next_morning(town):
    """Of the next day on which people work."""
    day = town.clock.moment.astimezone(ZONE) + timedelta(days=1)
    while day.weekday() > FRIDAY:
        day += timedelta(days=1)
    await town.until(datetime(day.year, day.month, day.day, 8, 5, tzinfo=ZONE))


async def asks_for_the_picture(town):
    return await town.marleen.repeats("picture.show", team=team_id(town))


def pictured(town):
    return {row[0] for row in rows(town.folder)["picture_round"]}


async def test_seven_teams_make_a_picture_in_the_morning(department):
    """Manager and members see the middle word; trainer and coach have no part in it."""
    assert FEW in await asks_for_the_picture(department)
    await the_next_morning(department)
    said = await asks_for_the_picture(department)
    assert SHOWN in said
    assert "7 teams" in said
    assert "Leggen twee lezers naast elkaar wat ze hier zien" in said
    await department.marleen.says("traject")
    await department.marleen.repeats("trajectory.show", team=team_id(department))
    assert "Beeld van de afdeling" in department.marleen.buttons()
    assert REFUSED in await department.tariq.repeats("picture.show", team=team_id(department))
    assert REFUSED in await department.nadia.repeats("picture.show", team=team_id(department))


async def test_six_teams_make_none(department):
    changed(department, ("UPDATE trajectory SET with_scan = 0 WHERE id = 'team-0'", []))
    await the_next_morning(department)
    assert FEW in await asks_for_the_picture(department)
    assert pictured(department) == set()


async def test_a_team_that_comes_later_never_changes_what_was_shown(department):
    """Two pictures that differ by a team would tell its word."""
    await the_next_morning(department)
    before, made_of = await asks_for_the_picture(department), pictured(department)
    changed(department, *another_team(department, OTHERS))
    all_low = "UPDATE release SET words = replace(words, 'more_than', 'less_than')"
    changed(department, (f"{all_low} WHERE round_id = 'team-{OTHERS}'", []))
    await the_next_morning(department)
    assert await asks_for_the_picture(department) == before
    assert pictured(department) == made_of


async def test_a_picture_of_which_a_result_is_gone_is_gone_too(department):
    """It is never made again of the teams that are left."""
    await the_next_morning(department)
    changed(department, ("DELETE FROM release WHERE round_id = 'team-3'", []))
    assert FEW in await asks_for_the_picture(department)
    await the_next_morning(department)
    assert FEW in await asks_for_the_picture(department)


async def test_a_later_picture_is_made_of_other_teams_only(department):
    await the_next_morning(department)
    first = pictured(department)
    later = range(OTHERS, OTHERS + 7)
    changed(department, *(one for nth in later for one in another_team(department, nth)))
    await the_next_morning(department)
    assert SHOWN in await asks_for_the_picture(department)
    assert pictured(department) - first == {f"team-{nth}" for nth in later}
    assert len(rows(department.folder)["picture"]) == 2


async def test_while_a_scan_is_on_its_way_no_picture_is_made(department):
    """Its trainer may prepare with it days early; the head of the department may not."""
    shown = department.clock.moment + timedelta(days=4)
    early = f"{shown.astimezone(UTC):%Y-%m-%d %H:%M:%S}.000000"
    changed(department, ("UPDATE round SET visible = ? WHERE id = 'team-2'", [early]))
    await the_next_morning(department)
    assert FEW in await asks_for_the_picture(department)
    department.clock.moment = shown
    await the_next_morning(department)
    assert SHOWN in await asks_for_the_picture(department)


async def test_a_manager_of_two_of_the_teams_hides_the_picture(department):
    """With a colleague they would see the words of three teams: for that seven are too few."""
    await the_next_morning(department)
    assert SHOWN in await asks_for_the_picture(department)
    both = "UPDATE team SET manager_id = 'manager-1' WHERE id = 'team-2'"
    changed(department, (both, []))
    assert FEW in await asks_for_the_picture(department)
    await department.marleen.repeats("trajectory.show", team=team_id(department))
    assert "Beeld van de afdeling" not in department.marleen.buttons()


async def test_who_sees_two_of_the_teams_makes_it_take_eleven(department):
    both = "UPDATE team SET manager_id = 'manager-1' WHERE id = 'team-2'"
    changed(department, (both, []))
    await the_next_morning(department)
    assert FEW in await asks_for_the_picture(department)
    later = range(OTHERS, OTHERS + 4)
    changed(department, *(one for nth in later for one in another_team(department, nth)))
    await the_next_morning(department)
    assert re.search(r"\b11 teams", await asks_for_the_picture(department))


async def test_a_management_team_that_the_manager_only_coaches_is_not_their_department(department):
    """Only who sits in a management team belongs to its department."""
    await the_next_morning(department)
    marleen = "(SELECT manager_id FROM team WHERE id = ?)"
    team = [team_id(department)]
    changed(
        department,
        (f"UPDATE team SET coach_id = {marleen} WHERE id = 'mt'", team),
        (f"DELETE FROM team_member WHERE team_id = 'mt' AND person_id = {marleen}", team),
    )
    assert FEW in await asks_for_the_picture(department)


async def test_teams_that_answered_another_instrument_do_not_count(department):
    """Words on other questions lie beside nothing."""
    changed(department, ("UPDATE round SET instrument = 'other@1' WHERE id = 'team-2'", []))
    await the_next_morning(department)
    assert FEW in await asks_for_the_picture(department)


def goes_through_it_again(town, team, nth):
    """The team closed, began again, and has the result of a second scan."""
    again = f"again-{nth}"
    return [
        ("UPDATE trajectory SET state = 'closed' WHERE team_id = ?", [team]),
        (
            "INSERT INTO trajectory (id, team_id, language, with_scan, started, programme, state)"
            " SELECT ?, team_id, language, 1, '2027-06-01 09:00:00', programme, 'running'"
            " FROM trajectory WHERE team_id = ?",
            [again, team],
        ),
        (
            "INSERT INTO round (id, trajectory_id, kind, instrument, threshold, state, opens,"
            " closes, visible, extended, invited, public_key, seal) SELECT ?, ?, kind,"
            " instrument, threshold, state, opens, closes, visible, extended, invited,"
            " public_key, seal FROM round WHERE id = 'team-0'",
            [again, again],
        ),
        ("INSERT INTO release SELECT ?, instrument, words FROM release LIMIT 1", [again]),
    ]


async def test_a_second_scan_of_a_team_comes_into_no_picture(department):
    """Trust.md, rule 11: beside the first picture it would tell who changed."""
    await the_next_morning(department)
    first = pictured(department)
    assert len(first) == OTHERS + 1
    teams = [team_id(department), *(f"team-{nth}" for nth in range(OTHERS))]
    again = [
        part
        for nth, team in enumerate(teams)
        for part in goes_through_it_again(department, team, nth)
    ]
    changed(department, *again)
    await the_next_morning(department)
    await the_next_morning(department)
    assert pictured(department) == first


# ---- in a report, which everybody reads


async def told_to_everybody(town):
    """The picture as a report would tell it; None where it tells none."""
    database = Database(town.settings.database_url)
    async with Desk(database, notary_of(town.settings)).reading() as work:
        [management] = await work.teams.many(["mt"])
        found = await picture_for_everybody(work, management)
    await database.close()
    return found


def guided_by_others(team, role):
    """This team gets a guide of its own."""
    name = f"{role}-{team}"
    person = "INSERT INTO person (id, name, upn, language, language_chosen, silenced)"
    return [
        (f"{person} VALUES (?, ?, ?, 'nl', 1, '')", [name, name, f"{name}@amsterdam.example"]),
        (f"UPDATE team SET {role}_id = ? WHERE id = ?", [name, team]),
    ]


async def test_a_report_tells_no_picture_whose_trainer_or_coach_knows_more_than_the_proof(
    department,
):
    """Managers see it, who know two words together; its trainer and coach know all seven."""
    await the_next_morning(department)
    assert SHOWN in await asks_for_the_picture(department)
    assert await told_to_everybody(department) is None
    teams = [f"team-{nth}" for nth in range(OTHERS)]
    changed(department, *(one for team in teams for one in guided_by_others(team, "trainer")))
    assert await told_to_everybody(department) is None, "a coach reads it too"
    changed(department, *(one for team in teams for one in guided_by_others(team, "coach")))
    shown, picture = await told_to_everybody(department)
    assert shown.teams == len(picture.rounds) == OTHERS + 1
    assert picture.rounds == pictured(department), "the picture that was made, and no other"
