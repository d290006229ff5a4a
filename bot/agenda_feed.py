"""The address under which a calendar program fetches the week of one trainer or coach.

The secret stands in the path, because programs for calendars send nothing else: so no cookie is
given or read, nothing keeps the answer, and neither this program nor the proxy writes the path of a
request anywhere (docs/nginx.conf). Whatever opens nothing gets the same empty 404.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from aiohttp import web

from content.texts.texts import Say
from documents.week_calendar import Appointment, feed
from trajectory.agenda.weeks import Week
from use_cases.agenda.feed import Pace, calendar_of
from use_cases.services import Services

PATH: Final = "/agenda/{secret:[A-Za-z0-9_-]+}.ics"
_HEADERS: Final = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
}


@dataclass(frozen=True, slots=True)
class AgendaFeed:
    """What answering a calendar program needs."""

    services: Services
    now: Callable[[], datetime]
    host: str
    """The name of this server, which makes identifiers in calendars unique."""
    pace: Pace = field(default_factory=Pace)

    def routes(self) -> list[web.RouteDef]:
        return [web.get(PATH, self.answer)]

    async def answer(self, request: web.Request) -> web.Response:
        """The calendar; nothing for an address that is none, is old, or has ended."""
        now = self.now()
        if not self.pace.take(now):
            return web.Response(status=429, headers={**_HEADERS, "Retry-After": "60"})
        secret = request.match_info["secret"]
        async with self.services.desk.reading() as work:
            found = await calendar_of(work, self.services, secret, now)
        if found is None:
            return web.Response(status=404, headers=_HEADERS)
        say = self.services.library.texts.of(found.person.language)
        body = feed(say("feed-calendar"), appointments(say, found.weeks), self.host, now)
        return web.Response(
            body=body, content_type="text/calendar", charset="utf-8", headers=_HEADERS
        )


def appointments(say: Say, weeks: tuple[Week, ...]) -> list[Appointment]:
    """Each by week and number, as the agenda in the chat and on the board numbers them."""
    return [
        Appointment(
            f"{week.monday.isocalendar().year}-{week.number}-{one.number}",
            say("feed-session", week=str(week.number), number=str(one.number)),
            one.place,
            one.part,
        )
        for week in weeks
        for one in week.meetings
    ]
