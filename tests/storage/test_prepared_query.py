"""What is asked without the ORM says the same as what is asked with it."""

import asyncio
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import bindparam
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel, col, select

from storage.engine.columns import moment, sealed
from storage.engine.database import READERS, Database
from storage.engine.prepared_query import PreparedQuery

DAY = datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


class Apart(SQLModel, registry=registry()):
    """The tables of the product know nothing of this one."""


class LetterRow(Apart, table=True):
    """One of every kind of column."""

    __tablename__ = "letter"

    id: str = Field(primary_key=True)
    sent: datetime = moment()
    day: date | None = None
    read: bool = False
    pages: int = 0
    ink: bytes = sealed(default=b"")


BY_ID = PreparedQuery(select(LetterRow).where(LetterRow.id == bindparam("id")))
AMONG = PreparedQuery(
    select(LetterRow)
    .where(col(LetterRow.id).in_(bindparam("ids", expanding=True)), LetterRow.pages > 0)
    .order_by(LetterRow.id)
)
PAGES: PreparedQuery[tuple[str, int]] = PreparedQuery(select(LetterRow.id, LetterRow.pages))


@pytest.fixture
async def letters(database: Database):
    async with database.transaction() as connection:
        await connection.run_sync(LetterRow.__table__.create)
    async with database.session(reading=False) as session:
        session.add(LetterRow(id="a", sent=DAY, day=DAY.date(), read=True, pages=2, ink=b"\0x"))
        session.add(LetterRow(id="b", sent=DAY, pages=1))
        session.add(LetterRow(id="c", sent=DAY))
        await session.commit()
    yield database
    async with database.transaction() as connection:
        await connection.run_sync(LetterRow.__table__.drop)


@pytest.mark.parametrize("reading", [True, False])
async def test_every_kind_of_column_comes_back_as_it_went_in(letters, reading):
    async with letters.session(reading=reading) as session:
        row = await BY_ID.first(session, id="a")
        same = await session.get(LetterRow, "a")
        assert {name: getattr(row, name) for name in same.model_dump()} == same.model_dump()
        assert row.sent == DAY
        assert row.sent.tzinfo is not None
        assert row.read is True
        assert await BY_ID.first(session, id="nobody") is None


@pytest.mark.parametrize("reading", [True, False])
async def test_lists_of_any_length_and_none_at_all(letters, reading):
    async with letters.session(reading=reading) as session:
        for ids, found in ((["a", "b", "c"], "ab"), (["b"], "b"), ([], ""), (["c", "a"], "a")):
            rows = await AMONG.all(session, ids=ids)
            assert "".join(row.id for row in rows) == found
        assert dict(await PAGES.all(session)) == {"a": 2, "b": 1, "c": 0}


async def test_a_writer_sees_what_it_just_wrote(letters):
    async with letters.session(reading=False) as session:
        session.add(LetterRow(id="d", sent=DAY, pages=9))
        assert (await BY_ID.first(session, id="d")).pages == 9
    async with letters.session(reading=True) as session:
        assert await BY_ID.first(session, id="d") is None, "nothing was committed"


async def test_a_row_cannot_be_changed(letters):
    async with letters.session(reading=True) as session:
        row = await BY_ID.first(session, id="a")
        with pytest.raises(AttributeError):
            row.pages = 5


async def writes(letters, id):
    async with letters.session(reading=False) as session:
        session.add(LetterRow(id=id, sent=DAY, pages=1))
        await session.commit()


@pytest.mark.parametrize("shared_url", ["sqlite"], indirect=True)
async def test_with_and_without_the_orm_one_moment_is_read(letters):
    """What another writes in between is seen by neither of them, and by the next reader by both."""
    async with letters.session(reading=True) as session:
        assert len(await PAGES.all(session)) == 3
        await writes(letters, "d")
        assert await session.get(LetterRow, "d") is None
        assert await BY_ID.first(session, id="d") is None
    async with letters.session(reading=True) as session:
        assert await session.get(LetterRow, "d") is not None
        assert await BY_ID.first(session, id="d") is not None


async def test_more_readers_at_once_than_stay_open_and_one_that_fails(letters):
    async def reads(number):
        async with letters.session(reading=True) as session:
            await asyncio.sleep(0.01)
            if number % 7 == 0:
                raise ZeroDivisionError
            return len(await PAGES.all(session)), (await session.get(LetterRow, "a")).pages

    for _ in range(2):
        seen = await asyncio.gather(*map(reads, range(READERS + 9)), return_exceptions=True)
        assert {one for one in seen if not isinstance(one, ZeroDivisionError)} == {(3, 2)}
    await writes(letters, "d")
    async with letters.session(reading=True) as session:
        assert len(await PAGES.all(session)) == 4, "no reader is left in the past"


async def test_a_reader_that_is_cut_off_leaves_no_transaction_open(letters):
    async def reads():
        async with letters.session(reading=True) as session:
            await session.get(LetterRow, "a")
            await asyncio.sleep(60)

    reading = asyncio.create_task(reads())
    await asyncio.sleep(0.05)
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)
    await writes(letters, "d")
    for _ in range(READERS + 1):
        async with letters.session(reading=True) as session:
            assert await BY_ID.first(session, id="d") is not None
