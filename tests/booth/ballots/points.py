"""`python -m tests.booth.ballots.points`: how many points the fault injection found.

At each of them the tests kill the program, and at each they let the step fail.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from tests import servers
from tests.booth.ballots.crash import steps_of
from tests.booth.ballots.play import COUNTED, OPENS, Play, answers, played
from tests.databases import sqlite_in
from tests.run_folder import of_this_run

REPORT = servers.ROOT / "docs" / "proof" / "faults.md"
PEOPLE = 6

Count = Callable[[Play], Awaitable[int]]


async def _filled(play: Play) -> str:
    play.now = OPENS
    asked = await play.opened()
    await play.fill(asked, *[answers(4, text=f"Tekst {one}.") for one in range(PEOPLE)])
    play.now = COUNTED
    return asked


async def sending(play: Play) -> int:
    play.now = OPENS
    asked = await play.opened()
    return await steps_of(play, "send", await play.member("kofi", asked).message(**answers(3)))


async def closing(play: Play) -> int:
    return await steps_of(play, "close", await _filled(play))


async def withdrawing(play: Play) -> int:
    return await steps_of(play, "withdraw", await _filled(play))


WORK: dict[str, Count] = {
    "sending answers": sending,
    "closing a round": closing,
    "withdrawing a round": withdrawing,
}


@asynccontextmanager
async def plays() -> AsyncIterator[dict[str, Play]]:
    """A booth on each kind of database."""
    with tempfile.TemporaryDirectory() as lite, tempfile.TemporaryDirectory() as post:
        url = sqlite_in(Path(lite))
        with servers.postgres() as other:
            async with played(url, Path(lite)) as one, played(other, Path(post)) as two:
                yield {"SQLite": one, "PostgreSQL": two}


async def counted() -> dict[str, dict[str, int]]:
    async with plays() as booths:
        return {
            name: {database: await count(play) for database, play in booths.items()}
            for name, count in WORK.items()
        }


def report(found: dict[str, dict[str, int]]) -> str:
    rows = [f"| {name} | {by['SQLite']} | {by['PostgreSQL']} |" for name, by in found.items()]
    total = sum(sum(by.values()) for by in found.values())
    return "\n".join([*_INTRODUCTION, *rows, "", f"Together **{total} points**.", ""])


_INTRODUCTION = [
    "# What happens when the power fails, or the disk is full",
    "",
    "Made by `make proof`. A point is the moment just before or just after something reaches the",
    "database or the key store: a statement, a commit, a key that is read, written or deleted.",
    "Nobody lists these points. The harness finds them while the work is done, so a new statement",
    "is a new point by itself.",
    "",
    "`make test` goes through all of them. At every point the program is killed, as by a power",
    "cut, and started again. While answers are sent or a round closes, every point also fails",
    "once, as on a full disk or without a database. Each time this must be true:",
    "",
    "- what somebody was told had arrived is there, and counts once;",
    "- what did not arrive can be sent again, and counts once;",
    "- a round that is closed again gives the same result;",
    "- once there is a result, there is no key and no ballot left.",
    "",
    "| work | points on SQLite | points on PostgreSQL |",
    "|---|---|---|",
]


def main() -> None:
    with of_this_run():
        told = report(asyncio.run(counted()))
    REPORT.write_text(told, encoding="utf-8")
    print(told)  # noqa: T201


if __name__ == "__main__":
    main()
