"""Microsoft Graph, where the organisation granted something: installs the app for a person here,
and puts sessions into calendars in `own_calendars.py`.

Somebody who was enrolled but never opened the bot has no chat with it. With the permission
`TeamsAppInstallation.ReadWriteSelfForUser.All` the bot may add itself, and then knows the chat.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import aiohttp

from bot.teams.connector import (
    Absence,
    Gone,
    Later,
    Ours,
    SendResult,
    Sent,
    read_body,
    retry_after,
)
from bot.teams.credentials import NoToken

JSON = dict[str, Any]
AUDIENCE = "https://graph.microsoft.com"
ADDRESS = f"{AUDIENCE}/v1.0"
SERVICE_URL = "https://smba.trafficmanager.net/teams/"
"""Where a chat is reached before it told us its own address; Teams answers there for everybody."""
TIMEOUT = aiohttp.ClientTimeout(total=15, connect=5)
NOT_THERE = (403, 404)
"""Not granted for this person, or nobody we know."""
NOT_OURS_TO_ADD = frozenset(f"graph-{status}" for status in NOT_THERE)
_LATER = frozenset({408, 429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: JSON
    retry_after: float | None


@dataclass(frozen=True, slots=True)
class Graph:
    """Microsoft Graph, as far as it concerns our own app. `app` is its id in the catalogue of
    the organisation, "" when it may not install itself; `bearer` gives a token for an audience and
    raises NoToken."""

    session: aiohttp.ClientSession
    bearer: Callable[[str], Awaitable[str | None]]
    app: str
    address: str = ADDRESS
    service_url: str = SERVICE_URL

    async def install(self, user: str) -> SendResult:
        """Add the app for a person, by object id or account; `Sent.id` is the chat with them."""
        apps = f"/users/{quote(user, safe='')}/teamwork/installedApps"
        wanted = {"teamsApp@odata.bind": f"{ADDRESS}/appCatalogs/teamsApps/{self.app}"}
        installed = await self.call("POST", apps, body=wanted)
        # 409: the app is there already.
        if isinstance(installed, Answer) and installed.status in (201, 204, 409):
            return await self._chat(apps)
        return _refused(installed)

    async def _chat(self, apps: str) -> SendResult:
        ours = {"$expand": "teamsApp", "$filter": f"teamsApp/id eq '{self.app}'"}
        installed = await self.call("GET", apps, query=ours)
        if not isinstance(installed, Answer) or installed.status != 200:
            return _refused(installed)
        listed = installed.body.get("value")
        installation = listed[0].get("id") if isinstance(listed, list) and listed else None
        if not installation:
            return Later()  # Graph needs a moment before it shows what was just installed.
        chat = await self.call("GET", f"{apps}/{quote(str(installation), safe='')}/chat")
        if isinstance(chat, Answer) and chat.status == 200 and chat.body.get("id"):
            return Sent(str(chat.body["id"]))
        return _refused(chat)

    async def call(
        self, method: str, path: str, *, body: JSON | None = None, query: JSON | None = None
    ) -> Answer | SendResult:
        """What Graph answers, or why it was not asked."""
        try:
            headers = {"Authorization": f"Bearer {await self.bearer(AUDIENCE)}"}
            async with self.session.request(
                method,
                self.address + path,
                json=body,
                params=query,
                headers=headers,
                timeout=TIMEOUT,
                allow_redirects=False,
            ) as response:
                return Answer(response.status, await read_body(response), retry_after(response))
        except NoToken as error:
            return Ours(error.reason, everything=True) if error.ours else Later()
        except (aiohttp.ClientError, TimeoutError, OSError):
            return Later()


def _refused(answer: Answer | SendResult) -> SendResult:
    """What a refusal means for whoever sends; nobody of the kind is nobody to reach."""
    if not isinstance(answer, Answer):
        return answer
    if answer.status in _LATER:
        return Later(answer.retry_after)
    if answer.status in NOT_THERE:
        return Gone(Absence.UNKNOWN, f"graph-{answer.status}")
    return Ours(f"graph-{answer.status}")
