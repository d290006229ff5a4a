"""The private page on a phone: how long its script runs until somebody can begin, and to seal.

Chromium runs with a quarter of the speed of this machine. Script only: what the network and the
painting of letters take is another matter, and differs from desk to desk.
"""

import statistics
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.async_api import Browser, CDPSession

from tests import servers
from tests.booth.pages import Booth, Visitor, booth_at_work

SLOWER: int = 4


async def page(*, times: int) -> dict[str, Any]:
    """Milliseconds of script, the median of so many openings and sendings."""
    with TemporaryDirectory() as folder:
        async with servers.browser() as browser, booth_at_work(Path(folder)) as booth:
            scan = await booth.asks()
            each = [await _once(browser, booth, scan) for _ in range(times)]
    opening, sending = zip(*each, strict=True)
    return {
        "times": times,
        "open_ms": round(statistics.median(opening), 1),
        "send_ms": round(statistics.median(sending), 1),
    }


async def _once(browser: Browser, booth: Booth, scan: str) -> tuple[float, float]:
    """Somebody opens the page, answers everything, and sends."""
    context = await browser.new_context(viewport={"width": 390, "height": 844})
    visitor = Visitor(await context.new_page(), booth)
    metrics = await context.new_cdp_session(visitor.page)
    await metrics.send("Performance.enable")
    await metrics.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    await visitor.visit(booth.door(scan))
    opened = await _script(metrics)
    await visitor.to_the_check(booth.door(scan), "Meer rust in de ochtend.")
    before = await _script(metrics)
    await visitor.send()
    sent = await _script(metrics) - before
    await context.close()
    return opened, sent


async def _script(metrics: CDPSession) -> float:
    """Milliseconds for which this page ran script until now."""
    figures = (await metrics.send("Performance.getMetrics"))["metrics"]
    [seconds] = [one["value"] for one in figures if one["name"] == "ScriptDuration"]
    return float(seconds) * 1000
