"""Builds that do not look at what stands around them, or show it to whoever asks."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from aiohttp import web

from booth.protocol import Page
from bot import app, patience
from bot.monitoring.health import Health
from storage.engine.database import Database


def looks_at_no_server() -> Any:
    """Readiness that does not ask what the server of the database tells."""

    async def tells(_: Database) -> tuple[()]:
        return ()

    return patch.object(Database, "tells", tells)


@contextmanager
def public_probes() -> Iterator[None]:
    """Probes at the door of people, and a key that is written to see whether that goes."""
    routes, holds = app._routes, Health.holds

    async def answer(request: web.Request) -> web.Response:
        asked = any(probe in request.path for probe in ("readyz", "healthz", "metrics"))
        return web.Response(status=200 if asked else 404)

    def with_probes(*asked: Any) -> list[web.RouteDef]:
        return [*routes(*asked), web.get("/{anything:.*}", answer)]

    async def tried(self: Health) -> Any:
        name = f"probe-{secrets.token_hex(8)}"
        self.booth.keys.put(name, b"probe")
        self.booth.keys.delete(name)
        return await holds(self)

    def writing(self: Health) -> list[web.RouteDef]:
        async def alive(request: web.Request) -> web.Response:
            await self.holds()
            return await self.alive(request)

        return [web.get("/healthz", alive), web.get("/readyz", self.ready)]

    with (
        patch.object(app, "_routes", with_probes),
        patch.object(Health, "holds", tried),
        patch.object(Health, "routes", writing),
    ):
        yield


def compresses_everything() -> Any:
    """A program that makes whatever leaves it smaller, for whoever can read that."""
    answer = Page.answer

    async def small(page: Page, request: web.Request) -> web.Response:
        response = await answer(page, request)
        response.enable_compression()
        return response

    return patch.object(Page, "answer", small)


def waits_for_ever() -> Any:
    """Nobody hangs up, and messages have all the time as well."""
    return patch.object(patience, "_hang_up", lambda _: None)
