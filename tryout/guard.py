"""What keeps the try-out away from anything real: its own folder, and no settings of a bot.

Everything it makes stands in one folder with a marker file. It opens, and wipes, nothing
but a folder that carries its marker; every doubt is a refusal to start.
"""

import json
import os
import shutil
import stat
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from trajectory.errors import DomainError

MARKER = "tryout.json"
MADE_BY = "cultuurtraject tryout 1"
_REAL = ("CULTUURTRAJECT_", "MICROSOFT_APP", "MICROSOFTAPP", "MSI_", "IDENTITY_ENDPOINT")
"""Beginnings of names of settings that belong to a bot in service."""


class Refused(DomainError):
    """The try-out does not start, and says what to do."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Where the try-out and its bot listen."""

    page: int
    bot: int


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of one try-out, marked as its own."""

    path: Path

    @property
    def world(self) -> Path:
        return self.path / "world.sqlite"

    @property
    def database(self) -> Path:
        return self.path / "bot.sqlite"

    @property
    def keys(self) -> Path:
        return self.path / "keys"

    def ports(self) -> Ports | None:
        """The ports in the addresses that this try-out gave out; None before it did."""
        ports = json.loads((self.path / MARKER).read_text())["ports"]
        return Ports(**ports) if ports else None

    def remember(self, ports: Ports | None) -> None:
        marker = {"made_by": MADE_BY, "ports": asdict(ports) if ports else None}
        (self.path / MARKER).write_text(json.dumps(marker))


def refuse_real_settings(environment: Mapping[str, str]) -> None:
    """Refuse to run where a bot in service has its settings.

    Raises:
        Refused: a setting of a real bot is in the environment.
    """
    settings = sorted(name for name in environment if name.upper().startswith(_REAL))
    if settings:
        raise Refused("tryout-refused-settings", names=", ".join(settings))


def own_folder(path: Path) -> Folder:
    """The folder of the try-out, made and marked when there is none.

    Raises:
        Refused: something stands there that this program did not make.
    """
    folder = Folder(path)
    if path.is_symlink() or (path.exists() and not _marked(path)):
        raise Refused("tryout-refused-folder", path=str(path))
    if not path.exists():
        path.mkdir(mode=stat.S_IRWXU)
        folder.remember(None)
    if any(entry.is_symlink() for entry in _inside(path)):
        raise Refused("tryout-refused-folder", path=str(path))
    return folder


def wipe(path: Path) -> None:
    """Remove the folder of a try-out; nothing when there is none.

    Raises:
        Refused: the folder is not ours, so nothing of it is touched.
    """
    if not path.exists() and not path.is_symlink():
        return
    if path.is_symlink() or not _marked(path):
        raise Refused("tryout-refused-folder", path=str(path))
    shutil.rmtree(path)


def _marked(path: Path) -> bool:
    try:
        marker = json.loads((path / MARKER).read_text())
    except (OSError, ValueError):
        return False
    return isinstance(marker, dict) and marker.get("made_by") == MADE_BY


def _inside(path: Path) -> Iterable[Path]:
    for root, folders, files in os.walk(path):
        yield from (Path(root) / name for name in (*folders, *files))
