"""The calendar file, opened again by the library that calendars are read with."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from icalendar import Calendar

from documents.calendar import Entry, ics
from trajectory.language import Language
from trajectory.planning.sessions import Part

WINTER = Part(date(2027, 3, 25), time(9, 30), time(13))
SUMMER = Part(date(2027, 4, 1), time(9, 30), time(13))
"""Summer time begins between the two."""
ENTRY = Entry(
    id="a1b2",
    version=3,
    title="Normstellen: Inkomen; Noord, 3\nBEGIN:VALARM",
    description="Sessie van het Cultuurtraject.",
    place="Stopera, zaal 3",
    parts=(WINTER, SUMMER),
    cancelled=False,
    organiser="Cultuurtraject",
    host="bot.example",
    language=Language.NL,
    made=datetime(2027, 1, 11, 9, tzinfo=UTC),
)


def events(entry):
    return Calendar.from_ical(ics(entry)).walk("VEVENT")


def test_each_meeting_is_an_event_with_an_identifier_that_stays():
    first, second = events(ENTRY)
    assert [str(one["uid"]) for one in (first, second)] == [
        "a1b2-1@bot.example",
        "a1b2-2@bot.example",
    ]
    moved = replace(ENTRY, version=4, parts=(SUMMER, SUMMER))
    assert [str(one["uid"]) for one in events(moved)] == [str(first["uid"]), str(second["uid"])]
    assert {one["sequence"] for one in events(moved)} == {4}


def test_both_sides_of_summer_time_are_half_past_nine_in_the_city():
    first, second = (one.decoded("dtstart") for one in events(ENTRY))
    assert (first.hour, second.hour) == (9, 9)
    assert (first.utcoffset(), second.utcoffset()) == (timedelta(hours=1), timedelta(hours=2))


def test_the_zone_is_told_by_its_rule():
    calendar = Calendar.from_ical(ics(ENTRY))
    [zone] = calendar.walk("VTIMEZONE")
    assert str(zone["tzid"]) == "Europe/Amsterdam"
    assert {part.name for part in zone.subcomponents} == {"STANDARD", "DAYLIGHT"}
    text = ics(ENTRY).decode()
    assert "DTSTART;TZID=Europe/Amsterdam:20270325T093000" in text
    assert "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3" in text


def test_what_is_off_is_taken_out():
    off = Calendar.from_ical(ics(replace(ENTRY, cancelled=True, version=4)))
    assert str(off["method"]) == "CANCEL"
    assert {str(one["status"]) for one in off.walk("VEVENT")} == {"CANCELLED"}
    assert str(Calendar.from_ical(ics(ENTRY))["method"]) == "PUBLISH"


def test_a_cancellation_is_newer_and_of_the_same_meetings_and_warns_of_nothing():
    planned, off = events(ENTRY), events(replace(ENTRY, cancelled=True, version=4))
    assert [str(one["uid"]) for one in off] == [str(one["uid"]) for one in planned]
    assert all(one["sequence"] > planned[0]["sequence"] for one in off)
    assert all("organizer" in one and "dtstamp" in one for one in off)
    assert not any(one.walk("VALARM") for one in off)


def test_a_meeting_that_the_plan_lost_is_taken_out_of_the_calendar_too():
    moved = replace(ENTRY, version=4, parts=(SUMMER,), dropped=(SUMMER,))
    first, second = events(moved)
    assert str(second["uid"]) == "a1b2-2@bot.example"
    assert [str(one["status"]) for one in (first, second)] == ["CONFIRMED", "CANCELLED"]
    assert [len(one.walk("VALARM")) for one in (first, second)] == [1, 0]
    assert str(Calendar.from_ical(ics(moved))["method"]) == "PUBLISH"


def test_a_calendar_warns_an_hour_before_and_leads_to_the_chat():
    chat = "https://teams.microsoft.com/l/chat/0/0?users=28:1b7a3e4e-aaaa-4bbb-8ccc-1234567890ab"
    for one in events(replace(ENTRY, chat=chat)):
        [alarm] = one.walk("VALARM")
        assert alarm.decoded("trigger") == timedelta(hours=-1)
        assert str(alarm["action"]) == "DISPLAY"
        assert str(one["url"]) == chat
    assert all("url" not in one for one in events(ENTRY))


def test_the_name_of_the_file_has_the_day_of_the_session():
    assert ENTRY.created == WINTER.begins


def test_a_name_is_words_and_never_a_part_of_the_file():
    [first, _] = events(ENTRY)
    assert str(first["summary"]) == "Normstellen: Inkomen; Noord, 3 BEGIN:VALARM"
    assert len(Calendar.from_ical(ics(ENTRY)).walk("VALARM")) == 2, "its own, and none of a name"
    assert str(first["location"]) == "Stopera, zaal 3"
    assert "location" not in events(replace(ENTRY, place=""))[0]


@pytest.mark.parametrize("line", ics(ENTRY).split(b"\r\n"))
def test_no_line_is_longer_than_calendars_read(line):
    assert len(line) <= 75
