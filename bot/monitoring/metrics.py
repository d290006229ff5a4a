"""What Prometheus may know: counts by a word from a closed list, and never anything of a person.

The private page leaves no trace here either. Neither opening nor sending moves a figure, nor does
anything that depends on answers: no turn at the door, no duration of a closing, no count of how
rounds ended. Served on a port of its own (`docs/operations.md`), never beside the pages.
"""

import logging
import platform
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, TypeVar

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_1_0_0, generate_latest

from bot.monitoring.logs import is_ours
from bot.start.version import VERSION
from bot.teams.activities import DOOR
from dialogs.turn import DoorReply, Event, Reply, Turn
from storage.figures import Figures

Handler = Callable[[Turn], Awaitable[Reply | DoorReply | None]]
_Metric = TypeVar("_Metric", Gauge, Counter)
LEVELS: Final = ("WARNING", "ERROR", "CRITICAL")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, as Prometheus gets it and as the documentation explains it."""

    name: str
    means: str
    alert: str
    """When to wake somebody."""
    label: str = ""
    """What it is told by, from a closed list: several names with a comma between."""
    of: Callable[[Figures], float] | None = None
    """How it follows from the database; None for what the process itself knows."""

    @property
    def full_name(self) -> str:
        return f"cultuurtraject_{self.name}"


def _oldest_seconds(figures: Figures) -> float:
    oldest = figures.oldest
    return max(0.0, (datetime.now(UTC) - oldest).total_seconds()) if oldest else 0.0


GAUGES: Final = (
    Figure("holds", "1 when a check of `/readyz` holds", "0 for five minutes", label="check"),
    Figure(
        "rounds_late",
        "rounds that should be closed by now",
        "above 0 for fifteen minutes: rounds are not closed",
        of=lambda figures: figures.late_rounds,
    ),
    Figure(
        "rounds_open",
        "rounds that are open",
        "no alert",
        of=lambda figures: figures.open_rounds,
    ),
    Figure(
        "outbox_waiting",
        "messages that are due and not sent",
        "no alert: a wave makes it rise",
        of=lambda figures: figures.waiting,
    ),
    Figure(
        "outbox_oldest_seconds",
        "how long the oldest of them is due",
        "above 3,600",
        of=_oldest_seconds,
    ),
    Figure(
        "outbox_dead",
        "messages that were given up",
        "above 0: an administrator looks at them and tries again, in chat",
        of=lambda figures: figures.dead,
    ),
    Figure(
        "outbox_unreachable",
        "people whom something waits for and nothing can reach",
        "rises by more than 100 in a day: the app was taken from people",
        of=lambda figures: figures.unreachable,
    ),
    Figure(
        "outbox_held",
        "messages that a setting of Teams holds back",
        "above 0: a policy of Teams keeps the app from people (BotDisabledByAdmin)",
        of=lambda figures: figures.held,
    ),
    Figure(
        "version_info",
        "1, with the version of the bot and of Python",
        "more than one version for an hour: an upgrade was not finished",
        label="version,python",
    ),
    Figure(
        "started_seconds",
        "when this bot started, in seconds since 1970",
        "changes more than three times in an hour: it starts again and again",
    ),
)
"""Of the process itself no memory, processor time or open files: they move when somebody opens a
private page. The platform knows them of every program."""
COUNTERS: Final = (
    Figure("log_lines_total", "warnings and errors", "any `ERROR`", label="level,logger"),
    Figure(
        "turns_total",
        "turns of conversations, those at the private page left out",
        "0 in an hour of a working day",
        label="event",
    ),
)
FIGURES: Final = GAUGES + COUNTERS


@dataclass(frozen=True, slots=True)
class Metrics:
    """The figures of one process; `text` is what is scraped."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    _gauges: Mapping[str, Gauge] = field(init=False)
    _counters: Mapping[str, Counter] = field(init=False)

    def __post_init__(self) -> None:
        gauges = {figure.name: self._made(Gauge, figure) for figure in GAUGES}
        counters = {figure.name: self._made(Counter, figure) for figure in COUNTERS}
        object.__setattr__(self, "_gauges", gauges)
        object.__setattr__(self, "_counters", counters)
        gauges["version_info"].labels(VERSION, platform.python_version()).set(1)
        gauges["started_seconds"].set_to_current_time()

    def _made(self, kind: type[_Metric], figure: Figure) -> _Metric:
        labels = figure.label.split(",") if figure.label else ()
        return kind(figure.full_name, figure.means, labels, registry=self.registry)

    def counting(self, handler: Handler) -> Handler:
        """The same handler, with its turns counted; those at the private page's door are not."""

        async def counted(turn: Turn) -> Reply | DoorReply | None:
            if not _at_the_door(turn):
                self._counters["turns_total"].labels(turn.event.value).inc()
            return await handler(turn)

        return counted

    def heard(self, record: logging.LogRecord) -> None:
        """Count a line of the log: its level and the part of the program, not what it says."""
        logger = record.name if is_ours(record.name) else "library"
        self._counters["log_lines_total"].labels(record.levelname, logger).inc()

    def show(self, figures: Figures | None, holds: Mapping[str, bool]) -> None:
        """Take over how things stand; without figures the database did not answer."""
        for check, well in holds.items():
            self._gauges["holds"].labels(check).set(well)
        if figures is None:
            return
        for figure in GAUGES:
            if figure.of is not None:
                self._gauges[figure.name].set(figure.of(figures))

    def text(self) -> bytes:
        return generate_latest(self.registry)


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
