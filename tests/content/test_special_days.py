"""The diversity calendar: where its dates come from, and what a person confirmed stays."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import yaml

from content.calendar import free_days, special_days
from content.calendar.special_days import (
    DATES,
    MEANINGS,
    made,
    merged,
    read_dates,
    read_meanings,
    table_of,
)
from content.certainty import Certainty
from content.yaml_file import Entry, read
from trajectory.language import Language
from trajectory.planning.special_days import Advice


@pytest.fixture(scope="module")
def meanings():
    return read_meanings(read(MEANINGS))


@pytest.fixture(scope="module")
def rows(meanings):
    return read_dates(read(DATES), meanings)


@pytest.fixture(scope="module")
def days(meanings, rows):
    return table_of(meanings, rows)


@pytest.mark.parametrize(
    ("id", "first", "last"),
    [
        ("ramadan", date(2027, 2, 8), date(2027, 3, 8)),
        ("eid-al-fitr", date(2027, 3, 9), date(2027, 3, 9)),
        ("eid-al-adha", date(2027, 5, 16), date(2027, 5, 16)),
        ("good-friday", date(2027, 3, 26), date(2027, 3, 26)),
        ("orthodox-easter", date(2027, 5, 2), date(2027, 5, 3)),
        ("keti-koti", date(2027, 7, 1), date(2027, 7, 1)),
        ("pride-amsterdam", date(2027, 7, 31), date(2027, 8, 8)),
        ("rosh-hashanah-eve", date(2027, 10, 1), date(2027, 10, 1)),
        ("yom-kippur", date(2027, 10, 11), date(2027, 10, 11)),
        ("diversity-day", date(2027, 10, 5), date(2027, 10, 5)),
        ("diwali", date(2028, 10, 17), date(2028, 10, 17)),
        ("lunar-new-year", date(2028, 1, 26), date(2028, 1, 26)),
        ("hanukkah", date(2027, 12, 25), date(2028, 1, 1)),
    ],
)
def test_days_lie_where_people_keep_them(days, id, first, last):
    assert (first, last) in [(day.first, day.last) for day in days.all if day.id == id]


def test_great_days_of_each_religion_are_kept_clear(days):
    avoided = {day.id for day in days.all if day.advice is Advice.AVOID}
    great = {"christmas", "easter", "eid-al-fitr", "eid-al-adha", "yom-kippur", "diwali", "holi"}
    assert great <= avoided


def test_moving_days_are_marked_as_estimated_and_fixed_ones_never(days):
    certain = {day.id: day.certain for day in days.all}
    assert not any(certain[id] for id in ("ramadan", "eid-al-fitr", "diwali", "vesak"))
    assert all(certain[id] for id in ("keti-koti", "kings-day", "yom-kippur", "easter"))


def test_every_day_says_what_it_means_in_both_languages(days):
    assert all(day.name[one] and day.meaning[one] for day in days.all for one in Language)


@pytest.mark.parametrize("year", free_days.YEARS)
def test_every_year_has_every_day(days, year):
    assert {day.id for day in days.all if day.first.year == year} == {day.id for day in days.all}
    assert days.known_until >= date(year, 12, 31)


def test_the_dates_in_the_project_are_those_the_command_makes(meanings, rows):
    assert merged(rows, made(meanings, free_days.YEARS)) == rows


def test_making_the_dates_again_keeps_what_a_person_confirmed(meanings, rows):
    estimated = next(row for row in rows if row.id == "eid-al-fitr" and row.first.year == 2027)
    seen = replace(
        estimated,
        first=estimated.first + timedelta(days=1),
        last=estimated.last + timedelta(days=1),
        certainty=Certainty.CERTAIN,
    )
    again = merged([seen], made(meanings, free_days.YEARS))
    assert seen in again
    assert estimated not in again
    assert len(again) == len(rows)
    [kept] = table_of(meanings, [seen]).all
    assert kept.certain, "a person who confirmed it took the doubt away"


def test_until_somebody_reviewed_it_the_calendar_holds_placeholders(meanings):
    assert len(meanings.placeholders()) == 2
    done = replace(meanings, reviewed_by="Netwerk SNAB", reviewed_on="2026-12-01")
    assert done.placeholders() == ()


# ---- what the content check says


def problems(top: Entry) -> list[str]:
    return [found.problem for found in top.notes.findings]


def changed(tmp_path, file, old: str, new: str) -> Entry:
    text = file.read_text(encoding="utf-8")
    assert old in text
    copy = tmp_path / file.name
    copy.write_text(text.replace(old, new, 1), encoding="utf-8")
    return read(copy)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("name: Yom Kippur}", "name: Jom Kippur}", "the library has no day of this name"),
        ("country: IL", "country: XX", "the library has no day of this name"),
        ('every: "01-07"', 'every: "13-07"', "this is no day of the year"),
        ("week: 1, shift", "week: 6, shift", "there is no such week"),
        ("length: 9", "length: 90", "the length is out of reach"),
        ("advice: avoid", "advice: forbid", "advice is 'forbid'"),
        (
            "      en: The start of the calendar year",
            "      de: The year begins",
            "the translation en is missing",
        ),
        ("id: keti-koti-eve", "id: keti-koti", "keti-koti stands here twice"),
        ('"{{vul in: wanneer de bijzondere dagen zijn nagekeken}}"', "gisteren", "this is no date"),
    ],
)
def test_a_fault_in_a_day_is_said(tmp_path, old, new, problem):
    top = changed(tmp_path, MEANINGS, old, new)
    read_meanings(top)
    assert problem in problems(top)


def test_a_table_that_misses_a_year_or_a_day_is_refused(tmp_path, meanings):
    rows = yaml.safe_load(DATES.read_text(encoding="utf-8"))["dates"]
    short = [row for row in rows if row["first"].year != 2027]
    short = [row for row in short if (row["id"], row["first"].year) != ("keti-koti", 2028)]
    file = tmp_path / "special_dates.yaml"
    file.write_text(yaml.safe_dump({"dates": short}), encoding="utf-8")
    top = read(file)
    read_dates(top, meanings)
    assert problems(top) == ["the year 2027 is missing", "keti-koti has no date in 2028"]


def test_a_table_of_less_than_three_years_is_refused(tmp_path, meanings):
    file = tmp_path / "special_dates.yaml"
    file.write_text(
        "dates:\n- {id: keti-koti, first: 2027-07-01, last: 2027-06-01, certainty: zeker}\n"
    )
    top = read(file)
    read_dates(top, meanings)
    assert "the year 2029 is missing" in problems(top)
    assert "the last day is before the first" in problems(top)


def test_a_date_of_a_day_nobody_described_is_refused(tmp_path, meanings):
    top = changed(tmp_path, DATES, "{id: keti-koti,", "{id: keti,")
    rows = read_dates(top, meanings)
    assert "keti is not in special_days.yaml" in problems(top)
    assert "keti" not in {day.id for day in special_days.table_of(meanings, rows).all}
