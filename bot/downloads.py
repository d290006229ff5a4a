"""Documents behind an expiring ticket, and what the organisation decided about the bot."""

import asyncio
import re
import unicodedata
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from aiohttp import web

from booth.day_keys import DayKeys
from booth.envelope import Message
from booth.protocol import HEADERS, Action, Page
from booth.tickets import TicketOffice
from content.library import Library
from papers.catalogue import paper_of
from papers.source import Source
from storage.work import Desk
from trajectory.errors import Stale
from trajectory.planning.working_days import ZONE

FILE_REPLY = 262_144
"""Bytes; a longer document takes a multiple."""
_TYPES = {
    "pdf": "application/pdf",
    "a3": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "ics": "text/calendar",
}
_ENDINGS = {"a3": "-a3.pdf"}
"""How the name of a file ends where that is not its format."""


@dataclass(frozen=True, slots=True)
class Downloads:
    """What making a document needs."""

    desk: Desk
    library: Library
    days: DayKeys
    tickets: TicketOffice
    now: Callable[[], datetime]
    host: str
    """The name of this server, which makes identifiers in calendars unique."""
    chat: str = ""
    """The address of the chat with the bot (`chat_address`)."""


def chat_address(app_id: str) -> str:
    """A link that opens the chat with this app in Teams; "" in a try-out, which has none."""
    return f"https://teams.microsoft.com/l/chat/0/0?users=28:{app_id}" if app_id else ""


def routes(downloads: Downloads, told: Mapping[str, object]) -> list[web.RouteDef]:
    """The addresses that the download page and the page about protection ask; `told` is what that
    tells of this organisation (`bot/statement.py`)."""

    async def decisions(_request: web.Request) -> web.Response:
        return web.json_response(told, headers=HEADERS)

    asked = {"open": Action(partial(_document, downloads))}
    page = Page(downloads.days, downloads.now, asked, FILE_REPLY)
    return [web.post("/bestand", page.answer), web.get("/bescherming/besluiten", decisions)]


async def _document(downloads: Downloads, message: Message) -> Message:
    """The document of a ticket, in base64.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or what it is about is gone or may not be
            told any more.
    """
    now = downloads.now()
    ticket = downloads.tickets.open_file(message["ticket"], now)
    paper = paper_of(ticket.kind, ticket.format)
    async with downloads.desk.reading() as work:
        source = Source(work, downloads.library, now, downloads.host, downloads.chat)
        words = await paper.read(source, ticket.round, ticket.language)
    if words is None:
        raise Stale("ticket-expired")
    file = await asyncio.to_thread(paper.file, words)
    return {
        "name": _file_name(words.name, words.created.astimezone(ZONE).date(), ticket.format),
        "type": _TYPES[ticket.format],
        "file": b64encode(file).decode(),
    }


def _file_name(title: str, day: date, form: str) -> str:
    """A name that every file system takes, such as "resultaat-inkomen-noord-3-2027-01-29.pdf"."""
    words = unicodedata.normalize("NFKD", title)
    plain = words.encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].rstrip("-")
    return f"{slug}-{day}{_ENDINGS.get(form, f'.{form}')}".lstrip("-")
