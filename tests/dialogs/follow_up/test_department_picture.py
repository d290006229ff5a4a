"""The picture of a department: the middle word over three teams, of what each may see itself."""

from datetime import UTC, timedelta

import pytest

from tests.dialogs.alive import changed
from tests.dialogs.towns import one_id, team_id

REFUSED = "Dit lukt zo niet"
FEW = "vanaf 3 teams"


async def test_three_teams_make_a_picture_and_two_do_not(released):
    """The head of a department sees the middle word; nobody below is told apart."""
    for nth, members in ((1, 2), (2, 3)):
        changed(released, *a_department(released, teams=members, first=nth == 1))
        said = await released.marleen.repeats("picture.show", team=team_id(released))
        if members == 2:
            assert "vanaf 3 teams" in said
        else:
            assert "Beeld van de afdeling van MT Noord" in said
            assert "3 teams" in said
    await released.marleen.says("traject")
    await released.marleen.repeats("trajectory.show", team=team_id(released))
    assert "Beeld van de afdeling" in released.marleen.buttons()
    assert REFUSED in await released.tariq.repeats("picture.show", team=team_id(released))
    assert REFUSED in await released.nadia.repeats("picture.show", team=team_id(released))


def a_department(town, *, teams, first):
    """An MT with the manager of this team in it, and more teams of its own with a result."""
    team, scan = team_id(town), one_id(town.folder, "round", "id NOT LIKE 'team-%'")
    statements = []
    if first:
        statements += [
            (
                "INSERT INTO team (id, name, name_key, level, manager_id, trainer_id, coach_id)"
                " SELECT 'mt', 'MT Noord', 'mt noord', 'department_mt',"
                " (SELECT id FROM person WHERE upn LIKE 'omar%'), trainer_id, coach_id"
                " FROM team WHERE id = ?",
                [team],
            ),
            ("INSERT INTO team_member SELECT 'mt', manager_id FROM team WHERE id = ?", [team]),
        ]
    for nth in range(1 if first else 2, teams):
        name = f"team-{nth}"
        statements += [
            (
                "INSERT INTO team (id, name, name_key, level, manager_id, trainer_id, coach_id)"
                " SELECT ?, ?, ?, level, manager_id, trainer_id, coach_id"
                " FROM team WHERE id = ?",
                [name, name, name, team],
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
    return statements


@pytest.fixture
def department(released):
    """A management team with the manager of this team in it; three of its teams have a result."""
    changed(released, *a_department(released, teams=3, first=True))
    return released


async def asks_for_the_picture(town):
    return await town.marleen.repeats("picture.show", team=team_id(town))


async def test_a_result_that_its_team_cannot_see_yet_is_in_no_picture(released):
    """Two days early its trainer may prepare with it; the head of the department may not."""
    changed(released, *a_department(released, teams=3, first=True))
    shown = released.clock.moment + timedelta(days=2)
    early = f"{shown.astimezone(UTC):%Y-%m-%d %H:%M:%S}.000000"
    changed(released, ("UPDATE round SET visible = ? WHERE id = 'team-2'", [early]))
    ask = {"verb": "picture.show", "team": team_id(released)}
    assert FEW in await released.marleen.repeats(**ask)
    released.clock.moment = shown
    assert "Beeld van de afdeling van MT Noord" in await released.marleen.repeats(**ask)


async def test_a_management_team_that_the_manager_only_coaches_is_not_their_department(department):
    """Only who sits in a management team belongs to its department."""
    team_3 = a_department(department, teams=4, first=False)[-4:]
    kwame = "(SELECT id FROM person WHERE upn LIKE 'kwame%')"
    changed(
        department,
        *team_3,
        (f"UPDATE team SET manager_id = {kwame} WHERE id LIKE 'team-%'", []),
        (f"UPDATE team_member SET person_id = {kwame} WHERE team_id = 'mt'", []),
        (
            "UPDATE team SET coach_id = (SELECT manager_id FROM team WHERE id = ?) WHERE id = 'mt'",
            [team_id(department)],
        ),
    )
    said = await department.kwame.repeats("picture.show", team="team-1")
    assert "Beeld van de afdeling van MT Noord" in said
    assert FEW in await asks_for_the_picture(department)
    await department.marleen.says("traject")
    assert "Beeld van de afdeling" not in department.marleen.buttons()


async def test_a_team_that_never_started_is_no_part_of_the_picture(department):
    changed(department, *a_department(department, teams=4, first=False)[-4:])
    changed(department, ("DELETE FROM trajectory WHERE id = 'team-3'", []))
    assert "3 teams" in await asks_for_the_picture(department)


async def test_teams_that_answered_another_instrument_do_not_count(department):
    """Words on other questions lie beside nothing."""
    assert "Beeld van de afdeling van MT Noord" in await asks_for_the_picture(department)
    other = "UPDATE release SET instrument = 'teamscan-mt@1' WHERE round_id = 'team-2'"
    changed(department, (other, []))
    assert FEW in await asks_for_the_picture(department)
