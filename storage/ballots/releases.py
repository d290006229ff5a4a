"""Releases: the words that remain of a round. Tallies are never written."""

import json

from sqlmodel import Field, SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from trajectory.rounds.release import ItemRelease, Release, Word


class ReleaseRow(SQLModel, table=True):
    __tablename__ = "release"

    round_id: str = Field(primary_key=True)
    instrument: str
    words: str
    """JSON: pairs of item id and released word (or null), in the instrument's order."""


class Releases:
    """The releases of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, round_id: str, release: Release) -> None:
        pairs = [(entry.item, entry.word) for entry in release.items]
        self._session.add(
            ReleaseRow(round_id=round_id, instrument=release.instrument, words=json.dumps(pairs))
        )
        await self._session.flush()

    async def get(self, round_id: str) -> Release | None:
        row = await self._session.get(ReleaseRow, round_id)
        if row is None:
            return None
        items = tuple(
            ItemRelease(item, Word(word) if word else None) for item, word in json.loads(row.words)
        )
        return Release(instrument=row.instrument, items=items)
