"""Probes tell the truth: alive, and ready only when every answer would be kept as promised."""

import json
import os
import time
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from os import statvfs
from types import SimpleNamespace

import aiohttp
import pytest
from sqlalchemy import text

from bot.app import INSIDE, make_app
from bot.monitoring.watch import Watch
from bot.settings import AppType, Settings
from bot.start.opening import key_store
from bot.surroundings import credential
from bot.teams.credentials import RETRY, CachedTokens
from content.library import Library
from storage.engine.database import Database
from tests import databases, servers
from tests.attacks.overheard import overheard
from tests.chat import MONDAY, TownClock, object_id, town_at_work
from tests.fakes import APP_ID, TENANT, serving
from tests.microsoft import Microsoft, authority

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


async def test_a_server_that_begins_to_tell_is_told_in_the_log_once(tmp_path, postgres_url):
    async with town_at_work(tmp_path, postgres_url) as town:
        await town.a_moment_later()
        with overheard() as said:
            watch = Watch(Database(postgres_url), key_store(town.settings), ())
            await watch.look()
            assert said.getvalue() == ""
            lets(postgres_url, "SET log_statement = 'all'")
            for _ in range(2):
                watch._looked = float("-inf")
                await watch.look()
            lets(postgres_url, "RESET log_statement")
            watch._looked = float("-inf")
            await watch.look()
        await watch.database.close()
        lines = [json.loads(line) for line in said.getvalue().splitlines()]
    assert [(line["event"], line["kind"], line["reason"]) for line in lines] == [
        ("server-tells", "database", "log_statement"),
        ("server-tells-no-more", "database", "log_statement"),
    ]


# ---- Microsoft


@pytest.fixture
async def in_production(tmp_path, monkeypatch):
    """A bot that answers Teams, with Microsoft found by name through a proxy."""
    library = replace(Library.load(), placeholders=())
    monkeypatch.setattr("bot.start.content._checked_content", lambda: library)
    async with Microsoft.running() as microsoft:
        monkeypatch.setenv("HTTPS_PROXY", microsoft.proxy)
        yield SimpleNamespace(microsoft=microsoft, settings=Settings(
            mode="production", public_url="https://cultuurtraject.amsterdam.nl", app_id=APP_ID,
            app_type="SingleTenant", app_password="correct", tenant_id=TENANT, inside_port=0,
            database_url=databases.sqlite_in(tmp_path), key_store=tmp_path / "keys",
            programme_leads=object_id("lida"), own_ca=authority(),
        ))  # fmt: skip


async def readiness(settings):
    app = await make_app(settings, TownClock())
    async with (
        serving(app),
        serving(app[INSIDE]) as inside,
        aiohttp.ClientSession() as session,
        session.get(f"{inside}/readyz") as said,
    ):
        return said.status, (await said.json())["wrong"]


async def test_a_bot_whose_secret_works_is_ready(in_production):
    assert await readiness(in_production.settings) == (200, [])


async def test_a_secret_that_microsoft_refuses_is_not_ready(in_production):
    in_production.microsoft.idp.token_error = "invalid_client"
    assert await readiness(in_production.settings) == (503, ["microsoft-token"])


async def test_without_a_way_to_microsoft_nobody_is_ready(in_production, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    wrong = ["microsoft-token", "microsoft-keys"]
    assert await readiness(in_production.settings) == (503, wrong)


async def test_an_authority_that_is_not_ours_is_not_believed(in_production):
    settings = in_production.settings.model_copy(update={"own_ca": None})
    assert (await readiness(settings))[0] == 503


async def test_readiness_that_is_asked_often_does_not_knock_on_microsofts_door(in_production):
    idp = in_production.microsoft.idp
    idp.token_error = "invalid_client"
    tokens = CachedTokens(credential(in_production.settings))
    for _ in range(5):
        assert not await tokens.works()
    assert idp.token_requests == 1
    idp.token_error = None
    tokens.clock = lambda: time.time() + RETRY + 1
    assert await tokens.works()


async def test_where_nobody_can_sign_in_there_is_no_board(in_production):
    """A managed identity exposes no scope; with a secret the same address asks to sign in."""
    for app_type, status in (("SingleTenant", 401), ("UserAssignedMSI", 404)):
        chosen = AppType(app_type)
        settings = in_production.settings.model_copy(update={"app_type": chosen})
        app = await make_app(settings, TownClock())
        async with (
            serving(app) as address,
            aiohttp.ClientSession() as session,
            session.get(f"{address}/bord") as page,
        ):
            assert page.status == status, app_type
