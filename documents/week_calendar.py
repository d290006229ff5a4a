"""The weeks of one person as a calendar that a program fetches again and again (RFC 5545).

Nothing in it tells of what or with whom: day, time, place and a number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from icalendar import Calendar, Event, Timezone

from documents.calendar import PRODUCT, ZONE_RULE
from documents.characters import usable
from trajectory.planning.sessions import Part

REFRESHED: Final = timedelta(hours=6)
"""How often programs are asked to fetch it again (RFC 7986)."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """One meeting; `id` is the same as long as it keeps its number, day and hour."""

    id: str
    title: str
    place: str
    part: Part


def feed(name: str, appointments: Sequence[Appointment], host: str, made: datetime) -> bytes:
    """The calendar with all of these."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", usable(name))
    calendar.add("x-wr-calname", usable(name))
    calendar.add("refresh-interval", REFRESHED, parameters={"VALUE": "DURATION"})
    calendar.add_component(Timezone.from_ical(ZONE_RULE))
    for one in appointments:
        calendar.add_component(_event(one, host, made))
    return calendar.to_ical()


def _event(one: Appointment, host: str, made: datetime) -> Event:
    event = Event()
    event.add("uid", f"{one.id}@{host}")
    event.add("dtstamp", made)
    event.add("dtstart", one.part.begins)
    event.add("dtend", one.part.finishes)
    event.add("summary", usable(one.title))
    if one.place:
        event.add("location", usable(one.place))
    event.add("class", "PRIVATE")
    return event
