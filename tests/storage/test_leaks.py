"""A server that tells more than its tables is found out, by whatever way it tells."""

import asyncio
from contextlib import contextmanager
from uuid import uuid4

import pytest
from sqlalchemy import text

from storage.engine.database import Database
from storage.keys.key_database import DatabaseKeyStore
from storage.leaks import QUIET, Leak, Told
from tests import servers
from tests.run_folder import run_folder
from tests.servers import Postgres

LOUD = [
    ("log_statement", "all", Leak.STATEMENT_LOG),
    ("log_statement", "mod", Leak.STATEMENT_LOG),
    ("log_min_duration_statement", "0", Leak.STATEMENT_LOG),
    ("log_min_duration_statement", "60000", Leak.STATEMENT_LOG),
    ("log_min_duration_sample", "0", Leak.STATEMENT_LOG),
    ("log_transaction_sample_rate", "0.001", Leak.STATEMENT_LOG),
    ("log_parameter_max_length_on_error", "-1", Leak.STATEMENT_LOG),
    ("log_duration", "on", Leak.STATEMENT_LOG),
    ("log_executor_stats", "on", Leak.STATEMENT_LOG),
    ("debug_print_plan", "on", Leak.STATEMENT_LOG),
    ("log_min_messages", "debug2", Leak.STATEMENT_LOG),
    ("pg_stat_statements.track", "top", Leak.STATEMENT_STATISTICS),
    ("pg_stat_monitor.pgsm_max", "256", Leak.STATEMENT_STATISTICS),
    ("pg_qs.query_capture_mode", "all", Leak.STATEMENT_STATISTICS),
    ("auto_explain.log_min_duration", "0", Leak.AUTO_EXPLAIN),
    ("pgaudit.log", "write", Leak.AUDIT),
    ("pgaudit.role", "auditor", Leak.AUDIT),
]
QUIET_ONES = [
    ("log_statement", "ddl"),
    ("log_min_messages", "log"),
    ("pg_stat_statements.track", "none"),
    ("auto_explain.log_min_duration", "-1"),
    ("pgaudit.log", "none"),
    ("pgaudit.role", ""),
]


def sets(url, name, value, whom="DATABASE"):
    subject = url.partition("?")[0].rpartition("/")[2] if whom == "DATABASE" else "CURRENT_USER"
    statement = f"ALTER {whom} {subject} SET {name} = '{value}'"
    servers.server().run("psql", "--quiet", "--dbname=postgres", f"--command={statement}")


@pytest.fixture
async def database(postgres_url):
    database = Database(postgres_url)
    yield database
    await database.close()


async def test_a_server_as_it_comes_tells_nothing(database):
    assert await database.tells() == ()


async def test_a_file_tells_nothing(tmp_path):
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'town.db'}")
    assert await database.tells() == ()
    await database.close()


@pytest.mark.parametrize(("name", "value", "leak"), LOUD)
async def test_whatever_makes_a_server_tell_is_named(database, postgres_url, name, value, leak):
    """Extensions are told by their settings: those stand there when they are loaded."""
    sets(postgres_url, name, value)
    assert await database.tells() == (Told(leak, name),)
    with pytest.raises(SystemExit, match=name):
        await asyncio.to_thread(DatabaseKeyStore, postgres_url)


@pytest.mark.parametrize(("name", "value"), QUIET_ONES)
async def test_what_is_switched_off_tells_nothing(database, postgres_url, name, value):
    sets(postgres_url, name, value)
    assert await database.tells() == ()


async def test_a_setting_counts_though_older_connections_do_not_have_it_yet(database, postgres_url):
    assert await database.answers(), "a connection that stays in the pool"
    sets(postgres_url, "log_statement", "all")
    assert [told.name for told in await database.tells()] == ["log_statement"]


def test_every_leak_has_settings_that_are_looked_at():
    assert set(QUIET) == set(Leak)


# ---- what only a whole server can do


@contextmanager
def own_server():
    """A server beside the one of the test run, so that what it does touches no other test."""
    folder = run_folder() / f"postgres-{uuid4().hex[:8]}"
    folder.mkdir()
    postgres = Postgres(folder)
    postgres.start()
    try:
        yield postgres
    finally:
        postgres.run("pg_ctl", "stop", "--mode=immediate", "--silent")


async def test_an_archive_and_somebody_who_may_fetch_every_change_are_named():
    with own_server() as postgres:
        database = Database(postgres.url("postgres"))
        assert await database.tells() == ()

        def asks(statement):
            postgres.run("psql", "--quiet", f"--command={statement}", "postgres")

        asks("SELECT pg_create_physical_replication_slot('elsewhere')")
        asks("ALTER SYSTEM SET archive_mode = 'on'")
        await database.close()
        postgres.run("pg_ctl", "restart", "--silent", f"--log={postgres.folder}/log")
        database = Database(postgres.url("postgres"))
        told = {(one.leak, one.name) for one in await database.tells()}
        await database.close()
    assert told == {
        (Leak.LOG_ARCHIVE, "archive_mode"),
        (Leak.LOG_REPLICATION, "pg_replication_slots"),
    }


# ---- a server that does not count


async def test_where_tables_are_not_counted_the_night_cleans_and_looks_itself(
    database, postgres_url
):
    async def asks(statement):
        async with database.transaction() as connection:
            result = await connection.execute(text(statement))
            return result.scalar_one() if result.returns_rows else None

    known = "SELECT count(*) FROM pg_stats WHERE tablename = 'thing'"
    await asks("CREATE TABLE thing AS SELECT generate_series(1, 1000) AS number")
    await database.compact()
    assert await asks(known) == 0, "where it is counted, the server looks by itself"
    sets(postgres_url, "track_counts", "off")
    await database._engine.dispose()
    await database.compact()
    assert await asks(known) == 1
