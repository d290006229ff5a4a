"""Dates that lie before a team, and what people said about them; a team's office days.

What people said is not anonymous, and says so. It goes as soon as the session was held.
"""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, time

from sqlalchemy import delete, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import moment
from trajectory.planning.planning import ANSWER_DAYS, DateAnswer, DateOption, DateProposal, Terms
from trajectory.planning.sessions import Part


class SessionProposalRow(SQLModel, table=True):
    __tablename__ = "session_proposal"

    session_id: str = Field(foreign_key="session.id", primary_key=True)
    deadline: datetime = moment()
    reason: str = ""
    laid: datetime | None = moment(default=None, nullable=True)
    """None for dates that an older version laid before a team."""
    days: int = ANSWER_DAYS[0]
    """Working days within which people were promised that they may answer."""


class SessionOptionRow(SQLModel, table=True):
    """One meeting of one way to hold a session; wall-clock times of the city."""

    __tablename__ = "session_option"

    session_id: str = Field(foreign_key="session.id", primary_key=True)
    option: int = Field(primary_key=True)
    nth: int = Field(primary_key=True)
    day: date
    starts: time
    ends: time


class SessionAnswerRow(SQLModel, table=True):
    __tablename__ = "session_answer"

    session_id: str = Field(foreign_key="session.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", primary_key=True)
    cannot: str = ""
    """Numbers of the options, separated by commas."""


class OfficeDaysRow(SQLModel, table=True):
    __tablename__ = "office_days"

    team_id: str = Field(foreign_key="team.id", primary_key=True)
    weekdays: str
    """Monday is 0; separated by commas."""


class DateProposals:
    """The proposals of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, session_id: str) -> DateProposal | None:
        row = await self._session.get(SessionProposalRow, session_id)
        if row is None:
            return None
        query = select(SessionOptionRow).where(SessionOptionRow.session_id == session_id)
        meetings: dict[int, list[Part]] = {}
        for part in await self._session.exec(
            query.order_by(col(SessionOptionRow.option), col(SessionOptionRow.nth))
        ):
            meetings.setdefault(part.option, []).append(Part(part.day, part.starts, part.ends))
        options = tuple(DateOption(number, tuple(parts)) for number, parts in meetings.items())
        return DateProposal(session_id, row.deadline, row.reason, options, row.laid, row.days)

    async def lay(self, session_id: str, options: Sequence[Sequence[Part]], terms: Terms) -> None:
        """Lay dates before the team; the options are numbered from 1."""
        said = asdict(terms)
        row = SessionProposalRow(session_id=session_id, days=said.pop("answer_days"), **said)
        self._session.add(row)
        self._session.add_all(
            SessionOptionRow(
                session_id=session_id,
                option=number,
                nth=nth,
                day=part.day,
                starts=part.starts,
                ends=part.ends,
            )
            for number, parts in enumerate(options, start=1)
            for nth, part in enumerate(parts)
        )
        await self._session.flush()

    async def move_deadline(self, session_id: str, deadline: datetime) -> None:
        """People may answer until another moment."""
        own = update(SessionProposalRow).where(col(SessionProposalRow.session_id) == session_id)
        await self._session.exec(own.values(deadline=deadline))

    async def answer(self, session_id: str, person_id: str, answer: DateAnswer) -> None:
        """What a person said; the last time counts."""
        row = await self._session.get(SessionAnswerRow, (session_id, person_id))
        row = row or SessionAnswerRow(session_id=session_id, person_id=person_id)
        row.cannot = ",".join(map(str, sorted(answer.cannot)))
        self._session.add(row)
        await self._session.flush()

    async def answer_of(self, session_id: str, person_id: str) -> DateAnswer | None:
        row = await self._session.get(SessionAnswerRow, (session_id, person_id))
        return _answer(row) if row else None

    async def answers(self, session_id: str) -> list[DateAnswer]:
        """Everything people said, without who said it."""
        query = select(SessionAnswerRow).where(SessionAnswerRow.session_id == session_id)
        answers = [_answer(row) for row in await self._session.exec(query)]
        return sorted(answers, key=lambda answer: sorted(answer.cannot))

    async def answered_by(self, session_id: str) -> set[str]:
        """Who said something about the dates of a session: not anonymous, and it says so."""
        query = select(SessionAnswerRow.person_id).where(SessionAnswerRow.session_id == session_id)
        return set(await self._session.exec(query))

    async def forget(self, session_id: str) -> int:
        """Delete what people said about a session; returns how many had."""
        gone = await self._session.exec(
            delete(SessionAnswerRow).where(col(SessionAnswerRow.session_id) == session_id)
        )
        return int(gone.rowcount)

    async def office_days(self, team_id: str) -> frozenset[int]:
        """Weekdays on which the team is usually in the office, Monday 0; empty for any."""
        row = await self._session.get(OfficeDaysRow, team_id)
        return _numbers(row.weekdays) if row else frozenset()

    async def set_office_days(self, team_id: str, weekdays: frozenset[int]) -> None:
        row = await self._session.get(OfficeDaysRow, team_id)
        row = row or OfficeDaysRow(team_id=team_id, weekdays="")
        row.weekdays = ",".join(map(str, sorted(weekdays)))
        self._session.add(row)
        await self._session.flush()

    async def forget_office_days(self, team_id: str) -> None:
        """The team is gone."""
        own = delete(OfficeDaysRow).where(col(OfficeDaysRow.team_id) == team_id)
        await self._session.exec(own)


def _answer(row: SessionAnswerRow) -> DateAnswer:
    return DateAnswer(_numbers(row.cannot))


def _numbers(text: str) -> frozenset[int]:
    return frozenset(int(part) for part in text.split(",") if part)
