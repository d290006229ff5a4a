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

from board import (
    agenda_page,
    asking,
    directorate_page,
    reports_page,
    teams_page,
    works_council_page,
)
from board.door import Door, language_of
from board.lead import planning, preview_page, timeline, week_page
from board.lead.asked import Asked
from board.navigation import (
    AGENDA,
    COUNCIL,
    DIRECTORATE,
    PREVIEW,
    REPORTS,
    TIMELINE,
    WAVES,
    WEEK,
    home_of,
    rooms_of,
)
from board.pages import PATH, files
from board.plan.routes import PlanRooms
from board.voice import Voice
from board.waves import page as waves_page
from board.works_council_page import Told
from storage.work import Work
from trajectory.errors import DomainError, NotAllowed, NotFound
from trajectory.language import Language
from trajectory.teams import Person
from use_cases import board
from use_cases.agenda.agenda import Agenda, agenda
from use_cases.agenda.week import guided_by
from use_cases.council.page import CouncilPage, council_page
from use_cases.principal import Principal
from use_cases.reports.reading import reports_page as page_of_reports
from use_cases.services import Services
from use_cases.units.directorate import directorate_board
from use_cases.units.first_week import FirstWeek, first_week
from use_cases.units.mandates import mandate_of
from use_cases.waves.board import waves_board

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
        look = self.door.look
        return [
            web.get(PATH, self._shown(self._teams, board.board)),
            web.get(f"{PATH}/teams.csv", self._shown(self._file, board.board)),
            web.get(TIMELINE, self._shown(self._timeline, board.board)),
            web.get(WEEK, self._shown(self._week, first_week)),
            web.get(PREVIEW, self._shown(self._preview, first_week)),
            web.get(f"{PATH}/planning.csv", self._kept(planning.as_csv)),
            web.get(f"{PATH}/planning.xlsx", self._kept(planning.as_workbook)),
            web.get(
                DIRECTORATE, self._of_unit(partial(directorate_page.show, look), directorate_board)
            ),
            web.get(AGENDA, self._shown(self._agenda, agenda)),
            web.get(WAVES, self._of_unit(partial(waves_page.show, look), waves_board)),
            *PlanRooms(look, self._of_unit).routes(),
            web.get(
                REPORTS,
                self._of_unit(partial(reports_page.show, look), page_of_reports, "rapportage"),
            ),
            web.get(COUNCIL, self._shown(self._council, council_page)),
            *self.door.routes(),
            *files(look),
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

    def _of_unit(
        self,
        page: Callable[[Found, Voice], web.Response],
        find: Callable[[Principal, Work, str], Awaitable[Found]],
        asked: str = "eenheid",
    ) -> Answering:
        """A page about the one that the address asks for; with years in its dates."""

        def dated(found: Found, voice: Voice, _: web.Request) -> web.Response:
            return page(
                found, replace(voice, say=self.services.library.texts.on_paper(voice.language))
            )

        async def answer(request: web.Request) -> web.Response:
            async def one(principal: Principal, work: Work) -> Found:
                return await find(principal, work, request.query.get(asked, ""))

            return await self._shown(dated, one)(request)

        return answer

    async def _anybody(self, principal: Principal, work: Work) -> None:
        """Whoever has a page here.

        Raises:
            NotAllowed: they have none.
        """
        if not await _rooms(work, principal):
            raise NotAllowed

    def _no_list(self, _found: None, voice: Voice, _: web.Request) -> web.Response:
        """There is no other page, whatever somebody hoped to find at an address."""
        return self._refused(voice.language, NotAllowed(asking.NO_LIST))

    def _agenda(self, found: Agenda, voice: Voice, _: web.Request) -> web.Response:
        dated = replace(voice, say=self.services.library.texts.on_paper(voice.language))
        return agenda_page.show(self.door.look, found, dated)

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
                found, rooms = await self._found(person, find)
                asking.check(request.query, self.services.library.spoken)
                answered = page(found, self._voice(language, rooms), request)
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

    async def _found(
        self, person: Person | None, find: Find[Found]
    ) -> tuple[Found, tuple[str, ...]]:
        """With the pages of whoever looks; whoever never spoke with the bot has a part nowhere."""
        if person is None:
            raise NotFound("board-unknown")
        async with self.services.desk.reading() as work:
            principal = await self._principal(work, person)
            return await find(principal, work), await _rooms(work, principal)

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
                rooms = await _rooms(work, await self._principal(work, person))
            if page := home_of(rooms):
                headers = {**self.door.look.headers, "Location": page}
                return web.Response(status=303, headers=headers)
        return self._refused(language, NotAllowed("board-not-yours"))

    def _voice(self, language: Language, rooms: tuple[str, ...]) -> Voice:
        return Voice(self.services.library.texts.of(language), language, self.now(), rooms)

    def _refused(self, language: Language, error: DomainError) -> web.Response:
        say = self.services.library.texts.of(language)
        said = [say(error.key, **error.variables)]
        title = "refused-title"
        if error.key == asking.NO_LIST:
            title, said = "no-list-title", [*said, say("no-list-why")]
        return self.door.look.page(
            "refused", say, language, status=403, title=say(title), said=said
        )


async def _rooms(work: Work, principal: Principal) -> tuple[str, ...]:
    """The pages of this person, by name."""
    return rooms_of(principal, guides=bool(await guided_by(work, principal)))
