"""Versions of norm guides: what a team had adopted on a day, kept as it was."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import UniqueConstraint, func
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.engine.database import one_at_a_time
from storage.trajectories.trajectories import up_to
from trajectory.agreements import Rhythm
from trajectory.norms import Adoption, Crossing, Guide, GuideAgreement, GuideNorm, NormKind
from trajectory.roles import Role


class NormGuideRow(SQLModel, table=True):
    __tablename__ = "norm_guide"
    __table_args__ = (UniqueConstraint("trajectory_id", "version"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    trajectory_id: str = Field(foreign_key="trajectory.id", index=True)
    version: int
    made: date
    content: str
    """JSON: adopted norms, steps of the ladder and open agreements, in the order of the guide."""


class NormGuides:
    """The guides of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, guide_id: str) -> Guide | None:
        row = await self._session.get(NormGuideRow, guide_id)
        return _guide(row) if row else None

    async def newest(self, trajectory_id: str) -> Guide | None:
        return next(iter(await self._newest_first(trajectory_id, 1)), None)

    async def before(self, guide: Guide) -> Guide | None:
        """The version that this one took the place of."""
        query = select(NormGuideRow).where(
            col(NormGuideRow.trajectory_id).in_(up_to(guide.trajectory)),
            NormGuideRow.version == guide.version - 1,
        )
        row = (await self._session.exec(query)).first()
        return _guide(row) if row else None

    async def of_trajectory(self, trajectory_id: str) -> list[Guide]:
        """Every version that the team made by then, the newest first."""
        return await self._newest_first(trajectory_id, None)

    async def add(
        self,
        trajectory_id: str,
        *,
        made: date,
        norms: Sequence[GuideNorm],
        crossings: Sequence[Crossing],
        agreements: Sequence[GuideAgreement],
    ) -> Guide:
        """Keep a new version, one higher than the last."""
        await one_at_a_time(self._session, "guides")
        query = select(func.max(NormGuideRow.version)).where(
            col(NormGuideRow.trajectory_id).in_(up_to(trajectory_id))
        )
        last = (await self._session.exec(query)).one() or 0
        row = NormGuideRow(
            trajectory_id=trajectory_id,
            version=last + 1,
            made=made,
            content=_written(norms, crossings, agreements),
        )
        self._session.add(row)
        await self._session.flush()
        return _guide(row)

    async def _newest_first(self, trajectory_id: str, most: int | None) -> list[Guide]:
        own = col(NormGuideRow.trajectory_id).in_(up_to(trajectory_id))
        query = select(NormGuideRow).where(own)
        ordered = query.order_by(col(NormGuideRow.version).desc()).limit(most)
        return [_guide(row) for row in await self._session.exec(ordered)]


def _written(
    norms: Sequence[GuideNorm],
    crossings: Sequence[Crossing],
    agreements: Sequence[GuideAgreement],
) -> str:
    fields: dict[str, Any] = {
        "norms": [[one.id, one.theme, one.kind, one.text, one.way or ""] for one in norms],
        "crossings": [[one.theme, one.step, one.who, one.what] for one in crossings],
        "agreements": [
            [one.what, one.owner, one.due.isoformat() if one.due else None, one.rhythm]
            for one in agreements
        ],
    }
    return json.dumps(fields, ensure_ascii=False)


def _guide(row: NormGuideRow) -> Guide:
    fields = json.loads(row.content)
    return Guide(
        id=row.id,
        trajectory=row.trajectory_id,
        version=row.version,
        made=row.made,
        norms=tuple(_norm(*each) for each in fields["norms"]),
        crossings=tuple(Crossing(*each) for each in fields["crossings"]),
        agreements=tuple(_agreement(*each) for each in fields["agreements"]),
    )


def _agreement(what: str, owner: str, due: str | None, rhythm: str = Rhythm.ONCE) -> GuideAgreement:
    """An agreement of a guide; in an old version none comes back."""
    day = date.fromisoformat(due) if due else None
    return GuideAgreement(what, Role(owner), day, Rhythm(rhythm))


def _norm(id: str, theme: str, kind: str, text: str, way: str = "") -> GuideNorm:
    """A norm of a guide; an old version does not say how the team came to adopt it."""
    return GuideNorm(id, theme, NormKind(kind), text, Adoption(way) if way else None)
