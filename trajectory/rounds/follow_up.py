"""The follow-up scan: the same questions again, some time before the session that discusses it."""

from datetime import date, datetime

from trajectory.planning.programme import FollowUpScan
from trajectory.planning.working_days import ZONE, WorkCalendar
from trajectory.rounds.round_dates import EARLY, SHORTEST, USUAL, RoundPlan, plan_round

_AFTER_CLOSING = EARLY + 1
"""Working days from the last day of a round until the team sees what it released."""


def plan_follow_up(
    calendar: WorkCalendar,
    now: datetime,
    *,
    session: date,
    rule: FollowUpScan,
    free: date | None = None,
) -> RoundPlan | None:
    """The dates of the follow-up scan before a session on this day; it ends on the day `free` at
    the earliest (the rule on time, anonymity.md §4).

    The team sees the result on the day of the session at the latest. None when fewer than
    five working days are left to answer (anonymity.md §3), or when it would end too soon.
    """
    tomorrow = calendar.after(now.astimezone(ZONE).date(), 1)
    first = max(calendar.before(session, rule.days), tomorrow)
    latest = calendar.before(session, _AFTER_CLOSING)
    usual = min(calendar.after(first, USUAL), latest)
    last = max(usual, calendar.working_day_from(free)) if free else usual
    if last > latest or calendar.between(first, last) < SHORTEST:
        return None
    return plan_round(calendar, now, first=first, last=last)


def session_from(calendar: WorkCalendar, free: date) -> date:
    """The first day of a session before which the team sees a scan that ends on `free` or later."""
    return calendar.after(calendar.working_day_from(free), _AFTER_CLOSING)
