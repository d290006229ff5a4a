""" "Plannen": the sessions of a team, each with its date and what can be done about it."""

from collections.abc import Mapping, Sequence

from dialogs.card import Block, Button, Entries, Pressable, Way
from dialogs.pick_team import pick_team
from dialogs.planning import date_words
from dialogs.planning.on_card import context_of, may_plan
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.planning.planning import DateProposal
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.planning import series
from use_cases.planning.session_plan import SessionPlan, plans_of
from use_cases.progress.progress import started_progress

Proposals = Mapping[str, DateProposal | None]
"""The dates that lie before a team, by session."""


async def choose(scene: Scene) -> Reply:
    """Of which team: asked only when several have started."""
    async with scene.services.desk.reading() as work:
        teams = await scene.teams_where(work, Action.SEE_SESSIONS)
        started = [team for team in teams if await work.trajectories.of_team(team.id) is not None]
    if not started:
        raise Stale("plan-none")
    if len(started) > 1:
        return pick_team(scene, scene.say("plan-pick"), started, "plan.show")
    return await show_team(scene, started[0])


async def show(scene: Scene) -> Reply:
    if not scene.value("team"):
        return await choose(scene)
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_SESSIONS)
    return await show_team(scene, team)


async def show_team(scene: Scene, team: Team) -> Reply:
    """Every session of the programme; each row opens the session."""
    async with scene.services.desk.reading() as work:
        started = await started_progress(work, scene.services, team, scene.turn.now)
        proposals = {
            session.id: await work.date_proposals.get(session.id) for session in started.sessions
        }
    plans = plans_of(started)
    planner = scene.may(team, Action.PROPOSE_DATES)
    office = scene.button("plan-office-button", "plan.office", team=team.id)
    own = [plan for plan in plans if may_plan(scene, plan)]
    return scene.reply(
        scene.say("plan-title", team=team.name),
        [*(_row(scene, plan, proposals) for plan in plans), scene.quiet("plan-press")],
        [
            *_next(scene, own),
            *(_series(scene, plans) if planner else []),
            *([office] if planner else []),
        ],
    )


def _row(scene: Scene, plan: SessionPlan, proposals: Proposals) -> Block:
    """It opens, unless a planner would only hear that it cannot be planned now."""
    title = plan.type.title[scene.turn.language]
    sentence = _sentence(scene, plan, proposals)
    waits = plan.session is None and (not plan.runs or plan.previous_day is None)
    if waits and may_plan(scene, plan):
        return Entries([(title, sentence)])
    return Way(title, sentence, "plan.session", context_of(plan))


def _sentence(scene: Scene, plan: SessionPlan, proposals: Proposals) -> str:
    session = plan.session
    if session is None:
        return _unplanned(scene, plan)
    if session.state is SessionState.PROPOSED:
        return _proposed(scene, session, proposals)
    key = "plan-row-held" if session.state is SessionState.HELD else "plan-row-planned"
    return scene.say(key, dates=date_words.whens(scene, session.parts))


def _proposed(scene: Scene, session: Session, proposals: Proposals) -> str:
    proposal = proposals[session.id]
    assert proposal is not None, "whoever proposes lays dates"
    if proposal.takes_answers(scene.turn.now):
        return scene.say("plan-row-open", until=proposal.deadline)
    return scene.say("plan-row-answered")


def _unplanned(scene: Scene, plan: SessionPlan) -> str:
    if plan.trajectory.state.over:
        return scene.say("plan-row-not-held")
    if plan.previous_day is None:
        before = plan.started.programme.session(plan.type.after.step)
        return scene.say("plan-row-later", step=before.title[scene.turn.language])
    step = next(step for step in plan.started.steps if step.id == plan.type.id)
    if step.due is None:
        return scene.say("plan-row-unplanned")
    return scene.say("plan-row-due", day=step.due)


def _series(scene: Scene, plans: Sequence[SessionPlan]) -> list[Pressable]:
    """A date for every session in one go, as long as more than one has none."""
    waiting = [plan for plan in plans if plan.runs and plan.session is None]
    first = any(plan.previous_day is not None for plan in waiting)
    if len(waiting) < series.FEWEST or not first:
        return []
    return [scene.button("series-button", "plan.series", team=waiting[0].team.id)]


def _next(scene: Scene, plans: Sequence[SessionPlan]) -> list[Pressable]:
    """The session to plan now: the first of the programme that can be."""
    for plan in plans:
        if plan.let_off or not plan.runs or plan.session or plan.previous_day is None:
            continue
        title = scene.say("plan-next-button", title=plan.type.title[scene.turn.language])
        return [Button(title, "plan.session", context_of(plan), primary=True)]
    return []
