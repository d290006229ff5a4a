"""The follow-up scan: when it is asked, and what was released before and after.

It asks what the first scan asked, once, before the follow-up session (product.md).
"""

from datetime import datetime

from storage.work import Work
from trajectory.planning.sessions import Session
from trajectory.rounds.follow_up import plan_follow_up
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from use_cases.progress.progress import Started
from use_cases.rounds.scheduling import WantedRound, schedule
from use_cases.services import Services


async def plan(
    work: Work, services: Services, started: Started, session: Session, now: datetime
) -> Round | None:
    """Schedule the follow-up scan of a session that was confirmed or moved.

    None when this session has none, the team started without a scan, one is asked already,
    or too few days are left.
    """
    rule, first = started.programme.follow_up, started.scan
    if rule is None or session.type != rule.before or first is None or not session.parts:
        return None
    rounds = await work.rounds.of_trajectory(started.trajectory.id)
    if any(_stands(round_) for round_ in rounds):
        return None
    dates = plan_follow_up(services.library.calendar, now, session=session.parts[0].day, rule=rule)
    instrument = services.library.instruments.get(first.instrument)
    if dates is None or instrument is None:
        return None
    wanted = WantedRound(RoundKind.FOLLOW_UP_SCAN, instrument, dates)
    return await schedule(work, services, started.trajectory, wanted, session=session)


def _stands(round_: Round) -> bool:
    return round_.kind is RoundKind.FOLLOW_UP_SCAN and round_.state is not RoundState.WITHDRAWN


def later_scan(started: Started) -> Round | None:
    """The follow-up scan, as soon as it is planned."""
    return next((round_ for round_ in started.rounds if _stands(round_)), None)


async def releases_of(work: Work, started: Started) -> tuple[Release | None, Release | None]:
    """What was released of the first scan and of the follow-up scan."""
    before, after = started.scan, later_scan(started)
    return (
        await work.releases.get(before.id) if before else None,
        await work.releases.get(after.id) if after else None,
    )
