"""A trajectory that rests for a while, and goes on."""

from dialogs.card import Button, Card, Line
from dialogs.progress.explanation import day_of, explanation_inputs, explanation_on, until_input
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.postponing import TO_POSTPONE
from trajectory.roles import Action
from trajectory.teams import Team, TrajectoryState
from use_cases.progress import pausing
from use_cases.progress.progress import Started, progress_if_started, started_progress


async def ask_pause(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.PAUSE)
        started = await started_progress(work, scene.services, team, scene.turn.now)
    pausing.check_pausable(started)
    return scene.reply(
        scene.say("pause-title", team=team.name),
        [
            *scene.lines("pause-explained"),
            until_input(scene),
            *explanation_inputs(scene, TO_POSTPONE),
        ],
        [
            scene.button("pause-button", "steps.paused", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def pause(scene: Scene) -> Reply:
    """Let a trajectory rest until a day, with a reason."""
    why, until = explanation_on(scene, TO_POSTPONE), day_of(scene, "until")
    started = await pausing.pause(scene.principal, scene.value("team"), until, why)
    reason = scene.say("reason", reason=why.reason)
    return scene.done(
        scene.say("paused-title", team=started.team.name),
        [Line(scene.say("paused-until", day=until, reason=reason))],
        [_to_trajectory(scene, started.team)],
    )


async def resume(scene: Scene) -> Reply:
    """Let a trajectory go on."""
    started = await pausing.resume(scene.principal, scene.value("team"))
    return scene.done(
        scene.say("resume-title", team=started.team.name),
        scene.lines("resumed-what"),
        [_to_trajectory(scene, started.team)],
    )


# ---- everybody hears of it


async def started_about(scene: Scene, work: Work, notice: Notice) -> Started | None:
    """The trajectory that a notice is about, as this reader may know it."""
    trajectory = await work.trajectories.get(notice.subject)
    team = await work.teams.get(trajectory.team) if trajectory else None
    if team is None or not scene.may(team, Action.SEE_PROGRESS):
        return None
    return await progress_if_started(work, scene.services, team, scene.turn.now)


async def paused_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    started = await started_about(scene, work, notice)
    if started is None or started.trajectory.state is not TrajectoryState.PAUSED:
        return None
    until = started.halt.until if started.halt else None
    return scene.card(
        scene.say("notice-paused-title", team=started.team.name),
        [Line(scene.say("notice-paused-what", day=until))],
        [_to_trajectory(scene, started.team)],
    )


async def resumed_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    started = await started_about(scene, work, notice)
    if started is None or started.trajectory.state is not TrajectoryState.RUNNING:
        return None
    return scene.card(
        scene.say("notice-resumed-title", team=started.team.name),
        scene.lines("notice-resumed-what"),
        [_to_trajectory(scene, started.team)],
    )


def _to_trajectory(scene: Scene, team: Team) -> Button:
    return scene.button("trajectory-button", "trajectory.show", team=team.id)
