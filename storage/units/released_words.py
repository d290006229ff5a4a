"""Words for reports that come from answers, and of which rounds each was made.

What is told to everybody is sealed, all of one subject together: words that were written by hand,
or one that is taken away so that it is made again of other rounds, are not told (trust.md, rules 4
and 11).
"""

import json
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.engine.database import one_at_a_time
from storage.engine.prepared_query import PreparedQuery
from storage.seals import rows as seal_rows
from storage.seals.kinds import Kind, declared
from storage.seals.seals import seals_of
from trajectory.reports.released import Over, ReleasedWords
from trajectory.rounds.release import ItemRelease, Release, Word


class ReleasedWordsRow(SQLModel, table=True):
    __tablename__ = "released_words"

    id: str = Field(default_factory=new_id, primary_key=True)
    subject: str = Field(index=True)
    over: str
    name: str
    last: date
    sources: int
    instrument: str
    words: str
    """JSON: pairs of item id and released word (or null), in the instrument's order."""


class ReleasedRoundRow(SQLModel, table=True):
    """No key to the round: that it was used stays known when it is gone."""

    __tablename__ = "released_round"

    round_id: str = Field(primary_key=True)
    released_id: str = Field(foreign_key="released_words.id", index=True)


class ReleasedWordsStore:
    """The words for reports of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def alone(self) -> None:
        """Whoever releases words does so alone, to the end of this transaction."""
        await one_at_a_time(self._session, "released words")

    async def record(self, words: ReleasedWords, rounds: Collection[str]) -> str:
        """Keep words with what they were made of; their id is made here."""
        pairs = [(entry.item, entry.word) for entry in words.words.items]
        row = ReleasedWordsRow(
            subject=words.subject,
            over=words.over.value,
            name=words.name,
            last=words.last,
            sources=words.sources,
            instrument=words.words.instrument,
            words=json.dumps(pairs),
        )
        self._session.add(row)
        await self._session.flush()
        self._session.add_all(ReleasedRoundRow(round_id=id, released_id=row.id) for id in rounds)
        await self._session.flush()
        return row.id

    async def all(self) -> tuple[list[ReleasedWords], frozenset[str]]:
        """Everything that was released, the newest first, and every round that was used.

        Raises:
            StandsStill: somebody edited words, put some there or took some away.
        """
        sealed = await seal_rows.keys_of(self._session, RELEASED_WORDS.name)
        made = set(await self._session.exec(select(ReleasedWordsRow.subject).distinct()))
        parts = [part for one in sorted(sealed | made) for part in await self._of(one)]
        found = {part.id: _words(part) for part in parts}
        newest = sorted(found.values(), key=lambda one: (one.last, one.id), reverse=True)
        return newest, frozenset(part.round_id for part in parts)

    async def some(self, ids: Collection[str]) -> list[ReleasedWords]:
        """Those of these words that are as they were sealed, by what they are called."""
        if not ids:
            return []
        query = select(ReleasedWordsRow.subject).where(col(ReleasedWordsRow.id).in_(ids))
        subjects = sorted(set(await self._session.exec(query)))
        parts = await _PARTS.all(self._session, keys=subjects)
        fit = await seals_of(self._session).fitting(RELEASED_WORDS, parts)
        found = {p.id: _words(p) for p in parts if p.id in ids and p.subject in fit}
        return sorted(found.values(), key=lambda one: (one.over, one.name, one.last, one.id))

    async def _of(self, subject: str) -> Sequence[Any]:
        parts = await _PARTS.all(self._session, keys=[subject])
        await seals_of(self._session).check_whole(RELEASED_WORDS, subject, parts)
        return parts


def _words(part: Any) -> ReleasedWords:
    items = tuple(
        ItemRelease(item, Word(word) if word else None) for item, word in json.loads(part.words)
    )
    return ReleasedWords(
        part.id,
        Over(part.over),
        part.subject,
        part.name,
        part.last,
        part.sources,
        Release(part.instrument, items),
    )


_STATED: list[Any] = [
    col(ReleasedWordsRow.subject),
    col(ReleasedWordsRow.id),
    col(ReleasedWordsRow.over),
    col(ReleasedWordsRow.name),
    col(ReleasedWordsRow.last),
    col(ReleasedWordsRow.sources),
    col(ReleasedWordsRow.instrument),
    col(ReleasedWordsRow.words),
    col(ReleasedRoundRow.round_id),
]
_PARTS: PreparedQuery[Any] = PreparedQuery(
    select(*_STATED)
    .outerjoin(ReleasedRoundRow, col(ReleasedRoundRow.released_id) == col(ReleasedWordsRow.id))
    .where(col(ReleasedWordsRow.subject).in_(bindparam("keys", expanding=True)))
)
_OF_WORDS = select(ReleasedWordsRow.subject).where(
    col(ReleasedWordsRow.id).in_(bindparam("ids", expanding=True))
)
RELEASED_WORDS = declared(
    Kind(
        name="released_words",
        every=select(ReleasedWordsRow.subject).distinct(),
        query=_PARTS.query,
        key="subject",
        owner=("", ""),
        tables={"released_words": "subject", "released_round": ("released_id", _OF_WORDS)},
    )
)
"""All words for reports over one subject, which belong to no team but to themselves."""
