"""Files with a backup: written beside and put in place when they are whole, sealed when the
settings name a key, and read line by line.

A sealed one is a file of age (https://age-encryption.org/v1): whoever has the private half can open
it with any program that knows that form.
"""

import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST
from pathlib import Path
from threading import Thread
from typing import BinaryIO, Final

import pyrage

from bot.admin.refused import Refused

SEALED: Final = b"age-encryption.org/v1"
"""Begins every file of age."""


async def written(file: Path, lines: AsyncIterator[str], sealed_to: str) -> int:
    """Write a whole backup, or nothing: how many lines. Only the program's user can read it, and
    one that exists is never overwritten.

    Raises:
        Refused: it could not be written; nothing is left of it.
    """
    draft = file.with_name(file.name + ".part")
    descriptor = _begun(file, draft)
    try:
        count = await _filled(descriptor, lines, sealed_to)
        os.link(draft, file)
        return count
    except OSError as error:
        raise Refused(
            f"{file} cannot be written, and nothing is left of it: {_of(error)}."
        ) from None
    finally:
        draft.unlink(missing_ok=True)


def _begun(file: Path, draft: Path) -> int:
    try:
        if file.exists():
            raise FileExistsError(EEXIST, os.strerror(EEXIST))
        return os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise Refused(f"{file} cannot be written: {_of(error)}.") from None


def _of(error: OSError) -> str:
    return error.strerror or type(error).__name__


async def _filled(descriptor: int, lines: AsyncIterator[str], sealed_to: str) -> int:
    count = 0
    with os.fdopen(descriptor, "wb") as out:
        with _sealing(out, sealed_to) as inside:
            async for line in lines:
                inside.write(line.encode() + b"\n")
                count += 1
        out.flush()
        os.fsync(out.fileno())
    return count


@contextmanager
def _sealing(out: BinaryIO, sealed_to: str) -> Iterator[BinaryIO]:
    """What is written inside comes out sealed, piece by piece; nothing readable is on the disk."""
    if not sealed_to:
        yield out
        return
    recipient = pyrage.x25519.Recipient.from_str(sealed_to)
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as source, os.fdopen(writing, "wb") as inside:
        thread = _Telling(lambda: pyrage.encrypt_io(source, out, [recipient]), source)
        thread.start()
        with suppress(BrokenPipeError):
            yield inside
            inside.close()
        thread.join()
    if thread.error is not None:
        raise thread.error if isinstance(thread.error, OSError) else OSError(str(thread.error))


class _Telling(Thread):
    """A thread whose error is kept for whoever waits for it; a pipe it read is closed with it."""

    def __init__(self, work: Callable[[], object], source: BinaryIO) -> None:
        super().__init__(daemon=True)
        self._do, self._source = work, source
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self._do()
        except Exception as error:
            self.error = error
        finally:
            with suppress(OSError):
                self._source.close()


@contextmanager
def opened(file: Path, opened_with: Path | None) -> Iterator[Callable[[], Iterator[str]]]:
    """The lines of a backup, as often as they are asked for.

    Raises:
        Refused: it cannot be read, or is sealed and no key opens it.
    """
    try:
        with file.open("rb") as backup:
            sealed = backup.read(len(SEALED)) == SEALED
    except OSError as error:
        raise Refused(f"Nothing was restored: {file} cannot be read: {_of(error)}.") from None
    if not sealed:
        yield lambda: _lines(file)
        return
    content = _unsealed(file, opened_with)
    yield lambda: iter(content.decode().splitlines())


def _lines(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8") as lines:
        yield from lines


def _unsealed(file: Path, opened_with: Path | None) -> bytes:
    if opened_with is None:
        raise Refused(
            "Nothing was restored: the backup is sealed. Set BACKUP_OPENED_WITH to the file with "
            "the private key, for this restore only."
        )
    try:
        words = opened_with.read_text(encoding="ascii").split()
        [secret] = [word for word in words if word.startswith("AGE-SECRET-KEY-")]
        identity = pyrage.x25519.Identity.from_str(secret)
    except (OSError, ValueError, pyrage.IdentityError):
        raise Refused("Nothing was restored: BACKUP_OPENED_WITH holds no private key.") from None
    try:
        return bytes(pyrage.decrypt(file.read_bytes(), [identity]))
    except (pyrage.DecryptError, OSError):
        raise Refused(
            "Nothing was restored: this key does not open the backup, or the file is cut off."
        ) from None


def new_key(file: Path) -> str:
    """Make a pair of keys: the private half in a new file, the public one is returned.

    Raises:
        Refused: the file cannot be written, or exists.
    """
    pair = pyrage.x25519.Identity.generate()
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as out:
            out.write(f"# public key: {pair.to_public()}\n{pair}\n")
    except OSError as error:
        raise Refused(f"{file} cannot be written: {_of(error)}.") from None
    return str(pair.to_public())
