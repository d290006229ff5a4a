"""What stands on the card of a month: lines that say there is something, and where it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trajectory.planning.budget import Budget, Month
from trajectory.planning.working_days import WorkCalendar


class LineKind(StrEnum):
    """What a line is about, the most pressing first."""

    QUESTIONS = "questions"
    """Questions of a team that stand open."""
    EVENT = "event"
    VISIT = "visit"
    """A confidential adviser or a roadshow comes to the team."""
    REPORTED = "reported"
    """Reports were told back, of the municipality or of a unit on top."""
    EDITION = "edition"
    """The guide of the directorate has a new edition."""
    AGREEMENTS = "agreements"
    """Agreements that somebody looks after, whose day comes or came."""
    EXERCISE = "exercise"
    """For a manager: a way of working for the next meeting."""


@dataclass(frozen=True, slots=True, order=True)
class MonthLine:
    """One line: `subject` is the id of what it is about, `name` what that is called, `day` when it
    is, or until when; `count` of how many things it tells."""

    kind: LineKind
    day: date
    name: str
    subject: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class MonthSpan:
    """A month as its card sees it: news since the card before it, and what comes before the next
    one."""

    month: Month
    today: date
    since: date
    until: date

    @classmethod
    def of(cls, budget: Budget, calendar: WorkCalendar, today: date) -> "MonthSpan":
        """The span of the month of today."""
        month = Month.of(today)
        before, after = (budget.card_day(calendar, month.plus(n)) for n in (-1, 1))
        return cls(month, today, before, after)

    def is_news(self, day: date) -> bool:
        """Whether it happened after the card of the month before."""
        return self.since < day <= self.today


_ORDER = tuple(LineKind)


def in_order(lines: Iterable[MonthLine]) -> Sequence[MonthLine]:
    """Each once: the most pressing first, then the first day."""
    once = {(one.kind, one.subject): one for one in lines}
    return sorted(once.values(), key=lambda one: (_ORDER.index(one.kind), one.day, one.name))
