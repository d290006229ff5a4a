"""When memory is short the system ends the child that plans, and not the bot beside it."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from tests.use_cases.wave_solver.test_asking import children, heard
from tools.waves.towns import town
from use_cases.wave_solver.asking import Limits, NoProposal, Planner, Why


def sacrifice(process):
    """How gladly the system ends a process when memory is short: 1,000 is before all others."""
    return int(Path(f"/proc/{process}/oom_score_adj").read_text())


async def test_the_child_offers_itself_and_the_bot_goes_on(caplog):
    before = children()
    asked = asyncio.create_task(Planner().propose(town(5, 300, 14), Limits(20, 60)))
    async with asyncio.timeout(60):
        while not (new := children() - before) or sacrifice(*new) < 1000:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert sacrifice("self") < 1000
    [child] = new
    os.kill(child, signal.SIGKILL)
    with pytest.raises(NoProposal):
        await asked
    assert heard(caplog) == [("no proposal", Why.ENDED)]
