"""A session as a file for a calendar: iCalendar (RFC 5545), on the wall clock of the city.

The same session keeps its identifiers, so that a calendar replaces what it had; `version` says
which plan is the newest. A cancelled session takes its meetings out again, and a session that lost
a meeting takes that one out.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event, Timezone, vCalAddress, vText

from documents.characters import usable
from trajectory.language import Language
from trajectory.planning.sessions import Part
from trajectory.planning.working_days import ZONE

ALARM = timedelta(hours=-1)
"""When a calendar warns; the chat reminds the day before."""
PRODUCT = "-//Cultuurtraject//Sessies//NL"
_ZONE = f"""BEGIN:VTIMEZONE
TZID:{ZONE.key}
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE
"""
"""The rule of the European Union since 1996 (directive 2000/84/EC), as every calendar reads it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A session as ready-made words, with its meetings.

    `id` is the session's; `version` counts its plans (SEQUENCE). `dropped` are meetings that the
    plan before had and this one has not. `chat` is the address of the chat with the bot, or "".
    `host` is the name of the server, which makes the identifiers unique in the world. `made` is
    the moment of the file.
    """

    id: str
    version: int
    title: str
    description: str
    place: str
    parts: tuple[Part, ...]
    cancelled: bool
    organiser: str
    host: str
    language: Language
    made: datetime
    dropped: tuple[Part, ...] = ()
    chat: str = ""

    @property
    def name(self) -> str:
        """What its file is called."""
        return self.title

    @property
    def created(self) -> datetime:
        """The day of the session stands in the name of its file."""
        return self.parts[0].begins


@dataclass(frozen=True, slots=True)
class Entries:
    """Some sessions in one file, under one name."""

    name: str
    entries: tuple[Entry, ...]

    @property
    def created(self) -> datetime:
        """The first day among them."""
        return min(entry.created for entry in self.entries)


def ics(entry: Entry) -> bytes:
    """The file of one session."""
    return ics_of_all(Entries(entry.name, (entry,)))


def ics_of_all(entries: Entries) -> bytes:
    """The file of some sessions; one event for each meeting."""
    calendar, off = Calendar(), all(entry.cancelled for entry in entries.entries)
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if off else "PUBLISH")
    calendar.add_component(Timezone.from_ical(_ZONE))
    for entry in entries.entries:
        for nth, part in enumerate((*entry.parts, *entry.dropped), start=1):
            calendar.add_component(_event(entry, nth, part))
    return calendar.to_ical()


def _event(entry: Entry, nth: int, part: Part) -> Event:
    event, off = Event(), entry.cancelled or nth > len(entry.parts)
    event.add("uid", f"{entry.id}-{nth}@{entry.host}")
    event.add("sequence", entry.version)
    event.add("dtstamp", entry.made)
    event.add("dtstart", part.begins)
    event.add("dtend", part.finishes)
    event.add("summary", usable(entry.title), parameters={"LANGUAGE": str(entry.language)})
    event.add("description", usable(entry.description))
    if entry.place:
        event.add("location", usable(entry.place))
    if entry.chat:
        event.add("url", entry.chat)
    event.add("status", "CANCELLED" if off else "CONFIRMED")
    event["organizer"] = _organiser(entry)
    if not off:
        event.add_component(_alarm(entry))
    return event


def _alarm(entry: Entry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", usable(entry.title))
    alarm.add("trigger", ALARM)
    return alarm


def _organiser(entry: Entry) -> vCalAddress:
    """Whoever publishes must be named (RFC 5546); nobody reads mail at this address."""
    organiser = vCalAddress(f"mailto:noreply@{entry.host}")
    organiser.params["cn"] = vText(usable(entry.organiser))
    return organiser
