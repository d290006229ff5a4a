"""The button of what comes next for a team, for whoever can take that step."""

from dialogs.card import Pressable
from dialogs.scene import Scene
from trajectory.roles import Action
from trajectory.steps import CLOSE
from trajectory.teams import TrajectoryState
from use_cases.progress.ending import closable
from use_cases.progress.progress import Started


def next_button(scene: Scene, started: Started, *, first: bool) -> list[Pressable]:
    """The next step when this person can take it; `first` when it is the main thing here."""
    team, step, state = started.team, started.next, started.trajectory.state
    if state.over:
        again = scene.button("start-again-button", "start.show", primary=first, team=team.id)
        return [again] if scene.may(team, Action.START) else []
    if state is TrajectoryState.PAUSED and scene.may(team, Action.PAUSE):
        return [scene.button("manage-resume", "steps.resume", primary=first, team=team.id)]
    if step is None or not step.waits or state is not TrajectoryState.RUNNING:
        return []
    if step.id == CLOSE:
        close = scene.button("close-button", "ending.close", primary=first, team=team.id)
        return [close] if scene.may(team, Action.CLOSE) and closable(started) else []
    if not scene.may(team, Action.PROPOSE_DATES):
        return []
    return [
        scene.button("plan-step-button", "plan.session", primary=first, team=team.id, type=step.id)
    ]
