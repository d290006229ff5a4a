"""What an administrator can do at the command line: every command with its one argument, if any."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.admin import backups, checking, dead_letters, migrating, personal_data, seals
from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Command:
    """`act` gets the settings and the argument, and returns what is printed."""

    name: str
    argument: str
    act: Callable[[Settings, Any], Coroutine[Any, Any, str]]
    purpose: str
    type: type = str
    optional: bool = False


COMMANDS: Final = (
    Command(
        "check",
        "",
        checking.check,
        "try everything that can be tried before the first start, with a line for each thing",
    ),
    Command(
        "migrate",
        "version",
        migrating.migrate,
        "make the tables, or bring them up to date, before the bots start; only when this program "
        "is of that version",
        optional=True,
    ),
    Command(
        "backup",
        "file",
        backups.back_up,
        "write a backup without ballots, texts, messages and keys",
        Path,
    ),
    Command(
        "restore",
        "file",
        backups.put_back,
        "put a backup into an empty database; open rounds lapse",
        Path,
    ),
    Command(
        "backup-key",
        "file",
        backups.make_key,
        "make the pair of keys that backups are sealed to and opened with",
        Path,
    ),
    Command(
        "export",
        "person",
        personal_data.export_person,
        "print everything that is kept on a person: an Entra object id or account name",
    ),
    Command(
        "erase",
        "person",
        personal_data.erase_person,
        "delete everything that is kept on a person, after a question, and print a receipt",
    ),
    Command(
        "seals",
        "",
        seals.show,
        "list the rows that do not fit their seals; their teams stand still",
    ),
    Command(
        "readers",
        "",
        backups.ask_readers,
        "let nothing be read until two people confirm who may read, then seal what is there",
    ),
    Command(
        "letters",
        "id",
        dead_letters.show,
        "list what was given up, or explain the one with this id",
        optional=True,
    ),
    Command(
        "retry",
        "id",
        dead_letters.retry,
        "try one again, or `all`, or what is for the `unreachable`",
    ),
)
