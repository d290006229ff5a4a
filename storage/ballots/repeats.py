"""Which scan repeats which: fixed when it opens, so that counting it need not know anybody."""

from sqlalchemy import bindparam
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.ballots.rounds import ROUND
from storage.engine.prepared_query import PreparedQuery
from storage.seals.kinds import Kind, declared
from storage.seals.seals import seals_of
from trajectory.rounds.circles import Changed
from trajectory.rounds.held import Repeat


class RepeatRow(SQLModel, table=True):
    """A round whose words stand beside those of an earlier one, with how many changed since."""

    __tablename__ = "repeat"

    round_id: str = Field(foreign_key="round.id", primary_key=True)
    before_id: str = Field(foreign_key="round.id")
    invited: int
    came: int
    went: int


class Repeats:
    """The repeated scans of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, round_id: str, repeat: Repeat) -> None:
        self._session.add(
            RepeatRow(
                round_id=round_id,
                before_id=repeat.round,
                invited=repeat.invited,
                came=repeat.changed.came,
                went=repeat.changed.went,
            )
        )
        await self._session.flush()

    async def get(self, round_id: str) -> Repeat | None:
        """What a round repeats; None when its words stand by themselves.

        Raises:
            StandsStill: somebody edited it, put it there or took it away.
        """
        rows = await _REPEATS.all(self._session, keys=[round_id])
        await seals_of(self._session).check_whole(REPEAT, round_id, rows)
        return next((_repeat(row) for row in rows), None)


_REPEATS = PreparedQuery(
    select(RepeatRow).where(col(RepeatRow.round_id).in_(bindparam("keys", expanding=True)))
)
REPEAT = declared(
    Kind(
        name="repeat",
        every=select(RepeatRow.round_id),
        query=_REPEATS.query,
        key="round_id",
        owner=(ROUND.name, "round_id"),
        tables={"repeat": "round_id"},
    )
)
"""What a round repeats, and how many persons changed since."""


def _repeat(row: RepeatRow) -> Repeat:
    return Repeat(row.before_id, row.invited, Changed(row.came, row.went))
