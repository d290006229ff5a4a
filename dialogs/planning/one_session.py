"""One session, for whoever may see it, with what they can do about it now."""

from collections.abc import Iterator

from dialogs.card import Block, Card, Facts, Line, LinkButton, Pressable, Way
from dialogs.file_links import file_address
from dialogs.planning import answering, choosing, date_words, proposing
from dialogs.planning.on_card import context_of, plan_on_card, title_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.calendar_entry import SESSION
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from use_cases.planning.session_plan import SessionPlan, proposal_of


async def show(scene: Scene) -> Reply:
    """A date, or dates to choose from, or the form to propose them."""
    async with scene.services.desk.reading() as work:
        plan = await plan_on_card(scene, work, Action.SEE_SESSIONS)
        session = plan.session
        if session is not None and session.state is SessionState.PROPOSED:
            return Reply(await _proposed_card(scene, work, plan))
    if session is not None:
        return _dated(scene, plan, session)
    if scene.may(plan.team, Action.PROPOSE_DATES):
        return await proposing.ask_shape(scene, plan)
    return scene.reply(
        title_of(scene, plan),
        [Line(plan.type.purpose[scene.turn.language]), *scene.lines("session-unplanned")],
        [scene.back("plan.show", team=plan.team.id)],
    )


async def _proposed_card(scene: Scene, work: Work, plan: SessionPlan) -> Card:
    """Dates that lie before the team, as this person may act on them."""
    proposal = await proposal_of(work, plan)
    answers = proposal.takes_answers(scene.turn.now)
    if scene.may(plan.team, Action.SETTLE_SESSION):
        if answers:
            return choosing.waiting_card(scene, plan, proposal)
        return await choosing.outcome_card(scene, work, plan, proposal)
    if scene.may(plan.team, Action.ANSWER_DATES) and answers:
        said = await work.date_proposals.answer_of(proposal.session, scene.person.id)
        return answering.question_card(scene, plan, proposal, said)
    blocks: list[Block] = [
        Facts(date_words.options(scene, proposal)),
        scene.quiet("dates-closed"),
    ]
    return scene.card(title_of(scene, plan), blocks)


# ---- a session with a date


def _dated(scene: Scene, plan: SessionPlan, session: Session) -> Reply:
    """When, where, what for, and what can be done about it."""
    held = session.state is SessionState.HELD
    actions = [] if held else _actions(scene, plan)
    return scene.reply(
        title_of(scene, plan),
        [
            Line(plan.type.purpose[scene.turn.language]),
            Facts(date_words.where_and_when(scene, session)),
            *_ways(scene, plan, session),
            scene.quiet(_whom_it_is_for(scene, plan, held=held)),
        ],
        actions or [scene.back("plan.show", team=plan.team.id)],
    )


def _actions(scene: Scene, plan: SessionPlan) -> list[Pressable]:
    context = context_of(plan)
    file = scene.button("plan-file-button", "plan.file", primary=True, **context)
    if not scene.may(plan.team, Action.SETTLE_SESSION):
        return [file]
    return [
        file,
        scene.button("plan-move-button", "plan.move", primary=False, **context),
        scene.button("plan-cancel-button", "plan.cancel", primary=False, **context),
    ]


def _whom_it_is_for(scene: Scene, plan: SessionPlan, *, held: bool) -> str:
    if held:
        return "session-held"
    planner = scene.may(plan.team, Action.SETTLE_SESSION)
    return "session-all-planner" if planner else "session-all"


def _ways(scene: Scene, plan: SessionPlan, session: Session) -> Iterator[Way]:
    """What belongs to a session, one step away, and the way back."""
    team, context, say = plan.team, context_of(plan), scene.say
    held = session.state is SessionState.HELD
    trainer = scene.may(team, Action.READ_BRIEFING)
    if trainer or held:
        what = say("session-papers-what", reader="trainer" if trainer else "member")
        papers = context | {"session": session.id}
        yield Way(say("session-papers"), what, "summary.show", papers)
    if held:
        return
    if scene.may(team, Action.READ_NEEDS):
        yield Way(say("plan-needs-button"), "", "plan.needs", {"team": team.id})
    if scene.may(team, Action.SETTLE_SESSION):
        yield Way(say("plan-place-button"), "", "plan.place", context)
    yield Way(say("plan-button"), "", "plan.show", context)


# ---- the file for a calendar


async def offer_file(scene: Scene) -> Reply:
    """A fresh link to the session as a file for somebody's calendar."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_SESSIONS)
        session = await work.sessions.get(scene.value("session")) or await _of_type(scene, work)
        trajectory = await work.trajectories.of_team(team.id)
    if session is None or trajectory is None or session.trajectory != trajectory.id:
        raise Stale("card-stale")
    if not session.parts:
        raise Stale("plan-no-date-yet")
    address = file_address(scene, session.id, SESSION, "ics")
    off = session.state is SessionState.CANCELLED
    return scene.reply(
        scene.say("plan-file-title"),
        [
            *scene.lines("plan-file-off" if off else "plan-file-explained"),
            scene.quiet("file-expires"),
        ],
        [LinkButton(scene.say("plan-file-open"), address)],
    )


async def _of_type(scene: Scene, work: Work) -> Session | None:
    plan = await plan_on_card(scene, work, Action.SEE_SESSIONS)
    return plan.session
