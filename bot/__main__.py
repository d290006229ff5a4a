"""`cultuurtraject`: the bot in production, as the settings say, and its administration."""

import argparse
import asyncio

from aiohttp import web

from bot import core_dumps, patience
from bot.admin import checking
from bot.admin.commands import COMMANDS, Command
from bot.app import make_only_app
from bot.clock.clockwork import WallClock
from bot.monitoring import logs
from bot.settings import Settings, SettingsRefused, read_settings
from bot.start.listening import check_doors


def main() -> None:
    """Serve until told to stop, or do one thing.

    Raises:
        SystemExit: the settings or the content refuse the start, or a command did nothing.
    """
    arguments = _parser().parse_args()
    command: Command | None = getattr(arguments, "chosen", None)
    try:
        settings = read_settings()
    except SettingsRefused as refused:
        if command is not None and command.act is checking.check:
            print("\n".join([*checking.about_here(), f"NO  settings: {refused}"]))
        raise
    logs.set_up()
    if command is None:
        _serve(settings)
    else:
        print(asyncio.run(command.act(settings, arguments.subject)))


def _serve(settings: Settings) -> None:
    """No access log: it would tell who came when. No dump: answers are open in memory."""
    core_dumps.forbid_dumps()
    check_doors(settings)
    web.run_app(
        make_only_app(settings, WallClock()),
        host=settings.host,
        port=settings.port,
        access_log=None,
        keepalive_timeout=patience.IDLE,
        print=None,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cultuurtraject", description=__doc__)
    commands = parser.add_subparsers(metavar="command")
    commands.add_parser("serve", help="answer Teams (this is what happens without a command)")
    for command in COMMANDS:
        one = commands.add_parser(command.name, help=command.purpose)
        if command.argument:
            one.add_argument(
                "subject",
                metavar=command.argument,
                type=command.type,
                nargs="?" if command.optional else None,
                default="",
            )
        one.set_defaults(chosen=command, subject="")
    return parser


if __name__ == "__main__":
    main()
