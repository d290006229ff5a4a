"""Merges two rows of one person: enrolled by account in one team, by object id in another.

Found out when the person first speaks. Everything moves to the row with the object id.
"""

from typing import Any

from sqlalchemy import Column, delete, update
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.people.outbox_rows import OutboxRow
from storage.people.person_columns import person_columns
from storage.people.teams import Teams
from trajectory.roles import Role


async def may_merge(session: AsyncSession, one: str, other: str) -> bool:
    """Whether nobody would get two parts in a team that never go together
    (product.md, "Who is who")."""
    teams = Teams(session)
    for team in (*await teams.of_person(one), *await teams.of_person(other)):
        roles = team.roles_of(one) | team.roles_of(other)
        if len(roles) > 1 and roles != {Role.TRAINER, Role.COACH}:
            return False
    return True


async def merge(session: AsyncSession, *, kept: str, left: str) -> None:
    """Move everything that points at `left` to `kept`, also in tables that are added later."""
    await _move_notices(session, kept=kept, left=left)
    for person in person_columns():
        if person.primary_key:
            await _drop_duplicates(session, person, kept=kept, left=left)
        await session.exec(update(person.table).where(person == left).values({person: kept}))


async def _drop_duplicates(
    session: AsyncSession, person: Column[Any], *, kept: str, left: str
) -> None:
    """On a list where both stand, one is enough; of what each has one of, the one that is kept."""
    owners = [column for column in person.table.primary_key if column is not person]
    others = person.table.alias()
    both = select(others.c[person.name]).where(
        others.c[person.name] == kept,
        *(others.c[owner.name] == owner for owner in owners),
    )
    twice = both.correlate(person.table).exists()
    await session.exec(delete(person.table).where(person == left, twice))


async def _move_notices(session: AsyncSession, *, kept: str, left: str) -> None:
    """A notice that both rows had is sent once."""
    query = select(OutboxRow).where(OutboxRow.person_id == left)
    for row in list(await session.exec(query)):
        key = row.dedupe_key.replace(left, kept)
        twice = select(OutboxRow.id).where(OutboxRow.dedupe_key == key)
        if (await session.exec(twice)).first():
            await session.delete(row)
        else:
            row.person_id, row.dedupe_key = kept, key
    await session.flush()
