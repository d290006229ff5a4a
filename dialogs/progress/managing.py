"""What somebody may change about a trajectory: one way each, with what it means."""

from dialogs.card import Way
from dialogs.enrolment.working_hours import hours_way
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.teams import Team, TrajectoryState
from use_cases.progress.progress import NotStarted, Progress, progress_of


async def manage(scene: Scene) -> Reply:
    """What this person may do with a trajectory, each with what it means."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.PAUSE)
        progress = await progress_of(work, scene.services, team, scene.turn.now)
    ways = ways_of(scene, progress)
    if not ways:
        raise Stale("manage-nothing")
    return scene.reply(
        scene.say("manage-title", team=team.name),
        [*ways],
        [scene.back("trajectory.show", team=team.id)],
    )


def ways_of(scene: Scene, progress: Progress) -> list[Way]:
    """What may change, in the order in which people look for it."""
    if isinstance(progress, NotStarted):
        ways = [*_postpone_way(scene, progress), *_people_and_hours(scene, progress.team)]
        return [*ways, *_withdraw_way(scene, progress.team)]
    team, state, say = progress.team, progress.trajectory.state, scene.say
    context = {"team": team.id}
    if state.over:
        return []
    ways = _postpone_way(scene, progress)
    if state is TrajectoryState.PAUSED:
        ways.append(Way(say("manage-resume"), say("manage-resume-what"), "steps.resume", context))
    else:
        ways.append(Way(say("manage-pause"), say("manage-pause-what"), "steps.pause", context))
    ways += _people_and_hours(scene, team)
    if scene.may(team, Action.STOP):
        ways.append(Way(say("manage-stop"), say("manage-stop-what"), "ending.stop", context))
    return ways


def _postpone_way(scene: Scene, progress: Progress) -> list[Way]:
    say, team = scene.say, progress.team
    if not any(step.waits for step in progress.steps) or not scene.may(team, Action.POSTPONE):
        return []
    what, context = say("manage-postpone-what"), {"team": team.id}
    return [Way(say("manage-postpone"), what, "steps.postpone", context)]


def _people_and_hours(scene: Scene, team: Team) -> list[Way]:
    """What may change before a team starts, and as long as it goes on."""
    say, context = scene.say, {"team": team.id}
    ways: list[Way] = []
    if scene.may(team, Action.PROPOSE_ROSTER_CHANGE):
        ways.append(Way(say("manage-roster"), say("manage-roster-what"), "roster.show", context))
    if scene.may(team, Action.HAND_OVER):
        ways.append(
            Way(say("manage-hand-over"), say("manage-hand-over-what"), "hand_over.show", context)
        )
    if scene.may(team, Action.ENROL):
        ways.append(hours_way(scene, team))
    return ways


def _withdraw_way(scene: Scene, team: Team) -> list[Way]:
    if not scene.may(team, Action.ENROL):
        return []
    what, context = scene.say("manage-withdraw-what"), {"team": team.id}
    return [Way(scene.say("manage-withdraw"), what, "withdrawal.show", context)]
