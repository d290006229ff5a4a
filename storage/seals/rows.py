"""Where seals are kept: beside what they seal, one for each statement."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import bindparam, delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import sealed
from storage.engine.prepared_query import PreparedQuery
from storage.seals.kinds import Place


class SealRow(SQLModel, table=True):
    """`number` counts how often seals of this team were made."""

    __tablename__ = "seal"

    kind: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    team_id: str = Field(index=True)
    number: int
    mac: bytes = sealed()

    @property
    def place(self) -> Place:
        return self.kind, self.key


def digest(rows: Iterable[SealRow]) -> bytes:
    """One value for all seals of a team."""
    parts = sorted((row.kind, row.key, row.number, bytes(row.mac)) for row in rows)
    return hashlib.sha256(repr(parts).encode()).digest()


def sealed_text(row: SealRow, statement: bytes) -> bytes:
    """What a seal is made of: what is stated, about which thing of which team, the how manieth."""
    return repr((row.kind, row.key, row.team_id, row.number)).encode() + b"\n" + statement


def by_team(rows: Iterable[SealRow]) -> dict[str, list[SealRow]]:
    found: defaultdict[str, list[SealRow]] = defaultdict(list)
    for row in rows:
        found[row.team_id].append(row)
    return found


async def of_teams(session: AsyncSession, teams: Iterable[str]) -> list[SealRow]:
    return list(await _OF_TEAMS.all(session, teams=list(teams)))


async def beside(session: AsyncSession, kind: str, keys: Iterable[str]) -> list[SealRow]:
    """Every seal of the teams to which these things belong."""
    return list(await _BESIDE.all(session, kind=kind, keys=list(keys)))


async def about(session: AsyncSession, keys: Iterable[str]) -> dict[Place, str]:
    """The team of each thing with one of these keys."""
    rows = await _ABOUT.all(session, keys=list(keys))
    return {(row.kind, row.key): row.team_id for row in rows}


async def every_team(session: AsyncSession) -> list[str]:
    """Every team that has a seal."""
    return list(await session.exec(select(SealRow.team_id).distinct()))


async def keys_of(session: AsyncSession, kind: str) -> set[str]:
    """The key of every statement of this kind that was sealed."""
    return set(await session.exec(select(SealRow.key).where(SealRow.kind == kind)))


async def all_of_them(session: AsyncSession) -> list[SealRow]:
    return list(await _ALL.all(session))


async def put(session: AsyncSession, rows: Iterable[SealRow], gone: Iterable[Place]) -> None:
    """Write these in the place of those for the same things; some are gone."""
    rows = list(rows)
    for kind, key in (*gone, *(row.place for row in rows)):
        own = delete(SealRow).where(col(SealRow.kind) == kind, col(SealRow.key) == key)
        await session.exec(own)
    session.add_all(rows)
    await session.flush()


_ALL = PreparedQuery(select(SealRow))
_OF_TEAMS = PreparedQuery(
    select(SealRow).where(col(SealRow.team_id).in_(bindparam("teams", expanding=True)))
)
_BESIDE = PreparedQuery(
    select(SealRow).where(
        col(SealRow.team_id).in_(
            select(SealRow.team_id).where(
                SealRow.kind == bindparam("kind"),
                col(SealRow.key).in_(bindparam("keys", expanding=True)),
            )
        )
    )
)
_ABOUT = PreparedQuery(
    select(SealRow).where(col(SealRow.key).in_(bindparam("keys", expanding=True)))
)
