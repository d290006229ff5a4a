"""`python -m tools.libraries`: take over, from the npm packages, what the pages load.

The copies stand in the repository, so that the product is installed without npm. They are the
files that `package-lock.json` names, byte for byte; a test compares them. What the private pages
take of a library goes into their bundle (tools/bundle.py).
"""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
PACKAGES: Final = ROOT / "node_modules"
_BOOTH: Final = "booth/static/library"
_TRYOUT: Final = "tryout/static/library"
COPIES: Final[Mapping[str, str]] = {
    f"{_BOOTH}/teams.LICENSE": "@microsoft/teams-js/LICENSE",
    f"{_TRYOUT}/adaptivecards.js": "adaptivecards/dist/adaptivecards.min.js",
    f"{_TRYOUT}/adaptivecards.LICENSE": "adaptivecards/LICENSE",
    f"{_TRYOUT}/markdown-it.js": "markdown-it/dist/browser/markdown-it.umd.min.js",
    f"{_TRYOUT}/markdown-it.LICENSE": "markdown-it/LICENSE",
}
"""Our copy, and the file of the npm package that it is a copy of."""


def main() -> None:
    for copy, original in COPIES.items():
        shutil.copyfile(PACKAGES / original, ROOT / copy)


if __name__ == "__main__":
    main()
