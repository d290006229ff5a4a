"""Groups with nearly the same people: whoever sees both results could tell what the few who differ
answered (anonymity.md §4). Time lifts nothing: what counts is who was asked.
"""

from collections.abc import Collection, Iterable

from storage.work import Work
from trajectory.rounds.circles import Circle, changed, tells_of_few
from trajectory.rounds.comparison import too_alike
from trajectory.rounds.held import Repeat
from trajectory.rounds.rounds import SCANS, Round, RoundKind, RoundState
from trajectory.teams import Team
from use_cases.services import Services


async def too_alike_team(work: Work, services: Services, team: Team) -> Team | None:
    """A team whose scan, now or ever, speaks of nearly the same people, if there is one."""
    members = frozenset(team.members)
    for other in await work.trajectories.scanned_teams_sharing_members(team):
        if too_alike(members, frozenset(other.members), threshold=services.threshold):
            return other
    ever = {one.id for one in await work.trajectories.ever_of(team.id)}
    asked = await _asked_around(work, members)
    own = [circle for round_, circle in asked.items() if round_.trajectory in ever]
    others = {round_: circle for round_, circle in asked.items() if round_.trajectory not in ever}
    if not tells_of_few(members, others.values(), own, threshold=services.threshold):
        return None
    return await _team_of(work, next(iter(others)))


async def _asked_around(work: Work, members: Circle) -> dict[Round, Circle]:
    """Who was asked in scans with somebody of these, and in scans with somebody of those."""
    near = await work.invitations.scans_with(members)
    return await work.invitations.scans_with(members.union(*near.values()))


async def _team_of(work: Work, round_: Round) -> Team | None:
    trajectory = await work.trajectories.get(round_.trajectory)
    return await work.teams.get(trajectory.team) if trajectory else None


# ---- the same team again


async def last_result(
    work: Work, team: Team, *, but: str = "", kinds: Collection[RoundKind] = SCANS
) -> Round | None:
    """The last scan of this team that has a result, or the last round of other kinds."""
    found = [
        round_
        for trajectory in await work.trajectories.ever_of(team.id)
        for round_ in await work.rounds.of_trajectory(trajectory.id)
        if round_.kind in kinds and round_.state is RoundState.RELEASED and round_.id != but
    ]
    return max(found, key=lambda round_: round_.closes, default=None)


async def repeat_of(
    work: Work, services: Services, team: Team, round_: Round, people: Iterable[str]
) -> Repeat | None:
    """What a round that opens now repeats; None when so many changed that it stands by itself."""
    kinds = SCANS if round_.kind.is_scan else (round_.kind,)
    before = await last_result(work, team, but=round_.id, kinds=kinds)
    if before is None:
        return None
    then = frozenset(await work.invitations.of_round(before.id))
    changes = changed(then, invited=before.invited, now=frozenset(people))
    if changes.many(services.threshold):
        return None
    return Repeat(before.id, before.invited, changes)
