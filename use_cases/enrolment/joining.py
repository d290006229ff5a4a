"""Two teams that take part as one: the act of the programme lead, before either of them started.

A small team has no scan (anonymity.md §4). Together with another it may have one: one result for
both, that both managers see at the same moment as everybody (product.md, "The trajectory").
"""

from collections.abc import Sequence
from dataclasses import replace

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.enrolment import MOST_MEMBERS
from trajectory.errors import Invalid, Stale
from trajectory.roles import Action
from trajectory.rounds.rounds import RoundKind
from trajectory.teams import Team
from use_cases.enrolment.withdrawal import forget
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.services import Services


async def small_teams(work: Work, principal: Principal) -> list[Team]:
    """The teams of this lead that can be joined with another: too small to be asked, and not
    begun."""
    led = await principal.led_teams(work)
    small = [team for team in led if team.small and not team.joined]
    return [team for team in small if not await _started(work, team)]


async def others_for(work: Work, principal: Principal, team: Team) -> list[Team]:
    """The teams of this lead with which this one can take part, by name."""
    led, services = await principal.led_teams(work), principal.services
    fitting = [one for one in led if _why_not(services, team, one) is None]
    return [one for one in fitting if not await _started(work, one)]


async def two_teams(
    work: Work, principal: Principal, team_id: str, other_id: str
) -> tuple[Team, Team]:
    """These two, when they can take part as one.

    Raises:
        Stale: one of them began, or is joined already. Invalid: they never go together. Stale,
            NotFound, NotAllowed: as `Principal.team`.
    """
    teams = [await principal.team(work, id, Action.ENROL) for id in (team_id, other_id)]
    for team in teams:
        if await _started(work, team):
            raise Stale("join-started", team=team.name)
    one, other = teams
    refused = _why_not(principal.services, one, other)
    if refused is not None:
        raise refused
    return one, other


async def _started(work: Work, team: Team) -> bool:
    return await work.trajectories.of_team(team.id) is not None


def _why_not(services: Services, one: Team, other: Team) -> Invalid | None:
    """Why these two never take part as one; None when they can."""
    joint, least = as_one(one, other), RoundKind.SCAN.smallest
    reasons = (
        (one.id == other.id, Invalid("join-itself")),
        (bool(one.joined or other.joined), Invalid("join-joined")),
        (not (one.small or other.small), Invalid("join-not-small", least=least)),
        (
            _programme(services, one) != _programme(services, other),
            Invalid("join-other-kind"),
        ),
        (len(joint.members) > MOST_MEMBERS, Invalid("join-too-many", most=MOST_MEMBERS)),
        (_parts_clash(joint), Invalid("join-parts-mixed")),
    )
    return next((why for refused, why in reasons if refused), None)


def _parts_clash(team: Team) -> bool:
    """Nobody judges their own team (product.md, "Who is who")."""
    managers, members = set(team.managers), set(team.members)
    guides = {team.trainer, team.coach}
    return bool(managers & guides or members & (managers | guides))


def _programme(services: Services, team: Team) -> str:
    return services.library.programme_for(team.level).key


def as_one(one: Team, other: Team) -> Team:
    """The group that takes part: the people of both, with trainer and coach of the first."""
    return replace(
        one,
        name=f"{one.name} + {other.name}",
        members=tuple(sorted({*one.members, *other.members})),
        second_manager="" if other.manager == one.manager else other.manager,
        joined=(one.name.casefold(), other.name.casefold()),
    )


async def join(principal: Principal, team_id: str, other_id: str) -> Team:
    """Let two teams take part as one; both managers hear it.

    Raises:
        Invalid: a team has that name. Others: as `two_teams`.
    """
    async with principal.services.desk.writing() as work:
        one, other = await two_teams(work, principal, team_id, other_id)
        joint = as_one(one, other)
        if await work.teams.by_names([joint.name]):
            raise Invalid("join-name", team=joint.name)
        await work.outbox.cancel(NoticeKind.ENROLLED, one.id)
        await forget(work, principal.services, other)
        await work.teams.join(joint)
        await work.outbox.plan(*_notices(joint, joint.managers, principal))
        await work.commit()
    return joint


def _notices(team: Team, people: Sequence[str], principal: Principal) -> list[Notice]:
    return [Notice(NoticeKind.TEAMS_JOINED, id, team.id, principal.now) for id in people]
