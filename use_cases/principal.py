"""Who asks for something, and what their roles let them do: the table of rights, applied."""

from dataclasses import dataclass
from datetime import datetime

from storage.work import Work
from trajectory.errors import DomainError, NotAllowed, NotFound, Stale
from trajectory.language import Language
from trajectory.roles import Action, Role, may
from trajectory.teams import Person, Team
from trajectory.units.mandate import NO_MANDATE, Mandate
from use_cases.notices import NoticeKind
from use_cases.services import Services

_READERS = frozenset({Role.TRAINER, Role.COACH})


@dataclass(frozen=True, slots=True)
class Principal:
    """The person on whose behalf a use case runs, at one moment."""

    services: Services
    person: Person
    now: datetime
    mandate: Mandate = NO_MANDATE
    """What their parts in units come to; whoever has none, or was not looked up, leads nothing."""

    @property
    def language(self) -> Language:
        return self.person.language

    @property
    def is_lead(self) -> bool:
        """Whether this person leads the programme, or a unit in it."""
        return self.mandate.leads

    def leads(self, team: Team) -> bool:
        """Whether this person leads this team, and does not manage it themself."""
        return self.mandate.leads_team(team.id) and self.person.id not in team.managers

    async def teams(self, work: Work) -> list[Team]:
        """Every team in which this person has a part or that they lead, by name."""
        if self.mandate.by_name:
            return [team for team in await work.teams.all() if self.roles_in(team)]
        own = await work.teams.of_person(self.person.id)
        more = self.mandate.led - {team.id for team in own}
        if not more:
            return own
        return sorted([*own, *await work.teams.many(more)], key=lambda team: team.name.casefold())

    async def led_teams(self, work: Work) -> list[Team]:
        """Every team that this person leads, by name."""
        teams = await (work.teams.all() if self.mandate.by_name else self.teams(work))
        return [team for team in teams if self.leads(team)]

    def roles_in(self, team: Team) -> frozenset[Role]:
        """Roles in this team. The lead of its unit is one everywhere but in a team they manage
        (product.md, "Who is who"); whoever leads, directs or plans a unit reads nothing in it as
        trainer or coach (trust.md, rule 8; programme.md, "Who")."""
        roles = team.roles_of(self.person.id)
        if self.mandate.reads_nothing_of(team.id):
            roles -= _READERS
        return roles | {Role.PROGRAMME_LEAD} if self.leads(team) else roles

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
