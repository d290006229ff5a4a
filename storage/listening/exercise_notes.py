"""How an exercise went, in one word, by whoever led it: for them alone."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from trajectory.listening.exercises import Went


class ExerciseNoteRow(SQLModel, table=True):
    __tablename__ = "exercise_note"

    person_id: str = Field(foreign_key="person.id", primary_key=True, index=True)
    exercise: str = Field(primary_key=True)
    went: str
    noted: date


class ExerciseNotes:
    """The notes of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of_person(self, person_id: str) -> Mapping[str, Went]:
        """How each exercise went of which this person said so, by its id."""
        query = select(ExerciseNoteRow).where(ExerciseNoteRow.person_id == person_id)
        return {row.exercise: Went(row.went) for row in await self._session.exec(query)}

    async def put(self, person_id: str, exercise: str, went: Went, day: date) -> None:
        """The last word about an exercise counts."""
        row = ExerciseNoteRow(person_id=person_id, exercise=exercise, went=went.value, noted=day)
        await self._session.merge(row)
        await self._session.flush()

    async def drop(self, person_id: str, exercise: str) -> None:
        own = delete(ExerciseNoteRow).where(
            col(ExerciseNoteRow.person_id) == person_id,
            col(ExerciseNoteRow.exercise) == exercise,
        )
        await self._session.exec(own)

    async def forget_before(self, day: date) -> None:
        """What was noted before this day is forgotten."""
        await self._session.exec(delete(ExerciseNoteRow).where(col(ExerciseNoteRow.noted) < day))
