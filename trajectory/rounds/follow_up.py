"""The follow-up scan: the same questions again, some time before the session that discusses it."""

from datetime import date, datetime

from trajectory.planning.programme import FollowUpScan
from trajectory.planning.working_days import ZONE, WorkCalendar
from trajectory.rounds.round_dates import EARLY, SHORTEST, USUAL, RoundPlan, plan_round

_AFTER_CLOSING = EARLY + 1
"""Working days from the last day of a round until the team sees what it released."""


def plan_follow_up(
    calendar: WorkCalendar, now: datetime, *, session: date, rule: FollowUpScan
) -> RoundPlan | None:
    """The dates of the follow-up scan before a session on this day.

    The team sees the result on the day of the session at the latest. None when fewer than
    five working days are left to answer (anonymity.md §3).
    """
    tomorrow = calendar.after(now.astimezone(ZONE).date(), 1)
    first = max(calendar.before(session, rule.days), tomorrow)
    latest = calendar.before(session, _AFTER_CLOSING)
    last = min(calendar.after(first, USUAL), latest)
    if calendar.between(first, last) < SHORTEST:
        return None
    return plan_round(calendar, now, first=first, last=last)
