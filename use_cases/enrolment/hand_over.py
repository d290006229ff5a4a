"""Handing a role in a team to somebody else: the rights and the waiting messages move at once."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.enrolment import PersonRef
from trajectory.errors import Invalid
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action, Role
from trajectory.teams import Person, Team
from use_cases.agenda import feed
from use_cases.notices import NoticeKind
from use_cases.planning import needs
from use_cases.principal import Principal
from use_cases.separate_input import mailbox_of, read_by_trainer
from use_cases.services import Services
from use_cases.subjects import subjects_of
from use_cases.units.mandates import is_own_unit, never_guides, unit_of_team

_CHANGED = {
    Role.MANAGER: NoticeKind.MANAGER_CHANGED,
    Role.TRAINER: NoticeKind.TRAINER_CHANGED,
    Role.COACH: NoticeKind.COACH_CHANGED,
}


@dataclass(frozen=True, slots=True)
class Post:
    """What is handed over: a role, and of a group of two teams which of its two managers."""

    role: Role
    second: bool = False

    def holder(self, team: Team) -> str:
        """Who has it; "" for the second manager of a team with one."""
        if self.second:
            return team.second_manager
        holders = {Role.MANAGER: team.manager, Role.TRAINER: team.trainer, Role.COACH: team.coach}
        return holders[self.role]

    def after(self, team: Team, person: str) -> Team:
        """The team with this person in it."""
        match self.role:
            case Role.MANAGER if self.second:
                return replace(team, second_manager=person)
            case Role.MANAGER:
                return replace(team, manager=person)
            case Role.TRAINER:
                return replace(team, trainer=person)
        return replace(team, coach=person)


async def hand_over(
    principal: Principal, team_id: str, post: Post, ref: PersonRef
) -> tuple[Team, Person]:
    """Put somebody else in a role; the one before hears of it too, and so does everybody in the
    team. Returns the team as it was, and who has the role now.

    Raises:
        Invalid: parts that never go together, or nothing would change.
    """
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.HAND_OVER)
        person = await hand_over_in(work, principal, team, post, ref)
        await work.commit()
    return team, person


async def hand_over_in(
    work: Work,
    principal: Principal,
    team: Team,
    post: Post,
    ref: PersonRef,
    told: Collection[str] = (),
) -> Person:
    """As `hand_over`, inside a transaction, of a team that is theirs to hand over; `told` are the
    ids of those who hear of it in another message."""
    services, now = principal.services, principal.now
    person = await work.people.record_ref(ref)
    _check(team, post, person)
    await _check_unit(work, services, team, (post, person), now)
    await _move(work, services, team, post, person)
    after = post.after(team, person.id)
    await _hand_reading_over(work, services, after, post.role, now)
    await work.outbox.plan(
        *(one for one in _notices(after, post, post.holder(team), now) if one.person not in told)
    )
    await feed.end_without_part(work, services, post.holder(team), now)
    return person


async def _move(work: Work, services: Services, team: Team, post: Post, person: Person) -> None:
    """What waits for the one before moves along, unless they have a part in the team still."""
    before, after = post.holder(team), post.after(team, person.id)
    if post.second:
        await work.teams.lead_beside(team.id, person.id)
    else:
        await work.teams.hand_over(team.id, post.role, person.id)
    if post.role is Role.TRAINER:
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


def _notices(team: Team, post: Post, before: str, now: datetime) -> list[Notice]:
    """`team` is as it is from now on. Who reads is known to everybody who writes (trust.md,
    rule 8)."""
    whose = (post.holder(team), before)
    kind = _CHANGED[post.role]
    others = [id for id in team.people if id not in whose]
    return [
        *(handed(team, id, now) for id in whose),
        *(Notice(kind, id, team.id, now, _nth(now)) for id in others),
    ]


def handed(team: Team, person: str, now: datetime) -> Notice:
    """Tells somebody that they have a role in a team from now on, or no longer."""
    return Notice(NoticeKind.HANDED_OVER, person, team.id, now, _nth(now))


def _nth(now: datetime) -> int:
    """Whoever is corrected the same day is told again; what is handed over in one press has one
    number, by which its messages become one."""
    return int(now.timestamp() * 1_000)


def _check(team: Team, post: Post, person: Person) -> None:
    """Nobody judges their own team, whoever is handed what (product.md, "Who is who")."""
    if not post.holder(team):
        raise Invalid("hand-over-unknown-role")
    if post.role in team.roles_of(person.id):
        raise Invalid("hand-over-same", name=person.called)
    if person.id in team.members:
        raise Invalid("hand-over-member", name=person.called)
    after = post.after(team, person.id)
    if not {after.trainer, after.coach}.isdisjoint(after.managers):
        raise Invalid("hand-over-manager-guides")


async def _check_unit(
    work: Work, services: Services, team: Team, change: tuple[Post, Person], now: datetime
) -> None:
    """Whoever leads, directs or plans the unit of a team guides none in it, so that whoever hands
    over never becomes the one who reads (trust.md, rule 8); nor does whoever works there."""
    today, (post, person) = now.astimezone(ZONE).date(), change
    unit = await unit_of_team(work, team.id, today)
    if await never_guides(work, services, person, unit, today):
        raise Invalid("hand-over-lead")
    guides = post.role in (Role.TRAINER, Role.COACH)
    if guides and unit and await is_own_unit(work, person.id, unit, today):
        raise Invalid("hand-over-own-unit", name=person.called)
