"""OpenTelemetry, when a setting names a collector: the lines of the log, and nothing else.

A line passes the same allow-list as on the standard error (`logs.py`). There are no traces: a span
tells who was served at which moment, which is what nobody may know. Figures are not sent either:
they are asked at `/metrics`, where it is told which ones there are.
"""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from bot.monitoring.logs import kept_to_the_list
from bot.settings import Settings
from bot.start.version import VERSION

if TYPE_CHECKING:
    from opentelemetry.sdk._logs import LoggerProvider

PATIENCE: Final = 5.0
"""Seconds in which the collector must take lines; only a bot that stops waits for it."""
_ITS_OWN: Final = ("opentelemetry", "urllib3", "requests")
"""Who would tell the collector that the collector does not answer."""
_NUMBERS: Final = {"debug": 5, "info": 9, "warning": 13, "error": 17, "critical": 21}
"""Severities by their level (OpenTelemetry, logs data model)."""


class Lines(logging.Handler):
    """Hands every line to the collector, as its words and its fields."""

    def __init__(self, provider: "LoggerProvider") -> None:
        super().__init__()
        self._logger = provider.get_logger("cultuurtraject")

    def emit(self, record: logging.LogRecord) -> None:
        """Never raises: a line that cannot be sent is on the standard error all the same."""
        if record.name.startswith(_ITS_OWN):
            return
        try:
            self._hand_over(record)
        except Exception:
            self.handleError(record)

    def _hand_over(self, record: logging.LogRecord) -> None:
        from opentelemetry._logs import SeverityNumber

        line = json.loads(self.format(record))
        level = line.pop("level", record.levelname.lower())
        line.pop("timestamp", None)
        self._logger.emit(
            timestamp=int(record.created * 1e9),
            severity_number=SeverityNumber(_NUMBERS.get(level, 0)),
            severity_text=level,
            body=line.pop("event"),
            attributes=line,
        )


@contextmanager
def sent(settings: Settings) -> Iterator[None]:
    """The lines of what happens inside also go to the collector of the settings, if there is one;
    at the end the last ones are waited for."""
    if not settings.opentelemetry:
        yield
        return
    provider = _provider(settings)
    handler = kept_to_the_list(Lines(provider))
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
        provider.shutdown()


def _provider(settings: Settings) -> "LoggerProvider":
    """What is imported here is loaded by nobody who names no collector."""
    from opentelemetry.exporter.otlp.proto.http._log_exporter import OTLPLogExporter
    from opentelemetry.sdk._logs import LoggerProvider
    from opentelemetry.sdk._logs.export import BatchLogRecordProcessor
    from opentelemetry.sdk.resources import Resource

    # Made of these alone: what a machine or a platform would add is not looked for.
    resource = Resource(
        {
            "service.name": "cultuurtraject",
            "service.version": VERSION,
            "service.instance.id": str(uuid4()),
        }
    )
    exporter = OTLPLogExporter(
        endpoint=f"{settings.opentelemetry}/v1/logs",
        certificate_file=str(settings.own_ca) if settings.own_ca else None,
        timeout=PATIENCE,
    )
    provider = LoggerProvider(resource=resource, shutdown_on_exit=False)
    provider.add_log_record_processor(BatchLogRecordProcessor(exporter))
    return provider
