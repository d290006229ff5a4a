"""What Prometheus may know: counts by a word from a closed list, and never anything of a person.

The private page leaves no trace here either. Neither opening nor sending moves a figure, nor does
anything that depends on answers: no turn at the door, no duration of a closing, no count of how
rounds ended. Served on a port of its own (`docs/operations.md`), never beside the pages.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_1_0_0, generate_latest

from bot.monitoring.logs import is_ours
from bot.teams.activities import DOOR
from dialogs.turn import DoorReply, Event, Reply, Turn
from storage.figures import Figures

Handler = Callable[[Turn], Awaitable[Reply | DoorReply | None]]
LEVELS: Final = ("WARNING", "ERROR", "CRITICAL")


@dataclass(frozen=True, slots=True)
class Metrics:
    """The figures of one process; `text` is what is scraped."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    _turns: Counter = field(init=False)
    _log_lines: Counter = field(init=False)
    _gauges: Mapping[str, Gauge] = field(init=False)
    _holds: Gauge = field(init=False)

    def __post_init__(self) -> None:
        made = {
            "_turns": self._counter("turns", "Turns of conversations, by kind", "event"),
            "_log_lines": self._counter("log_lines", "Warnings and errors", "level", "logger"),
            "_gauges": {name: self._gauge(name, what) for name, what in _GAUGES.items()},
            "_holds": self._gauge("holds", "1 when a check of /readyz holds", "check"),
        }
        for name, metric in made.items():
            object.__setattr__(self, name, metric)

    def _counter(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(f"cultuurtraject_{name}", what, labels, registry=self.registry)

    def _gauge(self, name: str, what: str, *labels: str) -> Gauge:
        return Gauge(f"cultuurtraject_{name}", what, labels, registry=self.registry)

    def counting(self, handler: Handler) -> Handler:
        """The same handler, with its turns counted; those at the private page's door are not."""

        async def counted(turn: Turn) -> Reply | DoorReply | None:
            if not _at_the_door(turn):
                self._turns.labels(turn.event.value).inc()
            return await handler(turn)

        return counted

    def heard(self, record: logging.LogRecord) -> None:
        """Count a line of the log: its level and the part of the program, not what it says."""
        logger = record.name if is_ours(record.name) else "library"
        self._log_lines.labels(record.levelname, logger).inc()

    def show(self, figures: Figures | None, holds: Mapping[str, bool]) -> None:
        """Take over how things stand; without figures the database did not answer."""
        for check, well in holds.items():
            self._holds.labels(check).set(well)
        if figures is not None:
            for name, value in _values(figures).items():
                self._gauges[name].set(value)

    def text(self) -> bytes:
        return generate_latest(self.registry)


_GAUGES: Final = {
    "outbox_waiting": "Messages that are due and not sent",
    "outbox_oldest_seconds": "How long the oldest of them is due",
    "outbox_dead": "Messages that were given up",
    "outbox_unreachable": "Messages for people who cannot be reached",
    "rounds_open": "Rounds that are open",
    "rounds_late": "Rounds that should be closed by now",
}


def _values(figures: Figures) -> dict[str, float]:
    oldest = figures.oldest
    age = (datetime.now(UTC) - oldest).total_seconds() if oldest else 0.0
    return {
        "outbox_waiting": figures.waiting,
        "outbox_oldest_seconds": max(0.0, age),
        "outbox_dead": figures.dead,
        "outbox_unreachable": figures.unreachable,
        "rounds_open": figures.open_rounds,
        "rounds_late": figures.late_rounds,
    }


def _at_the_door(turn: Turn) -> bool:
    return turn.event is Event.DOOR or turn.verb == DOOR or turn.verb.startswith(DOOR + ".")


class LogCounter(logging.Handler):
    """Counts warnings and errors as they are logged."""

    def __init__(self, metrics: Metrics) -> None:
        super().__init__(logging.WARNING)
        self._metrics = metrics

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelname in LEVELS:
            self._metrics.heard(record)


@dataclass(frozen=True, slots=True)
class Watching:
    """The address that Prometheus asks."""

    metrics: Metrics
    figures: Callable[[], Awaitable[Figures]]
    holds: Callable[[], Awaitable[Mapping[str, bool]]]

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/metrics", self.show)]

    async def show(self, _: web.Request) -> web.Response:
        """The figures as they are now; those of a database that is down stay as they were."""
        figures = None
        with suppress(Exception):
            figures = await self.figures()
        self.metrics.show(figures, await self.holds())
        headers = {"Content-Type": CONTENT_TYPE_PLAIN_1_0_0}
        return web.Response(body=self.metrics.text(), headers=headers)
