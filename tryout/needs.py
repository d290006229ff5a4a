"""A bot that is played, and what it is told about the place where it runs."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from tryout.clock import Clockwork, MovableClock
from tryout.examples.example import Example


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that is ready to be served, and what moves it on in time."""

    app: web.Application
    clockwork: Clockwork


@dataclass(frozen=True, slots=True)
class Needs:
    """What a bot is told about the place where it runs."""

    database: Path
    keys: Path
    public_url: str
    clock: MovableClock
    login: str
    """Where people of the play sign in to the board."""
    example: Example
    """Whom the settings name."""


MakeBot = Callable[[Needs], Awaitable[Bot]]
