"""What somebody gets between two trajectories: listening.md, "The budget".

Inside a trajectory the rule of the week holds (product.md, rule 7). Outside one at most six
requests a year and one card a month. Only what concerns the own team, a part that somebody took on
or an answer to a question of their own may come between.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from trajectory.planning.working_days import WorkCalendar

_DAY = timedelta(days=1)
MONTHS = 12
"""A year of requests: this month and the eleven before it."""


class Outside(StrEnum):
    """What becomes of a kind of message for whoever is in no trajectory, in the words of
    `content/messages.yaml`."""

    TEAM = "team"
    """It concerns the own team, by a date or a decision: it may come between."""
    ANSWER = "answer"
    """It answers a question of one's own: it may come between."""
    PART = "part"
    """It belongs to a part that somebody took on: it may come between."""
    YEAR = "year"
    """It is one of the requests of a year."""
    MONTH = "month"
    """It goes along as a line of the month's card."""
    CARD = "card"
    """It is a card of the month itself."""
    SILENT = "silent"
    """It only changes a card that came before."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the calendar."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> "Month":
        return cls(day.year, day.month)

    @classmethod
    def called(cls, name: str) -> "Month | None":
        """The month with this name, such as "2027-03"; None when it names none."""
        try:
            return cls.of(date.fromisoformat(f"{name}-01"))
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}"

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        return self.plus(1).first - _DAY

    def plus(self, months: int) -> "Month":
        """So many months later; earlier when it is below zero."""
        counted = self.year * 12 + self.month - 1 + months
        return Month(counted // 12, counted % 12 + 1)


@dataclass(frozen=True, slots=True)
class Budget:
    """How much there is, as `content/messages.yaml` says."""

    requests: int
    """Requests in a year, at most."""
    lines: int
    """Lines of a card of the month, at most."""
    working_day: int
    """Of the month, on which the card comes."""
    managers_after: int
    """Working days after that on which the card of managers comes."""

    def card_day(self, calendar: WorkCalendar, month: Month) -> date:
        """The day of this month's card."""
        return calendar.after(month.first - _DAY, self.working_day)

    def managers_day(self, calendar: WorkCalendar, month: Month) -> date:
        """The day of the managers' card of this month."""
        return calendar.after(self.card_day(calendar, month), self.managers_after)

    def room_from(self, asked: Mapping[Month, int], today: date) -> date:
        """The first day from today on with room for one more request.

        `asked` is how many requests somebody got outside a trajectory, by month.
        """
        month = Month.of(today)
        while self._asked_in_the_year_of(asked, month) >= self.requests:
            month = month.plus(1)
        return max(today, month.first)

    def _asked_in_the_year_of(self, asked: Mapping[Month, int], month: Month) -> int:
        return sum(asked.get(month.plus(-n), 0) for n in range(MONTHS))
