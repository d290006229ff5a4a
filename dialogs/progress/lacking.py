"""What a step that stands still waits for: asked of the lead, from the organisation's own list."""

from dialogs.card import Line
from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.standing import name_of
from trajectory.errors import Stale
from trajectory.postponing import Lack
from trajectory.roles import Action
from trajectory.steps import overdue
from use_cases.progress.lacking import NOTHING, say_lack
from use_cases.progress.progress import progress_of


async def ask(scene: Scene) -> Reply:
    """Which step, and what the organisation owes it."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SAY_LACK)
        progress = await progress_of(work, scene.services, team, scene.turn.now)
    still = overdue(progress.steps)
    if not still:
        raise Stale("lack-nothing")
    say = scene.say
    known = still[0].lacking
    lacks = [(lack.value, say("lack", lack=lack)) for lack in Lack]
    return scene.reply(
        say("lack-title", team=team.name),
        [
            *scene.lines("lack-what"),
            Choice(
                "step",
                say("postpone-step-label"),
                [(step.id, name_of(scene, progress, step.id)) for step in still],
                value=still[0].id,
                required=say("postpone-step-required"),
            ),
            Choice(
                "lack",
                say("lack-label"),
                [*lacks, (NOTHING, say("lack-none"))],
                value=known.lack.value if known else "",
                required=say("lack-choose"),
            ),
            scene.quiet("lack-counts"),
        ],
        [
            scene.button("lack-button", "steps.lacked", primary=True, team=team.id),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def save(scene: Scene) -> Reply:
    lack = scene.value("lack")
    progress, step = await say_lack(scene.principal, scene.value("team"), scene.value("step"), lack)
    name = name_of(scene, progress, step.id)
    said = ["lack-gone"]
    if lack != NOTHING:
        said = ["lack-excused"] if Lack(lack).excuses else ["lack-asked"]
    shown = scene.say("lack-none") if lack == NOTHING else scene.say("lack", lack=Lack(lack))
    return scene.done(
        scene.say("lacked-title", team=progress.team.name),
        [Line(f"{name}: {shown}"), *scene.lines(*said)],
        [scene.button("trajectory-button", "trajectory.show", team=progress.team.id)],
    )
