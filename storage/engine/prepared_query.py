"""Queries of every turn, compiled once and run without the ORM.

The ORM makes an object of every row, remembers it to notice changes, and takes twenty times as
long as the query itself. Whoever only reads needs none of that. On SQLite a reading
transaction runs them on the file itself; everywhere else SQLAlchemy does, and makes plain rows.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import CompoundSelect
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import Select, SelectOfScalar

from storage.engine import sqlite_driver

R = TypeVar("R")
FILE = "file"
"""Where a session that only reads keeps the connection to its file, if it has one."""


class PreparedQuery(Generic[R]):
    """A query whose rows look like R, and cannot be changed.

    Values are texts, bytes or whole numbers, or a list of them for an expanding parameter.
    """

    def __init__(self, query: SelectOfScalar[R] | Select[Any, Any] | CompoundSelect[Any]) -> None:
        self.query = query
        self._plain: dict[tuple[int, ...], _Plain] = {}

    async def all(self, session: AsyncSession, **values: Any) -> Sequence[R]:
        """Every row, in the order of the query."""
        file: sqlite_driver.Connection | None = session.info.get(FILE)
        if file is not None:
            return cast(Sequence[R], self._made(values).rows(file, values))
        await session.flush()  # the ORM would do this before a query of its own
        connection = await session.connection()
        return cast(Sequence[R], (await connection.execute(self.query, values)).all())

    async def first(self, session: AsyncSession, **values: Any) -> R | None:
        """The first row, if there is one."""
        rows = await self.all(session, **values)
        return rows[0] if rows else None

    async def value(self, session: AsyncSession, **values: Any) -> Any:
        """The first column of the first row; None when there is no row."""
        row: Any = await self.first(session, **values)
        return None if row is None else row[0]

    def _made(self, values: Mapping[str, Any]) -> "_Plain":
        lengths = tuple([len(value) for value in values.values() if isinstance(value, list)])
        if lengths not in self._plain:
            self._plain[lengths] = _plain(self.query, values)
        return self._plain[lengths]


@dataclass(frozen=True, slots=True)
class _Plain:
    """A query as SQLite takes it, and how its results become rows."""

    sql: str
    places: tuple[tuple[str, int | None], ...]
    """For each question mark the value that belongs there, or which one of a list."""
    constants: Mapping[str, Any]
    made: Callable[[Sequence[Any]], Any]
    """Makes a plain row of what SQLite found."""
    readers: tuple[tuple[int, Callable[[Any], Any]], ...]
    """For the columns that SQLite keeps in another form: their place, and what reads them."""

    def rows(self, connection: sqlite_driver.Connection, values: Mapping[str, Any]) -> list[Any]:
        given = {**self.constants, **values}
        parameters = [given[name] if nth is None else given[name][nth] for name, nth in self.places]
        rows = connection.read(self.sql, parameters)
        if self.readers:
            rows = [self._read(row) for row in rows]
        return list(map(self.made, rows))

    def _read(self, row: Sequence[Any]) -> Sequence[Any]:
        read = list(row)
        for place, reader in self.readers:
            read[place] = reader(read[place])
        return read


_SQLITE = SQLiteDialect_aiosqlite()


def _plain(query: Any, values: Mapping[str, Any]) -> _Plain:
    compiled = query.compile(dialect=_SQLITE)
    state = compiled.construct_expanded_state({**compiled.params, **values})
    spread = {
        f"{name}_{nth + 1}": (name, nth)
        for name, value in values.items()
        if isinstance(value, list)
        for nth in range(len(value))
    }
    places = tuple(spread.get(name, (name, None)) for name in state.positiontup)
    columns = list(query.selected_columns)
    readers = [
        column.type.dialect_impl(_SQLITE).result_processor(_SQLITE, None) for column in columns
    ]
    return _Plain(
        sql=state.statement,
        places=places,
        constants={
            name: one
            for name, one in state.parameters.items()
            if name not in values and name not in spread
        },
        # As its `_make`, without asking of every row whether it has all columns.
        made=partial(tuple.__new__, namedtuple("Row", [one.key for one in columns], rename=True)),
        readers=tuple(
            (place, reader) for place, reader in enumerate(readers) if reader is not None
        ),
    )
