"""Logs: one line of JSON per event, with keys and counts only (anonymity.md §7).

Fields that are not on the list are left out, so a careless call cannot tell a name, an
answer, an address or the text of an error.
"""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

ALLOWED = frozenset(
    {"event", "level", "logger", "timestamp", "count", "error", "job", "kind", "ours", "reason",
     "state", "status"}
)  # fmt: skip
"""Every field that a log line may have."""

_OURS = frozenset(
    {"bot", "booth", "content", "dialogs", "documents", "papers", "storage", "trajectory", "tryout",
     "understanding", "use_cases", "__main__"}
)  # fmt: skip
_QUIET = ("aiohttp.access", "aiosqlite", "apscheduler", "asyncio", "sqlalchemy", "msal", "urllib3")


def set_up(level: int = logging.INFO) -> None:
    """Send every log through the allow-list; libraries speak from warnings on."""
    handler = logging.StreamHandler(sys.stderr)
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso"),
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder()],
        processors=[_allowed, structlog.processors.JSONRenderer()],
    )
    handler.setFormatter(formatter)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # A line for which the disk has no room is dropped; else its fields would go to stderr as they
    # are, past the allow-list.
    logging.raiseExceptions = False
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    # It warns each time that a pass still runs; a clock that stands still is told by /healthz.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def _allowed(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Keep what is on the list. A library's own sentence may hold data: only its name stays."""
    record = event.get("_record")
    if record is not None and not is_ours(record.name):
        event["event"] = "library"
    return {key: value for key, value in event.items() if key in ALLOWED}


def is_ours(logger: str) -> bool:
    """Whether a logger is one of the program's own, whose lines are keys."""
    return logger.partition(".")[0] in _OURS
