"""The one place where real things are chosen: what production gets, and what stops the start."""

from dataclasses import replace
from datetime import UTC, datetime

import aiohttp
import pytest

import bot.start.content
from bot.app import make_app
from bot.settings import Settings, SettingsRefused
from content.library import Library
from tests.chat import TownClock
from tests.databases import empty_sqlite
from tests.fakes import TENANT, Teams, serving

ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
NOW = datetime(2027, 1, 11, 9, tzinfo=UTC)


@pytest.fixture
def production(tmp_path):
    return Settings(
        mode="production",
        public_url="https://cultuurtraject.amsterdam.nl",
        app_id=ID,
        app_type="SingleTenant",
        app_password="s3cret",
        tenant_id=TENANT,
        database_url=empty_sqlite(tmp_path),
        key_store=tmp_path / "keys",
        programme_leads=ID,
        inside_port=0,
    )


@pytest.fixture
def filled_in(monkeypatch):
    """An organisation that filled in all its own contacts."""
    library = replace(Library.load(), placeholders=())
    monkeypatch.setattr("bot.start.content._checked_content", lambda: library)


@pytest.fixture
async def address(production, filled_in):
    async with serving(await make_app(production, TownClock(NOW))) as address:
        yield address


@pytest.fixture
async def session():
    async with aiohttp.ClientSession() as session:
        yield session


async def test_production_never_starts_with_contacts_that_are_not_filled_in(production):
    with pytest.raises(SettingsRefused, match="content still holds placeholders"):
        await make_app(production, TownClock(NOW))


async def test_content_with_faults_never_starts_and_says_where(production, monkeypatch):
    bot.start.content._checked_content.cache_clear()
    fault = "content/texts/nl/everyday.ftl:3: no text in en — add it"
    monkeypatch.setattr("content.check.check", lambda: [fault])
    with pytest.raises(SettingsRefused, match=r"everyday\.ftl:3"):
        await make_app(production, TownClock(NOW))


async def test_a_refused_start_makes_no_database_and_no_keys(production, tmp_path):
    with pytest.raises(SettingsRefused):
        await make_app(production, TownClock(NOW))
    assert list(tmp_path.iterdir()) == []


async def test_production_answers_nobody_without_a_token(address, session):
    hello = Teams("https://smba.trafficmanager.net/emea/").writes("status")
    for headers in ({}, {"Authorization": "Bearer x.y.z"}, {"Authorization": "Basic x"}):
        path = f"{address}/api/messages"
        async with session.post(path, json=hello, headers=headers) as response:
            assert response.status == 401
            assert await response.text() == ""


async def test_in_production_teams_and_nobody_else_may_frame_the_private_page(address, session):
    async with session.get(f"{address}/prive") as response:
        assert response.status == 200
        policy = response.headers["Content-Security-Policy"]
    ancestors = policy.partition("frame-ancestors ")[2].partition(";")[0]
    assert "https://teams.microsoft.com" in ancestors
    assert "127.0.0.1" not in ancestors
    assert "*" not in ancestors.replace("https://*.", "")


@pytest.mark.parametrize("path", ["/", "/admin", "/api/messages", "/town.db", "/keys/booth.key"])
async def test_there_is_nothing_else_to_find(address, session, path):
    async with session.get(address + path) as response:
        assert response.status in (404, 405)


async def test_the_key_store_must_be_a_place_where_keys_can_lie(production, filled_in, tmp_path):
    (tmp_path / "keys").write_text("a file, not a folder")
    with pytest.raises(SettingsRefused, match="is a file: name a folder"):
        await make_app(production, TownClock(NOW))
