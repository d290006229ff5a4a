"""The two ways a trajectory ends: stopped with a reason, or closed after its closing session.

Open rounds are destroyed by the clock right after, and again when a crash came between: what must
go never depends on one moment (`bot/clock/jobs.py`). Separate input is delivered first, and can be
read for some weeks (trust.md, rule 9).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.agreements import Agreement, open_ones
from trajectory.errors import Invalid, Stale
from trajectory.norms import left_over
from trajectory.postponing import (
    BELOW_THE_AIM,
    LONGEST_AFTER_CLOSING,
    Halt,
    Reason,
    check_until,
)
from trajectory.roles import Action, Role
from trajectory.rounds.instrument import Theme
from trajectory.rounds.rounds import RoundState
from trajectory.steps import CLOSE, StepState
from trajectory.teams import TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.planning import settling
from use_cases.principal import Principal
from use_cases.progress.loose_ends import answered, loose_ends_of, tie
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


def check_stoppable(started: Started) -> None:
    """Refuse what was stopped: a team that closed goes on with its norm until it stops.

    Raises:
        Stale: it was.
    """
    if started.trajectory.state is TrajectoryState.STOPPED:
        raise Stale("manage-nothing")


async def stop(principal: Principal, team_id: str, why: Explanation) -> Started:
    """Stop a trajectory: its sessions are off, and nothing of it is sent any more.

    Raises:
        Stale: it was stopped before.
    """
    services, now = principal.services, principal.now
    async with services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.STOP)
        started = await started_progress(work, services, team, now)
        check_stoppable(started)
        trajectory, today = started.trajectory, today_of(now)
        await work.outbox.cancel_about(await subjects_of(work, services, team))
        await settling.cancel_all(work, services, team, trajectory, now)
        await _withdraw_scheduled(work, started)
        await work.trajectories.move_to(trajectory.id, TrajectoryState.STOPPED)
        await end_mailbox(work, services, trajectory.id, now)
        await work.holds.end(team.id, today)
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
    """What is still to be done, nearest day first."""

    @property
    def of_guides(self) -> list[Agreement]:
        """What goes to the line: what the team does together stays the team's."""
        return [one for one in self.agreements if one.owner is not Role.MEMBER]


@dataclass(frozen=True, slots=True)
class ClosingWords:
    """What whoever closes says of what is left."""

    until: date | None
    """When the themes that are left come back."""
    reason: str
    """Why there are fewer norms than the programme aims at."""
    comes: Mapping[str, str]
    """Of each session that lacks something, "yes" when it still comes and "no" when not."""


async def left_over_of(work: Work, shelf: Shelf, started: Started) -> LeftOver:
    """What is left of a trajectory as it stands."""
    norms = await work.norms.of_trajectory(started.trajectory.id)
    agreements = await work.agreements.of_trajectory(started.trajectory.id)
    return LeftOver(left_over(norms, shelf.library.norm_themes), open_ones(agreements))


def below_aim(started: Started) -> bool:
    """Whether fewer themes have a norm than the programme aims at."""
    return started.covered.percent < started.programme.aim.least


def check_closable(started: Started) -> None:
    """Refuse closing before the closing session was held, or with a round still running.

    Raises:
        Stale: one of the two, or it is over already.
    """
    check_going_on(started)
    step = next((step for step in started.steps if step.id == CLOSE), None)
    if step is None or step.state not in (StepState.DUE, StepState.OVERDUE):
        raise Stale("close-too-early")
    last = last_open(started)
    if last is not None:
        raise Stale("close-round-open", day=last)


def closable(started: Started) -> bool:
    """Whether it can be closed now."""
    try:
        check_closable(started)
    except Stale:
        return False
    return True


def last_open(started: Started) -> date | None:
    """The day on which the last of its rounds closes; None when all did."""
    days = [
        today_of(one.closes)
        for one in started.rounds
        if not (one.state.over or one.kind.outlives_closing)
    ]
    return max(days, default=None)


async def close(principal: Principal, team_id: str, words: ClosingWords) -> Started:
    """Close a trajectory: open agreements go to the manager, but for the team's own; themes that
    are left come back on their day, what still comes is agreed, and the report is there.

    Raises:
        Stale: it cannot be closed yet. Invalid: themes are left, and the day is none, in the
            past or too far; no reason below the aim; or something lacks, and nothing is said of it.
    """
    services, today = principal.services, today_of(principal.now)
    async with services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.CLOSE)
        started = await started_progress(work, services, team, principal.now)
        check_closable(started)
        left = await left_over_of(work, services, started)
        picked_up = _picked_up(words.until, today) if left.themes else None
        reason = _why_below(words.reason) if below_aim(started) else None
        ends = answered(await loose_ends_of(work, started), words.comes)
        for agreement in left.of_guides:
            await work.agreements.hand_to(agreement.id, Role.MANAGER)
        await tie(work, principal, started, ends)
        await work.outbox.cancel_about([started.trajectory.id])
        await work.trajectories.move_to(started.trajectory.id, TrajectoryState.CLOSED)
        await end_mailbox(work, services, started.trajectory.id, principal.now)
        await work.holds.end(team.id, today)
        await work.steps.halt(Halt(started.trajectory.id, today, picked_up, reason))
        await tell_everybody(work, principal, started, NoticeKind.CLOSED)
        await work.commit()
    return started


def _picked_up(until: date | None, today: date) -> date:
    if until is None:
        raise Invalid("until-no-date")
    check_until(until, today, most=LONGEST_AFTER_CLOSING)
    return until


def _why_below(reason: str) -> Reason:
    if reason not in BELOW_THE_AIM:
        raise Invalid("reason-unknown")
    return Reason(reason)
