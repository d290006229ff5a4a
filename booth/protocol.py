"""How the private pages talk to us: requests of one size, replies of one size, nothing kept.

Whoever watches the line sees the same thing for the first, a repeated and a late sending
(anonymity.md §1).
"""

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

import structlog
from aiohttp import web

from trajectory.errors import Invalid, Stale
from trajectory.planning.working_days import ZONE

REQUEST_BYTES = 32_768
"""The page fills up every request to this size."""

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Server": "web",
}

Message = Mapping[str, Any]
Handler = Callable[[web.Request], Awaitable[web.Response]]

log = structlog.get_logger(__name__)


def answering(
    handle: Callable[[Message], Awaitable[Message]], *, fields: frozenset[str], size: int
) -> Handler:
    """A handler that reads a padded message with exactly these fields and pads its reply.

    A refusal is 400 with the key of a text; whatever else goes wrong is 503, meaning that
    nothing arrived. Both have the size of every reply.
    """

    async def answer(request: web.Request) -> web.Response:
        try:
            return reply(await handle(await received(request, fields)), size=size)
        except (Invalid, Stale) as refusal:
            return reply({"error": refusal.key}, size=size, status=400)
        except Exception as failure:
            log.error("booth-failed", error=type(failure).__name__)
            return reply({"error": "not-arrived"}, size=size, status=503)

    return answer


async def received(request: web.Request, fields: frozenset[str]) -> Message:
    """The message in a request from one of our pages; each carries a ticket.

    Raises:
        Invalid: a request of another size, or one that none of our pages would send.
    """
    if request.content_length != REQUEST_BYTES or "Content-Encoding" in request.headers:
        raise Invalid("request-size")
    message = _parsed(await request.read())
    if not isinstance(message, dict) or message.keys() != fields | {"pad"}:
        raise Invalid("request-malformed")
    if not (isinstance(message["pad"], str) and message["pad"].isascii()):
        raise Invalid("request-malformed")
    _check_writable({**message, "pad": ""})
    if not isinstance(message["ticket"], str):
        raise Invalid("ticket-invalid")
    return message


def reply(body: Message, *, size: int, status: int = 200) -> web.Response:
    """A reply filled up to `size` bytes, or to a multiple when that is too little."""
    bare = len(_json({**body, "pad": ""}))
    filled = _json({**body, "pad": " " * (-bare % size)})
    return web.Response(
        body=filled, status=status, content_type="application/json", headers=HEADERS
    )


def local(moment: datetime) -> str:
    """A moment as the pages read it, on the wall clock of the city."""
    return moment.astimezone(ZONE).isoformat()


def outcome(word: str) -> Message:
    """How a sending ended, in eight letters: every reply to a sending is alike."""
    return {"outcome": f"{word:8}", "received": True}


def _json(body: Message) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()


def _parsed(body: bytes) -> object:
    try:
        return json.loads(
            body.decode(), object_pairs_hook=_without_doubles, parse_constant=_no_number
        )
    except (ValueError, RecursionError):
        raise Invalid("request-malformed") from None


def _check_writable(message: Message) -> None:
    """Half a character, or nesting without end, cannot be written down."""
    try:
        _json(message)
    except (ValueError, RecursionError):
        raise Invalid("request-malformed") from None


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    named = dict(pairs)
    if len(named) != len(pairs):
        raise ValueError("a name stands twice")
    return named


def _no_number(name: str) -> object:
    raise ValueError(name)
