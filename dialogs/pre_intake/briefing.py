"""The trainer's briefing after the pre-intake: the result, and points for the intake."""

from dialogs.card import Bar, Block, Button, Heading, Line, Pressable
from dialogs.no_result import why_no_result
from dialogs.pre_intake.result import ended_scan, offer_document
from dialogs.scene import Scene
from dialogs.sessions.round_texts import link
from dialogs.turn import Reply
from papers.outcome import SpokenTheme, spoken
from storage.work import Work
from trajectory.roles import Action
from trajectory.rounds.rounds import Round, RoundState
from trajectory.teams import Team
from use_cases.progress.progress import scan_of
from use_cases.separate_input import reader_in


async def show(scene: Scene) -> Reply:
    async with scene.reading() as work:
        team = await scene.team(work, Action.READ_BRIEFING)
        return await _shown(scene, work, team)


async def of_team(scene: Scene, team: Team) -> Reply:
    """The briefing of a team that this person may read it of."""
    async with scene.reading() as work:
        return await _shown(scene, work, team)


async def _shown(scene: Scene, work: Work, team: Team) -> Reply:
    """A team that goes on without a scan has only separate input.

    Raises:
        Stale: the team did not start, or the scan runs still.
    """
    started = await work.trajectories.of_team(team.id) is not None
    if started and await scan_of(work, team) is None:
        return _without_scan(scene, team)
    scan = await ended_scan(scene, work, team)
    release = await work.releases.get(scan.id)
    if release is None:
        return _without_release(scene, team, scan)
    questionnaire = scene.services.library.questionnaires[scan.instrument]
    themes = spoken(questionnaire, release, scene.turn.language, scene.say)
    return _briefing(scene, team, scan, themes)


def _briefing(scene: Scene, team: Team, scan: Round, themes: list[SpokenTheme]) -> Reply:
    blocks: list[Block] = [Line(scene.say("briefing-lead", day=scan.visible))]
    for theme in themes:
        blocks.append(Heading(theme.title))
        blocks += [Line(sentence) for sentence in theme.sentences]
        blocks += [Bar(item.finding, item.word, item.step) for item in theme.items]
        blocks.append(Line(scene.say("briefing-points"), strong=True))
        blocks += [Line(f"– {point}") for point in theme.points]
    blocks.append(scene.quiet("briefing-texts-where"))
    return scene.reply(scene.say("briefing-title", team=team.name), blocks, _actions(scene, team))


def _actions(scene: Scene, team: Team) -> list[Pressable]:
    return [
        Button(scene.say("briefing-texts"), "briefing.texts", {"team": team.id}, primary=True),
        Button(scene.say("briefing-file"), "briefing.file", {"team": team.id}),
        _input(scene, team),
    ]


def _input(scene: Scene, team: Team) -> Button:
    return Button(scene.say("input-button"), "input.read", {"team": team.id})


def _without_scan(scene: Scene, team: Team) -> Reply:
    return scene.reply(
        scene.say("briefing-title", team=team.name),
        scene.lines("briefing-without-scan", "briefing-without-scan-next"),
        [_input(scene, team)],
    )


def _without_release(scene: Scene, team: Team, scan: Round) -> Reply:
    """No result: the way without one; texts that people wanted delivered all the same."""
    few = scan.state is RoundState.TOO_FEW
    return scene.reply(
        scene.say("briefing-title", team=team.name),
        [
            Line(why_no_result(scene, scan)),
            *scene.lines("result-destroyed", "briefing-without-scan-next"),
        ],
        [*_actions(scene, team)[:1], _input(scene, team)] if few else [_input(scene, team)],
    )


async def offer_file(scene: Scene) -> Reply:
    """Fresh links to the briefing as a document."""
    return await offer_document(scene, "briefing", Action.READ_BRIEFING)


async def offer_texts(scene: Scene) -> Reply:
    """A link to the reading page; the texts themselves never come into the chat."""
    async with scene.reading() as work:
        team = await scene.team(work, Action.READ_TEXTS)
        scan = await ended_scan(scene, work, team)
        reader = await reader_in(work, scene.services, scene.person, team)
    return link(scene, team, scan, reader, "briefing.show")
