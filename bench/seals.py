"""What it costs to look at the seals of rights and results (trust.md, rule 4)."""

from typing import Any

from bench.load import Sink, cpu_of
from bench.turns import Contest, How, measure, ours
from tests.fakes import FakeIdentityProvider


async def seals(
    sink: Sink, idp: FakeIdentityProvider, *, rounds: int, seconds: float
) -> dict[str, Any]:
    """Processor time of a status turn, by that of a bot that takes every row for true.

    Both run beside each other and are measured in turn; `cost` is a ratio, of which 1 is the turn
    without looking."""
    async with (
        ours(sink, idp, How()) as looking,
        ours(sink, idp, How(unsealed=True)) as trusting,
    ):
        contests = [
            Contest(name, bot.server, bot.status())
            for name, bot in (("looking", looking), ("trusting", trusting))
        ]
        runs = await measure(contests, rounds=rounds, seconds=seconds)
    each = {name: cpu_of(some) for name, some in runs.items()}
    return {
        "cost": round(each["looking"] / each["trusting"], 3),
        "cpu_ms": {name: round(one, 3) for name, one in each.items()},
    }
