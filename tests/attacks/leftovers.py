"""What is left of a round, and what somebody could do with it."""

import hashlib
import hmac
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from booth.ballots.sealing import BALLOT_KEYS, RoundKey
from booth.pools.record import Record
from booth.pools.seals import Pool, SealBroken, Sending, Terms, open_row
from storage.keys.key_store import KeyStore
from tests.attacks import canaries
from tests.attacks.field import Person
from trajectory.rounds.rounds import Round


def key_files(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file of the key store with its time and content."""
    return {
        file.name: (file.stat().st_mtime_ns, file.read_bytes())
        for file in sorted(filter(Path.is_file, folder.rglob("*")))
    }


def keys_of(keys: KeyStore, round_id: str) -> list[bytes]:
    """The keys of an open round, which the harness may know and nobody else."""
    return [keys.get(kind.of(round_id)) for kind in BALLOT_KEYS]


def without_ticks(files: dict[str, tuple[int, bytes]]) -> dict[str, object]:
    """The files of the key store as they are compared: a tick writes a record anew, and what it
    shows of that is its size."""
    return {
        name: len(content) if name.endswith(f"{RoundKey.RECORD}.key") else (moment, content)
        for name, (moment, content) in files.items()
    }


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


def opened(rows: Iterable[bytes], keys: Sequence[bytes]) -> list[Sending]:
    """What copied rows hold, as far as these keys open them."""
    return [sending for row in rows for sending in _opened(row, keys)]


def _opened(row: bytes, keys: Sequence[bytes]) -> Iterator[Sending]:
    for key in keys:
        pool = Pool("", key, Terms(0), Record({}))
        with suppress(SealBroken, ValueError):
            if sending := open_row(pool, row):
                yield sending


def words_in(words: Iterable[str], places: Sequence[bytes]) -> int:
    """How often these words stand in these places, in capitals or not, in any disguise."""
    lowered = [place.lower() for place in places]
    return canaries.standing((word.lower().encode() for word in words), lowered).total()
