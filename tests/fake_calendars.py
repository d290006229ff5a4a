"""Calendars of people as Microsoft Graph shows them, over real HTTP: it takes what Graph takes, and
refuses what Graph refuses."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from tests.fakes import serving

JSON = dict[str, Any]
_FILTER = re.compile(
    r"singleValueExtendedProperties/Any\(ep: ep/id eq '(?P<id>[^']+)' "
    r"and ep/value eq '(?P<value>[^']+)'\)"
)
_TAKEN = {
    "subject", "body", "start", "end", "location", "showAs", "isReminderOn",
    "reminderMinutesBeforeStart", "transactionId", "singleValueExtendedProperties",
}  # fmt: skip
"""What an event may be made of here; attendees would be mailed."""


@dataclass
class FakeCalendars:
    """Use `async with FakeCalendars.running() as calendars`."""

    address: str = ""
    events: dict[str, dict[str, JSON]] = field(default_factory=dict)
    """Of each user, by id."""
    granted: bool = True
    busy: int = 0
    """How many of the next calls are answered 429, with `after` seconds to wait."""
    after: int = 0
    breaks_after: int = -1
    """After how many calls that change something the answer is lost; never when negative."""
    calls: list[str] = field(default_factory=list)
    _transactions: set[str] = field(default_factory=set)

    @classmethod
    @asynccontextmanager
    async def running(cls) -> AsyncIterator["FakeCalendars"]:
        fake, events = cls(), "/v1.0/users/{user}/events"
        app = web.Application(middlewares=[fake._noted])
        app.add_routes(
            [
                web.get(events, fake._list),
                web.post(events, fake._make),
                web.patch(events + "/{event}", fake._change),
                web.delete(events + "/{event}", fake._take_out),
            ]
        )
        async with serving(app) as address:
            fake.address = f"{address}/v1.0"
            yield fake

    def of(self, user: str) -> list[tuple[str, str, str]]:
        """What somebody sees in their calendar: when, what and where."""
        own = self.events.get(user, {}).values()
        seen = [(one["start"]["dateTime"], one["subject"], one["location"]["displayName"])
                for one in own]  # fmt: skip
        return sorted(seen)

    @web.middleware
    async def _noted(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.calls.append(request.method)
        if self.busy:
            self.busy -= 1
            return web.Response(status=429, headers={"Retry-After": str(self.after)})
        if not self.granted:
            return web.json_response({"error": {"code": "ErrorAccessDenied"}}, status=403)
        answer = await handler(request)
        if request.method != "GET" and self.breaks_after >= 0:
            self.breaks_after -= 1
            if self.breaks_after < 0:
                return web.Response(status=504)
        return answer

    async def _list(self, request: web.Request) -> web.Response:
        asked = _FILTER.fullmatch(request.query["$filter"])
        assert asked, request.query["$filter"]
        own = self.events.get(request.match_info["user"], {})
        found = [
            {"id": id, "start": _in_utc(one["start"]), **_marks(one, request.query["$expand"])}
            for id, one in own.items()
            if any(mark == {"id": asked["id"], "value": asked["value"]}
                   for mark in one.get("singleValueExtendedProperties", []))
        ]  # fmt: skip
        return web.json_response({"value": found})

    async def _make(self, request: web.Request) -> web.Response:
        event = await request.json()
        assert set(event) <= _TAKEN, set(event) - _TAKEN
        if event["transactionId"] in self._transactions:
            code = {"error": {"code": "ErrorDuplicateTransactionId"}}
            return web.json_response(code, status=409)
        self._transactions.add(event["transactionId"])
        own = self.events.setdefault(request.match_info["user"], {})
        id = f"AAMk{len(self._transactions)}=/+"
        own[id] = event
        return web.json_response({"id": id}, status=201)

    async def _change(self, request: web.Request) -> web.Response:
        own, change = self.events[request.match_info["user"]], await request.json()
        assert "transactionId" not in change, "it can be set at the making only"
        own[request.match_info["event"]] |= change
        return web.json_response({})

    async def _take_out(self, request: web.Request) -> web.Response:
        there = self.events[request.match_info["user"]].pop(request.match_info["event"], None)
        return web.Response(status=204 if there else 404)


def _in_utc(moment: JSON) -> JSON:
    """As Graph tells it to whoever asks for no zone."""
    wall = datetime.fromisoformat(moment["dateTime"]).replace(tzinfo=ZoneInfo(moment["timeZone"]))
    told = wall.astimezone(UTC).replace(tzinfo=None).isoformat()
    return {"dateTime": f"{told}.0000000", "timeZone": "UTC"}


def _marks(event: JSON, expand: str) -> JSON:
    asked = set(re.findall(r"id eq '([^']+)'", expand))
    marks = [one for one in event["singleValueExtendedProperties"] if one["id"] in asked]
    return {"singleValueExtendedProperties": marks}
