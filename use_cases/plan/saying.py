"""Owners say, once per quarter, where their actions stand: one press and one line."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.plan.actions import (
    LONGEST_LINE,
    ActionStatus,
    PlanAction,
    StatusSaid,
    is_finished,
    last_said,
)
from trajectory.plan.quarters import Quarter
from trajectory.planning.working_days import ZONE
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, UnitPart
from use_cases.notices import NoticeKind
from use_cases.planned import plan
from use_cases.principal import Principal
from use_cases.services import Services
from use_cases.units.tree import day

REMINDED: Final = 10
"""Working days after the question it comes once more, and then no more."""


@dataclass(frozen=True, slots=True)
class Owned:
    """An action with the last word about it; `waits` when none was said in this quarter."""

    action: PlanAction
    said: StatusSaid | None
    waits: bool


async def own_actions(work: Work, principal: Principal) -> list[Owned]:
    """The actions that this person owns and that run in the quarter of today, those that wait
    first."""
    quarter = Quarter.of(day(principal))
    actions = [
        one
        for one in await work.plan_actions.of_owner(principal.person.id)
        if principal.mandate.may(UnitAction.SAY_STATUS, one.unit)
    ]
    found = await _running(work, actions, quarter)
    return sorted(found, key=lambda one: not one.waits)


async def _running(work: Work, actions: Sequence[PlanAction], quarter: Quarter) -> list[Owned]:
    said = await work.plan_actions.said([one.id for one in actions])
    found = []
    for one in actions:
        known = said.get(one.id, [])
        last = last_said(known, quarter)
        now = last is not None and last.quarter == quarter
        if one.asked_in(quarter) and (now or not is_finished(one, known, quarter)):
            found.append(Owned(one, last, waits=not now))
    return found


async def own_action(work: Work, principal: Principal, action_id: str) -> Owned:
    """One of them.

    Raises:
        NotAllowed: it is not theirs, or there is none; both sound the same. Stale: nobody need say
            anything of it any more.
    """
    action = await work.plan_actions.get(action_id)
    owns = action is not None and action.text.owner == principal.person.id
    if action is None or not owns:
        raise NotAllowed
    if not principal.mandate.may(UnitAction.SAY_STATUS, action.unit):
        raise NotAllowed
    running = await _running(work, [action], Quarter.of(day(principal)))
    if not running:
        raise Stale("action-status-over", title=action.text.title)
    return running[0]


async def say_status(
    principal: Principal, action_id: str, quarter: str, status: str, line: str
) -> Owned:
    """Say where an action stands in this quarter; the last word of the quarter counts.

    Raises:
        NotAllowed, Stale: as `own_action`. Stale: the quarter of the card is over. Invalid: no word
            of the five, a line that is too long, or none with what is done.
    """
    today = day(principal)
    now = Quarter.of(today)
    if quarter != str(now):
        raise Stale("action-status-quarter-over")
    if status not in list(ActionStatus) or len(line) > LONGEST_LINE:
        raise Invalid("action-status-choose", most=LONGEST_LINE)
    if status == ActionStatus.DONE and not line:
        raise Invalid("action-status-shows")
    async with principal.services.desk.writing() as work:
        owned = await own_action(work, principal, action_id)
        words = " ".join(line.split())
        said = StatusSaid(action_id, now, ActionStatus(status), words, today)
        await work.plan_actions.say(said)
        await work.commit()
    return Owned(owned.action, said, waits=False)


async def keep(services: Services, now: datetime) -> None:
    """Every morning of the last month of a quarter: owners of whom something waits are asked, and
    once more when it still does some working days later. Nobody else hears who said nothing."""
    today = now.astimezone(ZONE).date()
    quarter = Quarter.of(today)
    if today < quarter.asked:
        return
    again = today >= services.library.calendar.after(quarter.asked, REMINDED)
    async with services.desk.reading() as work:
        actions = await work.plan_actions.owned()
        organisation = await work.units.organisation()
        waiting = [one.action for one in await _running(work, actions, quarter) if one.waits]
    notices = [
        Notice(NoticeKind.ACTION_ASKED, person, str(quarter), now, 2 if again else 1)
        for person, own in _by_owner(waiting).items()
        if any(_may_say(organisation, one, today) for one in own)
    ]
    await plan(services, notices)


def _by_owner(actions: Sequence[PlanAction]) -> dict[str, list[PlanAction]]:
    by_owner: defaultdict[str, list[PlanAction]] = defaultdict(list)
    for one in actions:
        by_owner[one.text.owner].append(one)
    return by_owner


def _may_say(organisation: Organisation, action: PlanAction, today: date) -> bool:
    """Whether whoever owns it still has the part by which they say something of it."""
    found = organisation.about(action.unit, frozenset({UnitPart.ACTION_OWNER}), today)
    return any(one.person == action.text.owner and one.period.holds(today) for one in found)
