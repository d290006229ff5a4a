"""The pages of the board and who may see them.

Whoever is not signed in gets the way to sign in, at every address alike; whoever has no right gets
one sentence, whatever they asked for. Rights are looked up anew for every page.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from aiohttp import web

from board import teams_page
from board.door import Door, language_of
from board.lead import planning, preview_page, timeline, week_page
from board.lead.asked import Asked
from board.pages import PATH, files
from board.voice import Voice
from storage.work import Work
from trajectory.errors import DomainError, NotAllowed, NotFound
from trajectory.language import Language
from trajectory.teams import Person
from use_cases import board
from use_cases.principal import Principal
from use_cases.services import Services
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

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get(PATH, self._shown(self._teams, board.board)),
            web.get(f"{PATH}/teams.csv", self._shown(self._file, board.board)),
            web.get(f"{PATH}/tijdlijn", self._shown(self._timeline, board.board)),
            web.get(f"{PATH}/eerste-week", self._shown(self._week, first_week)),
            web.get(f"{PATH}/voorbeeld", self._shown(self._preview, first_week)),
            web.get(f"{PATH}/planning.csv", self._kept(planning.as_csv)),
            web.get(f"{PATH}/planning.xlsx", self._kept(planning.as_workbook)),
            *self.door.routes(),
            *files(self.door.look),
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

    def _shown(self, page: Page[Found], find: Find[Found]) -> Answering:
        async def answer(request: web.Request) -> web.Response:
            session = self.door.session_of(request)
            if session is None:
                return self.door.ask(request)
            person = await self._person(session.object_id)
            language = person.language if person else language_of(request)
            try:
                answered = page(await self._found(person, find), self._voice(language), request)
            except NotAllowed:
                answered = self._refused(language, NotAllowed("board-not-yours"))
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
        now = self.now()
        async with self.services.desk.reading() as work:
            mandate = await mandate_of(work, self.services, person, now)
            return await find(Principal(self.services, person, now, mandate), work)

    def _voice(self, language: Language) -> Voice:
        return Voice(self.services.library.texts.of(language), language, self.now())

    def _refused(self, language: Language, error: DomainError) -> web.Response:
        say = self.services.library.texts.of(language)
        said = say(error.key, **error.variables)
        return self.door.look.page("refused", say, language, status=403, said=said)
