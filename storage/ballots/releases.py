"""Releases: the words that remain of a round. Tallies are never written."""

import json

from sqlalchemy import bindparam
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.ballots.rounds import ROUND
from storage.engine.prepared_query import PreparedQuery
from storage.seals.kinds import Kind, declared
from storage.seals.seals import seals_of
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
        """What remains of a round.

        Raises:
            StandsStill: somebody edited it, or put it there.
        """
        rows = await _RELEASES.all(self._session, keys=[round_id])
        await seals_of(self._session).check(RELEASE, rows)
        if not rows:
            return None
        [row] = rows
        items = tuple(
            ItemRelease(item, Word(word) if word else None) for item, word in json.loads(row.words)
        )
        return Release(instrument=row.instrument, items=items)


_RELEASES = PreparedQuery(
    select(ReleaseRow).where(col(ReleaseRow.round_id).in_(bindparam("keys", expanding=True)))
)
RELEASE = declared(
    Kind(
        name="release",
        every=select(ReleaseRow.round_id),
        query=_RELEASES.query,
        key="round_id",
        owner=(ROUND.name, "round_id"),
        tables={"release": "round_id"},
    )
)
"""The words of a round."""
