"""The rights of people, at the command line: what is kept on somebody, and erasing it."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Final

from bot.admin.asking import ask
from bot.admin.at_desk import Office, office
from bot.admin.refused import Refused
from bot.clock.clockwork import WallClock
from bot.settings import Settings
from bot.start.version import VERSION
from storage.keys.erased import Erased
from storage.people.personal_data import Deleted
from storage.work import Work
from trajectory.enrolment import PersonRef
from trajectory.lists.accounts import accounts_in, is_person
from trajectory.teams import Person

SHOWN: Final = 16
"""Characters of a code of the key store that stand on a receipt: enough to find it by."""
_QUESTION: Final = (
    "This deletes what is kept on this person, rows by table: {kept}. It cannot be undone. What "
    "they answered in an open round stays sealed and counts: nobody can find it."
)
_RECEIPT: Final = """\
Receipt {code}
On {moment:%Y-%m-%d} at {moment:%H:%M} UTC version {version} deleted what was kept on one person.
Rows by table: {listed}.
A backup of before does not bring this person back: the key store keeps the code of this receipt.
{total} rows deleted."""


async def export_person(settings: Settings, ref: str) -> str:
    """Everything that is kept on a person, as JSON: rows by their table.

    Raises:
        Refused: nobody is known by this Entra object id or account name.
    """

    async def export(_: Office, work: Work, person: Person) -> str:
        rows = await work.personal_data.export(person.id)
        return json.dumps(rows, default=str, ensure_ascii=False, indent=2)

    return await _with_person(settings, ref, export)


async def erase_person(settings: Settings, ref: str) -> str:
    """Delete everything that is kept on a person, once somebody agreed; returns the receipt.

    Open ballots stay as they are. The question stands outside any transaction: the bot goes on
    while somebody thinks.

    Raises:
        Refused: nobody is known by this reference, the person guides a team, or nobody agreed.
    """

    async def look(_: Office, work: Work, person: Person) -> str:
        await _refuse_guide(work, person)
        rows = await work.personal_data.export(person.id)
        return _listed({table: len(kept) for table, kept in rows.items()})

    async def erase(here: Office, work: Work, person: Person) -> str:
        await _refuse_guide(work, person)
        now, erased = WallClock().now(), Erased(here.keys)
        await asyncio.to_thread(erased.note, person.accounts, now)
        gone = await work.personal_data.erase(person.id)
        await work.commit()
        code = await asyncio.to_thread(erased.code, person.accounts[0])
        return _receipt(gone, now, code)

    kept = await _with_person(settings, ref, look)
    await ask(_QUESTION.format(kept=kept), "yes")
    return await _with_person(settings, ref, erase)


async def _refuse_guide(work: Work, person: Person) -> None:
    guided = await work.personal_data.guides(person.id)
    if guided:
        raise Refused(f"This person still guides {', '.join(guided)}: hand that over first.")


def _listed(rows: Mapping[str, int]) -> str:
    return ", ".join(f"{table} {count}" for table, count in sorted(rows.items()))


def _receipt(gone: Deleted, moment: datetime, code: str) -> str:
    """What the person may have as proof; it names nobody, so that it can be kept."""
    total = sum(gone.values())
    return _RECEIPT.format(
        code=code[:SHOWN], version=VERSION, moment=moment, listed=_listed(gone), total=total
    )


async def _with_person(
    settings: Settings, ref: str, act: Callable[[Office, Work, Person], Awaitable[str]]
) -> str:
    named = accounts_in(ref)
    if len(named) != 1 or not is_person(named[0]):
        raise Refused("Give an Entra object id or a user principal name.")
    async with office(settings) as here, here.desk.writing() as work:
        person = await work.people.by_ref(PersonRef(named[0]))
        if person is None:
            raise Refused("Nothing is kept on this person.")
        return await act(here, work, person)
