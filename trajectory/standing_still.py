"""What stands still: what it waits for, and of what of it somebody is told."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from trajectory.planning.working_days import WorkCalendar
from trajectory.postponing import Lacking
from trajectory.steps import ESCALATES_AFTER, Step, StepState, overdue


def asked(steps: Iterable[Step]) -> list[Step]:
    """What is late and of which somebody is told: not what waits for a trainer, a coach, a room or
    a decision, which nobody of the team can give."""
    late = overdue(steps)
    return [step for step in late if step.lacking is None or not step.lacking.lack.excuses]


def escalated(steps: Iterable[Step], calendar: WorkCalendar, today: date) -> list[Step]:
    """What is late for so long that the programme lead hears of it."""
    return [
        step
        for step in asked(steps)
        if step.due is not None and calendar.after(step.due, ESCALATES_AFTER) < today
    ]


def with_lacks(steps: Iterable[Step], lacks: Iterable[Lacking]) -> tuple[Step, ...]:
    """The steps of a team, those that stand still with what they wait for. What was said before a
    step stood still, such as the time before, says nothing of it."""
    known = {one.step: one for one in lacks}
    return tuple(_with_lack(step, known.get(step.id)) for step in steps) if known else tuple(steps)


def _with_lack(step: Step, lacking: Lacking | None) -> Step:
    if lacking is None or step.state is not StepState.OVERDUE or step.due is None:
        return step
    return replace(step, lacking=lacking) if lacking.since > step.due else step
