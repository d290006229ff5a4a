"""The agenda of a session by the clock: fitted to its length, with breaks and a meal between.

How long a part of the agenda usually takes is content. A session may be half as long as usual, or
longer: every part then takes its share of the time that there is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from itertools import accumulate
from typing import Final

from trajectory.planning.programme import AgendaPoint
from trajectory.planning.sessions import Part

STEP: Final = 5
"""Minutes: nobody keeps to a finer time."""
_ON_END: Final = 115
"""Minutes that people sit together at most without a break, about."""
_DAY: Final = 300
"""From so many minutes on people eat in between, whenever it begins."""
_NOON: Final = time(12, 15)
_TIGHT: Final = 0.8
"""Part of the usual time below which a trainer must choose."""


class Pause(StrEnum):
    """Why nothing stands on the agenda for a while."""

    BREAK = "break"
    LUNCH = "lunch"
    MEAL = "meal"
    """In a session that is not around noon."""


@dataclass(frozen=True, slots=True)
class AgendaSlot:
    """One line of the timetable, in wall-clock times: a part of the agenda, or a pause."""

    starts: time
    ends: time
    point: AgendaPoint | None = None
    pause: Pause | None = None


@dataclass(frozen=True, slots=True)
class _Rest:
    """A pause, and how many minutes of work ideally come before it."""

    pause: Pause
    minutes: int
    after: float


def timetable(
    agenda: Sequence[AgendaPoint], parts: Sequence[Part]
) -> tuple[tuple[AgendaSlot, ...], ...]:
    """The agenda over the meetings of a session, each from its first to its last minute."""
    lengths = [_work(part) for part in parts]
    shares = _divided(agenda, lengths)
    return tuple(_meeting(own, part) for own, part in zip(shares, parts, strict=True))


def fits(agenda: Sequence[AgendaPoint], lengths: Sequence[int]) -> bool:
    """Whether an agenda takes no longer than meetings of these lengths leave, after pauses."""
    room = sum(length - sum(rest.minutes for rest in _rests(length)) for length in lengths)
    return sum(point.minutes for point in agenda) <= room


def tight(agenda: Sequence[AgendaPoint], parts: Sequence[Part]) -> bool:
    """Whether there is so much less time than usual that something must be left out."""
    return sum(map(_work, parts)) < _TIGHT * sum(point.minutes for point in agenda)


# ---- over meetings, and within one


def _divided(agenda: Sequence[AgendaPoint], room: Sequence[int]) -> list[Sequence[AgendaPoint]]:
    """The agenda in its order over meetings: cut where the time of each is about full."""
    whole, ends = sum(point.minutes for point in agenda), [*_sums(agenda)]
    cuts = [0]
    for nth, filled in enumerate(accumulate(room[:-1]), start=1):
        goal = whole * filled / (sum(room) or 1)
        least, most = cuts[-1] + 1, len(agenda) - (len(room) - nth)
        fitting = range(min(least, len(agenda)), max(least, most) + 1)
        cuts.append(min(fitting, key=lambda cut: abs(ends[min(cut, len(agenda)) - 1] - goal)))
    return [agenda[begin:end] for begin, end in zip(cuts, [*cuts[1:], len(agenda)], strict=True)]


def _sums(agenda: Sequence[AgendaPoint]) -> list[int]:
    """Minutes that passed at the end of each point."""
    return list(accumulate(point.minutes for point in agenda))


def _meeting(agenda: Sequence[AgendaPoint], part: Part) -> tuple[AgendaSlot, ...]:
    if not agenda:
        return ()
    rests = _kept(_rests(part.minutes, part.starts), len(agenda) - 1)
    room = max(1, part.minutes - sum(rest.minutes for rest in rests))
    fitted = [
        replace(point, minutes=minutes)
        for point, minutes in zip(agenda, _fitted(agenda, room), strict=True)
    ]
    return tuple(_by_the_clock(_with_rests(fitted, rests), part))


def _fitted(agenda: Sequence[AgendaPoint], room: int) -> list[int]:
    """Minutes for each point that fill the room: its share, in steps of five where that goes."""
    step = STEP if room >= STEP * len(agenda) else 1
    whole = sum(point.minutes for point in agenda)
    shares = [point.minutes * room / whole for point in agenda]
    minutes = [max(step, int(share // step) * step) for share in shares]
    while sum(minutes) + step <= room:
        minutes[_most([share - own for share, own in zip(shares, minutes, strict=True)])] += step
    while sum(minutes) > max(room, step * len(agenda)):
        over = zip(shares, minutes, strict=True)
        minutes[_most([own - share if own > step else -room for share, own in over])] -= step
    minutes[_most(minutes)] += max(0, room - sum(minutes))
    return minutes


def _most(values: Sequence[float]) -> int:
    return max(range(len(values)), key=lambda nth: values[nth])


# ---- pauses


def _work(part: Part) -> int:
    rests = _rests(part.minutes, part.starts)
    return part.minutes - sum(rest.minutes for rest in rests)


def _rests(length: int, starts: time = time(9, 0)) -> list[_Rest]:
    """The pauses of a meeting of so many minutes, in their order."""
    meal = _meal(length, starts)
    if meal is None:
        return _breaks(0, length)
    before, after = meal.after, length - meal.after - meal.minutes
    first, second = _breaks(0, before), _breaks(before, after)
    spent = sum(rest.minutes for rest in first)
    return [*first, replace(meal, after=before - spent), *(_later(rest, spent) for rest in second)]


def _later(rest: _Rest, spent: int) -> _Rest:
    return replace(rest, after=rest.after - spent)


def _breaks(from_: float, length: float) -> list[_Rest]:
    """Breaks that divide a stretch of so many minutes evenly."""
    count = max(0, -(-int(length) // _ON_END) - 1)
    minutes = 10 if length < 150 else 15
    work = length - count * minutes
    return [
        _Rest(Pause.BREAK, minutes, from_ + work * (nth + 1) / (count + 1)) for nth in range(count)
    ]


def _meal(length: int, starts: time) -> _Rest | None:
    """Lunch when the meeting lies around noon; in a long one at another time a meal half-way."""
    begins = starts.hour * 60 + starts.minute
    until_noon = _NOON.hour * 60 + _NOON.minute - begins
    around_noon = 45 <= until_noon <= length - 75
    if length < _DAY and not (around_noon and length >= 210):
        return None
    minutes = 45 if length >= _DAY else 30
    middle = (length - minutes) / 2
    after = min(max(until_noon, 0.7 * middle), 1.3 * middle) if around_noon else middle
    noonish = 11 * 60 <= begins + after <= 14 * 60 + 30
    return _Rest(Pause.LUNCH if noonish else Pause.MEAL, minutes, after // STEP * STEP)


def _kept(rests: Sequence[_Rest], most: int) -> list[_Rest]:
    """As many as there are seams between the points; the meal is never the one that goes."""
    meals = [rest for rest in rests if rest.pause is not Pause.BREAK]
    others = [rest for rest in rests if rest.pause is Pause.BREAK]
    kept = [*meals, *others][:most]
    return [rest for rest in rests if rest in kept]


def _with_rests(
    agenda: Sequence[AgendaPoint], rests: Sequence[_Rest]
) -> list[tuple[int, AgendaPoint | Pause]]:
    """Points with each pause at the seam that is nearest to where it should be."""
    ends, seam = _sums(agenda), 0
    after: dict[int, _Rest] = {}
    for nth, rest in enumerate(rests):
        fitting = range(seam + 1, len(agenda) - (len(rests) - nth) + 1)
        far = {cut: abs(ends[cut - 1] - rest.after) for cut in fitting}
        seam = min(far, key=far.__getitem__)
        after[seam] = rest
    lines: list[tuple[int, AgendaPoint | Pause]] = []
    for nth, point in enumerate(agenda, start=1):
        lines.append((point.minutes, point))
        if nth in after:
            lines.append((after[nth].minutes, after[nth].pause))
    return lines


def _by_the_clock(lines: Sequence[tuple[int, AgendaPoint | Pause]], part: Part) -> list[AgendaSlot]:
    moment, slots = datetime.combine(part.day, part.starts), []
    for minutes, what in lines:
        ends = moment + timedelta(minutes=minutes)
        point, pause = (None, what) if isinstance(what, Pause) else (what, None)
        slots.append(AgendaSlot(moment.time(), ends.time(), point, pause))
        moment = ends
    return slots
