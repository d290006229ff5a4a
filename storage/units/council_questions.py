"""What works councils ask, with the answers of leads: by unit, and by no name."""

from collections.abc import Collection
from datetime import date

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from trajectory.council.questions import CouncilQuestion


class CouncilQuestionRow(SQLModel, table=True):
    __tablename__ = "council_question"

    id: str = Field(default_factory=new_id, primary_key=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    sentence: str
    asked: date
    due: date
    answer: str = ""
    answered: date | None = None


class CouncilQuestions:
    """The questions of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, question_id: str) -> CouncilQuestion | None:
        row = await self._session.get(CouncilQuestionRow, question_id)
        return _question(row) if row else None

    async def in_units(self, units: Collection[str]) -> list[CouncilQuestion]:
        """Every question in these units: first those that wait, then the newest."""
        query = select(CouncilQuestionRow).where(col(CouncilQuestionRow.unit_id).in_(units))
        rows = await self._session.exec(
            query.order_by(
                col(CouncilQuestionRow.answered).is_not(None),
                col(CouncilQuestionRow.asked).desc(),
                col(CouncilQuestionRow.id),
            )
        )
        return [_question(row) for row in rows]

    async def open(self) -> list[CouncilQuestion]:
        """Every question that waits for an answer, the oldest first."""
        query = select(CouncilQuestionRow).where(col(CouncilQuestionRow.answered).is_(None))
        rows = await self._session.exec(
            query.order_by(col(CouncilQuestionRow.asked), col(CouncilQuestionRow.id))
        )
        return [_question(row) for row in rows]

    async def ask(self, *, unit: str, sentence: str, asked: date, due: date) -> CouncilQuestion:
        row = CouncilQuestionRow(unit_id=unit, sentence=sentence, asked=asked, due=due)
        self._session.add(row)
        await self._session.flush()
        return _question(row)

    async def answer(self, question_id: str, answer: str, day: date) -> CouncilQuestion:
        row = await self._session.get_one(CouncilQuestionRow, question_id)
        row.answer, row.answered = answer, day
        await self._session.flush()
        return _question(row)


def _question(row: CouncilQuestionRow) -> CouncilQuestion:
    return CouncilQuestion(
        row.id, row.unit_id, row.sentence, row.asked, row.due, row.answer, row.answered
    )
