"""The two ways a trajectory ends: stopped with a reason, or closed after its closing session."""

from dialogs.card import Block, Card, DateInput, Line
from dialogs.progress.explanation import day_or_none, explanation_inputs, explanation_on
from dialogs.progress.pausing import started_about
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.postponing import TO_STOP
from trajectory.roles import Action
from trajectory.teams import TrajectoryState
from use_cases.progress import ending
from use_cases.progress.progress import started_progress, today_of

_PICKED_UP_AFTER = 60
"""Working days until the themes that are left come back; it stands filled in."""


# ---- stopping


async def ask_stop(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.STOP)
        started = await started_progress(work, scene.services, team, scene.turn.now)
    ending.check_going_on(started)
    return scene.reply(
        scene.say("stop-title", team=team.name),
        [
            *scene.lines("stop-what", "stop-cannot-undo"),
            *explanation_inputs(scene, TO_STOP),
        ],
        [
            scene.button("stop-button", "ending.stopped", team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def stop(scene: Scene) -> Reply:
    """Stop a trajectory, with a reason."""
    why = explanation_on(scene, TO_STOP)
    started = await ending.stop(scene.principal, scene.value("team"), why)
    return scene.done(
        scene.say("stopped-title", team=started.team.name),
        scene.lines("stopped-what"),
        [scene.button("trajectory-button", "trajectory.show", team=started.team.id)],
    )


async def stopped_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    started = await started_about(scene, work, notice)
    if started is None or started.trajectory.state is not TrajectoryState.STOPPED:
        return None
    return scene.card(
        scene.say("notice-stopped-title", team=started.team.name),
        [*scene.lines("notice-stopped-what"), scene.quiet("notice-stopped-help")],
        [scene.button("help-button", "help.show")],
    )


# ---- closing


async def ask_close(scene: Scene) -> Reply:
    """What is left to hand over, and when the themes that are left come back."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.CLOSE)
        started = await started_progress(work, scene.services, team, scene.turn.now)
        ending.check_closable(started)
        left = await ending.left_over_of(work, scene.services, started)
    say = scene.say
    blocks: list[Block] = [*scene.lines("close-what")]
    if left.themes:
        themes = ", ".join(theme.title[scene.turn.language] for theme in left.themes)
        blocks.append(Line(say("close-themes", themes=themes)))
        calendar, today = scene.services.library.calendar, today_of(scene.turn.now)
        usual = calendar.after(today, _PICKED_UP_AFTER).isoformat()
        blocks.append(DateInput("until", say("close-next-label"), usual, say("until-required")))
    else:
        blocks += scene.lines("close-no-themes")
    blocks.append(Line(say("close-agreements", count=len(left.agreements))))
    return scene.reply(
        say("close-title", team=team.name),
        blocks,
        [
            scene.button("close-button", "ending.closed", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def close(scene: Scene) -> Reply:
    """Close a trajectory; without a day when no theme is left."""
    until = day_or_none(scene, "until")
    started = await ending.close(scene.principal, scene.value("team"), until)
    return scene.done(
        scene.say("closed-title", team=started.team.name),
        scene.lines("closed-what"),
        [scene.button("report-button", "report.show", team=started.team.id)],
    )


async def closed_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    started = await started_about(scene, work, notice)
    if started is None or started.trajectory.state is not TrajectoryState.CLOSED:
        return None
    team = started.team
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
