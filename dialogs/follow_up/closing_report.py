"""The closing report: what was done, what changed, and what stays, for everybody in the team."""

from content.texts.texts import Say
from dialogs.card import Line
from dialogs.file_links import links_to
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.follow_up.closing_report import REPORT
from papers.follow_up.how_it_closed import covered_words, ends_words, why_words, without_words
from storage.work import Work
from trajectory.errors import Stale
from trajectory.follow_up.closing_report import Closing
from trajectory.postponing import Halt
from trajectory.roles import Action
from trajectory.teams import Team, TrajectoryState
from use_cases.follow_up.closing import closing_for
from use_cases.progress.progress import Started, progress_then, started_progress


async def show(scene: Scene) -> Reply:
    """The report in a few lines, and the documents."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_AGREEMENTS)
        started = await _asked_for(scene, work, team)
        if started.trajectory.state is not TrajectoryState.CLOSED:
            raise Stale("report-not-yet", team=team.name)
        closing = await closing_for(work, scene.services, started, scene.turn.now)
    say = scene.say
    programme, language = started.programme, scene.turn.language
    told = (
        covered_words(say, closing.coverage, programme),
        *why_words(say, started.halt),
        *_taken_up(say, started.halt),
        *ends_words(say, programme, closing.ends, language),
        *without_words(say, programme, closing, language),
        _compared(say, closing),
        say("report-going-on", count=len(closing.agreements)),
    )
    return scene.reply(
        say("report-title", team=team.name),
        [*map(Line, told), *scene.lines("file-explained"), scene.quiet("file-expires")],
        [
            *links_to(scene, started.trajectory.id, REPORT),
            scene.back("trajectory.show", team=team.id),
        ],
    )


async def _asked_for(scene: Scene, work: Work, team: Team) -> Started:
    """The trajectory of the card, or the last one."""
    named, now = scene.value("trajectory"), scene.turn.now
    then = await progress_then(work, scene.services, team, named, now) if named else None
    return then or await started_progress(work, scene.services, team, now)


def _taken_up(say: Say, halt: Halt | None) -> list[str]:
    """When the themes that are left come back."""
    until = halt.until if halt else None
    return [say("trajectory-closed-next", day=until)] if until else []


def _compared(say: Say, closing: Closing) -> str:
    if not closing.compared:
        return say("report-not-compared")
    return say("report-changed", count=len(closing.changed))
