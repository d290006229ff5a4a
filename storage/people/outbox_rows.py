"""Messages to send, as they are stored: one row each, whatever became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel, col

from storage.engine.columns import moment, new_id


class NoticeState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    DROPPED = "dropped"
    """It made no sense any longer when its time came."""
    FAILED = "failed"
    """A dead letter: given up, until an administrator tries it again."""
    UNREACHABLE = "unreachable"
    """Nobody is there; until the person writes or installs the app."""
    HELD = "held"
    """An administrator keeps the app from the person; until that changes. One of them is tried now
    and then, and takes the others along."""


PROBE = "probe"
"""The reason of the one that was held and is tried."""


class OutboxRow(SQLModel, table=True):
    __tablename__ = "outbox"
    __table_args__ = (Index("outbox_due", "state", "due"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    dedupe_key: str = Field(unique=True)
    kind: str
    person_id: str = Field(foreign_key="person.id", index=True)
    subject: str
    """The id of the team, round or roster change that it is about."""
    due: datetime = moment()
    state: str = NoticeState.WAITING.value
    attempts: int = 0
    worker: str | None = None
    leased_until: datetime | None = moment(default=None, nullable=True)
    """Until when nobody else takes it; of one that is held, until when none of them is tried."""
    ended: datetime | None = moment(default=None, nullable=True)
    """When it was sent, dropped or given up."""
    reason: str | None = None
    """Why it was given up, is held, or was tried in vain and waits, as a key."""
    message_id: str | None = None
    """What Teams calls the message, to change it later."""
    changes: str | None = None
    """The id of the row whose message this one changes."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One message to one person, about one subject, at one moment.

    `changes` names the notice whose message becomes this one. `worker` and `attempts` are the
    fence of whoever claimed it; attempts count this one.
    """

    kind: str
    person: str
    subject: str
    due: datetime
    nth: int = 1
    id: str = ""
    attempts: int = 0
    worker: str = ""
    changes: str = ""
    leased_until: datetime | None = None
    """Until when whoever claimed it has it for themselves."""
    probes: bool = False
    """Whether it was held, and tells by arriving that nothing is held any longer."""

    @property
    def dedupe_key(self) -> str:
        about = self.changes or f"{self.subject}:{self.person}"
        return f"{self.kind}:{about}:{self.nth}"


@dataclass(frozen=True, slots=True)
class Shown:
    """A message that somebody got, and when."""

    id: str
    person: str
    subject: str
    ended: datetime


def waiting() -> Any:
    """That a row is still to be sent, or on its way."""
    return col(OutboxRow.state) == NoticeState.WAITING.value


def row_of(notice: Notice) -> OutboxRow:
    return OutboxRow(
        dedupe_key=notice.dedupe_key,
        kind=str(notice.kind),
        person_id=notice.person,
        subject=notice.subject,
        due=notice.due,
        changes=notice.changes or None,
    )


def notice_of(row: OutboxRow) -> Notice:
    nth = row.dedupe_key.rpartition(":")[2]
    return Notice(
        kind=row.kind,
        person=row.person_id,
        subject=row.subject,
        due=row.due,
        nth=int(nth) if nth.isdecimal() else 1,
        id=row.id,
        attempts=row.attempts,
        worker=row.worker or "",
        changes=row.changes or "",
        leased_until=row.leased_until,
        probes=row.reason == PROBE,
    )
