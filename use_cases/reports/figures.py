"""Figures of reports are fixed on the first morning after a quarter, for every unit at once."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import Final

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.planning.working_days import ZONE
from trajectory.postponing import Lack
from trajectory.reports.figures import ReportFigures, counted
from trajectory.reports.periods import last_ended
from trajectory.reports.reports import WITHIN
from trajectory.units.conditions import Condition
from trajectory.units.figures import FEWEST
from trajectory.units.organisation import Organisation
from use_cases.notices import NoticeKind
from use_cases.progress.progress import Progress, progress_of_teams
from use_cases.reports import released
from use_cases.reports.annexes import Around, annexes_of
from use_cases.reports.reminding import leading
from use_cases.services import Services
from use_cases.units.directorate import still_by_lack
from use_cases.units.figures import phase_of_progress
from use_cases.units.mandates import units_of_teams

LAPSES: Final = WITHIN
"""Working days after a quarter in which its figures are still counted, should the bot have stood
still: later ones would not be those of the quarter."""


_CONDITIONS: Final = tuple(Condition)


async def keep(services: Services, now: datetime) -> None:
    """Every morning: count what has to be counted, and tell whoever leads a unit that they can
    write."""
    today = now.astimezone(ZONE).date()
    last = last_ended(today)
    if today > services.library.calendar.after(last, LAPSES):
        return
    async with services.desk.reading() as work:
        organisation = await work.units.organisation()
        there = {id for id, unit in organisation.tree.units.items() if unit.period.holds(last)}
        if not there or await work.reports.is_fixed(last):
            return
    with suppress(StandsStill):  # readiness says it; this quarter tells no words then
        await _release(services, organisation, last, now)
    async with services.desk.reading() as work:
        figures = await figures_of(work, services, organisation, there, now, last)
    async with services.desk.writing() as work:
        await work.reports.fix(last, figures)
        await work.outbox.plan(*_opening(organisation, last, now))
        await work.commit()


async def _release(
    services: Services, organisation: Organisation, last: date, now: datetime
) -> None:
    async with services.desk.writing() as work:
        await released.release(work, organisation, last, now)
        await work.commit()


def _opening(organisation: Organisation, last: date, now: datetime) -> list[Notice]:
    """To whoever leads one of these units itself."""
    return [
        Notice(NoticeKind.REPORT_OPENS, person, f"{unit}/{last}", now)
        for unit, people in leading(organisation, last, now.astimezone(ZONE).date())
        for person in people
    ]


async def figures_of(
    work: Work,
    services: Services,
    organisation: Organisation,
    wanted: Collection[str],
    now: datetime,
    last: date,
) -> Mapping[str, ReportFigures]:
    """What there is to count of each of these units at this moment, by its id; `last` is the last
    day of their period."""
    today, tree = now.astimezone(ZONE).date(), organisation.tree
    under = {id: tree.under(id) for id in wanted}
    all_under = frozenset().union(*under.values())
    units = await units_of_teams(work, all_under, today)
    teams = await work.teams.many(units)
    known = await progress_of_teams(work, services, teams, now)
    annexes = await annexes_of(work, Around(organisation, wanted, teams, units), last)
    laid = await work.hand_ups.open_in(all_under)
    conditions = sorted(
        await work.unit_words.preconditions(wanted),
        key=lambda one: _CONDITIONS.index(one.condition),
    )
    phases = [(units[one.team.id], phase_of_progress(one)) for one in known]
    found = {}
    for id in wanted:
        counts = counted(tree, id, [one for one in phases if one[0] in under[id]])
        found[id] = ReportFigures(
            today,
            counts.teams,
            counts.total,
            counts.departments,
            _still([one for one in known if units[one.team.id] in under[id]]),
            sum(one.unit in under[id] and one.seen_by_directorate(today) for one in laid),
            tuple(
                (one.condition, one.standing, one.solver) for one in conditions if one.unit == id
            ),
            annexes[id],
        )
    return found


def _still(known: Sequence[Progress]) -> Mapping[Lack | None, int]:
    """Of a few teams it is not said what they wait for."""
    return still_by_lack(known) if len(known) >= FEWEST else {}
