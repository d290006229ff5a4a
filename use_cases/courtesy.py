"""When a message of the bot's own accord may go to this person: working hours, one request a
week, and until when they want no reminders. Results and answers to one's own request go now."""

from datetime import datetime

from storage.people.outbox import REQUESTS, Notice
from storage.work import Work
from trajectory.planning.courtesy import at_work_from, hours_about, next_request, zone_called
from trajectory.rounds.rounds import BETWEEN_REQUESTS
from trajectory.teams import Person
from use_cases.about import teams_about
from use_cases.services import Services


async def not_before(
    services: Services, work: Work, notice: Notice, person: Person, now: datetime
) -> datetime:
    """The first moment from now on at which courtesy lets this notice go."""
    if notice.kind.at_any_hour:
        return now
    zone = zone_called(person.time_zone)
    hours = hours_about(await teams_about(work, notice), person.id)
    moment = now
    if notice.kind.is_reminder and person.snoozed_until is not None:
        moment = max(moment, hours.begin_of(person.snoozed_until, zone))
    if notice.kind.is_request:
        sent = await work.outbox.sent_since(person.id, now - 2 * BETWEEN_REQUESTS)
        asked = [ended for kind, ended in sent if kind in REQUESTS]
        moment = max(moment, next_request(asked, now, zone, hours))
    return at_work_from(services.library.calendar, moment, zone, hours)
