"""Documents behind an expiring ticket, and what the organisation decided about the bot."""

import asyncio
import logging
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from booth.protocol import HEADERS, received, reply
from booth.tickets import TicketOffice
from bot.settings import Settings
from content.library import Library
from papers.catalogue import paper_of
from papers.source import Source
from storage.work import Desk
from trajectory.errors import Invalid, Stale

ERROR_REPLY = 1_024
"""Bytes of a refusal."""
_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "ics": "text/calendar",
}

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Downloads:
    """What making a document needs."""

    desk: Desk
    library: Library
    tickets: TicketOffice
    now: Callable[[], datetime]
    host: str
    """The name of this server, which makes identifiers in calendars unique."""


def routes(downloads: Downloads, settings: Settings) -> list[web.RouteDef]:
    """The addresses that the download page and the page about protection ask."""

    async def open_file(request: web.Request) -> web.Response:
        try:
            message = await received(request, frozenset({"ticket"}))
            return await _document(downloads, message["ticket"])
        except (Invalid, Stale) as refusal:
            return reply({"error": refusal.key}, size=ERROR_REPLY, status=400)
        except Exception as failure:
            _log.error("document failed", extra={"error": type(failure).__name__})
            return reply({"error": "not-arrived"}, size=ERROR_REPLY, status=503)

    async def decisions(_request: web.Request) -> web.Response:
        decided = {
            "works_council": settings.works_council_decision or None,
            "impact_assessment": settings.impact_assessment or None,
            "opens_rounds": settings.may_open_rounds,
            "threshold": settings.threshold,
        }
        return web.json_response(decided, headers=HEADERS)

    return [web.post("/bestand/open", open_file), web.get("/bescherming/besluiten", decisions)]


async def _document(downloads: Downloads, sealed: str) -> web.Response:
    """The document of a ticket.

    Raises:
        Stale: what it is about is gone, or may not be told any more.
    """
    now = downloads.now()
    ticket = downloads.tickets.open_file(sealed, now)
    paper = paper_of(ticket.kind, ticket.format)
    async with downloads.desk.reading() as work:
        source = Source(work, downloads.library, now, downloads.host)
        words = await paper.read(source, ticket.round, ticket.language)
    if words is None:
        raise Stale("ticket-expired")
    file = await asyncio.to_thread(paper.file, words)
    name = _file_name(words.name, ticket.format)
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=file, content_type=_TYPES[ticket.format], headers=headers)


def _file_name(title: str, form: str) -> str:
    """A name that every file system takes, such as "teamresultaat-inkomen-noord-3.pdf"."""
    words = unicodedata.normalize("NFKD", title)
    plain = words.encode("ascii", "ignore").decode().lower()
    return f"{re.sub(r'[^a-z0-9]+', '-', plain).strip('-')[:80]}.{form}"
