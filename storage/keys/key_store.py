"""The key store: outside the database and outside its backups (anonymity.md §2).

Entries of a round live from its opening to its closing; standing keys live as long as the
installation. Losing the store during a round loses that round's answers, and that is meant.
"""

import os
import re
import secrets
import weakref
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol

from storage.leaks import Told
from trajectory.errors import DomainError

FCNTL: Final = import_module("fcntl") if os.name == "posix" else None
"""Locks on files; Windows has none of this kind."""

KEY_BYTES = 32


class KeyMissing(DomainError):
    """A key is not there: answers sealed with it cannot be opened by anybody any more."""

    def __init__(self) -> None:
        super().__init__("key-missing")


class FolderShared(OSError):
    """Others than the program's user can read the folder; whose it is, the program does not say."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"others can read the folder: make it yours alone, chmod 700 {folder}")


class KeyStore(Protocol):
    """Named secrets."""

    def put(self, name: str, secret: bytes) -> None:
        """Keep a new secret durably; a name that exists is refused with FileExistsError."""
        ...

    def replace(self, name: str, secret: bytes) -> None:
        """Keep this durably in the place of what has this name: whoever reads, also after a
        crash, finds the old one or the new one whole. What was deleted does not come back.

        Raises:
            KeyMissing: there is nothing to replace.
        """
        ...

    def get(self, name: str) -> bytes:
        """The secret.

        Raises:
            KeyMissing: it does not exist.
        """
        ...

    def many(self, names: Collection[str]) -> Mapping[str, bytes]:
        """Those of these secrets that exist, by name, in one question."""
        ...

    def delete(self, name: str) -> None:
        """Remove a secret; removing one that is gone is no error."""
        ...

    def names(self) -> frozenset[str]:
        """Every name in the store."""
        ...

    def takes_keys(self) -> bool:
        """Whether a key could be kept now; finding out writes nothing."""
        ...

    def tells(self) -> Sequence[Told]:
        """By what the store would tell a secret to somebody else."""
        ...

    def server(self) -> frozenset[str]:
        """What the server says of itself (`address.WHO`); nothing of a folder."""
        ...

    def in_use(self) -> bool:
        """Whether another program has the store open now."""
        ...

    def compact(self) -> None:
        """Leave as little as can be of what was deleted; at night."""
        ...

    def close(self) -> None:
        """Let go of the store when the program stops."""
        ...


class FileKeyStore:
    """A directory of files that only the program's user can read; a deleted file is gone.

    Raises:
        FolderShared: others can read the folder, which was there already.
        OSError: it is no folder, or not ours.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            raise FolderShared(folder)
        self._folder = folder
        # Apart, so that whoever deletes a key need not look through all of them for its drafts.
        self._drafts = folder / "drafts"
        self._drafts.mkdir(mode=0o700, exist_ok=True)
        for left in folder.glob("*.draft"):  # by an older version
            left.rename(self._drafts / left.name)
        self._lock = _Lock(folder)

    def put(self, name: str, secret: bytes) -> None:
        path = self._path(name)
        with self._draft(path, secret) as draft:
            os.link(draft, path)
        self._sync_folder()

    def replace(self, name: str, secret: bytes) -> None:
        path = self._path(name)
        if not path.exists():
            raise KeyMissing
        with self._draft(path, secret) as draft:
            draft.rename(path)
        self._sync_folder()

    @contextmanager
    def _draft(self, path: Path, secret: bytes) -> Iterator[Path]:
        """The secret in a file of its own, which has reached the disk; gone at the end."""
        draft = self._drafts / f"{path.stem}.{secrets.token_hex(8)}.draft"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(secret)
                file.flush()
                os.fsync(file.fileno())
            yield draft
        finally:
            draft.unlink(missing_ok=True)

    def get(self, name: str) -> bytes:
        try:
            return self._path(name).read_bytes()
        except FileNotFoundError:
            raise KeyMissing from None

    def many(self, names: Collection[str]) -> Mapping[str, bytes]:
        found = {}
        for name in names:
            with suppress(KeyMissing):
                found[name] = self.get(name)
        return found

    def delete(self, name: str) -> None:
        path = self._path(name)
        # A crash while a key was kept may have left its draft.
        for left in (path, *self._drafts.glob(f"{name}.*.draft")):
            left.unlink(missing_ok=True)
        self._sync_folder()

    def names(self) -> frozenset[str]:
        return frozenset(path.stem for path in self._folder.glob("*.key"))

    def takes_keys(self) -> bool:
        if not os.access(self._folder, os.R_OK | os.W_OK | os.X_OK):
            return False
        disk = os.statvfs(self._folder)
        # A disk that counts no files (such as btrfs) says that it has none at all.
        return disk.f_bavail > 0 and (disk.f_favail > 0 or disk.f_files == 0)

    def tells(self) -> Sequence[Told]:
        """A folder has no log."""
        return ()

    def server(self) -> frozenset[str]:
        """A folder has no server."""
        return frozenset()

    def in_use(self) -> bool:
        return self._lock.others()

    def compact(self) -> None:
        """Nothing is left to do."""

    def close(self) -> None:
        self._lock.let_go()

    def _path(self, name: str) -> Path:
        return self._folder / f"{checked_name(name)}.key"

    def _sync_folder(self) -> None:
        descriptor = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class _Lock:
    """Held on a folder together by all programs that have it open; the system lets go of it when
    a program dies. Where there are no such locks (Windows, some shares), nobody is found."""

    def __init__(self, folder: Path) -> None:
        self.let_go: Callable[[], object] = lambda: None
        if FCNTL is not None:
            self._descriptor = os.open(folder, os.O_RDONLY)
            self.let_go = weakref.finalize(self, os.close, self._descriptor)
            self._lock(FCNTL.LOCK_SH)

    def others(self) -> bool:
        """Whether another program holds it too."""
        if FCNTL is None:
            return False
        refused = self._lock(FCNTL.LOCK_EX)
        self._lock(FCNTL.LOCK_SH)
        return refused

    def _lock(self, how: int) -> bool:
        """Whether somebody keeps us from it."""
        assert FCNTL is not None
        try:
            FCNTL.flock(self._descriptor, how | FCNTL.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            return False
        return False


def checked_name(name: str) -> str:
    """The name, when it can be the name of a file; ValueError for any other."""
    if not re.fullmatch(r"[a-z0-9-]+", name):
        raise ValueError("a key's name is lower case letters, digits and dashes")
    return name


def standing_key(store: KeyStore, name: str) -> bytes:
    """A key that lives as long as the installation; made on first use."""
    return made_once(store, name, lambda: secrets.token_bytes(KEY_BYTES))


def made_once(store: KeyStore, name: str, new: Callable[[], bytes]) -> bytes:
    """The secret with this name, made when there is none."""
    try:
        return store.get(name)
    except KeyMissing:
        with suppress(FileExistsError):  # another replica was first
            store.put(name, new())
        return store.get(name)


def keep(store: KeyStore, name: str, secret: bytes) -> None:
    """Keep a secret, whether there was one or not, also while another replica does so too."""
    try:
        store.replace(name, secret)
    except KeyMissing:
        try:
            store.put(name, secret)
        except FileExistsError:  # it came in between
            store.replace(name, secret)
