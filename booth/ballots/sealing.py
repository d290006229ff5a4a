"""Seals: the keys of a round, what they close, and who may open it (anonymity.md §2).

Five entries per round in the key store. `slot`, `private` and `mac` live from opening to
closing; `counted` while it is closing; `texts` from closing until thirty days later. Only
closing reads the private key.
"""

import hmac
import json
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox

from booth.padding import padded, unpadded
from storage.ballots.ballots import SealedBallot
from storage.keys.key_store import KEY_BYTES, KeyMissing, KeyStore, made_once, standing_key
from trajectory.errors import DomainError, Invalid
from trajectory.rounds.instrument import TEXT_LIMIT, Answers, Instrument
from trajectory.rounds.rounds import Round
from trajectory.rounds.slots import Slot

BALLOT_BYTES = 16 * 1024
"""One size for every ballot of every instrument; also more than one long text fits."""

TEXT_BYTES = 4 * 1024
"""One size for every text: the limit in characters of four bytes each, and the padding."""

TEXTS_LIVE = timedelta(days=30)
"""How long after its closing moment the texts of a round may be read at most (anonymity.md §2)."""

_ORIGIN = "origin"
"""Standing key: proves that a round was opened with this very key store."""
_MAC_BYTES = 32
_WORST_CHARACTER = "\x01"
"""Six bytes as an escape in JSON; a character outside the basic plane takes four."""


class RoundKey(StrEnum):
    """The entries of a round in the key store."""

    SLOT = "slot"
    PRIVATE = "private"
    MAC = "mac"
    COUNTED = "counted"
    TEXTS = "texts"

    def of(self, round_id: str) -> str:
        return f"{round_id}-{self}"


BALLOT_KEYS = (RoundKey.SLOT, RoundKey.PRIVATE, RoundKey.MAC)
"""What must exist while a round is open and must be gone once it is closed."""


class SealBroken(DomainError):
    """Somebody edited a round after it was opened: it takes no answers and is not opened."""

    def __init__(self) -> None:
        super().__init__("seal-broken")


# ---- the keys of a round


def open_keys(store: KeyStore, round_: Round) -> bytes:
    """Make the keys of a round that opens, or keep those it has; the public key."""
    made_once(store, RoundKey.SLOT.of(round_.id), lambda: secrets.token_bytes(KEY_BYTES))
    made_once(store, RoundKey.PRIVATE.of(round_.id), lambda: bytes(PrivateKey.generate()))
    made_once(store, RoundKey.MAC.of(round_.id), lambda: secrets.token_bytes(KEY_BYTES))
    return _public_key(store, round_.id)


def _public_key(store: KeyStore, round_id: str) -> bytes:
    return bytes(PrivateKey(store.get(RoundKey.PRIVATE.of(round_id))).public_key)


def slot_secret(store: KeyStore, round_id: str) -> bytes:
    """What `slot_of` needs to find a member's slot.

    Raises:
        KeyMissing: the round is over, or its keys are lost.
    """
    return store.get(RoundKey.SLOT.of(round_id))


def destroy_keys(store: KeyStore, round_id: str) -> None:
    """Delete what could open or forge the ballots of a round; repeating it is no error."""
    for key in (*BALLOT_KEYS, RoundKey.COUNTED):
        store.delete(key.of(round_id))


def destroy_text_key(store: KeyStore, round_id: str) -> None:
    store.delete(RoundKey.TEXTS.of(round_id))


# ---- the seal of a round: what it promised when it opened


def seal_round(store: KeyStore, round_: Round) -> bytes:
    """The seal of a round that opens, over all that must not change while it is open.

    Raises:
        ValueError: the round has a seal; `reseal_round` looks at that one first.
    """
    if round_.seal:
        raise ValueError("this round was sealed before")
    public_key = round_.public_key or _public_key(store, round_.id)
    return _seal(store, replace(round_, public_key=public_key))


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


