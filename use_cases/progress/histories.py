"""What the steps of many teams follow from, in as many statements as for one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from storage.work import Work
from trajectory.norms import Norm
from trajectory.planning.programme import Programme
from trajectory.planning.sessions import Session
from trajectory.postponing import Halt, Lacking, Postponement
from trajectory.rounds.rounds import Round, RoundState
from trajectory.steps import History
from trajectory.teams import Trajectory

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Told:
    """What the steps of teams follow from, by trajectory; what they wait for by team."""

    rounds: Mapping[str, Sequence[Round]]
    sessions: Mapping[str, Sequence[Session]]
    postponements: Mapping[str, Sequence[Postponement]]
    adopted: Mapping[str, Sequence[Norm]]
    halts: Mapping[str, Halt]
    lacking: Mapping[str, Sequence[Lacking]]

    def history(self, programme: Programme, trajectory: Trajectory) -> History:
        return History(
            programme=programme,
            trajectory=trajectory,
            rounds=self.rounds[trajectory.id],
            sessions=self.sessions[trajectory.id],
            postponements=self.postponements[trajectory.id],
            halt=self.halts.get(trajectory.id),
        )

    def last_result(self, behind: Sequence[Trajectory]) -> Round | None:
        """The last scan with a result in these trajectories."""
        for trajectory in reversed(behind):
            for round_ in reversed(self.rounds[trajectory.id]):
                if round_.kind.is_scan and round_.state is RoundState.RELEASED:
                    return round_
        return None


async def told_of(work: Work, teams: Sequence[str], ever: Sequence[Sequence[Trajectory]]) -> Told:
    """All of it in as many statements for many teams as for one."""
    ids = [one.id for trajectories in ever for one in trajectories]
    last = [trajectories[-1].id for trajectories in ever]
    if not ids:
        return Told({}, {}, {}, {}, {}, {})
    return Told(
        defaultdict(list, await work.rounds.of_trajectories(ids)),
        by(await work.sessions.of_trajectory(*last), lambda one: one.trajectory),
        by(await work.steps.postponements(*last), lambda one: one.subject),
        by(await work.norms.adopted(ids), lambda one: one.trajectory),
        await work.steps.halts(last),
        by(await work.steps.lacking(teams), lambda one: one.team),
    )


def by(items: Iterable[T], key: Callable[[T], str]) -> Mapping[str, Sequence[T]]:
    """In groups by a key; what has none is an empty group."""
    grouped: defaultdict[str, list[T]] = defaultdict(list)
    for one in items:
        grouped[key(one)].append(one)
    return grouped
