"""Files of the pages that are the same for everybody: named after what is in them.

A name that holds the hash of its content never means anything else, so a browser may keep the file
for a year and asks for it once. Small and large texts of ours only: nothing in them is secret, so
they may be compressed (what is sealed never is: booth/protocol.py).
"""

import gzip
import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from aiohttp import web

KEPT: Final = "public, max-age=31536000, immutable"
"""For a year, without asking again."""
NEVER_KEPT: Final = "no-store"
PAGE: Final = "text/html"
_HASH: Final = 16
"""Hexadecimal digits of the SHA-256 that stand in a name."""

Handler = Callable[[web.Request], Awaitable[web.Response]]


@dataclass(frozen=True, slots=True)
class File:
    """What is served at an address, the same for whoever asks."""

    address: str
    body: bytes
    kind: str
    kept: str = NEVER_KEPT

    def routes(self, headers: Mapping[str, str]) -> list[web.RouteDef]:
        """Its address. A page also comes where a filter wrote "#" as "%23": it puts that right by
        itself, and nothing here looks at what stands behind."""
        handler = self._handler(headers)
        moved = [web.get(self.address + "{moved:#.*}", handler)] if self.kind == PAGE else []
        return [web.get(self.address, handler), *moved]

    def _handler(self, headers: Mapping[str, str]) -> Handler:
        small = gzip.compress(self.body, 9, mtime=0)
        said = {**headers, "Cache-Control": self.kept, "Vary": "Accept-Encoding"}

        async def serve(request: web.Request) -> web.Response:
            if "gzip" not in request.headers.get("Accept-Encoding", ""):
                return web.Response(
                    body=self.body, content_type=self.kind, charset="utf-8", headers=said
                )
            encoded = {**said, "Content-Encoding": "gzip"}
            return web.Response(
                body=small, content_type=self.kind, charset="utf-8", headers=encoded
            )

        return serve


def kept(name: str, body: bytes, kind: str) -> File:
    """A file whose name tells what is in it: "booth.js" becomes "/prive/booth.<hash>.js"."""
    stem, _, ending = name.rpartition(".")
    mark = hashlib.sha256(body).hexdigest()[:_HASH]
    return File(f"/prive/{stem}.{mark}.{ending}", body, kind, KEPT)
