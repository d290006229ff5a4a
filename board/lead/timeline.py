"""Teams on a line of time: steps, visits and holds, drawn, and the same days in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from aiohttp import web

from board.lead.asked import Asked, pages_of
from board.lead.planning import Entry, Kind, entries_of
from board.navigation import tabs
from board.pages import Look
from board.voice import Voice
from trajectory.units.figures import Phase
from use_cases.board import Board, Row

BACK: Final = timedelta(days=92)
AHEAD: Final = timedelta(days=275)
"""A quarter behind and three ahead: a year on one line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One entry where it is drawn: percents from the left, and how wide when it lasts."""

    kind: Kind
    at: float
    wide: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A team with what is drawn and what is said."""

    team: str
    marks: Sequence[Mark]
    said: Sequence[str]


@dataclass(frozen=True, slots=True)
class Window:
    """From which day to which is drawn."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """How far from the left this day lies, in percents; a day outside lies at the edge."""
        inside = min(max(day, self.first), self.last)
        return round(100 * (inside - self.first).days / (self.last - self.first).days, 2)

    def mark(self, entry: Entry) -> Mark:
        at = self.at(entry.first)
        return Mark(entry.kind, at, round(self.at(entry.last) - at, 2))

    def shows(self, entry: Entry) -> bool:
        return entry.first <= self.last and entry.last >= self.first

    @property
    def months(self) -> list[date]:
        """The first day of each month in it."""
        months, day = [], self.first
        while day <= self.last:
            months.append(day)
            day = (day + timedelta(days=32)).replace(day=1)
        return months


def window_of(today: date) -> Window:
    return Window((today - BACK).replace(day=1), today + AHEAD)


def show(look: Look, board: Board, voice: Voice, query: Mapping[str, str]) -> web.Response:
    asked = Asked.of(query)
    rows, today = asked.found(board), voice.now.date()
    window = window_of(today)
    shown = [(row.name, _drawn(voice, row, window)) for row in asked.on_page(rows)]
    return look.page(
        "timeline",
        voice.say,
        voice.language,
        tabs=tabs(voice, "timeline"),
        asked=asked,
        units=board.units,
        every_phase=list(Phase),
        count=len(rows),
        all_teams=len(board.rows),
        pages=pages_of(rows),
        months=[(window.at(day), day) for day in window.months],
        today=window.at(today),
        window=window,
        strips=[
            Strip(name, [window.mark(one) for one in found], [_said(voice, one) for one in found])
            for name, found in shown
        ],
        kinds=list(Kind),
    )


def _drawn(voice: Voice, row: Row, window: Window) -> list[Entry]:
    return [one for one in entries_of(voice, row) if window.shows(one)]


def _said(voice: Voice, entry: Entry) -> str:
    if entry.first != entry.last:
        return voice.say("timeline-lasts", what=entry.what, day=entry.first, until=entry.last)
    kind = voice.say("planning-kind", kind=entry.kind)
    return voice.say("timeline-said", what=entry.what, kind=kind, day=entry.first)
