"""The page of the try-out and what it asks for: state, actions of people, news as it happens."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from content.texts.texts import Texts
from trajectory.language import Language
from tryout import entra, state
from tryout.municipality import enrolment_csv
from tryout.requests import Requests
from tryout.runner import Busy, Runner
from tryout.teams.world import Closed

JSON = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
HERE = Path(__file__).parent
STATIC = HERE / "static"
BOOTH = HERE.parent / "booth" / "static"
LIBRARIES = {
    "adaptivecards.js": STATIC / "library" / "adaptivecards.js",
    "markdown-it.js": STATIC / "library" / "markdown-it.js",
    "theme.css": BOOTH / "theme.css",
    "icon.svg": BOOTH / "icon.svg",
}
LARGEST_REQUEST = 2 * 1024 * 1024
"""Bytes; a file of two thousand teams fits."""
SIGN_OF_LIFE = 15.0
"""Seconds between two lines of the news when nothing happens."""


class Page:
    """The handlers of the page; what they ask happens in the runner."""

    def __init__(self, runner: Runner, texts: Texts) -> None:
        self._runner = runner
        self._texts = texts
        self._open_news: set[asyncio.Task[None]] = set()

    def app(self) -> web.Application:
        app = web.Application(
            middlewares=[self._only_from_here, _kind_errors], client_max_size=LARGEST_REQUEST
        )
        app.add_routes(
            [
                web.get("/", self.index),
                web.get("/library/{name}", self.library),
                web.static("/static", STATIC),
                web.get("/words/{language}", self.words),
                web.get("/state", self.state),
                web.get("/example.csv", self.example),
                web.get("/files/{key}", self.file),
                web.get("/news", self.news),
            ]
        )
        app.add_routes(Requests(self._runner).routes())
        app.add_routes(entra.routes(self._runner, self._texts))
        app.on_shutdown.append(self._end_news)
        return app

    # ---- what stands there

    async def index(self, _: web.Request) -> web.FileResponse:
        frames = f"frame-src {self._runner.bot_address}"
        policy = f"default-src 'self'; style-src 'self' 'unsafe-inline'; {frames}"
        return web.FileResponse(STATIC / "index.html", headers={"Content-Security-Policy": policy})

    async def library(self, request: web.Request) -> web.FileResponse:
        path = LIBRARIES.get(request.match_info["name"])
        if path is None:
            raise web.HTTPNotFound
        return web.FileResponse(path)

    async def words(self, request: web.Request) -> web.Response:
        language = Language.closest(request.match_info["language"])
        return web.json_response(spoken(self._texts, language))

    async def state(self, _: web.Request) -> web.Response:
        return web.json_response(state.of(self._runner))

    async def example(self, _: web.Request) -> web.Response:
        return web.Response(text=enrolment_csv(), content_type="text/csv")

    async def file(self, request: web.Request) -> web.Response:
        content = self._runner.files.get(request.match_info["key"])
        if content is None:
            raise web.HTTPNotFound
        return web.Response(body=content)

    async def news(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events until the page goes away."""
        response = web.StreamResponse(headers={"Cache-Control": "no-store"})
        response.content_type = "text/event-stream"
        task = asyncio.current_task()
        assert task is not None
        self._open_news.add(task)
        try:
            # Before the page reads that it is open: what changes from then on, it is told.
            with self._runner.news.listen() as queue:
                await response.prepare(request)
                async for line in _lines(queue):
                    await response.write(line)
        except (ConnectionResetError, asyncio.CancelledError):
            return response
        finally:
            self._open_news.discard(task)
        return response

    async def _end_news(self, _: web.Application) -> None:
        for task in self._open_news:
            task.cancel()

    # ---- who may ask

    @web.middleware
    async def _only_from_here(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Another site in the same browser, or another name for this machine, gets nothing."""
        own = self._runner.address
        if f"http://{request.host}" != own or request.headers.get("Origin", own) != own:
            raise web.HTTPForbidden
        return await handler(request)


async def _lines(queue: asyncio.Queue[JSON]) -> AsyncIterator[bytes]:
    yield b": hello\n\n"
    while True:
        try:
            news = await asyncio.wait_for(queue.get(), SIGN_OF_LIFE)
            yield f"data: {json.dumps(news)}\n\n".encode()
        except TimeoutError:
            yield b": still here\n\n"


def spoken(texts: Texts, language: Language) -> dict[str, object]:
    """Every text of the page; a variable stands in it as {name}, for the page to fill in. Under
    `language` stands how it is written, under `languages` which there are."""
    say = texts.of(language)
    words: dict[str, object] = {
        key: say(key, **{name: f"{{{name}}}" for name in message.variables})
        for (spoken_in, key), message in texts.messages.items()
        if spoken_in is language and key.startswith("tryout-")
    }
    return words | {"language": _described(language), "languages": list(map(_described, Language))}


def _described(language: Language) -> dict[str, object]:
    speech = language.speech
    return {
        "code": language,
        "direction": language.direction,
        "name": speech.name,
        "locale": speech.locale,
        "clock": speech.clock,
    }


@web.middleware
async def _kind_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except (Busy, Closed):
        raise web.HTTPConflict from None
    except (KeyError, TypeError, ValueError):
        raise web.HTTPBadRequest from None
