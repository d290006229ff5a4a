"""`make manifest`: write the app package, or an example of one when nothing is set."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.settings import PREFIX, AppType
from content.texts.languages import speak_languages_of
from manifest.address import EXAMPLE, Address, Publisher, Refused
from manifest.package import package

URL = f"{PREFIX}PUBLIC_URL"
APP_ID = f"{PREFIX}APP_ID"
APP_TYPE = f"{PREFIX}APP_TYPE"
CONTROLLER = f"{PREFIX}CONTROLLER"
_PAGES = {
    "website": "your page about the app",
    "privacy": "your privacy statement",
    "terms": "your terms of use",
}
BUILD = Path(__file__).parent.parent / "build"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the package; 1 and a sentence when it cannot be made."""
    options = _options().parse_args(arguments)
    speak_languages_of()
    try:
        board = options.app_type != AppType.MANAGED_IDENTITY
        address = replace(
            _address(options.public_url, options.app_id, board=board),
            publisher=Publisher(
                options.publisher,
                options.website,
                options.privacy,
                options.terms,
                options.package_version,
            ),
        )
        content = package(address)
    except Refused as refusal:
        print(f"No app package was made.\n{refusal}", file=sys.stderr)
        return 1
    file: Path = options.output / _name(address)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    print(_result(address, file))
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m manifest", description=__doc__)
    parser.add_argument("--public-url", default=os.environ.get(URL, ""), help=f"default: ${URL}")
    parser.add_argument("--app-id", default=os.environ.get(APP_ID, ""), help=f"default: ${APP_ID}")
    parser.add_argument(
        "--app-type", default=os.environ.get(APP_TYPE, ""), help=f"default: ${APP_TYPE}"
    )
    parser.add_argument(
        "--publisher", default=os.environ.get(CONTROLLER, ""), help=f"default: ${CONTROLLER}"
    )
    for page, what in _PAGES.items():
        parser.add_argument(f"--{page}", default="", help=f"https address of {what}")
    parser.add_argument(
        "--package-version", default="", help="of the package; default: that of the product"
    )
    parser.add_argument("--output", type=Path, default=BUILD, help="folder to write in")
    return parser


def _address(public_url: str, app_id: str, *, board: bool) -> Address:
    if not public_url and not app_id:
        return EXAMPLE
    if not public_url:
        raise Refused(f"Set {URL} too, for example https://cultuurtraject.gemeente.nl.")
    if not app_id:
        raise Refused(f"Set {APP_ID} too: the Microsoft App ID of the bot registration.")
    return Address.of(public_url, app_id, board=board)


def _name(address: Address) -> str:
    return "cultuurtraject-example.zip" if address.example else "cultuurtraject.zip"


def _result(address: Address, file: Path) -> str:
    if address.example:
        return f"Made {file}, an example to look at.\nFor a real one, set {URL} and {APP_ID}."
    made = f"Made {file} for {address.host}. Upload it in the Teams admin center."
    if address.board:
        return made
    return f"{made}\nIt has no board: nobody signs in to it with a managed identity."


if __name__ == "__main__":
    raise SystemExit(main())
