"""The two ways a trajectory ends: stopped with a reason, or closed after its closing session.

Separate input and open rounds are destroyed by the clock right after, and again when a crash
came between: what must go never depends on one moment.
"""

from dialogs.card import Block, Card, DateInput, Line
from dialogs.progress.pausing import tell_everybody, whose_course
from dialogs.progress.postponing import day_of, line_of, reason_inputs, reason_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox import Notice
from storage.work import Work
from trajectory.agreements import open_ones
from trajectory.errors import Stale
from trajectory.norms import left_over
from trajectory.roles import Action, Role
from trajectory.rounds.rounds import RoundState
from trajectory.steps import (
    CLOSE,
    LONGEST_AFTER_CLOSING,
    TO_STOP,
    Halt,
    StepState,
    check_until,
)
from trajectory.teams import TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.planning import settling
from use_cases.progress.progress import Started, started_progress, today_of
from use_cases.subjects import subjects_of

_PICKED_UP_AFTER = 60
"""Working days until the themes that are left come back; it stands filled in."""


# ---- stopping


async def ask_stop(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.STOP)
        found = await started_progress(work, scene.services, team, scene.turn.now)
    _check_running(found)
    return scene.reply(
        scene.say("stop-title", team=team.name),
        [
            *scene.lines("stop-what", "stop-cannot-undo"),
            *reason_inputs(scene, TO_STOP),
        ],
        [
            scene.button("stop-button", "ending.stopped", team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


def _check_running(found: Started) -> None:
    if found.trajectory.state.over:
        raise Stale("manage-nothing")


async def stop(scene: Scene) -> Reply:
    """Stop a trajectory: its sessions are off, and nothing of it is sent any more."""
    reason, line = reason_of(scene, TO_STOP), line_of(scene)
    today = today_of(scene.turn.now)
    async with scene.services.desk.writing() as work:
        team = await scene.team(work, Action.STOP)
        found = await started_progress(work, scene.services, team, scene.turn.now)
        _check_running(found)
        await work.outbox.cancel_about(await subjects_of(work, scene.services, team))
        now, trajectory = scene.turn.now, found.trajectory
        await settling.cancel_all(work, scene.services, team, trajectory, now)
        await _withdraw_scheduled(work, found)
        await work.trajectories.move_to(found.trajectory.id, TrajectoryState.STOPPED)
        await work.steps.halt(Halt(found.trajectory.id, today, None, reason, line))
        await tell_everybody(work, scene, found, NoticeKind.STOPPED)
        await work.commit()
    return scene.done(
        scene.say("stopped-title", team=team.name),
        scene.lines("stopped-what"),
        [scene.button("trajectory-button", "trajectory.show", team=team.id)],
    )


async def _withdraw_scheduled(work: Work, found: Started) -> None:
    """What never opened has neither keys nor ballots; the clock withdraws what is open."""
    for one in await work.rounds.of_trajectory(found.trajectory.id):
        if one.state is RoundState.SCHEDULED:
            await work.rounds.move_to(one.id, RoundState.WITHDRAWN)


async def stopped_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    found = await whose_course(scene, work, notice)
    if found is None or found.trajectory.state is not TrajectoryState.STOPPED:
        return None
    return scene.card(
        scene.say("notice-stopped-title", team=found.team.name),
        [*scene.lines("notice-stopped-what"), scene.quiet("notice-stopped-help")],
        [scene.button("help-button", "help.show")],
    )


# ---- closing


async def ask_close(scene: Scene) -> Reply:
    """What is left to hand over, and when the themes that are left come back."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.CLOSE)
        found = await started_progress(work, scene.services, team, scene.turn.now)
        _check_closable(found)
        left = await themes_left(scene, work, found)
        agreements = open_ones(await work.agreements.of_trajectory(found.trajectory.id))
    say = scene.say
    blocks: list[Block] = [*scene.lines("close-what")]
    if left:
        blocks.append(Line(say("close-themes", themes=", ".join(left))))
        calendar, today = scene.services.library.calendar, today_of(scene.turn.now)
        usual = calendar.after(today, _PICKED_UP_AFTER).isoformat()
        blocks.append(DateInput("until", say("close-next-label"), usual, say("until-required")))
    else:
        blocks += scene.lines("close-no-themes")
    blocks.append(Line(say("close-agreements", count=len(agreements))))
    return scene.reply(
        say("close-title", team=team.name),
        blocks,
        [
            scene.button("close-button", "ending.closed", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


def _check_closable(found: Started) -> None:
    """Refuse closing before the closing session was held, or with a round still running.

    Raises:
        Stale: one of the two, or it is over already.
    """
    _check_running(found)
    step = next((step for step in found.steps if step.id == CLOSE), None)
    if step is None or step.state not in (StepState.DUE, StepState.OVERDUE):
        raise Stale("close-too-early")
    for one in found.rounds:
        if not one.state.over:
            raise Stale("close-round-open", day=one.closes.date())


async def themes_left(scene: Scene, work: Work, found: Started) -> list[str]:
    """Themes of the norm without an adopted norm, by title."""
    norms = await work.norms.of_trajectory(found.trajectory.id)
    left = left_over(norms, scene.services.library.norm_themes)
    return [theme.title[scene.turn.language] for theme in left]


async def close(scene: Scene) -> Reply:
    """Close: agreements go to the line, themes left get a day, and the report is there."""
    today = today_of(scene.turn.now)
    async with scene.services.desk.writing() as work:
        team = await scene.team(work, Action.CLOSE)
        found = await started_progress(work, scene.services, team, scene.turn.now)
        _check_closable(found)
        until = None
        if await themes_left(scene, work, found):
            until = day_of(scene, "until")
            check_until(until, today, most=LONGEST_AFTER_CLOSING)
        for one in open_ones(await work.agreements.of_trajectory(found.trajectory.id)):
            await work.agreements.hand_to(one.id, Role.MANAGER)
        await work.outbox.cancel_about([found.trajectory.id])
        await work.trajectories.move_to(found.trajectory.id, TrajectoryState.CLOSED)
        await work.steps.halt(Halt(found.trajectory.id, today, until, None))
        await tell_everybody(work, scene, found, NoticeKind.CLOSED)
        await work.commit()
    return scene.done(
        scene.say("closed-title", team=team.name),
        scene.lines("closed-what"),
        [scene.button("report-button", "report.show", team=team.id)],
    )


async def closed_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    found = await whose_course(scene, work, notice)
    if found is None or found.trajectory.state is not TrajectoryState.CLOSED:
        return None
    team = found.team
    button = (
        scene.button("report-button", "report.show", primary=True, team=team.id)
        if scene.may(team, Action.SEE_RELEASE)
        else scene.button("trajectory-button", "trajectory.show", primary=True, team=team.id)
    )
    return scene.card(
        scene.say("notice-closed-title", team=team.name),
        scene.lines("notice-closed-what"),
        [button],
    )
