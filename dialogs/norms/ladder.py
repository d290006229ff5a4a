"""The escalation ladder: which role does what when a norm is crossed. It is filled in once, for
every theme; a theme may have steps of its own."""

from collections.abc import Iterator

from content.ladder import LadderStep
from dialogs.card import Block, Button, Heading, Line
from dialogs.fields import Choice, TextInput
from dialogs.norms.theme import theme_again, theme_of, theme_title
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Invalid
from trajectory.norms import WORDING_LIMIT, Crossing, ladder_of
from trajectory.roles import Action
from trajectory.rounds.instrument import Theme
from use_cases.norms.norms import set_ladder, trajectory_making_norms

_SAVE = "norms.ladder.save"
_EVERYWHERE = "everywhere"


async def show(scene: Scene) -> Reply:
    """The organisation's ladder, to fill in: a role and what it does, as it holds here."""
    theme = theme_of(scene)
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.WORD_NORMS)
        trajectory = await trajectory_making_norms(work, team)
        crossings = await work.norms.crossings(trajectory.id)
    filled = {one.step: one for one in ladder_of(crossings, theme.id)}
    blocks: list[Block] = [*scene.lines("ladder-how")]
    for step in scene.services.library.ladder.steps:
        blocks += _step_fields(scene, step, filled.get(step.id))
    context = {"team": team.id, "theme": theme.id}
    everywhere = {**context, "where": _EVERYWHERE}
    return scene.reply(
        scene.say("ladder-title", theme=theme_title(scene, theme)),
        blocks,
        [
            Button(scene.say("ladder-save-all"), _SAVE, everywhere, primary=True),
            Button(scene.say("ladder-save"), _SAVE, context),
            scene.back("norms.theme", **context),
        ],
    )


def _step_fields(scene: Scene, step: LadderStep, filled: Crossing | None) -> list[Block]:
    language = scene.turn.language
    roles = [(role.id, role.name[language]) for role in scene.services.library.ladder.roles]
    who, what = (filled.who, filled.what) if filled else ("", "")
    return [
        Heading(step.title[language]),
        Line(step.means[language]),
        Choice(f"who-{step.id}", scene.say("ladder-who"), roles, value=who),
        TextInput(f"what-{step.id}", scene.say("ladder-what"), what, max_length=WORDING_LIMIT),
    ]


async def save(scene: Scene) -> Reply:
    """Keep the steps that say what somebody does; an empty step is left out."""
    theme, everywhere = theme_of(scene), scene.value("where") == _EVERYWHERE
    filled = list(_filled(scene, theme))
    await set_ladder(scene.principal, scene.value("team"), theme, filled, everywhere=everywhere)
    return await theme_again(scene, theme)


def _filled(scene: Scene, theme: Theme) -> Iterator[Crossing]:
    """The steps that were filled in.

    Raises:
        Invalid: a role that the organisation does not know, or too many words.
    """
    ladder = scene.services.library.ladder
    for step in ladder.steps:
        what = " ".join(scene.value(f"what-{step.id}").split())
        who = scene.value(f"who-{step.id}")
        if what and who not in {role.id for role in ladder.roles}:
            raise Invalid("ladder-role")
        if len(what) > WORDING_LIMIT:
            raise Invalid("norm-too-long", limit=WORDING_LIMIT)
        if what:
            yield Crossing(theme.id, step.id, who, what)
