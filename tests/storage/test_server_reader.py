"""PostgreSQL keeps few connections open, ends them when it likes, and changes its tables."""

import asyncio

import pytest
from sqlalchemy import bindparam, text
from sqlmodel import select

from storage.engine.database import CONNECTIONS, Database
from storage.engine.prepared_query import PreparedQuery
from storage.people.person_rows import PersonRow
from tests import servers

BY_UPN = PreparedQuery(select(PersonRow.upn).where(PersonRow.upn == bindparam("upn")))


@pytest.fixture
async def town(postgres_url):
    database = Database(postgres_url)
    await database.migrate()
    await adds(database, "samira@a.nl")
    yield database
    await database.close()


async def adds(town, upn):
    async with town.session(reading=False) as session:
        session.add(PersonRow(upn=upn))
        await session.commit()


async def knows(town, upn):
    async with town.session(reading=True) as session:
        return await BY_UPN.value(session, upn=upn) == upn


def asks(statement):
    return servers.server().run("psql", "-qtc", statement).strip()


def ends_every_connection(town):
    ours = f"datname = '{town.url.database}'"
    asks(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {ours}")


async def test_nobody_notices_that_the_server_ended_what_waited(town):
    assert await knows(town, "samira@a.nl")
    ends_every_connection(town)
    await asyncio.sleep(0.1)
    await adds(town, "kofi@a.nl")
    assert await knows(town, "kofi@a.nl")


async def test_a_question_at_the_moment_of_the_end_is_asked_again(town):
    async with town.session(reading=True) as session:
        assert await BY_UPN.value(session, upn="samira@a.nl")
        ends_every_connection(town)
        assert await BY_UPN.value(session, upn="samira@a.nl")
    assert await knows(town, "samira@a.nl")


async def test_a_server_that_stays_away_is_an_error_and_no_endless_waiting(town):
    assert await knows(town, "samira@a.nl")
    takes_nobody = f"ALTER DATABASE {town.url.database} ALLOW_CONNECTIONS"
    asks(f"{takes_nobody} false")
    ends_every_connection(town)
    with pytest.raises(Exception, match="not currently accepting connections"):
        await knows(town, "samira@a.nl")
    asks(f"{takes_nobody} true")
    assert await knows(town, "samira@a.nl")


async def test_what_is_prepared_fits_the_tables_of_a_later_version(town):
    assert await knows(town, "samira@a.nl")
    async with town.transaction() as connection:
        await connection.execute(text("ALTER TABLE person ALTER COLUMN upn TYPE varchar(400)"))
    assert await knows(town, "samira@a.nl")


async def test_many_at_once_share_few_connections_and_everybody_is_answered(town):
    async def one(number):
        await adds(town, f"n{number}@a.nl")
        return await knows(town, f"n{number}@a.nl")

    assert all(await asyncio.gather(*map(one, range(60))))
    there = f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{town.url.database}'"
    assert 2 <= int(asks(there)) <= 2 * CONNECTIONS
