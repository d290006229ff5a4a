""" "Normen": what a team worded and adopted, theme by theme.

Everybody of the team sees what was adopted. What still waits only the trainer sees here; the
members meet it in a round on their private page.
"""

from dialogs.card import Block, Line, LinkButton, Pressable, Way
from dialogs.pick_team import started_team
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.norms import STANDS, NormState, coverage, programme_first
from trajectory.roles import Action
from trajectory.rounds.instrument import Theme
from trajectory.teams import Team
from use_cases.norms.norms import TeamNorms, norms_of, trajectory_making_norms
from use_cases.progress.progress import programme_of
from use_cases.separate_input import reader_in, readers_for


async def show(scene: Scene) -> Reply:
    """The norms of one team; which one is asked when there are several."""
    return await started_team(scene, _show, Action.READ_GUIDE, "norms-pick", "norms.show")


async def _show(scene: Scene, team: Team) -> Reply:
    async with scene.services.desk.reading() as work:
        norms = await norms_of(work, team)
        reads = await reader_in(work, scene.principal, team) is not None
    covered = coverage(norms.norms, scene.services.library.norm_themes)
    blocks: list[Block] = [
        Line(scene.say("norms-coverage", count=covered.themes, of=covered.of), strong=True),
        *(_theme_row(scene, norms, theme) for theme in _themes(scene, norms)),
        *(_wishes(scene, team) if norms.goes_on else []),
        scene.quiet("norms-quiet"),
    ]
    return scene.reply(
        scene.say("norms-title", team=team.name), blocks, _actions(scene, norms, reads=reads)
    )


def _themes(scene: Scene, norms: TeamNorms) -> list[Theme]:
    """The themes of this team's programme first."""
    programme = programme_of(scene.services, norms.team, norms.trajectory)
    return programme_first(scene.services.library.norm_themes, programme.themes)


def _theme_row(scene: Scene, norms: TeamNorms, theme: Theme) -> Way:
    adopted = len(norms.of(theme, *STANDS))
    sentence = scene.say("norms-adopted", count=adopted)
    if scene.may(norms.team, Action.WORD_NORMS):
        worded = len(norms.of(theme, NormState.WORDED))
        sentence += f" {scene.say('norms-worded', count=worded)}" if worded else ""
    context = {"team": norms.team.id, "theme": theme.id}
    return Way(theme.title[scene.turn.language], sentence, "norms.theme", context)


def _actions(scene: Scene, norms: TeamNorms, *, reads: bool) -> list[Pressable]:
    """`reads` while this person reads what members propose: some weeks after an end nobody does."""
    team = norms.team
    guide = scene.button("guide-button", "guide.show", team=team.id)
    if not norms.goes_on:
        return [guide, scene.back("trajectory.show", team=team.id)]
    if scene.may(team, Action.WORD_NORMS) and reads:
        return [scene.button("norms-read", "norms.read", primary=True, team=team.id), guide]
    doors = scene.doors() if scene.may(team, Action.PROPOSE_NORMS) else []
    return [*doors, guide]


def _wishes(scene: Scene, team: Team) -> list[Block]:
    """The way to what the team wants with its norms, for those who note it."""
    if not scene.may(team, Action.SHARE_NORMS):
        return []
    return [Way(scene.say("norms-wishes"), "", "norms.wishes", {"team": team.id})]


async def read_proposals(scene: Scene) -> Reply:
    """A link to the reading page; what members proposed never comes into the chat."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.WORD_NORMS)
        await trajectory_making_norms(work, team)
        reading = await readers_for(work, scene.principal)
    services = scene.services
    reader = next((reader for own, reader in reading if own.id == team.id), None)
    if reader is None:
        raise Stale("input-not-started")
    ticket = services.tickets.proposals(reader, team.name, scene.turn.now)
    url = f"{services.public_url}/voorstellen#{scene.turn.language}.{ticket}"
    return scene.reply(
        scene.say("norms-read-title", team=team.name),
        [*scene.lines("norms-read-what"), scene.quiet("file-expires")],
        [LinkButton(scene.say("texts-open"), url), scene.back("norms.show", team=team.id)],
    )
