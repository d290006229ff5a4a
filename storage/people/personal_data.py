"""Personal data: a person may have everything that is kept on them, and have it erased.

Both walk the keys that point at a person, so a table that is added later is never forgotten.
Ballots, releases, texts and messages have no such key: they are not found here, because
nobody can find them (anonymity.md §3, §8).
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, Table, delete, update
from sqlmodel import SQLModel, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.people.person_columns import person_columns
from storage.people.person_rows import PersonRow
from storage.people.team_rows import TeamRow

Export = Mapping[str, list[Mapping[str, Any]]]
"""Rows by table: column by column, as they are kept."""
Deleted = Mapping[str, int]
"""How many rows went, by table."""


class PersonalData:
    """Export and erasure in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def export(self, person_id: str) -> Export:
        """Every row that is about this person, or names them."""
        rows_by_table = {PersonRow.__tablename__: await self._rows(_person.c.id, person_id)}
        for column in person_columns():
            rows = await self._rows(column, person_id)
            rows_by_table.setdefault(column.table.name, []).extend(
                row for row in rows if row not in rows_by_table.get(column.table.name, [])
            )
        return {table: rows for table, rows in rows_by_table.items() if rows}

    async def _rows(self, column: Column[Any], person_id: str) -> list[Mapping[str, Any]]:
        connection = await self._session.connection()
        result = await connection.execute(column.table.select().where(column == person_id))
        return [dict(row) for row in result.mappings()]

    async def guides(self, person_id: str) -> list[str]:
        """Names of the teams that would be left without manager, trainer or coach."""
        part = or_(
            TeamRow.manager_id == person_id,
            TeamRow.trainer_id == person_id,
            TeamRow.coach_id == person_id,
        )
        query = select(TeamRow.name).where(part).order_by(TeamRow.name_key)
        return list(await self._session.exec(query))

    async def erase(self, person_id: str) -> Deleted:
        """Delete every row about this person; returns how many of which table.

        An open ballot stays as it is: no one can tell which one it would be, or whether.

        Raises:
            ValueError: a team would be left without a guide; ask `guides` first.
        """
        if await self.guides(person_id):
            raise ValueError("this person still guides a team")
        return await self._delete(person_id)

    async def fade(self, person_id: str) -> Deleted:
        """The same for somebody who guides nothing but teams that ended: an empty row takes their
        place there, and says of nobody who it was."""
        if await self.guides(person_id):
            nobody = PersonRow()
            self._session.add(nobody)
            await self._session.flush()
            for part in (TeamRow.manager_id, TeamRow.trainer_id, TeamRow.coach_id):
                theirs = update(TeamRow).where(col(part) == person_id)
                await self._session.exec(theirs.values({col(part): nobody.id}))
        return await self._delete(person_id)

    async def _delete(self, person_id: str) -> Deleted:
        connection = await self._session.connection()
        deleted = Counter[str]()
        for column in [*person_columns(), _person.c.id]:
            result = await connection.execute(delete(column.table).where(column == person_id))
            deleted[column.table.name] += result.rowcount
        return +deleted


_person: Table = SQLModel.metadata.tables["person"]
