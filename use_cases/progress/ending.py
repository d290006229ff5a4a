"""The two ways a trajectory ends: stopped with a reason, or closed after its closing session.

Open rounds are destroyed by the clock right after, and again when a crash came between: what must
go never depends on one moment (`bot/clock/jobs.py`). Separate input is delivered first, and can be
read for some weeks (trust.md, rule 9).
"""

from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.agreements import Agreement, open_ones
from trajectory.errors import Invalid, Stale
from trajectory.norms import left_over
from trajectory.postponing import LONGEST_AFTER_CLOSING, Halt, check_until
from trajectory.roles import Action, Role
from trajectory.rounds.instrument import Theme
from trajectory.rounds.rounds import RoundState
from trajectory.steps import CLOSE, StepState
from trajectory.teams import TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.planning import settling
from use_cases.principal import Principal
from use_cases.progress.pausing import tell_everybody
from use_cases.progress.postponing import Explanation
from use_cases.progress.progress import Shelf, Started, started_progress, today_of
from use_cases.separate_input import end_mailbox
from use_cases.subjects import subjects_of

# ---- stopping


def check_going_on(started: Started) -> None:
    """Refuse what ended already: it is stopped or closed once.

    Raises:
        Stale: it did.
    """
    if started.trajectory.state.over:
        raise Stale("manage-nothing")


async def stop(principal: Principal, team_id: str, why: Explanation) -> Started:
    """Stop a trajectory: its sessions are off, and nothing of it is sent any more.

    Raises:
        Stale: it ended already.
    """
    services, now = principal.services, principal.now
    async with services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.STOP)
        started = await started_progress(work, services, team, now)
        check_going_on(started)
        trajectory, today = started.trajectory, today_of(now)
        await work.outbox.cancel_about(await subjects_of(work, services, team))
        await settling.cancel_all(work, services, team, trajectory, now)
        await _withdraw_scheduled(work, started)
        await work.trajectories.move_to(trajectory.id, TrajectoryState.STOPPED)
        await end_mailbox(work, services, trajectory.id, now)
        await work.steps.halt(Halt(trajectory.id, today, None, why.reason, why.line))
        await tell_everybody(work, principal, started, NoticeKind.STOPPED)
        await work.commit()
    return started


async def _withdraw_scheduled(work: Work, started: Started) -> None:
    """What never opened has neither keys nor ballots; the clock withdraws what is open."""
    for round_ in await work.rounds.of_trajectory(started.trajectory.id):
        if round_.state is RoundState.SCHEDULED:
            await work.rounds.move_to(round_.id, RoundState.WITHDRAWN)


# ---- closing


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What a team has not finished when its trajectory closes."""

    themes: list[Theme]
    """Themes of the norm without an adopted norm: they come back on a day."""
    agreements: list[Agreement]
    """Open agreements: they go to the line."""


async def left_over_of(work: Work, shelf: Shelf, started: Started) -> LeftOver:
    """What is left of a trajectory as it stands."""
    norms = await work.norms.of_trajectory(started.trajectory.id)
    agreements = await work.agreements.of_trajectory(started.trajectory.id)
    return LeftOver(left_over(norms, shelf.library.norm_themes), open_ones(agreements))


def check_closable(started: Started) -> None:
    """Refuse closing before the closing session was held, or with a round still running.

    Raises:
        Stale: one of the two, or it is over already.
    """
    check_going_on(started)
    step = next((step for step in started.steps if step.id == CLOSE), None)
    if step is None or step.state not in (StepState.DUE, StepState.OVERDUE):
        raise Stale("close-too-early")
    for round_ in started.rounds:
        if not round_.state.over:
            raise Stale("close-round-open", day=round_.closes.date())


async def close(principal: Principal, team_id: str, until: date | None) -> Started:
    """Close a trajectory: open agreements go to the manager, themes that are left come back on
    the day `until`, and the report is there.

    Raises:
        Stale: it cannot be closed yet. Invalid: themes are left, and the day is none, in the
            past or too far.
    """
    services, today = principal.services, today_of(principal.now)
    async with services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.CLOSE)
        started = await started_progress(work, services, team, principal.now)
        check_closable(started)
        left = await left_over_of(work, services, started)
        picked_up = _picked_up(until, today) if left.themes else None
        for agreement in left.agreements:
            await work.agreements.hand_to(agreement.id, Role.MANAGER)
        await work.outbox.cancel_about([started.trajectory.id])
        await work.trajectories.move_to(started.trajectory.id, TrajectoryState.CLOSED)
        await end_mailbox(work, services, started.trajectory.id, principal.now)
        await work.steps.halt(Halt(started.trajectory.id, today, picked_up, None))
        await tell_everybody(work, principal, started, NoticeKind.CLOSED)
        await work.commit()
    return started


def _picked_up(until: date | None, today: date) -> date:
    if until is None:
        raise Invalid("until-no-date")
    check_until(until, today, most=LONGEST_AFTER_CLOSING)
    return until
