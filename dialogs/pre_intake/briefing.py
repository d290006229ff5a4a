"""The trainer's briefing after the pre-intake: the result, and points for the intake."""

from dialogs.card import Bar, Block, Button, Heading, Line, Pressable
from dialogs.file_links import beside
from dialogs.no_result import why_no_result
from dialogs.pre_intake.after_result import early_lines
from dialogs.pre_intake.result import ended_scan
from dialogs.scene import Scene
from dialogs.sessions.kept_texts import kept, reads_apart
from dialogs.sessions.round_texts import link
from dialogs.turn import Reply
from papers.outcome import SpokenTheme, spoken
from storage.work import Work
from trajectory.roles import Action
from trajectory.rounds.rounds import Round
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
    apart = await _apart(scene, work, team)
    if started and await scan_of(work, team) is None:
        return _without_scan(scene, team, apart)
    scan = await ended_scan(scene, work, team)
    texts = _texts(scene, team) if apart and kept(scan, scene.turn.now) else []
    release = await work.releases.get(scan.id)
    if release is None:
        return _without_release(scene, team, scan, [*texts, *apart])
    questionnaire = scene.services.library.questionnaires[scan.instrument]
    themes = spoken(questionnaire, release, scene.turn.language, scene.say)
    blocks: list[Block] = [
        *early_lines(scene, scan),
        *_in_words(scene, themes),
        *([scene.quiet("briefing-texts-where")] if texts else []),
        *beside(scene, scan.id, "briefing"),
    ]
    title = scene.say("briefing-title", team=team.name)
    return scene.reply(title, blocks, [*texts, *apart, _back(scene, team)])


async def _apart(scene: Scene, work: Work, team: Team) -> list[Pressable]:
    """To separate input, as long as somebody reads it."""
    if not await reads_apart(scene, work, team):
        return []
    return [Button(scene.say("input-read"), "input.read", {"team": team.id})]


def _texts(scene: Scene, team: Team) -> list[Pressable]:
    return [Button(scene.say("briefing-texts"), "briefing.texts", {"team": team.id}, primary=True)]


def _back(scene: Scene, team: Team) -> Pressable:
    return scene.back("trajectory.show", team=team.id)


def _in_words(scene: Scene, themes: list[SpokenTheme]) -> list[Block]:
    blocks: list[Block] = []
    for theme in themes:
        blocks.append(Heading(theme.title))
        blocks += [Line(sentence) for sentence in theme.sentences]
        blocks += [Bar(item.finding, item.word, item.step) for item in theme.items]
        blocks.append(Line(scene.say("briefing-points"), strong=True))
        blocks += [Line(f"– {point}") for point in theme.points]
    return blocks


_WITHOUT = ("briefing-without-scan", "briefing-without-scan-next")


def _talk(scene: Scene) -> list[Block]:
    """A group too small to be asked is led through a talk instead."""
    points = (Line(f"– {scene.say(f'briefing-talk-{nth}')}") for nth in range(1, 6))
    return [
        *scene.lines("briefing-talk"),
        Line(scene.say("briefing-points"), strong=True),
        *points,
    ]


def _without_scan(scene: Scene, team: Team, apart: list[Pressable]) -> Reply:
    return scene.reply(
        scene.say("briefing-title", team=team.name),
        _talk(scene) if team.small else scene.lines(*_WITHOUT),
        [*apart, _back(scene, team)],
    )


def _without_release(scene: Scene, team: Team, scan: Round, written: list[Pressable]) -> Reply:
    """No result: the way without one; texts that people wanted delivered all the same."""
    return scene.reply(
        scene.say("briefing-title", team=team.name),
        [
            Line(why_no_result(scene, scan)),
            *scene.lines("result-destroyed", "briefing-without-scan-next"),
        ],
        [*written, _back(scene, team)],
    )


async def offer_texts(scene: Scene) -> Reply:
    """A link to the reading page; the texts themselves never come into the chat."""
    async with scene.reading() as work:
        team = await scene.team(work, Action.READ_TEXTS)
        scan = await ended_scan(scene, work, team)
        reader = await reader_in(work, scene.principal, team, scan)
    return link(scene, team, scan, reader, "briefing.show")
