"""One database: engine, transactions, and the pragmas that anonymity and durability need."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DisconnectionError, ProgrammingError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool
from sqlmodel.ext.asyncio.session import AsyncSession

from storage import address, leaks
from storage.engine import migrating, prepared_query, sqlite_driver
from storage.engine.server_reader import ServerReader

READERS = 32
"""Connections that read a SQLite file and stay open; more are opened when needed."""
CONNECTIONS = 10
"""To a server, that write; as many more read. To open one costs more than most turns, and closing
it at once makes that again: whoever comes later waits."""
RENEWED = 300
"""Seconds after which a connection to a server is opened anew when it is needed: what stands in
between may have forgotten it."""
BUSY_MILLISECONDS = 5_000
"""How long a writer waits for another one on SQLite before it gives up."""

_MIGRATING = text("SELECT pg_advisory_xact_lock(hashtextextended('migrate', 0))")
_PRAGMAS = {
    "journal_mode": "WAL",
    "foreign_keys": "ON",
    "busy_timeout": str(BUSY_MILLISECONDS),
    "secure_delete": "ON",
    # Kibibytes of each connection; the system keeps the pages of the file for all of them.
    "cache_size": "-500",
    # An answer is acknowledged after commit only, so a commit must have reached the disk.
    "synchronous": "FULL",
}


class Database:
    """A SQLite file or a PostgreSQL database, by its URL.

    `sqlite+aiosqlite:///path` or `postgresql+asyncpg://user@host/name?sslmode=…`. Parameters of
    statements never reach a log: they may be sealed answers.
    """

    def __init__(self, url: str, own_ca: Path | None = None) -> None:
        self.url = address.plain(url)
        self._encryption = address.encryption(url, own_ca)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._queue = sqlite_driver.Queue(BUSY_MILLISECONDS)
        server = {"pool_size": CONNECTIONS, "max_overflow": 0, "pool_recycle": RENEWED}
        self._engine = self._tuned(**({} if self.is_sqlite else server))
        self._reader = self._engine.execution_options(reading=True)
        self._fresh_reader = self._tuned(poolclass=NullPool).execution_options(reading=True)
        self._readers: list[_Reader] = []
        self._server = ServerReader(self.url, self._encryption, CONNECTIONS)

    def _tuned(self, **options: Any) -> AsyncEngine:
        if self.is_sqlite:
            options["async_creator"] = self._connect
        else:
            options["connect_args"] = self._encryption
        engine = create_async_engine(self.url, hide_parameters=True, **options)
        if self.is_sqlite:
            _only_for_us(self.url.database)
            event.listen(engine.sync_engine, "connect", _set_pragmas)
            event.listen(engine.sync_engine, "begin", _begin)
        else:
            event.listen(engine.sync_engine, "checkout", _still_open)
        return engine

    async def _connect(self) -> sqlite_driver.Connection:
        return await sqlite_driver.connect(self.url.database or "", self._queue)

    def session(
        self, *, reading: bool, options: Mapping[str, Any] | None = None
    ) -> AbstractAsyncContextManager[AsyncSession]:
        """A transaction that is rolled back unless the caller commits it.

        `options` go with every statement of one that writes, for whoever watches them.
        """
        if reading:
            return self._reading_file() if self.is_sqlite else self._reading_server()
        return self._writing(options or {})

    @asynccontextmanager
    async def _writing(self, options: Mapping[str, Any]) -> AsyncIterator[AsyncSession]:
        engine = self._engine.execution_options(**options) if options else self._engine
        async with AsyncSession(engine, expire_on_commit=False) as session:
            try:
                yield session
            except BaseException:
                # After a commit that failed, as on a full disk, closing alone would give the
                # connection back with its transaction still open, and nobody could write.
                await session.rollback()
                raise

    @asynccontextmanager
    async def _reading_server(self) -> AsyncIterator[AsyncSession]:
        driver = self._server.asking()
        asking = ReadingSession(self._reader, driver)
        try:
            yield cast(AsyncSession, asking)
        finally:
            await driver.end()
            await asking.close()

    @asynccontextmanager
    async def _reading_file(self) -> AsyncIterator[AsyncSession]:
        """To open the file again costs more than most questions, and so does taking a connection
        out of a pool: whoever reads finds one that is open, with its way to the file."""
        reader = self._readers.pop() if self._readers else await self._opened()
        asking = ReadingSession(reader.connection, reader.driver)
        try:
            reader.driver.begin()
            yield cast(AsyncSession, asking)
        finally:
            await self._put_back(reader, asking)

    async def _opened(self) -> "_Reader":
        connection = await self._fresh_reader.connect()
        driver = (await connection.get_raw_connection()).driver_connection
        return _Reader(connection, cast(sqlite_driver.Connection, driver))

    async def _put_back(self, reader: "_Reader", asking: "ReadingSession") -> None:
        """Whoever comes next must see what was written meanwhile."""
        await asking.close()
        if reader.connection.in_transaction():
            await reader.connection.rollback()
        reader.driver.end()
        if len(self._readers) < READERS:
            self._readers.append(reader)
        else:
            await reader.connection.close()

    async def migrate(self, revision: str = "head") -> None:
        """Bring the tables to `revision`; older data is kept.

        Replicas that start together do it once: the others wait, and find it done. Tables of a
        later version stay as they are: versions only add to them (docs/operations.md).
        """
        async with self._engine.begin() as connection:
            if not self.is_sqlite:  # there, who writes is alone already
                await connection.execute(_MIGRATING)
            await connection.run_sync(migrating.upgrade, revision)

    async def answers(self) -> bool:
        """Whether the database can be asked something now."""
        async with self._engine.connect() as connection:
            return bool((await connection.execute(text("SELECT 1"))).scalar_one())

    async def revision(self) -> str | None:
        """Which tables it has; None when it has none."""
        async with self._engine.connect() as connection:
            return await connection.run_sync(migrating.revision)

    async def is_current(self) -> bool:
        """Whether its tables are those of this version, or of a later one."""
        async with self._engine.connect() as connection:
            return await connection.run_sync(migrating.is_current)

    async def server(self) -> frozenset[str]:
        """What the server says of itself (`address.WHO`); a file has no server."""
        if self.is_sqlite:
            return frozenset()
        said = []
        for question in address.WHO:
            with suppress(ProgrammingError):  # hidden from us
                async with self.checking() as session:
                    connection = await session.connection()
                    said.append((await connection.exec_driver_sql(question)).scalar_one())
        return frozenset(said)

    async def tells(self) -> tuple[leaks.Told, ...]:
        """By what the server tells more than its tables; a file tells nothing."""
        if self.is_sqlite:
            return ()
        async with self.checking() as session:
            rows = await (await session.connection()).exec_driver_sql(leaks.QUESTION)
            return leaks.told([tuple(row) for row in rows])

    @asynccontextmanager
    async def checking(self) -> AsyncIterator[AsyncSession]:
        """A reading transaction on a new connection, for checks that no writer's may serve."""
        async with AsyncSession(self._fresh_reader, expire_on_commit=False) as session:
            yield session

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[AsyncConnection]:
        """Everything as it was at one moment, whatever is written meanwhile."""
        async with self._reader.connect() as connection:
            if not self.is_sqlite:
                await connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A bare transaction, committed when the block ends well."""
        async with self._engine.begin() as connection:
            yield connection

    async def compact(self) -> None:
        """Return freed pages and empty the write-ahead log; nightly, never while closing.

        A server that does not count per table never cleans or looks by itself: it does both now.
        """
        async with self._engine.connect() as connection:
            bare = await connection.execution_options(isolation_level="AUTOCOMMIT")
            if self.is_sqlite:
                await bare.execute(text("VACUUM"))
                await bare.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
            else:
                counting = (await bare.execute(text("SHOW track_counts"))).scalar_one()
                await bare.execute(text("VACUUM" if counting == "on" else "VACUUM (ANALYZE)"))

    async def close(self) -> None:
        while self._readers:
            await self._readers.pop().connection.close()
        await self._server.close()
        await self._engine.dispose()


@dataclass(frozen=True, slots=True)
class _Reader:
    """A connection that reads a file, and its way there without SQLAlchemy."""

    connection: AsyncConnection
    driver: sqlite_driver.Connection


class ReadingSession:
    """A session over a transaction that only reads; the ORM comes in when somebody asks it.

    Most turns ask `PreparedQuery` only, and a session takes longer to make than those. They run on
    the driver itself.
    """

    def __init__(self, bind: AsyncConnection | AsyncEngine, driver: prepared_query.Driver) -> None:
        self._bind = bind
        self.info: dict[str, Any] = {prepared_query.DRIVER: driver}

    async def flush(self) -> None:
        """Nothing waits to be written."""

    async def close(self) -> None:
        if "_session" in self.__dict__:
            await self._session.close()

    @cached_property
    def _session(self) -> AsyncSession:
        return AsyncSession(self._bind, expire_on_commit=False)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)


def _only_for_us(database: str | None) -> None:
    """The file is the program's own: nobody else on the machine may read it."""
    if database:
        Path(database).touch(mode=0o600)


async def one_at_a_time(session: AsyncSession, what: str) -> None:
    """Wait until no other transaction is at the same work, so that nothing is made twice.

    On SQLite every writer is alone already. On PostgreSQL the lock ends with the transaction.
    """
    if session.get_bind().dialect.name == "postgresql":
        connection = await session.connection()
        lock = text("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
        await connection.execute(lock, {"what": what})


def _set_pragmas(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for name, value in _PRAGMAS.items():
        cursor.execute(f"PRAGMA {name}={value}")
    cursor.close()


def _still_open(driven: Any, _record: object, _proxy: object) -> None:
    """A server that stopped has closed what waited: the pool opens another one. To ask the server
    before each use would cost as much as most statements."""
    if driven.driver_connection.is_closed():
        raise DisconnectionError


def _begin(connection: Connection) -> None:
    """Writers queue up front; a reader that later writes would fail instead of waiting."""
    if connection.get_execution_options().get("isolation_level") == "AUTOCOMMIT":
        return
    reading = connection.get_execution_options().get("reading")
    driver = cast(sqlite_driver.Connection, connection.connection.driver_connection)
    if not (reading and driver.in_transaction):
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
