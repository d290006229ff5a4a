"""The key store as a small PostgreSQL database without any backup: for bots on several machines.

The same promises as the folder (`FileKeyStore`). Calls wait, like those of a folder on a disk, so
whoever runs on the event loop makes them in a thread. Connections live on a loop of their own,
because the callers come from everywhere.
"""

import asyncio
import secrets
import threading
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import asyncpg

from storage import address
from storage.keys.key_store import KeyMissing, checked_name
from storage.leaks import QUESTION, Told, told

T = TypeVar("T")
PATIENCE = 5.0
"""Seconds that one call may take; after that the store counts as unreachable."""
CONNECTIONS = 4
"""Of one bot: each call is one short statement."""

PROGRAM = "cultuurtraject"
"""Begins the name under which each program with the store open is known to the server."""
_OTHERS = (
    "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() "
    "AND application_name LIKE 'cultuurtraject %' AND application_name <> $1)"
)
_TABLE = "CREATE TABLE IF NOT EXISTS key_entry (name text PRIMARY KEY, secret bytea NOT NULL)"
_REWRITE = "ALTER TABLE key_entry ALTER COLUMN secret TYPE bytea USING secret || ''::bytea"
_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('key_entry', 0))"
_TAKES_KEYS = """
SELECT bool_and(has_table_privilege('key_entry', needed)) AND NOT pg_is_in_recovery()
    AND current_setting('default_transaction_read_only') = 'off'
FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS needed
"""

_TROUBLE = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    OSError,
    TimeoutError,
)


class KeyStoreUnreachable(OSError):
    """The store does not answer; nothing was lost, and nothing can be opened or sealed.

    `why` is a sentence for the administrator, without anything of the address.
    """

    def __init__(self, error: BaseException) -> None:
        super().__init__(type(error).__name__)
        self.why = address.why(error)


class KeyServerLeaks(SystemExit):
    """The server would write secrets elsewhere; the message says which settings to change."""


