"""`python -m tools.release FOLDER`: what a version is given out as, the same whoever makes it.

In the folder come the wheel, the lock that it is installed with, the chart, and `SHA256SUMS` over
all that is there, also the bill of materials that `make sbom` put there. Two builds of one version,
by whomever and wherever, are byte for byte the same.
"""

import gzip
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path
from typing import Final

import yaml

from bot.start.version import VERSION

ROOT: Final = Path(__file__).parent.parent
SUMS: Final = "SHA256SUMS"
MADE: Final = 1580601600
"""Seconds since 1970 that every file is said to be of: a wheel tells no moment of its making."""


class NotReleased(Exception):
    """Something disagrees; the message is one sentence."""


def versions(root: Path = ROOT) -> dict[str, str]:
    """The version, by the file that says it."""
    chart = yaml.safe_load((root / "chart" / "Chart.yaml").read_text(encoding="utf-8"))
    about = yaml.safe_load((root / "publiccode.yml").read_text(encoding="utf-8"))
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {
        "bot/start/version.py": VERSION,
        "pyproject.toml": project["version"],
        "publiccode.yml": about["softwareVersion"],
        "chart/Chart.yaml: version": chart["version"],
        "chart/Chart.yaml: appVersion": chart["appVersion"],
    }


def check_versions(said: dict[str, str]) -> None:
    """Look whether every file says the same.

    Raises:
        NotReleased: which do not.
    """
    if len(set(said.values())) > 1:
        told = ", ".join(f"{file} says {version}" for file, version in said.items())
        raise NotReleased(f"The versions differ: {told}.")


def wheel(root: Path, folder: Path) -> Path:
    """The product as a wheel, of the sources below `root`.

    Raises:
        NotReleased: it cannot be built.
    """
    how = ("--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--no-cache-dir")
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *how, "--wheel-dir", str(folder), str(root)],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(MADE)},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise NotReleased(done.stderr)
    [made] = folder.glob("cultuurtraject-*.whl")
    return made


def chart(root: Path, folder: Path) -> Path:
    """The chart as helm takes it, without what `.helmignore` leaves out."""
    left_out = set((root / "chart" / ".helmignore").read_text(encoding="utf-8").split())
    place = folder / f"cultuurtraject-{VERSION}.tgz"
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for file in sorted((root / "chart").rglob("*")):
            name = file.relative_to(root / "chart").as_posix()
            if file.is_file() and name not in left_out:
                _add(archive, f"cultuurtraject/{name}", file.read_bytes())
    with place.open("wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        packed.write(raw.getvalue())
    return place


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mtime, entry.mode = len(content), MADE, 0o644
    archive.addfile(entry, io.BytesIO(content))


def sums(folder: Path) -> Path:
    """The hash of every file, in the form that `sha256sum --check` reads."""
    lines = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"
        for file in sorted(folder.iterdir())
        if file.name != SUMS
    ]
    place = folder / SUMS
    place.write_text("".join(lines), encoding="utf-8")
    return place


def inputs(dockerfile: str) -> list[str]:
    """What an image is made of that has no digest: a name alone can be moved."""
    given = re.findall(r"^ARG \w+=(\S+)", dockerfile, re.MULTILINE)
    named = re.findall(r"^FROM ([^\s$]+)", dockerfile, re.MULTILINE)
    return [one for one in (*given, *named) if "@sha256:" not in one]


def release(folder: Path, root: Path = ROOT) -> list[str]:
    """Make all of it; returns the names of what is there.

    Raises:
        NotReleased: versions differ, or the wheel cannot be built.
    """
    check_versions(versions(root))
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("*.whl"), *folder.glob("*.tgz")):
        old.unlink()
    wheel(root, folder)
    chart(root, folder)
    shutil.copyfile(root / "requirements.txt", folder / "requirements.txt")
    sums(folder)
    return sorted(file.name for file in folder.iterdir())


def main() -> None:
    try:
        made = release(Path(sys.argv[1]))
    except NotReleased as error:
        raise SystemExit(str(error)) from None
    sys.stdout.write("".join(f"{sys.argv[1]}/{name}\n" for name in made))
    for name in inputs((ROOT / "Dockerfile").read_text(encoding="utf-8")):
        sys.stderr.write(f"{name} has no digest: give one when you build the image.\n")


if __name__ == "__main__":
    main()
