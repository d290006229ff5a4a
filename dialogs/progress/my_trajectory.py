""" "Mijn traject": one calm card per role, from which everything is one step away."""

from dataclasses import dataclass

from content.texts.texts import Say
from dialogs.card import Block, Line, Pressable, Way
from dialogs.enrolment.working_hours import hours_line
from dialogs.follow_up.follow_up import comparable, has_picture
from dialogs.pick_team import pick_team
from dialogs.progress.managing import ways_of
from dialogs.progress.next_button import next_button
from dialogs.scene import Scene
from dialogs.small_group import openly
from dialogs.turn import Reply
from papers.standing import name_of, next_sentence, start_sentence
from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.planning.programme import SCAN, ProgrammeKind, Yield
from trajectory.roles import Action, Role
from trajectory.separate_input import may_write
from trajectory.steps import CLOSE, Step, StepState, overdue
from trajectory.teams import Team, TrajectoryState
from use_cases.progress.progress import (
    NotStarted,
    Progress,
    Started,
    progress_of,
)


@dataclass(frozen=True, slots=True)
class View:
    """A trajectory as one person sees it."""

    scene: Scene
    started: Started
    asked: bool
    """Whether a round is open in which this person was asked, answered or not."""
    comparable: bool
    picture: bool

    @property
    def team(self) -> Team:
        return self.started.team

    def may(self, action: Action) -> bool:
        return self.scene.may(self.team, action)


async def choose(scene: Scene) -> Reply:
    """The only team of this person, or which one."""
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
        if not teams and scene.is_lead:
            teams = await scene.principal.led_teams(work)
        if not teams:
            raise NotAllowed
        if len(teams) > 1:
            return pick_team(scene, scene.say("trajectory-pick"), teams, "trajectory.show")
        return await _shown(scene, work, teams[0])


async def show(scene: Scene) -> Reply:
    if not scene.value("team"):
        return await choose(scene)
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_PROGRESS)
        return await _shown(scene, work, team)


async def _shown(scene: Scene, work: Work, team: Team) -> Reply:
    progress = await progress_of(work, scene.services, team, scene.turn.now)
    if isinstance(progress, NotStarted):
        return await _not_started(scene, work, progress)
    view = await _view(scene, work, progress)
    blocks: list[Block] = [
        Line(next_sentence(scene, progress), strong=True),
        *_explained(view),
        *_steps(view),
        *([] if view.started.trajectory.state.over else openly(scene, team)),
        *hours_line(scene, team),
        *_ways(view),
    ]
    return scene.reply(scene.say("trajectory-title", team=team.name), blocks, _actions(view))


async def _not_started(scene: Scene, work: Work, waiting: NotStarted) -> Reply:
    team, manager = waiting.team, await work.people.get(waiting.team.manager)
    return scene.reply(
        scene.say("trajectory-title", team=team.name),
        [
            Line(_before_start(scene, waiting, manager.called)),
            *_put_off(scene, waiting),
            *hours_line(scene, team),
        ],
        _start_actions(scene, waiting),
    )


def _before_start(scene: Scene, waiting: NotStarted, manager: str) -> str:
    """Who can begin, and by when. Beside what is late stands no name: it is the team's."""
    if waiting.rests_until is not None:
        return start_sentence(scene, waiting)
    who = scene.say("trajectory-not-yet", manager=manager)
    if not waiting.steps:
        return who
    coming = start_sentence(scene, waiting)
    return coming if overdue(waiting.steps) else f"{who} {coming}"


def _start_actions(scene: Scene, waiting: NotStarted) -> list[Pressable]:
    team = waiting.team
    actions: list[Pressable] = []
    if scene.may(team, Action.START):
        actions.append(scene.button("start-button", "start.show", primary=True, team=team.id))
    if scene.may(team, Action.PAUSE) and ways_of(scene, waiting):
        actions.append(scene.button("manage-button", "steps.manage", team=team.id))
    return [*actions, scene.button("help-button", "help.show")]


async def _view(scene: Scene, work: Work, started: Started) -> View:
    rounds = await work.invitations.open_for(scene.person.id)
    return View(
        scene=scene,
        started=started,
        asked=any(round_.trajectory == started.trajectory.id for round_ in rounds),
        comparable=comparable(scene, started),
        picture=await has_picture(scene, work, started.team),
    )


def _steps(view: View) -> list[Block]:
    """What was, is and is planned, one row each; what comes later in one line."""
    scene, light = view.scene, view.started.programme.kind is ProgrammeKind.NEXT
    steps = [step for step in view.started.steps if not (light and step.id == SCAN)]
    rows = [_row(view, step) for step in steps if step.state is not StepState.LATER]
    later = [step.id for step in steps if step.state is StepState.LATER]
    blocks: list[Block] = [Line(row) for row in rows]
    if later:
        names = ", ".join(name_of(scene, view.started, step) for step in later)
        blocks.append(scene.quiet("steps-then", steps=names))
    return blocks


def _row(view: View, step: Step) -> str:
    say = view.scene.say
    name = name_of(view.scene, view.started, step.id)
    return say("step-row", step=name, said=_said(say, step))


