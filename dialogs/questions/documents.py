"""The documents of a team that somebody may have, each one press away."""

from collections.abc import Iterator

from dialogs.card import Way
from dialogs.questions.questions_open import last_scan
from dialogs.scene import Scene
from storage.work import Work
from trajectory.roles import Action
from trajectory.rounds.rounds import RoundKind, RoundState
from trajectory.teams import TrajectoryState
from use_cases.progress.progress import NotStarted, Progress, Started


async def documents_of(scene: Scene, work: Work, progress: Progress) -> tuple[Way, ...]:
    """In the order in which a trajectory makes them."""
    if isinstance(progress, NotStarted):
        return ()
    found = [*_of_the_scan(scene, progress), *await _of_sessions(scene, work, progress)]
    context = {"team": progress.team.id}
    return tuple(Way(scene.say(key), "", verb, context) for key, verb in found)


def _of_the_scan(scene: Scene, started: Started) -> Iterator[tuple[str, str]]:
    scan, team = last_scan(started), started.team
    if scan is None or scan.state is not RoundState.RELEASED:
        return
    if scan.visible_to(scene.roles_in(team), scene.turn.now):
        later = scan.kind is RoundKind.FOLLOW_UP_SCAN
        yield "question-document-result", "follow_up.show" if later else "result.show"
        if scene.may(team, Action.READ_BRIEFING):
            yield "question-document-briefing", "briefing.show"


async def _of_sessions(scene: Scene, work: Work, started: Started) -> list[tuple[str, str]]:
    found = []
    sessions = [session.id for session in started.sessions]
    summaries = await work.summaries.of_session(*sessions)
    if scene.may(started.team, Action.READ_SUMMARIES) and any(one.released for one in summaries):
        found.append(("question-document-summaries", "summary.team"))
    guide = await work.norm_guides.newest(started.trajectory.id)
    if scene.may(started.team, Action.READ_GUIDE) and guide is not None:
        found.append(("question-document-guide", "guide.show"))
    closed = started.trajectory.state is TrajectoryState.CLOSED
    if closed and scene.may(started.team, Action.SEE_AGREEMENTS):
        found.append(("question-document-report", "report.show"))
    return found
