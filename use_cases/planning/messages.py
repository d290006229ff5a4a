"""What is said about the dates of sessions: planned with the change that causes it."""

from collections.abc import Iterable
from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.planning import audience_of, reminder_moment
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Session, SessionState
from trajectory.planning.working_days import WorkCalendar
from trajectory.teams import Team, Trajectory
from use_cases.notices import NoticeKind
from use_cases.progress.progress import programme_of
from use_cases.services import Services


def tell(
    people: Iterable[str], kind: NoticeKind, subject: str, due: datetime, nth: int = 1
) -> list[Notice]:
    """The same message for these people, each once."""
    return [Notice(kind, person, subject, due, nth) for person in dict.fromkeys(people)]


def of_session(
    calendar: WorkCalendar, type_: SessionType, team: Team, session: Session, now: datetime
) -> list[Notice]:
    """That a session has this date, for everybody, and the reminders that still lie ahead."""
    return [
        *tell(team.people, NoticeKind.SESSION_PLANNED, session.id, now, session.version),
        *(
            notice
            for rule in type_.reminders
            if (due := reminder_moment(calendar, rule, session)) > now
            for notice in tell(
                audience_of(rule, team),
                NoticeKind.SESSION_REMINDER,
                reminder_subject(session.id, rule.id),
                due,
                session.version,
            )
        ),
    ]


def reminder_subject(session_id: str, rule_id: str) -> str:
    """What a reminder is about: one rule of one session. Ids of sessions hold no slash."""
    return f"{session_id}/{rule_id}"


async def cancel_of_session(work: Work, type_: SessionType, session: Session) -> None:
    """What was going to be said about the old plan is not said any more."""
    await work.outbox.cancel(NoticeKind.SESSION_PLANNED, session.id)
    for rule in type_.reminders:
        subject = reminder_subject(session.id, rule.id)
        await work.outbox.cancel(NoticeKind.SESSION_REMINDER, subject)


async def welcome(
    work: Work,
    services: Services,
    team: Team,
    trajectory: Trajectory,
    person: str,
    now: datetime,
) -> None:
    """Somebody joined the team: they hear of the sessions that were planned already.

    Whoever left gets nothing more: every card asks who is in the team when it is sent.
    """
    programme, calendar = programme_of(services, team, trajectory), services.library.calendar
    for session in await work.sessions.of_trajectory(trajectory.id):
        if session.state is SessionState.CONFIRMED:
            notices = of_session(calendar, programme.session(session.type), team, session, now)
            await work.outbox.plan(*(notice for notice in notices if notice.person == person))
        elif session.state is SessionState.PROPOSED and person in team.members:
            proposal = await work.date_proposals.get(session.id)
            if proposal is not None and proposal.takes_answers(now):
                asked = tell((person,), NoticeKind.DATES_PROPOSED, session.id, now)
                await work.outbox.plan(*asked)
