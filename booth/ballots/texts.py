"""Texts for the trainer: closed at the closing for whoever may read them, and opened on their page.

What only one reader may read has a key of that reader, which goes with them; what a successor may
read too has one key for all (trust.md, rule 8). Rows and their number tell nothing of it.
"""

import re
import secrets
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from booth.ballots.sealing import RoundKey
from booth.padding import padded, unpadded
from storage.keys.key_store import KEY_BYTES, KeyMissing, KeyStore, made_once

TEXT_BYTES: Final = 12 * 1024
"""One size for every text: the id of its reader, all the room that a sheet has for a text, and the
padding."""

_ID: Final = 32
_KEY: Final = re.compile(rf"([0-9a-f]{{{_ID}}})-{RoundKey.TEXTS}(?:-([0-9a-f]{{{_ID}}}))?")
_NOTE: Final = re.compile(rf"([0-9a-f]{{{_ID}}}| {{{_ID}}})(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Text:
    """A text for the trainer. `reader` is the id of whom the page named, "" when nobody read then;
    `succeeds` says whether who comes after may read it too."""

    reader: str
    succeeds: bool
    text: str


def seal_texts(store: KeyStore, round_id: str, texts: Iterable[Text]) -> list[bytes]:
    """Close each text by itself under a key that lives thirty days at most, all at one size."""
    return [_sealed(store, round_id, text) for text in texts]


def open_texts(
    store: KeyStore, round_id: str, ciphertexts: Iterable[bytes], reader: str, *, reads_now: bool
) -> list[str]:
    """The texts of a round that are for this reader: what was written to them, and of others, when
    they read now, what a successor may read. What was forged is left out."""
    boxes = [box for of in (reader, "") if (box := _box(store, _entry(round_id, of)))]
    found = [text for sealed in ciphertexts if (text := _opened(boxes, sealed))]
    return [one.text for one in found if reads_now or one.reader == reader]


def _entry(round_id: str, reader: str) -> str:
    """The name of the key of what only this reader may read; of what others may, with ""."""
    return RoundKey.TEXTS.of(round_id) + (f"-{reader}" if reader else "")


def _sealed(store: KeyStore, round_id: str, text: Text) -> bytes:
    entry = _entry(round_id, "" if text.succeeds else text.reader)
    box = SecretBox(made_once(store, entry, lambda: secrets.token_bytes(KEY_BYTES)))
    note = f"{text.reader:{_ID}}{text.text}"
    return bytes(box.encrypt(padded(note.encode(), TEXT_BYTES)))


def _box(store: KeyStore, entry: str) -> SecretBox | None:
    with suppress(KeyMissing):
        return SecretBox(store.get(entry))
    return None


def _opened(boxes: Sequence[SecretBox], sealed: bytes) -> Text | None:
    for box in boxes:
        with suppress(CryptoError, ValueError, TypeError):
            note = box.decrypt(sealed)
            return _read(unpadded(note, len(note)).decode())  # an earlier version had less room
    return None


def _read(note: str) -> Text:
    """A text that was closed by an earlier version names nobody: any trainer was to read it."""
    named = _NOTE.fullmatch(note)
    return Text(named[1].strip(), True, named[2]) if named else Text("", True, note)


# ---- the end


def destroy_text_keys(store: KeyStore, rounds: Collection[str]) -> None:
    """What was written in these rounds cannot be opened any more. May be repeated."""
    for name in store.names():
        if (key := _KEY.fullmatch(name)) and key[1] in rounds:
            store.delete(name)


def keys_of_readers(names: Iterable[str]) -> dict[str, str]:
    """Of each of these keys that one reader has: its name, and the id of that reader."""
    found = ((name, _KEY.fullmatch(name)) for name in names)
    return {name: key[2] for name, key in found if key and key[2]}
