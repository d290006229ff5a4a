"""Who is in the examples: nobody twice, names as mixed as a city's, and what the programme asks."""

from collections import Counter

from tests.chat import MONDAY
from trajectory.enrolment import read_csv
from trajectory.units.files import read_units
from tryout.examples.example import Which
from tryout.examples.many import GROUPS, _row, _units
from tryout.examples.names import Arrivals
from tryout.examples.small import SMALL
from tryout.examples.whole import UNITS, Fate, city, whole
from tryout.examples.year import _COLUMNS
from tryout.examples.year import _row as row_of
from tryout.municipality import PEOPLE, TEAMS, Part, table


def shown(example):
    return [person for group in example.groups for person in group.people]


def test_everybody_of_the_small_example_stands_in_one_group():
    assert sorted(one.name for one in shown(SMALL)) == sorted(one.name for one in PEOPLE)
    assert SMALL.which is Which.SMALL
    assert SMALL.find(PEOPLE[0].teams_id) is SMALL.find(PEOPLE[0].object_id) is PEOPLE[0]
    assert SMALL.find("somebody") is None


def test_the_municipality_has_the_groups_that_the_programme_names():
    work, clean = city().both
    assert (len(work.groups), len(clean.groups)) == (17, 13)
    assert {group.plan.fate for group in work.groups} == {Fate.WAITS}, "its first year"
    assert {group.plan.fate for group in clean.groups} == set(Fate), "every phase"
    by_name = {group.plan.name: group for group in work.groups}
    assert len(by_name["DT Werk en Inkomen"].members) == 5
    assert [len(by_name[f"Werkplein Zuidoost {nth}"].members) for nth in (1, 2)] == [6, 6]
    for team in TEAMS:
        assert by_name[team.name].members == team.members
        assert by_name[team.name].manager == team.manager
    assert len({group.plan.hours for group in by_name.values() if "Balie" in group.plan.name}) == 2


def test_nobody_is_there_twice_and_nobody_is_anybody_else():
    people = whole().people
    assert len(shown(whole())) == len(people) > 200
    for of in ("name", "account", "object_id", "teams_id", "chat"):
        twice = [one for one, times in Counter(getattr(p, of) for p in people).items() if times > 1]
        assert twice == [], of
    assert set(PEOPLE) <= set(people), "whoever exists stays"
    gone = {group.manager for group in city().work.groups} - set(people)
    assert len(gone) == 1, "one group has no manager any more"


def test_accounts_are_written_as_a_directory_writes_them_whatever_the_name():
    arrivals = Arrivals()
    for person in arrivals.some(Part.MEMBER, 400):
        assert person.upn.isascii()
        assert person.upn == person.upn.lower()
        assert len(person.name.split()) >= 2


def test_every_part_can_be_played():
    parts = {person.part for person in whole().people}
    assert parts == set(Part)


def test_never_lead_director_or_planner_and_trainer_of_one_team():
    for unit in city().both:
        barred = {unit.director, unit.second, unit.lead, unit.deputy, city().planner}
        for group in unit.groups:
            assert barred.isdisjoint({group.trainer, group.coach}), group.plan.name


def test_what_people_send_can_be_read_without_a_fault():
    today = MONDAY.date()
    assert len(read_units(table(("eenheid", "soort", "onder"), UNITS), today)) == len(UNITS)
    rows = [row_of(group) for unit in city().both for group in unit.groups]
    assert len(read_csv(table(_COLUMNS, rows))) == 30
    units = list(_units())
    assert len(read_units(table(("eenheid", "soort", "onder"), units), today)) == len(units)
    departments = [name for name, kind, _ in units if kind == "afdeling"]
    many = [_row(nth, departments, ("a@x.nl",) * 9) for nth in range(GROUPS - 30)]
    assert len({name for name, *_ in many}) == GROUPS - 30
