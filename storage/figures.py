"""Counts for whoever watches the bot: what waits and what is late, never whose or about whom.

How rounds end is not among them, nor anything that changes when somebody answers.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.ballots.rounds import RoundRow
from storage.engine.database import Database
from storage.people.outbox_rows import NoticeState, OutboxRow
from trajectory.rounds.rounds import LAST_TICK, RoundState


@dataclass(frozen=True, slots=True)
class Figures:
    """`oldest` is the moment at which the first message that still waits was due."""

    waiting: int
    oldest: datetime | None
    dead: int
    unreachable: int
    held: int
    open_rounds: int
    late_rounds: int


async def figures(database: Database, now: datetime) -> Figures:
    """How things stand at this moment, in two questions to the database."""
    async with database.session(reading=True) as session:
        return Figures(*await _outbox(session, now), *await _rounds(session, now))


async def _outbox(
    session: AsyncSession, now: datetime
) -> tuple[int, datetime | None, int, int, int]:
    states = (
        NoticeState.WAITING,
        NoticeState.FAILED,
        NoticeState.UNREACHABLE,
        NoticeState.HELD,
    )
    query = (
        select(OutboxRow.state, func.count(), func.min(OutboxRow.due))
        .where(
            col(OutboxRow.state).in_([state.value for state in states]), col(OutboxRow.due) <= now
        )
        .group_by(OutboxRow.state)
    )
    by_state = {state: (count, oldest) for state, count, oldest in await session.exec(query)}
    waiting, oldest = by_state.get(NoticeState.WAITING, (0, None))
    dead, unreachable, held = (by_state.get(state, (0, None))[0] for state in states[1:])
    return waiting, oldest, dead, unreachable, held


async def _rounds(session: AsyncSession, now: datetime) -> tuple[int, int]:
    late = case((col(RoundRow.closes) < now - LAST_TICK, 1), else_=0)
    query = select(func.count(), func.coalesce(func.sum(late), 0)).where(
        col(RoundRow.state).in_([RoundState.OPEN.value, RoundState.CLOSING.value])
    )
    opened, overdue = (await session.exec(query)).one()
    return opened, overdue
