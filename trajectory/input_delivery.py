"""When separate input is delivered: at fixed moments, after a wait that chance decides.

Whoever knows on which days people opened the private page does not find in the day of delivery
which of them wrote (trust.md, rule 9).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from trajectory.planning.working_days import ZONE, WorkCalendar, at
from trajectory.separate_input import Message, Wait, once

FEWEST = 2
"""Threads that must wait before a batch is delivered: two turns of one person are no company."""
PASSED_OVER = range(1, 4)
"""Fixed moments that pass over a message before it counts as waiting."""
ALONE = range(4, 7)
"""Fixed moments that a lone message waits, from the end of the week in which it came: ten to
fifteen working days. All days of one week give the same, so none of them shows."""
READ_ON = 20
"""Working days for which answers can be read after the end of a trajectory, and in which a reader
of before reads on what was written to them."""

TUESDAY, THURSDAY = 1, 3
DELIVERY_DAYS = (TUESDAY, THURSDAY)
DELIVERED_AT = time(9, 30)
LINE_DAY = THURSDAY
"""On which a team may be told that an answer may be waiting; so a week ends here."""

Choose = Callable[[Sequence[int]], int]
"""One of these, by chance."""


def first_wait(choose: Choose, *, moments: int, week_ended: bool) -> Wait:
    """The wait of a message over which so many moments have passed already; `week_ended` says
    whether the first of them was the last one of its week."""
    whole = 1 if week_ended else 2
    return Wait(moments, choose(PASSED_OVER), whole + choose(ALONE))


# ---- what a fixed moment does


def pass_over(
    messages: Sequence[Message], *, moments: int, today: date, last: bool = False
) -> list[Message]:
    """What messages become when `moments` fixed moments passed since they were last looked at.

    Separate input and proposals for the norm are no company for each other: each waits for a
    batch of its own. `last` delivers everything: the trajectory is over.
    """
    aged = [_aged(message, moments) for message in once(messages)]
    ready = {
        sort for sort in (True, False) if last or _is_batch(m for m in aged if m.proposes is sort)
    }
    return [_delivered(m, today) if m.proposes in ready and (last or _goes(m)) else m for m in aged]


def _goes(message: Message) -> bool:
    return message.wait is not None and (message.wait.is_company or message.wait.is_over)


def _is_batch(messages: Iterable[Message]) -> bool:
    counting = [message for message in messages if message.waiting and _goes(message)]
    enough = len({message.thread for message in counting}) >= FEWEST
    return enough or any(message.wait and message.wait.is_over for message in counting)


def _aged(message: Message, moments: int) -> Message:
    if not (message.waiting and message.wait):
        return message
    waited = replace(message.wait, moments=message.wait.moments + moments)
    return replace(message, wait=waited)


def _delivered(message: Message, today: date) -> Message:
    return replace(message, delivered=today, wait=None) if message.waiting else message


# ---- the fixed moments


def next_delivery(calendar: WorkCalendar, now: datetime) -> datetime:
    """The first fixed moment after this one."""
    return min(moment for moment in _moments(calendar, now, DELIVERY_DAYS) if moment > now)


def last_delivery(calendar: WorkCalendar, now: datetime) -> datetime:
    """The last fixed moment that has come."""
    return max(moment for moment in _moments(calendar, now, DELIVERY_DAYS) if moment <= now)


def passed(calendar: WorkCalendar, *, since: datetime, until: datetime) -> int:
    """How many fixed moments there were after `since`, up to `until`; of three weeks at most."""
    moments = set(_moments(calendar, until, DELIVERY_DAYS))
    return sum(since < moment <= until for moment in moments)


def weekly_line(calendar: WorkCalendar, *, since: datetime, until: datetime) -> datetime | None:
    """The last moment after `since`, up to `until`, at which a team may get the line."""
    moments = _moments(calendar, until, (LINE_DAY,))
    return max((moment for moment in moments if since < moment <= until), default=None)


def reads_until(calendar: WorkCalendar, now: datetime) -> datetime:
    """Until when is read what may no longer be written: a fixed moment some weeks ahead."""
    day = calendar.after(now.astimezone(ZONE).date(), READ_ON)
    return next_delivery(calendar, at(day, DELIVERED_AT))


def _moments(calendar: WorkCalendar, around: datetime, weekdays: Sequence[int]) -> list[datetime]:
    """The fixed moments of five weeks; one on a holiday moves to the next working day."""
    today = around.astimezone(ZONE).date()
    days = (today + timedelta(days=n) for n in range(-21, 15))
    return [
        at(calendar.working_day_from(day), DELIVERED_AT)
        for day in days
        if day.weekday() in weekdays
    ]
