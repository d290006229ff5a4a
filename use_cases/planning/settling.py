"""A session gets its date, another one, or none; with the messages and rounds that follow.

But for the clock's `hold_ended`, each runs inside the transaction of the use case that calls it.
"""

from dataclasses import dataclass
from datetime import datetime

from storage.work import Work
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.teams import Team, Trajectory
from use_cases.follow_up import follow_up_scan
from use_cases.notices import NoticeKind
from use_cases.planning import date_cards
from use_cases.planning.messages import cancel_of_session, fold_old, of_session, tell
from use_cases.planning.session_plan import SessionPlan
from use_cases.progress.progress import programme_of
from use_cases.services import Services
from use_cases.sessions import room_roster, session_rounds


@dataclass(frozen=True, slots=True)
class Appointment:
    """When and where a session is."""

    parts: tuple[Part, ...]
    place: str


async def confirm(
    work: Work,
    services: Services,
    plan: SessionPlan,
    chosen: Appointment,
    now: datetime,
    *,
    told: bool = True,
) -> Session:
    """Choose the date of a session; everybody hears of it, and what follows is planned. Not `told`
    when they hear of it with others."""
    session = await _settle(work, services, plan, chosen, now)
    if not told:
        await work.outbox.cancel(NoticeKind.SESSION_PLANNED, session.id)
    team, trajectory = plan.team, plan.trajectory
    for kind in (NoticeKind.DATES_PROPOSED, NoticeKind.DATES_ANSWERED):
        await work.outbox.cancel(kind, session.id)
    await session_rounds.plan(work, services, team, trajectory, session, now)
    await follow_up_scan.plan(work, services, plan.started, session, now)
    return session


async def move(
    work: Work, services: Services, plan: SessionPlan, chosen: Appointment, now: datetime
) -> Session:
    """Another date for a confirmed session; reminders and rounds move along."""
    session = await change(work, services, plan, chosen, now)
    team, trajectory = plan.team, plan.trajectory
    await session_rounds.replan(work, services, team, trajectory, session, now)
    await follow_up_scan.plan(work, services, plan.started, session, now)
    return session


async def change(
    work: Work, services: Services, plan: SessionPlan, chosen: Appointment, now: datetime
) -> Session:
    """The plan of a confirmed session changes; everybody hears of it. Its rounds stay."""
    assert plan.session is not None, "only a session that is there can change"
    await cancel_of_session(work, plan.type, plan.session)
    await fold_old(work, plan.team, plan.session, now)
    return await _settle(work, services, plan, chosen, now)


async def _settle(
    work: Work, services: Services, plan: SessionPlan, chosen: Appointment, now: datetime
) -> Session:
    assert plan.session is not None, "dates were proposed before one is chosen"
    session = await work.sessions.settle(
        plan.session.id, chosen.parts, state=SessionState.CONFIRMED, place=chosen.place
    )
    calendar = services.library.calendar
    await work.outbox.plan(*of_session(calendar, plan.type, plan.team, session, now))
    return session


async def withdraw(work: Work, session: Session) -> None:
    """Take dates back that lie before the members: what they said about them goes too."""
    await work.sessions.move_to(session.id, SessionState.CANCELLED)
    await work.date_proposals.forget(session.id)
    for kind in (NoticeKind.DATES_PROPOSED, NoticeKind.DATES_ANSWERED):
        await work.outbox.cancel(kind, session.id)


async def cancel(
    work: Work,
    services: Services,
    team: Team,
    trajectory: Trajectory,
    session: Session,
    now: datetime,
) -> None:
    """A confirmed session does not happen; everybody hears of it, and may plan it anew."""
    type_ = programme_of(services, team, trajectory).session(session.type)
    await cancel_of_session(work, type_, session)
    await fold_old(work, team, session, now)
    await work.date_proposals.forget(session.id)
    off = await work.sessions.settle(
        session.id, session.parts, state=SessionState.CANCELLED, place=session.place
    )
    await session_rounds.cancel(work, off)
    told = tell(team.people, NoticeKind.SESSION_CANCELLED, session.id, now, off.version)
    await work.outbox.plan(*told)


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
            await date_cards.renew(work, team.members, session.id, now)
        else:
            continue
        count += 1
    return count


async def hold_ended(services: Services, now: datetime) -> int:
    """Sessions whose last meeting is over were held; what people said about dates goes, and who was
    there."""
    async with services.desk.reading() as work:
        ended = await work.sessions.ended(now)
    for session in ended:
        async with services.desk.writing() as work:
            await work.sessions.move_to(session.id, SessionState.HELD)
            await work.date_proposals.forget(session.id)
            await work.commit()
    if ended:
        await room_roster.forget_over(services, now)
    return len(ended)
