"""The file of the programme lead: every fault by its line, and nothing taken when one is wrong."""

import time

import pytest

from trajectory.enrolment import (
    MOST_MEMBERS,
    MOST_TEAMS,
    FaultyEnrolment,
    PersonRef,
    read_csv,
)
from trajectory.lists.accounts import is_person
from trajectory.lists.columns import COLUMNS
from trajectory.rounds.instrument import Level

HEADER = "team;niveau;manager;trainer;coach;medewerkers"
ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"


USUAL = {
    "team": "Inkomen",
    "level": "team",
    "manager": "m@a.nl",
    "trainer": "t@a.nl",
    "coach": "c@a.nl",
    "members": "x@a.nl|y@a.nl",
}


def row(team="Inkomen", **cells):
    return ";".join((USUAL | {"team": team} | cells).values())


def faults(*lines):
    """What is wrong, as line and key."""
    with pytest.raises(FaultyEnrolment) as refused:
        read_csv("\n".join(lines))
    return [(fault.line, fault.key) for fault in refused.value.faults]


def test_a_name_of_eighty_letters_is_a_name_and_one_more_is_too_many():
    head = ";".join(USUAL)
    assert [found.team for found in read_csv("\n".join((head, row("x" * 80))))] == ["x" * 80]
    assert faults(head, row("x" * 81)) == [(2, "enrol-name-long")]


# ---- what is understood


def test_a_row_is_a_team_and_everybodys_part():
    [team] = read_csv(f"{HEADER}\n{row()}\n")
    assert (team.line, team.team, team.level) == (2, "Inkomen", Level.TEAM)
    assert (team.manager, team.trainer, team.coach) == tuple(
        map(PersonRef, ("m@a.nl", "t@a.nl", "c@a.nl"))
    )
    assert team.members == (PersonRef("x@a.nl"), PersonRef("y@a.nl"))


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_way_excel_separates_makes_no_difference(delimiter, newline):
    text = f"{HEADER}\n{row()}\n".replace(";", delimiter).replace("\n", newline)
    assert len(read_csv(text)) == 1


def test_a_byte_order_mark_is_no_part_of_the_first_column():
    assert read_csv(f"\ufeff{HEADER}\n{row()}")[0].team == "Inkomen"


def test_quotes_keep_a_separator_a_quote_and_a_new_line_inside_a_cell():
    cells = row(team='"Inkomen; ""Noord"""', members='"x@a.nl|\ny@a.nl"')
    [team] = read_csv(f"{HEADER}\n{cells}")
    assert team.team == 'Inkomen; "Noord"'
    assert len(team.members) == 2


def test_columns_stand_in_any_order_in_english_and_beside_others():
    header = "Members,Coach,note,TRAINER,Manager,Level,Team"
    [team] = read_csv(f"{header}\nx@a.nl,c@a.nl,hi,t@a.nl,m@a.nl,department_mt,MT")
    assert (team.team, team.level) == ("MT", Level.DEPARTMENT_MT)


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("team", Level.TEAM),
        ("Team", Level.TEAM),
        ("afdelings-mt", Level.DEPARTMENT_MT),
        ("DIRECTIE-MT", Level.DIRECTORATE_MT),
        ("directorate_mt", Level.DIRECTORATE_MT),
    ],
)
def test_levels_have_dutch_and_english_names(written, level):
    assert read_csv(f"{HEADER}\n{row(level=written)}")[0].level is level


def test_spaces_capitals_and_empty_lines_make_no_difference():
    [team] = read_csv(f"\n{HEADER}\n\n;;;;;\n  {row(manager=' M@A.nl ', members=' X@a.nl | ')}\n\n")
    assert team.manager == PersonRef("m@a.nl")
    assert team.members == (PersonRef("x@a.nl"),)


def test_empty_columns_that_excel_leaves_behind_are_harmless():
    assert len(read_csv(f"{HEADER};;\n{row()};;\n{row('Zorg')};;;;")) == 2


