"""The session of a team that comes next, and the one that still needs a date."""

from content.questions.situations import Situation
from dialogs.planning import date_words
from dialogs.questions.known import Known
from dialogs.scene import Scene
from storage.work import Work
from trajectory.planning.sessions import Session, SessionState
from use_cases.progress.progress import NotStarted, Progress, Started

PLANNED = "planned_type"
DATES = "proposed_type"
"""Words that no text says: which session of the programme a button is about."""


async def known(scene: Scene, work: Work, progress: Progress) -> Known:
    if isinstance(progress, NotStarted):
        return Known()
    coming = [one for one in progress.sessions if one.to_come(scene.turn.now)]
    proposed = [one for one in progress.sessions if one.state is SessionState.PROPOSED]
    return Known.of(
        *(_planned(scene, progress, one) for one in sorted(coming, key=_begins)[:1]),
        *[await _proposed(scene, work, progress, one) for one in proposed[:1]],
    )


def _begins(session: Session) -> float:
    return session.parts[0].begins.timestamp()


def _planned(scene: Scene, started: Started, session: Session) -> Known:
    ahead = [part for part in session.parts if scene.turn.now < part.finishes]
    words = {
        "session": started.programme.session(session.type).title,
        "dates": date_words.whens(scene, ahead),
        PLANNED: session.type,
    }
    if not session.place:
        return Known({Situation.SESSION}, words)
    return Known({Situation.SESSION, Situation.PLACE}, {**words, "place": session.place})


async def _proposed(scene: Scene, work: Work, started: Started, session: Session) -> Known:
    proposal = await work.date_proposals.get(session.id)
    title = started.programme.session(session.type).title
    words: dict[str, object] = {"proposed": title, DATES: session.type}
    if proposal is None or not proposal.takes_answers(scene.turn.now):
        return Known({Situation.TO_CHOOSE}, words)
    return Known({Situation.PROPOSED}, {**words, "deadline": proposal.deadline})
