"""The address Teams posts to. Reads a request, hands it to the edge, answers its status.

Whatever is wrong with a request, the caller learns a status and nothing else, and the log one
line without content.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import orjson
from aiohttp import web

from bot.teams.auth import BadRequest, Refused

JSON = dict[str, Any]
LIMIT = 256 * 1024
"""Bytes of one activity; Teams' own messages stay under 100 KB."""
DEPTH = 40
"""Levels of objects and lists within each other."""
PATIENCE = 10
"""Seconds in which a body must have arrived."""
PATH = "/api/messages"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the edge answers over HTTP."""

    status: int
    body: JSON | None = None


Process = Callable[[str, JSON], Awaitable[Answer]]
"""From the Authorization header and an activity to the answer; raises Refused."""


class TooLarge(Refused):
    status = 413


class WrongKind(Refused):
    status = 415


class TooSlow(Refused):
    status = 408


class HungUp(Refused):
    status = 400


def routes(process: Process) -> list[web.RouteDef]:
    """The route for an application of aiohttp."""

    async def receive(request: web.Request) -> web.Response:
        try:
            answer = await process(request.headers.get("Authorization", ""), await _read(request))
        except Refused as refused:
            return _refusal(refused)
        except Exception as error:
            # The text of an error may hold what people wrote, so only its kind is told.
            log.error("turn failed", extra={"error": type(error).__name__})
            return web.Response(status=500)
        if answer.body is None:
            return web.Response(status=answer.status)
        body = orjson.dumps(answer.body)
        return web.Response(body=body, status=answer.status, content_type="application/json")

    return [web.post(PATH, receive)]


def _refusal(refused: Refused) -> web.Response:
    log.warning("request refused", extra={"status": refused.status, "reason": refused.reason})
    return web.Response(status=refused.status)


async def _read(request: web.Request) -> JSON:
    if request.content_type != "application/json":
        raise WrongKind("content-type")
    if (request.content_length or 0) > LIMIT:
        raise TooLarge("too-large")
    try:
        async with asyncio.timeout(PATIENCE):
            body = await _bytes(request)
    except TimeoutError:
        raise TooSlow("too-slow") from None
    except ConnectionResetError:
        raise HungUp("hung-up") from None
    return parse(body)


async def _bytes(request: web.Request) -> bytes:
    body = bytearray()
    async for chunk in request.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > LIMIT:
            raise TooLarge("too-large")
    return bytes(body)


def parse(body: bytes) -> JSON:
    """The JSON object in a body; raises BadRequest for anything else."""
    try:
        parsed = orjson.loads(body)
    except ValueError:
        raise BadRequest("bad-json") from None
    if not isinstance(parsed, dict) or (_strange(body) and not _sound(parsed)):
        raise BadRequest("bad-json")
    return parsed


def _strange(body: bytes) -> bool:
    """Whether a look at every part is worth its time: most bodies cannot be unsound."""
    return body.count(b"{") + body.count(b"[") > DEPTH or b"\\u0000" in body


def _sound(value: Any) -> bool:
    """Not too deep, and no text that passes as JSON and breaks whoever stores it."""
    level = [value]
    for _ in range(DEPTH + 2):  # the last of them holds texts and numbers, and then nothing
        if not level:
            return True
        if any("\0" in node for node in level if isinstance(node, str)):
            return False
        level = [child for node in level for child in _children(node)]
    return False


def _children(node: Any) -> list[Any]:
    if isinstance(node, dict):
        return [*node.keys(), *node.values()]
    return node if isinstance(node, list) else []
