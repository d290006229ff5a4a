"""Where the plan of a unit stands on the board, and its sheets."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from aiohttp import web

from board.navigation import PLAN
from board.pages import Look
from board.plan import page, sheets
from board.voice import Voice
from storage.work import Work
from use_cases.plan.plan import Plan, first_plan
from use_cases.principal import Principal

Answering = Callable[[web.Request], Awaitable[web.Response]]
Made = Callable[[Plan | None, Voice], web.Response]
Find = Callable[[Principal, Work, str], Awaitable[Plan | None]]


@dataclass(frozen=True, slots=True)
class PlanRooms:
    """`of_unit` makes an answer of a page and of what it finds of the unit that is asked for."""

    look: Look
    of_unit: Callable[[Made, Find], Answering]

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get(PLAN, self._at(partial(page.show, self.look))),
            web.get(f"{PLAN}.csv", self._at(self._kept(sheets.as_csv))),
            web.get(f"{PLAN}.xlsx", self._at(self._kept(sheets.as_workbook))),
            web.get(f"{PLAN}.docx", self._at(self._kept(sheets.as_document))),
        ]

    def _at(self, made: Made) -> Answering:
        return self.of_unit(made, _plan)

    def _kept(self, made: Callable[[Plan, Voice], web.Response]) -> Made:
        def file(plan: Plan | None, voice: Voice) -> web.Response:
            if plan is None:
                return page.show(self.look, plan, voice)
            answer = made(plan, voice)
            answer.headers.update(self.look.headers)
            return answer

        return file


async def _plan(principal: Principal, work: Work, unit_id: str) -> Plan | None:
    return await first_plan(work, principal, unit_id)
