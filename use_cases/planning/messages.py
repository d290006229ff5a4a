"""What is said about the dates of sessions: planned with the change that causes it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.planning import audience_of, reminder_moment
from trajectory.planning.programme import Audience, ReminderRule, SessionType
from trajectory.planning.sessions import Session, SessionState
from trajectory.planning.working_days import ZONE, WorkCalendar, at
from trajectory.rounds.round_dates import OPENS
from trajectory.teams import Team, Trajectory
from use_cases.notices import NoticeKind
from use_cases.progress.progress import programme_of
from use_cases.services import Services

SEVERAL = 2
"""Dates that go to somebody in one message."""
LATER = 2
"""Whoever joins a team is told later than the others, and no deadline moves for it."""


def tell(
    people: Iterable[str], kind: NoticeKind, subject: str, due: datetime, nth: int = 1
) -> list[Notice]:
    """The same message for these people, each once."""
    return [Notice(kind, person, subject, due, nth) for person in dict.fromkeys(people)]


def of_session(
    calendar: WorkCalendar, type_: SessionType, team: Team, session: Session, now: datetime
) -> list[Notice]:
    """That a session has this date, for everybody, and the reminders that still lie ahead."""
    planned = tell(team.people, NoticeKind.SESSION_PLANNED, session.id, now, session.version)
    return [*planned, *reminders_of(calendar, type_, team, session, now)]


def reminders_of(
    calendar: WorkCalendar, type_: SessionType, team: Team, session: Session, now: datetime
) -> list[Notice]:
    """The reminders of a session that still lie ahead."""
    return [
        notice
        for rule in type_.reminders
        if (due := reminded_at(calendar, rule, session, now)) is not None
        for notice in tell(
            audience_of(rule, team),
            NoticeKind.SESSION_REMINDER,
            reminder_subject(session.id, rule.id),
            due,
            session.version,
        )
    ]


def reminded_at(
    calendar: WorkCalendar, rule: ReminderRule, session: Session, now: datetime
) -> datetime | None:
    """When this reminder goes out; None when its moment has passed. What those who plan have to
    arrange before a session comes late rather than never: the next working day."""
    due = reminder_moment(calendar, rule, session)
    if due > now:
        return due
    tomorrow = at(calendar.after(now.astimezone(ZONE).date(), 1), OPENS)
    begins = session.begins
    arranges = rule.to is Audience.PLANNERS and rule.days < 0
    return tomorrow if arranges and begins is not None and tomorrow < begins else None


def reminder_subject(session_id: str, rule_id: str) -> str:
    """What a reminder is about: one rule of one session. Ids of sessions hold no slash."""
    return f"{session_id}/{rule_id}"


async def cancel_of_session(work: Work, type_: SessionType, session: Session) -> None:
    """What was going to be said about the old plan is not said any more."""
    await work.outbox.cancel(NoticeKind.SESSION_PLANNED, session.id)
    for rule in type_.reminders:
        subject = reminder_subject(session.id, rule.id)
        await work.outbox.cancel(NoticeKind.SESSION_REMINDER, subject)


async def fold_old(work: Work, team: Team, session: Session, now: datetime) -> None:
    """The cards that said when this session is become one line: another one says it now."""
    await work.outbox.plan(
        *(
            Notice(NoticeKind.SESSION_OLD, one.person, session.id, now, changes=one.id)
            for one in await work.outbox.shown(NoticeKind.SESSION_PLANNED, list(team.people))
            if one.subject == session.id
        )
    )
    await _renew_series(work, team, session, now)


async def _renew_series(work: Work, team: Team, session: Session, now: datetime) -> None:
    """The last card with all dates shows them as they are now."""
    shown = await work.outbox.shown(NoticeKind.SERIES_PLANNED, list(team.people))
    own = {one.person: one.id for one in shown if one.subject == session.trajectory}
    subject, nth = session.trajectory, int(now.timestamp())
    await work.outbox.plan(
        *(
            Notice(NoticeKind.SERIES_CARD, person, subject, now, nth, changes=id)
            for person, id in own.items()
        )
    )


async def welcome(
    work: Work,
    services: Services,
    team: Team,
    trajectory: Trajectory,
    person: str,
    now: datetime,
) -> None:
    """Somebody joined the team: they hear of the sessions that were planned already, of several in
    one message with one file for the calendar.

    Whoever left gets nothing more: every card asks who is in the team when it is sent.
    """
    programme, calendar = programme_of(services, team, trajectory), services.library.calendar
    sessions = await work.sessions.of_trajectory(trajectory.id)
    dated = [one for one in sessions if one.state is SessionState.CONFIRMED]
    at_once = sum(one.to_come(now) for one in dated) >= SEVERAL
    for session in dated:
        told = reminders_of if at_once else of_session
        notices = told(calendar, programme.session(session.type), team, session, now)
        await work.outbox.plan(*(notice for notice in notices if notice.person == person))
    if at_once:
        nth = int(now.timestamp())
        kind = NoticeKind.SERIES_PLANNED
        await work.outbox.plan(*tell((person,), kind, trajectory.id, now, nth))
    await _ask_about_dates(work, team, sessions, person, now)


async def _ask_about_dates(
    work: Work, team: Team, sessions: Sequence[Session], person: str, now: datetime
) -> None:
    """Whoever joined is asked about the dates that lie before the members."""
    for session in sessions:
        if session.state is SessionState.PROPOSED and person in team.members:
            proposal = await work.date_proposals.get(session.id)
            if proposal is not None and proposal.takes_answers(now):
                asked = tell((person,), NoticeKind.DATES_PROPOSED, session.id, now, LATER)
                await work.outbox.plan(*asked)
