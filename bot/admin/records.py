"""What an administrator does from the command line: rights of people, backup, restore."""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TextIO

from booth.ballots.sealing import RoundKey
from bot.settings import Settings
from bot.wiring import key_store
from storage.backup import NotRestorable, backup, restore
from storage.engine.database import Database
from storage.work import Desk, Work
from trajectory.enrolment import PersonRef, is_person
from trajectory.teams import Person


class Refused(SystemExit):
    """The command did nothing; the message says why and what to do."""


async def export_person(settings: Settings, ref: str) -> str:
    """Everything that is kept on a person, as JSON."""

    async def write(work: Work, person: Person) -> str:
        found = await work.personal_data.export(person.id)
        return json.dumps(found, default=str, ensure_ascii=False, indent=2)

    return await _with_person(settings, ref, write)


async def erase_person(settings: Settings, ref: str) -> str:
    """Delete everything that is kept on a person; open ballots stay as they are."""

    async def delete(work: Work, person: Person) -> str:
        guided = await work.personal_data.guides(person.id)
        if guided:
            raise Refused(f"This person still guides {', '.join(guided)}: hand that over first.")
        count = await work.personal_data.erase(person.id)
        await work.commit()
        return f"{count} rows deleted."

    return await _with_person(settings, ref, delete)


async def _with_person(
    settings: Settings, ref: str, act: Callable[[Work, Person], Awaitable[str]]
) -> str:
    if not is_person(ref.lower()):
        raise Refused("Give an Entra object id or a user principal name.")
    database = Database(settings.database_url)
    try:
        async with Desk(database).writing() as work:
            person = await work.people.by_ref(PersonRef(ref.lower()))
            if person is None:
                raise Refused("Nothing is kept on this person.")
            return await act(work, person)
    finally:
        await database.close()


async def back_up(settings: Settings, file: Path) -> str:
    """Write a backup: everything but ballots, texts and messages. Never the key store."""
    database = Database(settings.database_url)
    try:
        with _new_file(file) as out:
            count = 0
            async for line in backup(database):
                out.write(line + "\n")
                count += 1
    finally:
        await database.close()
    return f"{count - 1} rows written."


def _new_file(file: Path) -> TextIO:
    """A file that only the program's user can read; one that exists is never overwritten."""
    try:
        file.touch(mode=0o600, exist_ok=False)
        return file.open("w", encoding="utf-8")
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror}.") from None


async def put_back(settings: Settings, file: Path) -> str:
    """Restore a backup into an empty database; rounds that were open lapse, with their keys."""
    database = Database(settings.database_url)
    try:
        await database.migrate()
        with file.open(encoding="utf-8") as lines:
            count = await restore(database, lines)
    except (NotRestorable, OSError, ValueError, KeyError) as error:
        raise Refused(f"Nothing was restored: {error}") from None
    finally:
        await database.close()
    _forget_round_keys(settings)
    return f"{count} rows restored. Rounds that were open have lapsed."


def _forget_round_keys(settings: Settings) -> None:
    """No round comes back to life: what could open its ballots goes too."""
    keys = key_store(settings)
    endings = tuple(f"-{kind}" for kind in RoundKey)
    for name in keys.names():
        if name.endswith(endings):
            keys.delete(name)
    keys.close()
