"""Handing a role in a team to somebody else: the rights and the waiting messages move at once."""

from dataclasses import replace
from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.enrolment import PersonRef
from trajectory.errors import Invalid
from trajectory.roles import Action, Role
from trajectory.teams import Person, Team
from use_cases.notices import NoticeKind
from use_cases.planning import needs
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.separate_input import mailbox_of, read_by_trainer
from use_cases.services import Services
from use_cases.subjects import subjects_of

HANDED = (Role.MANAGER, Role.TRAINER, Role.COACH)
"""The roles that one person has for a team, and that may be handed over."""
_CHANGED = {Role.TRAINER: NoticeKind.TRAINER_CHANGED, Role.COACH: NoticeKind.COACH_CHANGED}


async def hand_over(
    principal: Principal, team_id: str, role: Role, ref: PersonRef
) -> tuple[Team, Person]:
    """Put somebody else in a role; the one before hears of it too, and of another trainer or coach
    everybody. Returns the team as it was, and who has the role now.

    Raises:
        Invalid: parts that never go together, or nothing would change.
    """
    services = principal.services
    async with services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.HAND_OVER)
        person = await work.people.record_ref(ref)
        _check(services, team, role, person)
        await _move(work, services, team, role, person)
        await _hand_reading_over(work, services, _after(team, role, person.id), role, principal.now)
        await _tell(work, _after(team, role, person.id), role, _holder(team, role), principal.now)
        await work.commit()
    return team, person


async def _move(work: Work, services: Services, team: Team, role: Role, person: Person) -> None:
    """What waits for the one before moves along, unless they have a part in the team still."""
    before = _holder(team, role)
    await work.teams.hand_over(team.id, role, person.id)
    after = _after(team, role, person.id)
    if role is Role.TRAINER:
        await needs.change_reader(work, services, after)
    if before not in after.people:
        subjects = await subjects_of(work, services, team)
        await work.outbox.hand_over(subjects, before=before, after=person.id)


async def _hand_reading_over(
    work: Work, services: Services, team: Team, role: Role, now: datetime
) -> None:
    """`team` is as it is from now on."""
    mailbox = await mailbox_of(work, team)
    if role is Role.TRAINER and mailbox is not None:
        await read_by_trainer(work, services, mailbox.trajectory, team, now)


async def _tell(work: Work, team: Team, role: Role, before: str, now: datetime) -> None:
    """`team` is as it is from now on. Who reads is known to everybody who writes (trust.md,
    rule 8)."""
    nth = today_of(now).toordinal()
    whose = (_holder(team, role), before)
    kind = _CHANGED.get(role)
    others = [id for id in team.people if id not in whose] if kind else []
    await work.outbox.plan(
        *(Notice(NoticeKind.HANDED_OVER, id, team.id, now, nth) for id in whose),
        *(Notice(kind, id, team.id, now, nth) for id in others if kind),
    )


def _check(services: Services, team: Team, role: Role, person: Person) -> None:
    """Nobody judges their own team, whoever is handed what (product.md, "Who is who"), and whoever
    hands over never becomes the one who reads (trust.md, rule 8)."""
    if role in team.roles_of(person.id):
        raise Invalid("hand-over-same", name=person.called)
    if person.id in team.members:
        raise Invalid("hand-over-member", name=person.called)
    after = _after(team, role, person.id)
    if after.manager in (after.trainer, after.coach):
        raise Invalid("hand-over-manager-guides")
    if (person.object_id or "") in services.programme_leads:
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
