"""Seals: the keys of a round, what they close, and who may open it (anonymity.md §2).

Eight entries per round in the key store. `slot`, `private`, `mac` and the three of its pool live
from opening to closing; `counted` while it is closing; `texts` from closing until thirty days
later (`texts.py`). Only closing reads the private key.
"""

import hmac
import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from nacl.exceptions import CryptoError

from booth.ballots.sheets import BALLOT_BYTES, answers_in, ballot_info
from booth.hpke import Unopened, new_key_pair, public_of, unseal
from booth.padding import unpadded
from booth.pools.seals import (
    RENEWED,
    PoolKey,
    SealBroken,
    Sending,
    Terms,
    open_pool,
    pool_of,
    rows_for,
)
from storage.keys.key_store import KEY_BYTES, KeyMissing, KeyStore, made_once, standing_key
from trajectory.errors import Invalid
from trajectory.rounds.instrument import Answers, Instrument
from trajectory.rounds.roster import Named, OpenedRound
from trajectory.rounds.rounds import Round

_ORIGIN = "origin"
"""Standing key: proves that a round was opened with this very key store."""
_MAC_BYTES = 32


class RoundKey(StrEnum):
    """The entries of a round in the key store."""

    SLOT = "slot"
    PRIVATE = "private"
    MAC = "mac"
    BOX = PoolKey.BOX.value
    TERMS = PoolKey.TERMS.value
    RECORD = PoolKey.RECORD.value
    COUNTED = "counted"
    TEXTS = "texts"

    def of(self, round_id: str) -> str:
        return f"{round_id}-{self}"


BALLOT_KEYS = (
    RoundKey.SLOT,
    RoundKey.PRIVATE,
    RoundKey.MAC,
    RoundKey.BOX,
    RoundKey.TERMS,
    RoundKey.RECORD,
)
"""What must exist while a round is open and must be gone once it is closed."""


# ---- the keys of a round


def make_slot_secret(store: KeyStore, round_id: str) -> bytes:
    """What gives everybody who is asked their slot, of a round that opens; or the one it has."""
    return made_once(store, RoundKey.SLOT.of(round_id), lambda: secrets.token_bytes(KEY_BYTES))


def open_round(
    store: KeyStore, round_: Round, slots: Collection[bytes], names: Iterable[Named] = ()
) -> OpenedRound:
    """Make the keys of a round that opens, its roster of these slots, and its empty rows.

    May be repeated until it is open for others: it keeps its keys, and gets other rows.
    """
    private = RoundKey.PRIVATE.of(round_.id)
    public_key = public_of(made_once(store, private, lambda: new_key_pair().private))
    made_once(store, RoundKey.MAC.of(round_.id), lambda: secrets.token_bytes(KEY_BYTES))
    renewed = len(slots) if round_.kind.in_session else RENEWED
    terms = Terms(renewed, frozenset(slots), tuple(names))
    rows = open_pool(store, round_.id, terms, rows=rows_for(len(slots)))
    return OpenedRound(public_key, seal_round(store, replace(round_, public_key=public_key)), rows)


def slot_secret(store: KeyStore, round_id: str) -> bytes:
    """What `slot_of` needs to find a member's slot.

    Raises:
        KeyMissing: the round is over, or its keys are lost.
    """
    return store.get(RoundKey.SLOT.of(round_id))


def terms_of(store: KeyStore, round_id: str) -> Terms:
    """Who may answer, and the names of everybody who is asked, as fixed at the opening.

    Raises:
        KeyMissing: the round is over, or its keys are lost.
        SealBroken: its keys are not of one key store.
    """
    return pool_of(store, round_id).terms


def destroy_keys(store: KeyStore, round_id: str) -> None:
    """Delete what could open or forge the ballots of a round; repeating it is no error."""
    for key in (*BALLOT_KEYS, RoundKey.COUNTED):
        store.delete(key.of(round_id))


# ---- the seal of a round: what it promised when it opened


