"""What is read from a sheet with actions, as directorates keep it."""

import pytest

from trajectory.plan.actions import MOST_ACTIONS, ActionRhythm
from trajectory.plan.quarters import Quarter, quarters_in
from trajectory.plan.sheets import is_plan, read_plan
from trajectory.units.files import FaultyFile

HEAD = "Actie;Toelichting;Gereed\n"


def only(row):
    [line] = read_plan(HEAD + row)
    return line.text


@pytest.mark.parametrize(
    ("ready", "first", "last", "rhythm"),
    [
        ("Q3 2027", None, Quarter(2027, 3), ActionRhythm.ONCE),
        ("2027-Q3", None, Quarter(2027, 3), ActionRhythm.ONCE),
        ("Vanaf Q2 2027 tot Q1 2028", Quarter(2027, 2), Quarter(2028, 1), ActionRhythm.ONCE),
        ("Vanaf Q3 2024 – Gereed", Quarter(2024, 3), None, ActionRhythm.ONCE),
        ("Doorlopend ✓", None, None, ActionRhythm.ONGOING),
        ("elk kwartaal een sessie", None, None, ActionRhythm.QUARTERLY),
        ("na de zomer", None, None, ActionRhythm.ONCE),
        ("2026-12-31", None, Quarter(2026, 4), ActionRhythm.ONCE),
        ("vanaf 1-7-2027", Quarter(2027, 3), None, ActionRhythm.ONCE),
        ("", None, None, ActionRhythm.ONCE),
    ],
)
def test_quarters_and_rhythm_are_read_and_the_words_stay(ready, first, last, rhythm):
    text = only(f"Werven;;{ready}\n")
    assert (text.first, text.last, text.rhythm) == (first, last, rhythm)
    assert text.ready == ready


def test_the_first_line_names_the_action_and_the_rest_is_how():
    text = only('"A1. Werkgroep\n- elk kwartaal bijeen\n- vaste trekker";Nodig.;\n')
    assert text.title == "A1. Werkgroep"
    assert text.effort == "- elk kwartaal bijeen\n- vaste trekker"
    assert text.note == "Nodig."


def test_a_sheet_never_says_where_an_action_stands():
    text = only('Werven;;"Q1 2027\nStatus: afgerond; klaar sinds Q9 2020"\n')
    assert (text.ready, text.last) == ("Q1 2027", Quarter(2027, 1))


def test_several_tables_below_each_other_are_one_plan():
    lines = read_plan(f"{HEAD}Eén;;\n\n{HEAD}Twee;;\n")
    assert [one.text.title for one in lines] == ["Eén", "Twee"]
    assert [one.line for one in lines] == [2, 5]


def test_a_title_above_the_columns_and_columns_of_their_own_do_no_harm():
    lines = read_plan(
        "Actieplan 2026 directie Werk;;;;\n"
        "\n"
        "Nr;Actie;Toelichting;Gereed;Budget\n"
        "1;Werven;Met een vast gesprek;Q2 2026;€ 4.000\n"
    )
    assert [(one.line, one.text.title, one.text.note) for one in lines] == [
        (4, "Werven", "Met een vast gesprek")
    ]


def test_a_theme_that_stands_across_a_table_is_no_action():
    """A document says what stands in cells that were made one in each of them."""
    rows = "Leiderschap\tLeiderschap\tLeiderschap\nTraining\tVoor managers\tQ2 2027\n"
    lines = read_plan(f"Actie\tToelichting\tGereed\n{rows}")
    assert [one.text.title for one in lines] == ["Training"]


def test_commas_in_words_part_no_cells():
    text = only("Werven, selecteren, kiezen;Eerlijk, open, en samen;Q1 2027\n")
    assert (text.title, text.note) == ("Werven, selecteren, kiezen", "Eerlijk, open, en samen")
    [line] = read_plan('Actie,Toelichting,Gereed\n"Werven, kiezen",Open,Q1 2027\n')
    assert (line.text.title, line.text.note) == ("Werven, kiezen", "Open")


def test_a_sheet_in_english_with_tabs_is_read_too():
    lines = read_plan("Action\tExplanation\tReady\nTalks\tEach team\tQ1 2027\n")
    assert lines[0].text.note == "Each team"


@pytest.mark.parametrize("text", ["", "team;eenheid\n", "eenheid;soort\n", "Actie\n", "hallo"])
def test_anything_else_is_no_plan(text):
    assert not is_plan(text)
    with pytest.raises(FaultyFile) as refused:
        read_plan(text)
    assert [one.key for one in refused.value.faults] == ["actionplan-columns"]


def test_every_fault_is_named_with_its_row():
    rows = f"Goed;;\n;zonder;\n{'x' * 161};;\nA;{'y' * 601};\nB;;Q7 2027\nC;;\nc;;\n"
    with pytest.raises(FaultyFile) as refused:
        read_plan(HEAD + rows)
    assert [(one.line, one.key) for one in refused.value.faults] == [
        (3, "actionplan-no-title"),
        (4, "actionplan-title-long"),
        (5, "actionplan-cell-long"),
        (6, "actionplan-wrong-quarter"),
        (7, "actionplan-twice"),
        (8, "actionplan-twice"),
    ]


def test_a_plan_that_nobody_would_read_is_refused():
    rows = "".join(f"Actie {n};;\n" for n in range(MOST_ACTIONS + 1))
    with pytest.raises(FaultyFile) as refused:
        read_plan(HEAD + rows)
    assert [one.line for one in refused.value.faults] == [MOST_ACTIONS + 2]


def test_of_1500_rows_every_fault_is_named_with_its_row():
    empty, late = ";zonder;\n" * 500, "".join(f"Actie {n};;Q9 2027\n" for n in range(500))
    long = "".join(f"{n}{'x' * 161};;\n" for n in range(500))
    with pytest.raises(FaultyFile) as refused:
        read_plan(HEAD + empty + late + long)
    found = {}
    for one in refused.value.faults:
        found.setdefault(one.key, []).append(one.line)
    assert found == {
        "actionplan-too-many": [MOST_ACTIONS + 2],
        "actionplan-no-title": list(range(2, 502)),
        "actionplan-wrong-quarter": list(range(502, 1_002)),
        "actionplan-title-long": list(range(1_002, 1_502)),
    }


def test_quarters_follow_each_other_over_the_year():
    assert Quarter(2027, 4).plus(1) == Quarter(2028, 1)
    assert Quarter(2027, 1).plus(-1) == Quarter(2026, 4)
    assert [f"{Quarter(2027, n).first} {Quarter(2027, n).last}" for n in (1, 4)] == [
        "2027-01-01 2027-03-31",
        "2027-10-01 2027-12-31",
    ]
    assert Quarter.read(str(Quarter(2027, 2))) == Quarter(2027, 2)
    assert [Quarter.of(Quarter(2027, n).asked) for n in range(1, 5)] == [
        Quarter(2027, n) for n in range(1, 5)
    ]
    assert list(quarters_in("Q0 2027 en Q2-2027")) == ["Q0 2027", Quarter(2027, 2)]
