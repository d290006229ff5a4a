"""People the programme knows, and where to reach them. Nothing here knows of any answer."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam
from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.database import one_at_a_time
from storage.engine.prepared_query import PreparedQuery
from storage.people.merging import may_merge, merge
from storage.people.person_rows import PersonRow
from trajectory.enrolment import PersonRef
from trajectory.language import Language
from trajectory.teams import Person, Silenced

AT_ONCE = 5_000
"""Names in one question to the database; both kinds take more than twice as many values."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person's 1:1 chat is; `conversation_id` is None until the first contact."""

    service_url: str
    tenant_id: str
    user_id: str
    conversation_id: str | None


class People:
    """The people of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, person_id: str) -> Person:
        """The person with this id.

        Raises:
            LookupError: nobody has it; ids come from our own rows, so this is our mistake.
        """
        people = await self.many((person_id,))
        if not people:
            raise LookupError("person")
        return people[0]

    async def many(self, ids: tuple[str, ...]) -> list[Person]:
        """These people, in this order."""
        rows = await _BY_ID.all(self._session, ids=list(ids))
        by_id = {row.id: _person(row) for row in rows}
        return [by_id[id] for id in ids if id in by_id]

    async def by_object_id(self, object_id: str) -> Person | None:
        row = await _WHO.first(self._session, object_id=object_id.lower())
        return _person(row) if row else None

    async def speaker(self, object_id: str) -> tuple[Person, Address | None] | None:
        """Who this is and where to reach them, for the beginning of a turn."""
        row = await _WHO.first(self._session, object_id=object_id.lower())
        return (_person(row), _address(row)) if row else None

    async def by_ref(self, ref: PersonRef) -> Person | None:
        row = await self._row_by_ref(ref)
        return _person(row) if row else None

    async def record_ref(self, ref: PersonRef) -> Person:
        """The person somebody names, made when not known yet."""
        return (await self.record_refs([ref]))[ref]

    async def record_refs(self, refs: Iterable[PersonRef]) -> dict[PersonRef, Person]:
        """The people enrolment names, made when not known yet."""
        await one_at_a_time(self._session, "people")
        wanted = set(refs)
        rows = await self._rows_by_ref(wanted)
        made = {ref: _new_row(ref) for ref in wanted - rows.keys()}
        self._session.add_all(made.values())
        await self._session.flush()
        return {ref: _person(row) for ref, row in {**rows, **made}.items()}

    async def record_seen(
        self,
        *,
        object_id: str,
        name: str,
        upn: str | None,
        language: Language,
        time_zone: str = "",
    ) -> Person:
        """Somebody spoke to the bot: join what enrolment said (by UPN) to who it is.

        The language follows the client until the person chooses one.
        """
        await one_at_a_time(self._session, "people")
        row = await self._row_by_object_id(object_id) or await self._claim(object_id, upn)
        if upn and row.upn is None:
            await self._learn_account(row, upn)
        row.name = name or row.name
        row.time_zone = time_zone or row.time_zone
        if not row.language_chosen:
            row.language = str(language)
        await self._session.flush()
        return _person(row)

    async def _claim(self, object_id: str, upn: str | None) -> PersonRow:
        """The row that enrolment made by UPN becomes this person's, or a new one does.

        An account name that was somebody else's before brings nothing of theirs along.
        """
        row = await self._row_by_ref(PersonRef(upn)) if upn else None
        if row is None or row.object_id is not None:
            row = PersonRow()
        row.object_id = object_id
        self._session.add(row)
        return row

    async def _learn_account(self, row: PersonRow, upn: str) -> None:
        """Enrolment may have named the same person by account in another team."""
        other = await self._row_by_ref(PersonRef(upn))
        if other is not None:
            if other.object_id is not None or not await may_merge(self._session, row.id, other.id):
                return
            await merge(self._session, kept=row.id, left=other.id)
            await self._session.delete(other)
            await self._session.flush()
        row.upn = upn

    async def record_address(self, person_id: str, address: Address) -> None:
        row = await self._own(person_id)
        row.service_url = address.service_url
        row.tenant_id = address.tenant_id
        row.user_id = address.user_id
        row.conversation_id = address.conversation_id or row.conversation_id
        row.refused = False

    async def record_conversation(self, person_id: str, conversation_id: str) -> None:
        """A 1:1 chat was opened; the next message goes there too."""
        (await self._own(person_id)).conversation_id = conversation_id

    async def address(self, person_id: str) -> Address | None:
        """Where to reach this person; None before the first contact or after removal."""
        return _address(await self._own(person_id))

    async def forget_address(self, person_id: str) -> None:
        """The person removed or blocked the app; nothing is sent until they come back."""
        row = await self._own(person_id)
        row.service_url = row.conversation_id = row.user_id = None
        row.refused = True

    async def refuses(self, person_id: str) -> bool:
        """Whether the person removed or blocked the app and did not come back."""
        return (await self._own(person_id)).refused

    async def choose_language(self, person_id: str, language: Language) -> None:
        row = await self._own(person_id)
        row.language, row.language_chosen = str(language), True

    async def silence(
        self, person_id: str, kinds: Iterable[str], until: date | None = None
    ) -> None:
        """No more reminders of these kinds, or none before a day."""
        await self._silence(person_id, kinds, [Silenced(kind, until) for kind in kinds])

    async def resume(self, person_id: str, kinds: Iterable[str]) -> None:
        """Reminders of these kinds again."""
        await self._silence(person_id, kinds, [])

    async def _silence(
        self, person_id: str, kinds: Iterable[str], instead: Iterable[Silenced]
    ) -> None:
        row, changed = await self._own(person_id), set(kinds)
        kept = [one for one in _silenced(row) if one.kind not in changed]
        row.silenced = " ".join(map(_named, (*kept, *instead)))

    async def _own(self, person_id: str) -> PersonRow:
        row = await self._session.get(PersonRow, person_id)
        if row is None:
            raise LookupError("person")
        return row

    async def _row_by_object_id(self, object_id: str) -> PersonRow | None:
        rows = await self._session.exec(_BY_OBJECT_ID, params={"object_id": object_id.lower()})
        return rows.first()

    async def _row_by_ref(self, ref: PersonRef) -> PersonRow | None:
        return (await self._rows_by_ref({ref})).get(ref)

    async def _rows_by_ref(self, refs: Set[PersonRef]) -> dict[PersonRef, PersonRow]:
        values = [ref.value for ref in refs]
        by_ref: dict[PersonRef, PersonRow] = {}
        for start in range(0, len(values), AT_ONCE):
            part = values[start : start + AT_ONCE]
            query = select(PersonRow).where(
                or_(col(PersonRow.object_id).in_(part), col(PersonRow.upn).in_(part))
            )
            for row in await self._session.exec(query):
                names = (PersonRef(name) for name in (row.object_id, row.upn) if name)
                by_ref |= {ref: row for ref in names if ref in refs}
        return by_ref


_BY_OBJECT_ID = select(PersonRow).where(PersonRow.object_id == bindparam("object_id"))
_WHO = PreparedQuery(_BY_OBJECT_ID)
_BY_ID = PreparedQuery(
    select(PersonRow).where(col(PersonRow.id).in_(bindparam("ids", expanding=True)))
)


def _new_row(ref: PersonRef) -> PersonRow:
    return PersonRow(object_id=ref.value) if ref.is_object_id else PersonRow(upn=ref.value)


def _address(row: PersonRow) -> Address | None:
    if row.service_url is None or row.user_id is None:
        return None
    return Address(row.service_url, row.tenant_id or "", row.user_id, row.conversation_id)


def _person(row: PersonRow) -> Person:
    return Person(
        id=row.id,
        object_id=row.object_id,
        upn=row.upn,
        name=row.name,
        language=Language.closest(row.language),
        language_chosen=row.language_chosen,
        silenced=_silenced(row),
        time_zone=row.time_zone or "",
    )


def _silenced(row: PersonRow) -> tuple[Silenced, ...]:
    named = (one.partition("=") for one in row.silenced.split())
    return tuple(
        Silenced(kind, date.fromisoformat(until) if until else None) for kind, _, until in named
    )


def _named(silenced: Silenced) -> str:
    return f"{silenced.kind}={silenced.until}" if silenced.until else silenced.kind
