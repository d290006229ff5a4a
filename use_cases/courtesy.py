"""When a proactive message may go to this person: working hours, one request a week, and until
when they want no reminders. Results and answers to one's own request go now."""

from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.courtesy import at_work_from, hours_about, next_request, zone_called
from trajectory.rounds.round_dates import BETWEEN_REQUESTS
from trajectory.teams import Person
from use_cases.notices import REQUESTS, kind_of
from use_cases.services import Services


async def not_before(
    services: Services, work: Work, notice: Notice, person: Person, now: datetime
) -> datetime:
    """The first moment from now on at which courtesy lets this notice go."""
    kind = kind_of(notice)
    if kind.courtesy.at_any_hour:
        return now
    zone = zone_called(person.time_zone)
    hours = hours_about(await kind.teams(work, notice), person.id)
    moment = now
    if kind.courtesy.is_reminder and person.snoozed_until is not None:
        moment = max(moment, hours.begin_of(person.snoozed_until, zone))
    if kind.courtesy.is_request:
        sent = await work.outbox.sent_since(person.id, now - 2 * BETWEEN_REQUESTS)
        asked = [ended for sent_kind, ended in sent if sent_kind in REQUESTS]
        moment = max(moment, next_request(asked, now, zone, hours))
    return at_work_from(services.library.calendar, moment, zone, hours)
