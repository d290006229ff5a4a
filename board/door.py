"""Signing in and out: from a tab of Teams, or in a browser by Entra's own page."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from aiohttp import web

from board.cookies import BACK, BEGUN, IN_BROWSER, IN_TAB
from board.pages import PATH, Look
from board.sessions import Session, Sessions
from board.sign_in import Entra, NotSignedIn
from content.texts.texts import Texts
from trajectory.language import Language

_FORM: Final = 16_384
"""Bytes of what somebody may send here; a token is a few thousand."""


@dataclass(frozen=True, slots=True)
class Door:
    """Who comes in, and how."""

    sessions: Sessions
    entra: Entra
    look: Look
    texts: Texts
    origin: str
    """Of this server, as people reach it."""

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post(f"{PATH}/sessie", self.from_tab),
            web.get(f"{PATH}/aanmelden", self.depart),
            web.post(BACK, self.arrive),
            web.post(f"{PATH}/uit", self.leave),
        ]

    def session_of(self, request: web.Request) -> Session | None:
        """Who asks; None when they must sign in first."""
        return self.sessions.read(IN_BROWSER.of(request))

    def keep(self, request: web.Request, session: Session, answer: web.StreamResponse) -> None:
        """Let a session go on that is in use."""
        renewed = self.sessions.renewed(session)
        if renewed is not None:
            (IN_TAB if _inside_another(request) else IN_BROWSER).give(answer, renewed)

    def ask(self, request: web.Request, *, failed: bool = False) -> web.Response:
        """The page on which somebody signs in; `failed` when they just tried."""
        language = language_of(request)
        say = self.texts.of(language)
        return self.look.page("sign_in", say, language, status=401, failed=failed)

    async def from_tab(self, request: web.Request) -> web.Response:
        """A tab of Teams brings the token that Teams gave it."""
        self._only_from_here(request)
        try:
            token = str((await _small(request).json())["token"])
        except (ValueError, KeyError, TypeError):
            raise web.HTTPBadRequest from None
        try:
            object_id = await self.entra.tokens.of_tab(token)
        except NotSignedIn:
            raise web.HTTPUnauthorized from None
        answer = web.Response(status=204, headers=dict(self.look.headers))
        IN_TAB.give(answer, self.sessions.begin(object_id))
        return answer

    async def depart(self, _: web.Request) -> web.Response:
        """To Entra, with a nonce that must come back inside what it signs."""
        begun, cookie = self.sessions.depart()
        asked = {
            "client_id": self.entra.client,
            "response_type": "id_token",
            "response_mode": "form_post",
            "redirect_uri": f"{self.origin}{BACK}",
            "scope": "openid profile",
            "state": begun.state,
            "nonce": begun.nonce,
        }
        answer = self._onward(f"{self.entra.authorize}?{urlencode(asked)}")
        BEGUN.give(answer, cookie)
        return answer

    async def arrive(self, request: web.Request) -> web.Response:
        """Back from Entra. Whoever did not leave from here, or brings what is not theirs, begins
        again, with whatever session they had before."""
        form = await _small(request).post()
        state, token = str(form.get("state", "")), str(form.get("id_token", ""))
        begun = self.sessions.arrived(BEGUN.of(request), state)
        try:
            if begun is None:
                raise NotSignedIn
            object_id = await self.entra.tokens.of_browser(token, begun.nonce)
        except NotSignedIn:
            answer = self.ask(request, failed=True)
        else:
            answer = self._onward(PATH)
            IN_BROWSER.give(answer, self.sessions.begin(object_id))
        BEGUN.take(answer)
        return answer

    async def leave(self, request: web.Request) -> web.Response:
        self._only_from_here(request)
        answer = self._onward(PATH)
        (IN_TAB if _inside_another(request) else IN_BROWSER).take(answer)
        return answer

    def _onward(self, address: str) -> web.Response:
        return web.Response(status=303, headers={**self.look.headers, "Location": address})

    def _only_from_here(self, request: web.Request) -> None:
        """A page of another site cannot let somebody's browser sign in or out."""
        if request.headers.get("Origin") != self.origin:
            raise web.HTTPForbidden


def language_of(request: web.Request) -> Language:
    """The first language of the browser, before anybody knows who reads."""
    first, _, _ = request.headers.get("Accept-Language", "").partition(",")
    return Language.closest(first.partition(";")[0].strip())


def _inside_another(request: web.Request) -> bool:
    """Whether the browser shows it inside another page."""
    return request.headers.get("Sec-Fetch-Dest") == "iframe"


def _small(request: web.Request) -> web.Request:
    """The same request, which may not be larger than what is sent here."""
    return request.clone(client_max_size=_FORM)
