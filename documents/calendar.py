"""One meeting as a file for a calendar: iCalendar (RFC 5545), on the wall clock of the city.

What calendars make of a file, as people report who tried, decides its form:

- One meeting in a file. Outlook for Windows opens a file with several as a calendar of its own
  (markuspoerschke/iCal#117, mangstadt/biweekly#87), and so any that names a calendar, with
  `X-WR-CALNAME` (plone/plone.app.event#109, SemanticMediaWiki/SemanticResultFormats#476).
- `PUBLISH`: of a `REQUEST`, Outlook lets nobody accept who is not invited in it
  (dotnet-foundation/wg-maintainers#64, betagouv/rdv-service-public#1219).
- A newer plan keeps UID and raises SEQUENCE. Apple's calendar, Google's and Outlook on the web
  replace what they had; Outlook for Windows and on a telephone add a second meeting
  (mangstadt/biweekly#97, adamgibbons/ics#128). New Outlook is the one of the web, but nobody tells
  of it yet. So the card says what to look after.
- `CANCEL` takes a meeting out of Apple's calendar; in Outlook for Windows nothing happens
  (betagouv/rdv-service-public#1275), or the meeting is added (moodle-mod_booking#113); Google adds
  one too (ical4j/ical4j#423), and takes none out that came by `PUBLISH` (moodle-mod_booking#1107).
  So one that is off says that in its title, takes no time and warns of nothing, wherever it is
  added, and the card says to take out the old one by hand.
- A zone goes along as its rule, for whoever does not know its name.
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
ZONE_RULE = f"""BEGIN:VTIMEZONE
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
    """One meeting of a session as ready-made words.

    `id` is the session's, `nth` counts its meetings from one, `version` its plans (SEQUENCE). `off`
    when it does not take place; the title says so then. `chat` is the address of the chat with
    the bot, or "". `host` is the name of the server, which makes identifiers unique in the world.
    `made` is the moment of the file.
    """

    id: str
    nth: int
    version: int
    title: str
    description: str
    place: str
    part: Part
    off: bool
    organiser: str
    host: str
    language: Language
    made: datetime
    chat: str = ""

    @property
    def name(self) -> str:
        """What its file is called."""
        return self.title

    @property
    def created(self) -> datetime:
        """The day of the meeting stands in the name of its file."""
        return self.part.begins

    @property
    def uid(self) -> str:
        """The same for every plan of this meeting."""
        return f"{self.id}-{self.nth}@{self.host}"


def ics(entry: Entry) -> bytes:
    """The file of one meeting."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if entry.off else "PUBLISH")
    calendar.add_component(Timezone.from_ical(ZONE_RULE))
    calendar.add_component(_event(entry))
    return calendar.to_ical()


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.version)
    event.add("dtstamp", entry.made)
    event.add("dtstart", entry.part.begins)
    event.add("dtend", entry.part.finishes)
    event.add("summary", usable(entry.title), parameters={"LANGUAGE": str(entry.language)})
    event.add("description", usable(entry.description))
    if entry.place:
        event.add("location", usable(entry.place))
    if entry.chat:
        event.add("url", entry.chat)
    event.add("status", "CANCELLED" if entry.off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if entry.off else "OPAQUE")
    event["organizer"] = _organiser(entry)
    if not entry.off:
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