def seal_round(store: KeyStore, round_: Round) -> bytes:
    """The seal of a round that opens, over all that must not change while it is open.

    Raises:
        ValueError: the round has a seal; `reseal_round` looks at that one first.
    """
    if round_.seal:
        raise ValueError("this round was sealed before")
    return _seal(store, round_)


def reseal_round(store: KeyStore, round_: Round, *, closes: datetime) -> bytes:
    """The seal of a round that was extended to `closes`; `round_` as it was before.

    Raises:
        SealBroken: the round was edited since it was sealed.
    """
    check_seal(store, round_)
    return _seal(store, replace(round_, closes=closes))


def check_seal(store: KeyStore, round_: Round) -> None:
    """Refuse a round that is not as it was when it was sealed.

    Raises:
        SealBroken: something that it promised was edited (see `_promise`).
        KeyMissing: the keys of the round are gone.
    """
    key = store.get(RoundKey.MAC.of(round_.id))
    if not hmac.compare_digest(_promise(key, round_), round_.seal[:_MAC_BYTES]):
        raise SealBroken


def opened_here(store: KeyStore, round_: Round) -> bool:
    """Whether this is the key store with which the round was opened.

    A key missing from it was deleted; a key missing from another store may still exist.
    """
    try:
        origin = store.get(_ORIGIN)
    except KeyMissing:
        return False
    return hmac.compare_digest(_mac(origin, round_.id.encode()), round_.seal[_MAC_BYTES:])


def _seal(store: KeyStore, round_: Round) -> bytes:
    key = store.get(RoundKey.MAC.of(round_.id))
    return _promise(key, round_) + _mac(standing_key(store, _ORIGIN), round_.id.encode())


def _promise(key: bytes, round_: Round) -> bytes:
    closes = round_.closes.astimezone(UTC).isoformat()
    numbers = (str(round_.threshold), str(round_.invited))
    words = (round_.id, round_.trajectory, round_.kind, *numbers, round_.instrument, closes)
    return _mac(key, b"round", *(word.encode() for word in words), round_.public_key)


def _mac(key: bytes, *parts: bytes) -> bytes:
    """A MAC that no other division into parts can have."""
    message = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
    return hmac.digest(key, message, "sha256")


# ---- ballots


@dataclass(frozen=True, slots=True)
class Counted:
    """The answers of a round. `dropped` says how many packets held none that count: they did not
    open, or did not fit the instrument; nobody is told the number."""

    answers: Sequence[Answers]
    dropped: int


def open_ballots(
    private_key: bytes, round_: Round, instrument: Instrument, sendings: Iterable[Sending]
) -> Counted:
    """What people answered; whatever the page could not have sent is dropped."""
    opened = [_answers_in(private_key, round_, instrument, sending) for sending in sendings]
    answers = [each for each in opened if each is not None]
    return Counted(answers, len(opened) - len(answers))


def _answers_in(
    private_key: bytes, round_: Round, instrument: Instrument, sending: Sending
) -> Answers | None:
    try:
        bound = ballot_info(round_.id, round_.instrument, round_.public_key, sending.ticket)
        sheet = unseal(private_key, bound, sending.packet)
        return answers_in(unpadded(sheet, BALLOT_BYTES), instrument)
    except (Unopened, CryptoError, ValueError, Invalid):
        return None


def bind_ballots(store: KeyStore, round_: Round, sendings: Iterable[Sending]) -> None:
    """Count these ballots, and never others: a closing that is repeated has the same ones.

    Whoever writes in the database could else keep a round closing and read from the difference
    between two releases what was in one of them. The mark is in the key store, out of their reach,
    before any release is written.

    Raises:
        SealBroken: the round was counted before, with other ballots.
    """
    key = store.get(RoundKey.MAC.of(round_.id))
    ballots = sorted(sending.slot + sending.ticket + sending.packet for sending in sendings)
    mark = _mac(key, b"counted", round_.id.encode(), *ballots)
    counted = made_once(store, RoundKey.COUNTED.of(round_.id), lambda: mark)
    if not hmac.compare_digest(counted, mark):
        raise SealBroken
