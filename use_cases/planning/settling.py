"""The steps of planning that conversations and the clock take: propose, confirm, move, cancel.

Each happens inside one transaction, with the messages and rounds that follow from it.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.dates import Frame
from trajectory.planning.planning import audience_of, current, reminder_moment, window
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.steps import StepState
from trajectory.teams import Team, Trajectory
from use_cases.follow_up import follow_up_scan
from use_cases.notices import NoticeKind
from use_cases.progress.progress import Started, programme_of
from use_cases.services import Services
from use_cases.sessions import session_rounds

_DATED = (StepState.DONE, StepState.PLANNED)


def before(course: Started, kind: SessionType) -> date | None:
    """The last day of the step before this one; None when it has none yet."""
    step = next(one for one in course.steps if one.id == kind.after.step)
    return step.day if step.state in _DATED else None


async def frame_of(
    work: Work,
    services: Services,
    course: Started,
    kind: SessionType,
    *,
    minutes: tuple[int, ...],
    starts: time,
    earliest: date,
) -> Frame | None:
    """What dates of this session are held against; None when the step before it has no date.

    `earliest` is the first day that leaves people time.
    """
    sessions = course.sessions
    nexts = [
        (one, later.parts[0].day)
        for one in course.programme.sessions
        if one.after.step == kind.id and (later := current(sessions, one.id)) and later.parts
    ]
    allowed = window(kind, after=before(course, kind), nexts=nexts)
    if allowed is None:
        return None
    others = [one for one in sessions if one.type != kind.id]
    return Frame(
        calendar=services.library.calendar,
        days=services.library.days,
        minutes=minutes,
        starts=starts,
        first=max(allowed.first, earliest),
        last=allowed.last,
        limit=allowed.limit,
        office_days=await work.date_proposals.office_days(course.team.id),
        team=tuple(_meetings(others)),
        trainer=await _meetings_elsewhere(work, course.team),
    ).eased()


def _meetings(sessions: Iterable[Session]) -> list[Part]:
    return [part for one in sessions if one.state is SessionState.CONFIRMED for part in one.parts]


async def _meetings_elsewhere(work: Work, team: Team) -> tuple[Part, ...]:
    """When the trainer is with other teams."""
    others = [one for one in await work.teams.of_person(team.trainer) if one.id != team.id]
    running = [await work.trajectories.of_team(one.id) for one in others]
    ids = [one.id for one in running if one is not None]
    return tuple(_meetings(await work.sessions.of_trajectory(*ids)))


# ---- what planners decide


async def propose(
    work: Work,
    course: Started,
    kind: SessionType,
    options: Sequence[Sequence[Part]],
    *,
    place: str,
    deadline: datetime,
    reason: str,
    now: datetime,
) -> Session:
    """Lay dates before the members; after the deadline the planners hear of it."""
    session = await work.sessions.propose(
        trajectory_id=course.trajectory.id, type_id=kind.id, place=place
    )
    await work.date_proposals.lay(session.id, options, deadline=deadline, reason=reason)
    team = course.team
    await work.outbox.plan(
        *_tell(team.members, NoticeKind.DATES_PROPOSED, session.id, now),
        *_tell((team.manager, team.trainer), NoticeKind.DATES_ANSWERED, session.id, deadline),
    )
    return session


async def withdraw(work: Work, session: Session) -> None:
    """Take dates back that lie before the members: what they said about them goes too."""
    await work.sessions.move_to(session.id, SessionState.CANCELLED)
    await work.date_proposals.forget(session.id)
    for kind in (NoticeKind.DATES_PROPOSED, NoticeKind.DATES_ANSWERED):
        await work.outbox.cancel(kind, session.id)


async def confirm(
    work: Work,
    services: Services,
    course: Started,
    session: Session,
    parts: Sequence[Part],
    *,
    place: str,
    now: datetime,
) -> Session:
    """Choose the date of a session; everybody hears of it, and what follows is planned."""
    settled = await _settle(work, services, course, session, parts, place=place, now=now)
    await work.outbox.cancel(NoticeKind.DATES_PROPOSED, session.id)
    await session_rounds.plan(work, services, course.team, course.trajectory, settled, now)
    await follow_up_scan.plan(work, services, course, settled, now)
    return settled


async def move(
    work: Work,
    services: Services,
    course: Started,
    session: Session,
    parts: Sequence[Part],
    *,
    place: str,
    now: datetime,
) -> Session:
    """Another date for a confirmed session; reminders and rounds move along."""
    await _forget_messages(work, services, course.team, course.trajectory, session)
    settled = await _settle(work, services, course, session, parts, place=place, now=now)
    await session_rounds.replan(work, services, course.team, course.trajectory, settled, now)
    await follow_up_scan.plan(work, services, course, settled, now)
    return settled


async def set_place(
    work: Work,
    services: Services,
    course: Started,
    session: Session,
    *,
    place: str,
    now: datetime,
) -> Session:
    """Another place for a confirmed session, told as any change; its rounds stay as they are."""
    await _forget_messages(work, services, course.team, course.trajectory, session)
    return await _settle(work, services, course, session, session.parts, place=place, now=now)


async def cancel(
    work: Work,
    services: Services,
    team: Team,
    trajectory: Trajectory,
    session: Session,
    now: datetime,
) -> Session:
    """A confirmed session does not happen; everybody hears of it, and may plan it anew."""
    await _forget_messages(work, services, team, trajectory, session)
    await work.date_proposals.forget(session.id)
    off = await work.sessions.settle(
        session.id, session.parts, state=SessionState.CANCELLED, place=session.place
    )
    await session_rounds.cancel(work, off)
    await work.outbox.plan(
        *_tell(team.people, NoticeKind.SESSION_CANCELLED, session.id, now, off.version)
    )
    return off


async def cancel_all(
    work: Work, services: Services, team: Team, trajectory: Trajectory, now: datetime
) -> int:
    """The trajectory stops: nothing that was planned happens; returns how many sessions."""
    count = 0
    for session in await work.sessions.of_trajectory(trajectory.id):
        if session.state is SessionState.CONFIRMED:
            await cancel(work, services, team, trajectory, session, now)
        elif session.state is SessionState.PROPOSED:
            await withdraw(work, session)
        else:
            continue
        count += 1
    return count


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
    for session in await work.sessions.of_trajectory(trajectory.id):
        if session.state is SessionState.CONFIRMED:
            planned = _tell((person,), NoticeKind.SESSION_PLANNED, session.id, now, session.version)
            await work.outbox.plan(*planned)
            reminders = _reminders(services, team, trajectory, session, now)
            await work.outbox.plan(*(one for one in reminders if one.person == person))
        elif session.state is SessionState.PROPOSED and person in team.members:
            proposal = await work.date_proposals.get(session.id)
            if proposal is not None and proposal.takes_answers(now):
                await work.outbox.plan(
                    *_tell((person,), NoticeKind.DATES_PROPOSED, session.id, now)
                )


# ---- what the clock does


async def hold_ended(services: Services, now: datetime) -> int:
    """Sessions whose last meeting is over were held; what people said about dates goes."""
    async with services.desk.reading() as work:
        ended = await work.sessions.ended(now)
    for session in ended:
        async with services.desk.writing() as work:
            await work.sessions.move_to(session.id, SessionState.HELD)
            await work.date_proposals.forget(session.id)
            await work.commit()
    return len(ended)


# ---- messages


async def _settle(
    work: Work,
    services: Services,
    course: Started,
    session: Session,
    parts: Sequence[Part],
    *,
    place: str,
    now: datetime,
) -> Session:
    settled = await work.sessions.settle(
        session.id, parts, state=SessionState.CONFIRMED, place=place
    )
    team = course.team
    await work.outbox.plan(
        *_tell(team.people, NoticeKind.SESSION_PLANNED, session.id, now, settled.version),
        *_reminders(services, team, course.trajectory, settled, now),
    )
    return settled


def _reminders(
    services: Services, team: Team, trajectory: Trajectory, session: Session, now: datetime
) -> list[Notice]:
    """The programme's reminders around a session that still lie ahead."""
    kind = programme_of(services, team, trajectory).session(session.type)
    calendar = services.library.calendar
    return [
        notice
        for rule in kind.reminders
        if (due := reminder_moment(calendar, rule, session)) > now
        for notice in _tell(
            audience_of(rule, team),
            NoticeKind.SESSION_REMINDER,
            reminder_subject(session.id, rule.id),
            due,
            session.version,
        )
    ]


def reminder_subject(session_id: str, rule_id: str) -> str:
    """What a reminder is about: one rule of one session. Ids of sessions hold no slash."""
    return f"{session_id}/{rule_id}"


async def _forget_messages(
    work: Work, services: Services, team: Team, trajectory: Trajectory, session: Session
) -> None:
    """What was going to be said about the old plan is not said any more."""
    await work.outbox.cancel(NoticeKind.SESSION_PLANNED, session.id)
    for rule in programme_of(services, team, trajectory).session(session.type).reminders:
        subject = reminder_subject(session.id, rule.id)
        await work.outbox.cancel(NoticeKind.SESSION_REMINDER, subject)


def _tell(
    people: Iterable[str], kind: NoticeKind, subject: str, due: datetime, nth: int = 1
) -> list[Notice]:
    return [Notice(kind, person, subject, due, nth) for person in dict.fromkeys(people)]
