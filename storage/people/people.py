"""People the programme knows, and where to reach them. Nothing here knows of any answer."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam
from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.database import one_at_a_time
from storage.engine.prepared_query import PreparedQuery
from storage.people.invitations import InvitationRow
from storage.people.merging import may_merge, merge
from storage.people.person_rows import PersonRow, named, person_of, silenced_of
from storage.people.seen import Seen
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
        by_id = {row.id: person_of(row) for row in rows}
        return [by_id[id] for id in ids if id in by_id]

    async def by_object_id(self, object_id: str) -> Person | None:
        row = await _WHO.first(self._session, object_id=object_id.lower())
        return person_of(row) if row else None

    async def speaker(self, object_id: str) -> tuple[Person, Address | None] | None:
        """Who this is and where to reach them, for the beginning of a turn."""
        row = await _WHO.first(self._session, object_id=object_id.lower())
        return (person_of(row), _address(row)) if row else None

    async def by_ref(self, ref: PersonRef) -> Person | None:
        row = (await self._known(frozenset({ref}))).get(ref)
        return person_of(row) if row else None

    async def record_ref(self, ref: PersonRef) -> Person:
        """The person somebody names, made when not known yet."""
        return (await self.record_refs([ref]))[ref]

    async def record_refs(self, refs: Iterable[PersonRef]) -> dict[PersonRef, Person]:
        """The people enrolment names, made when not known yet."""
        await one_at_a_time(self._session, "people")
        wanted = set(refs)
        rows = await self._known(wanted)
        made = {ref: _new_row(ref) for ref in wanted - rows.keys()}
        self._session.add_all(made.values())
        await self._session.flush()
        return {ref: person_of(row) for ref, row in {**rows, **made}.items()}

    async def record_seen(self, seen: Seen) -> Person:
        """Somebody spoke to the bot: join what enrolment said to who it is. The object id comes
        first; what Teams calls them may have changed since, and enrolment may have used their mail
        address.

        The language follows the client until the person chooses one.
        """
        await one_at_a_time(self._session, "people")
        row = await self._row_by_object_id(seen.object_id) or await self._claim(seen)
        for account in seen.accounts:
            await self._join(row, account)
        if seen.upn:
            if row.upn not in seen.accounts:
                await self._learn_account(row, seen.upn)
            row.other_account = next((one for one in seen.accounts if one != row.upn), None)
        row.name = seen.name or row.name
        row.time_zone = seen.time_zone or row.time_zone
        if not row.language_chosen:
            row.language = str(seen.language)
        await self._session.flush()
        return person_of(row)

    async def _claim(self, seen: Seen) -> PersonRow:
        """The row that enrolment made by an account of theirs becomes this person's, or a new one
        does.

        An account name that was somebody else's before brings nothing of theirs along.
        """
        found = [await self._unclaimed(account) for account in seen.accounts]
        row = next(filter(None, found), None) or PersonRow()
        row.object_id = seen.object_id
        self._session.add(row)
        await self._session.flush()
        return row

    async def _unclaimed(self, account: str) -> PersonRow | None:
        """The row of somebody whom enrolment named so, and who never spoke."""
        row = await self._row_by_ref(PersonRef(account))
        return row if row is not None and row.object_id is None else None

    async def _join(self, row: PersonRow, account: str) -> None:
        """Enrolment may have named the same person by this account in another team. That name is
        kept: a round that is open knows them by it."""
        other = await self._unclaimed(account)
        if other is not None and await may_merge(self._session, row.id, other.id):
            await self._merge(row, other)

    async def _merge(self, row: PersonRow, other: PersonRow) -> None:
        await merge(self._session, kept=row.id, left=other.id)
        account = other.upn
        await self._session.delete(other)
        await self._session.flush()
        row.upn = account
        await self._session.flush()

    async def _learn_account(self, row: PersonRow, upn: str) -> None:
        """What Teams calls them now. Whoever was called so before is somebody else by now."""
        other = await self._row_by_ref(PersonRef(upn))
        if other is not None and other.object_id is None:
            return
        if other is not None:
            other.upn = None
            await self._session.flush()
        row.upn = upn

    async def never_seen_or_asked(self) -> list[Person]:
        """Everybody whom enrolment named by an account that nobody has spoken with, without whoever
        was ever asked something: of those nobody hears that they cannot have answered."""
        query = select(PersonRow).where(
            col(PersonRow.object_id).is_(None),
            col(PersonRow.upn).is_not(None),
            col(PersonRow.id).not_in(select(InvitationRow.person_id)),
        )
        rows = await self._session.exec(query.order_by(col(PersonRow.upn)))
        return [person_of(row) for row in rows]

    async def correct(self, person_id: str, ref: PersonRef) -> Person | None:
        """Somebody whom enrolment named wrongly is whoever this names; None when they would get two
        parts in a team that never go together.

        Raises:
            LookupError: nobody has this id, or somebody has spoken with that account.
        """
        await one_at_a_time(self._session, "people")
        row = await self._own(person_id)
        if row.object_id is not None:
            raise LookupError("person")
        right = (await self._known(frozenset({ref}))).get(ref)
        if right is None or right.id == row.id:
            row.object_id = ref.value if ref.is_object_id else None
            row.upn = None if ref.is_object_id else ref.value
            await self._session.flush()
            return person_of(row)
        if not await may_merge(self._session, right.id, row.id):
            return None
        await merge(self._session, kept=right.id, left=row.id)
        await self._session.delete(row)
        await self._session.flush()
        return person_of(right)

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
        """The person removed the app; nothing is sent until they come back."""
        row = await self._own(person_id)
        row.service_url = row.conversation_id = row.user_id = None
        row.refused = True

    async def refuse(self, person_id: str) -> None:
        """Teams takes nothing for the person, who blocked the app: nothing is sent until they come
        back, or an administrator has it tried again."""
        (await self._own(person_id)).refused = True

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
        kept = [one for one in silenced_of(row) if one.kind not in changed]
        row.silenced = " ".join(map(named, (*kept, *instead)))

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

    async def _known(self, refs: Set[PersonRef]) -> dict[PersonRef, PersonRow]:
        """These people, by what they sign in with; else by their other name, when one person alone
        has it."""
        rows = await self._rows_by_ref(refs)
        others = [ref.value for ref in refs - rows.keys()]
        found: dict[PersonRef, list[PersonRow]] = {}
        for start in range(0, len(others), AT_ONCE):
            query = select(PersonRow).where(
                col(PersonRow.other_account).in_(others[start : start + AT_ONCE])
            )
            for row in await self._session.exec(query):
                found.setdefault(PersonRef(row.other_account or ""), []).append(row)
        return rows | {ref: same[0] for ref, same in found.items() if len(same) == 1}

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
    if row.refused or row.service_url is None or row.user_id is None:
        return None
    return Address(row.service_url, row.tenant_id or "", row.user_id, row.conversation_id)
