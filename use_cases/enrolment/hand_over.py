"""Handing a role in a team to somebody else: the rights and the waiting messages move at once."""

from dataclasses import replace
from datetime import datetime

from storage.people.outbox import Notice
from storage.work import Work
from trajectory.enrolment import PersonRef
from trajectory.errors import Invalid
from trajectory.roles import Role
from trajectory.teams import Person, Team
from use_cases.notices import NoticeKind
from use_cases.progress.progress import today_of
from use_cases.services import Services
from use_cases.subjects import subjects_of

HANDED = (Role.MANAGER, Role.TRAINER, Role.COACH)
"""The roles that one person has for a team, and that may be handed over."""


async def hand_over(
    work: Work, services: Services, team: Team, role: Role, ref: PersonRef, now: datetime
) -> Person:
    """Put somebody else in a role, and return them; the one before hears of it too.

    What waits for the one before moves along, unless that person has a part in the team still.

    Raises:
        Invalid: parts that never go together, or nothing would change.
    """
    person = await work.people.record_ref(ref)
    _check(services, team, role, person)
    before = _holder(team, role)
    await work.teams.hand_over(team.id, role, person.id)
    if before not in _after(team, role, person.id).people:
        subjects = await subjects_of(work, services, team)
        await work.outbox.hand_over(subjects, before=before, after=person.id)
    nth = today_of(now).toordinal()
    told = (person.id, before)
    await work.outbox.plan(*(Notice(NoticeKind.HANDED_OVER, id, team.id, now, nth) for id in told))
    return person


def _check(services: Services, team: Team, role: Role, person: Person) -> None:
    """Nobody judges the own team, whoever is handed what (product.md, "Who is who")."""
    if role in team.roles_of(person.id):
        raise Invalid("hand-over-same", name=person.called)
    if person.id in team.members:
        raise Invalid("hand-over-member", name=person.called)
    after = _after(team, role, person.id)
    if after.manager in (after.trainer, after.coach):
        raise Invalid("hand-over-manager-guides")
    if role is Role.MANAGER and (person.object_id or "") in services.programme_leads:
        raise Invalid("hand-over-lead")


def _holder(team: Team, role: Role) -> str:
    return {Role.MANAGER: team.manager, Role.TRAINER: team.trainer, Role.COACH: team.coach}[role]


def _after(team: Team, role: Role, person: str) -> Team:
    match role:
        case Role.MANAGER:
            return replace(team, manager=person)
        case Role.TRAINER:
            return replace(team, trainer=person)
    return replace(team, coach=person)
