"""Closing: from sealed packets to a release, and nothing else left (anonymity.md §3).

Every step may be repeated after a crash anywhere. Keys are deleted last, once the end of the
round was read back; until then nothing is lost, and afterwards nothing can be opened.
"""

import asyncio
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import structlog

from booth.ballots.asked import Asked, shown_before
from booth.ballots.instruments import instrument_of
from booth.ballots.sealing import (
    BALLOT_KEYS,
    Counted,
    RoundKey,
    bind_ballots,
    check_seal,
    destroy_keys,
    open_ballots,
    opened_here,
)
from booth.ballots.texts import Text, destroy_text_keys, seal_texts
from booth.hpke import KeyDamaged, public_of
from booth.pools.seals import Pool, SealBroken, contents_of, keep_record, pool_of
from booth.pools.tick import settled
from booth.readers import Readers, readers_in
from booth.services import BoothServices
from storage.ballots.box import Box
from storage.keys.key_store import KeyMissing, KeyStore
from trajectory.rounds.instrument import Answers, Instrument
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round, RoundState

_KEY_NAME: Final = re.compile(rf"([0-9a-f]{{32}})-({'|'.join(RoundKey)})(-[0-9a-f]{{32}})?")

log = structlog.get_logger(__name__)


class NotReadBack(Exception):
    """What was written is not there for another connection; the keys stay."""


@dataclass(frozen=True, slots=True)
class End:
    """How a round ends: what is written of it, and nothing more. `alarming` when more packets
    than the threshold held nothing that counts: somebody may have filled the box."""

    state: RoundState
    release: Release | None = None
    texts: tuple[bytes, ...] = ()
    alarming: bool = False


# ---- closing one round


async def close_round(services: BoothServices, round_id: str) -> None:
    """Close a round whose time has come; before that, and after it is over, nothing happens.

    Raises:
        KeyMissing: this is not the key store the round was opened with.
        KeyDamaged: its private key is not as it was made.
        OSError: the key store cannot be read. In all three cases every ballot stays.
        NotReadBack: the end of the round was not there for another connection.
    """
    if await _stop_sending(services, round_id):
        await _count(services, round_id)
    await _destroy_keys_when_over(services, round_id)


async def _stop_sending(services: BoothServices, round_id: str) -> bool:
    """Open to closing in a transaction of its own; whether there is something to count."""
    async with services.boxes.writing() as box:
        await box.hold(round_id, alone=True)
        round_ = await box.rounds.get(round_id)
        if round_ is None or services.now() < round_.counted_from:
            return False
        if round_.state is RoundState.OPEN:
            await box.rounds.move_to(round_id, RoundState.CLOSING)
            await box.commit()
            return True
        return round_.state is RoundState.CLOSING


async def _count(services: BoothServices, round_id: str) -> None:
    async with services.boxes.writing() as box:
        await box.hold(round_id, alone=True)
        round_ = await box.rounds.get(round_id)
        if round_ is None or round_.state is not RoundState.CLOSING:
            return  # another replica was first
        end = await _end_of(services, box, round_)
        await _write(box, round_id, end)
        await box.commit()
    log.info("round-closed")
    if end.alarming:
        log.error("packets-dropped")


async def _write(box: Box, round_id: str, end: End) -> None:
    if end.release is not None:
        await box.releases.record(round_id, end.release)
    await box.round_texts.record(round_id, list(end.texts))
    await box.packets.destroy(round_id)
    await box.round_names.destroy(round_id)
    await box.rounds.move_to(round_id, end.state)


async def _end_of(services: BoothServices, box: Box, round_: Round) -> End:
    """How this round ends, computed in memory; nothing is written yet but in the key store."""
    keys = services.keys
    try:
        # First, since it tells another key store from a round that somebody edited.
        await asyncio.to_thread(check_seal, keys, round_)
        instrument = await instrument_of(services, box, round_)
        pool = await settled(box, await asyncio.to_thread(pool_of, keys, round_.id))
        rows = await box.packets.of_pool(round_.id)
        readers = await readers_in(services, box, round_.trajectory)
        counted = await asyncio.to_thread(_counted, keys, round_, instrument, pool, rows)
        before = await shown_before(box, round_)
        asked = Asked(round_, instrument, before)
        return await asyncio.to_thread(_end, keys, asked, counted, readers)
    except SealBroken:
        log.error("round-changed")
        return End(RoundState.CHANGED)
    except KeyMissing:
        if not await asyncio.to_thread(opened_here, keys, round_):
            log.error("round-of-another-key-store")
            raise
        return End(RoundState.LAPSED)


def _end(keys: KeyStore, asked: Asked, counted: Counted, readers: Readers) -> End:
    answers, round_ = counted.answers, asked.round
    release = asked.release(answers)
    texts = _for_the_trainer(answers, readers, released=release is not None)
    sealed = seal_texts(keys, round_.id, texts)
    state = RoundState.TOO_FEW if release is None else RoundState.RELEASED
    return End(state, release, tuple(sealed), alarming=counted.dropped > round_.threshold)


