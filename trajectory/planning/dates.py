"""Which dates a session may have, and which are better when one may not.

The programme's order and spacing always hold, and so do days that many people keep. A day that
is merely worth mentioning the trainer may choose with a reason (product.md, "Diversity
calendar").
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import cached_property
from itertools import islice, pairwise

from trajectory.planning.date_faults import DateFault, DateFinding
from trajectory.planning.sessions import Part
from trajectory.planning.special_days import Advice, SpecialDays
from trajectory.planning.working_days import WorkCalendar

MOST_OPTIONS = 3
EARLIEST, LATEST = time(7, 0), time(22, 0)
"""Between these a session lies; teams work in shifts too."""
BETWEEN_PARTS = 21
"""Calendar days at most between two meetings of one session."""
WEEKDAYS = 5
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_FAR = 120
"""Calendar days around a date in which a better one is looked for."""


_SKIPPED = frozenset(
    {DateFault.AVOID, DateFault.MENTION, DateFault.PERIOD, DateFault.SCHOOL_HOLIDAY}
)
"""What a day can be passed over for that people want to know."""
_BEARABLE = (
    frozenset[DateFault](),
    frozenset({DateFault.PERIOD}),
    frozenset(fault for fault in DateFault if fault.is_notice),
)
"""What may be said about a good day: nothing; if there is no such day, rather more."""


@dataclass(frozen=True)
class Frame:
    """Everything that a date of one session is held against.

    `first` is the first day that the programme and our own time allow, `last` the last one that
    the programme wants, `limit` the last one before a session that has its date already; None
    where there is none. `team` and `trainer` are meetings that are planned already, `asked` dates
    that lie before other teams of the trainer, `away` from which day to which whoever guides it
    cannot.
    """

    calendar: WorkCalendar
    days: SpecialDays
    minutes: tuple[int, ...]
    starts: time
    first: date
    last: date | None
    limit: date | None = None
    office_days: frozenset[int] = frozenset()
    team: tuple[Part, ...] = ()
    trainer: tuple[Part, ...] = ()
    asked: tuple[Part, ...] = ()
    away: tuple[tuple[date, date], ...] = ()

    def parts(self, days: Sequence[date]) -> tuple[Part, ...]:
        """The meetings on these days; each begins at the same hour."""
        return tuple(
            Part(day, self.starts, _later(self.starts, minutes))
            for day, minutes in zip(days, self.minutes, strict=True)
        )

    @cached_property
    def fits_hours(self) -> bool:
        minutes = self.starts.hour * 60 + self.starts.minute + max(self.minutes)
        return self.starts >= EARLIEST and minutes <= LATEST.hour * 60

    def findings(self, days: Sequence[date]) -> list[DateFinding]:
        """Everything about a session on these days, one for each of its meetings."""
        if not self.fits_hours:
            return [DateFinding(DateFault.HOURS, days[0])]
        findings = [finding for day in days for finding in self._of_day(day)]
        if not _in_order(days):
            findings.append(DateFinding(DateFault.ORDER, days[-1]))
        return findings

    def _of_day(self, day: date) -> Iterator[DateFinding]:
        outside = next(self._outside(day), None)
        if outside:
            yield outside
            return
        yield from self._kept(day)
        yield from self._busy(day)
        holiday = self.calendar.school_holiday_in(day, day)
        if holiday:
            yield DateFinding(DateFault.SCHOOL_HOLIDAY, day, holiday=holiday)
        if self.office_days and day.weekday() not in self.office_days:
            yield DateFinding(DateFault.NOT_OFFICE_DAY, day)

    def _outside(self, day: date) -> Iterator[DateFinding]:
        if day < self.first:
            yield DateFinding(DateFault.TOO_SOON, day, bound=self.first)
        if self.limit is not None and day > self.limit:
            yield DateFinding(DateFault.NEXT, day, bound=self._bound)
        if self.last is not None and day > self.last:
            yield DateFinding(DateFault.TOO_LATE, day, bound=self._bound)
        if day > self.days.known_until:
            yield DateFinding(DateFault.TOO_FAR, day, bound=self.days.known_until)

    def _kept(self, day: date) -> Iterator[DateFinding]:
        """What the day means to colleagues; of a day to avoid nothing else need be said."""
        special = self.days.on(day)
        if special and special[0].advice is Advice.AVOID:
            yield DateFinding(DateFault.AVOID, day, special=special[0])
            return
        if not self.calendar.is_working_day(day):
            yield DateFinding(DateFault.NOT_WORKED, day)
            return
        for one in special:
            long = one.last - one.first > _WEEK
            yield DateFinding(DateFault.PERIOD if long else DateFault.MENTION, day, special=one)

    def _busy(self, day: date) -> Iterator[DateFinding]:
        ends = _later(self.starts, max(self.minutes))
        meeting = Part(day, self.starts, ends)
        if any(_overlap(meeting, other) for other in self.team):
            yield DateFinding(DateFault.TEAM_BUSY, day)
        elif any(_overlap(meeting, other) for other in self.trainer):
            yield DateFinding(DateFault.TRAINER_BUSY, day)
        elif any(first <= day <= last for first, last in self.away):
            yield DateFinding(DateFault.GUIDE_AWAY, day)
        elif any(_overlap(meeting, other) for other in self.asked):
            yield DateFinding(DateFault.TRAINER_ASKED, day)

    def refused(self, days: Sequence[date], *, overruled: bool = False) -> list[DateFinding]:
        """What keeps these days from being chosen."""
        return [
            finding
            for finding in self.findings(days)
            if not finding.fault.is_notice and not (overruled and finding.fault.overrulable)
        ]

    def _is_good(self, day: date, bearing: frozenset[DateFault]) -> bool:
        """Whether there is nothing to say about this day but what can be borne."""
        return self.fits_hours and all(finding.fault in bearing for finding in self._of_day(day))

    def near(self, wished: date, most: int = 2) -> list[date]:
        """The good days nearest to this one, in order of date; of which nothing is to be said
        if there are such."""
        last = min(self._bound or self.days.known_until, self.days.known_until)
        wished = max(min(wished, last), self.first)
        around = [
            day
            for step in range(_FAR)
            for day in dict.fromkeys((wished - step * _DAY, wished + step * _DAY))
        ]
        for bearing in _BEARABLE:
            good = [day for day in around if self._is_good(day, bearing)][:most]
            if good:
                break
        return sorted(good)

    def better(
        self, days: Sequence[date], taken: frozenset[date] = frozenset()
    ) -> tuple[date, ...] | None:
        """These days, each that will not do moved to the nearest good one after the one before;
        the first is none of those that are taken."""
        chosen: list[date] = []
        for day in days:
            nearest = self._nearest(day, chosen[-1] if chosen else None, taken)
            if nearest is None:
                return None
            chosen.append(nearest)
        return tuple(chosen)

    def _nearest(self, day: date, before: date | None, taken: frozenset[date]) -> date | None:
        """The good day nearest to this one that may follow the meeting before it."""
        if before is None:
            free = [good for good in self.near(day, len(taken) + 1) if good not in taken]
            return _closest(free, day)
        if not _DAY <= day - before <= BETWEEN_PARTS * _DAY:
            day = before + _WEEK
        after = [good for good in self.near(day, BETWEEN_PARTS) if _in_order((before, good))]
        return _closest(after, day)

    def suggestions(self, most: int = MOST_OPTIONS) -> list[tuple[date, ...]]:
        """Good dates to begin with, preferably each in another week and on another weekday.

        Two of which nothing is to be said are better than three of which there is.
        """
        best: list[tuple[date, ...]] = []
        for bearing in _BEARABLE:
            tries = (self._spread(apart, bearing, most) for apart in (6, 3, 1))
            best = max(best, max(tries, key=len), key=len)
            if len(best) >= min(most, 2):
                break
        return best

    def _spread(
        self, apart: int, bearing: frozenset[DateFault], most: int
    ) -> list[tuple[date, ...]]:
        """Sessions of which each begins so many days after the one before, within the week after
        that on a weekday that was not offered yet."""
        day, chosen = self.first, list[tuple[date, ...]]()
        while len(chosen) < most:
            near = list(islice(self._from(day, bearing), WEEKDAYS))
            if not near:
                break
            offered = {days[0].weekday() for days in chosen}
            week = (days for days in near if days[0] - near[0][0] < _WEEK)
            fresh = (days for days in week if days[0].weekday() not in offered)
            chosen.append(next(fresh, near[0]))
            day = chosen[-1][0] + apart * _DAY
        return chosen

    def _from(self, day: date, bearing: frozenset[DateFault]) -> Iterator[tuple[date, ...]]:
        last = day + _FAR * _DAY
        while day <= last and self._within(day):
            following = self._following(day, bearing)
            if following:
                yield following
            day += _DAY

    def skipped(self, options: Iterable[Sequence[date]]) -> list[DateFinding]:
        """What kept other days from being offered up to the last of these: each special day and
        each holiday once, on the first day that would have done without it."""
        until = max(days[0] for days in options)
        found: dict[tuple[DateFault, date], DateFinding] = {}
        for n in range(max((until - self.first).days, 0)):
            findings = list(self._of_day(self.first + n * _DAY))
            if all(finding.fault in _SKIPPED for finding in findings):
                for one in findings:
                    what = one.special or one.holiday
                    found.setdefault((one.fault, what.first if what else one.day), one)
        return list(found.values())

    def _following(self, day: date, bearing: frozenset[DateFault]) -> tuple[date, ...] | None:
        """A session from this day on, its meetings a week apart where that is good."""
        steps = (*range(7, BETWEEN_PARTS + 1), *range(1, 7))
        days: list[date] = []
        for nth in range(len(self.minutes)):
            rest = [days[-1] + step * _DAY for step in steps] if nth else [day]
            good = next((later for later in rest if self._is_good(later, bearing)), None)
            if good is None:
                return None
            days.append(good)
        return tuple(days)

    def _within(self, day: date) -> bool:
        return (self._bound is None or day <= self._bound) and day <= self.days.known_until

    @cached_property
    def _bound(self) -> date | None:
        return min((day for day in (self.last, self.limit) if day), default=None)

    def eased(self) -> "Frame":
        """Without the last day that the programme wants, when there is no good day before it:
        a late session is better than none."""
        return self if self.suggestions(1) else replace(self, last=None)


def _later(starts: time, minutes: int) -> time:
    """The wall clock so many minutes later on the same day; midnight is the end of it."""
    total = starts.hour * 60 + starts.minute + minutes
    return time(*divmod(min(total, 24 * 60 - 1), 60))


def _closest(days: Iterable[date], to: date) -> date | None:
    """Of two as near, the earlier."""
    return min(days, key=lambda day: (abs(day - to), day), default=None)


def _in_order(days: Sequence[date]) -> bool:
    return all(_DAY <= later - earlier <= BETWEEN_PARTS * _DAY for earlier, later in pairwise(days))


def _overlap(one: Part, other: Part) -> bool:
    return one.day == other.day and one.starts < other.ends and other.starts < one.ends
