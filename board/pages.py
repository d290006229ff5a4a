"""What the pages of the board look like: templates, files and the headers of every answer."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from content.texts.texts import Say
from trajectory.language import Language

ROOM: Final = Path(__file__).parent
BUNDLES: Final = ROOM / "bundle"
"""What browsers load: made by `make bundle` of `static/`, compared by a test."""
PATH: Final = "/bord"
_STYLE: Final = (BUNDLES / "board.css").read_text(encoding="utf-8")
_TYPES: Final = {"js": "text/javascript"}
_KEPT: Final = "public, max-age=31536000, immutable"

_templates: Final = Environment(
    loader=FileSystemLoader(ROOM / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Look:
    """Who may show the pages, and the addresses of what they load."""

    headers: Mapping[str, str]
    scripts: Mapping[str, str]

    def page(
        self, name: str, say: Say, language: Language, *, status: int = 200, **words: Any
    ) -> web.Response:
        """A page made of the template with this name."""
        text = _templates.get_template(f"{name}.html").render(
            say=say,
            language=language,
            direction=language.direction,
            style=_STYLE,
            path=PATH,
            scripts=self.scripts,
            **words,
        )
        return web.Response(
            text=text, status=status, content_type="text/html", headers=dict(self.headers)
        )


def look(frame_ancestors: Sequence[str]) -> Look:
    """`frame_ancestors` are the origins that may show the board inside theirs."""
    framed_by = " ".join(frame_ancestors) or "'none'"
    policy = (
        f"default-src 'none'; script-src 'self'; style-src '{_hash()}'; connect-src 'self'; "
        f"img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {framed_by}"
    )
    return Look(
        {
            "Content-Security-Policy": policy,
            "Referrer-Policy": "same-origin",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Permissions-Policy": "camera=(), microphone=(), geolocation=(), display-capture=()",
        },
        {name: _address(name) for name in ("sign-in.js", "teams.js")},
    )


def files(look: Look) -> list[web.RouteDef]:
    """The scripts, each under a name that tells what is in it."""
    return [_file(name, address) for name, address in look.scripts.items()]


def _file(name: str, address: str) -> web.RouteDef:
    body, kind = (BUNDLES / name).read_bytes(), _TYPES[name.rpartition(".")[2]]
    headers = {"Cache-Control": _KEPT, "X-Content-Type-Options": "nosniff"}

    async def serve(_: web.Request) -> web.Response:
        return web.Response(body=body, content_type=kind, charset="utf-8", headers=headers)

    return web.get(address, serve)


def _address(name: str) -> str:
    stem, _, ending = name.rpartition(".")
    mark = hashlib.sha256((BUNDLES / name).read_bytes()).hexdigest()[:16]
    return f"{PATH}/{stem}.{mark}.{ending}"


def _hash() -> str:
    """The one style that a browser may use is the one that stands in the page."""
    return f"sha256-{base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}"
