"""The cookies of the board, which no other page of this server gets."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from aiohttp import web

from board.pages import PATH
from board.sessions import BEGINNING, LONGEST

BACK: Final = f"{PATH}/terug"
"""Where Entra sends people back to."""


@dataclass(frozen=True, slots=True)
class Cookie:
    """One kind of cookie; scripts never read it, and it never travels unencrypted."""

    name: str
    path: str
    life: timedelta
    same_site: Literal["Lax", "None"]
    apart: bool = False
    """Whether the browser keeps it for the page inside which ours stands, and no other."""

    def give(self, answer: web.StreamResponse, value: str) -> None:
        """`value` holds what a cookie may hold as it is, such as a signed token."""
        self._set(answer, value, int(self.life.total_seconds()))

    def take(self, answer: web.StreamResponse) -> None:
        self._set(answer, "", 0)

    def of(self, request: web.Request) -> str:
        return request.cookies.get(self.name, "")

    def _set(self, answer: web.StreamResponse, value: str, seconds: int) -> None:
        # Written out: the standard library knows "Partitioned" from Python 3.14 on only.
        kept = f"Max-Age={seconds}; Path={self.path}; Secure; HttpOnly; SameSite={self.same_site}"
        apart = "; Partitioned" if self.apart else ""
        answer.headers.add("Set-Cookie", f"{self.name}={value}; {kept}{apart}")


IN_BROWSER: Final = Cookie("__Secure-board", PATH, LONGEST, "Lax")
IN_TAB: Final = Cookie("__Secure-board", PATH, LONGEST, "None", apart=True)
"""Inside Teams our cookie is one of another site, which the browser keeps for Teams alone."""
BEGUN: Final = Cookie("__Secure-board-begun", BACK, BEGINNING, "None")
"""Entra's page posts from its own site: only such a cookie comes along."""
