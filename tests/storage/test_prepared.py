"""What is asked without the ORM says the same as what is asked with it."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import bindparam
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel, col, select

from storage.columns import moment, sealed
from storage.database import Database
from storage.prepared import Prepared

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


BY_ID = Prepared(select(LetterRow).where(LetterRow.id == bindparam("id")))
AMONG = Prepared(
    select(LetterRow)
    .where(col(LetterRow.id).in_(bindparam("ids", expanding=True)), LetterRow.pages > 0)
    .order_by(LetterRow.id)
)
PAGES: Prepared[tuple[str, int]] = Prepared(select(LetterRow.id, LetterRow.pages))


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
