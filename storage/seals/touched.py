"""Notes every sealed statement that a transaction is about to change, and how it was before.

No store has to remember: every INSERT, UPDATE and DELETE passes here before it is done.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Engine, Insert, Update, event, select
from sqlalchemy.sql.dml import UpdateBase

from storage.seals.kinds import KINDS, Kind, Place

OPTION: Final = "touched"
"""The option of a transaction that carries what it touched."""
Parameters = Mapping[str, Any]


class Touched:
    """The statements that one transaction writes; None for one that was not there before."""

    def __init__(self) -> None:
        self.before: dict[Place, bytes | None] = {}

    def note(
        self, connection: Connection, statement: Any, parameters: Sequence[Parameters]
    ) -> None:
        table = statement.table.name
        written = _written(statement, parameters)
        kinds = [kind for kind in KINDS.values() if kind.states(table, written)]
        if not kinds:
            return
        rows = _rows(connection, statement, parameters)
        for kind in kinds:
            self._look(connection, kind, kind.keys(connection, table, rows))

    def _look(self, connection: Connection, kind: Kind, keys: set[str]) -> None:
        new = [key for key in keys if (kind.name, key) not in self.before]
        if new:
            known = kind.statements(connection.execute(kind.query, {"keys": new}))
            self.before |= {(kind.name, key): known.get(key) for key in new}


def _written(statement: Any, parameters: Sequence[Parameters]) -> Collection[str]:
    """The columns that an UPDATE sets; none for a whole row that comes or goes."""
    if not isinstance(statement, Update):
        return ()
    fixed: Mapping[Any, Any] = statement._values or {}
    return {*parameters[0], *(getattr(column, "key", column) for column in fixed)}


def _rows(
    connection: Connection, statement: Any, parameters: Sequence[Parameters]
) -> list[Parameters]:
    """The rows that a statement is about to write; of an INSERT what it will put there."""
    if isinstance(statement, Insert):
        fixed = statement.compile(dialect=connection.dialect).params
        return [{**fixed, **one} for one in parameters]
    asked = select(statement.table)
    if statement.whereclause is not None:
        asked = asked.where(statement.whereclause)
    return [dict(row) for one in parameters for row in connection.execute(asked, one).mappings()]


@event.listens_for(Engine, "before_execute")
def _before(
    connection: Connection,
    statement: Any,
    many: Sequence[Parameters],
    one: Parameters,
    _options: Mapping[str, Any],
) -> None:
    touched: Touched | None = connection.get_execution_options().get(OPTION)
    if touched is not None and isinstance(statement, UpdateBase):
        touched.note(connection, statement, many or [one])
