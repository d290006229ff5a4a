"""One theme of the norm: what the team adopted, and for the trainer what waits and what to do."""

from collections.abc import Sequence

from dialogs.card import Block, Entries, Heading, Line, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.norms import Crossing, Norm, NormKind, NormState, askable
from trajectory.roles import Action
from trajectory.rounds.instrument import Theme
from trajectory.teams import Team
from use_cases.norms.norms import TeamNorms, norms_of, theme_called

Parts = tuple[str, list[Block], list[Pressable]]
"""Title, blocks and actions of a card."""


def theme_of(scene: Scene) -> Theme:
    """The theme that the pressed card is about.

    Raises:
        Stale: it names none that exists.
    """
    return theme_called(scene.services, scene.value("theme"))


def theme_title(scene: Scene, theme: Theme) -> str:
    """What the reader calls a theme."""
    return theme.title[scene.turn.language]


async def show(scene: Scene) -> Reply:
    """The theme of the pressed card."""
    async with scene.services.desk.reading() as work:
        return scene.reply(*await _card(scene, work, theme_of(scene)))


async def theme_again(scene: Scene, theme: Theme) -> Reply:
    """The theme as it is now; the form that was filled in does not come back."""
    async with scene.services.desk.reading() as work:
        return scene.done(*await _card(scene, work, theme))


async def _card(scene: Scene, work: Work, theme: Theme) -> Parts:
    norms = await norms_of(work, await scene.team(work, Action.READ_GUIDE))
    crossings = await work.norms.crossings(norms.trajectory.id)
    words = scene.may(norms.team, Action.WORD_NORMS)
    blocks = [
        *_adopted(scene, norms, theme),
        *(_waiting(scene, norms, theme) if words else []),
        *_ladder(scene, [one for one in crossings if one.theme == theme.id]),
        *(_work(scene, norms, theme) if words else []),
    ]
    title = scene.say("norms-theme-title", theme=theme_title(scene, theme), team=norms.team.name)
    return title, blocks, _actions(scene, norms.team, theme)


def _adopted(scene: Scene, norms: TeamNorms, theme: Theme) -> list[Block]:
    adopted = norms.of(theme, NormState.ADOPTED)
    if not adopted:
        return scene.lines("norms-none")
    blocks: list[Block] = []
    for kind in NormKind:
        of_kind = [norm for norm in adopted if norm.kind is kind]
        if of_kind:
            blocks.append(Heading(scene.say("norm-kind", kind=kind)))
            blocks += [_norm_row(scene, norms.team, norm) for norm in of_kind]
    return blocks


def _waiting(scene: Scene, norms: TeamNorms, theme: Theme) -> list[Block]:
    """What the trainer wrote down and the team did not adopt."""
    worded = norms.of(theme, NormState.WORDED)
    if not worded:
        return []
    rows = [_norm_row(scene, norms.team, norm) for norm in worded]
    return [Heading(scene.say("norms-waiting")), *rows]


def _norm_row(scene: Scene, team: Team, norm: Norm) -> Block:
    """For the trainer a row that opens; for others the words alone."""
    if not scene.may(team, Action.WORD_NORMS):
        return Line(f"– {norm.text}")
    below = "" if norm.state is NormState.ADOPTED else scene.say("norm-kind", kind=norm.kind)
    return Way(norm.text, below, "norms.wording", {"team": team.id, "norm": norm.id})


def _ladder(scene: Scene, crossings: Sequence[Crossing]) -> list[Block]:
    """Who does what when the norm is crossed, from the first step of the ladder up."""
    if not crossings:
        return []
    place = {step.id: nth for nth, step in enumerate(scene.services.library.ladder.steps)}
    known = [crossing for crossing in crossings if crossing.step in place]
    rows = [_ladder_row(scene, one) for one in sorted(known, key=lambda one: place[one.step])]
    return [Heading(scene.say("ladder-heading")), Entries(rows)]


def _ladder_row(scene: Scene, crossing: Crossing) -> tuple[str, str]:
    """A step of the ladder, and who does what on it, in the organisation's words."""
    ladder, language = scene.services.library.ladder, scene.turn.language
    titles = {step.id: step.title[language] for step in ladder.steps}
    names = {role.id: role.name[language] for role in ladder.roles}
    who = names.get(crossing.who, "")
    return titles[crossing.step], scene.say("ladder-who-what", who=who, what=crossing.what)


def _work(scene: Scene, norms: TeamNorms, theme: Theme) -> list[Block]:
    """What else the trainer can do with this theme, as far as it makes sense now."""
    context = {"team": norms.team.id, "theme": theme.id}
    rows = [Way(scene.say("ladder-button"), "", "norms.ladder", context)]
    if norms.of(theme, NormState.WORDED, NormState.ADOPTED):
        rows.insert(0, Way(scene.say("adopt-button"), "", "norms.adopt", context))
    if askable(norms.of(theme, NormState.WORDED)):
        rows.insert(0, Way(scene.say("support-button"), "", "norms.support", context))
    return [Heading(scene.say("norms-work")), *rows]


def _actions(scene: Scene, team: Team, theme: Theme) -> list[Pressable]:
    back = scene.back("norms.show", team=team.id)
    if not scene.may(team, Action.WORD_NORMS):
        return [back]
    add = scene.button("norms-add", "norms.add", primary=True, team=team.id, theme=theme.id)
    return [add, back]
