"""PostgreSQL for whoever only reads: a question goes to the server and comes back, and no more.

SQLAlchemy begins a transaction, asks, and rolls back: three times there and back for one question.
At the level that PostgreSQL has by itself every question of a transaction sees its own moment, so
that a transaction around questions adds nothing. The driver prepares each question once.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import asyncpg
from sqlalchemy.engine import URL, Dialect, make_url

_DIALECT: Dialect = make_url("postgresql+asyncpg://").get_dialect()()
PATIENCE = 30.0
"""Seconds that a question waits for a connection, as it does for one that writes."""
_CUT_OFF = (asyncpg.PostgresConnectionError, asyncpg.AdminShutdownError, asyncpg.InterfaceError)
STATEMENTS = 500
"""Prepared questions that a connection keeps: a list has one of its own for each length."""


class ServerReader:
    """Connections that read, opened when somebody asks; `most` of them."""

    def __init__(self, url: URL, encryption: Mapping[str, Any], most: int) -> None:
        _, self._how = _DIALECT.create_connect_args(url)
        self._encryption = encryption
        self._most = most
        self._pool: asyncpg.Pool | None = None

    def asking(self) -> "Asking":
        """For one transaction; end it."""
        return Asking(self)

    async def acquire(self) -> "asyncpg.pool.PoolConnectionProxy":
        if self._pool is None:
            self._pool = asyncpg.create_pool(
                **self._how,
                **self._encryption,
                min_size=0,
                max_size=self._most,
                statement_cache_size=STATEMENTS,
                reset=_nothing_to_undo,
            )
        await self._pool
        return await self._pool.acquire(timeout=PATIENCE)

    async def release(self, connection: "asyncpg.pool.PoolConnectionProxy") -> None:
        if self._pool is not None:
            await self._pool.release(connection)

    async def anew(self) -> None:
        """Use no connection again that is open now."""
        if self._pool is not None:
            await self._pool.expire_connections()

    async def close(self) -> None:
        if self._pool is not None:
            await self._pool.close()
            self._pool = None


class Asking:
    """The questions of one transaction, on a connection from the first of them on."""

    dialect = _DIALECT

    def __init__(self, reader: ServerReader) -> None:
        self._reader = reader
        self._connection: asyncpg.pool.PoolConnectionProxy | None = None

    async def read(self, statement: str, parameters: Sequence[Any]) -> Sequence[Any]:
        """The rows that the server found."""
        try:
            return await self._found(statement, parameters)
        except _CUT_OFF:
            # A question changes nothing, so it is asked again; who waited was cut off as well.
            await self.end()
            await self._reader.anew()
            return await self._found(statement, parameters)

    async def _found(self, statement: str, parameters: Sequence[Any]) -> Sequence[Any]:
        if self._connection is None:
            self._connection = await self._reader.acquire()
        found: Sequence[Any] = await self._connection.fetch(statement, *parameters)
        return found

    async def end(self) -> None:
        if self._connection is not None:
            connection, self._connection = self._connection, None
            await self._reader.release(connection)


async def _nothing_to_undo(_connection: asyncpg.Connection) -> None:
    """Whoever only reads sets nothing, locks nothing and leaves nothing open."""
