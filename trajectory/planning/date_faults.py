"""What there is to say about a date of a session: what keeps it from being chosen, or is worth
knowing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trajectory.planning.special_days import SpecialDay
from trajectory.planning.working_days import SchoolHoliday


class DateFault(StrEnum):
    """What is wrong with a date."""

    TOO_SOON = "too_soon"
    TOO_LATE = "too_late"
    NEXT = "next"
    """The session after it has its date already, and comes too soon after this day."""
    TOO_FAR = "too_far"
    """Beyond the days that the calendar knows."""
    HOURS = "hours"
    ORDER = "order"
    """The meetings of one session do not follow each other within three weeks."""
    NOT_WORKED = "not_worked"
    AVOID = "avoid"
    TRAINER_BUSY = "trainer_busy"
    GUIDE_AWAY = "guide_away"
    """Whoever guides the session cannot; nobody says why."""
    TRAINER_ASKED = "trainer_asked"
    """The same date lies before another team of the trainer, and was not chosen yet."""
    TEAM_BUSY = "team_busy"
    TWICE = "twice"
    """The same date stands there already."""
    MENTION = "mention"
    """The trainer may choose it with a reason."""
    PERIOD = "period"
    """In a time of weeks, such as Ramadan: possible, with more care."""
    SCHOOL_HOLIDAY = "school_holiday"
    NOT_OFFICE_DAY = "not_office_day"

    @property
    def is_notice(self) -> bool:
        """Said and left to the planner."""
        return self in (
            DateFault.PERIOD,
            DateFault.SCHOOL_HOLIDAY,
            DateFault.NOT_OFFICE_DAY,
            DateFault.TRAINER_ASKED,
        )

    @property
    def overrulable(self) -> bool:
        return self is DateFault.MENTION


@dataclass(frozen=True, slots=True)
class DateFinding:
    """A fault of a date. `bound` is the day that a date must respect, where there is one."""

    fault: DateFault
    day: date
    special: SpecialDay | None = None
    holiday: SchoolHoliday | None = None
    bound: date | None = None
