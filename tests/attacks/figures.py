"""Figures of a database, and not its contents: do they tell who answered and who only looked?

Two people open the page, one after the other. One of them answers; for the other the page reports
itself as often and carries nothing. Somebody who sees figures only says who answered: blind
guessing is right in half of the cases, so a right guess counts for two and the mean is one
(trust.md, rule 2).
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from sqlalchemy import text

from tests.attacks.attack import Attack, Backend, Hits, Kind, Stage
from tests.attacks.box import PEOPLE, booth
from tests.attacks.mutants import order
from tests.booth.ballots import play as the_play
from tests.booth.ballots.play import Play, answers

TICKS = 3
"""Ticks in which each of the two is looked at."""
PATIENCE = 10_000
FLUSHED = 1.1
"""Seconds after which PostgreSQL has written down its statistics."""

Figures = Mapping[str, int]


@dataclass(frozen=True)
class Pair:
    """How figures rose while each of two was there; the first one answered."""

    answered: Figures
    looked: Figures
    luck: Random


async def pairs(stage: Stage) -> AsyncIterator[Pair]:
    luck = stage.luck
    with patch.object(the_play, "BEAT", 10**6):
        async with booth(stage.backend) as play:
            for number in range(stage.rounds):
                if number % 4 == 0:
                    round_id = await play.opened(people=PEOPLE)
                one, other = luck.sample(PEOPLE, 2)
                rose: dict[bool, Figures] = {}
                for name, answers_it in luck.sample([(one, True), (other, False)], 2):
                    rose[answers_it] = await _rise(play, round_id, name, answers_it)
                yield Pair(rose[True], rose[False], Random(luck.random()))  # noqa: S311 - a play


async def _rise(play: Play, round_id: str, name: str, answers_it: bool) -> Figures:
    before = await _figures(play)
    message = await play.member(name, round_id).message(**answers(4, "Een tekst."))
    outcome = "" if not answers_it else "waiting"
    for _ in range(TICKS):
        sent = message if outcome == "waiting" else None
        outcome = await _one_tick(play, round_id, sent)
    after = await _figures(play)
    return {name: after[name] - before[name] for name in before}


async def _one_tick(play: Play, round_id: str, message: Any) -> str:
    """A page that reports itself, with a packet or without, and the tick that answers it."""
    if message is None:
        carried = asyncio.ensure_future(play.services.ticker.carried([round_id]))
    else:
        carried = asyncio.ensure_future(play.post("/prive/send", message))
    for _ in range(PATIENCE):
        if play.services.ticker._waiting:
            break
        await asyncio.sleep(0.001)
    await play.services.ticker.turn()
    said = await carried
    return said.outcome if message else ""


async def _figures(play: Play) -> Figures:
    if play.database.is_sqlite:
        return await asyncio.to_thread(_of_files, Path(play.database.url.database or ""))
    await asyncio.sleep(FLUSHED)
    return {name: await _asked(play, query) for name, query in _POSTGRES.items()}


def _of_files(file: Path) -> Figures:
    connection = sqlite3.connect(file)
    [(free,)] = connection.execute("PRAGMA freelist_count")
    [(pages,)] = connection.execute("PRAGMA page_count")
    connection.close()
    log = file.with_name(file.name + "-wal")
    return {"log": log.stat().st_size, "files": pages * 1_000 + free}


_POSTGRES = {
    "statistics": "SELECT n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_user_tables "
    "WHERE relname = 'packet'",
    "log": "SELECT (pg_current_wal_lsn() - '0/0')::bigint",
    "files": "SELECT pg_total_relation_size('packet')",
}


async def _asked(play: Play, query: str) -> int:
    async with play.database.session(reading=True) as session:
        connection = await session.connection()
        return int((await connection.execute(text(query))).scalar_one())


def rises_more(figure: str, pair: Pair) -> Hits:
    """Whoever made a figure rise more answered; by lot when both made it rise as much."""
    more = pair.answered[figure] - pair.looked[figure]
    right = pair.luck.random() < 0.5 if more == 0 else more > 0
    return Hits(2 * right, 2)


_NAMES = {
    "log": ("growth of the write-ahead log", (Backend.SQLITE, Backend.POSTGRESQL)),
    "files": ("growth of files and of their free pages", (Backend.SQLITE,)),
    "statistics": ("row statistics of the database", (Backend.POSTGRESQL,)),
}

ATTACKS = [
    Attack(
        f"who answered and who looked, from the {name}",
        Kind.LINKAGE,
        "A4",
        pairs,
        partial(rises_more, figure),
        order.writes_only_what_was_sent if figure != "files" else order.keeps_every_packet,
        backends,
    )
    for figure, (name, backends) in _NAMES.items()
]
