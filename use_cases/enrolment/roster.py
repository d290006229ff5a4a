"""Changes of who is in a team: somebody proposes, the trainer decides, everybody concerned hears.

A round that is open keeps its roster: it was frozen at opening (anonymity.md §3).
"""

from datetime import datetime

from storage.people.outbox import Notice
from storage.work import Work
from trajectory.enrolment import PersonRef, is_person
from trajectory.errors import Invalid
from trajectory.teams import ChangeState, Person, RosterChange, RosterChangeKind, Team
from use_cases.enrolment import membership
from use_cases.notices import NoticeKind
from use_cases.services import Services


async def propose_change(
    work: Work, team: Team, kind: RosterChangeKind, who: str, *, by: str, now: datetime
) -> None:
    """Lay a change before the trainer. `who` is the account of somebody new, or the id of the
    member who goes; `by` the id of whoever proposes it.

    Raises:
        Invalid: no account, somebody who has a part already, or nobody of the members.
    """
    person = await (_newcomer(work, team, who) if kind.adds else _member(work, team, who))
    change = await work.roster_changes.propose(
        team_id=team.id, kind=kind, person=person.id, proposed_by=by
    )
    await work.outbox.plan(Notice(NoticeKind.CHANGE_PROPOSED, team.trainer, change.id, now))


async def _newcomer(work: Work, team: Team, account: str) -> Person:
    if not is_person(account):
        raise Invalid("change-new-unknown")
    person = await work.people.record_ref(PersonRef(account))
    if person.id in team.people:
        raise Invalid("change-already-there")
    return person


async def _member(work: Work, team: Team, person_id: str) -> Person:
    if person_id not in team.members:
        raise Invalid("change-person-unknown")
    return await work.people.get(person_id)


async def decide_change(
    work: Work, services: Services, change: RosterChange, decision: ChangeState, now: datetime
) -> RosterChange:
    """Confirm or decline a change, and return it as it stands: the first decision counts."""
    if await work.roster_changes.decide(change.id, decision):
        await work.outbox.plan(
            Notice(NoticeKind.CHANGE_DECIDED, change.proposed_by, change.id, now)
        )
        if decision is ChangeState.CONFIRMED:
            await _carry_out(work, services, change, now)
    return await work.roster_changes.get(change.id) or change


async def _carry_out(work: Work, services: Services, change: RosterChange, now: datetime) -> None:
    if change.kind.adds:
        await work.teams.add_member(change.team, change.person)
        await membership.joined(work, services, change.team, change.person, now)
    else:
        await work.teams.remove_member(change.team, change.person)
        await membership.left(work, services, change.team, change.person, now)
    if change.person != change.proposed_by:
        await work.outbox.plan(Notice(NoticeKind.ROSTER_CHANGED, change.person, change.id, now))