def _counted(
    keys: KeyStore, round_: Round, instrument: Instrument, pool: Pool, rows: Mapping[str, bytes]
) -> Counted:
    """The answers in these rows, when they are those that were written last.

    Raises:
        SealBroken: they are others; none of them is opened (trust.md, rule 3).
        KeyDamaged: the private key is not that of the round; every packet stays.
    """
    sendings = contents_of(pool, rows)
    keep_record(keys, pool, pool.record)  # from here on the last tick ended in one way only
    bind_ballots(keys, round_, sendings)
    private_key = keys.get(RoundKey.PRIVATE.of(round_.id))
    if public_of(private_key) != round_.public_key:
        raise KeyDamaged
    return open_ballots(private_key, round_, instrument, sendings)


def _for_the_trainer(answers: Sequence[Answers], readers: Readers, *, released: bool) -> list[Text]:
    """The texts in no order; below the threshold only where the writer ticked so. What was written
    to somebody who reads no longer, and for no successor, is nobody's (trust.md, rule 8)."""
    texts = [
        Text(sheet.reader, sheet.succeeds, text.strip())
        for sheet in answers
        if released or sheet.deliver_below_threshold
        for text in sheet.texts.values()
        if text.strip()
    ]
    read = [one for one in texts if one.succeeds or one.reader in readers.alive]
    secrets.SystemRandom().shuffle(read)
    return read


async def _destroy_keys_when_over(services: BoothServices, round_id: str) -> None:
    async with services.boxes.checking() as box:
        round_ = await box.rounds.get(round_id)
        if round_ is None or not round_.state.over:
            return
        if round_.state is RoundState.RELEASED and await box.releases.get(round_id) is None:
            raise NotReadBack
    await asyncio.to_thread(_destroy, services.keys, round_)


def _destroy(keys: KeyStore, round_: Round) -> None:
    destroy_keys(keys, round_.id)
    if not round_.state.keeps_texts:
        destroy_text_keys(keys, {round_.id})


# ---- ending a round without opening it


async def withdraw_round(services: BoothServices, round_id: str) -> None:
    """Destroy the ballots and keys of a round unopened; one that is over stays as it ended."""
    await _abandon(services, round_id, RoundState.WITHDRAWN)


async def _abandon(services: BoothServices, round_id: str, state: RoundState) -> None:
    async with services.boxes.writing() as box:
        await box.hold(round_id, alone=True)
        round_ = await box.rounds.get(round_id)
        if round_ is not None and not round_.state.over:
            await _write(box, round_id, End(state))
            await box.commit()
            log.info("round-abandoned", state=state)
    await _destroy_keys_when_over(services, round_id)


# ---- at every start, and at night


async def sweep(services: BoothServices) -> None:
    """Finish what a crash left half done; one round that cannot be recovered stops no other.

    Rounds left in closing are closed, open rounds of a restored backup lapse, and the keys of
    rounds that are over or unknown are deleted. Needs boxes end elsewhere (`needs/ending.py`).

    Raises:
        OSError: the key store cannot be read.
    """
    names = await asyncio.to_thread(services.keys.names)
    async with services.boxes.reading() as box:
        closing = await box.rounds.in_state(RoundState.CLOSING)
    for round_ in closing:
        await _close_or_log(services, round_.id)
    lost = await rounds_without_keys(services)
    async with services.boxes.reading() as box:
        opened = await box.rounds.in_state(RoundState.OPEN)
    for round_ in opened:
        if round_.id in lost and opened_here(services.keys, round_):
            await _abandon(services, round_.id, RoundState.LAPSED)
    async with services.boxes.reading() as box:
        alive = {round_.id for round_ in await box.rounds.in_state(RoundState.OPEN)}
        alive |= {needs.id for needs in await box.needs_boxes.all()}
    for round_id in _with_keys(names) - alive:
        await _destroy_left_keys(services, round_id)


def _with_keys(names: frozenset[str]) -> set[str]:
    """The ids of rounds of which some key has one of these names."""
    return {key[1] for name in names if (key := _KEY_NAME.fullmatch(name))}


async def _close_or_log(services: BoothServices, round_id: str) -> None:
    try:
        await close_round(services, round_id)
    except Exception as failure:
        log.error("closing-failed", error=type(failure).__name__)


async def _destroy_left_keys(services: BoothServices, round_id: str) -> None:
    async with services.boxes.checking() as box:
        round_ = await box.rounds.get(round_id)
        with_texts = bool(await box.round_texts.of_round(round_id))
    if round_ is not None and not round_.state.over:
        return
    await asyncio.to_thread(destroy_keys, services.keys, round_id)
    if round_ is None or not with_texts:
        await asyncio.to_thread(destroy_text_keys, services.keys, {round_id})


async def rounds_without_keys(services: BoothServices) -> set[str]:
    """The ids of open rounds that lack a key, whether their seals can be read or not: nobody can
    send in them, and the start is not ready.

    Raises:
        OSError: the key store cannot be read.
    """
    async with services.boxes.reading() as box:
        opened = await box.rounds.ids_of_open()
    names = await asyncio.to_thread(services.keys.names)
    return {id for id in opened if not {key.of(id) for key in BALLOT_KEYS} <= names}
