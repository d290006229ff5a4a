"""One theme of the norm: what the team adopted, and for the trainer what waits and what to do."""

from collections.abc import Sequence

from dialogs.card import Block, Entries, Heading, Line, LinkRow, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.conduct import conduct_lines
from storage.work import Work
from trajectory.norms import STANDS, Crossing, Norm, NormKind, NormState, ladder_of
from trajectory.roles import Action
from trajectory.rounds.instrument import Theme
from use_cases.norms.deciding import decidable
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
    words = _words(scene, norms)
    blocks = [
        *_conduct(scene, theme),
        *_adopted(scene, norms, theme),
        *(_waiting(scene, norms, theme) if words else []),
        *_ladder(scene, ladder_of(crossings, theme.id)),
        *(await _work(scene, work, norms, theme) if words else []),
    ]
    title = scene.say("norms-theme-title", theme=theme_title(scene, theme), team=norms.team.name)
    return title, blocks, _actions(scene, norms, theme)


def _words(scene: Scene, norms: TeamNorms) -> bool:
    """Whether this person writes down what the team says, and the team still works on it."""
    return norms.goes_on and scene.may(norms.team, Action.WORD_NORMS)


def _conduct(scene: Scene, theme: Theme) -> list[Block]:
    """What the code of conduct says: where the words of the team begin."""
    library = scene.services.library
    *lines, source = conduct_lines(library, theme, scene.turn.language)
    link = (
        [LinkRow(scene.say("conduct-link"), library.conduct_link)] if library.conduct_link else []
    )
    heading = Heading(scene.say("conduct-title"))
    return [heading, *(Line(line) for line in lines), Line(source, quiet=True), *link]


def _adopted(scene: Scene, norms: TeamNorms, theme: Theme) -> list[Block]:
    adopted = norms.of(theme, *STANDS)
    if not adopted:
        return scene.lines("norms-none")
    blocks: list[Block] = []
    for kind in NormKind:
        of_kind = [norm for norm in adopted if norm.kind is kind]
        if of_kind:
            blocks.append(Heading(scene.say("norm-kind", kind=kind)))
            blocks += [_norm_row(scene, norms, norm) for norm in of_kind]
    return blocks


def _waiting(scene: Scene, norms: TeamNorms, theme: Theme) -> list[Block]:
    """What the trainer wrote down and the team did not adopt."""
    worded = norms.of(theme, NormState.WORDED)
    if not worded:
        return []
    rows = [_norm_row(scene, norms, norm) for norm in worded]
    return [Heading(scene.say("norms-waiting")), *rows]


def _norm_row(scene: Scene, norms: TeamNorms, norm: Norm) -> Block:
    """For the trainer a row that opens; for others the words alone, with how they were adopted."""
    reserve = scene.say("norm-reserved") if norm.state is NormState.RESERVED else ""
    if not _words(scene, norms):
        return Line(f"– {norm.text} {reserve}".rstrip())
    below = reserve if norm.state in STANDS else scene.say("norm-kind", kind=norm.kind)
    return Way(norm.text, below, "norms.wording", {"team": norms.team.id, "norm": norm.id})


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


async def _work(scene: Scene, work: Work, norms: TeamNorms, theme: Theme) -> list[Block]:
    """What else the trainer can do with this theme, as far as it makes sense now."""
    context = {"team": norms.team.id, "theme": theme.id}
    can = await decidable(work, scene.principal, norms, theme)
    rows = []
    if can.reservable:
        rows.append(Way(scene.say("support-button"), "", "norms.support", context))
    if can:
        aloud = scene.say("adopt-aloud") if norms.team.small else ""
        rows.append(Way(scene.say("adopt-button"), aloud, "norms.adopt", context))
    rows.append(Way(scene.say("ladder-button"), "", "norms.ladder", context))
    return [Heading(scene.say("norms-work")), *rows]


def _actions(scene: Scene, norms: TeamNorms, theme: Theme) -> list[Pressable]:
    team = norms.team
    back = scene.back("norms.show", team=team.id)
    if not _words(scene, norms):
        return [back]
    add = scene.button("norms-add", "norms.add", primary=True, team=team.id, theme=theme.id)
    return [add, back]
