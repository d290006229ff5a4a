"""A summary that is not there: its trainer is asked for it until it comes, or says that none does.

After a closing nobody is asked any more: whoever closed said of each whether it still comes.
"""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.planning.programme import Yield
from trajectory.planning.sessions import Session, SessionState
from trajectory.planning.working_days import at
from trajectory.roles import Action
from trajectory.rounds.round_dates import OPENS
from trajectory.summaries import NoSummary
from trajectory.teams import TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.planned import plan
from use_cases.principal import Principal
from use_cases.progress.progress import Started, progress_if_started, today_of
from use_cases.services import Services
from use_cases.sessions.team_session import SessionRef, TeamSession, session_in_team

# ---- whether one lacks


def lacks_summary(session: TeamSession) -> bool:
    """Whether a summary of this session may still be asked for; small groups meet without."""
    held = session.planned.state is SessionState.HELD
    summed = Yield.GROUPS in session.type.yields or session.released is not None
    goes_on = session.trajectory.state is TrajectoryState.RUNNING
    return held and goes_on and not summed and session.without is None


async def session_without(work: Work, by: Principal, ref: SessionRef) -> TeamSession:
    """The session of which no summary comes, for whoever may say so.

    Raises:
        Stale: it was not held, there is one, or that was said before. NotFound, NotAllowed: as
            `session_in_team`.
    """
    session = await session_in_team(work, by, ref, Action.WRITE_SUMMARY)
    if not lacks_summary(session):
        raise Stale("summary-not-lacking")
    return session


async def comes_not(by: Principal, ref: SessionRef, reason: str) -> TeamSession:
    """No summary of this session comes: nobody is asked for it any more, and papers say why.

    Raises:
        Invalid: no reason of the list. Stale, NotFound, NotAllowed: as `session_without`.
    """
    if reason not in list(NoSummary):
        raise Invalid("summary-without-required")
    async with by.services.desk.writing() as work:
        session = await session_without(work, by, ref)
        await work.summaries.comes_not(session.id, NoSummary(reason))
        await work.outbox.cancel(NoticeKind.SUMMARY_MISSING, session.id)
        await work.commit()
    return session


# ---- by the clock


async def ask(services: Services, now: datetime) -> int:
    """Ask trainers for what is not there, on the days of `content/messages.yaml`; returns how many
    were asked for, each of which once for every such day."""
    notices: list[Notice] = []
    async with services.desk.reading() as work:
        for team in await work.teams.all():
            started = await progress_if_started(work, services, team, now)
            if started is not None and started.trajectory.state is TrajectoryState.RUNNING:
                lacking = await _lacking(work, started)
                notices += _asked(services, lacking, team.trainer, today_of(now))
            await asyncio.sleep(0)  # whoever chats meanwhile is answered in between
    return await plan(services, notices)


async def _lacking(work: Work, started: Started) -> list[Session]:
    held = [
        one
        for one in started.sessions
        if one.state is SessionState.HELD
        and Yield.GROUPS not in started.programme.session(one.type).yields
    ]
    ids = [one.id for one in held]
    released = {one.session for one in await work.summaries.of_session(*ids) if one.released}
    known = released | set(await work.summaries.not_coming(*ids))
    return [one for one in held if one.id not in known and one.parts]


def _asked(
    services: Services, sessions: Sequence[Session], trainer: str, today: date
) -> Iterator[Notice]:
    rule, calendar = services.library.sending.missing_summary, services.library.calendar
    for session in sessions:
        times = rule.times(calendar, session.parts[-1].day, today)
        if times:
            due = at(today, OPENS)
            yield Notice(NoticeKind.SUMMARY_MISSING, trainer, session.id, due, times)
