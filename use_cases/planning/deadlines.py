"""Deadlines count from delivery: when a card about dates came late, so does the deadline."""

from datetime import datetime

from storage.work import Work
from trajectory.planning.planning import MOVE_NOTICE, DateProposal, deadline_of
from trajectory.planning.sessions import Session, SessionState
from trajectory.planning.working_days import WorkCalendar, at
from trajectory.rounds.round_dates import CLOSES, OPENS
from use_cases.notices import NoticeKind
from use_cases.planning import date_cards
from use_cases.progress.progress import today_of
from use_cases.services import Services

REMINDED_AFTER = 3
"""Working days after the deadline on which whoever plans is reminded to choose."""
FIRST, AGAIN = 1, 2
"""The first and the second time that the answers are told to whoever plans."""


def reminded(calendar: WorkCalendar, deadline: datetime) -> datetime:
    """When whoever plans is reminded to choose a date."""
    return at(calendar.after(today_of(deadline), REMINDED_AFTER), OPENS)


async def keep(services: Services, now: datetime) -> None:
    """Move the deadline of dates that somebody heard of later than was planned."""
    async with services.desk.writing() as work:
        for trajectory in await work.trajectories.all():
            if not trajectory.state.over:
                for session in await work.sessions.of_trajectory(trajectory.id):
                    if session.state is SessionState.PROPOSED:
                        await _keep(work, services.library.calendar, session, now)
        await work.commit()


async def _keep(work: Work, calendar: WorkCalendar, session: Session, now: datetime) -> None:
    proposal = await work.date_proposals.get(session.id)
    if proposal is None or not proposal.takes_answers(now):
        return
    heard = await work.outbox.heard(NoticeKind.DATES_PROPOSED, session.id)
    deadline = min(
        deadline_of(calendar, max([proposal.laid or now, *heard]), proposal.answer_days),
        _latest(calendar, proposal),
    )
    if deadline > proposal.deadline:
        await _move(work, calendar, session, deadline)


def _latest(calendar: WorkCalendar, proposal: DateProposal) -> datetime:
    """The last deadline that still leaves time to tell people of the first date."""
    first = min(option.parts[0].day for option in proposal.options)
    return at(calendar.before(first, MOVE_NOTICE), CLOSES)


async def _move(work: Work, calendar: WorkCalendar, session: Session, deadline: datetime) -> None:
    await work.date_proposals.move_deadline(session.id, deadline)
    kind, again = NoticeKind.DATES_ANSWERED, reminded(calendar, deadline)
    await work.outbox.reschedule(kind, session.id, deadline, nth=FIRST)
    await work.outbox.reschedule(kind, session.id, again, nth=AGAIN)
    trajectory = await work.trajectories.get(session.trajectory)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if team is not None:
        await date_cards.renew(work, team.members, session.id, deadline)
