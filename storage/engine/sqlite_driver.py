"""SQLite without a thread for every statement: what waits goes to a thread, the rest does not.

Reading a few rows of a local file takes microseconds; handing that to a thread and back takes a
hundred times as long, and under load threads stand in each other's way. What can wait for a disk
or for another program (taking the write lock, commit, changing many rows, compaction) does go to
a thread, so the event loop is never held up. Writers of this program queue in order of arrival,
where SQLite itself would let them try again and again.

It has the shape of an aiosqlite connection, which is what SQLAlchemy asks for.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, Self, TypeVar

from sqlalchemy import Dialect
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite

T = TypeVar("T")
_QUICK = ("SELECT", "INSERT", "BEGIN", "ROLLBACK")
"""Beginnings of statements that touch few rows and never wait."""
_WRITE = "BEGIN IMMEDIATE"


class Queue:
    """Where the writers of one program wait for their turn."""

    def __init__(self, milliseconds: int) -> None:
        self.milliseconds = milliseconds
        self._turn = asyncio.Lock()

    async def enter(self) -> None:
        """Wait for our turn; sqlite3.OperationalError when it does not come in time."""
        try:
            async with asyncio.timeout(self.milliseconds / 1000):
                await self._turn.acquire()
        except TimeoutError:
            raise sqlite3.OperationalError("database is locked") from None

    def leave(self) -> None:
        self._turn.release()


class Connection:
    """One connection; used by one task at a time."""

    dialect: Dialect = SQLiteDialect_aiosqlite()

    def __init__(self, path: str, queue: Queue) -> None:
        # The driver opens no transaction by itself: `storage.engine.database` says how they start.
        self._conn = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection: sqlite3.Connection | None = self._conn
        self._queue = queue
        self._writes = False
        self._pending: asyncio.Future[Any] | None = None
        self._tx = _Ignored()

    def cursor(self) -> "Cursor":
        return Cursor(self, self._conn.cursor())

    async def run(self, statement: str, work: Callable[[], T]) -> T:
        """Do one statement, here or in a thread."""
        await self._settled()
        if statement.startswith(_WRITE):
            return await self._begin(work)
        return work() if statement.lstrip().startswith(_QUICK) else await self.in_thread(work)

    async def _begin(self, work: Callable[[], T]) -> T:
        """Take the write lock: at once when nobody has it, else wait for it in a thread."""
        await self._queue.enter()
        self._writes = True
        try:
            return self._at_once(work)
        except sqlite3.OperationalError:
            return await self._patiently(work)

    def _at_once(self, work: Callable[[], T]) -> T:
        self._conn.execute("PRAGMA busy_timeout=0")
        try:
            return work()
        finally:
            self._conn.execute(f"PRAGMA busy_timeout={self._queue.milliseconds}")

    async def _patiently(self, work: Callable[[], T]) -> T:
        """Another program writes. What fails or is cancelled here leaves the queue."""
        try:
            return await self.in_thread(work)
        except BaseException:
            await self.rollback()
            raise

    @property
    def in_transaction(self) -> bool:
        return self._conn.in_transaction

    def begin(self) -> None:
        """A transaction that only reads: from its first question on it sees one moment."""
        self._conn.execute("BEGIN")

    def end(self) -> None:
        """End a transaction that only read."""
        self._conn.rollback()

    async def read(self, statement: str, parameters: Sequence[Any]) -> list[Any]:
        """The rows of a question about few of them, inside a transaction that only reads."""
        return self._conn.execute(statement, parameters).fetchall()

    async def in_thread(self, work: Callable[[], T]) -> T:
        """Work that may wait; when the caller is cancelled, the next one waits for its end."""
        await self._settled()
        future = asyncio.get_running_loop().run_in_executor(None, work)
        self._pending = future
        return await asyncio.shield(future)

    async def _settled(self) -> None:
        if self._pending is not None:
            await asyncio.wait([self._pending])
            self._pending = None

    async def commit(self) -> None:
        await self._settled()
        if self._conn.in_transaction:
            await self.in_thread(self._conn.commit)
        self._leave()

    async def rollback(self) -> None:
        await self._settled()
        self._conn.rollback()
        self._leave()

    async def close(self) -> None:
        await self._settled()
        self.stop()

    def stop(self) -> None:
        """Close at once; what was not committed is lost."""
        self._connection = None
        self._conn.close()
        self._leave()

    async def create_function(self, *arguments: Any, **options: Any) -> None:
        self._conn.create_function(*arguments, **options)

    def _leave(self) -> None:
        if self._writes:
            self._writes = False
            self._queue.leave()


class Cursor:
    """A cursor, in the shape that SQLAlchemy asks for."""

    def __init__(self, connection: Connection, cursor: sqlite3.Cursor) -> None:
        self._connection = connection
        self._cursor = cursor

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Self:
        await self._connection.run(statement, lambda: self._cursor.execute(statement, parameters))
        return self

    async def executemany(self, statement: str, parameters: Sequence[Sequence[Any]]) -> Self:
        await self._connection.in_thread(lambda: self._cursor.executemany(statement, parameters))
        return self

    async def fetchone(self) -> Any:
        return self._cursor.fetchone()

    async def fetchmany(self, size: int = 1) -> list[Any]:
        return self._cursor.fetchmany(size)

    async def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    async def close(self) -> None:
        self._cursor.close()

    @property
    def description(self) -> Any:
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid

    @property
    def arraysize(self) -> int:
        return self._cursor.arraysize


class _Ignored:
    """Where SQLAlchemy hands in a change of isolation: there is none to change here."""

    @staticmethod
    def put_nowait(change: tuple[asyncio.Future[Any], Callable[[], Any]]) -> None:
        change[0].set_result(None)


async def connect(path: str, queue: Queue) -> Connection:
    return Connection(path, queue)
