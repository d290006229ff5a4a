"""The private page on a phone: how long its script runs, and how it comes over a slow line.

Chromium runs with a quarter of the speed of this machine. Script by itself first: painting letters
differs from desk to desk. Then the whole page over lines as slow as people have them, from the
moment of opening to the first words and to the first question.
"""

import statistics
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.async_api import Browser, CDPSession

from tests import servers
from tests.booth.pages import Booth, Visitor, booth_at_work

SLOWER: int = 4
LATENCY_MS: int = 400
LINES: Mapping[str, float] = {"a slow line": 0.8, "slow 3G": 0.4}
"""Megabits a second, both ways."""
MOST_REQUESTS, MOST_KILOBYTES = 6, 90
SOONEST: Mapping[str, tuple[int, int]] = {"a slow line": (1_000, 3_000), "slow 3G": (1_000, 5_000)}
"""Milliseconds within which there are first words, and a first question."""
PHONE: Any = {"width": 390, "height": 844}

Row = tuple[str, float, str, bool]

# Begins as soon as that is possible, and remembers when the first question stood there.
BEGINS = """new MutationObserver(() => {
    if (document.querySelector("fieldset")) window.asked ??= performance.now()
    else if (document.querySelector("h1")) document.querySelector(".next")?.click()
}).observe(document, {childList: true, subtree: true})"""
TIMES = """() => {
    const [words] = performance.getEntriesByName("first-contentful-paint")
    return {words: words.startTime, question: window.asked, from: performance.timeOrigin}
}"""


async def page(*, times: int) -> dict[str, Any]:
    """Milliseconds of script, the median of so many openings and sendings; and of each line
    requests, kilobytes and milliseconds until the first words and question."""
    with TemporaryDirectory() as folder:
        async with servers.browser() as browser, booth_at_work(Path(folder)) as booth:
            scan = await booth.asks()
            each = [await _once(browser, booth, scan) for _ in range(times)]
            lines = {
                name: await _median_over(browser, booth, scan, speed, times=min(times, 5))
                for name, speed in LINES.items()
            }
    opening, sending = zip(*each, strict=True)
    return {
        "times": times,
        "open_ms": round(statistics.median(opening), 1),
        "send_ms": round(statistics.median(sending), 1),
        "lines": lines,
    }


def rows(figures: Mapping[str, Any]) -> list[Row]:
    """What was measured beside what was aimed at."""
    script = figures["open_ms"]
    found: list[Row] = [
        ("page: script to open at a quarter speed, ms", script, "≤ 150", script <= 150)
    ]
    for name, seen in figures["lines"].items():
        words, question = SOONEST[name]
        aims = {
            "requests": ("requests", MOST_REQUESTS),
            "kilobytes": ("kilobytes", MOST_KILOBYTES),
            "words_ms": ("first words, ms,", words),
            "question_ms": ("first question, ms,", question),
        }
        found += [
            (f"page: {said} on {name}", seen[what], f"≤ {aim:,}", seen[what] <= aim)
            for what, (said, aim) in aims.items()
        ]
    return found


# ---- script


async def _once(browser: Browser, booth: Booth, scan: str) -> tuple[float, float]:
    """Somebody opens the page, answers everything, and sends."""
    context = await browser.new_context(viewport=PHONE)
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


# ---- the line


@dataclass
class _Line:
    """What went over the line: when each request left, and the bytes that came back for it."""

    left: dict[str, float] = field(default_factory=dict)
    came: dict[str, float] = field(default_factory=dict)

    def watch(self, network: CDPSession) -> None:
        network.on("Network.requestWillBeSent", self._leaves)
        network.on("Network.loadingFinished", self._came)

    def _leaves(self, request: Mapping[str, Any]) -> None:
        self.left[request["requestId"]] = request["wallTime"] * 1000

    def _came(self, request: Mapping[str, Any]) -> None:
        self.came[request["requestId"]] = request["encodedDataLength"]

    def until(self, moment: float) -> list[float]:
        """The bytes of every request that had left by then."""
        return [self.came.get(id, 0) for id, left in self.left.items() if left <= moment]


async def _median_over(
    browser: Browser, booth: Booth, scan: str, speed: float, *, times: int
) -> dict[str, float]:
    each = [await _over(browser, booth, scan, speed) for _ in range(times)]
    return {what: round(statistics.median(one[what] for one in each), 1) for what in each[0]}


async def _over(browser: Browser, booth: Booth, scan: str, speed: float) -> dict[str, float]:
    """Somebody opens the page for the first time and begins as soon as that is possible."""
    context = await browser.new_context(viewport=PHONE)
    opened = await context.new_page()
    await opened.add_init_script(BEGINS)
    network, line = await context.new_cdp_session(opened), _Line()
    await network.send("Network.enable")
    line.watch(network)
    through = speed * 1_000_000 / 8
    slow = {"latency": LATENCY_MS, "downloadThroughput": through, "uploadThroughput": through}
    await network.send("Network.emulateNetworkConditions", {"offline": False, **slow})
    await network.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    await opened.goto(f"{booth.origin}/prive#nl.{booth.door(scan)}", wait_until="commit")
    await opened.locator("fieldset").wait_for()
    seen = await opened.evaluate(TIMES)
    sent = line.until(seen["from"] + seen["question"])
    await context.close()
    return {
        "requests": len(sent),
        "kilobytes": sum(sent) / 1000,
        "words_ms": seen["words"],
        "question_ms": seen["question"],
    }
