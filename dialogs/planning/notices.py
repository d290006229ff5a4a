"""The cards of messages about the dates of sessions."""

from dialogs.card import Block, Card, Facts, Line, Pressable
from dialogs.planning import date_words
from dialogs.planning.answering import nothing_card, question_card
from dialogs.planning.calendar_files import put_itself, puts_itself
from dialogs.planning.choosing import outcome_card
from dialogs.planning.on_card import context_of, may_plan
from dialogs.planning.series_chosen import outcome_card as series_outcome
from dialogs.scene import Scene
from dialogs.small_group import about_thinking, way_to_thinking
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.planning import audience_of, right_to
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from trajectory.rounds.rounds import RoundKind
from trajectory.teams import TrajectoryState
from use_cases.follow_up.follow_up_scan import first_session
from use_cases.notices import NoticeKind
from use_cases.planning.date_cards import AskedDates, answers_shown, asked_of, newest_card
from use_cases.planning.series import proposed_in, ready
from use_cases.planning.session_plan import SessionPlan, plan_for
from use_cases.progress.progress import programme_of, progress_if_started, progress_then, today_of

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
    started = await progress_then(work, scene.services, team, session.trajectory, scene.turn.now)
    if started is None:
        return None
    if not scene.may(team, right_to(action, started.programme.session(session.type))):
        return None
    stopped = started.trajectory.state is TrajectoryState.STOPPED
    if stopped and state is not SessionState.CANCELLED:
        return None
    return SessionPlan(started, started.programme.session(session.type), session), session


