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
from booth.tickets import FileTicket, TicketOffice
from bot.settings import Settings
from content.library import Library
from dialogs.follow_up.closing_report import REPORT, report_of
from documents import GuideSheet, ReportSheet, Sheet, docx, guide_docx, pdf, report_docx
from documents.calendar import Entry, ics
from documents.slides import SlideShow, pptx
from papers.calendar_entry import SESSION, entry_of
from papers.norm_guide import GUIDE, SHARED, guide_for, shared_guide_for
from papers.scan_papers import Paper, sheet_of
from papers.session_papers import BRIEFING, SUMMARY, briefing_for, slides_for, summary_for
from storage.work import Desk
from trajectory.errors import Invalid, Stale
from use_cases.progress.progress import today_of

ERROR_REPLY = 1_024
"""Bytes of a refusal."""
_MAKERS = {"pdf": pdf, "docx": docx}
_GUIDE_MAKERS = {"pdf": pdf, "docx": guide_docx}
_REPORT_MAKERS: dict[str, Callable[[ReportSheet], bytes]] = {"pdf": pdf, "docx": report_docx}
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
        }
        return web.json_response(decided, headers=HEADERS)

    return [web.post("/bestand/open", open_file), web.get("/bescherming/besluiten", decisions)]


async def _document(downloads: Downloads, sealed: str) -> web.Response:
    ticket = downloads.tickets.open_file(sealed, downloads.now())
    if ticket.kind == SESSION:
        entry = await calendar_entry(downloads, ticket)
        made, name = ics(entry), _file_name(entry.title, ticket.format)
    elif ticket.kind in (GUIDE, SHARED):
        guide = await _guide(downloads, ticket)
        made = await asyncio.to_thread(_GUIDE_MAKERS[ticket.format], guide)
        name = _file_name(f"{guide.title} {guide.subtitle}", ticket.format)
    elif ticket.kind == REPORT:
        report = await _report(downloads, ticket)
        made = await asyncio.to_thread(_REPORT_MAKERS[ticket.format], report)
        name = _file_name(f"{report.title} {report.subtitle}", ticket.format)
    elif ticket.kind == BRIEFING and ticket.format == "pptx":
        show = await _slides(downloads, ticket)
        made = await asyncio.to_thread(pptx, show)
        name = _file_name(f"{show.title} {show.subtitle}", ticket.format)
    else:
        sheet = await _sheet(downloads, ticket)
        made = await asyncio.to_thread(_MAKERS[ticket.format], sheet)
        name = _file_name(f"{sheet.title} {sheet.subtitle}", ticket.format)
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=made, content_type=_TYPES[ticket.format], headers=headers)


async def _sheet(downloads: Downloads, ticket: FileTicket) -> Sheet:
    """The words of the document, from the release or the summary as it stands.

    Raises:
        Stale: what it is about is gone.
    """
    if ticket.kind in (BRIEFING, SUMMARY):
        return await _session_sheet(downloads, ticket)
    async with downloads.desk.reading() as work:
        scan = await work.rounds.get(ticket.round)
        release = await work.releases.get(ticket.round)
        trajectory = await work.trajectories.get(scan.trajectory) if scan else None
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


async def _session_sheet(downloads: Downloads, ticket: FileTicket) -> Sheet:
    make = briefing_for if ticket.kind == BRIEFING else summary_for
    async with downloads.desk.reading() as work:
        sheet = await make(work, downloads, ticket.round, ticket.language)
    if sheet is None:
        raise Stale("ticket-expired")
    return sheet


async def _slides(downloads: Downloads, ticket: FileTicket) -> SlideShow:
    async with downloads.desk.reading() as work:
        show = await slides_for(work, downloads, ticket.round, ticket.language)
    if show is None:
        raise Stale("ticket-expired")
    return show


async def _guide(downloads: Downloads, ticket: FileTicket) -> GuideSheet:
    """The words of a norm guide, as that version holds them.

    Raises:
        Stale: it is gone, or too few teams share their norms now.
    """
    async with downloads.desk.reading() as work:
        if ticket.kind == SHARED:
            today = today_of(downloads.now())
            sheet = await shared_guide_for(work, downloads.library, ticket.language, today)
        else:
            sheet = await guide_for(work, downloads.library, ticket.round, ticket.language)
    if sheet is None:
        raise Stale("ticket-expired")
    return sheet


async def _report(downloads: Downloads, ticket: FileTicket) -> ReportSheet:
    """A closing report; its ticket names the trajectory.

    Raises:
        Stale: the trajectory is gone.
    """
    async with downloads.desk.reading() as work:
        return await report_of(work, downloads, ticket.round, ticket.language, downloads.now())


async def calendar_entry(downloads: Downloads, ticket: FileTicket) -> Entry:
    """A session for somebody's calendar, as it stands now.

    Raises:
        Stale: it is gone, or has no date.
    """
    async with downloads.desk.reading() as work:
        session = await work.sessions.get(ticket.round)
        trajectory = await work.trajectories.get(session.trajectory) if session else None
        team = await work.teams.get(trajectory.team) if trajectory else None
    if session is None or trajectory is None or team is None or not session.parts:
        raise Stale("ticket-expired")
    return entry_of(
        downloads.library,
        team=team,
        trajectory=trajectory,
        session=session,
        language=ticket.language,
        host=downloads.host,
        made=downloads.now(),
    )


def _file_name(title: str, form: str) -> str:
    """A name that every file system takes, such as "teamresultaat-inkomen-noord-3.pdf"."""
    words = unicodedata.normalize("NFKD", title)
    plain = words.encode("ascii", "ignore").decode().lower()
    return f"{re.sub(r'[^a-z0-9]+', '-', plain).strip('-')[:80]}.{form}"
