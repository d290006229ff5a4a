"""How long a visitor may take to send what they began (trust.md, rule 10).

Behind the proxy that we advise, requests come whole; this holds for whoever gets past it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web

BODY: Final = 15.0
"""Seconds in which a body must have come in, whatever the path."""
IDLE: Final = 75
"""Seconds in which a request must begin and its head be whole. The proxy lets go of a connection
that waits after sixty; were ours the shorter one, it would now and then meet a closed door."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def in_time(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Hang up on whoever has not sent the whole body in time; a reply may take longer.

    Whoever hangs up in the middle of a body made no fault of ours: nothing is logged, nobody hears.
    """
    hanging_up = asyncio.get_running_loop().call_later(BODY, _hang_up, request)
    try:
        return await handler(request)
    except ConnectionResetError:
        if request.content.exception() is None:
            raise
        return web.Response(status=400)
    finally:
        hanging_up.cancel()


def _hang_up(request: web.Request) -> None:
    if request.transport is not None and not request.content.is_eof():
        request.transport.close()
