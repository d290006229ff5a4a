"""Queries of every turn, compiled once and run without the ORM.

The ORM makes an object of every row, remembers it to notice changes, and takes twenty times as
long as the query itself. Whoever only reads needs none of that: a reading transaction runs them
on the driver itself. In one that writes SQLAlchemy does, and makes plain rows.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Protocol, TypeVar, cast

from sqlalchemy import CompoundSelect, Dialect
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import Select, SelectOfScalar

R = TypeVar("R")
DRIVER = "driver"
"""Where a session that only reads keeps its way to the database without SQLAlchemy."""


class Driver(Protocol):
    """A way to a database without SQLAlchemy."""

    @property
    def dialect(self) -> Dialect:
        """How questions are written there."""

    async def read(self, statement: str, parameters: Sequence[Any]) -> Sequence[Any]:
        """The rows of a question about few of them."""


class PreparedQuery(Generic[R]):
    """A query whose rows look like R, and cannot be changed.

    Values are texts, bytes or whole numbers, or a list of them for an expanding parameter.
    """

    def __init__(self, query: SelectOfScalar[R] | Select[Any, Any] | CompoundSelect[Any]) -> None:
        self.query = query
        self._plain: dict[tuple[str, tuple[int, ...]], _Plain] = {}

    async def all(self, session: AsyncSession, **values: Any) -> Sequence[R]:
        """Every row, in the order of the query."""
        driver: Driver | None = session.info.get(DRIVER)
        if driver is not None:
            return cast(Sequence[R], await self._made(driver.dialect, values).rows(driver, values))
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

    def _made(self, dialect: Dialect, values: Mapping[str, Any]) -> "_Plain":
        lengths = [len(value) for value in values.values() if isinstance(value, list)]
        form = dialect.name, tuple(lengths)
        if form not in self._plain:
            self._plain[form] = _plain(self.query, dialect, values)
        return self._plain[form]


@dataclass(frozen=True, slots=True)
class _Plain:
    """A query as the driver takes it, and how its results become rows."""

    sql: str
    places: tuple[tuple[str, int | None], ...]
    """For each place the value that belongs there, or which one of a list."""
    constants: Mapping[str, Any]
    made: Callable[[Sequence[Any]], Any]
    """Makes a plain row of what was found."""
    readers: tuple[tuple[int, Callable[[Any], Any]], ...]
    """For the columns that are kept in another form: their place, and what reads them."""

    async def rows(self, driver: Driver, values: Mapping[str, Any]) -> list[Any]:
        given = {**self.constants, **values}
        parameters = [given[name] if nth is None else given[name][nth] for name, nth in self.places]
        rows = await driver.read(self.sql, parameters)
        if self.readers:
            rows = [self._read(row) for row in rows]
        return list(map(self.made, rows))

    def _read(self, row: Sequence[Any]) -> Sequence[Any]:
        read = list(row)
        for place, reader in self.readers:
            read[place] = reader(read[place])
        return read


def _plain(query: Any, dialect: Dialect, values: Mapping[str, Any]) -> _Plain:
    compiled = query.compile(dialect=dialect)
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
        column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns
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
