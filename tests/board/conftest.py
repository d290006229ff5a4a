"""A town with an Entra, and people who open the board in a browser or in a tab."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from html import unescape
from unittest.mock import patch
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from tests.board.entra import FakeEntra
from tests.chat import Town, around_tests, object_id
from tests.dialogs import towns

ORIGIN = "http://127.0.0.1:1"
"""As the settings of a town name the server."""


@dataclass
class Answer:
    """What came back: the page as people read it."""

    status: int
    page: str
    headers: aiohttp.typedefs.LooseHeaders

    @property
    def said(self) -> str:
        inside = re.search(r"<main.*</main>", self.page, re.DOTALL)
        plain = re.sub(r"<[^>]+>", "\n", inside[0] if inside else self.page)
        return re.sub(r"\s*\n\s*", "\n", unescape(plain)).strip()


@dataclass
class Visitor:
    """Somebody's browser, with the cookies it holds, by name."""

    town: Town
    entra: FakeEntra
    name: str
    cookies: dict[str, str] = field(default_factory=dict)
    locale: str = "nl-NL"
    in_tab: bool = False

    async def opens(self, path: str = "/bord") -> Answer:
        return await self._asks("GET", path)

    async def signs_in(self) -> Answer:
        """By Entra's page, and back."""
        state, nonce = await self.departs()
        await self.returns(state, self.entra.of_browser(object_id(self.name), nonce))
        return await self.opens()

    async def departs(self) -> tuple[str, str]:
        """To Entra: with which state and nonce."""
        left = await self._asks("GET", "/bord/aanmelden")
        assert left.status == 303
        asked = parse_qs(urlsplit(left.headers["Location"]).query)
        return asked["state"][0], asked["nonce"][0]

    async def returns(self, state: str, token: str) -> Answer:
        form = {"state": state, "id_token": token}
        return await self._asks("POST", "/bord/terug", data=form, origin="https://login.test")

    async def brings(self, token: str, origin: str | None = ORIGIN) -> Answer:
        """As the script of the tab does."""
        return await self._asks("POST", "/bord/sessie", json={"token": token}, origin=origin)

    async def leaves(self, origin: str | None = ORIGIN) -> Answer:
        return await self._asks("POST", "/bord/uit", origin=origin)

    async def _asks(self, method: str, path: str, origin: str | None = None, **sent) -> Answer:
        headers = {"Accept-Language": f"{self.locale},nl;q=0.5"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if origin is not None:
            headers["Origin"] = origin
        if self.in_tab:
            headers["Sec-Fetch-Dest"] = "iframe"
        asking = self.town.session.request(
            method, self.town.address + path, headers=headers, allow_redirects=False, **sent
        )
        async with asking as reply:
            for line in reply.headers.getall("Set-Cookie", []):
                self._keeps(line)
            return Answer(reply.status, await reply.text(), reply.headers.copy())

    def _keeps(self, line: str) -> None:
        """As a browser does with a line of Set-Cookie."""
        kept, *about = line.split("; ")
        name, _, value = kept.partition("=")
        if "Max-Age=0" in about:
            self.cookies.pop(name, None)
        else:
            self.cookies[name] = value


@dataclass
class BoardTown:
    """A town whose board people can open."""

    town: Town
    entra: FakeEntra

    def later(self, minutes: int) -> None:
        self.town.clock.moment += timedelta(minutes=minutes)

    def browser(self, name: str, **of: object) -> Visitor:
        return Visitor(self.town, self.entra, name, **of)


@asynccontextmanager
async def board_town(stage: str, folder, **settings) -> AsyncIterator[BoardTown]:
    async with FakeEntra.running() as entra:
        around = replace(around_tests(), entra=entra.at)
        with patch.object(towns, "around_tests", lambda: around):
            async with towns.town_at(stage, folder, **settings) as town:
                yield BoardTown(town, entra)


@pytest.fixture
async def board(tmp_path):
    async with board_town("opened", tmp_path) as board:
        yield board
