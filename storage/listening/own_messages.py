"""Messages of units about the programme: made out, laid before a second person, and approved."""

import json
from collections.abc import Collection
from datetime import date

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from trajectory.language import Language
from trajectory.listening.telling import MadeOut, MessageAudience, MessageState, OwnMessage


class OwnMessageRow(SQLModel, table=True):
    __tablename__ = "own_message"

    id: str = Field(default_factory=new_id, primary_key=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    moment: str
    audience: str
    made: str
    """Subject and lines in every language, as JSON."""
    state: str
    day: date


class OwnMessageAuthorRow(SQLModel, table=True):
    __tablename__ = "own_message_author"

    message_id: str = Field(foreign_key="own_message.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", index=True)


class OwnMessages:
    """The messages of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, message_id: str) -> OwnMessage | None:
        row = await self._session.get(OwnMessageRow, message_id)
        return (await self._whole([row]))[0] if row else None

    async def of_units(self, units: Collection[str]) -> list[OwnMessage]:
        """Those of these units, the newest first."""
        query = select(OwnMessageRow).where(col(OwnMessageRow.unit_id).in_(units))
        rows = await self._session.exec(
            query.order_by(col(OwnMessageRow.day).desc(), OwnMessageRow.id)
        )
        return await self._whole(list(rows))

    async def lay(self, message: OwnMessage) -> OwnMessage:
        """A new message; `message.id` is given here."""
        row = OwnMessageRow(
            unit_id=message.unit,
            moment=message.moment,
            audience=message.audience.value,
            made=_written(message),
            state=message.state.value,
            day=message.day,
        )
        self._session.add(row)
        await self._session.flush()
        self._session.add(OwnMessageAuthorRow(message_id=row.id, person_id=message.author))
        await self._session.flush()
        return _message(row, message.author)

    async def move_to(self, message_id: str, state: MessageState, day: date) -> None:
        row = await self._session.get_one(OwnMessageRow, message_id)
        row.state, row.day = state.value, day
        await self._session.flush()

    async def forget_before(self, day: date) -> None:
        """What was settled or laid before this day is forgotten."""
        old = select(OwnMessageRow.id).where(col(OwnMessageRow.day) < day)
        authors = delete(OwnMessageAuthorRow)
        await self._session.exec(authors.where(col(OwnMessageAuthorRow.message_id).in_(old)))
        await self._session.exec(delete(OwnMessageRow).where(col(OwnMessageRow.day) < day))

    async def _whole(self, rows: Collection[OwnMessageRow]) -> list[OwnMessage]:
        ids = [row.id for row in rows]
        query = select(OwnMessageAuthorRow).where(col(OwnMessageAuthorRow.message_id).in_(ids))
        authors = {one.message_id: one.person_id for one in await self._session.exec(query)}
        return [_message(row, authors.get(row.id, "")) for row in rows]


def _written(message: OwnMessage) -> str:
    made = {str(code): [one.subject, *one.lines] for code, one in message.made.items()}
    return json.dumps(made, ensure_ascii=False)


def _message(row: OwnMessageRow, author: str) -> OwnMessage:
    made = {
        Language(code): MadeOut(words[0], tuple(words[1:]))
        for code, words in json.loads(row.made).items()
        if code in Language
    }
    return OwnMessage(
        row.id,
        row.unit_id,
        row.moment,
        MessageAudience(row.audience),
        made,
        MessageState(row.state),
        row.day,
        author,
    )
