"""The pages of the board and who may see them.

Whoever is not signed in gets the way to sign in, at every address alike; whoever has no right gets
one sentence, whatever they asked for. Rights are looked up anew for every page.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from aiohttp import web

from board import teams_page, works_council_page
from board.door import Door, language_of
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
from use_cases.services import Services
from use_cases.units.mandates import mandate_of

F = TypeVar("F")
Find = Callable[[Principal, Work], Awaitable[F]]
"""What a page is about, for whoever may see it."""
Page = Callable[[F, Voice, web.Request], web.Response]


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
            web.get(COUNCIL, self._shown(self._council, council_page)),
            *self.door.routes(),
            *files(self.door.look),
        ]

    def _teams(self, found: board.Board, voice: Voice, request: web.Request) -> web.Response:
        return teams_page.show(self.door.look, found, voice, request.query)

    def _file(self, found: board.Board, voice: Voice, request: web.Request) -> web.Response:
        answer = teams_page.as_file(found, voice, request.query)
        answer.headers.update(self.door.look.headers)
        return answer

    def _council(self, found: CouncilPage, voice: Voice, _: web.Request) -> web.Response:
        return works_council_page.show(
            self.door.look, found, voice, self.services.library, self.tells
        )

    def _shown(
        self, page: Page[F], find: Find[F]
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def answer(request: web.Request) -> web.Response:
            session = self.door.session_of(request)
            if session is None:
                return self.door.ask(request)
            person = await self._person(session.object_id)
            language = person.language if person else language_of(request)
            try:
                found = await self._found(person, find)
                answered = page(found, self._voice(language), request)
            except NotAllowed:
                answered = await self._elsewhere(person, request, language)
            except DomainError as error:
                answered = self._refused(language, error)
            self.door.keep(request, session, answered)
            return answered

        return answer

    async def _person(self, object_id: str) -> Person | None:
        async with self.services.desk.reading() as work:
            return await work.people.by_object_id(object_id)

    async def _found(self, person: Person | None, find: Find[F]) -> F:
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
        self, person: Person | None, request: web.Request, language: Language
    ) -> web.Response:
        """The one tab of Teams opens at the board; whoever sits in a works council has a page of
        their own instead."""
        if person is not None and request.path == PATH:
            async with self.services.desk.reading() as work:
                principal = await self._principal(work, person)
            if principal.mandate.may_somewhere(UnitAction.SEE_COUNCIL_PAGE):
                headers = {**self.door.look.headers, "Location": COUNCIL}
                return web.Response(status=303, headers=headers)
        return self._refused(language, NotAllowed("board-not-yours"))

    def _voice(self, language: Language) -> Voice:
        return Voice(self.services.library.texts.of(language), language, self.now())

    def _refused(self, language: Language, error: DomainError) -> web.Response:
        say = self.services.library.texts.of(language)
        said = say(error.key, **error.variables)
        return self.door.look.page("refused", say, language, status=403, said=said)
