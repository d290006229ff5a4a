"""Teams with nearly the same members: whoever sees both results could tell what the few who
differ answered, so only one of them has a scan (anonymity.md §4)."""

from storage.work import Work
from trajectory.rounds.comparison import too_alike
from trajectory.teams import Team
from use_cases.services import Services


async def too_alike_team(work: Work, services: Services, team: Team) -> Team | None:
    """A team with a scan that differs from this one by too few people, if there is one."""
    members = frozenset(team.members)
    for other in await work.trajectories.scanned_teams_sharing_members(team):
        if too_alike(members, frozenset(other.members), threshold=services.threshold):
            return other
    return None
