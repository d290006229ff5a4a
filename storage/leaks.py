"""What a PostgreSQL server would tell beside what lies in its tables (trust.md, rule 10).

Whoever reads the log of a server, its statistics of statements or the archive of its changes sees
that something was sent, and when; a deleted key or answer lives on there. The main database and the
key database are asked the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Leak(StrEnum):
    """A way in which a server tells more, each with a setting of its own that says so."""

    STATEMENT_LOG = "statement-log"
    STATEMENT_STATISTICS = "statement-statistics"
    AUTO_EXPLAIN = "auto-explain"
    AUDIT = "audit"
    LOG_ARCHIVE = "log-archive"
    LOG_REPLICATION = "log-replication"


@dataclass(frozen=True, slots=True)
class Told:
    """A setting (or a view) of a server by which it tells more."""

    leak: Leak
    name: str


QUIET: Final = {
    Leak.STATEMENT_LOG: {
        "log_statement": "none|ddl",
        "log_min_duration_statement": "-1",
        "log_min_duration_sample": "-1",
        "log_transaction_sample_rate": "0",
        "log_parameter_max_length_on_error": "0",
        "log_duration": "off",
        "log_parser_stats": "off",
        "log_planner_stats": "off",
        "log_executor_stats": "off",
        "log_statement_stats": "off",
        "debug_print_parse": "off",
        "debug_print_rewritten": "off",
        "debug_print_plan": "off",
        "log_min_messages": "(?!.*debug).*",
    },
    Leak.STATEMENT_STATISTICS: {
        "pg_stat_statements.track": "none",
        "pg_stat_monitor.pgsm_max": "",
        "pg_stat_kcache.track": "none",
        "pg_store_plans.track": "none",
        "pg_qualstats.enabled": "off",
        "pg_qs.query_capture_mode": "none",
        "pg_tracing.sample_rate": "0",
    },
    Leak.AUTO_EXPLAIN: {"auto_explain.log_min_duration": "-1"},
    Leak.AUDIT: {"pgaudit.log": "none", "pgaudit.role": ""},
    Leak.LOG_ARCHIVE: {"archive_mode": "off"},
    Leak.LOG_REPLICATION: {"synchronous_standby_names": ""},
}
"""Settings by the way in which they tell, with the values (a pattern) at which they tell nothing. A
setting that a server does not know tells nothing either: its extension is not loaded. Their names
are fixed here; no value of anybody's comes into the question."""
_VIEWS: Final = ("pg_replication_slots", "pg_stat_replication")
"""A row in one of these is somebody who gets, or may fetch, every change."""


def _question() -> str:
    asked = ", ".join(
        f"('{leak}', '{name}', '^({quiet}|)$')"
        for leak, names in QUIET.items()
        for name, quiet in names.items()
    )
    settings = (
        f"SELECT leak, name FROM (VALUES {asked}) AS asked (leak, name, quiet) "  # noqa: S608 - our own names
        "WHERE current_setting(name, true) !~ quiet"
    )
    views = [
        f"SELECT '{Leak.LOG_REPLICATION}', '{view}' WHERE EXISTS (SELECT FROM {view})"  # noqa: S608 - our own
        for view in _VIEWS
    ]
    return " UNION ALL ".join([settings, *views])


QUESTION: Final = _question()
"""Rows of a leak and a name. It is asked on a new connection: settings of a role or a database
reach only connections that are made after them."""


def told(rows: Sequence[Sequence[str]]) -> tuple[Told, ...]:
    """What the server answered to `QUESTION`, in the order of the names."""
    return tuple(sorted((Told(Leak(leak), name) for leak, name in rows), key=lambda one: one.name))
