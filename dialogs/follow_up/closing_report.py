"""The closing report: what was done, what changed, and what stays, for everybody in the team."""

from content.texts.texts import Say
from dialogs.card import Line
from dialogs.file_links import links_to
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.closing_report import REPORT
from trajectory.closing_report import Closing
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.teams import TrajectoryState
from use_cases.follow_up.closing import closing_for
from use_cases.progress.progress import started_progress


async def show(scene: Scene) -> Reply:
    """The report in a few lines, and the documents."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_AGREEMENTS)
        started = await started_progress(work, scene.services, team, scene.turn.now)
        if started.trajectory.state is not TrajectoryState.CLOSED:
            raise Stale("report-not-yet", team=team.name)
        closing = await closing_for(work, scene.services, started, scene.turn.now)
    say = scene.say
    covered = say("report-covered", count=closing.coverage.themes, of=str(closing.coverage.of))
    told = (covered, _compared(say, closing), say("report-going-on", count=len(closing.agreements)))
    return scene.reply(
        say("report-title", team=team.name),
        [*map(Line, told), *scene.lines("file-explained"), scene.quiet("file-expires")],
        [
            *links_to(scene, started.trajectory.id, REPORT),
            scene.back("trajectory.show", team=team.id),
        ],
    )


def _compared(say: Say, closing: Closing) -> str:
    if not closing.compared:
        return say("report-not-compared")
    return say("report-changed", count=len(closing.changed))
