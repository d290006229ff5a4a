"""Changes of who is in a team: somebody proposes, the trainer decides, everybody concerned hears.

A round that is open keeps its roster: it was frozen at opening (anonymity.md §3).
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.enrolment import PersonRef
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.lists.accounts import account_in
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action, Role
from trajectory.teams import ChangeState, Person, RosterChange, RosterChangeKind, Team
from use_cases.enrolment import membership
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.services import Services

_FIRST = timedelta(minutes=1)
"""How long somebody who is new has to read that they belong, before they read anything else."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A change as it stands after a decision, with the team and the person it is about."""

    team: Team
    person: Person
    change: RosterChange


def check_proposer(principal: Principal, team: Team) -> None:
    """Refuse whoever is a member and no more: they propose a change of their own place only.

    Raises:
        NotAllowed: that is all they are.
    """
    if principal.roles_in(team) == {Role.MEMBER}:
        raise NotAllowed


async def propose_change(
    principal: Principal, team_id: str, kind: RosterChangeKind, who: str
) -> Team:
    """Lay a change before the trainer. `who` is the account of somebody new, or the id of the
    member who goes.

    Raises:
        Invalid: no account or a guest's, somebody who has a part already, or nobody of the members.
    """
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.PROPOSE_ROSTER_CHANGE)
        check_proposer(principal, team)
        person = await (_newcomer(work, team, who) if kind.adds else _member(work, team, who))
        await lay_before_trainer(work, principal, team, kind, person.id)
        await work.commit()
    return team


async def propose_leaving(principal: Principal, team_id: str) -> Team:
    """A member says that they do not belong to the team.

    Raises:
        NotAllowed: they are no member of it.
    """
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.PROPOSE_ROSTER_CHANGE)
        if principal.person.id not in team.members:
            raise NotAllowed
        left, own = RosterChangeKind.LEFT, principal.person.id
        await lay_before_trainer(work, principal, team, left, own)
        await work.commit()
    return team


async def lay_before_trainer(
    work: Work, principal: Principal, team: Team, kind: RosterChangeKind, person: str
) -> None:
    """Propose a change of who is in a team; the same one twice stays one."""
    change = await work.roster_changes.propose(
        team_id=team.id, kind=kind, person=person, proposed_by=principal.person.id
    )
    now = principal.now
    await work.outbox.plan(Notice(NoticeKind.CHANGE_PROPOSED, team.trainer, change.id, now))


async def _newcomer(work: Work, team: Team, written: str) -> Person:
    account = account_in(written, "change-new-unknown")
    person = await work.people.record_ref(PersonRef(account))
    if person.id in team.people:
        raise Invalid("change-already-there")
    return person


async def _member(work: Work, team: Team, person_id: str) -> Person:
    if person_id not in team.members:
        raise Invalid("change-person-unknown")
    return await work.people.get(person_id)


async def decide_change(principal: Principal, change_id: str, decision: ChangeState) -> Decided:
    """Confirm or decline a change; the first decision stands.

    Raises:
        Stale: the change, or its team, is gone. NotAllowed: it is not theirs to decide.
        Invalid: whoever is new has a part in the team by now.
    """
    async with principal.services.desk.writing() as work:
        change = await work.roster_changes.get(change_id)
        team = await work.teams.get(change.team) if change else None
        if change is None or team is None:
            raise Stale("card-stale")
        if not principal.may(team, Action.CONFIRM_ROSTER_CHANGE):
            raise NotAllowed
        if decision is ChangeState.CONFIRMED:
            _check_still_right(team, change)
        person = await work.people.get(change.person)
        if await work.roster_changes.decide(change.id, decision):
            await _follow(work, principal, team, change, decision)
            await work.commit()
        decided = await work.roster_changes.get(change.id) or change
    return Decided(team, person, decided)


def _check_still_right(team: Team, change: RosterChange) -> None:
    """Whoever was given another part since it was proposed does not become a member too."""
    if change.state is ChangeState.PROPOSED and change.kind.adds and change.person in team.people:
        raise Invalid("change-already-there")


async def _follow(
    work: Work, principal: Principal, team: Team, change: RosterChange, decision: ChangeState
) -> None:
    now = principal.now
    await work.outbox.plan(Notice(NoticeKind.CHANGE_DECIDED, change.proposed_by, change.id, now))
    if decision is ChangeState.CONFIRMED:
        await _carry_out(work, principal.services, team, change, now)


async def _carry_out(
    work: Work, services: Services, team: Team, change: RosterChange, now: datetime
) -> None:
    person, others = change.person, [id for id in team.members if id != change.person]
    if person != change.proposed_by:
        await work.outbox.plan(Notice(NoticeKind.ROSTER_CHANGED, person, change.id, now))
    if change.kind.adds:
        await work.teams.add_member(team.id, person, now.astimezone(ZONE).date())
        after = replace(team, members=(*others, person))
        await membership.joined(work, services, after, person, now + _FIRST)
    else:
        await work.teams.remove_member(team.id, person)
        await membership.left(work, services, replace(team, members=tuple(others)), person, now)
