"""A step that is put off: which one, until when, and why."""

from datetime import date

from dialogs.card import Line
from dialogs.fields import Choice
from dialogs.progress.explanation import day_of, explanation_inputs, explanation_on, until_input
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.standing import name_of
from trajectory.errors import Stale
from trajectory.postponing import TO_POSTPONE
from trajectory.roles import Action
from use_cases.progress import postponing
from use_cases.progress.progress import progress_of


async def ask_postpone(scene: Scene) -> Reply:
    """Which step, until when, and why: a reason from the list and one line."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.POSTPONE)
        progress = await progress_of(work, scene.services, team, scene.turn.now)
    waiting = [step for step in progress.steps if step.waits]
    if not waiting:
        raise Stale("postpone-nothing")
    names = [(step.id, name_of(scene, progress, step.id)) for step in waiting]
    say = scene.say
    return scene.reply(
        say("postpone-title", team=team.name),
        [
            Choice(
                "step",
                say("postpone-step-label"),
                names,
                value=waiting[0].id,
                required=say("postpone-step-required"),
            ),
            until_input(scene, after=max(step.due or date.min for step in waiting)),
            *explanation_inputs(scene, TO_POSTPONE),
        ],
        [
            scene.button("postpone-button", "steps.postponed", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def postpone(scene: Scene) -> Reply:
    """Put a step off; asked twice, the last word counts."""
    why, until = explanation_on(scene, TO_POSTPONE), day_of(scene, "until")
    team_id, step_id = scene.value("team"), scene.value("step")
    progress, step = await postponing.postpone(scene.principal, team_id, step_id, until, why)
    return scene.done(
        scene.say("postponed-title", step=name_of(scene, progress, step.id)),
        [Line(scene.say("postponed-until", day=until))],
        [scene.button("trajectory-button", "trajectory.show", team=progress.team.id)],
    )
