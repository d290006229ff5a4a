"""Norms of trajectories: wordings, who does what when one is crossed, and what the team wants.

Nothing here knows a person: a wording has no author, and a role of the ladder is no name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import moment, new_id
from storage.engine.prepared_query import PreparedQuery
from storage.trajectories.trajectories import up_to
from trajectory.norms import STANDS, Adoption, Crossing, Norm, NormKind, NormState


class NormRow(SQLModel, table=True):
    __tablename__ = "norm"

    id: str = Field(default_factory=new_id, primary_key=True)
    trajectory_id: str = Field(foreign_key="trajectory.id", index=True)
    theme: str
    kind: str
    text: str
    state: str = NormState.WORDED.value
    round_id: str = ""
    adopted_on: date | None = None
    way: str = ""


class CrossingRow(SQLModel, table=True):
    __tablename__ = "crossing"

    trajectory_id: str = Field(foreign_key="trajectory.id", primary_key=True)
    theme: str = Field(primary_key=True)
    step: str = Field(primary_key=True)
    who: str
    what: str


class NormWishRow(SQLModel, table=True):
    """What a team wants to happen with its norms; without a row nothing does."""

    __tablename__ = "norm_wish"

    trajectory_id: str = Field(foreign_key="trajectory.id", primary_key=True)
    channel: str = ""
    weekly: bool = False
    weekly_due: datetime | None = moment(default=None, nullable=True, index=True)
    weekly_last: str = ""
    shared_on: date | None = None
    guide_due: datetime | None = moment(default=None, nullable=True, index=True)


@dataclass(frozen=True, slots=True)
class NormWish:
    """What one team wants. `channel` is a Teams team, "" for none."""

    trajectory: str
    channel: str = ""
    weekly: bool = False
    weekly_due: datetime | None = None
    weekly_last: str = ""
    """The norm that was shown last."""
    shared_on: date | None = None
    """Since when its norms may stand in the guide of the directorate; None while they may not."""
    guide_due: datetime | None = None
    """When the next version of the guide is made; None while nothing changed."""


class Norms:
    """The norms of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    # ---- wordings

    async def get(self, norm_id: str) -> Norm | None:
        row = await self._session.get(NormRow, norm_id)
        return _norm(row) if row else None

    async def of_trajectory(self, trajectory_id: str) -> list[Norm]:
        """Every wording that stands, those from before this trajectory too, in an order that says
        nothing about who came first."""
        stands = [state.value for state in (NormState.WORDED, *STANDS)]
        query = select(NormRow).where(
            col(NormRow.trajectory_id).in_(up_to(trajectory_id)), col(NormRow.state).in_(stands)
        )
        return [_norm(row) for row in await self._session.exec(query.order_by(NormRow.text))]

    async def adopted(self, trajectory_ids: Sequence[str]) -> list[Norm]:
        """Every adopted norm of these trajectories."""
        rows = await _ADOPTED.all(self._session, ids=list(trajectory_ids))
        return [_norm(row) for row in rows]

    async def word(self, *, trajectory_id: str, theme: str, kind: NormKind, text: str) -> Norm:
        row = NormRow(trajectory_id=trajectory_id, theme=theme, kind=kind.value, text=text)
        self._session.add(row)
        await self._session.flush()
        return _norm(row)

    async def move_to(self, norm_ids: Iterable[str], state: NormState) -> None:
        """Another wording took the place of these, or the team let them go."""
        await self._change(norm_ids, state=state.value)

    async def adopt(self, norm_ids: Iterable[str], day: date, way: Adoption) -> None:
        """The team adopted these in its session of that day, maybe under reserve."""
        state = NormState.RESERVED if way is Adoption.RESERVED else NormState.ADOPTED
        await self._change(norm_ids, state=state.value, adopted_on=day, way=way.value)

    async def support_came(self, norm_ids: Iterable[str]) -> None:
        """What stood under reserve stands."""
        await self._change(norm_ids, state=NormState.ADOPTED.value, way=Adoption.AFTER.value)

    async def word_again(self, norm_ids: Iterable[str]) -> None:
        """What stood under reserve has no support, and is a wording again."""
        await self._change(norm_ids, state=NormState.WORDED.value, adopted_on=None, way="")

    async def reserved(self) -> list[Norm]:
        """Everything that stands under reserve, of every team."""
        return [_norm(row) for row in await _RESERVED.all(self._session)]

    async def ask(self, norm_ids: Iterable[str], round_id: str) -> None:
        """The support for these is asked in this round; "" when that round was never held."""
        await self._change(norm_ids, round_id=round_id)

    async def of_round(self, round_id: str) -> list[Norm]:
        """The wordings that a round asked about, whatever became of them."""
        query = select(NormRow).where(NormRow.round_id == round_id).order_by(NormRow.text)
        return [_norm(row) for row in await self._session.exec(query)]

    async def _change(self, norm_ids: Iterable[str], **values: object) -> None:
        these = update(NormRow).where(col(NormRow.id).in_(list(norm_ids)))
        await self._session.exec(these.values(**values))
        self._session.expire_all()

    # ---- when a norm is crossed

    async def crossings(self, trajectory_id: str) -> list[Crossing]:
        query = select(CrossingRow).where(CrossingRow.trajectory_id == trajectory_id)
        rows = await self._session.exec(query.order_by(CrossingRow.theme, CrossingRow.step))
        return [Crossing(row.theme, row.step, row.who, row.what) for row in rows]

    async def set_crossings(
        self, trajectory_id: str, theme: str, crossings: Iterable[Crossing]
    ) -> None:
        """Write the ladder of one theme; it takes the place of what stood there."""
        await self._session.exec(
            delete(CrossingRow).where(
                col(CrossingRow.trajectory_id) == trajectory_id, col(CrossingRow.theme) == theme
            )
        )
        self._session.add_all(
            CrossingRow(
                trajectory_id=trajectory_id, theme=theme, step=one.step, who=one.who, what=one.what
            )
            for one in crossings
        )
        await self._session.flush()

    # ---- what a team wants

    async def carry_over(self, before: str, after: str) -> None:
        """The team began again: its ladder and what it wants are those of the new trajectory."""
        for table in (CrossingRow, NormWishRow):
            own = update(table).where(col(table.trajectory_id) == before)
            await self._session.exec(own.values(trajectory_id=after))
        self._session.expire_all()

    async def wish(self, trajectory_id: str) -> NormWish:
        row = await self._session.get(NormWishRow, trajectory_id)
        return _wish(row) if row else NormWish(trajectory_id)

    async def set_wish(self, wish: NormWish) -> None:
        row = await self._session.get(NormWishRow, wish.trajectory)
        if row is None:
            row = NormWishRow(trajectory_id=wish.trajectory)
            self._session.add(row)
        row.channel, row.weekly = wish.channel, wish.weekly
        row.weekly_due, row.weekly_last = wish.weekly_due, wish.weekly_last
        row.shared_on, row.guide_due = wish.shared_on, wish.guide_due
        await self._session.flush()

    async def guide_is_due(self, trajectory_id: str, due: datetime) -> None:
        """Something in the guide changed: its next version is made then, or sooner."""
        wish = await self.wish(trajectory_id)
        if wish.guide_due is None:
            await self.set_wish(replace(wish, guide_due=due))

    async def guide_made(self, trajectory_id: str) -> None:
        """Nothing waits to be put in the guide."""
        wish = await self.wish(trajectory_id)
        if wish.guide_due is not None:
            await self.set_wish(replace(wish, guide_due=None))

    async def due(self, now: datetime) -> list[NormWish]:
        """Teams for whom a version of the guide or a norm of the week is due."""
        query = select(NormWishRow).where(
            (col(NormWishRow.guide_due) <= now)
            | (col(NormWishRow.weekly) & (col(NormWishRow.weekly_due) <= now))
        )
        return [
            _wish(row)
            for row in await self._session.exec(query.order_by(NormWishRow.trajectory_id))
        ]

    async def next_due(self) -> datetime | None:
        """The first moment at which something of this is due."""
        moments = [await query.value(self._session) for query in (_NEXT_GUIDE, _NEXT_WEEKLY)]
        return min((moment for moment in moments if moment is not None), default=None)

    async def shared(self) -> list[str]:
        """The trajectories whose norms may stand in the guide of the directorate."""
        query = select(NormWishRow.trajectory_id).where(col(NormWishRow.shared_on).is_not(None))
        return list(await self._session.exec(query.order_by(NormWishRow.trajectory_id)))


