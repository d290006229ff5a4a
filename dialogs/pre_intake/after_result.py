"""What comes after a result, by role: the manager plans, a member finds separate input and help,
trainer and coach the points for the conversation."""

from collections.abc import Iterator
from dataclasses import dataclass

from dialogs.card import Block, Heading, Line, Pressable
from dialogs.progress.next_button import next_button
from dialogs.scene import Scene
from papers.standing import next_sentence
from trajectory.follow_up.result_use import ResultUse
from trajectory.planning.programme import SCAN
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.separate_input import may_write
from trajectory.steps import CLOSE, StepState
from trajectory.teams import Team, TrajectoryState
from use_cases.follow_up.result_use import results_seen
from use_cases.progress.progress import Started


@dataclass(frozen=True, slots=True)
class Onward:
    """The last part of a card about a result."""

    blocks: list[Block]
    actions: list[Pressable]


def after_result(scene: Scene, started: Started, round_: Round, use: ResultUse | None) -> Onward:
    """What was done with it, once that was told; the next step, as this person can take it."""
    told = [Heading(scene.say("use-heading")), *use_lines(scene, use)] if use else []
    telling = [] if use else _telling(scene, started, round_)
    return Onward(
        blocks=[
            *told,
            Heading(scene.say("result-next-title")),
            Line(next_sentence(scene, started)),
            *scene.lines(*_said(scene, started, round_)),
            *early_lines(scene, round_),
        ],
        actions=[*_actions(scene, started, round_), *telling],
    )


def use_lines(scene: Scene, use: ResultUse) -> list[Block]:
    """What the manager wrote, as written, and when."""
    return [*map(Line, use.lines), scene.quiet("use-from", day=use.told)]


def early_lines(scene: Scene, round_: Round) -> list[Block]:
    """For whoever sees a result before the team does; nothing once the team sees it."""
    if round_.shows_to_team(scene.turn.now):
        return []
    return [Line(scene.say("briefing-lead", day=round_.visible))]


def _said(scene: Scene, started: Started, round_: Round) -> Iterator[str]:
    """Keys of what is true of this result, for this person, as the trajectory stands."""
    released = round_.state is RoundState.RELEASED
    if _session_ahead(started):
        yield "result-next" if released else "result-without-next"
    if released:
        yield "result-whose"
    if _writes(scene, started):
        yield "result-apart"


def _session_ahead(started: Started) -> bool:
    step, state = started.next, started.trajectory.state
    return state is TrajectoryState.RUNNING and step is not None and step.id not in (SCAN, CLOSE)


def _writes(scene: Scene, started: Started) -> bool:
    """Whether they can write to the trainer, apart from the group."""
    over = started.trajectory.state.over
    return not over and may_write(started.team.roles_of(scene.person.id))


def _actions(scene: Scene, started: Started, round_: Round) -> list[Pressable]:
    """Their own step first; whoever plans nothing finds separate input and help."""
    points = _points(scene, started.team, round_)
    planning = next_button(scene, started, first=not points) or _planned(scene, started, points)
    return [*points, *planning] or _apart(scene, started)


def _points(scene: Scene, team: Team, round_: Round) -> list[Pressable]:
    """The briefing has them too; the follow-up scan has none."""
    if round_.kind is not RoundKind.SCAN:
        return []
    if scene.may(team, Action.READ_BRIEFING):
        return [scene.button("briefing-button", "briefing.show", primary=True, team=team.id)]
    if scene.may(team, Action.SEE_RELEASE_EARLY) and round_.state is RoundState.RELEASED:
        return [scene.button("points-button", "result.points", primary=True, team=team.id)]
    return []


def _planned(scene: Scene, started: Started, points: list[Pressable]) -> list[Pressable]:
    """To the session that has its day, for whoever plans."""
    team, step = started.team, started.next
    if step is None or step.state is not StepState.PLANNED or step.id == SCAN:
        return []
    if started.trajectory.state.over or not scene.may(team, Action.PROPOSE_DATES):
        return []
    context = {"team": team.id, "type": step.id}
    return [scene.button("plan-open-button", "plan.session", primary=not points, **context)]


def _telling(scene: Scene, started: Started, round_: Round) -> list[Pressable]:
    """To telling what was done with it, once the team talked about it."""
    team, intake = started.team, started.programme.sessions[0].id
    talked = any(step.id == intake and step.state is StepState.DONE for step in started.steps)
    if not talked or started.trajectory.state.over:
        return []
    seen = round_ in results_seen(started.rounds, scene.turn.now)
    if not seen or not scene.may(team, Action.TELL_USE):
        return []
    return [scene.button("use-tell-button", "use.ask", team=team.id, round=round_.id)]


def _apart(scene: Scene, started: Started) -> list[Pressable]:
    help_ = scene.button("help-button", "help.show")
    if not _writes(scene, started):
        return [help_]
    input_ = scene.button("input-button", "input.show", primary=True, team=started.team.id)
    return [input_, help_]
