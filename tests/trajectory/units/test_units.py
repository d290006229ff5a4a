"""The tree of units: periods, who stands under whom, and to which unit a team belongs when."""

from datetime import date
from itertools import count

import pytest

from trajectory.units.belonging import Placement, counting_unit
from trajectory.units.files import FaultyFile, day_of, read_teams, read_units
from trajectory.units.growing import grown
from trajectory.units.units import Period, Rank, Tree, Unit

TODAY = date(2027, 1, 11)
JUNE, JULY = date(2027, 6, 30), date(2027, 7, 1)


def ids():
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def tree(*units):
    return Tree.of(units)


def unit(id, rank, above="", since=date(2026, 1, 1), until=None):
    return Unit(id, id.capitalize(), rank, above, Period(since, until))


CITY = tree(
    unit("sociaal", Rank.CLUSTER),
    unit("werk", Rank.DIRECTORATE, "sociaal"),
    unit("inkomen", Rank.DEPARTMENT, "werk"),
    unit("noord", Rank.DEPARTMENT, "inkomen"),
    unit("toezicht", Rank.DIRECTORATE),
)


def grow(text, before=CITY):
    return grown(read_units(text, TODAY), before, TODAY, ids())


def keys(text, before=CITY):
    with pytest.raises(FaultyFile) as raised:
        grow(text, before)
    return [(fault.line, fault.key) for fault in raised.value.faults]


def test_a_unit_reaches_everything_under_it_and_nothing_beside_or_above_it():
    assert CITY.under("werk") == {"werk", "inkomen", "noord"}
    assert CITY.line("noord") == ("noord", "inkomen", "werk", "sociaal")
    assert CITY.under("nowhere") == frozenset()
    assert CITY.line("nowhere") == ()


def test_a_circle_that_was_put_there_by_hand_is_no_endless_line():
    circle = tree(unit("a", Rank.DEPARTMENT, "b"), unit("b", Rank.DEPARTMENT, "a"))
    assert circle.line("a") == ("a", "b")
    assert circle.under("a") == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Period(TODAY), Period(JULY), True),
        (Period(TODAY, JUNE), Period(JULY), False),
        (Period(TODAY, JULY), Period(JULY, JULY), True),
        (Period(JULY), Period(TODAY, JUNE), False),
    ],
)
def test_periods_overlap_when_they_share_a_day(one, other, overlap):
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


def test_a_last_day_still_counts():
    period = Period(TODAY, JUNE)
    assert period.holds(TODAY)
    assert period.holds(JUNE)
    assert not period.holds(JULY)
    assert period.over(JULY)
    assert period.within(Period(TODAY))
    assert not Period(TODAY).within(period)


def test_whatever_stands_above_comes_first_whatever_the_order_of_the_lines():
    growth = grow("eenheid;soort;onder\nC;afdeling;B\nB;directie;A\nA;cluster;\n")
    assert [one.name for one in growth.new] == ["A", "B", "C"]
    assert [one.above for one in growth.new] == ["", growth.new[0].id, growth.new[1].id]


def test_capitals_make_no_other_unit():
    assert grow("EENHEID,Soort,ONDER\nINKOMEN,Afdeling,werk\n").known == 1


CIRCLES = [
    "eenheid;soort;onder\nX;afdeling;X\n",
    "eenheid;soort;onder\nX;afdeling;Y\nY;afdeling;X\n",
    "eenheid;soort;onder\nX;afdeling;Y\nY;afdeling;Z\nZ;afdeling;X\n",
]


@pytest.mark.parametrize("text", CIRCLES)
def test_a_unit_never_stands_under_itself(text):
    assert {key for _, key in keys(text)} == {"units-circular"}


def test_a_line_that_leads_into_a_circle_is_answered_too():
    found = keys("eenheid;soort;onder\nW;afdeling;X\nX;afdeling;Y\nY;afdeling;X\n")
    assert {key for _, key in found} == {"units-circular"}


FAULTS = [
    ("A;afdeling;;;", "units-needs-above"),
    ("A;afdeling;Nergens;;", "units-above-unknown"),
    ("A;afdeling;Sociaal;;", "units-wrong-above"),
    ("A;cluster;Werk;;", "units-wrong-above"),
    ("A;directie;Toezicht;;", "units-wrong-above"),
    ("Inkomen;afdeling;Toezicht;;", "units-known-elsewhere"),
    ("Werk;cluster;;;", "units-known-elsewhere"),
    ("A;afdeling;Werk;2025-01-01;", "units-outlasts"),
    ("A;dienst;Werk;;", "units-rank"),
    ("A;afdeling;Werk;straks;", "units-day"),
    ("A;afdeling;Werk;2027-02-01;2027-01-01", "units-order"),
    (f"{'x' * 81};directie;;;", "units-name-long"),
    ("Toezicht;directie;;;2027-01-10", "units-ended"),
    ("A;directie;;;2027-01-10", "units-order"),
]


