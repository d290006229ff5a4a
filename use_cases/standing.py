"""Where a team stands, in one sentence: the same for everybody with the same right.

Nothing here depends on who answered: while a round is open, and until its release is
visible, every possible outcome reads the same (anonymity.md §2).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from content.texts.texts import Say
from storage.work import Work
from trajectory.roles import Role
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.teams import Team, Trajectory
from use_cases.progress.progress import NotStarted, Progress


@dataclass(frozen=True, slots=True)
class Standing:
    """A team, its trajectory and its scan, as far as they exist."""

    team: Team
    trajectory: Trajectory | None
    scan: Round | None

    def sees_outcome(self, roles: frozenset[Role], now: datetime) -> bool:
        """Whether there is a scan, and these roles may see how it ended."""
        return self.scan is not None and self.scan.visible_to(roles, now)

    def sentence(self, say: Say, manager: str, roles: frozenset[Role], now: datetime) -> str:
        if self.trajectory is None:
            return say("standing-enrolled", manager=manager)
        if self.scan is None:
            return say("standing-without-scan")
        if self.sees_outcome(roles, now) or self.scan.shows_to_team(now):
            return say("standing-outcome", state=self.scan.state)
        return self._waiting(say, self.scan, now)

    def _waiting(self, say: Say, scan: Round, now: datetime) -> str:
        if scan.state is RoundState.SCHEDULED:
            return say("standing-scheduled", day=scan.opens)
        if scan.accepts(now):
            return say("standing-open", until=scan.closes)
        return say("standing-closed", visible=scan.visible)


async def standing_of(work: Work, team: Team) -> Standing:
    """Read where this team stands."""
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None:
        return Standing(team, None, None)
    return _standing(team, trajectory, await work.rounds.of_trajectory(trajectory.id))


def standing_in(found: Progress) -> Standing:
    """The same from what was read already."""
    if isinstance(found, NotStarted):
        return Standing(found.team, None, None)
    return _standing(found.team, found.trajectory, found.rounds)


def _standing(team: Team, trajectory: Trajectory, rounds: Sequence[Round]) -> Standing:
    scans = [entry for entry in rounds if entry.kind is RoundKind.SCAN]
    return Standing(team, trajectory, scans[-1] if scans and trajectory.with_scan else None)
