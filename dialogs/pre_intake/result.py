""" "Resultaat": how the scan ended, the same for manager and team, at the same moment.

A card never carries a result by itself: it is fetched on a click (anonymity.md §4).
"""

from dialogs.card import Bar, Block, Heading, Line, Pressable
from dialogs.file_links import links_to
from dialogs.no_result import why_no_result
from dialogs.pick_team import pick_team
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.outcome import SpokenTheme, spoken
from storage.work import Work
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundState
from trajectory.teams import Team
from use_cases.progress.progress import scan_of


async def choose(scene: Scene) -> Reply:
    """The result of the only team that has one, or which team."""
    async with scene.reading() as work:
        teams = await scene.teams_where(work, Action.SEE_RELEASE)
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
        team = await scene.team(work, Action.SEE_RELEASE)
        return await _shown(scene, work, team)


async def _shown(scene: Scene, work: Work, team: Team) -> Reply:
    scan = await ended_scan(scene, work, team)
    release = await work.releases.get(scan.id)
    if release is None:
        return _without_release(scene, team, scan)
    questionnaire = scene.services.library.questionnaires[scan.instrument]
    themes = spoken(questionnaire, release, scene.turn.language, scene.say)
    return _released(scene, team, scan, themes)


async def ended_scan(scene: Scene, work: Work, team: Team) -> Round:
    """The scan of a team, if this person may see how it ended.

    Raises:
        Stale: not yet, said with the date; or there is no scan in this trajectory.
    """
    scan = await scan_of(work, team)
    if scan is None:
        raise Stale("result-none", team=team.name)
    if not scan.visible_to(scene.roles_in(team), scene.turn.now):
        raise Stale("result-not-yet", team=team.name, day=scan.visible)
    return scan


def _released(scene: Scene, team: Team, scan: Round, themes: list[SpokenTheme]) -> Reply:
    say = scene.say
    blocks: list[Block] = [Line(say("result-lead"))]
    for theme in themes:
        blocks.append(Heading(theme.title))
        blocks += [Line(sentence) for sentence in theme.sentences]
        blocks += [Bar(item.finding, item.word, item.step) for item in theme.items]
    blocks += [Heading(say("result-next-title")), Line(say("result-next"))]
    blocks.append(scene.quiet("result-legend", threshold=scan.threshold))
    actions: list[Pressable] = [scene.button("result-file-button", "result.file", team=team.id)]
    return scene.reply(say("result-title", team=team.name), blocks, actions)


def _without_release(scene: Scene, team: Team, scan: Round) -> Reply:
    """Too few answers, or answers that were lost: what it means and how the team goes on."""
    blocks: list[Block] = [
        Line(why_no_result(scene, scan)),
        *scene.lines("result-destroyed"),
        Heading(scene.say("result-next-title")),
        *scene.lines("result-without-next"),
    ]
    return scene.reply(scene.say("result-title", team=team.name), blocks)


async def offer_file(scene: Scene) -> Reply:
    """Fresh links to the result as a document; their secrets stand after the "#"."""
    return await offer_document(scene, "result", Action.SEE_RELEASE)


async def offer_document(scene: Scene, kind: str, action: Action) -> Reply:
    """Fresh links to a document of the scan, for whoever has this right, and the way back."""
    async with scene.reading() as work:
        team = await scene.team(work, action)
        scan = await ended_scan(scene, work, team)
    if scan.state is not RoundState.RELEASED:
        raise Stale("file-none", team=team.name)
    return scene.reply(
        scene.say("file-title", team=team.name),
        [*scene.lines("file-explained"), scene.quiet("file-expires")],
        [*links_to(scene, scan.id, kind), scene.back(f"{kind}.show", team=team.id)],
    )
