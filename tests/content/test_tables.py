"""Routes, terms and free days: facts of the organisation, read as they stand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from content.calendar import free_days
from content.calendar.free_days import Kind, made, merged, read_calendar
from content.certainty import Certainty
from content.library import Library
from content.yaml_file import read
from trajectory.language import Language


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.fixture(scope="module")
def rows():
    return read_calendar(read(free_days.FILE))


def test_support_inside_and_outside_stands_first(library):
    first = [route.id for route in library.routes if route.first]
    assert first == ["adviser-inside", "adviser-outside", "integrity-office", "discrimination-desk"]


def test_every_kind_of_support_is_there(library):
    rest = {route.id for route in library.routes if not route.first}
    assert rest == {"after-report", "second-opinion", "aftercare", "bystander"}


def test_every_route_says_whether_it_works_without_the_manager(library):
    for route in library.routes:
        assert route.without_manager[Language.NL].startswith(("Ja.", "Nee."))
        assert route.without_manager[Language.EN].startswith(("Yes.", "No."))


def test_what_the_organisation_must_fill_in_is_listed(library):
    said = [one for route in library.routes for one in (route.contact, *route.steps)]
    texts = [text for one in said for text in one.values()]
    invented = [text for text in texts if "verzonnen" in text or "made up" in text]
    reviewers = 1 + 2
    assert len(library.placeholders) == len(invented) + reviewers
    assert not [text for text in texts if "{{" in text]
    assert "wie deze hulproutes heeft nagekeken, en wanneer" in library.placeholders


def test_a_report_and_what_a_bystander_does_are_told_step_by_step(library):
    steps = {route.id: route.steps for route in library.routes if route.steps}
    assert steps.keys() == {"after-report", "bystander"}
    assert all(len(one) >= 5 for one in steps.values())


def test_nobody_is_planned_to_work_on_kings_day(library):
    assert not library.calendar.is_working_day(date(2027, 4, 27))
    assert library.calendar.is_working_day(date(2027, 4, 28))


def test_good_friday_is_a_working_day_until_a_person_says_otherwise(rows, library):
    good_friday = date(2027, 3, 26)
    assert [row.kind for row in rows if row.first == good_friday] == [Kind.OPTIONAL]
    assert library.calendar.is_working_day(good_friday)


def test_the_summer_holidays_of_region_noord_are_known(library):
    found = library.calendar.school_holiday_in(date(2027, 7, 12), date(2027, 7, 16))
    assert (found.name[Language.NL], found.first, found.last) == (
        "zomervakantie",
        date(2027, 7, 10),
        date(2027, 8, 22),
    )


@pytest.mark.parametrize("year", free_days.YEARS)
def test_every_year_has_its_free_days(rows, year):
    begun = [row for row in rows if row.first.year == year]
    assert sum(row.kind is Kind.PUBLIC for row in begun) == 9
    assert sum(row.kind is Kind.SCHOOL for row in begun) == 5


def test_the_table_in_the_project_is_the_one_the_command_makes(rows):
    assert merged(rows, made()) == rows


def test_making_the_table_again_keeps_what_a_person_reviewed(rows):
    summer = next(row for row in rows if row.kind is Kind.SCHOOL and row.first.month == 7)
    seen = replace(
        summer, first=summer.first + timedelta(days=1), certainty=Certainty.CERTAIN, source="OCW"
    )
    closed = replace(
        next(row for row in rows if row.kind is Kind.OPTIONAL), kind=Kind.PUBLIC, source="besluit"
    )
    again = merged((seen, closed), made())
    assert seen in again
    assert summer not in again
    assert [row for row in again if row.first == closed.first] == [closed]
    assert len(again) == len(made())


def test_a_row_nobody_reviewed_follows_the_library(rows):
    wrong = replace(rows[0], last=rows[0].last + timedelta(days=3))
    assert merged((wrong,), made()) == made()
