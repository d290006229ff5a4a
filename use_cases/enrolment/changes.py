"""A row about a known team with other people: each difference is a change of its own.

Who guides the team is handed over at once; who is in it is proposed, and its trainer decides.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from storage.work import Work
from trajectory.enrolment import Enrolment, PersonRef
from trajectory.errors import DomainError, Stale
from trajectory.roles import Action, Role
from trajectory.teams import Person, RosterChangeKind, Team
from use_cases.enrolment.hand_over import Post, hand_over
from use_cases.enrolment.roster import propose_change
from use_cases.principal import Principal


class ChangeOf(StrEnum):
    """What a difference is about."""

    MANAGER = "manager"
    TRAINER = "trainer"
    COACH = "coach"
    NEW = "new"
    LEFT = "left"

    @property
    def guides(self) -> bool:
        return self not in (ChangeOf.NEW, ChangeOf.LEFT)


@dataclass(frozen=True, slots=True)
class Difference:
    """One line of what differs. `who` is an account, or the id of the member who goes."""

    what: ChangeOf
    who: str
    name: str

    @property
    def key(self) -> str:
        """As a card carries it."""
        return f"{self.what}:{self.who}"


async def differences(principal: Principal, row: Enrolment) -> tuple[Team, list[Difference]]:
    """How a row differs from the team of that name.

    Raises:
        Stale: there is none any more. NotAllowed: only the programme lead enrols.
    """
    async with principal.services.desk.reading() as work:
        known = (await work.teams.by_names([row.team])).values()
        if not known:
            raise Stale("card-stale")
        team = await principal.team(work, next(iter(known)).id, Action.ENROL)
        return team, list(_differing(row, team, await _people(work, team)))


async def _people(work: Work, team: Team) -> Mapping[str, Person]:
    return {person.id: person for person in await work.people.many(team.people)}


def _differing(row: Enrolment, team: Team, people: Mapping[str, Person]) -> Iterator[Difference]:
    guides = ((Role.MANAGER, row.manager), (Role.TRAINER, row.trainer), (Role.COACH, row.coach))
    for role, ref in guides:
        holder = {"manager": team.manager, "trainer": team.trainer, "coach": team.coach}[role]
        if ref.value not in people[holder].names:
            yield Difference(ChangeOf(role.value), ref.value, _short(ref))
    wanted = {ref.value for ref in row.members}
    for ref in row.members:
        if not any(ref.value in people[id].names for id in team.members):
            yield Difference(ChangeOf.NEW, ref.value, _short(ref))
    for id in team.members:
        if wanted.isdisjoint(people[id].names):
            yield Difference(ChangeOf.LEFT, id, people[id].called)


def _short(ref: PersonRef) -> str:
    return ref.value.partition("@")[0]


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one change; `refused` is why it could not be."""

    what: ChangeOf
    who: str
    refused: DomainError | None = None


async def carry_out(
    principal: Principal, team_id: str, chosen: list[tuple[str, str]]
) -> list[Done]:
    """Each chosen change by itself: one that cannot be keeps no other from being made.

    Raises:
        Stale, NotFound, NotAllowed: as `Principal.team`.
    """
    async with principal.services.desk.reading() as work:
        await principal.team(work, team_id, Action.ENROL)
    return [await _one(principal, team_id, ChangeOf(what), who) for what, who in chosen]


async def _one(principal: Principal, team_id: str, what: ChangeOf, who: str) -> Done:
    try:
        if what.guides:
            await hand_over(principal, team_id, Post(Role(what.value)), PersonRef(who))
        else:
            await propose_change(principal, team_id, RosterChangeKind(what.value), who)
    except DomainError as refused:
        return Done(what, who, refused)
    return Done(what, who)
