"""Who asks for something, and what their roles let them do: the table of rights, applied."""

from dataclasses import dataclass
from datetime import datetime

from storage.work import Work
from trajectory.errors import DomainError, NotAllowed, NotFound, Stale
from trajectory.language import Language
from trajectory.roles import Action, Role, may
from trajectory.teams import Person, Team
from use_cases.notices import NoticeKind
from use_cases.services import Services

_READERS = frozenset({Role.TRAINER, Role.COACH})


@dataclass(frozen=True, slots=True)
class Principal:
    """The person on whose behalf a use case runs, at one moment."""

    services: Services
    person: Person
    now: datetime

    @property
    def language(self) -> Language:
        return self.person.language

    @property
    def is_lead(self) -> bool:
        """Whether this person leads the programme."""
        return (self.person.object_id or "") in self.services.programme_leads

    def roles_in(self, team: Team) -> frozenset[Role]:
        """Roles in this team. The programme lead is one everywhere but in a team they manage
        (product.md, "Who is who"), and reads nothing as trainer or coach (trust.md, rule 8)."""
        roles = team.roles_of(self.person.id)
        if not self.is_lead:
            return roles
        if self.person.id in team.managers:
            return roles - _READERS
        return (roles - _READERS) | {Role.PROGRAMME_LEAD}

    def may(self, team: Team, action: Action) -> bool:
        return may(self.roles_in(team), action)

    async def team(self, work: Work, team_id: str, action: Action) -> Team:
        """The team with this id, when this person may do this in it.

        Raises:
            Stale: the card named no team, or one in which this person had a part before.
            NotFound: it does not exist, or means nothing to this person; both sound the same.
            NotAllowed: the right is missing.
        """
        if not team_id:
            raise Stale("card-stale")
        team = await work.teams.get(team_id)
        if team is None or not self.roles_in(team):
            raise await self._not_theirs(work, team)
        if not self.may(team, action):
            raise NotAllowed
        return team

    async def _not_theirs(self, work: Work, team: Team | None) -> DomainError:
        """Who guides a team now, for whoever had a part in it: their old cards name it still."""
        if team is None or not await self._had_part(work, team):
            return NotFound("team-unknown")
        manager, trainer = [await work.people.get(one) for one in (team.manager, team.trainer)]
        words = {"manager": manager.called, "trainer": trainer.called}
        return Stale("team-no-longer", team=team.name, **words)

    async def _had_part(self, work: Work, team: Team) -> bool:
        """As far as the messages tell that are kept, or the list of who left."""
        handed = (NoticeKind.HANDED_OVER, team.id)
        return team.id in await work.roster_changes.left_by(
            self.person.id
        ) or await work.outbox.planned_for(self.person.id, *handed)
