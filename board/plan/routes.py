"""Where the plan of a unit stands on the board, and its sheets."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from aiohttp import web

from board.navigation import PLAN
from board.pages import Look
from board.plan import page, sheets
from board.plan.page import Found
from board.voice import Voice
from storage.work import Work
from use_cases.plan.plan import Plan, first_plan
from use_cases.principal import Principal
from use_cases.services import Services

Answering = Callable[[web.Request], Awaitable[web.Response]]


Made = Callable[[Found, Voice], web.Response]


@dataclass(frozen=True, slots=True)
class PlanRooms:
    """`shown` makes an answer of a page and of what it finds, for whoever is signed in."""

    services: Services
    look: Look
    shown: Callable[[Callable[..., web.Response], Callable[..., Awaitable[Any]]], Answering]

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get(PLAN, self._at(partial(page.show, self.look))),
            web.get(f"{PLAN}.csv", self._at(self._kept(sheets.as_csv))),
            web.get(f"{PLAN}.xlsx", self._at(self._kept(sheets.as_workbook))),
            web.get(f"{PLAN}.docx", self._at(self._kept(sheets.as_document))),
        ]

    def _at(self, made: Made) -> Answering:
        async def answer(request: web.Request) -> web.Response:
            find = partial(_found, unit_id=request.query.get("eenheid", ""))
            return await self.shown(self._page(made), find)(request)

        return answer

    def _page(self, made: Made) -> Callable[[Found, Voice, web.Request], web.Response]:
        def show(found: Found, voice: Voice, _: web.Request) -> web.Response:
            dated = replace(voice, say=self.services.library.texts.on_paper(voice.language))
            return made(found, dated)

        return show

    def _kept(self, made: Callable[[Plan, Voice], web.Response]) -> Made:
        def file(found: Found, voice: Voice) -> web.Response:
            if found.plan is None:
                return page.show(self.look, found, voice)
            answer = made(found.plan, voice)
            answer.headers.update(self.look.headers)
            return answer

        return file


async def _found(principal: Principal, work: Work, unit_id: str) -> Found:
    return Found(await first_plan(work, principal, unit_id), principal.is_lead)
