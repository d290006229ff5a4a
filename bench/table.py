"""The table: what was measured beside what was aimed at."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from bench import board, page, waves

Figures = dict[str, Any]
Row = tuple[str, float, str, bool]
"""What, how much, the aim in words, and whether it was met."""
ON_SERVER: Final = " on PostgreSQL"
SENDING: Final = "send: processor by raw aiohttp with commit"
MEGABYTES: Final = 380
"""Memory that one bot may take; platforms give it that, and room for a child that plans waves."""


def table(figures: Figures) -> str:
    """What was measured beside what was aimed at, one line each."""
    lines = [
        (what, str(value), aim, "yes" if met else "NO") for what, value, aim, met in rows(figures)
    ]
    head = ("figure", "measured", "aim", "met")
    widths = [max(len(line[n]) for line in [head, *lines]) for n in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in [head, *lines]
    )


def rows(figures: Figures) -> list[Row]:
    return [row for part, of in _ROWS.items() if part in figures for row in of(figures[part])]


def _turns(figures: Figures) -> list[Row]:
    lines: list[Row] = []
    for name, ratio in figures["ratios"].items():
        if name.endswith("by Agents SDK echo"):
            least = _least(name.partition(" by ")[0])
            lines.append((name, ratio, f"≥ {least:g}", ratio >= least))
        elif name.endswith("p99 by p50"):
            lines.append((name, ratio, "< 5", ratio < 5))
    cost = figures["ratios"][SENDING]
    return [*lines, (SENDING, cost, "≤ 2", cost <= 2)]


def _least(turn: str) -> float:
    """On a server, how much of an echo that keeps nothing a turn may cost."""
    if turn.endswith(ON_SERVER):
        return 0.5 if turn.startswith(("status", "button")) else 1
    return 2


def _seals(figures: Figures) -> list[Row]:
    cost = figures["cost"]
    return [("status: with seals by without", cost, "≤ 1.05", cost <= 1.05)]


def _growth(figures: Figures) -> list[Row]:
    memory = max(figures["memory_megabytes"].values())
    return [
        *(
            (f"{turn}: municipality by one team", ratio, "≤ 1.2", ratio <= 1.2)
            for turn, ratio in figures["cost_large_by_small"].items()
        ),
        ("memory of one bot, MB", memory, "< 250", memory < 250),
    ]


def _loop(figures: Figures) -> list[Row]:
    held = figures["longest_ms"]
    return [("longest on the event loop, ms", held, "≤ 50", held <= 50)]


def _understanding(figures: Figures) -> list[Row]:
    memory = figures["megabytes"]
    what = "memory of one bot that understands, MB"
    return [(what, memory, f"< {MEGABYTES}", memory < MEGABYTES)]


def _closing(figures: Figures) -> list[Row]:
    growth = round(figures["many"]["last_ms"] / figures["few"]["first_ms"], 2)
    return [("closing: last of many by first of few", growth, "≤ 1.2", growth <= 1.2)]


def _travel(figures: Figures) -> list[Row]:
    seconds = figures["seconds"]
    return [("try-out: three months on, seconds", seconds, "< 3", seconds < 3)]


def _wave(figures: Figures) -> list[Row]:
    lost = figures["invitations"] - figures["arrived"]
    share, busy = figures["share_of_allowed_pace"], figures["share_429"]
    slower = figures["latency_during_by_quiet"]
    return [
        ("wave: share of the allowed pace", share, "≥ 0.95", share >= 0.95),
        ("wave: answered 429", busy, "≤ 0.001", busy <= 0.001),
        ("wave: lost", lost, "0", lost == 0),
        ("wave: arrived twice", figures["arrived_twice"], "0", figures["arrived_twice"] == 0),
        ("wave: chat latency by quiet", slower, "≤ 2", slower <= 2),
    ]


_ROWS: Mapping[str, Callable[[Figures], list[Row]]] = {
    "turns": _turns,
    "seals": _seals,
    "growth": _growth,
    "board": board.rows,
    "loop": _loop,
    "understanding": _understanding,
    "closing": _closing,
    "page": page.rows,
    "travel": _travel,
    "wave": _wave,
    "waves": waves.rows,
}
