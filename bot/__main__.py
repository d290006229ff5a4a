"""`cultuurtraject`: the bot in production, as the settings say, and its administration."""

import argparse
import asyncio
import sys
from typing import Final, NoReturn

from aiohttp import web

from bot import core_dumps, patience
from bot.admin import checking, progress
from bot.admin.commands import COMMANDS, Command
from bot.admin.refused import Refused
from bot.app import make_only_app
from bot.clock.clockwork import WallClock
from bot.monitoring import logs, telemetry
from bot.settings import Settings, SettingsRefused, read_settings
from bot.start.listening import check_doors
from bot.start.version import VERSION

REFUSED: Final = 2
"""How a command ends that cannot do what was asked, and did nothing."""
STOPPED: Final = 130
"""How one ends that somebody broke off, as shells say it."""
_ENDS: Final = """\
A command ends with 0 when it is done, with 1 when settings, content or something that was checked
is not in order, and with 2 when it cannot do what was asked: then it did nothing. What it found
stands on the standard output; questions, progress and refusals on the standard error."""


def main() -> None:
    """Serve until told to stop, or do one thing.

    Raises:
        SystemExit: the settings or the content refuse the start (1), or a command did nothing (2).
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
        _do(command, settings, arguments.subject)


def _do(command: Command, settings: Settings, subject: object) -> None:
    try:
        with progress.shown():
            said = asyncio.run(command.act(settings, subject))
    except Refused as refused:
        _end(REFUSED, str(refused))
    except KeyboardInterrupt:
        _end(STOPPED, "Stopped.")
    print(said)


def _end(code: int, sentence: str) -> NoReturn:
    sys.stderr.write(f"{sentence}\n")
    raise SystemExit(code)


def _serve(settings: Settings) -> None:
    """No access log: it would tell who came when. No dump: answers are open in memory."""
    core_dumps.forbid_dumps()
    check_doors(settings)
    with telemetry.sent(settings):
        web.run_app(
            make_only_app(settings, WallClock()),
            host=settings.host,
            port=settings.port,
            access_log=None,
            keepalive_timeout=patience.IDLE,
            print=None,
        )


class _Parser(argparse.ArgumentParser):
    """One that answers what it does not understand with one sentence."""

    def error(self, message: str) -> NoReturn:
        sentence = message[:1].upper() + message[1:]
        _end(REFUSED, f"{sentence}. `{self.prog} --help` says what can be asked.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="cultuurtraject",
        description=__doc__,
        epilog=_ENDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"cultuurtraject {VERSION}")
    commands = parser.add_subparsers(metavar="command")
    commands.add_parser("serve", help="answer Teams (this is what happens without a command)")
    for command in COMMANDS:
        purpose = f"{command.purpose[0].upper()}{command.purpose[1:]}."
        one = commands.add_parser(command.name, help=command.purpose, description=purpose)
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
