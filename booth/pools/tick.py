"""One tick: some rows of every pool are written anew, with what was sent since or with nothing.

Which rows, how many, and every statement follow from the pools alone. Nobody who watches the
database, its log or the key store sees whether anything was sent (trust.md, rule 2).
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from booth.pools.placing import Outcome, place
from booth.pools.record import Record, Row, digest_of
from booth.pools.seals import (
    Pool,
    SealBroken,
    Sending,
    digests_of,
    keep_record,
    open_row,
    pool_of,
    seal_row,
)
from storage.ballots.box import Box, Boxes
from storage.keys.key_store import KeyMissing, KeyStore
from trajectory.errors import DomainError

Ended = Mapping[Sending, Outcome]
Arrived = Mapping[Sending, datetime]
"""What was sent to a pool, with the moment at which it arrived."""
Sent = Mapping[str, Arrived]
"""Every pool that is due, with what was sent to it."""
Takes = Callable[[datetime], bool]
"""Whether what arrived at a moment is taken: that moment decides, not that of the tick."""
Gate = Callable[[Box, str], Awaitable[Takes | None]]
"""What a pool takes, None when nothing any more; asked while nothing else can happen to it.

Raises:
    SealBroken: somebody edited what the pool belongs to.
"""


def whenever(_arrived: datetime) -> bool:
    """Of a pool that is open to no fixed moment: it takes everything."""
    return True


_LUCK = secrets.SystemRandom()
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a tick writes in one pool, and how what was sent there ends; the record that goes with
    it is in the key store already."""

    pool: Pool
    record: Record
    rows: Mapping[str, bytes]
    ended: Ended


@dataclass(frozen=True, slots=True)
class Tick:
    """Renews some rows of each pool that is due, once, and places what was sent there."""

    boxes: Boxes
    keys: KeyStore
    gate: Gate

    async def __call__(self, sent: Sent) -> Ended:
        """How every sending ended: what is in has reached the disk. What is wrong with one pool is
        no business of another."""
        ended: dict[Sending, Outcome] = {}
        renewals = []
        async with self.boxes.writing() as box:
            for name in await _held(box, sent):
                turn = await self._turn(box, name, sent[name])
                if isinstance(turn, Outcome):
                    ended |= dict.fromkeys(sent[name], turn)
                    continue
                await box.packets.renew(name, turn.rows)
                renewals.append(turn)
                ended |= turn.ended
            await box.commit()
        await self._confirm(renewals)
        return ended

    async def _turn(self, box: Box, name: str, arrived: Arrived) -> Renewal | Outcome:
        """The turn of one pool; for all of its sendings how they ended when it has none."""
        try:
            takes = await self.gate(box, name)
            if takes is None:
                return Outcome.TOO_LATE
            in_time = [one for one, moment in arrived.items() if takes(moment)]
            late = [one for one in arrived if one not in in_time]
            pool = await settled(box, await asyncio.to_thread(pool_of, self.keys, name))
            chosen = _LUCK.sample(sorted(pool.record.rows), pool.terms.renewed)
            lying = await box.packets.some(name, chosen)
            renewal = await asyncio.to_thread(_renewal, self.keys, pool, lying, in_time)
            return replace(renewal, ended={**renewal.ended, **_late(pool, late)})
        except (DomainError, OSError) as failure:
            log.error("pool-failed", error=type(failure).__name__)
            return Outcome.FAILED

    async def _confirm(self, renewals: Sequence[Renewal]) -> None:
        """Note that these rows were written: from here on the rows of before do not fit any more.

        In a transaction that writes nothing, and only keeps every other tick and closing out.
        """
        async with self.boxes.writing() as box:
            await _held(box, [renewal.pool.name for renewal in renewals])
            await asyncio.to_thread(_confirm_all, self.keys, renewals)


async def settled(box: Box, pool: Pool) -> Pool:
    """The pool once it is known how its last tick ended; reads what that tick wrote."""
    before = pool.record.before
    if not before:
        return pool
    lying = digests_of(await box.packets.some(pool.name, list(before)))
    return pool.with_record(pool.record.settled(lying))


async def _held(box: Box, names: Iterable[str]) -> list[str]:
    """These pools, held for the length of a transaction, always in one order."""
    in_order = sorted(names)
    for name in in_order:
        await box.hold(name, alone=True)
    return in_order


def _renewal(
    keys: KeyStore, pool: Pool, lying: Mapping[str, bytes], sendings: Sequence[Sending]
) -> Renewal:
    """Seal the chosen rows anew, and note it in the record before they are written.

    Raises:
        SealBroken: something else lies there than was written last.
        OSError: the record cannot be kept.
    """
    if not pool.record.has(digests_of(lying), count=pool.terms.renewed):
        raise SealBroken
    placing = place(pool, list(lying), sendings)
    contents = {**_staying(pool, lying, placing.placed), **placing.placed}
    rows = {id: seal_row(pool.key, contents.get(id)) for id in lying}
    record = pool.record.changed({id: _row(id, rows[id], contents.get(id)) for id in rows})
    keep_record(keys, pool, record)
    return Renewal(pool, record, rows, placing.ended)


def _late(pool: Pool, sendings: Iterable[Sending]) -> Ended:
    """How that ends which arrived too late: it is in only when it was there already."""
    held = pool.record.held_for
    return {one: Outcome.IN if held(one.slot) == one.held else Outcome.TOO_LATE for one in sendings}


def _staying(
    pool: Pool, lying: Mapping[str, bytes], placed: Mapping[str, Sending]
) -> dict[str, Sending]:
    """What stays in its row: all that its slot did not send anew. Each row is opened."""
    opened = {id: open_row(pool, sealed) for id, sealed in lying.items()}
    anew = {sending.slot for sending in placed.values()}
    return {
        id: sending
        for id, sending in opened.items()
        if sending and pool.record.rows[id].held == sending.held and sending.slot not in anew
    }


def _row(id: str, sealed: bytes, sending: Sending | None) -> Row:
    return Row(digest_of(id, sealed), sending.held if sending else None)


def _confirm_all(keys: KeyStore, renewals: Iterable[Renewal]) -> None:
    for renewal in renewals:
        with suppress(KeyMissing):  # it was closed meanwhile
            pool = pool_of(keys, renewal.pool.name)
            if pool.record == renewal.record:
                keep_record(keys, pool, pool.record.confirmed())
