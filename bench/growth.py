"""One team beside a whole municipality, and how long anything holds up the event loop."""

import asyncio
import itertools
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from bench.load import Sink, answered, cpu_of, request
from bench.programs import stop
from bench.turns import MESSAGES, TURNS, Contest, How, Ours, measure, ours
from booth.envelope import Sealed
from booth.hpke import Unopened
from booth.tickets import FileTicket
from papers.scan_papers import ScanPaper
from tests.fakes import FakeIdentityProvider
from trajectory.language import Language

MUNICIPALITY = 1_500
"""Teams, each with an open round: about 22,000 people."""
A_MONTH = timedelta(days=30)
ANSWERS = 8
"""In each round, so that there is something to make a document of."""
PATIENCE = 60.0
"""Seconds for what happens by itself."""


async def growth(
    sink: Sink, idp: FakeIdentityProvider, *, teams: int, rounds: int, seconds: float
) -> dict[str, Any]:
    """Each turn with one team and with many."""
    async with ours(sink, idp, How()) as small, ours(sink, idp, How(teams=teams)) as large:
        return await compared(small, large, rounds=rounds, seconds=seconds)


async def compared(small: Ours, large: Ours, *, rounds: int, seconds: float) -> dict[str, Any]:
    """The processor time of the same turns in two bots, measured in turn."""
    sizes = {"small": small, "large": large}
    contests = [
        Contest(f"{turn} {size}", bot.server, bot.turn(turn))
        for turn in TURNS
        for size, bot in sizes.items()
    ]
    runs = await measure(contests, rounds=rounds, seconds=seconds)
    cost = {name: cpu_of(each) for name, each in runs.items()}
    return {
        "teams": len(large.town.rounds),
        "members": len(large.town.members),
        "cost_large_by_small": {
            turn: round(cost[f"{turn} large"] / max(1e-9, cost[f"{turn} small"]), 2)
            for turn in TURNS
        },
        "cpu_ms": {name: round(each, 2) for name, each in cost.items()},
        "start_seconds": {size: round(bot.server.started, 2) for size, bot in sizes.items()},
        "memory_megabytes": {
            size: (await bot.server.says("memory"))["megabytes"] for size, bot in sizes.items()
        },
    }


async def held_up(sink: Sink, idp: FakeIdentityProvider, *, seconds: float) -> dict[str, Any]:
    """The longest time that anything held up the event loop of a bot under load."""
    async with ours(sink, idp, How(teams=3, watch=True)) as bot:
        return await watched(bot, idp, seconds=seconds)


async def watched(bot: Ours, idp: FakeIdentityProvider, *, seconds: float) -> dict[str, Any]:
    """Answers come in, keys are renewed, rounds close and documents are made; then it stops."""
    enough = ANSWERS * len(bot.town.rounds)
    await bot.server.under(itertools.islice(bot.send(), enough), PATIENCE)
    await bot.server.under(bot.button(), seconds / 4)
    idp.rotate()
    renewed = {"Authorization": idp.header(bot.sink.service_url)}
    run = await bot.server.under(_buttons(bot, renewed), seconds / 4)
    assert run.good == len(run.latencies), run.statuses
    await bot.server.says(f"later {A_MONTH.total_seconds()}")
    bot.days.keep(datetime.now(UTC) + A_MONTH)
    await _closed(bot)
    made = await bot.server.under(_documents(bot), seconds / 4)
    await stop(bot.server.process)
    watched: dict[str, Any] = json.loads(bot.watched.read_text())
    return {**watched, "documents": made.good}


async def _is_there(bot: Ours) -> bool:
    sealed = _document(bot, 0)
    _, reply = await answered(bot.server.port, request("/bestand", sealed.body, {}))
    try:
        return "file" in sealed.opened(reply)
    except Unopened:  # the bot has not yet read the keys of the day that it was moved to
        return False


async def _closed(bot: Ours) -> None:
    """Ask for a document until there is one: then the rounds have closed."""
    async with asyncio.timeout(PATIENCE):
        while not await _is_there(bot):  # noqa: ASYNC110 - the bot is another program
            await asyncio.sleep(0.2)


def _buttons(bot: Ours, headers: dict[str, str]) -> Iterator[bytes]:
    for number in itertools.count():
        pressed = bot.activity(number).presses("status.show", card="1")
        yield request(MESSAGES, pressed, headers)


def _documents(bot: Ours) -> Iterator[bytes]:
    """Files of the rounds; they are refused until the rounds have closed."""
    for number in itertools.count():
        yield request("/bestand", _document(bot, number).body, {})


def _document(bot: Ours, number: int) -> Sealed:
    scan = bot.town.rounds[number % len(bot.town.rounds)]
    ticket = FileTicket(scan.id, ScanPaper.RESULT, "pdf", Language.NL)
    return bot.sealed("open", bot.office.file(ticket, datetime.now(UTC) + A_MONTH))
