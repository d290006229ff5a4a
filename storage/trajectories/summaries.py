"""Session summaries: drafts and every released version. They name nobody."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import UniqueConstraint, delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import moment, new_id
from trajectory.agreements import Rhythm
from trajectory.errors import Stale
from trajectory.norms import Adoption
from trajectory.roles import Role
from trajectory.summaries import (
    AdoptedNorm,
    AgreedAction,
    NoSummary,
    Summary,
    SummaryState,
    Written,
)


class SummaryRow(SQLModel, table=True):
    __tablename__ = "summary"
    __table_args__ = (UniqueConstraint("session_id", "version", name="summary_version"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    session_id: str = Field(foreign_key="session.id", index=True)
    version: int
    state: str
    content: str
    """JSON of what was written."""
    saved: datetime = moment()


class NoSummaryRow(SQLModel, table=True):
    """Of a session its trainer said that no summary comes; gone when there is one after all."""

    __tablename__ = "no_summary"

    session_id: str = Field(foreign_key="session.id", primary_key=True)
    reason: str


class Summaries:
    """The summaries of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, summary_id: str) -> Summary | None:
        row = await self._session.get(SummaryRow, summary_id)
        return _summary(row) if row else None

    async def of_session(self, *session_ids: str) -> list[Summary]:
        """Every version of these sessions, oldest first."""
        query = select(SummaryRow).where(col(SummaryRow.session_id).in_(session_ids))
        rows = await self._session.exec(query.order_by(col(SummaryRow.version)))
        return [_summary(row) for row in rows]

    async def draft(self, session_id: str, now: datetime) -> Summary:
        """The draft of a session; a new one goes on from the last released version."""
        versions = await self.of_session(session_id)
        if versions and not versions[-1].released:
            return versions[-1]
        row = SummaryRow(
            session_id=session_id,
            version=len(versions) + 1,
            state=SummaryState.DRAFT.value,
            content=_content(versions[-1].written if versions else Written()),
            saved=now,
        )
        self._session.add(row)
        await self._session.flush()
        return _summary(row)

    async def save(self, summary_id: str, written: Written, now: datetime) -> Summary:
        """Keep what was written so far.

        Raises:
            Stale: this version was released meanwhile.
        """
        row = await self._own_draft(summary_id)
        row.content, row.saved = _content(written), now
        await self._session.flush()
        return _summary(row)

    async def release(self, summary_id: str, now: datetime) -> Summary:
        """From now on this version stays as it is.

        Raises:
            Stale: it was released before.
        """
        row = await self._own_draft(summary_id)
        row.state, row.saved = SummaryState.RELEASED.value, now
        await self._take_back(row.session_id)
        await self._session.flush()
        return _summary(row)

    # ---- what does not come

    async def comes_not(self, session_id: str, reason: NoSummary) -> None:
        """No summary of this session comes, for this reason; what was said before goes."""
        await self._take_back(session_id)
        self._session.add(NoSummaryRow(session_id=session_id, reason=reason.value))
        await self._session.flush()

    async def not_coming(self, *session_ids: str) -> dict[str, NoSummary]:
        """Of which of these sessions none comes, and why."""
        query = select(NoSummaryRow).where(col(NoSummaryRow.session_id).in_(session_ids))
        return {row.session_id: NoSummary(row.reason) for row in await self._session.exec(query)}

    async def _take_back(self, session_id: str) -> None:
        own = col(NoSummaryRow.session_id) == session_id
        await self._session.exec(delete(NoSummaryRow).where(own))

    async def _own_draft(self, summary_id: str) -> SummaryRow:
        row = await self._session.get(SummaryRow, summary_id)
        if row is None or row.state != SummaryState.DRAFT.value:
            raise Stale("summary-released-before")
        return row


def _content(written: Written) -> str:
    return json.dumps(
        {
            "present": written.present,
            "discussed": dict(written.discussed),
            "norms": [[one.text, one.way or ""] for one in written.norms],
            "actions": [_action(one) for one in written.actions],
            "next": written.next,
            "decided": written.decided,
        },
        ensure_ascii=False,
    )


def _action(one: AgreedAction) -> list[Any]:
    due = one.due.isoformat() if one.due else None
    return [one.what, one.owner, due, one.recorded, one.rhythm]


def _agreed(
    what: str, owner: str, due: str | None, recorded: bool, rhythm: str = Rhythm.ONCE
) -> AgreedAction:
    """An action of a summary; in an old one none comes back."""
    day = date.fromisoformat(due) if due else None
    return AgreedAction(what, Role(owner), day, recorded, Rhythm(rhythm))


def _summary(row: SummaryRow) -> Summary:
    written = _written(json.loads(row.content))
    state = SummaryState(row.state)
    return Summary(row.id, row.session_id, row.version, state, written, row.saved)


def _written(content: Mapping[str, Any]) -> Written:
    return Written(
        present=content["present"],
        discussed=content["discussed"],
        norms=tuple(map(_norm, content["norms"])),
        actions=tuple(_agreed(*each) for each in content["actions"]),
        next=content["next"],
        decided=content.get("decided", ""),  # summaries from before have none
    )


def _norm(kept: str | list[str]) -> AdoptedNorm:
    """A norm of a summary; an old one keeps its words alone."""
    if isinstance(kept, str):
        return AdoptedNorm(kept)
    text, way = kept
    return AdoptedNorm(text, Adoption(way) if way else None)
