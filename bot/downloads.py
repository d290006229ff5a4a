"""Documents behind an expiring ticket, and what the organisation decided about the bot."""

import asyncio
import logging
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from booth.tickets import FileTicket, TicketOffice
from booth.wire import HEADERS, received, reply
from bot.settings import Settings
from content.library import Library
from dialogs.papers import Paper, sheet_of
from documents import Sheet, docx, pdf
from storage.work import Desk
from trajectory.errors import Invalid, Stale

ERROR_REPLY = 1_024
"""Bytes of a refusal."""
_MAKERS = {"pdf": pdf, "docx": docx}
_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Downloads:
    """What making a document needs."""

    desk: Desk
    library: Library
    tickets: TicketOffice
    now: Callable[[], datetime]


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
        }
        return web.json_response(decided, headers=HEADERS)

    return [web.post("/bestand/open", open_file), web.get("/bescherming/besluiten", decisions)]


async def _document(downloads: Downloads, sealed: str) -> web.Response:
    ticket = downloads.tickets.open_file(sealed, downloads.now())
    sheet = await _sheet(downloads, ticket)
    made = await asyncio.to_thread(_MAKERS[ticket.format], sheet)
    name = _file_name(sheet, ticket.format)
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=made, content_type=_TYPES[ticket.format], headers=headers)


async def _sheet(downloads: Downloads, ticket: FileTicket) -> Sheet:
    """The words of the document, from the release as it stands.

    Raises:
        Stale: the round or its release is gone.
    """
    async with downloads.desk.reading() as work:
        scan = await work.rounds.get(ticket.round)
        release = await work.releases.get(ticket.round)
        trajectory = await work.teams.trajectory(scan.trajectory) if scan else None
        team = await work.teams.get(trajectory.team) if trajectory else None
    if scan is None or release is None or team is None:
        raise Stale("ticket-expired")
    return sheet_of(
        downloads.library,
        paper=Paper(ticket.kind),
        team=team.name,
        scan=scan,
        release=release,
        language=ticket.language,
        made=scan.closes,
    )


def _file_name(sheet: Sheet, form: str) -> str:
    """A name that every file system takes, such as "teamresultaat-inkomen-noord-3.pdf"."""
    words = unicodedata.normalize("NFKD", f"{sheet.title} {sheet.subtitle}")
    plain = words.encode("ascii", "ignore").decode().lower()
    return f"{re.sub(r'[^a-z0-9]+', '-', plain).strip('-')[:80]}.{form}"
