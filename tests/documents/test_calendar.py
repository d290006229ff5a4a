"""The file of one meeting, opened again: by the library that made it, and by another parser."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from ical.calendar_stream import IcsCalendarStream
from ical.event import EventStatus
from ical.exceptions import CalendarParseError
from icalendar import Calendar

from documents.calendar import Entry, ics
from trajectory.language import Language
from trajectory.planning.sessions import Part

WINTER = Part(date(2027, 3, 25), time(9, 30), time(13))
SUMMER = Part(date(2027, 4, 1), time(9, 30), time(13))
"""Summer time begins between the two."""
ENTRY = Entry(
    id="a1b2",
    nth=1,
    version=3,
    title="Normstellen: Inkomen; Noord, 3\nBEGIN:VALARM",
    description="Sessie van het Cultuurtraject.",
    place="Stopera, zaal 3",
    part=WINTER,
    off=False,
    organiser="Cultuurtraject",
    host="bot.example",
    language=Language.NL,
    made=datetime(2027, 1, 11, 9, tzinfo=UTC),
)
SECOND = replace(ENTRY, nth=2, part=SUMMER)
MOVED = replace(ENTRY, version=4, part=SUMMER)
OFF = replace(ENTRY, version=4, off=True, title=f"Vervalt: {ENTRY.title}")


def event(entry):
    [one] = Calendar.from_ical(ics(entry)).walk("VEVENT")
    return one


def read_by_another(entry):
    """By the parser of Home Assistant, which refuses what RFC 5545 does not allow."""
    calendar = IcsCalendarStream.calendar_from_ics(ics(entry).decode())
    [one] = calendar.events
    return one


def test_a_file_holds_one_meeting_and_names_no_calendar():
    """Outlook for Windows opens a file with several, or with a name, as a calendar of its own."""
    for entry in (ENTRY, SECOND, MOVED, OFF):
        assert ics(entry).count(b"BEGIN:VEVENT") == 1
        assert b"X-WR-" not in ics(entry)
        assert b"NAME:" not in ics(entry).replace(b"TZNAME:", b"")


def test_each_meeting_has_an_identifier_that_stays_and_a_number_that_grows():
    assert str(event(ENTRY)["uid"]) == "a1b2-1@bot.example"
    assert str(event(SECOND)["uid"]) == "a1b2-2@bot.example"
    for later in (MOVED, OFF):
        assert str(event(later)["uid"]) == str(event(ENTRY)["uid"])
        assert event(later)["sequence"] > event(ENTRY)["sequence"]


def test_both_sides_of_summer_time_are_half_past_nine_in_the_city():
    first, second = (event(one).decoded("dtstart") for one in (ENTRY, SECOND))
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


@pytest.mark.parametrize("entry", [ENTRY, SECOND, MOVED, OFF])
def test_another_parser_reads_the_same(entry):
    read = read_by_another(entry)
    assert (read.dtstart, read.dtend) == (entry.part.begins, entry.part.finishes)
    assert read.uid == f"a1b2-{entry.nth}@bot.example"
    assert (read.sequence, read.location) == (entry.version, entry.place)
    assert read.summary == entry.title.replace("\n", " ")
    assert read.status is (EventStatus.CANCELLED if entry.off else EventStatus.CONFIRMED)
    assert read.organizer.common_name == "Cultuurtraject"
    assert len(read.alarm) == (0 if entry.off else 1)
    assert read.transparency == ("TRANSPARENT" if entry.off else "OPAQUE")


def test_the_other_parser_refuses_what_is_no_calendar():
    with pytest.raises(CalendarParseError):
        IcsCalendarStream.calendar_from_ics(ics(ENTRY).decode().replace("0325T", "0352T"))


def test_a_meeting_that_is_off_says_so_and_takes_no_time_wherever_it_is_added():
    calendar = Calendar.from_ical(ics(OFF))
    assert str(calendar["method"]) == "CANCEL"
    assert str(Calendar.from_ical(ics(ENTRY))["method"]) == "PUBLISH"
    off = event(OFF)
    assert (str(off["status"]), str(off["transp"])) == ("CANCELLED", "TRANSPARENT")
    assert str(off["summary"]).startswith("Vervalt: ")
    assert not off.walk("VALARM"), "it warns of nothing"
    assert "organizer" in off
    assert "dtstamp" in off


def test_a_calendar_warns_an_hour_before_and_leads_to_the_chat():
    chat = "https://teams.microsoft.com/l/chat/0/0?users=28:1b7a3e4e-aaaa-4bbb-8ccc-1234567890ab"
    one = event(replace(ENTRY, chat=chat))
    [alarm] = one.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(hours=-1)
    assert str(alarm["action"]) == "DISPLAY"
    assert str(one["url"]) == chat
    assert "url" not in event(ENTRY)


def test_the_name_of_the_file_has_the_day_of_the_meeting():
    assert ENTRY.created == WINTER.begins
    assert SECOND.created == SUMMER.begins


def test_a_name_is_words_and_never_a_part_of_the_file():
    first = event(ENTRY)
    assert str(first["summary"]) == "Normstellen: Inkomen; Noord, 3 BEGIN:VALARM"
    assert len(Calendar.from_ical(ics(ENTRY)).walk("VALARM")) == 1, "its own, and none of a name"
    assert str(first["location"]) == "Stopera, zaal 3"
    assert "location" not in event(replace(ENTRY, place=""))


@pytest.mark.parametrize("line", ics(ENTRY).split(b"\r\n"))
def test_no_line_is_longer_than_calendars_read(line):
    assert len(line) <= 75
