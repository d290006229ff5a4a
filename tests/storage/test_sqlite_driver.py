"""SQLite on the event loop: nothing that waits holds it up, and writers take turns."""

import asyncio
import sqlite3

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from storage.engine.database import Database
from tests.databases import empty_sqlite

TABLE = text("CREATE TABLE note (word TEXT)")
INSERT = text("INSERT INTO note VALUES (:word)")


@pytest.fixture
async def database(tmp_path):
    database = Database(empty_sqlite(tmp_path))
    async with database.transaction() as connection:
        await connection.execute(TABLE)
    yield database
    await database.close()


@pytest.fixture
def another_program(tmp_path):
    """Somebody else with the same file, such as a backup."""
    other = sqlite3.connect(tmp_path / "town.db", isolation_level=None)
    yield other
    other.close()


async def writes(database, word):
    async with database.transaction() as connection:
        await connection.execute(INSERT, {"word": word})


async def words(database):
    async with database.session(reading=True) as session:
        connection = await session.connection()
        return list((await connection.execute(text("SELECT word FROM note"))).scalars())


async def test_many_writers_at_once_all_get_their_turn(database):
    asked = [f"word {number:02}" for number in range(20)]
    await asyncio.gather(*(writes(database, word) for word in asked))
    assert sorted(await words(database)) == asked


async def test_who_waits_for_another_program_does_not_hold_up_the_loop(database, another_program):
    another_program.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(writes(database, "later"))
    turns = 0
    while turns < 50:
        await asyncio.sleep(0)
        turns += 1
    assert not waiting.done()
    assert await words(database) == [], "readers go on"
    another_program.execute("COMMIT")
    await waiting
    assert await words(database) == ["later"]


async def test_who_gives_up_waiting_leaves_the_queue_to_the_next(database, another_program):
    another_program.execute("BEGIN IMMEDIATE")
    impatient = asyncio.create_task(writes(database, "never"))
    next_one = asyncio.create_task(writes(database, "next"))
    await asyncio.sleep(0.05)
    impatient.cancel()
    another_program.execute("COMMIT")
    with pytest.raises(asyncio.CancelledError):
        await impatient
    await next_one
    assert await words(database) == ["next"]


async def test_a_lock_that_is_never_given_back_is_an_error_and_not_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr("storage.engine.database.BUSY_MILLISECONDS", 50)
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'other.db'}")
    async with database.transaction() as connection:
        await connection.execute(TABLE)
        with pytest.raises(OperationalError, match="locked"):
            await writes(database, "inside")
    await writes(database, "after")
    assert await words(database) == ["after"]
    await database.close()


async def test_a_writer_that_fails_leaves_nothing_and_the_next_goes_on(database):
    async def fails():
        async with database.transaction() as connection:
            await connection.execute(INSERT, {"word": "undone"})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fails()
    await writes(database, "done")
    assert await words(database) == ["done"]
