"""The extra package with Chinese and Korean letters: documents look for it beside the product."""

from contextlib import chdir
from pathlib import Path
from typing import Final

from hatchling.build import build_wheel

from documents.fonts import EAST_ASIA

MOST: Final = 15_000_000
"""Bytes of the package."""
_PROJECT: Final = f"""\
[project]
name = "{EAST_ASIA.replace("_", "-")}"
version = "1.0"
description = "Chinese (GB 2312) and Korean (KS X 1001) letters for documents of the Cultuurtraject"
license = "OFL-1.1"
license-files = ["OFL.txt"]
requires-python = ">=3.11"

[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[tool.hatch.build.targets.wheel]
packages = ["{EAST_ASIA}"]
"""


def wheel(fonts: dict[str, bytes], licence: str, building: Path, to: Path) -> Path:
    """A wheel with these fonts, in the folder `to`; `building` is an empty folder to make it in."""
    room = building / EAST_ASIA
    room.mkdir()
    (room / "__init__.py").write_text('"""Fonts only."""\n', encoding="utf-8")
    for name, content in fonts.items():
        (room / name).write_bytes(content)
    (building / "OFL.txt").write_text(licence, encoding="utf-8")
    (building / "pyproject.toml").write_text(_PROJECT, encoding="utf-8")
    to.mkdir(parents=True, exist_ok=True)
    with chdir(building):
        made = to.resolve() / build_wheel(str(to.resolve()))
    if made.stat().st_size > MOST:
        raise SystemExit(f"{made.name} has {made.stat().st_size} bytes, more than {MOST}")
    return made
