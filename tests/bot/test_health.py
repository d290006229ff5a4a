"""Probes tell the truth: alive, and ready only when every answer would be kept as promised."""

import json
import os
from contextlib import asynccontextmanager
from datetime import timedelta
from os import statvfs
from types import SimpleNamespace

import pytest
from sqlalchemy import text

from storage.engine.database import Database
from tests import servers
from tests.chat import MONDAY, town_at_work

READY = {"ready": True, "wrong": [], "late": [], "tells": [], "allowed": []}


async def asks(town, path):
    """Whoever watches the bot, on the inside network."""
    status, said = await town.asks_inside(path)
    return status, json.loads(said)


@pytest.fixture
async def asked(enrolled):
    """A town whose team is being asked."""
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Begin")
    await enrolled.until(MONDAY + timedelta(days=1))
    return enrolled


async def test_a_healthy_bot_is_alive_and_ready(asked):
    assert await asks(asked, "/healthz") == (200, {"alive": True})
    assert await asks(asked, "/readyz") == (200, READY)


async def test_a_round_without_its_keys_is_not_ready_and_comes_back_with_them(asked):
    keys = asked.settings.key_store
    [secret] = keys.glob("*-slot.key")
    kept = secret.read_bytes()
    secret.unlink()
    lost = {**READY, "ready": False, "wrong": ["round-keys"]}
    assert await asks(asked, "/readyz") == (503, lost)
    secret.write_bytes(kept)
    assert (await asks(asked, "/readyz"))[0] == 200


async def test_a_key_store_that_cannot_be_read_is_not_ready(asked):
    keys = asked.settings.key_store
    elsewhere = keys.rename(keys.with_name("elsewhere"))
    assert (await asks(asked, "/readyz"))[1]["wrong"] == ["key-store", "round-keys"]
    elsewhere.rename(keys)


async def test_a_key_store_that_takes_no_key_is_not_ready(asked, monkeypatch):
    """A disk that is full: every key can be read, and none can be made."""

    def full(folder):
        disk = statvfs(folder)
        return SimpleNamespace(f_bavail=0, f_favail=disk.f_favail, f_files=disk.f_files)

    monkeypatch.setattr(os, "statvfs", full)
    assert (await asks(asked, "/readyz"))[1]["wrong"] == ["key-store"]


async def test_looking_writes_nothing(asked):
    """Not for a moment: the folder of the keys keeps even its own time."""
    folder = asked.settings.key_store
    before = (folder.stat().st_mtime_ns, sorted(path.name for path in folder.iterdir()))
    database = asked.database_text()
    assert (await asks(asked, "/readyz"))[0] == 200
    assert (folder.stat().st_mtime_ns, sorted(path.name for path in folder.iterdir())) == before
    assert asked.database_text() == database


async def test_a_database_of_an_older_version_is_not_ready_and_of_a_newer_one_is(asked):
    async with the_database(asked) as statement:
        [revision] = await statement("SELECT version_num FROM alembic_version")
        await statement("UPDATE alembic_version SET version_num = '0001'")
        assert (await asks(asked, "/readyz"))[1]["wrong"] == ["migrations"]
        await statement("UPDATE alembic_version SET version_num = '9999'")
        assert (await asks(asked, "/readyz"))[0] == 200
        await statement(f"UPDATE alembic_version SET version_num = '{revision}'")


async def test_a_clock_that_stands_still_is_neither_ready_nor_alive(asked, monkeypatch):
    monkeypatch.setattr("bot.monitoring.health.STUCK", -1.0)
    assert await asks(asked, "/healthz") == (503, {"alive": False})
    assert (await asks(asked, "/readyz"))[1]["wrong"] == ["clock"]


async def test_messages_that_wait_too_long_are_told_and_keep_nobody_out(asked):
    asked.clock.moment += timedelta(hours=2)
    async with the_database(asked) as statement:
        await statement(
            "UPDATE outbox SET state = 'waiting', due = '2027-01-12 09:00:00', "
            "leased_until = '2030-01-01 00:00:00'"
        )
        assert await asks(asked, "/readyz") == (200, {**READY, "late": ["outbox"]})


