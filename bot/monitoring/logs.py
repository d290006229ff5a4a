"""Logs: one line of JSON per event, with keys and counts only (anonymity.md §7).

Fields that are not on the list are left out, so a careless call cannot tell a name, an
answer, an address or the text of an error.
"""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, Final, TypeVar, cast

import structlog

Handler = TypeVar("Handler", bound=logging.Handler)
ALLOWED = frozenset(
    {"event", "level", "logger", "timestamp", "count", "error", "job", "kind", "ours", "reason",
     "state", "status", "version", "where"}
)  # fmt: skip
"""Every field that a log line may have."""

_OURS = frozenset(
    {"board", "bot", "booth", "content", "dialogs", "documents", "papers", "storage", "trajectory",
     "tryout", "understanding", "use_cases", "__main__"}
)  # fmt: skip
_HOME: Final = Path(__file__).parent.parent.parent
"""Where our rooms stand."""
_QUIET = ("aiohttp.access", "aiosqlite", "apscheduler", "asyncio", "sqlalchemy", "msal", "urllib3")


def set_up(level: int = logging.INFO) -> None:
    """Send every log through the allow-list; libraries speak from warnings on."""
    handler = kept_to_the_list(logging.StreamHandler(sys.stderr))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # A line for which the disk has no room is dropped; else its fields would go to stderr as they
    # are, past the allow-list.
    logging.raiseExceptions = False
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    # It warns each time that a pass still runs; a clock that stands still is told by /healthz.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
    structlog.configure(
        processors=[*_shared(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def kept_to_the_list(handler: Handler) -> Handler:
    """The same handler, which tells lines of JSON with fields that are on the list, and no other:
    whatever goes out of the program as a log passes here."""
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*_shared(), structlog.stdlib.ExtraAdder()],
        processors=[_allowed, structlog.processors.JSONRenderer()],
    )
    handler.setFormatter(formatter)
    handler.addFilter(_says_something)
    return handler


def _shared() -> list[Any]:
    """What every line gets, ours or a library's."""
    return [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso"),
    ]


def _says_something(record: logging.LogRecord) -> bool:
    """Of what a library tells, its sentence is left out: below a warning nothing would be left."""
    return record.levelno >= logging.WARNING or is_ours(record.name)


def _allowed(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Keep what is on the list. A library's own sentence may hold data: only its name stays, with
    the place in its code and the class of the error."""
    record: logging.LogRecord | None = event.get("_record")
    error = _error_of(record, event.get("exc_info"))
    if record is not None and not is_ours(record.name):
        event["event"] = "library"
        event["where"] = f"{_short(record.pathname)}:{record.lineno}"
    if error is not None:
        event.setdefault("error", type(error).__name__)
        event["where"] = where(error)
    return {key: value for key, value in event.items() if key in ALLOWED}


def _error_of(record: logging.LogRecord | None, own: Any) -> BaseException | None:
    """The error that a line is about: its own, or that which is handled while it is written."""
    if isinstance(own, tuple) and own[1] is not None:
        return cast(BaseException, own[1])
    telling = record is None or record.levelno >= logging.WARNING
    return sys.exception() if telling else None


def where(error: BaseException) -> str:
    """Where an error came up: the last line of ours on its way, and the last line of all; files
    and numbers only."""
    frames = [
        (frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    ours = [(file, line) for file, line in frames if _is_of_ours(file)]
    places = dict.fromkeys([*ours[-1:], *frames[-1:]])
    return " < ".join(f"{_short(file)}:{line}" for file, line in reversed(places))


def _is_of_ours(file: str) -> bool:
    return Path(file).is_relative_to(_HOME) and Path(file).relative_to(_HOME).parts[0] in _OURS


def _short(file: str) -> str:
    """The end of a path: in our rooms from the room on, elsewhere the package and the file."""
    path = Path(file)
    return path.relative_to(_HOME).as_posix() if _is_of_ours(file) else "/".join(path.parts[-2:])


def is_ours(logger: str) -> bool:
    """Whether a logger is one of the program's own, whose lines are keys."""
    return logger.partition(".")[0] in _OURS
