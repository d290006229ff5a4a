"""One database: transactions that hold, pragmas that protect, and nothing in error messages."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError

from storage.engine.database import Database
from storage.people.outbox_rows import Notice, OutboxRow
from storage.people.person_rows import PersonRow
from storage.people.seen import Seen
from storage.people.teams import MemberRow
from storage.work import Desk
from tests.notary import a_notary
from tests.storage.conftest import NOW, a_person, a_team
from trajectory.language import Language
from use_cases.notices import NoticeKind

PRAGMAS = {
    "journal_mode": "wal",
    "foreign_keys": 1,
    "busy_timeout": 5_000,
    "secure_delete": 1,
    "synchronous": 2,
}


@pytest.fixture
async def sqlite(tmp_path):
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'town.db'}")
    await database.migrate()
    yield database
    await database.close()


async def pragmas(session):
    connection = await session.connection()
    return {
        name: (await connection.execute(text(f"PRAGMA {name}"))).scalar_one() for name in PRAGMAS
    }


async def test_every_connection_to_sqlite_is_safe(sqlite):
    async with sqlite.session(reading=False) as session:
        assert await pragmas(session) == PRAGMAS
    async with sqlite.session(reading=True) as session:
        assert await pragmas(session) == PRAGMAS
    async with sqlite.checking() as session:
        assert await pragmas(session) == PRAGMAS


# ---- the unit of work


async def test_what_is_not_committed_never_happened(desk):
    async with desk.writing() as work:
        await work.people.record_seen(
            Seen(object_id="o1", name="Samira", upn=None, language=Language.NL)
        )
    async with desk.reading() as work:
        assert await work.people.by_object_id("o1") is None


async def test_an_error_halfway_leaves_nothing_behind(desk):
    person = await a_person(desk, "samira")

    async def fails():
        async with desk.writing() as work:
            await work.people.choose_language(person, Language.EN)
            await work.outbox.plan(Notice(NoticeKind.RELEASE, person, "r1", NOW))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fails()
    async with desk.writing() as work:
        assert (await work.people.get(person)).language is Language.NL
        assert await work.claims.claim("w", NOW, until=NOW, most=10, kinds=NoticeKind) == []


async def test_nobody_sees_what_another_has_not_committed(desk):
    person = await a_person(desk, "samira")
    async with desk.writing() as writer:
        await writer.people.silence(person, ["input"])
        async with desk.reading() as reader:
            assert not (await reader.people.get(person)).silenced
        await writer.commit()


async def test_writers_wait_for_each_other_and_lose_nothing(desk):
    people = [await a_person(desk, name) for name in ("samira", "kofi", "mei", "jan")]

    async def stops(person):
        async with desk.writing() as work:
            await work.people.silence(person, ["input"])
            await asyncio.sleep(0.01)
            await work.commit()

    await asyncio.gather(*map(stops, people))
    async with desk.reading() as work:
        assert all(person.silenced for person in await work.people.many(tuple(people)))


async def test_a_part_in_a_team_that_does_not_exist_is_impossible(database):
    async with database.session(reading=False) as session:
        session.add(MemberRow(team_id="nowhere", person_id="nobody"))
        with pytest.raises(IntegrityError):
            await session.flush()


async def test_an_error_of_the_database_never_repeats_what_people_wrote(database):
    async with database.session(reading=False) as session:
        session.add_all([PersonRow(upn="kanarie@a.nl"), PersonRow(upn="kanarie@a.nl")])
        with pytest.raises(IntegrityError) as failed:
            await session.flush()
    assert "SQL parameters hidden" in str(failed.value)
    if database.is_sqlite:
        assert "kanarie" not in str(failed.value)


# ---- moments


async def test_a_moment_comes_back_as_the_same_moment_in_utc(desk):
    person = await a_person(desk, "samira")
    there = timezone(timedelta(hours=5, minutes=30))
    moment = datetime(2027, 1, 11, 14, 30, 0, 123_456, tzinfo=there)
    async with desk.writing() as work:
        await work.outbox.plan(Notice(NoticeKind.RELEASE, person, "r1", moment))
        await work.commit()
    async with desk.writing() as work:
        [notice] = await work.claims.claim("w", moment, until=moment, most=1, kinds=NoticeKind)
    assert notice.due == moment
    assert notice.due.tzinfo is UTC


async def test_a_moment_without_a_zone_is_refused(database, desk):
    person = await a_person(desk, "samira")
    naive = datetime(2027, 1, 11, 14, 30)  # noqa: DTZ001
    row = OutboxRow(dedupe_key="k", kind="release", person_id=person, subject="r", due=naive)
    async with database.session(reading=False) as session:
        session.add(row)
        with pytest.raises(StatementError, match="a moment needs a time zone"):
            await session.flush()


# ---- compaction


async def test_compaction_runs_on_both_and_keeps_everything(database, desk):
    team = await a_team(desk)
    await database.compact()
    async with desk.reading() as work:
        assert await work.teams.get(team.id) == team


async def test_what_was_deleted_is_in_no_byte_of_the_file_after_compaction(sqlite, tmp_path):
    desk = Desk(sqlite, a_notary())
    await a_person(desk, "kanarie")
    assert b"kanarie" in every_byte(tmp_path)
    async with sqlite.session(reading=False) as session:
        connection = await session.connection()
        await connection.execute(text("DELETE FROM person"))
        await session.commit()
    await sqlite.compact()
    assert b"kanarie" not in every_byte(tmp_path)


def every_byte(folder):
    return b"".join(path.read_bytes() for path in folder.glob("town.db*"))