async def test_a_calendar_that_ends_within_a_year_is_told_and_keeps_nobody_out(asked):
    asked.clock.moment = asked.clock.moment.replace(year=2029)
    assert "calendar" in (await asks(asked, "/readyz"))[1]["late"]


async def test_a_database_that_is_gone_is_told_and_nothing_else_is(asked, monkeypatch):
    def gone(*_, **__):
        raise OSError

    monkeypatch.setattr(Database, "session", gone)
    monkeypatch.setattr(Database, "answers", gone)
    monkeypatch.setattr(Database, "is_current", gone)
    status, said = await asks(asked, "/readyz")
    assert status == 503
    assert said["wrong"] == ["database", "migrations", "round-keys"]
    assert (await asks(asked, "/healthz"))[0] == 200, "a new start would mend nothing"


@asynccontextmanager
async def the_database(town):
    """Somebody with the database open beside the bot."""
    database = Database(town.settings.database_url)

    async def statement(words):
        async with database.transaction() as connection:
            result = await connection.execute(text(words))
            return result.scalars().all() if result.returns_rows else []

    yield statement
    await database.close()


async def test_somebody_without_a_key_hears_it_kindly_at_the_door(asked):
    [secret] = asked.settings.key_store.glob("*-slot.key")
    secret.unlink()
    await asked.samira.says("status")
    said = await asked.samira.presses("Open in de browser")
    assert "Deze vragen werken nu niet" in said


# ---- a database that tells more than its tables


@pytest.fixture
async def on_postgres(tmp_path, postgres_url):
    """A town on PostgreSQL; what is set on its database is gone with it."""
    async with town_at_work(tmp_path, postgres_url) as town:
        yield town


def lets(url, what, on="postgres"):
    name = url.partition("?")[0].rpartition("/")[2]
    statement = f"ALTER DATABASE {name} {what}"
    servers.server(on).run("psql", "--quiet", "--dbname=postgres", f"--command={statement}")


async def test_a_database_that_logs_statements_is_not_ready_and_says_by_what(on_postgres):
    assert await asks(on_postgres, "/readyz") == (200, READY)
    lets(on_postgres.settings.database_url, "SET log_statement = 'all'")
    loud = {**READY, "ready": False, "wrong": ["database-tells"], "tells": ["log_statement"]}
    assert await asks(on_postgres, "/readyz") == (503, loud)
    lets(on_postgres.settings.database_url, "RESET log_statement")
    assert await asks(on_postgres, "/readyz") == (200, READY)


async def test_what_the_settings_say_is_allowed_told_and_no_more_than_that(tmp_path, postgres_url):
    async with town_at_work(tmp_path, postgres_url, database_audits=True) as town:
        lets(postgres_url, "SET pgaudit.log = 'write'")
        assert await asks(town, "/readyz") == (200, {**READY, "allowed": ["audit"]})
        lets(postgres_url, "SET auto_explain.log_min_duration = '0'")
        status, said = await asks(town, "/readyz")
        assert (status, said["tells"]) == (503, ["auto_explain.log_min_duration"])
        async with town.session.get(f"{town.address}/bescherming/besluiten") as page:
            assert (await page.json())["database_tells"] == ["audit"]


async def test_a_key_database_that_begins_to_log_is_not_ready_whatever_the_settings_say(
    tmp_path, postgres_url
):
    with servers.key_database() as keys:
        async with town_at_work(
            tmp_path, postgres_url, key_store=keys, database_logs_statements=True
        ) as town:
            assert (await asks(town, "/readyz"))[0] == 200
            lets(keys, "SET log_statement = 'all'", on=servers.KEYS)
            status, said = await asks(town, "/readyz")
            assert (status, said["wrong"]) == (503, ["key-store-tells"])
            assert said["tells"] == ["log_statement"]
