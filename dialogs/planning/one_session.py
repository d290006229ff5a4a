"""One session, for whoever may see it, with what they can do about it now."""

from collections.abc import Iterator

from dialogs.card import Block, Card, Facts, Line, Pressable, Way
from dialogs.planning import answering, choosing, date_words, proposing
from dialogs.planning.on_card import context_of, may_plan, plan_on_card, title_of
from dialogs.scene import Scene
from dialogs.sessions.sessions import something_of
from dialogs.turn import Reply
from storage.work import Work
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from use_cases.planning.date_cards import AskedDates
from use_cases.planning.session_plan import SessionPlan, proposal_of


async def show(scene: Scene) -> Reply:
    """A date, or dates to choose from, or the form to propose them."""
    async with scene.services.desk.reading() as work:
        plan = await plan_on_card(scene, work, Action.SEE_SESSIONS)
        session = plan.session
        if session is not None and session.state is SessionState.PROPOSED:
            return Reply(await _proposed_card(scene, work, plan))
        papers = session is not None and await something_of(scene, work, session.id)
    if session is not None:
        return _dated(scene, plan, session, papers=papers)
    if may_plan(scene, plan) and plan.runs:
        return await proposing.ask_shape(scene, plan)
    over = plan.trajectory.state.over
    return scene.reply(
        title_of(scene, plan),
        [
            Line(plan.type.purpose[scene.turn.language]),
            *scene.lines("plan-row-not-held" if over else "session-unplanned"),
        ],
        [scene.back("plan.show", team=plan.team.id)],
    )


async def _proposed_card(scene: Scene, work: Work, plan: SessionPlan) -> Card:
    """Dates that lie before the team, as this person may act on them."""
    proposal = await proposal_of(work, plan)
    answers = proposal.takes_answers(scene.turn.now)
    if may_plan(scene, plan):
        if answers:
            return await choosing.waiting_card(scene, work, plan, proposal)
        return await choosing.outcome_card(scene, work, plan, proposal)
    if scene.may(plan.team, Action.ANSWER_DATES) and answers:
        said = await work.date_proposals.answer_of(proposal.session, scene.person.id)
        return answering.question_card(scene, [AskedDates(plan, proposal, said)])
    blocks: list[Block] = [
        Facts(date_words.options(scene, proposal)),
        scene.quiet("dates-closed"),
    ]
    return scene.card(title_of(scene, plan), blocks, [scene.back("plan.show", team=plan.team.id)])


# ---- a session with a date


def _dated(scene: Scene, plan: SessionPlan, session: Session, *, papers: bool) -> Reply:
    """When, where, what for, and what can be done about it."""
    held = session.state is SessionState.HELD
    actions = [] if held else _actions(scene, plan)
    return scene.reply(
        title_of(scene, plan),
        [
            Line(plan.type.purpose[scene.turn.language]),
            Facts(date_words.where_and_when(scene, session)),
            *(_way_to_papers(scene, plan, session) if papers else []),
            *_ways(scene, plan, session),
            scene.quiet(_whom_it_is_for(scene, plan, held=held)),
        ],
        actions or [scene.back("plan.show", team=plan.team.id)],
    )


def _actions(scene: Scene, plan: SessionPlan) -> list[Pressable]:
    context = context_of(plan)
    file = scene.button("plan-file-button", "plan.file", primary=True, **context)
    if not may_plan(scene, plan):
        return [file]
    return [
        file,
        scene.button("plan-move-button", "plan.move", primary=False, **context),
        scene.button("plan-cancel-button", "plan.cancel", primary=False, **context),
    ]


def _whom_it_is_for(scene: Scene, plan: SessionPlan, *, held: bool) -> str:
    if held:
        return "session-held"
    planner = may_plan(scene, plan)
    return "session-all-planner" if planner else "session-all"


def _way_to_papers(scene: Scene, plan: SessionPlan, session: Session) -> list[Way]:
    """To what there is of a session for this reader."""
    reader = "trainer" if scene.may(plan.team, Action.READ_BRIEFING) else "member"
    what = scene.say("session-papers-what", reader=reader)
    context = context_of(plan) | {"session": session.id}
    return [Way(scene.say("session-papers"), what, "summary.show", context)]


def _ways(scene: Scene, plan: SessionPlan, session: Session) -> Iterator[Way]:
    """What else belongs to a session that is still to come, and the way back."""
    team, context, say = plan.team, context_of(plan), scene.say
    if session.state is SessionState.HELD:
        return
    if scene.may(team, Action.READ_NEEDS):
        yield Way(say("plan-needs-button"), "", "plan.needs", {"team": team.id})
    if may_plan(scene, plan):
        yield Way(say("plan-place-button"), "", "plan.place", context)
    yield Way(say("plan-button"), "", "plan.show", context)
