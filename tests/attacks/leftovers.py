"""What is left of a round, and what somebody could do with it."""

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox

from booth.ballots.sealing import BALLOT_KEYS, RoundKey
from storage.keys.key_store import KeyStore
from tests.attacks import canaries
from tests.attacks.field import Person
from trajectory.rounds.rounds import Round


def key_files(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file of the key store with its time and content."""
    return {
        file.name: (file.stat().st_mtime_ns, file.read_bytes()) for file in sorted(folder.iterdir())
    }


def keys_of(keys: KeyStore, round_id: str) -> list[bytes]:
    """The keys of an open round, which the harness may know and nobody else."""
    return [keys.get(kind.of(round_id)) for kind in BALLOT_KEYS]


def keys_left(keys: KeyStore, round_id: str) -> int:
    secret = set(RoundKey) - {RoundKey.TEXTS}
    return len({kind.of(round_id) for kind in secret} & keys.names())


def guesses(keys: KeyStore, asked: Round) -> list[bytes]:
    """Everything that is kept and could be a key of this round."""
    left = [keys.get(name) for name in sorted(keys.names())]
    return [*left, asked.public_key, asked.seal[:32], asked.seal[32:], asked.id.encode()]


def named(
    slots: Iterable[bytes], people: Sequence[Person], round_id: str, keys: Sequence[bytes]
) -> int:
    """How many copied slots can be given back their owner with these keys."""
    words = [
        word.encode()
        for person in people
        for name in (person.object_id, person.id, person.name)
        for word in (name, name.lower())
    ]
    salt = round_id.encode()
    ways = [way for word in words for way in (word, word + salt, salt + word)]
    tried = {hashlib.sha256(way).digest() for way in ways}
    tried |= {hmac.digest(key, way, "sha256") for key in keys for way in ways}
    return len(tried & set(slots))


def opened(ballots: Iterable[bytes], keys: Sequence[bytes]) -> int:
    """How many copied ballots open with these keys."""
    boxes = [SealedBox(PrivateKey(key)) for key in keys if len(key) == PrivateKey.SIZE]
    return sum(any(_opens(box, ballot) for box in boxes) for ballot in ballots)


def _opens(box: SealedBox, ballot: bytes) -> bool:
    with suppress(CryptoError, ValueError):
        box.decrypt(ballot)
        return True
    return False


def words_in(words: Iterable[str], places: Sequence[bytes]) -> int:
    """How often these words stand in these places, in capitals or not, in any disguise."""
    lowered = [place.lower() for place in places]
    return sum(canaries.seen(word.lower().encode(), lowered) for word in words)
