"""Two reminders, each once: to the lead while there is time yet, to the directorate where a report
lies on its table. Nobody else hears who is late; the page says since when it lies there."""

from collections.abc import AsyncIterator, Iterator
from datetime import date, datetime
from typing import Final

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.working_days import ZONE, WorkCalendar
from trajectory.reports.periods import ReportKind, last_ended
from trajectory.reports.reports import WITHIN, ReportState, UnitReport
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitPart
from use_cases.notices import NoticeKind
from use_cases.planned import plan
from use_cases.reports.deciding import people_who_decide
from use_cases.services import Services

BEFORE: Final = 5
"""Working days before the last one on which a lead is reminded of a report that lies before nobody
yet."""
LIES: Final = 5
"""Working days for which a report lies before a directorate until that is reminded."""


async def keep(services: Services, now: datetime) -> None:
    """Every morning."""
    today = now.astimezone(ZONE).date()
    async with services.desk.reading() as work:
        organisation = await work.units.organisation()
        if not organisation.tree.units:
            return
        calendar = services.library.calendar
        leads = [one async for one in _leads(work, organisation, calendar, now)]
        lying = [one for one in await work.reports.waiting() if _lies(one, calendar, today)]
    deciding = [
        Notice(NoticeKind.REPORT_LIES, person, one.id, now)
        for one in lying
        for person in people_who_decide(organisation, one.unit, today)
    ]
    await plan(services, [*leads, *deciding])


def _lies(report: UnitReport, calendar: WorkCalendar, today: date) -> bool:
    laid = report.laid if report.state is ReportState.LAID else None
    return laid is not None and calendar.after(laid, LIES) <= today


async def _leads(
    work: Work, organisation: Organisation, calendar: WorkCalendar, now: datetime
) -> AsyncIterator[Notice]:
    """To whoever leads a unit of which nothing about the last quarter was laid before anybody."""
    today = now.astimezone(ZONE).date()
    last = last_ended(today)
    if not calendar.after(last, WITHIN - BEFORE) <= today <= calendar.after(last, WITHIN):
        return
    for unit, people in leading(organisation, last, today):
        known = await work.reports.in_units([unit])
        done = any(
            one.laid and one.span.last == last and one.kind is not ReportKind.PILOT for one in known
        )
        if not done and last in await work.reports.fixed(unit):
            for person in people:
                yield Notice(NoticeKind.REPORT_DUE, person, f"{unit}/{last}", now)


def leading(organisation: Organisation, last: date, today: date) -> Iterator[tuple[str, list[str]]]:
    """Every unit that was there when a quarter ended, with who leads it itself today."""
    for id, unit in organisation.tree.units.items():
        people = {
            one.person
            for one in organisation.appointments
            if one.part is UnitPart.PROGRAMME_LEAD and one.unit == id and one.period.holds(today)
        }
        if unit.period.holds(last) and people:
            yield id, sorted(people)
