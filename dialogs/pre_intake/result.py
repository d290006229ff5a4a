""" "Resultaat": how the scan ended, the same for manager and team, at the same moment.

A card never carries a result by itself: it is fetched on a click (anonymity.md §4).
"""

from collections.abc import Awaitable
from typing import TypeVar

from dialogs.card import Bar, Block, Heading, Line
from dialogs.file_links import beside
from dialogs.no_result import why_no_result
from dialogs.pick_team import pick_team
from dialogs.pre_intake.after_result import after_result, early_lines
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.outcome import opening, spoken
from storage.work import Work
from trajectory.errors import NotAllowed, Stale
from trajectory.roles import Action
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round, RoundState
from trajectory.teams import Team
from use_cases.progress.progress import scan_of, started_progress

_Found = TypeVar("_Found")


async def choose(scene: Scene) -> Reply:
    """The result of the only team that has one, or which team."""
    async with scene.reading() as work:
        teams = await _theirs(scene, scene.teams_where(work, Action.SEE_RELEASE))
        ready = [team for team in teams if await _ended(scene, work, team)]
        if len(ready) > 1:
            return pick_team(scene, scene.say("result-pick"), ready, "result.show")
        return await _shown(scene, work, (ready or teams)[0])


async def _ended(scene: Scene, work: Work, team: Team) -> bool:
    scan = await scan_of(work, team)
    return scan is not None and scan.visible_to(scene.roles_in(team), scene.turn.now)


async def show(scene: Scene) -> Reply:
    if not scene.value("team"):
        return await choose(scene)
    async with scene.reading() as work:
        team = await _theirs(scene, scene.team(work, Action.SEE_RELEASE))
        return await _shown(scene, work, team)


async def _theirs(scene: Scene, found: Awaitable[_Found]) -> _Found:
    """Whoever leads or directs and asks for the result of a team hears that there is no such list.

    Raises:
        NotAllowed: it is not theirs to see.
    """
    try:
        return await found
    except NotAllowed:
        if scene.mandate.held:
            raise NotAllowed("no-list") from None
        raise


async def _shown(scene: Scene, work: Work, team: Team) -> Reply:
    scan = await ended_scan(scene, work, team)
    release = await work.releases.get(scan.id)
    started = await started_progress(work, scene.services, team, scene.turn.now)
    onward = after_result(scene, started, scan, await work.result_uses.get(scan.id))
    outcome = _in_words(scene, scan, release) if release else _without_words(scene, scan)
    documents = _below(scene, scan) if release else []
    return scene.reply(
        scene.say("result-title", team=team.name),
        [*outcome, *onward.blocks, scene.quiet("result-of-the-team"), *documents],
        onward.actions,
    )


async def ended_scan(scene: Scene, work: Work, team: Team) -> Round:
    """The scan of a team, if this person may see how it ended.

    Raises:
        Stale: not yet, said with the date; or there is no scan in this trajectory.
    """
    scan = await scan_of(work, team)
    if scan is None:
        begun = await work.trajectories.of_team(team.id) is not None
        raise Stale("result-none" if begun else "trajectory-not-started", team=team.name)
    if scan.state is RoundState.WITHDRAWN:
        raise Stale("result-withdrawn", team=team.name)
    if not scan.visible_to(scene.roles_in(team), scene.turn.now):
        raise _not_yet(scene, team, scan)
    return scan


def _not_yet(scene: Scene, team: Team, scan: Round) -> Stale:
    """When this person sees it: whoever prepares the session does before the team."""
    if scene.may(team, Action.SEE_RELEASE_EARLY):
        words = {"team": team.name, "closes": scan.closes, "day": scan.visible}
        return Stale("result-not-yet-early", **words)
    return Stale("result-not-yet", team=team.name, day=scan.visible)


def _in_words(scene: Scene, scan: Round, release: Release) -> list[Block]:
    """One sentence, then the themes; the same for everybody who may see it."""
    questionnaire = scene.services.library.questionnaires[scan.instrument]
    language, say = scene.turn.language, scene.say
    blocks: list[Block] = [Line(opening(questionnaire, release, language, say), strong=True)]
    for theme in spoken(questionnaire, release, language, say):
        blocks.append(Heading(theme.title))
        blocks += [Line(sentence) for sentence in theme.sentences]
        blocks += [Bar(item.finding, item.word, item.step) for item in theme.items]
    return blocks


def _below(scene: Scene, scan: Round) -> list[Block]:
    """How to read it, and the documents, which open beside it."""
    return [
        scene.quiet("result-lead"),
        scene.quiet("result-legend", threshold=scan.threshold),
        *beside(scene, scan.id, "result"),
    ]


def _without_words(scene: Scene, scan: Round) -> list[Block]:
    """Too few answers, or answers that were lost: why, and that they are gone."""
    return [Line(why_no_result(scene, scan)), *scene.lines("result-destroyed")]


async def points(scene: Scene) -> Reply:
    """Points for the conversation, for whoever prepares it."""
    async with scene.reading() as work:
        team = await scene.team(work, Action.SEE_RELEASE_EARLY)
        scan = await ended_scan(scene, work, team)
        release = await work.releases.get(scan.id)
    if release is None:
        raise Stale("points-none", team=team.name)
    questionnaire = scene.services.library.questionnaires[scan.instrument]
    blocks: list[Block] = early_lines(scene, scan)
    for theme in spoken(questionnaire, release, scene.turn.language, scene.say):
        blocks += [Heading(theme.title), *(Line(f"– {point}") for point in theme.points)]
    title = scene.say("points-title", team=team.name)
    return scene.reply(title, blocks, [scene.back("result.show", team=team.id)])
