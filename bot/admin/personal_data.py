"""The rights of people, at the command line: what is kept on somebody, and erasing it."""

import asyncio
import json
from collections.abc import Awaitable, Callable

from bot.admin.at_desk import Office, office
from bot.admin.refused import Refused
from bot.clock.clockwork import WallClock
from bot.settings import Settings
from storage.keys.erased import Erased
from storage.work import Work
from trajectory.enrolment import PersonRef, is_person
from trajectory.teams import Person


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
    """Delete everything that is kept on a person; open ballots stay as they are.

    Raises:
        Refused: nobody is known by this reference, or the person guides a team.
    """

    async def erase(here: Office, work: Work, person: Person) -> str:
        guided = await work.personal_data.guides(person.id)
        if guided:
            raise Refused(f"This person still guides {', '.join(guided)}: hand that over first.")
        await asyncio.to_thread(Erased(here.keys).note, person.accounts, WallClock().now())
        count = await work.personal_data.erase(person.id)
        await work.commit()
        return f"{count} rows deleted."

    return await _with_person(settings, ref, erase)


async def _with_person(
    settings: Settings, ref: str, act: Callable[[Office, Work, Person], Awaitable[str]]
) -> str:
    if not is_person(ref.lower()):
        raise Refused("Give an Entra object id or a user principal name.")
    async with office(settings) as here, here.desk.writing() as work:
        person = await work.people.by_ref(PersonRef(ref.lower()))
        if person is None:
            raise Refused("Nothing is kept on this person.")
        return await act(here, work, person)
