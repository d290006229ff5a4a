"""What the works council consented to, version by version. It decides what is asked, so every row
is sealed (trust.md, rule 4): one that does not fit its seal counts for nothing."""

from datetime import date

from sqlalchemy import bindparam
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.engine.prepared_query import PreparedQuery
from storage.seals.kinds import Kind, declared
from storage.seals.seals import seals_of
from trajectory.council.consent import Consent, Matter, Register


class ConsentRow(SQLModel, table=True):
    __tablename__ = "consent"

    id: str = Field(default_factory=new_id, primary_key=True)
    nth: int
    """In which order they were written down."""
    subject: str
    version: str
    reference: str
    decided: date | None = None
    seen: date | None = None


CONSENT = declared(
    Kind(
        name="consent",
        every=select(ConsentRow.id),
        query=select(ConsentRow).where(col(ConsentRow.id).in_(bindparam("keys", expanding=True))),
        key="id",
        owner=("", ""),
        tables={"consent": "id"},
    )
)
"""What was written down about one version: it belongs to no team but to itself."""


class Consents:
    """What the works council consented to, in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def register(self) -> Register:
        """Everything that fits its seal, the oldest first."""
        rows = await _ALL.all(self._session)
        fit = await seals_of(self._session).fitting(CONSENT, rows)
        return Register([_consent(row) for row in rows if row.id in fit])

    async def as_it_lies(self) -> Register:
        """The same without looking at seals: for a start at which nobody may read yet."""
        return Register([_consent(row) for row in await _ALL.all(self._session)])

    async def begin(self, matters: list[Matter], reference: str, day: date) -> None:
        """The programme begins with these, under the decision that was there."""
        await self._add([(one, reference, None, day) for one in matters])

    async def type(self, matter: Matter, reference: str, decided: date) -> None:
        """The works council decided on this version; a member must still confirm it."""
        await self._add([(matter, reference, decided, None)])

    async def retype(self, consent_id: str, reference: str, decided: date) -> None:
        """What was typed was wrong, and nobody confirmed it yet."""
        row = await self._session.get_one(ConsentRow, consent_id)
        row.reference, row.decided = reference, decided
        await self._session.flush()

    async def see(self, consent_id: str, day: date) -> None:
        """A member confirmed having seen this version."""
        row = await self._session.get_one(ConsentRow, consent_id)
        row.seen = day
        await self._session.flush()

    async def _add(self, written: list[tuple[Matter, str, date | None, date | None]]) -> None:
        before = len(await _ALL.all(self._session))
        self._session.add_all(
            ConsentRow(
                nth=nth,
                subject=matter.subject,
                version=matter.version,
                reference=reference,
                decided=decided,
                seen=seen,
            )
            for nth, (matter, reference, decided, seen) in enumerate(written, start=before + 1)
        )
        await self._session.flush()


_ALL: PreparedQuery[ConsentRow] = PreparedQuery(
    select(ConsentRow).order_by(col(ConsentRow.nth), col(ConsentRow.id))
)


def _consent(row: ConsentRow) -> Consent:
    return Consent(row.id, row.subject, row.version, row.reference, row.decided, row.seen)