class DatabaseKeyStore:
    """Named secrets in one table.

    Raises:
        KeyStoreUnreachable: the server does not answer.
        KeyServerLeaks: the server would log or archive secrets.
    """

    def __init__(self, url: str, own_ca: Path | None = None) -> None:
        self._address = address.plain(url).set(drivername="postgresql")
        self._encryption = address.encryption(url, own_ca)
        self._name = f"{PROGRAM} {secrets.token_hex(4)}"
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="keys", daemon=True)
        self._thread.start()
        self._pool: asyncpg.Pool | None = None
        try:
            self._refuse_a_server_that_leaks()
            self._run(_make_table)
        except BaseException:
            self.close()
            raise

    def put(self, name: str, secret: bytes) -> None:
        done = self._execute(
            "INSERT INTO key_entry VALUES ($1, $2) ON CONFLICT DO NOTHING",
            checked_name(name),
            secret,
        )
        if done == "INSERT 0 0":
            raise FileExistsError(name)

    def replace(self, name: str, secret: bytes) -> None:
        statement = "UPDATE key_entry SET secret = $2 WHERE name = $1"
        if self._execute(statement, checked_name(name), secret) == "UPDATE 0":
            raise KeyMissing

    def get(self, name: str) -> bytes:
        query = "SELECT secret FROM key_entry WHERE name = $1"
        secret = self._run(lambda on: on.fetchval(query, checked_name(name)))
        if secret is None:
            raise KeyMissing
        return bytes(secret)

    def many(self, names: Collection[str]) -> Mapping[str, bytes]:
        query = "SELECT name, secret FROM key_entry WHERE name = ANY($1::text[])"
        rows = self._run(lambda on: on.fetch(query, [checked_name(name) for name in names]))
        return {row["name"]: bytes(row["secret"]) for row in rows}

    def delete(self, name: str) -> None:
        self._execute("DELETE FROM key_entry WHERE name = $1", checked_name(name))

    def names(self) -> frozenset[str]:
        rows = self._run(lambda on: on.fetch("SELECT name FROM key_entry"))
        return frozenset(row["name"] for row in rows)

    def takes_keys(self) -> bool:
        return bool(self._run(lambda on: on.fetchval(_TAKES_KEYS)))

    def tells(self) -> Sequence[Told]:
        waiting = asyncio.run_coroutine_threadsafe(self._asked_anew(), self._loop)
        try:
            return told(waiting.result())
        except _TROUBLE as error:
            raise KeyStoreUnreachable(error) from None

    def server(self) -> frozenset[str]:
        return self._run(_who)

    def in_use(self) -> bool:
        return bool(self._run(lambda on: on.fetchval(_OTHERS, self._name)))

    def compact(self) -> None:
        """Write the table anew, so that deleted secrets are in no file of it any more.

        VACUUM FULL would keep a dead row for as long as somebody who connects at that moment might
        still see it; a rewrite copies the living rows only.
        """
        self._execute(_REWRITE)

    def close(self) -> None:
        asyncio.run_coroutine_threadsafe(self._hang_up(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    # ---- on the loop of the connections

    def _execute(self, statement: str, *values: Any) -> str:
        return str(self._run(lambda on: on.execute(statement, *values)))

    def _run(self, work: Callable[[asyncpg.Pool], Awaitable[T]]) -> T:
        """Do one thing; an error never carries a value of the statement."""
        waiting = asyncio.run_coroutine_threadsafe(self._on_pool(work), self._loop)
        try:
            return waiting.result()
        except _TROUBLE as error:
            raise KeyStoreUnreachable(error) from None

    async def _on_pool(self, work: Callable[[asyncpg.Pool], Awaitable[T]]) -> T:
        async with asyncio.timeout(PATIENCE):
            if self._pool is None:
                self._pool = await self._connect()
            try:
                return await work(self._pool)
            except _TROUBLE:
                # Whatever was cut is not used again: the next call connects anew.
                await self._pool.expire_connections()
                raise

    async def _hang_up(self) -> None:
        if self._pool is not None:
            with suppress(*_TROUBLE):
                async with asyncio.timeout(PATIENCE):
                    await self._pool.close()

    async def _connect(self) -> asyncpg.Pool:
        return await asyncpg.create_pool(
            self._address.render_as_string(hide_password=False),
            min_size=1,
            max_size=CONNECTIONS,
            timeout=PATIENCE,
            command_timeout=PATIENCE,
            # One stays: whoever asks who is here finds this program.
            max_inactive_connection_lifetime=0,
            # A key that anybody relies on has reached the disk.
            server_settings={"synchronous_commit": "on", "application_name": self._name},
            **self._encryption,
        )

    async def _asked_anew(self) -> list[tuple[str, str]]:
        """On a connection of its own, with the settings that a new one gets."""
        here = self._address.render_as_string(hide_password=False)
        async with asyncio.timeout(PATIENCE):
            connection = await asyncpg.connect(here, timeout=PATIENCE, **self._encryption)
            try:
                return [tuple(row) for row in await connection.fetch(QUESTION)]
            finally:
                await connection.close()

    def _refuse_a_server_that_leaks(self) -> None:
        if found := self.tells():
            names = ", ".join(one.name for one in found)
            raise KeyServerLeaks(
                f"The key database would write secrets elsewhere. Switch off: {names}"
            )


async def _make_table(pool: asyncpg.Pool) -> None:
    """Once, however many replicas start at the same moment."""
    async with pool.acquire() as connection, connection.transaction():
        await connection.execute(_LOCK)
        await connection.execute(_TABLE)


async def _who(pool: asyncpg.Pool) -> frozenset[str]:
    said = []
    for question in address.WHO:
        with suppress(asyncpg.InsufficientPrivilegeError):
            said.append(await pool.fetchval(question))
    return frozenset(said)