def seal_ballot(public_key: bytes, mac_key: bytes, slot: Slot, answers: Answers) -> SealedBallot:
    """Close answers so that only the round's private key opens them, all at one size.

    Raises:
        Invalid: the answers outgrow a ballot.
    """
    box = SealedBox(PublicKey(public_key))
    ciphertext = box.encrypt(padded(_written(answers), BALLOT_BYTES))
    mac = _ballot_mac(mac_key, slot.round, slot.value, ciphertext)
    return SealedBallot(slot.round, slot.value, ciphertext, mac)


def open_ballots(
    private_key: bytes, mac_key: bytes, instrument: Instrument, ballots: Iterable[SealedBallot]
) -> Iterator[Answers]:
    """The answers in these ballots; whatever we did not seal ourselves is dropped."""
    box = SealedBox(PrivateKey(private_key))
    for ballot in ballots:
        if not _is_ours(mac_key, ballot):
            continue
        try:
            answers = _read(unpadded(box.decrypt(ballot.ciphertext), BALLOT_BYTES))
            instrument.check(answers)
        except (CryptoError, ValueError, TypeError, KeyError, AttributeError, Invalid):
            continue
        yield answers


def bind_ballots(store: KeyStore, round_: Round, ballots: Iterable[SealedBallot]) -> None:
    """Count these ballots, and never others: a closing that is repeated has the same ones.

    Whoever writes in the database could else keep a round closing, take out one ballot and
    read from the difference between two releases what was in it. The mark is in the key store,
    out of their reach, before any release is written.

    Raises:
        SealBroken: the round was counted before, with other ballots.
    """
    key = store.get(RoundKey.MAC.of(round_.id))
    ours = sorted(ballot.mac for ballot in ballots if _is_ours(key, ballot))
    mark = _mac(key, b"counted", round_.id.encode(), *ours)
    counted = made_once(store, RoundKey.COUNTED.of(round_.id), lambda: mark)
    if not hmac.compare_digest(counted, mark):
        raise SealBroken


def _is_ours(key: bytes, ballot: SealedBallot) -> bool:
    mac = _ballot_mac(key, ballot.round, ballot.slot, ballot.ciphertext)
    return hmac.compare_digest(mac, ballot.mac)


def fits(instrument: Instrument) -> bool:
    """Whether every set of answers to this instrument fits in a ballot."""
    largest = Answers(
        choices={item.id: max(instrument.scale_of(item).values) for item in instrument.items},
        texts={
            question.id: _WORST_CHARACTER * TEXT_LIMIT for question in instrument.open_questions
        },
    )
    return len(_written(largest)) < BALLOT_BYTES


def _ballot_mac(key: bytes, round_id: str, slot: bytes, ciphertext: bytes) -> bytes:
    return _mac(key, b"ballot", round_id.encode(), slot, ciphertext)


def _written(answers: Answers) -> bytes:
    sheet = {
        "choices": dict(answers.choices),
        "texts": dict(answers.texts),
        "deliver": answers.deliver_below_threshold,
    }
    return json.dumps(sheet, ensure_ascii=False).encode()


def _read(sheet: bytes) -> Answers:
    fields = json.loads(sheet)
    return Answers(fields["choices"], fields["texts"], fields["deliver"])


# ---- texts for the trainer, after closing


def seal_texts(store: KeyStore, round_id: str, texts: Iterable[str]) -> list[bytes]:
    """Close each text by itself under a key that lives thirty days, all at one size."""
    name = RoundKey.TEXTS.of(round_id)
    box = SecretBox(made_once(store, name, lambda: secrets.token_bytes(KEY_BYTES)))
    return [bytes(box.encrypt(padded(text.encode(), TEXT_BYTES))) for text in texts]


def open_texts(store: KeyStore, round_id: str, ciphertexts: Iterable[bytes]) -> list[str]:
    """The texts of a round; one that was forged is left out.

    Raises:
        KeyMissing: they can no longer be read.
    """
    box = SecretBox(store.get(RoundKey.TEXTS.of(round_id)))
    return [text for sealed in ciphertexts if (text := _opened(box, sealed)) is not None]


def _opened(box: SecretBox, sealed: bytes) -> str | None:
    try:
        return unpadded(box.decrypt(sealed), TEXT_BYTES).decode()
    except (CryptoError, ValueError, TypeError):
        return None
