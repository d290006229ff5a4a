"""Moving on: what three months cost in the try-out, with a team that is in its pre-intake."""

import asyncio
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from bench.databases import scratch
from tests.browser.desk import library, tryout_in
from trajectory.language import Language
from tryout.clock import Destination
from tryout.municipality import FIRST
from tryout.play import Play
from tryout.runner import Runner
from tryout.teams.world import Message

JSON = dict[str, Any]
DECEMBER = datetime(2026, 12, 7, 9, 30, tzinfo=UTC)
"""An ordinary Monday; three months later it is nearly spring."""
PATIENCE = 60
"""Seconds until a card has come."""


async def travel(times: int) -> JSON:
    """Three months on, again and again from the same day; the median of the seconds."""
    each = [await _once() for _ in range(times)]
    return {"seconds": round(statistics.median(each), 2), "each": [round(one, 2) for one in each]}


async def _once() -> float:
    with scratch() as folder:
        async with tryout_in(folder, DECEMBER) as runner:
            for label in ("start-button", "start-confirm"):
                await _press(runner, library().texts.of(Language.NL)(label))
            await runner.move_on(Destination.WORKING_DAY)
            await runner.let_colleagues_answer()
            began = time.perf_counter()
            await runner.move_on(Destination.MONTHS)
            return time.perf_counter() - began


async def _press(runner: Runner, label: str) -> None:
    """The newest button with this label in the chat of the manager, when its card has come."""
    async with asyncio.timeout(PATIENCE):
        with runner.news.listen() as news:
            while not (found := [pair for pair in _buttons(runner) if pair[1]["title"] == label]):
                await news.get()
    await Play.at_home(runner, FIRST).press(*found[-1])


def _buttons(runner: Runner) -> Iterator[tuple[Message, JSON]]:
    for message in runner.world.chat(FIRST.chat):
        card = message.card or {}
        for part in (*card.get("body", []), card):
            yield from ((message, action) for action in part.get("actions", []))
