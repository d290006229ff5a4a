"""The servers the other tests stand on are real."""

import subprocess

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from storage.engine.database import Database
from tests import servers

PAGE = "data:text/html;charset=utf-8,<title>Privépagina</title><h1>Goedemorgen</h1>"


async def ask(url, question):
    engine = create_async_engine(url)
    try:
        async with engine.connect() as connection:
            return (await connection.execute(text(question))).scalar_one()
    finally:
        await engine.dispose()


async def test_postgres_answers(postgres_url):
    assert await ask(postgres_url, "SELECT 1") == 1
    assert (await ask(postgres_url, "SELECT version()")).startswith("PostgreSQL 18")


async def test_nobody_meets_the_database_of_another_test(postgres_url):
    asked = "SELECT current_database()"
    with servers.postgres() as url:
        mine, other = await ask(postgres_url, asked), await ask(url, asked)
    assert mine != other
    left = servers.server().run("psql", "--list")
    assert mine in left
    assert other not in left


async def test_a_database_with_our_tables_is_a_copy_of_one_that_was_migrated(database_url):
    database = Database(database_url)
    assert await database.is_current()
    assert await ask(database_url, "SELECT count(*) FROM person") == 0
    await database.close()


async def test_an_empty_database_has_no_tables(empty_database_url):
    database = Database(empty_database_url)
    assert not await database.is_current()
    await database.close()


def test_what_goes_wrong_in_postgres_is_heard():
    with pytest.raises(subprocess.CalledProcessError):
        servers.server().run("dropdb", "there_is_none")


async def test_the_browser_shows_a_page(browser):
    page = await browser.new_page()
    await page.goto(PAGE)
    assert await page.title() == "Privépagina"
    assert await page.get_by_role("heading").inner_text() == "Goedemorgen"


async def test_the_browser_of_the_packages_will_do(monkeypatch):
    monkeypatch.setattr(servers, "chromium_path", servers.packed_chromium)
    async with servers.browser() as packed:
        page = await packed.new_page()
        await page.goto(PAGE)
        assert await page.title() == "Privépagina"
        assert (await page.get_by_role("heading").bounding_box())["height"] > 10, "no letters"
