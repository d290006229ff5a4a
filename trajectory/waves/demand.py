"""What one trajectory takes of people, of trainers and of a coach, and in which month.

Half-days are whole numbers and hold preparation; what people give is in minutes and in half-days
in which they are away from their work.
"""

from dataclasses import dataclass

from trajectory.planning.effort import blocks
from trajectory.planning.programme import Programme
from trajectory.waves.months import Month, later


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One step of a programme as planning sees it.

    `month` counts from the month of the first session, which is 0. `minutes` and `blocks`
    (half-days) are those of each participant. `trainer` and `coach` are half-days with preparation,
    of each trainer when there are two.
    """

    step: str
    month: int
    minutes: int
    blocks: int
    trainer: int
    coach: int


@dataclass(frozen=True, slots=True)
class Demand:
    """What a trajectory of one programme version takes; `trainers` is 1 or 2."""

    programme: str
    """`Programme.key`."""
    trainers: int
    phases: tuple[PlannedStep, ...]

    @property
    def lasts(self) -> int:
        """In how many months it runs, the first and the last included."""
        return max(phase.month for phase in self.phases) + 1

    @property
    def minutes(self) -> int:
        """Of one participant, in all."""
        return sum(phase.minutes for phase in self.phases)

    @property
    def trainer_half_days(self) -> int:
        """Of all its trainers together: what it takes of a grant."""
        return self.trainers * sum(phase.trainer for phase in self.phases)

    @property
    def coach_half_days(self) -> int:
        return sum(phase.coach for phase in self.phases)

    def last_month(self, start: Month) -> Month:
        """The last month in which it runs, when it begins in this one."""
        return later(start, self.lasts - 1)


def demand_of(programme: Programme) -> Demand:
    """The demand of a programme: content's efforts with the usual lengths of its sessions.

    The scan takes no half-day of people: it is filled in at a moment of their own. Optional
    sessions that content gives no effort are planned by each team itself and not counted here.
    """
    lengths = {session.id: session.lengths[0] for session in programme.sessions}
    phases = tuple(
        PlannedStep(
            step=one.step,
            month=one.month,
            minutes=sum(lengths.get(one.step, ())),
            blocks=blocks(lengths.get(one.step, ())),
            trainer=one.trainer,
            coach=one.coach,
        )
        for one in programme.efforts.steps
    )
    return Demand(programme.key, programme.efforts.trainers, phases)
