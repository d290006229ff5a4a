"""Headings as other people call them."""

import pytest

from trajectory.enrolment import read_csv
from trajectory.lists.columns import column_of

ROW = ["Inkomen", "team", "m@a.nl", "t@a.nl", "c@a.nl", "x@a.nl|y@a.nl"]


@pytest.mark.parametrize(
    "headings",
    [
        "Team;Niveau;Manager;Trainer;Coach;Medewerkers",
        "Teamnaam;Soort team;Teammanager;Trainer;CLV-coach;Teamleden",
        "Naam van het team;Type;E-mail manager;E-mail trainer;E-mail coach;E-mailadressen leden",
        "team name;level;manager (UPN);trainer (UPN);coach (UPN);members (UPN)",
        "Team *;Niveau *;Leidinggevende:;Trainer:;Coach CLV:;Deelnemers:",
        "\u200eTEAM;NIVEAU ;Manager_account;trainer-account;coach account;Medewerker(s)",
    ],
)
def test_usual_other_names_are_understood(headings):
    [team] = read_csv(f"{headings}\n{';'.join(ROW)}")
    assert team.team == "Inkomen"
    assert len(team.members) == 2


def test_one_member_a_column_is_a_list_of_members():
    headings = "team;niveau;manager;trainer;coach;medewerker 1;medewerker 2;medewerker 3;werkuren"
    cells = [*ROW[:5], "x@a.nl", "", "Kofi <z@a.nl>", "14:00-22:30"]
    [team] = read_csv(f"{headings}\n{';'.join(cells)}")
    assert [one.value for one in team.members] == ["x@a.nl", "z@a.nl"]
    assert str(team.hours) == "14:00-22:30"


@pytest.mark.parametrize(
    "heading", ["", "opmerking", "kostenplaats", "telefoon", "e-mail", "123", "|"]
)
def test_another_column_is_none_of_ours(heading):
    assert column_of(heading) == ""
