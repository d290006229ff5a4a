"""One replica as a program of its own, on a clock that all replicas read from one file.

The content is not checked here: that takes seconds, and other tests do it.
"""

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

from aiohttp import web

from bot import app
from bot.monitoring import logs
from bot.settings import read_settings
from content.library import Library
from tests.chat import around_tests


class SharedClock:
    def __init__(self, file: Path) -> None:
        self.file = file

    def now(self) -> datetime:
        return datetime.fromisoformat(self.file.read_text())


def main() -> None:
    settings = read_settings()
    logs.set_up()
    around = replace(around_tests(), looks_every=0.2)
    with patch("bot.start.content._checked_content", Library.load):
        made = app.make_app(settings, SharedClock(Path(sys.argv[1])), around)
        web.run_app(made, port=settings.port, host=settings.host, access_log=None, print=None)


if __name__ == "__main__":
    main()
