"""Questions of every turn, made once and answered without the ORM.

The ORM makes an object of every row, remembers it to notice changes, and takes twenty times as
long as the question itself. Whoever only reads needs none of that. On SQLite a reading
transaction asks the file directly; everywhere else SQLAlchemy asks, and makes plain rows.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import Dialect
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import Select, SelectOfScalar

from storage import sqlite_driver

R = TypeVar("R")
_DIRECT = "direct"
"""Where a session keeps its way to the file; None when it has no such way."""


class Prepared(Generic[R]):
    """A question whose rows look like R, and cannot be changed.

    Values are texts, bytes or whole numbers, or a list of them for an expanding parameter.
    """

    def __init__(self, query: SelectOfScalar[R] | Select[Any, Any]) -> None:
        self._query = query
        self._plain: dict[tuple[int, ...], _Plain] = {}

    async def all(self, session: AsyncSession, **values: Any) -> Sequence[R]:
        """Every row, in the order of the question."""
        direct = await _direct(session)
        if direct is not None:
            return cast(Sequence[R], self._made(direct, values).rows(direct[1], values))
        await session.flush()  # the ORM would do this before a question of its own
        connection = await session.connection()
        return cast(Sequence[R], (await connection.execute(self._query, values)).all())

    async def first(self, session: AsyncSession, **values: Any) -> R | None:
        """The first row, if there is one."""
        found = await self.all(session, **values)
        return found[0] if found else None

    def _made(self, direct: "_Way", values: Mapping[str, Any]) -> "_Plain":
        lengths = tuple(len(value) for value in values.values() if isinstance(value, list))
        if lengths not in self._plain:
            self._plain[lengths] = _plain(self._query, direct[0], values)
        return self._plain[lengths]


_Way = tuple[Dialect, sqlite_driver.Connection]


async def _direct(session: AsyncSession) -> _Way | None:
    """The way to the file of SQLite, for a transaction that only reads."""
    if _DIRECT not in session.info:
        session.info[_DIRECT] = await _found(session)
    return cast(_Way | None, session.info[_DIRECT])


async def _found(session: AsyncSession) -> _Way | None:
    connection = await session.connection()
    reads = connection.sync_connection.get_execution_options().get("reading")  # type: ignore[union-attr]
    if not reads or connection.dialect.name != "sqlite":
        return None
    return connection.dialect, (await connection.get_raw_connection()).driver_connection  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class _Plain:
    """A question as SQLite takes it, and how its answers become rows."""

    sql: str
    names: tuple[str, ...]
    constants: Mapping[str, Any]
    row: Callable[..., Any]
    readers: tuple[tuple[int, Callable[[Any], Any]], ...]
    """For the columns that SQLite keeps in another form: their place, and what reads them."""

    def rows(self, connection: sqlite_driver.Connection, values: Mapping[str, Any]) -> list[Any]:
        given = {**self.constants, **_spread(values)}
        found = connection.read(self.sql, [given[name] for name in self.names])
        return [self.row(*self._read(row)) for row in found]

    def _read(self, row: Sequence[Any]) -> Sequence[Any]:
        if not self.readers:
            return row
        read = list(row)
        for place, reader in self.readers:
            read[place] = reader(read[place])
        return read


def _plain(query: Any, dialect: Dialect, values: Mapping[str, Any]) -> _Plain:
    compiled = query.compile(dialect=dialect)
    state = compiled.construct_expanded_state({**compiled.params, **values})
    given = _spread(values)
    columns = list(query.selected_columns)
    found = [
        column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns
    ]
    return _Plain(
        sql=state.statement,
        names=tuple(state.positiontup),
        constants={name: one for name, one in state.parameters.items() if name not in given},
        row=namedtuple("Row", [column.key for column in columns], rename=True),
        readers=tuple((place, reader) for place, reader in enumerate(found) if reader is not None),
    )


def _spread(values: Mapping[str, Any]) -> dict[str, Any]:
    """Each value of a list under the name that SQLAlchemy gives its place."""
    spread: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, list):
            spread |= {f"{name}_{nth}": one for nth, one in enumerate(value, start=1)}
        else:
            spread[name] = value
    return spread