def test_a_person_may_be_named_by_object_id():
    [team] = read_csv(f"{HEADER}\n{row(manager=ID.upper())}")
    assert team.manager.is_object_id
    assert not team.trainer.is_object_id


def test_trainer_and_coach_may_be_one_person():
    assert read_csv(f"{HEADER}\n{row(trainer='t@a.nl', coach='t@a.nl')}")


@pytest.mark.parametrize("column", ["werktijden", "Werktijden", "working_hours", "hours"])
def test_a_row_may_say_when_the_team_works(column):
    header = f"{HEADER};{column}"
    teams = read_csv("\n".join((header, f"{row()};22:30-06:30", f"{row('Zorg')};", row("Zuid"))))
    assert [str(team.hours) if team.hours else "" for team in teams] == ["22:30-06:30", "", ""]


# ---- what is wrong, and where


@pytest.mark.parametrize(
    ("written", "key"),
    [("overdag", "hours-unreadable"), ("26:00-30:00", "hours-unreadable"), ("9-9", "hours-length")],
)
def test_hours_that_are_none_are_named_by_their_line(written, key):
    with pytest.raises(FaultyEnrolment) as refused:
        read_csv(f"{HEADER};werktijden\n{row('Zorg')};14-22\n{row()};{written}")
    [fault] = refused.value.faults
    assert (fault.line, fault.key, fault.variables) == (3, key, {"value": written})


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", HEADER, f"{HEADER}\n;;;;;\n"])
def test_a_file_without_teams(text):
    assert faults(text) == [(1, "enrol-empty")]


def test_missing_columns_are_named_all_at_once():
    with pytest.raises(FaultyEnrolment) as refused:
        read_csv("team;manager\nInkomen;m@a.nl")
    [fault] = refused.value.faults
    assert (fault.line, fault.key) == (1, "enrol-columns")
    assert fault.variables["columns"] == "niveau, trainer, coach, medewerkers"


def test_two_columns_of_one_kind_leave_open_which_counts():
    assert faults(f"{HEADER};Leidinggevende", f"{row()};x@a.nl") == [(1, "enrol-column-twice")]


@pytest.mark.parametrize("column", range(len(COLUMNS)))
def test_an_empty_cell_names_its_column(column):
    cells = row().split(";")
    cells[column] = "  "
    with pytest.raises(FaultyEnrolment) as refused:
        read_csv(f"{HEADER}\n{';'.join(cells)}")
    [fault] = refused.value.faults
    assert (fault.key, fault.variables["column"]) == ("enrol-cell-empty", COLUMNS[column])


def test_members_between_the_separators_of_the_file_are_members():
    [team] = read_csv(f"{HEADER}\n{row(members='x@a.nl;Kofi <y@a.nl>;z@a.nl')}")
    assert [one.value for one in team.members] == ["x@a.nl", "y@a.nl", "z@a.nl"]


def test_what_stands_under_no_column_never_drops_out_unnoticed():
    assert faults(f"{HEADER};;", f"{row()};;z@a.nl") == [(2, "enrol-cells-many")]
    hours = f"{HEADER};werktijden"
    assert faults(hours, f"{row()};14-22;z@a.nl") == [(2, "enrol-cells-many")]


@pytest.mark.parametrize(
    "wrong",
    [
        "jan",
        "jan@",
        "@a.nl",
        "jan@a",
        "jan jansen@a.nl",
        "<script>@a.nl",
        "a@b@c.nl",
        ID[:-1],
        "=1+1",
    ],
)
def test_what_is_no_account_is_named(wrong):
    with pytest.raises(FaultyEnrolment) as refused:
        read_csv(f"{HEADER}\n{row(manager=wrong)}")
    assert [(f.key, f.variables["value"]) for f in refused.value.faults] == [
        ("enrol-person", wrong.lower())
    ]
    assert not is_person(wrong.lower())


