"""Whose database this is: the first program that opens it says so, and another kind goes away.

A play on the real database would make its player anybody, and show who took part
(trust.md, rule 6). Each database has an identity too, by which its key store knows it: keys of one
are never taken for those of another.
"""

from uuid import uuid4

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import Field, SQLModel, select

from storage.engine.database import Database, one_at_a_time


class InstallationRow(SQLModel, table=True):
    """At most one row: "production", or the name of a kind of play; and which database this is."""

    __tablename__ = "installation"

    only: int = Field(default=1, primary_key=True)
    mode: str
    identity: str | None = None


async def mode_of(database: Database) -> str | None:
    """What kind of program opened this database first; None when none did, or an old version."""
    async with database.checking() as session:
        if not await _has(await session.connection(), "installation"):
            return None
        return (await session.exec(select(InstallationRow.mode))).first()


async def identity_of(database: Database) -> str | None:
    """Which database this is; None when it has no identity yet."""
    async with database.checking() as session:
        connection = await session.connection()
        if not await _has(connection, "installation", "identity"):
            return None
        return (await session.exec(select(InstallationRow.identity))).first()


async def holds_people(database: Database) -> bool:
    """Whether anybody is known here, of which a play must keep away."""
    async with database.checking() as session:
        connection = await session.connection()
        if not await _has(connection, "person"):
            return False
        return (await connection.execute(text("SELECT 1 FROM person LIMIT 1"))).first() is not None


async def mark(database: Database, mode: str) -> str:
    """Say whose it is, once and for all, and give it an identity; what stands there stays.

    Returns:
        The identity: 32 digits and letters, made by chance.
    """
    async with database.session(reading=False) as session:
        await one_at_a_time(session, "installation")
        row = (await session.exec(select(InstallationRow))).first() or InstallationRow(mode=mode)
        if row.identity is None:
            row.identity = uuid4().hex
            session.add(row)
            await session.commit()
        return row.identity


async def _has(connection: AsyncConnection, table: str, column: str = "") -> bool:
    def look(on: Connection) -> bool:
        seen = inspect(on)
        if not seen.has_table(table):
            return False
        return not column or column in {one["name"] for one in seen.get_columns(table)}

    return await connection.run_sync(look)
