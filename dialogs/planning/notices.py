"""The cards of messages about the dates of sessions."""

from dialogs.card import Card, Facts, Line
from dialogs.planning import date_words
from dialogs.planning.choosing import outcome_card, question_card
from dialogs.planning.session_list import context_of
from dialogs.scene import Scene
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.planning import audience_of
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from use_cases.progress.progress import Started, progress_if_started

Found = tuple[Started, SessionType, Session]


async def _found(
    scene: Scene, work: Work, session_id: str, state: SessionState, action: Action
) -> Found | None:
    """The session of a notice, while it stands so and this person still has a part in it."""
    session = await work.sessions.get(session_id)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if session is None or team is None or session.state is not state:
        return None
    course = await progress_if_started(work, scene.services, team, scene.turn.now)
    if course is None or not scene.may(team, action):
        return None
    if course.trajectory.state.over and state is not SessionState.CANCELLED:
        return None
    return course, course.programme.session(session.type), session


async def dates_proposed(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """Asks which dates somebody cannot make; when it comes too late, it does not come."""
    found = await _found(scene, work, notice.subject, SessionState.PROPOSED, Action.ANSWER_DATES)
    proposal = await work.date_proposals.get(notice.subject)
    if found is None or proposal is None or not proposal.takes_answers(scene.turn.now):
        return None
    course, kind, _ = found
    return question_card(scene, course, kind, proposal)


async def dates_answered(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the planners, once, when the deadline has passed."""
    found = await _found(scene, work, notice.subject, SessionState.PROPOSED, Action.SETTLE_SESSION)
    proposal = await work.date_proposals.get(notice.subject)
    if found is None or proposal is None or proposal.takes_answers(scene.turn.now):
        return None
    course, kind, _ = found
    return await outcome_card(scene, work, course, kind, proposal)


async def session_planned(scene: Scene, work: Work, notice: Notice) -> Card | None:
    found = await _found(scene, work, notice.subject, SessionState.CONFIRMED, Action.SEE_SESSIONS)
    if found is None or found[2].version != notice.nth:
        return None
    course, kind, session = found
    proposal = await work.date_proposals.get(session.id)
    moved = session.version > 1
    reason = proposal.reason if proposal and not moved else ""
    return scene.card(
        scene.say(
            "session-moved-title" if moved else "session-planned-title",
            title=kind.title[scene.turn.language],
            team=course.team.name,
        ),
        [
            Facts(date_words.where_and_when(scene, session)),
            Line(kind.purpose[scene.turn.language]),
            *([Line(scene.say("plan-reason", reason=reason))] if reason else []),
            *([scene.quiet("session-moved")] if moved else []),
            scene.quiet(_whom_to_tell(scene, course)),
        ],
        [
            scene.button(
                "plan-file-button",
                "plan.file",
                primary=True,
                **context_of(course, kind),
                session=session.id,
            )
        ],
    )


def _whom_to_tell(scene: Scene, course: Started) -> str:
    planner = scene.may(course.team, Action.SETTLE_SESSION)
    return "session-planner" if planner else "session-cannot"


async def session_cancelled(scene: Scene, work: Work, notice: Notice) -> Card | None:
    found = await _found(scene, work, notice.subject, SessionState.CANCELLED, Action.SEE_SESSIONS)
    if found is None:
        return None
    course, kind, session = found
    return scene.card(
        scene.say(
            "session-cancelled-title",
            title=kind.title[scene.turn.language],
            team=course.team.name,
        ),
        [
            Facts(date_words.where_and_when(scene, session)),
            *scene.lines("session-cancelled"),
        ],
        [
            scene.button(
                "plan-file-off-button",
                "plan.file",
                primary=False,
                **context_of(course, kind),
                session=session.id,
            )
        ],
    )


async def session_reminder(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """The programme's own words; after the session it was held, before it it is planned."""
    session_id, _, rule_id = notice.subject.partition("/")
    found = await _found(
        scene, work, session_id, SessionState.CONFIRMED, Action.SEE_SESSIONS
    ) or await _found(scene, work, session_id, SessionState.HELD, Action.SEE_SESSIONS)
    if found is None:
        return None
    course, kind, session = found
    rule = next((one for one in kind.reminders if one.id == rule_id), None)
    if rule is None or scene.person.id not in audience_of(rule, course.team):
        return None
    language = scene.turn.language
    return scene.card(
        scene.say("session-title", title=rule.title[language], team=course.team.name),
        [
            Line(rule.text[language]),
            Facts(
                [
                    (scene.say("fact-session"), kind.title[language]),
                    *date_words.where_and_when(scene, session),
                ]
            ),
        ],
        [
            scene.button(
                "plan-open-button", "plan.session", primary=False, **context_of(course, kind)
            )
        ],
    )