@pytest.mark.parametrize(
    ("cells", "key"),
    [
        ({"level": "afdeling"}, "enrol-level"),
        ({"team": "x" * 81}, "enrol-name-long"),
        ({"members": "x@a.nl|X@a.nl"}, "enrol-member-twice"),
        ({"manager": "t@a.nl"}, "enrol-manager-guides"),
        ({"manager": "C@a.nl"}, "enrol-manager-guides"),
        ({"manager": "x@a.nl"}, "enrol-manager-member"),
        ({"trainer": "x@a.nl"}, "enrol-guide-member"),
        ({"coach": "y@a.nl"}, "enrol-guide-member"),
    ],
)
def test_what_never_goes_together_is_refused(cells, key):
    assert faults(HEADER, row(**cells)) == [(2, key)]


def test_the_same_team_twice_is_said_at_both_lines():
    assert faults(HEADER, row("Inkomen"), row("Zorg"), row("INKOMEN")) == [
        (2, "enrol-team-twice"),
        (4, "enrol-team-twice"),
    ]


def test_all_faults_of_all_lines_come_at_once_in_the_order_of_the_lines():
    found = faults(
        HEADER,
        row("Inkomen", level="ploeg", manager="jan"),
        row("Zorg"),
        row("", members="x@a.nl|x@a.nl"),
    )
    assert found == [
        (2, "enrol-level"),
        (2, "enrol-person"),
        (4, "enrol-cell-empty"),
        (4, "enrol-member-twice"),
    ]


def test_rows_are_numbered_as_excel_numbers_them_also_after_a_cell_of_two_lines():
    quoted = row("Inkomen", members='"x@a.nl|\ny@a.nl"')
    assert faults(HEADER, quoted, "", row("Zorg", level="ploeg")) == [(4, "enrol-level")]
    assert faults("sep=;", HEADER, row("Zorg", level="ploeg")) == [(2, "enrol-level")]
    assert faults("Teams voor 2027;;;", "", HEADER, row(level="ploeg")) == [(4, "enrol-level")]


# ---- large and hostile files


def test_two_thousand_teams_are_read_at_once():
    lines = [HEADER, *(row(f"Team {n}", members=f"x{n}@a.nl|y{n}@a.nl") for n in range(MOST_TEAMS))]
    began = time.process_time()
    assert len(read_csv("\n".join(lines))) == MOST_TEAMS
    assert time.process_time() - began < 2


def test_one_team_too_many_is_refused_at_its_line():
    lines = [HEADER, *(row(f"Team {n}") for n in range(MOST_TEAMS + 1))]
    assert faults(*lines) == [(MOST_TEAMS + 2, "enrol-too-many")]


def test_a_team_has_at_most_two_hundred_members():
    many = "|".join(f"x{n}@a.nl" for n in range(MOST_MEMBERS + 1))
    assert faults(HEADER, row(members=many)) == [(2, "enrol-members-many")]
    assert read_csv(f"{HEADER}\n{row(members=many.rpartition('|')[0])}")


@pytest.mark.parametrize(
    "text",
    [
        "\0\0\0",
        "PK\x03\x04 not a table at all",
        f'{HEADER}\n"never closed;team;m@a.nl',
        f"{HEADER}\n{'x' * 200_000}",
        f"{HEADER}\n" + ";" * 10_000 + "x",
        "team,team,team\na,b,c",
        "|" * 50_000,
        "=cmd|' /C calc'!A0\n" + row(),
    ],
)
def test_whatever_somebody_sends_there_are_faults_and_no_crash(text):
    assert faults(text)


@pytest.mark.parametrize("column", list(USUAL))
def test_a_long_value_is_shown_short(column):
    long = row(**{column: "x" * 5_000})
    with pytest.raises(FaultyEnrolment) as refused:
        read_csv("\n".join((HEADER, long, long)))
    assert all(len(value) <= 80 for f in refused.value.faults for value in f.variables.values())


def test_slow_patterns_cannot_keep_the_program_busy():
    began = time.process_time()
    is_person("a" * 50_000 + "@" + "a." * 50_000)
    is_person("a." * 50_000 + "@")
    assert time.process_time() - began < 1