@pytest.mark.parametrize(("row", "key"), FAULTS)
def test_what_cannot_be_is_named_by_its_line(row, key):
    assert keys(f"eenheid;soort;onder;vanaf;tot\n{row}\n") == [(2, key)]


def test_a_unit_outlasts_nothing_that_stands_above_it():
    ending = tree(unit("werk", Rank.DIRECTORATE, until=JUNE))
    text = "eenheid;soort;onder;vanaf;tot\nA;afdeling;Werk;;2027-07-01\n"
    assert keys(text, ending) == [(2, "units-outlasts")]
    assert grow(text.replace("07-01", "06-30"), ending).new


def test_a_last_day_takes_everything_under_a_unit_along():
    growth = grow("eenheid;soort;onder;vanaf;tot\nWerk;directie;Sociaal;;2027-06-30\n")
    assert {one.id for one in growth.ended} == {"werk", "inkomen", "noord"}
    assert {one.period.until for one in growth.ended} == {JUNE}
    assert growth.new == ()


def test_what_ended_stays_as_it_was():
    ended = tree(unit("werk", Rank.DIRECTORATE, until=JUNE))
    text = "eenheid;soort;vanaf;tot\nWerk;directie;;2027-12-31\n"
    assert keys(text, ended) == [(2, "units-ended")]


def test_a_place_ends_and_another_begins_in_one_file():
    growth = grow(
        "eenheid;soort;onder;vanaf;tot\n"
        "Noord;afdeling;Inkomen;;2027-06-30\n"
        "Noord;afdeling;Toezicht;2027-07-01;\n"
    )
    assert [(one.id, one.period.until) for one in growth.ended] == [("noord", JUNE)]
    assert [(one.name, one.above, one.period.since) for one in growth.new] == [
        ("Noord", "toezicht", JULY)
    ]


PLACES = [
    ([], None, ""),
    ([("old", date(2026, 1, 1))], None, "old"),
    ([("old", date(2026, 1, 1)), ("new", TODAY)], None, "new"),
    ([("old", date(2026, 1, 1)), ("new", JULY)], None, "old"),
    ([("old", date(2026, 1, 1)), ("new", TODAY)], date(2026, 9, 1), "old"),
    ([("first", TODAY)], date(2026, 9, 1), "first"),
    ([("first", TODAY), ("second", TODAY.replace(day=10))], date(2026, 9, 1), "second"),
    ([("later", JULY)], None, ""),
    ([("later", JULY)], date(2026, 9, 1), ""),
]


@pytest.mark.parametrize(("placed", "started", "counts"), PLACES)
def test_a_trajectory_that_goes_on_keeps_the_unit_in_which_it_began(placed, started, counts):
    placements = [Placement("team", where, since) for where, since in placed]
    assert counting_unit(placements, started, TODAY) == counts
    assert counting_unit(placements[::-1], started, TODAY) == counts


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2027-01-31", date(2027, 1, 31)),
        ("31-1-2027", date(2027, 1, 31)),
        ("31/01/2027", date(2027, 1, 31)),
        ("2027-02-31", None),
        ("31 januari", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it(written, day):
    assert day_of(written) == day


def test_teams_come_with_or_without_a_day():
    lines = read_teams("team;unit;from\nZorg;Werk;2027-07-01\nLoket;Werk;\n", TODAY)
    assert [(one.team, one.unit, one.since) for one in lines] == [
        ("Zorg", "Werk", JULY),
        ("Loket", "Werk", TODAY),
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("team;eenheid\n", "units-empty"),
        ("team;manager\nZorg;x\n", "units-columns"),
        ("team;eenheid\n" + "Zorg;Werk\n" * 2001, "units-too-many"),
        ('team;eenheid\n"Zorg' + "x" * 140_000 + '";Werk\n', "units-unreadable"),
    ],
)
def test_a_file_that_cannot_be_read_is_answered(text, key):
    with pytest.raises(FaultyFile) as raised:
        read_teams(text, TODAY)
    assert raised.value.faults[0].key == key
