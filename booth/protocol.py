"""How the private pages are answered: one address a page, one size, one status, nothing kept.

Whoever watches the line sees the same thing for a first, a repeated, a refused and a late sending,
and for a request that carries nothing (trust.md, rule 1).
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import structlog
from aiohttp import web

from booth.day_keys import DayKeys
from booth.envelope import REQUEST_BYTES, Message, Opened, close_reply, open_request
from booth.hpke import Unopened
from trajectory.errors import Invalid, Stale
from trajectory.planning.working_days import ZONE

HEADERS: Final = {
    "Cache-Control": "no-store, no-transform",  # nothing on the way makes it smaller either
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Server": "web",
}
SEALED: Final = "application/octet-stream"
"""The kind of every request and every reply."""
NO_VIEW: Final = 0
"""How a page names the option of who has no view, which is on no scale; sealed it is a skip."""

Handler = Callable[[web.Request], Awaitable[web.Response]]

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a page asks: exactly these fields, beside `action` and the ticket. Its reply
    has a `size` of its own, or that of the page."""

    handle: Callable[[Message], Awaitable[Message]]
    fields: frozenset[str] = frozenset()
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What one page may ask at its one address: `actions` by name, each reply of `size` bytes."""

    days: DayKeys
    now: Callable[[], datetime]
    actions: Mapping[str, Action]
    size: int

    async def answer(self, request: web.Request) -> web.Response:
        """The reply is closed and says inside how it went, a refusal and a failure too. Open is
        only that nothing could be read: 400, without a reason."""
        try:
            opened = await self._received(request)
        except Unopened:
            return web.Response(status=400, body=bytes(self.size), headers=HEADERS)
        told = await said(self.actions, opened.message)
        body = close_reply(opened.reply_key, told, self._size(opened.message))
        return web.Response(body=body, content_type=SEALED, headers=HEADERS)

    def _size(self, message: Message) -> int:
        action = _asked(self.actions, message)
        return self.size if action is None or action.size is None else action.size

    async def _received(self, request: web.Request) -> Opened:
        if request.content_length != REQUEST_BYTES or "Content-Encoding" in request.headers:
            raise Unopened
        keys = [day.front for day in self.days.accepted(self.now())]
        return open_request(keys, await request.read())


async def said(actions: Mapping[str, Action], message: Message) -> Message:
    """How one of these actions went, a refusal and a failure too."""
    try:
        return await _done(actions, message)
    except (Invalid, Stale) as refusal:
        return {"error": refusal.key}
    except Exception as failure:
        log.error("booth-failed", error=type(failure).__name__)
        return {"error": "not-arrived"}


async def _done(actions: Mapping[str, Action], message: Message) -> Message:
    action = _asked(actions, message)
    if action is None or message.keys() != action.fields | {"action", "ticket"}:
        raise Invalid("request-malformed")
    if not isinstance(message["ticket"], str):
        raise Invalid("ticket-invalid")
    return await action.handle(message)


def _asked(actions: Mapping[str, Action], message: Message) -> Action | None:
    name = message.get("action")
    return actions.get(name) if isinstance(name, str) else None


def local(moment: datetime) -> str:
    """A moment as the pages read it, on the wall clock of the city."""
    return moment.astimezone(ZONE).isoformat()


def outcome(word: str) -> Message:
    """How a sending ended."""
    return {"outcome": word}
