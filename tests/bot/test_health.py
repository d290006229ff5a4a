"""Probes tell the truth: alive, and ready only when every answer would be kept as promised."""

from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import text

from storage.engine.database import Database
from storage.keys.key_store import FileKeyStore
from tests.chat import MONDAY


async def asks(town, path):
    async with town.session.get(town.address + path) as response:
        return response.status, await response.json()


@pytest.fixture
async def asked(enrolled):
    """A town whose team is being asked."""
    await enrolled.marleen.says("start")
    await enrolled.marleen.presses("Begin")
    await enrolled.until(MONDAY + timedelta(days=1))
    return enrolled


async def test_a_healthy_bot_is_alive_and_ready(asked):
    assert await asks(asked, "/healthz") == (200, {"alive": True})
    assert await asks(asked, "/readyz") == (200, {"ready": True, "wrong": [], "late": []})


async def test_a_round_without_its_keys_is_not_ready_and_comes_back_with_them(asked):
    keys = asked.settings.key_store
    [secret] = keys.glob("*-slot.key")
    kept = secret.read_bytes()
    secret.unlink()
    lost = {"ready": False, "wrong": ["round-keys"], "late": []}
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

    def full(*_):
        raise OSError

    monkeypatch.setattr(FileKeyStore, "put", full)
    assert (await asks(asked, "/readyz"))[1]["wrong"] == ["key-store"]


async def test_looking_leaves_nothing_in_the_key_store(asked):
    before = {path.name for path in asked.settings.key_store.iterdir()}
    await asks(asked, "/readyz")
    assert {path.name for path in asked.settings.key_store.iterdir()} == before


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
        assert await asks(asked, "/readyz") == (
            200, {"ready": True, "wrong": [], "late": ["outbox"]}
        )  # fmt: skip


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
    assert "sleutel van deze vragenronde is er niet" in said