async def dates_proposed(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """All that somebody is asked about dates; it does not come when it comes too late, or when they
    answered already."""
    about = await _session(scene, work, notice.subject, SessionState.PROPOSED, Action.ANSWER_DATES)
    proposal = await work.date_proposals.get(notice.subject)
    if about is None or proposal is None or not proposal.takes_answers(scene.turn.now):
        return None
    if await work.date_proposals.answer_of(proposal.session, scene.person.id) is not None:
        return None
    return question_card(scene, await _asked(scene, work))


async def _asked(scene: Scene, work: Work) -> list[AskedDates]:
    return await asked_of(work, scene.services, scene.person.id, scene.turn.now)


async def dates_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """What a card about dates shows from now on: what is asked, or one line."""
    newest = await newest_card(work, scene.person.id)
    newer = newest is not None and newest.id != notice.changes
    asked = [] if newer else await _asked(scene, work)
    if asked:
        return question_card(scene, asked)
    [team] = await NoticeKind.DATES_CARD.teams(work, notice)
    return nothing_card(scene, team.name, newer=newer)


async def dates_answered(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the planners, once, when the deadline has passed."""
    about = await _session(
        scene, work, notice.subject, SessionState.PROPOSED, Action.SETTLE_SESSION
    )
    proposal = await work.date_proposals.get(notice.subject)
    if about is None or proposal is None or proposal.takes_answers(scene.turn.now):
        return None
    if await _told_with_others(scene, work, notice, about[0]):
        return None
    started = about[0].started
    waiting = ready(await proposed_in(work, started), scene.turn.now)
    if len(waiting) > 1 and scene.may(started.team, Action.SETTLE_SESSION):
        return await series_outcome(scene, work, started, waiting)
    return await outcome_card(scene, work, about[0], proposal, again=notice.nth > 1)


async def _told_with_others(scene: Scene, work: Work, notice: Notice, plan: SessionPlan) -> bool:
    """Whether the card about another session of the team showed these answers as well."""
    shown = await answers_shown(work, plan, [scene.person.id])
    return any(one.subject != notice.subject and one.ended >= notice.due for one in shown)


async def dates_settled(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """What is left of the card with the answers once a date was chosen, or the dates are gone: what
    is still to be chosen, or one line."""
    session = await work.sessions.get(notice.subject)
    [team] = await NoticeKind.DATES_SETTLED.teams(work, notice)
    started = await progress_if_started(work, scene.services, team, scene.turn.now)
    if session is None or started is None:
        return None
    plan = plan_for(started, started.programme.session(session.type))
    waiting = ready(await proposed_in(work, started), scene.turn.now)
    newest = (await answers_shown(work, plan, [scene.person.id]))[-1:]
    if waiting and [one.id for one in newest] == [notice.changes]:
        return await series_outcome(scene, work, started, waiting)
    key = (
        "dates-withdrawn-title"
        if session.state is SessionState.CANCELLED
        else "dates-settled-title"
    )
    return scene.card(scene.say(key, team=team.name), [])


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
            Facts(
                date_words.changed(scene, session)
                if moved
                else date_words.where_and_when(scene, session)
            ),
            Line(plan.type.purpose[scene.turn.language]),
            *date_words.reason(scene, reason),
            *([scene.quiet("session-moved")] if moved else []),
            *put_itself(scene),
            *about_thinking(scene, plan.team),
            *_about_needs(scene, plan),
            scene.quiet(_whom_to_tell(scene, plan)),
        ],
        [
            scene.button("plan-file-button", "plan.file", primary=True, **context),
            *way_to_thinking(scene, plan.team),
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
    planner = may_plan(scene, plan)
    return "session-planner" if planner else "session-cannot"


async def session_old(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """What is left of the card with a date that holds no longer."""
    session = await work.sessions.get(notice.subject)
    [team] = await NoticeKind.SESSION_OLD.teams(work, notice)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    if session is None or trajectory is None:
        return None
    type_ = programme_of(scene.services, team, trajectory).session(session.type)
    off = session.state is SessionState.CANCELLED
    key = "session-cancelled-title" if off else "session-moved-title"
    return scene.card(scene.say(key, title=type_.title[scene.turn.language], team=team.name), [])


def _why(scene: Scene, session: Session) -> list[Block]:
    """Why it is off, as whoever cancelled it said."""
    if session.off is None:
        return []
    reason = scene.say("reason", reason=session.off.reason)
    line = [Line(session.off.line)] if session.off.line else []
    return [Line(scene.say("session-off-reason", reason=reason)), *line]


async def session_cancelled(scene: Scene, work: Work, notice: Notice) -> Card | None:
    about = await _session(scene, work, notice.subject, SessionState.CANCELLED, Action.SEE_SESSIONS)
    if about is None:
        return None
    plan, session = about
    context = context_of(plan) | {"session": session.id}
    over = plan.trajectory.state.over
    return scene.card(
        _title(scene, plan, "session-cancelled-title"),
        [
            Facts(date_words.where_and_when(scene, session)),
            *_why(scene, session),
            *scene.lines("session-off-over" if over else "session-cancelled"),
            *(scene.lines("own-calendar-out") if puts_itself(scene) else []),
        ],
        [scene.button("plan-file-off-button", "plan.file", primary=False, **context)],
    )


async def follow_up_waits(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For whoever plans: the last scan was too short before this session, and when it can be. None
    once the session moved to a day before which it can."""
    about = await _session(scene, work, notice.subject, SessionState.CONFIRMED, Action.SEE_SESSIONS)
    if about is None or not scene.may(about[0].team, Action.PROPOSE_DATES):
        return None
    plan, session = about
    day = await first_session(work, scene.services, plan.started, session)
    if day is None:
        return None
    return scene.card(
        _title(scene, plan, "follow-up-waits-title"),
        [Line(scene.say("follow-up-waits", day=day)), *scene.lines("follow-up-waits-what")],
        [scene.button("plan-move-button", "plan.move", primary=True, **context_of(plan))],
    )


async def session_reminder(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """The programme's own words; after the session it was held, before it it is planned. Whoever is
    asked to prepare just then has a card that says when and where."""
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
    if await _reminded_by_preparation(scene, work, session):
        return None
    if rule.days < 0 and await _looked_back_on_this_week(scene, work, plan, session):
        return None
    language, context, team = scene.turn.language, context_of(plan), plan.team
    ahead = rule.days < 0
    facts = [
        (scene.say("fact-session"), plan.type.title[language]),
        *date_words.where_and_when(scene, session, say=date_words.near),
    ]
    return scene.card(
        scene.say("session-title", title=rule.title[language], team=team.name),
        [
            Line(rule.text[language]),
            Facts(facts),
            *(_before_small(scene, plan) if ahead else ()),
        ],
        [
            *(way_to_thinking(scene, team) if ahead else ()),
            scene.button("plan-open-button", "plan.session", primary=False, **context),
        ],
    )


def _before_small(scene: Scene, plan: SessionPlan) -> list[Block]:
    """Whoever takes part in a small group thinks ahead; its trainer waits for no answers."""
    waits = plan.team.small and bool(plan.type.preparation)
    if waits and scene.may(plan.team, Action.READ_TEXTS):
        return [scene.quiet("small-reminder")]
    return about_thinking(scene, plan.team)


async def _looked_back_on_this_week(
    scene: Scene, work: Work, plan: SessionPlan, session: Session
) -> bool:
    """Whether this person, as a member, is asked in this very week how the session was: then that
    is enough for a week, and the day stands in their calendar."""
    if scene.person.id not in plan.team.members:
        return False
    week = today_of(scene.turn.now).isocalendar()[:2]
    rounds = await work.session_rounds.of_session(session.id)
    looks_back = [one.opens for one in rounds if one.kind is RoundKind.EVALUATION]
    return any(today_of(opens).isocalendar()[:2] == week for opens in looks_back)


async def _reminded_by_preparation(scene: Scene, work: Work, session: Session) -> bool:
    """Whether the questions before this session are open for this person."""
    rounds = await work.session_rounds.of_session(session.id)
    for one in rounds:
        if one.kind is RoundKind.PREPARATION and one.accepts(scene.turn.now):
            return scene.person.id in await work.invitations.of_round(one.id)
    return False
