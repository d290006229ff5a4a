"""The cards of messages about the dates of sessions."""

from dialogs.card import Block, Card, Facts, Line, Pressable
from dialogs.planning import date_words
from dialogs.planning.answering import question_card
from dialogs.planning.choosing import outcome_card
from dialogs.planning.on_card import context_of
from dialogs.scene import Scene
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.planning import audience_of
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from use_cases.planning.session_plan import SessionPlan
from use_cases.progress.progress import progress_if_started

Planned = tuple[SessionPlan, Session]


async def _session(
    scene: Scene, work: Work, session_id: str, state: SessionState, action: Action
) -> Planned | None:
    """The session of a notice, while it stands so and this person still has a part in it."""
    session = await work.sessions.get(session_id)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if session is None or team is None or session.state is not state:
        return None
    started = await progress_if_started(work, scene.services, team, scene.turn.now)
    if started is None or not scene.may(team, action):
        return None
    if started.trajectory.state.over and state is not SessionState.CANCELLED:
        return None
    return SessionPlan(started, started.programme.session(session.type), session), session


async def dates_proposed(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Asks which dates somebody cannot make; when it comes too late, it does not come."""
    about = await _session(scene, work, notice.subject, SessionState.PROPOSED, Action.ANSWER_DATES)
    proposal = await work.date_proposals.get(notice.subject)
    if about is None or proposal is None or not proposal.takes_answers(scene.turn.now):
        return None
    return question_card(scene, about[0], proposal)


async def dates_answered(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the planners, once, when the deadline has passed."""
    about = await _session(
        scene, work, notice.subject, SessionState.PROPOSED, Action.SETTLE_SESSION
    )
    proposal = await work.date_proposals.get(notice.subject)
    if about is None or proposal is None or proposal.takes_answers(scene.turn.now):
        return None
    return await outcome_card(scene, work, about[0], proposal)


async def session_planned(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """That a session has its date, or another one; a later change makes this one moot."""
    about = await _session(scene, work, notice.subject, SessionState.CONFIRMED, Action.SEE_SESSIONS)
    if about is None or about[1].version != notice.nth:
        return None
    plan, session = about
    proposal = await work.date_proposals.get(session.id)
    moved = session.version > 1
    reason = proposal.reason if proposal and not moved else ""
    context = context_of(plan) | {"session": session.id}
    return scene.card(
        _title(scene, plan, "session-moved-title" if moved else "session-planned-title"),
        [
            Facts(date_words.where_and_when(scene, session)),
            Line(plan.type.purpose[scene.turn.language]),
            *date_words.reason(scene, reason),
            *([scene.quiet("session-moved")] if moved else []),
            *_about_needs(scene, plan),
            scene.quiet(_whom_to_tell(scene, plan)),
        ],
        [
            scene.button("plan-file-button", "plan.file", primary=True, **context),
            *_way_to_needs(scene, plan),
        ],
    )


def _about_needs(scene: Scene, plan: SessionPlan) -> list[Block]:
    """The same for everybody who takes part, and for the trainer, whether anybody wrote or not."""
    if scene.may(plan.team, Action.READ_NEEDS):
        return scene.lines("session-needs-reader")
    return scene.lines("session-needs") if scene.may(plan.team, Action.TELL_NEEDS) else []


def _way_to_needs(scene: Scene, plan: SessionPlan) -> list[Pressable]:
    if scene.may(plan.team, Action.READ_NEEDS):
        return [scene.button("plan-needs-button", "plan.needs", team=plan.team.id)]
    return [scene.door()] if scene.may(plan.team, Action.TELL_NEEDS) else []


def _title(scene: Scene, plan: SessionPlan, key: str) -> str:
    return scene.say(key, title=plan.type.title[scene.turn.language], team=plan.team.name)


def _whom_to_tell(scene: Scene, plan: SessionPlan) -> str:
    planner = scene.may(plan.team, Action.SETTLE_SESSION)
    return "session-planner" if planner else "session-cannot"


async def session_cancelled(scene: Scene, work: Work, notice: Notice) -> Card | None:
    about = await _session(scene, work, notice.subject, SessionState.CANCELLED, Action.SEE_SESSIONS)
    if about is None:
        return None
    plan, session = about
    context = context_of(plan) | {"session": session.id}
    return scene.card(
        _title(scene, plan, "session-cancelled-title"),
        [
            Facts(date_words.where_and_when(scene, session)),
            *scene.lines("session-cancelled"),
        ],
        [scene.button("plan-file-off-button", "plan.file", primary=False, **context)],
    )


async def session_reminder(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """The programme's own words; after the session it was held, before it it is planned."""
    session_id, _, rule_id = notice.subject.partition("/")
    about = await _session(
        scene, work, session_id, SessionState.CONFIRMED, Action.SEE_SESSIONS
    ) or await _session(scene, work, session_id, SessionState.HELD, Action.SEE_SESSIONS)
    if about is None:
        return None
    plan, session = about
    rule = next((rule for rule in plan.type.reminders if rule.id == rule_id), None)
    if rule is None or scene.person.id not in audience_of(rule, plan.team):
        return None
    language, context = scene.turn.language, context_of(plan)
    facts = [
        (scene.say("fact-session"), plan.type.title[language]),
        *date_words.where_and_when(scene, session),
    ]
    return scene.card(
        scene.say("session-title", title=rule.title[language], team=plan.team.name),
        [Line(rule.text[language]), Facts(facts)],
        [scene.button("plan-open-button", "plan.session", primary=False, **context)],
    )
