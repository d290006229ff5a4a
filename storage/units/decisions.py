"""What bodies of units decided, and who recorded and confirmed it."""

import json
from datetime import date

from sqlalchemy import func, or_
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.units import decision_subjects
from trajectory.units.decisions import Act, Body, Decision, DecisionState, Hands, Subject


class DecisionRow(SQLModel, table=True):
    __tablename__ = "decision"

    id: str = Field(default_factory=new_id, primary_key=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    body: str
    met: date
    subject: str
    """Words that were typed; "" of what says in `about` what it is about."""
    wording: str
    version: int
    about: str = ""
    """JSON."""
    state: str = DecisionState.RECORDED.value


class DecisionHandRow(SQLModel, table=True):
    """Who did what with a decision: goes when the person goes, the decision stays."""

    __tablename__ = "decision_hand"

    id: str = Field(default_factory=new_id, primary_key=True)
    decision_id: str = Field(foreign_key="decision.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    act: str


class Decisions:
    """The decisions of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, decision_id: str) -> Decision | None:
        row = await self._session.get(DecisionRow, decision_id)
        return _decision(row) if row else None

    async def of_unit(self, unit_id: str) -> list[Decision]:
        """Every decision in this unit, the newest meeting first."""
        query = select(DecisionRow).where(DecisionRow.unit_id == unit_id)
        ordered = query.order_by(
            col(DecisionRow.met).desc(),
            DecisionRow.subject,
            DecisionRow.about,
            col(DecisionRow.version).desc(),
        )
        return [_decision(row) for row in await self._session.exec(ordered)]

    async def hands(self, decision_id: str) -> Hands:
        query = select(DecisionHandRow).where(DecisionHandRow.decision_id == decision_id)
        return Hands({Act(row.act): row.person_id for row in await self._session.exec(query)})

    async def record(
        self, *, unit: str, body: Body, met: date, subject: Subject, wording: str
    ) -> Decision:
        """Keep a decision; the same subject of the same body again is its next version."""
        typed = subject if isinstance(subject, str) else ""
        about = "" if typed else json.dumps(decision_subjects.packed(subject))
        same = select(func.max(DecisionRow.version)).where(
            DecisionRow.unit_id == unit,
            DecisionRow.body == body.value,
            DecisionRow.about == about,
            or_(col(DecisionRow.about) != "", func.lower(DecisionRow.subject) == typed.lower()),
        )
        before = (await self._session.exec(same)).one() or 0
        row = DecisionRow(
            unit_id=unit,
            body=body.value,
            met=met,
            subject=typed,
            about=about,
            wording=wording,
            version=before + 1,
        )
        self._session.add(row)
        await self._session.flush()
        return _decision(row)

    async def move_to(self, decision_id: str, state: DecisionState) -> None:
        row = await self._session.get_one(DecisionRow, decision_id)
        row.state = state.value
        await self._session.flush()

    async def note(self, decision_id: str, person_id: str, act: Act) -> None:
        """Somebody did this with it."""
        self._session.add(
            DecisionHandRow(decision_id=decision_id, person_id=person_id, act=act.value)
        )
        await self._session.flush()


def _decision(row: DecisionRow) -> Decision:
    return Decision(
        id=row.id,
        unit=row.unit_id,
        body=Body(row.body),
        met=row.met,
        subject=decision_subjects.unpacked(json.loads(row.about)) if row.about else row.subject,
        wording=row.wording,
        version=row.version,
        state=DecisionState(row.state),
    )
