"""The follow-up scan: when it is asked, and what was released before and after.

It asks what the first scan asked, once, before the follow-up session (product.md); in a trajectory
that began without a scan, what was asked in the one before.
"""

from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.sessions import Session
from trajectory.rounds.circles import free_from
from trajectory.rounds.follow_up import plan_follow_up, session_from
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.teams import Team
from use_cases.notices import NoticeKind
from use_cases.progress.progress import Shelf, Started, today_of
from use_cases.rounds.alike_teams import last_result
from use_cases.rounds.scheduling import WantedRound, schedule
from use_cases.services import Services


async def plan(
    work: Work, services: Services, started: Started, session: Session, now: datetime
) -> Round | None:
    """Schedule the follow-up scan of a session that was confirmed or moved.

    None when this session has none, the team started without a scan, one is asked already,
    too few days are left, or the last scan ended too short before it: then whoever plans hears from
    which day on it can.
    """
    rule, first = started.programme.follow_up, started.scan or started.earlier
    if rule is None or session.type != rule.before or first is None or not session.parts:
        return None
    rounds = await work.rounds.of_trajectory(started.trajectory.id)
    if any(_stands(round_) for round_ in rounds):
        return None
    calendar, day, team = services.library.calendar, session.parts[0].day, started.team
    free = await _free_from(work, team)
    if free is not None and day < session_from(calendar, free):
        told = dict.fromkeys((team.manager, team.trainer))
        kind, nth = NoticeKind.FOLLOW_UP_WAITS, session.version
        await work.outbox.plan(*(Notice(kind, id, session.id, now, nth) for id in told))
        return None
    dates = plan_follow_up(calendar, now, session=day, rule=rule, free=free)
    instrument = services.library.instruments.get(first.instrument)
    if dates is None or instrument is None:
        return None
    wanted = WantedRound(RoundKind.FOLLOW_UP_SCAN, instrument, dates)
    return await schedule(work, services, started.trajectory, wanted, session=session)


async def _free_from(work: Work, team: Team) -> date | None:
    """The first day on which the next scan of a team may end; None when none has a result."""
    last = await last_result(work, team)
    return free_from(today_of(last.closes)) if last else None


async def first_session(
    work: Work, shelf: Shelf, started: Started, session: Session
) -> date | None:
    """The first day of this session before which the same can be asked again; None when it can be
    asked as it is planned now."""
    free, rule = await _free_from(work, started.team), started.programme.follow_up
    if free is None or rule is None or session.type != rule.before or not session.parts:
        return None
    first = session_from(shelf.library.calendar, free)
    return first if session.parts[0].day < first else None


def _stands(round_: Round) -> bool:
    return round_.kind is RoundKind.FOLLOW_UP_SCAN and round_.state is not RoundState.WITHDRAWN


def later_scan(started: Started) -> Round | None:
    """The follow-up scan, as soon as it is planned; before that the scan of a team that began
    again, beside the last result of its trajectory before."""
    again = started.scan if started.earlier else None
    return next((round_ for round_ in started.rounds if _stands(round_)), again)


def earlier_scan(started: Started) -> Round | None:
    """The scan that stands beside the later one."""
    later = later_scan(started)
    own = started.scan if later is None or later != started.scan else None
    return own or started.earlier


async def releases_of(work: Work, started: Started) -> tuple[Release | None, Release | None]:
    """What was released of the first scan and of the later one."""
    before, after = earlier_scan(started), later_scan(started)
    return (
        await work.releases.get(before.id) if before else None,
        await work.releases.get(after.id) if after else None,
    )
