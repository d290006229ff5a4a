"""`python -m bot`: the bot in production, as the settings say, and its few commands."""

import argparse
import asyncio
from pathlib import Path

from aiohttp import web

from bot import core_dumps
from bot.admin import dead_letters, records
from bot.app import make_only_app
from bot.clock.clockwork import WallClock
from bot.monitoring import logs
from bot.settings import Settings, read_settings

_ON_PEOPLE = (
    ("export", records.export_person, "print everything that is kept on a person"),
    ("erase", records.erase_person, "delete everything that is kept on a person"),
)
_ON_FILES = (
    ("backup", records.back_up, "write a backup without ballots, texts, messages and keys"),
    ("restore", records.put_back, "put a backup into an empty database; open rounds lapse"),
)
_ON_LETTERS = (
    ("letters", dead_letters.show, "list what was given up, or explain the one with this id", True),
    (
        "retry",
        dead_letters.retry,
        "try one again, or `all`, or what is for the `unreachable`",
        False,
    ),
)


def main() -> None:
    """Serve until told to stop, or do one thing."""
    arguments = _parser().parse_args()
    settings = read_settings()
    logs.set_up()
    if arguments.command in (None, "serve"):
        _serve(settings)
    else:
        print(asyncio.run(arguments.act(settings, arguments.subject)))


def _serve(settings: Settings) -> None:
    """No access log: it would tell who came when. No dump: answers are open in memory."""
    core_dumps.forbid_dumps()
    web.run_app(
        make_only_app(settings, WallClock()),
        host=settings.host,
        port=settings.port,
        access_log=None,
        print=None,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("serve", help="answer Teams (this is what happens without a command)")
    for name, act, purpose in _ON_PEOPLE:
        command = commands.add_parser(name, help=purpose)
        command.add_argument("subject", metavar="person", help="Entra object id or account name")
        command.set_defaults(act=act)
    for name, keep, purpose in _ON_FILES:
        command = commands.add_parser(name, help=purpose)
        command.add_argument("subject", metavar="file", type=Path)
        command.set_defaults(act=keep)
    for name, letter, purpose, optional in _ON_LETTERS:
        command = commands.add_parser(name, help=purpose)
        command.add_argument("subject", metavar="id", nargs="?" if optional else None, default="")
        command.set_defaults(act=letter)
    return parser


if __name__ == "__main__":
    main()
