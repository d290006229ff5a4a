"""When a proactive message may go to this person: working hours, one request a week, room in the
week for what can wait, the budget of a year outside a trajectory, and until when they want no
reminders. Results and answers to one's own
request go now."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.courtesy import (
    at_work_from,
    hours_about,
    next_request,
    next_room,
    zone_called,
)
from trajectory.planning.sending import Sending
from trajectory.rounds.round_dates import BETWEEN_REQUESTS
from trajectory.teams import Person, Team
from use_cases.listening.budget import room_from
from use_cases.notices import UNHEARD, NoticeKind, kind_of
from use_cases.services import Services


async def not_before(
    services: Services, work: Work, notice: Notice, person: Person, now: datetime
) -> datetime:
    """The first moment from now on at which courtesy lets this notice go."""
    kind = kind_of(notice)
    if services.library.sending.rules[kind].courtesy.at_any_hour:
        return now
    teams = await kind.teams(work, notice)
    return await first_moment(services, work, kind, teams, person, now)


async def first_moment(
    services: Services,
    work: Work,
    kind: NoticeKind,
    teams: Sequence[Team],
    person: Person,
    now: datetime,
) -> datetime:
    """The first moment from now on at which courtesy lets a notice of this kind about these teams
    go to this person."""
    sending = services.library.sending
    rule, zone = sending.rules[kind], zone_called(person.time_zone)
    hours = hours_about(teams, person.id)
    moment, silent_until = now, person.silent_until(rule.silence)
    if silent_until is not None:
        moment = max(moment, hours.begin_of(silent_until, zone))
    once_a_week = _counted_with(sending, kind)
    counts = once_a_week or rule.courtesy.is_patient
    sent = await work.outbox.sent_since(person.id, now - 2 * BETWEEN_REQUESTS) if counts else []
    if once_a_week:
        asked = [ended for sent_kind, ended in sent if sent_kind in once_a_week]
        moment = max(moment, next_request(asked, now, zone, hours))
    looked_back = rule.courtesy.is_about_dates and _asked_to_look_back(sent, now, zone)
    moment = max(moment, await room_from(work, sending, kind, person.id, now))
    if rule.courtesy.is_patient or looked_back:
        heard = [ended for sent_kind, ended in sent if sent_kind not in UNHEARD]
        moment = max(moment, next_room(heard, sending.most_in_a_week, now, zone, hours))
    return at_work_from(services.library.calendar, moment, zone, hours)


def _asked_to_look_back(
    sent: Iterable[tuple[str, datetime]], now: datetime, zone: ZoneInfo
) -> bool:
    """Whether this person was asked this week how a session was: then dates wait for room."""
    week = now.astimezone(zone).isocalendar()[:2]
    asked = (ended for kind, ended in sent if kind == NoticeKind.EVALUATION_ASKED)
    return any(ended.astimezone(zone).isocalendar()[:2] == week for ended in asked)


def _counted_with(sending: Sending, kind: NoticeKind) -> frozenset[str]:
    """The kinds of which one a week is enough, this one among them; none when it is not counted.
    What is asked about dates has a count of its own."""
    courtesy = sending.rules[kind].courtesy
    if courtesy.is_request:
        return sending.requests
    return frozenset({kind}) if courtesy.is_about_dates else frozenset()
