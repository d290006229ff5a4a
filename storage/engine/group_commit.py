"""Group commit: what many ask for at the same time is done in one transaction.

A commit must reach the disk, and costs the same for one row as for thirty. Whoever comes while a
transaction is under way waits for the next one, together with everybody else who came meanwhile.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

A = TypeVar("A")
B = TypeVar("B")
MOST = 64
"""How many share a transaction."""


class GroupCommit(Generic[A, B]):
    """Collects what is asked and hands it on; `work` gives one outcome for each, in order.

    An error among the outcomes is raised for the one who asked for it, and for nobody else.
    """

    def __init__(self, work: Callable[[Sequence[A]], Awaitable[Sequence[B | Exception]]]) -> None:
        self._work = work
        self._waiting: list[tuple[A, asyncio.Future[B]]] = []
        self._worker: asyncio.Task[None] | None = None

    async def done(self, item: A) -> B:
        """The outcome for this one, after the commit; what fails, fails for all who shared it."""
        outcome: asyncio.Future[B] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, outcome))
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._through())
        return await outcome

    async def _through(self) -> None:
        while self._waiting:
            turn, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            await self._one(turn)

    async def _one(self, turn: "list[tuple[A, asyncio.Future[B]]]") -> None:
        try:
            results = await self._work([item for item, _ in turn])
        except Exception as failure:
            for outcome in _listening(turn):
                outcome.set_exception(failure)
        else:
            given = dict(zip((outcome for _, outcome in turn), results, strict=True))
            for outcome in _listening(turn):
                _settle(outcome, given[outcome])


def _settle(outcome: "asyncio.Future[B]", result: B | Exception) -> None:
    if isinstance(result, Exception):
        outcome.set_exception(result)
    else:
        outcome.set_result(result)


def _listening(turn: "list[tuple[A, asyncio.Future[B]]]") -> "list[asyncio.Future[B]]":
    """Whoever stopped waiting hears nothing."""
    return [outcome for _, outcome in turn if not outcome.done()]
