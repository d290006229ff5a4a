"""What somebody may change about a trajectory: one way each, with what it means."""

from dialogs.card import Block, Entries, Way
from dialogs.enrolment.working_hours import hours_way
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.steps import overdue
from trajectory.teams import Team, TrajectoryState
from use_cases.progress.pausing import check_pausable, planned_first
from use_cases.progress.progress import NotStarted, Progress, Started, progress_of


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


def ways_of(scene: Scene, progress: Progress) -> list[Block]:
    """What may change, in the order in which people look for it."""
    if isinstance(progress, NotStarted):
        return [
            *_postpone_way(scene, progress),
            *_lack_way(scene, progress),
            *_hold_way(scene, progress.team),
            *_people_and_hours(scene, progress.team),
            *_join_way(scene, progress.team),
            *_withdraw_way(scene, progress.team),
        ]
    team, state, say = progress.team, progress.trajectory.state, scene.say
    context = {"team": team.id}
    ways: list[Block] = [*_postpone_way(scene, progress), *_lack_way(scene, progress)]
    if state.over:
        ways += [*_people_and_hours(scene, team), *_stop_way(scene, team, state)]
        return ways
    if state is TrajectoryState.PAUSED:
        ways.append(Way(say("manage-resume"), say("manage-resume-what"), "steps.resume", context))
    else:
        ways.append(_pause_row(scene, progress))
    ways += _hold_way(scene, team)
    return [*ways, *_people_and_hours(scene, team), *_stop_way(scene, team, state)]


def _stop_way(scene: Scene, team: Team, state: TrajectoryState) -> list[Way]:
    """Also after the closing: support and the guide go on until the team stops."""
    if state is TrajectoryState.STOPPED or not scene.may(team, Action.STOP):
        return []
    what, context = scene.say("manage-stop-what"), {"team": team.id}
    return [Way(scene.say("manage-stop"), what, "ending.stop", context)]


def _pause_row(scene: Scene, started: Started) -> Block:
    """The way to a pause; while something is planned, what that is, and for whoever sees the
    sessions the way to it."""
    name, context = scene.say("manage-pause"), {"team": started.team.id}
    try:
        check_pausable(started)
    except Stale as why:
        sentence = scene.say(why.key, **why.variables)
        sees = scene.may(started.team, Action.SEE_SESSIONS)
        if planned_first(started) is None or not sees:
            return Entries([(name, sentence)])
        return Way(name, sentence, "plan.show", context)
    return Way(name, scene.say("manage-pause-what"), "steps.pause", context)


def _hold_way(scene: Scene, team: Team) -> list[Way]:
    if not scene.may(team, Action.HOLD):
        return []
    what, context = scene.say("manage-hold-what"), {"team": team.id}
    return [Way(scene.say("manage-hold"), what, "hold.show", context)]


def _postpone_way(scene: Scene, progress: Progress) -> list[Way]:
    say, team = scene.say, progress.team
    if not any(step.waits for step in progress.steps) or not scene.may(team, Action.POSTPONE):
        return []
    what, context = say("manage-postpone-what"), {"team": team.id}
    return [Way(say("manage-postpone"), what, "steps.postpone", context)]


def _lack_way(scene: Scene, progress: Progress) -> list[Way]:
    """For the lead, of a team that stands still: what the organisation owes it."""
    say, team = scene.say, progress.team
    if not overdue(progress.steps) or not scene.may(team, Action.SAY_LACK):
        return []
    return [Way(say("manage-lack"), say("manage-lack-what"), "steps.lack", {"team": team.id})]


def _people_and_hours(scene: Scene, team: Team) -> list[Way]:
    """What may change as long as there is a team: before it starts, and after its closing."""
    say, context = scene.say, {"team": team.id}
    ways: list[Way] = []
    if scene.may(team, Action.PROPOSE_ROSTER_CHANGE):
        ways.append(Way(say("manage-roster"), say("manage-roster-what"), "roster.show", context))
    if scene.may(team, Action.HAND_OVER):
        ways.append(
            Way(say("manage-hand-over"), say("manage-hand-over-what"), "hand_over.show", context)
        )
    if scene.mandate.with_units and scene.may(team, Action.ENROL):
        ways.append(Way(say("manage-move"), say("manage-move-what"), "units.move", context))
        ways.append(Way(say("manage-hand-up"), say("manage-hand-up-what"), "hand_up.show", context))
    if scene.may(team, Action.VISIT):
        ways.append(Way(say("manage-visits"), say("manage-visits-what"), "visits.show", context))
    if scene.may(team, Action.SET_HOURS):
        ways.append(hours_way(scene, team))
    return ways


def _join_way(scene: Scene, team: Team) -> list[Way]:
    """For a team too small to be asked: it may take part together with another."""
    if not team.small or team.joined or not scene.may(team, Action.ENROL):
        return []
    return [Way(scene.say("join-way"), scene.say("join-why"), "join.show", {"team": team.id})]


def _withdraw_way(scene: Scene, team: Team) -> list[Way]:
    if not scene.may(team, Action.ENROL):
        return []
    what, context = scene.say("manage-withdraw-what"), {"team": team.id}
    return [Way(scene.say("manage-withdraw"), what, "withdrawal.show", context)]
