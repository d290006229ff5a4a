"""`python -m bot`: the bot in production, as the settings say."""

from aiohttp import web

from bot import logs
from bot.app import make_app
from bot.clockwork import WallClock
from bot.settings import read_settings


def main() -> None:
    """Serve until the process is told to stop. No access log: it would tell who came when."""
    settings = read_settings()
    logs.set_up()
    web.run_app(
        make_app(settings, WallClock()),
        host=settings.host,
        port=settings.port,
        access_log=None,
        print=None,
    )


if __name__ == "__main__":
    main()