def _said(say: Say, step: Step) -> str:
    """How far a step is, with the day that matters."""
    if step.state is StepState.FREE:
        return say("step-free")
    if step.id == CLOSE and step.state is StepState.DUE:
        return say("step-close-due", day=step.due)
    dated = step.state in (StepState.DONE, StepState.PLANNED)
    day = (step.shown or step.day) if dated else step.due
    return say("step-said", state=step.state, day=day)


def _explained(view: View) -> list[Block]:
    """Why something waits: for those who plan, and for the programme lead."""
    say, started = view.scene.say, view.started
    state, halt = started.trajectory.state, started.halt
    blocks: list[Block] = []
    waits = halt is not None and halt.until is not None and not _taken_up(started)
    if state is TrajectoryState.CLOSED and halt is not None and waits:
        blocks.append(Line(say("trajectory-closed-next", day=halt.until)))
    if not view.may(Action.POSTPONE):
        return blocks
    if state in (TrajectoryState.RUNNING, TrajectoryState.CLOSED):
        blocks += _put_off(view.scene, started)
    resting = state in (TrajectoryState.PAUSED, TrajectoryState.STOPPED)
    if resting and halt is not None and halt.line:
        blocks.append(Line(say("trajectory-line", line=halt.line)))
    return blocks


def _taken_up(started: Started) -> bool:
    """Whether the day came on which the themes that were left are taken up."""
    return started.next is None or started.next.state is not StepState.PLANNED


def _put_off(scene: Scene, progress: Progress) -> list[Block]:
    """Until when and why what comes next was put off."""
    put_off = progress.next.postponed if progress.next else None
    if put_off is None or not scene.may(progress.team, Action.POSTPONE):
        return []
    reason = scene.say("reason", reason=put_off.reason)
    blocks: list[Block] = [Line(scene.say("next-postponed", day=put_off.until, reason=reason))]
    if put_off.line:
        blocks.append(Line(scene.say("trajectory-line", line=put_off.line)))
    return blocks


# ---- everything one step away


def _ways(view: View) -> list[Way]:
    say, state = view.scene.say, view.started.trajectory.state
    stopped = state is TrajectoryState.STOPPED
    rows: list[tuple[bool, str, str]] = [
        (view.may(Action.SEE_SESSIONS), say("way-planning"), "plan.show"),
        (_sees_result(view), say("way-result"), "result.show"),
        (view.comparable, say("way-comparison"), "follow_up.show"),
        (view.picture, say("way-picture"), "picture.show"),
        (view.may(Action.READ_SUMMARIES), say("way-summaries"), "summary.team"),
        (view.may(Action.READ_GUIDE) and not stopped, say("way-norms"), "norms.show"),
        (view.may(Action.READ_GUIDE) and stopped, say("guide-button"), "guide.show"),
        (view.may(Action.SEE_AGREEMENTS), say("agreements-button"), "agreements.list"),
        (_has_groups(view), say("groups-button"), "groups.show"),
        (_has_input(view), say("way-input"), "input.show"),
        (_closed(view), say("report-button"), "report.show"),
    ]
    context = {"team": view.team.id}
    ways = [Way(name, "", verb, context) for shown, name, verb in rows if shown]
    return [*ways, *_behind(view)]


def _behind(view: View) -> list[Way]:
    """The reports of the trajectories that lie behind this one."""
    if not view.may(Action.SEE_AGREEMENTS):
        return []
    return [
        Way(
            view.scene.say("report-of", nth=nth),
            "",
            "report.show",
            {"team": view.team.id, "trajectory": one.id},
        )
        for nth, one in enumerate(view.started.behind, start=1)
        if one.state is TrajectoryState.CLOSED
    ]


def _sees_result(view: View) -> bool:
    roles = view.team.roles_of(view.scene.person.id)
    scan = view.started.scan
    return scan is not None and scan.visible_to(roles, view.scene.turn.now)


def _has_groups(view: View) -> bool:
    """Once peer consultation can be planned; for members and the trainer."""
    if Role.MEMBER not in view.team.roles_of(view.scene.person.id) and not view.may(
        Action.FORM_GROUPS
    ):
        return False
    kinds = {kind.id for kind in view.started.programme.sessions if Yield.GROUPS in kind.yields}
    return any(
        step.id in kinds and step.state is not StepState.LATER for step in view.started.steps
    )


def _has_input(view: View) -> bool:
    roles = view.team.roles_of(view.scene.person.id)
    over = view.started.trajectory.state.over
    return not over and (may_write(roles) or view.may(Action.READ_TEXTS))


def _closed(view: View) -> bool:
    closed = view.started.trajectory.state is TrajectoryState.CLOSED
    return closed and view.may(Action.SEE_AGREEMENTS)


# ---- the one next thing


def _actions(view: View) -> list[Pressable]:
    """What this person can do now: at most the next step, the door, and changing the plan."""
    scene, team = view.scene, view.team
    actions: list[Pressable] = []
    doing = next_button(scene, view.started, first=not view.asked)
    if view.asked:
        doors = scene.doors()
        actions += [doors[0], *doing] if doing else doors
    else:
        actions += doing
    if view.may(Action.PAUSE) and ways_of(scene, view.started):
        actions.append(scene.button("manage-button", "steps.manage", team=team.id))
    return [*actions, scene.button("help-button", "help.show")][:3]
