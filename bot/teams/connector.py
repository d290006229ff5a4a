"""The one way out to Teams: messages, conversations and rosters of the Bot Connector.

Everything that answers or speaks first goes through here, so that the list of hosts, the time
limits and the reading of refusals are the same for all. Teams' own limits (platform.md, "Limits
to honour in the sender") are kept by whoever sends many.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from urllib.parse import quote

import aiohttp
import orjson
from yarl import URL

from bot.teams.addresses import TEAMS, Hosts
from bot.teams.credentials import NoToken
from bot.teams.roster import RosterMember, colleague_in
from trajectory.errors import DomainError
from use_cases.services import Place

JSON = dict[str, Any]
Bearer = Callable[[], Awaitable[str | None]]
_JSON = {"Content-Type": "application/json"}
TIMEOUT = aiohttp.ClientTimeout(total=15, connect=5)
PAGE = 500
"""Members on one page of a roster; the most Teams gives."""
LONGEST_WAIT = 3_600.0
"""Seconds. Whoever is told to wait longer is told a mistake."""
ATTEMPTS = 3
"""How often a page of a roster is asked for."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sent:
    """It arrived; `id` is what it got: of the message, or of the conversation opened."""

    id: str


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: too busy, out of order or out of reach. `after` in seconds when Teams says so."""

    after: float | None = None


class Absence(StrEnum):
    """Why nobody is there."""

    REFUSED = "refused"
    """Blocked, removed or not in the roster; until the next installation or message (403)."""
    UNKNOWN = "unknown"
    """The conversation or message does not exist; the conversation may be opened anew (404)."""
    WITHHELD = "withheld"
    """The person is there. An administrator keeps the app from them; until that changes (403)."""


@dataclass(frozen=True, slots=True)
class Gone:
    """Nobody is there any more. `why` is the name Teams gives it, if it is one we know."""

    reason: Absence
    why: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Ours:
    """A mistake of ours, which sending again does not repair. `reason` is a key for the log."""

    reason: str
    everything: bool = field(default=False, compare=False)
    """Whether nobody can be reached until it is repaired, such as a secret that ended."""


SendResult = Sent | Later | Gone | Ours


class RosterUnavailable(DomainError):
    """Teams does not show the roster now."""

    def __init__(self) -> None:
        super().__init__("roster-unavailable")


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    body: JSON
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Connector:
    """Calls the Bot Connector on one shared session.

    `bearer` gives the token (None in the try-out) and raises NoToken; `bot_id` is the bot's
    channel account ("28:" and the app id).
    """

    session: aiohttp.ClientSession
    bearer: Bearer
    bot_id: str
    hosts: Hosts = TEAMS

    async def send(self, service_url: str, conversation_id: str, activity: JSON) -> SendResult:
        """A new message at the end of a conversation."""
        path = ("conversations", conversation_id, "activities")
        return await self._deliver("POST", service_url, path, activity)

    async def reply(
        self, service_url: str, conversation_id: str, activity_id: str, activity: JSON
    ) -> SendResult:
        """A new message under another, where the conversation has threads."""
        path = ("conversations", conversation_id, "activities", activity_id)
        return await self._deliver("POST", service_url, path, activity)

    async def update(
        self, service_url: str, conversation_id: str, activity_id: str, activity: JSON
    ) -> SendResult:
        """Another content for a message of ours."""
        path = ("conversations", conversation_id, "activities", activity_id)
        return await self._deliver("PUT", service_url, path, {**activity, "id": activity_id})

    async def open_chat(self, place: Place) -> SendResult:
        """The 1:1 conversation with a person; Sent.id is its id, the same one every time."""
        parameters = {
            "isGroup": False,
            "bot": {"id": self.bot_id},
            "members": [{"id": place.user_id}],
            "tenantId": place.tenant_id,
            "channelData": {"tenant": {"id": place.tenant_id}},
        }
        return await self._deliver("POST", place.service_url, ("conversations",), parameters)

    async def members(self, service_url: str, conversation_id: str) -> AsyncIterator[RosterMember]:
        """Everybody in a team or channel, page by page; raises RosterUnavailable."""
        path = ("conversations", conversation_id, "pagedmembers")
        query = {"pageSize": str(PAGE)}
        while True:
            page = await self._page(service_url, path, query)
            for account in page.get("members") or ():
                if member := colleague_in(account):
                    yield member
            token = page.get("continuationToken")
            if not token or token == query.get("continuationToken"):
                return
            query = {"pageSize": str(PAGE), "continuationToken": token}

    async def member(
        self, service_url: str, conversation_id: str, user_id: str
    ) -> RosterMember | None:
        """One colleague (by channel account or object id); None when not there or a guest."""
        path = ("conversations", conversation_id, "members", user_id)
        answer = await self._call("GET", service_url, path)
        if isinstance(answer, _Answer) and answer.status == 200:
            return colleague_in(answer.body)
        if isinstance(answer, _Answer) and isinstance(_result(answer), Gone):
            return None
        raise RosterUnavailable

    async def _page(self, service_url: str, path: tuple[str, ...], query: dict[str, str]) -> JSON:
        for attempt in range(ATTEMPTS):
            answer = await self._call("GET", service_url, path, query=query)
            if isinstance(answer, _Answer) and answer.status == 200:
                return answer.body
            result = _result(answer) if isinstance(answer, _Answer) else answer
            if not isinstance(result, Later):
                break
            await asyncio.sleep(min(result.after or 2.0**attempt, 10))
        raise RosterUnavailable

    async def _deliver(
        self, method: str, service_url: str, path: tuple[str, ...], body: JSON
    ) -> SendResult:
        answer = await self._call(method, service_url, path, body)
        result = _result(answer) if isinstance(answer, _Answer) else answer
        if not isinstance(result, Sent):
            log.warning("not sent", extra=_reason(result))
        return result

    async def _call(
        self,
        method: str,
        service_url: str,
        path: tuple[str, ...],
        body: JSON | None = None,
        query: dict[str, str] | None = None,
    ) -> _Answer | Later | Ours:
        if not self.hosts.allow(service_url):
            return Ours("service-url-not-allowed")
        way = "/".join(["v3", *map(_segment, path)])
        url = URL(f"{service_url.removesuffix('/')}/{way}", encoded=True)
        try:
            token = await self.bearer()
            headers = _JSON | ({"Authorization": f"Bearer {token}"} if token else {})
            async with self.session.request(
                method,
                url,
                params=query,
                data=None if body is None else orjson.dumps(body),
                headers=headers,
                timeout=TIMEOUT,
                allow_redirects=False,
            ) as response:
                return _Answer(response.status, await read_body(response), retry_after(response))
        except NoToken as error:
            return Ours(error.reason, everything=True) if error.ours else Later()
        except (aiohttp.ClientError, TimeoutError, OSError):
            return Later()


def _segment(text: str) -> str:
    return quote(text, safe="")


async def read_body(response: aiohttp.ClientResponse) -> JSON:
    """The body as an object; Teams sometimes sends none, or a page that is not JSON."""
    try:
        body = orjson.loads(await response.read())
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def retry_after(response: aiohttp.ClientResponse) -> float | None:
    """Seconds; the other form of the header, a date, is treated as absent."""
    try:
        return min(max(0.0, float(response.headers["Retry-After"])), LONGEST_WAIT)
    except (KeyError, ValueError):
        return None


_LATER = frozenset({408, 412, 429, 500, 502, 503, 504})


def _result(answer: _Answer) -> SendResult:
    """What a status means for whoever sends (platform.md, "Limits to honour in the sender")."""
    if 200 <= answer.status < 300:
        return Sent(str(answer.body.get("id") or ""))
    if answer.status in _LATER:
        return Later(answer.retry_after)
    if answer.status == 403:
        why = _why(answer.body)
        return Gone(Absence.WITHHELD if why in _BY_ADMIN else Absence.REFUSED, why)
    if answer.status == 404:
        return Gone(Absence.UNKNOWN)
    return Ours(f"status-{answer.status}")


_REFUSALS = (
    "MessageWritesBlocked",
    "BotNotInConversationRoster",
    "BotDisabledByAdmin",
    "ConversationBlockedByUser",
    "ForbiddenOperationException",
    "UserIsNotPartOfTenant",
)
"""Names Teams gives a refusal. Others may come; they mean the same."""
_BY_ADMIN = frozenset({"BotDisabledByAdmin"})
"""Those that are the act of an administrator, and not of the person: an app permission policy."""


def _why(body: JSON) -> str:
    """The name of a refusal. Teams writes it as the code, or somewhere in a sentence."""
    said = orjson.dumps(body).decode()
    return next((name for name in _REFUSALS if name in said), "")


def _reason(result: SendResult) -> dict[str, str]:
    reason = str(result.reason) if isinstance(result, Gone | Ours) else ""
    return {"result": type(result).__name__, "reason": reason}
