"""The list of P&O beside what is known: what changed, and taking it over, all of it or nothing.

Nobody's answers and no open round are touched. Who manages a team is handed over at once and a
team moves at once; who is in a team is proposed, and its trainer decides (roster.py). A round that
is open keeps whom it invited, and a trajectory that goes on keeps its unit (belonging.py).
"""

from collections.abc import Iterator

from storage.work import Work
from trajectory.enrolment import Enrolment, PersonRef
from trajectory.errors import NotAllowed, Stale
from trajectory.roles import Role
from trajectory.teams import RosterChangeKind, Team
from trajectory.units.belonging import Placement
from trajectory.units.staff_list import StaffLine, What, read_staff
from use_cases.enrolment.enrol import record
from use_cases.enrolment.hand_over import Post, hand_over_in
from use_cases.enrolment.roster import lay_before_trainer
from use_cases.principal import Principal
from use_cases.units.moving import Moved, moved_notices
from use_cases.units.staff_changes import Compared, Difference, compared_with
from use_cases.units.tree import day


async def compare(principal: Principal, text: str) -> Compared:
    """What a list changes, and keep it until they say whether. Nothing else is written.

    Raises:
        NotAllowed: they lead nothing. FaultyEnrolment: with every fault of every row.
    """
    _require_lead(principal)
    lines = read_staff(text)
    async with principal.services.desk.reading() as work:
        compared = await compared_with(work, principal, lines)
    await _try(principal, compared)
    async with principal.services.desk.writing() as work:
        await work.staff_lists.keep(principal.person.id, text, principal.now)
        await work.commit()
    return compared


def _require_lead(principal: Principal) -> None:
    if not principal.is_lead:
        raise NotAllowed


async def _try(principal: Principal, compared: Compared) -> None:
    """What only shows when new teams are enrolled is found before anybody is asked: in a
    transaction that is never kept."""
    rows = _new(compared)
    if rows:
        async with principal.services.desk.writing() as work:
            await record(work, principal, rows)


def _new(compared: Compared) -> list[Enrolment]:
    found = (one.line.enrolment for one in compared.of(What.NEW) if one.line)
    return [row for row in found if row is not None]


async def take_over(principal: Principal, digest: str) -> Compared:
    """Do what was shown, in one transaction.

    Raises:
        Stale: no list waits, or something changed since it was shown. NotAllowed: they lead
            nothing. FaultyEnrolment: a row cannot be any more. Invalid: parts that never go
            together.
    """
    _require_lead(principal)
    async with principal.services.desk.writing() as work:
        text = await work.staff_lists.of(principal.person.id)
        if text is None:
            raise Stale("staff-gone")
        compared = await compared_with(work, principal, read_staff(text))
        if compared.digest != digest:
            raise Stale("staff-changed")
        await _carry_out(work, principal, compared)
        await work.staff_lists.drop(principal.person.id)
        await work.commit()
    return compared


async def drop(principal: Principal) -> None:
    """Nothing of the list is taken over, and it is forgotten."""
    _require_lead(principal)
    async with principal.services.desk.writing() as work:
        await work.staff_lists.drop(principal.person.id)
        await work.commit()


async def _carry_out(work: Work, principal: Principal, compared: Compared) -> None:
    rows = _new(compared)
    if rows:
        await record(work, principal, rows)
    moved = list(_moves(principal, compared))
    for one in moved:
        await work.units.place(Placement(one.team.id, one.unit.id, one.since))
    if moved:
        organisation = await work.units.organisation()
        await work.outbox.plan(*moved_notices(principal, organisation, moved))
    for change in compared.differences:
        if change.team is not None and change.line is not None:
            await _change(work, principal, change, change.team, change.line)


def _moves(principal: Principal, compared: Compared) -> Iterator[Moved]:
    for one in compared.of(What.MOVED):
        if one.team is not None and one.unit is not None:
            yield Moved(one.team, one.unit, day(principal))


async def _change(
    work: Work, principal: Principal, one: Difference, team: Team, line: StaffLine
) -> None:
    if one.what is What.MANAGER and line.manager is not None:
        await hand_over_in(work, principal, team, Post(Role.MANAGER), line.manager)
    elif one.what is What.CAME:
        person = await work.people.record_ref(PersonRef(one.person))
        if person.id not in team.people:
            await lay_before_trainer(work, principal, team, RosterChangeKind.NEW, person.id)
    elif one.what is What.LEFT:
        await lay_before_trainer(work, principal, team, RosterChangeKind.LEFT, one.person)
