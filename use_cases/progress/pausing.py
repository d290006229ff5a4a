"""A trajectory that rests, and goes on; an open round ends normally (anonymity.md §3)."""

from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.sessions import Session, SessionState
from trajectory.postponing import Halt, check_until
from trajectory.roles import Action
from trajectory.rounds.rounds import RoundKind, RoundState
from trajectory.teams import TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.postponing import Explanation
from use_cases.progress.progress import Started, started_progress, today_of


def check_pausable(started: Started) -> None:
    """Refuse a pause with something planned in it: whoever pauses moves that first.

    Raises:
        Stale: it does not run, or something is planned.
    """
    if started.trajectory.state is not TrajectoryState.RUNNING:
        raise Stale("pause-not-running")
    for round_ in started.rounds:
        if round_.kind is RoundKind.SCAN and round_.state is RoundState.SCHEDULED:
            raise Stale("pause-scan-scheduled", day=round_.opens)
    session = planned_first(started)
    if session is not None:
        title = started.programme.session(session.type).title
        raise Stale("pause-session-planned", session=title, day=session.parts[0].day)


def planned_first(started: Started) -> Session | None:
    """A session that has its day; whoever pauses moves it first."""
    planned = (one for one in started.sessions if one.state is SessionState.CONFIRMED and one.parts)
    return next(planned, None)


async def pause(principal: Principal, team_id: str, until: date, why: Explanation) -> Started:
    """Let a trajectory rest until a day; everybody else with a part in it hears of it.

    Raises:
        Stale: it does not run, or something is planned. Invalid: a day in the past or too far.
    """
    today = today_of(principal.now)
    check_until(until, today)
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.PAUSE)
        started = await started_progress(work, principal.services, team, principal.now)
        check_pausable(started)
        halt = Halt(started.trajectory.id, today, until, why.reason, why.line)
        await rest(work, started, halt, principal.now, by=principal.person.id)
        await work.commit()
    return started


async def resume(principal: Principal, team_id: str) -> Started:
    """Let a trajectory go on, before its pause is over or after; a hold is over then too.

    Raises:
        Stale: it does not rest.
    """
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.PAUSE)
        started = await started_progress(work, principal.services, team, principal.now)
        if started.trajectory.state is not TrajectoryState.PAUSED:
            raise Stale("resume-not-paused")
        await work.holds.end(team.id, today_of(principal.now))
        await go_on(work, started, principal.now, by=principal.person.id)
        await work.commit()
    return started


async def rest(work: Work, started: Started, halt: Halt, now: datetime, by: str = "") -> None:
    """The trajectory rests, and everybody but whoever did it hears that."""
    await work.trajectories.move_to(started.trajectory.id, TrajectoryState.PAUSED)
    await work.steps.halt(halt)
    await _tell(work, started, NoticeKind.PAUSED, now, by)


async def go_on(work: Work, started: Started, now: datetime, by: str = "") -> None:
    """It goes on, and everybody but whoever did it hears that."""
    today = today_of(now)
    await work.trajectories.move_to(started.trajectory.id, TrajectoryState.RUNNING)
    since = started.halt.since if started.halt else today
    await work.steps.halt(Halt(started.trajectory.id, since, None, None, resumed=today))
    await _tell(work, started, NoticeKind.RESUMED, now, by)


async def tell_everybody(
    work: Work, principal: Principal, started: Started, kind: NoticeKind
) -> None:
    """Everybody with a part in it hears of it, once a day at most; whoever did it knows."""
    await _tell(work, started, kind, principal.now, principal.person.id)


async def _tell(work: Work, started: Started, kind: NoticeKind, now: datetime, by: str) -> None:
    subject, nth = started.trajectory.id, today_of(now).toordinal()
    others = [person for person in started.team.people if person != by]
    await work.outbox.plan(*(Notice(kind, person, subject, now, nth) for person in others))