_NEXT_GUIDE: PreparedQuery[Any] = PreparedQuery(select(func.min(col(NormWishRow.guide_due))))
_NEXT_WEEKLY: PreparedQuery[Any] = PreparedQuery(
    select(func.min(col(NormWishRow.weekly_due))).where(col(NormWishRow.weekly))
)
_ADOPTED = PreparedQuery(
    select(NormRow)
    .where(
        col(NormRow.trajectory_id).in_(bindparam("ids", expanding=True)),
        NormRow.state == NormState.ADOPTED.value,
    )
    .order_by(NormRow.text)
)

_RESERVED = PreparedQuery(
    select(NormRow).where(NormRow.state == NormState.RESERVED.value).order_by(NormRow.text)
)


def _norm(row: NormRow) -> Norm:
    return Norm(
        id=row.id,
        trajectory=row.trajectory_id,
        theme=row.theme,
        kind=NormKind(row.kind),
        text=row.text,
        state=NormState(row.state),
        round=row.round_id,
        adopted_on=row.adopted_on,
        way=Adoption(row.way) if row.way else None,
    )


def _wish(row: NormWishRow) -> NormWish:
    return NormWish(
        trajectory=row.trajectory_id,
        channel=row.channel,
        weekly=row.weekly,
        weekly_due=row.weekly_due,
        weekly_last=row.weekly_last,
        shared_on=row.shared_on,
        guide_due=row.guide_due,
    )
