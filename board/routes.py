"""The pages of the board and who may see them.

Whoever is not signed in gets the way to sign in, at every address alike; whoever has no right gets
one sentence, whatever they asked for. Rights are looked up anew for every page.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from aiohttp import web

from board import asking, directorate_page, reports_page, teams_page, works_council_page
from board.door import Door, language_of
from board.lead import planning, preview_page, timeline, week_page
from board.lead.asked import Asked
from board.navigation import DIRECTORATE, PREVIEW, REPORTS, TIMELINE, WEEK
from board.pages import PATH, files
from board.voice import Voice
from board.works_council_page import COUNCIL, Told
from storage.work import Work
from trajectory.errors import DomainError, NotAllowed, NotFound
from trajectory.language import Language
from trajectory.teams import Person
from trajectory.units.parts import UnitAction
from use_cases import board
from use_cases.council.page import CouncilPage, council_page
from use_cases.principal import Principal
from use_cases.reports.reading import ReportsPage
from use_cases.reports.reading import reports_page as page_of_reports
from use_cases.services import Services
from use_cases.units.directorate import DirectorateBoard, directorate_board, opens
from use_cases.units.first_week import FirstWeek, first_week
from use_cases.units.mandates import mandate_of

Found = TypeVar("Found")
Page = Callable[[Found, Voice, web.Request], web.Response]
Find = Callable[[Principal, Work], Awaitable[Found]]
"""What a page shows of whoever asks; it refuses whoever has no right."""
Answering = Callable[[web.Request], Awaitable[web.Response]]


@dataclass(frozen=True, slots=True)
class Rooms:
    """The board with all it needs."""

    services: Services
    door: Door
    now: Callable[[], datetime]
    tells: Told
    """What this organisation set, for the page of the works council."""

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get(PATH, self._shown(self._teams, board.board)),
            web.get(f"{PATH}/teams.csv", self._shown(self._file, board.board)),
            web.get(TIMELINE, self._shown(self._timeline, board.board)),
            web.get(WEEK, self._shown(self._week, first_week)),
            web.get(PREVIEW, self._shown(self._preview, first_week)),
            web.get(f"{PATH}/planning.csv", self._kept(planning.as_csv)),
            web.get(f"{PATH}/planning.xlsx", self._kept(planning.as_workbook)),
            web.get(DIRECTORATE, self._directorate),
            web.get(REPORTS, self._reports),
            web.get(COUNCIL, self._shown(self._council, council_page)),
            *self.door.routes(),
            *files(self.door.look),
            web.get(f"{PATH}/{{guessed:.*}}", self._shown(self._no_list, self._anybody)),
        ]

    def _teams(self, found: board.Board, voice: Voice, request: web.Request) -> web.Response:
        return teams_page.show(self.door.look, found, voice, request.query)

    def _timeline(self, found: board.Board, voice: Voice, request: web.Request) -> web.Response:
        dated = replace(voice, say=self.services.library.texts.on_paper(voice.language))
        return timeline.show(self.door.look, found, dated, request.query)

    def _week(self, found: FirstWeek, voice: Voice, _: web.Request) -> web.Response:
        return week_page.show(self.door.look, found, self.services.library.commands, voice)

    def _preview(self, _: FirstWeek, voice: Voice, request: web.Request) -> web.Response:
        services = self.services
        return preview_page.show(
            self.door.look, services.library, services.threshold, voice, request.query
        )

    def _kept(self, made: Callable[[board.Board, Voice, Asked], web.Response]) -> Answering:
        """A file of the planning, by what is asked in the address."""

        def page(found: board.Board, voice: Voice, request: web.Request) -> web.Response:
            file = made(found, voice, Asked.of(request.query))
            file.headers.update(self.door.look.headers)
            return file

        return self._shown(page, board.board)

    def _file(self, found: board.Board, voice: Voice, request: web.Request) -> web.Response:
        answer = teams_page.as_file(found, voice, request.query)
        answer.headers.update(self.door.look.headers)
        return answer

    async def _directorate(self, request: web.Request) -> web.Response:
        find = partial(_unit_page, unit_id=request.query.get("eenheid", ""))
        return await self._shown(self._unit, find)(request)

    def _unit(self, found: "_UnitPage", voice: Voice, _: web.Request) -> web.Response:
        dated = replace(voice, say=self.services.library.texts.on_paper(voice.language))
        return directorate_page.show(self.door.look, found.board, dated, leads=found.leads)

    async def _reports(self, request: web.Request) -> web.Response:
        find = partial(_read_page, report_id=request.query.get("rapportage", ""))
        return await self._shown(self._report, find)(request)

    def _report(self, found: "_ReadPage", voice: Voice, _: web.Request) -> web.Response:
        dated = replace(voice, say=self.services.library.texts.on_paper(voice.language))
        return reports_page.show(self.door.look, found.page, dated, leads=found.leads)

    async def _anybody(self, principal: Principal, _: Work) -> None:
        """Whoever has a page here.

        Raises:
            NotAllowed: they have none.
        """
        if not principal.is_lead and not _page_of(principal):
            raise NotAllowed

    def _no_list(self, _found: None, voice: Voice, _: web.Request) -> web.Response:
        """There is no other page, whatever somebody hoped to find at an address."""
        return self._refused(voice.language, NotAllowed(asking.NO_LIST))

    def _council(self, found: CouncilPage, voice: Voice, _: web.Request) -> web.Response:
        return works_council_page.show(
            self.door.look, found, voice, self.services.library, self.tells
        )

    def _shown(self, page: Page[Found], find: Find[Found]) -> Answering:
        async def answer(request: web.Request) -> web.Response:
            session = self.door.session_of(request)
            if session is None:
                return self.door.ask(request)
            person = await self._person(session.object_id)
            language = person.language if person else language_of(request)
            try:
                found = await self._found(person, find)
                asking.check(request.query, self.services.library.spoken)
                answered = page(found, self._voice(language), request)
            except NotAllowed as error:
                answered = await self._elsewhere(person, request, language, error)
            except DomainError as error:
                answered = self._refused(language, error)
            self.door.keep(request, session, answered)
            return answered

        return answer

    async def _person(self, object_id: str) -> Person | None:
        async with self.services.desk.reading() as work:
            return await work.people.by_object_id(object_id)

    async def _found(self, person: Person | None, find: Find[Found]) -> Found:
        """Whoever never spoke with the bot has a part nowhere."""
        if person is None:
            raise NotFound("board-unknown")
        async with self.services.desk.reading() as work:
            return await find(await self._principal(work, person), work)

    async def _principal(self, work: Work, person: Person) -> Principal:
        now = self.now()
        mandate = await mandate_of(work, self.services, person, now)
        return Principal(self.services, person, now, mandate)

    async def _elsewhere(
        self, person: Person | None, request: web.Request, language: Language, error: NotAllowed
    ) -> web.Response:
        """The one tab of Teams opens at the board; whoever leads no team has another page."""
        if error.key == asking.NO_LIST:
            return self._refused(language, error)
        if person is not None and request.path == PATH:
            async with self.services.desk.reading() as work:
                principal = await self._principal(work, person)
            if page := _page_of(principal):
                headers = {**self.door.look.headers, "Location": page}
                return web.Response(status=303, headers=headers)
        return self._refused(language, NotAllowed("board-not-yours"))

    def _voice(self, language: Language) -> Voice:
        return Voice(self.services.library.texts.of(language), language, self.now())

    def _refused(self, language: Language, error: DomainError) -> web.Response:
        say = self.services.library.texts.of(language)
        said = [say(error.key, **error.variables)]
        title = "refused-title"
        if error.key == asking.NO_LIST:
            title, said = "no-list-title", [*said, say("no-list-why")]
        return self.door.look.page(
            "refused", say, language, status=403, title=say(title), said=said
        )


def _page_of(principal: Principal) -> str:
    """The page of whoever leads no team; "" for none."""
    if opens(principal):
        return DIRECTORATE
    return COUNCIL if principal.mandate.may_somewhere(UnitAction.SEE_COUNCIL_PAGE) else ""


@dataclass(frozen=True, slots=True)
class _UnitPage:
    """What the page of a directorate is about, and whether there is a page of teams beside it."""

    board: DirectorateBoard | None
    leads: bool


async def _unit_page(principal: Principal, work: Work, unit_id: str) -> _UnitPage:
    return _UnitPage(await directorate_board(principal, work, unit_id), principal.is_lead)


@dataclass(frozen=True, slots=True)
class _ReadPage:
    """The page of reports, and whether there is a page of teams beside it."""

    page: ReportsPage
    leads: bool


async def _read_page(principal: Principal, work: Work, report_id: str) -> _ReadPage:
    return _ReadPage(await page_of_reports(principal, work, report_id), principal.is_lead)
