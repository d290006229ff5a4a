"""Whose database this is: the first program that opens it says so, and another kind goes away.

A play on the real database would make its player anybody, and show who took part
(trust.md, rule 6).
"""

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import Field, SQLModel, col, select

from storage.engine.database import Database, one_at_a_time


class InstallationRow(SQLModel, table=True):
    """At most one row: "production", or the name of a kind of play."""

    __tablename__ = "installation"

    only: int = Field(default=1, primary_key=True)
    mode: str


async def mode_of(database: Database) -> str | None:
    """What kind of program opened this database first; None when none did, or an old version."""
    async with database.checking() as session:
        if not await _has(await session.connection(), "installation"):
            return None
        return (await session.exec(select(InstallationRow.mode))).first()


async def holds_people(database: Database) -> bool:
    """Whether anybody is known here, of which a play must keep away."""
    async with database.checking() as session:
        connection = await session.connection()
        if not await _has(connection, "person"):
            return False
        return (await connection.execute(text("SELECT 1 FROM person LIMIT 1"))).first() is not None


async def mark(database: Database, mode: str) -> None:
    """Say whose it is, once and for all; a mark that stands there stays."""
    async with database.session(reading=False) as session:
        await one_at_a_time(session, "installation")
        marked = await session.exec(select(col(InstallationRow.only)))
        if marked.first() is None:
            session.add(InstallationRow(mode=mode))
            await session.commit()


async def _has(connection: AsyncConnection, table: str) -> bool:
    def look(on: Connection) -> bool:
        return inspect(on).has_table(table)

    return await connection.run_sync(look)
