"""Accounts that enrolment named and nobody has spoken with: seen and corrected by the lead.

Whoever never spoke to the bot cannot have answered either. So nothing is told of an account that
was ever asked something, also long after the round (anonymity.md §3).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.work import Work
from trajectory.enrolment import PersonRef
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.lists.accounts import account_in
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action
from trajectory.rounds.comparison import too_alike
from trajectory.teams import Person, Team
from use_cases.principal import Principal
from use_cases.services import Services
from use_cases.units.mandates import never_guides, unit_of_team


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """The accounts of a team with which nobody has spoken."""

    team: Team
    people: tuple[Person, ...]


async def unclaimed_by_team(work: Work, teams: Sequence[Team]) -> list[Unclaimed]:
    """Those of these teams that have such accounts, without whoever was ever asked something."""
    waiting = await work.people.never_seen_or_asked()
    known = {person.id: person for person in waiting}
    in_order = {person.id: nth for nth, person in enumerate(waiting)}
    found = []
    for team in teams:
        own = sorted((id for id in team.people if id in known), key=in_order.__getitem__)
        if own:
            found.append(Unclaimed(team, tuple(known[id] for id in own)))
    return found


async def unclaimed_in(work: Work, principal: Principal, team_id: str) -> Unclaimed:
    """Such accounts of one team.

    Raises:
        Stale: there is none any more, or they were asked something. NotAllowed: as
            `Principal.team`.
    """
    team = await principal.team(work, team_id, Action.ENROL)
    found = await unclaimed_by_team(work, [team])
    if not found:
        raise Stale("accounts-none", team=team.name)
    return found[0]


async def correct(
    principal: Principal, team_id: str, person_id: str, written: str
) -> tuple[Team, Person]:
    """Put the right account in the place of one that nobody has spoken with, in every team.

    Raises:
        Invalid: it is no account, or parts that never go together. NotAllowed: the account
            stands in a team of another lead as well. Stale: as `unclaimed_in`.
    """
    ref = PersonRef(account_in(written, "accounts-unreadable"))
    async with principal.services.desk.writing() as work:
        found = await unclaimed_in(work, principal, team_id)
        if person_id not in [person.id for person in found.people]:
            raise Invalid("accounts-choose")
        await _refuse_elsewhere(work, principal, person_id)
        await _refuse_leads(work, principal, ref, person_id)
        person = await work.people.correct(person_id, ref)
        if person is None:
            raise Invalid("accounts-mixed")
        await work.dead_letters.wake(person.id, principal.now)
        await work.commit()
    return found.team, person


async def _refuse_elsewhere(work: Work, principal: Principal, person_id: str) -> None:
    """Nobody corrects an account in a team that somebody else leads."""
    if not all(principal.may(one, Action.ENROL) for one in await work.teams.of_person(person_id)):
        raise NotAllowed("accounts-elsewhere")


async def _refuse_leads(work: Work, principal: Principal, ref: PersonRef, person_id: str) -> None:
    """Whoever leads, directs or plans never comes to guide a team there (trust.md, rule 8)."""
    known = await work.people.by_ref(ref)
    services, today = principal.services, principal.now.astimezone(ZONE).date()
    object_id = known.object_id if known else ref.value
    for team in await work.teams.of_person(person_id):
        guides = person_id in (team.trainer, team.coach)
        if object_id in services.programme_leads and (guides or person_id in team.managers):
            raise NotAllowed("hand-over-lead")
        unit = await unit_of_team(work, team.id, today)
        if known and guides and await never_guides(work, services, known, unit, today):
            raise NotAllowed("hand-over-lead")


@dataclass(frozen=True, slots=True)
class Overlap:
    """Another team in which members of a team are too; `alike` when only one of the two can be
    asked (anonymity.md §4)."""

    other: str
    count: int
    alike: bool


async def overlaps(work: Work, services: Services, team: Team) -> Sequence[Overlap]:
    """Where else the members of this team are, most first."""
    members = frozenset(team.members)
    found = [
        Overlap(
            other.name,
            len(members.intersection(other.members)),
            too_alike(members, frozenset(other.members), threshold=services.threshold),
        )
        for other in await work.teams.sharing_members(team)
    ]
    return sorted(found, key=lambda one: (-one.alike, -one.count))
