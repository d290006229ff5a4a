"""Rules for tables and for log calls, as functions that name every fault."""

import ast
import re
from collections.abc import Iterable, Iterator

from sqlalchemy import Date, DateTime, Integer, Interval, MetaData, Numeric, Table, Time

from bot.monitoring import logs

BLIND = frozenset({"packet", "release", "round_text", "message"})
"""Tables that hold ballots, what came of them, texts, and separate input."""
AGREED = frozenset({"norm", "result_use", "council_question"})
"""Tables with words that a trainer, a manager, a team or a lead wrote for everybody: nobody's
answer."""
ORDERED = (Date, DateTime, Time, Interval, Integer, Numeric)
"""Kinds of columns that put rows in the order in which they were made."""
_TELLING = re.compile(
    r"person|member|user|name|mail|upn|object_id|date|time|moment|_at$|day|number|count|order|seq"
)
_SEALED = re.compile(r"cipher|sealed|packet|slot|answer|ballot|text")


# ---- tables ------------------------------------------------------------------------------------


def table_faults(metadata: MetaData) -> list[str]:
    """What would tell a person, a moment or an order in a table that holds answers."""
    tables = metadata.sorted_tables
    blind = [table for table in tables if table.name in BLIND]
    faults = [fault for table in blind for fault in _faults_of(table, metadata)]
    return faults + [
        f"{table.name}: holds answers, and is on no list"
        for table in tables
        if table.name not in BLIND | AGREED and any(map(_SEALED.search, table.columns.keys()))
    ]


def _faults_of(table: Table, metadata: MetaData) -> Iterator[str]:
    if table.name != "release" and table.dialect_options["sqlite"]["with_rowid"] is not False:
        yield f"{table.name}: SQLite numbers its rows"
    for column in table.columns:
        if isinstance(column.type, ORDERED):
            yield f"{table.name}.{column.name}: keeps an order"
        if _TELLING.search(column.name):
            yield f"{table.name}.{column.name}: by its name tells who or when"
        if column.foreign_keys:
            yield f"{table.name}.{column.name}: points at another table"
    for other in metadata.sorted_tables:
        if any(key.column.table is table for key in other.foreign_keys):
            yield f"{other.name}: points at {table.name}"


# ---- log calls ---------------------------------------------------------------------------------

VALUES = frozenset(
    {
        "type(error).__name__",
        "type(failure).__name__",
        "type(result).__name__",
        "job.name",
        "notice.kind",
        "VERSION",
        "kind",
        "state",
        "reason",
        "'no-object-id'",
        "error.reason",
        "error.ours",
        "gone.why",
        "none.why",
        "len(due)",
        "refused.reason",
        "refused.status",
        "response.status",
        "count",
        "forged",
        "broken",
        "1",
        "_reason(result)",
    }
)
"""Everything that a log call may say beside its fixed sentence. Whoever adds one here says
that it is a key or a count, and never a name, an answer, an address or an id of a person."""
_LEVELS = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log"})
_LOGGER = re.compile(r"(^|\.|_)(log|logger|logging|getLogger\(.*\)|get_logger\(.*\))$")
_WHOLE = frozenset({"print_exc", "print_exception", "format_exc", "format_exception"})
"""Calls that tell a whole error, with what people wrote in it."""


def log_faults(source: str) -> list[str]:
    """Every log call in this source that could say something else than keys and counts."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [fault for call in calls if _is_log(call) for fault in _faults_of_call(call)]


def _is_log(call: ast.Call) -> bool:
    function = call.func
    if not isinstance(function, ast.Attribute):
        return False
    if function.attr in _WHOLE:
        return True
    return function.attr in _LEVELS and bool(_LOGGER.search(ast.unparse(function.value)))


def _faults_of_call(call: ast.Call) -> Iterator[str]:
    said = ast.unparse(call)
    if isinstance(call.func, ast.Attribute) and call.func.attr in _WHOLE | {"exception"}:
        yield f"{said}: tells the whole error"
    if len(call.args) != 1 or not isinstance(call.args[0], ast.Constant):
        yield f"{said}: no fixed sentence"
    for name, value in _fields(call.keywords):
        if name not in logs.ALLOWED | {"extra"}:
            yield f"{said}: the field {name} is on no list"
        if ast.unparse(value) not in VALUES:
            yield f"{said}: the value {ast.unparse(value)} is on no list"


def _fields(keywords: Iterable[ast.keyword]) -> Iterator[tuple[str, ast.expr]]:
    for keyword in keywords:
        if keyword.arg == "extra" and isinstance(keyword.value, ast.Dict):
            for key, value in zip(keyword.value.keys, keyword.value.values, strict=True):
                yield ast.literal_eval(key) if key else "**", value
        else:
            yield keyword.arg or "**", keyword.value
