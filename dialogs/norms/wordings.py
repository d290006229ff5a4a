"""The trainer's work on wordings: writing one down, rewording or merging, letting go.

A norm is about what people do, never about one of them: a wording that seems to name somebody of
the team is looked at once more.
"""

from dialogs.card import Block, Button, Line, Pressable
from dialogs.fields import Choice, TextInput
from dialogs.norms.support_rounds import support_blocks
from dialogs.norms.theme import theme_again, theme_of, theme_title
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Stale
from trajectory.norms import WORDING_LIMIT, Norm, NormKind, NormState, checked_wording
from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.named_people import people_in
from use_cases.norms import norms
from use_cases.norms.norms import TeamNorms, norms_to_word, theme_called, trajectory_making_norms

# ---- a new one


async def add(scene: Scene) -> Reply:
    """A form for what the room said, or for the trainer's words for several proposals."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.WORD_NORMS)
        await trajectory_making_norms(work, team)
    theme = theme_of(scene)
    kinds = [(kind.value, scene.say("norm-kind", kind=kind)) for kind in NormKind]
    context = {"team": team.id, "theme": theme.id}
    return scene.reply(
        scene.say("norms-add-title", theme=theme_title(scene, theme)),
        [
            *scene.lines("norms-add-how"),
            Choice(
                "kind",
                scene.say("norms-kind-label"),
                kinds,
                value=scene.value("kind") or kinds[0][0],
                required=scene.say("norms-kind-required"),
            ),
            _field(scene, ""),
        ],
        [
            scene.button("norms-save", "norms.save", primary=True, **context),
            scene.back("norms.theme", **context),
        ],
    )


def _field(scene: Scene, text: str) -> TextInput:
    return TextInput(
        "text",
        scene.say("norms-text-label"),
        text,
        multiline=True,
        required=scene.say("norms-text-required"),
        max_length=WORDING_LIMIT,
    )


async def save(scene: Scene) -> Reply:
    """Keep a new wording, unless it is looked at once more."""
    kind, text, theme = _kind(scene), checked_wording(scene.value("text")), theme_of(scene)
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.WORD_NORMS)
        named = await _named(scene, work, team, text)
    if named:
        context = {"team": team.id, "theme": theme.id, "kind": kind.value}
        return _second_look(scene, "norms.save", context, text, named)
    await norms.word(scene.principal, team.id, theme, kind, text)
    return await theme_again(scene, theme)


def _kind(scene: Scene) -> NormKind:
    named = scene.value("kind")
    if named not in set(NormKind):
        raise Stale("card-stale")
    return NormKind(named)


async def _named(scene: Scene, work: Work, team: Team, text: str) -> tuple[str, ...]:
    """Words that seem to name somebody of the team; none once the trainer looked again."""
    return () if scene.value("looked") == text else await people_in(work, team, [text])


def _second_look(
    scene: Scene, verb: str, context: dict[str, str], text: str, named: tuple[str, ...]
) -> Reply:
    """What the words seem to say of somebody, and the field once more; saved again it stands."""
    save = Button(scene.say("norms-save"), verb, {**context, "looked": text}, primary=True)
    return scene.reply(
        scene.say("norms-named-title"),
        [
            Line(scene.say("norms-named", words=", ".join(named))),
            *scene.lines("norms-named-why"),
            _field(scene, text),
        ],
        [save, scene.back("norms.theme", team=context["team"], theme=context["theme"])],
    )


# ---- one that stands


async def show(scene: Scene) -> Reply:
    """A wording with what its round said, and what the trainer can do with it."""
    async with scene.services.desk.reading() as work:
        team_norms = await norms_to_word(work, scene.principal, scene.value("team"))
        norm = team_norms.norm(scene.value("norm"))
        support = await support_blocks(scene, work, team_norms, norm)
    theme = theme_called(scene.services, norm.theme)
    return scene.reply(
        scene.say("wording-title", theme=theme_title(scene, theme)),
        [
            Line(scene.say("norm-kind", kind=norm.kind), quiet=True),
            *support,
            *scene.lines("wording-explained"),
            _field(scene, norm.text),
            *_merging(scene, team_norms, norm),
        ],
        _actions(scene, team_norms.team, norm),
    )


def _merging(scene: Scene, team_norms: TeamNorms, norm: Norm) -> list[Block]:
    """Which other wording goes into this one, if it still waits and there is another."""
    theme = theme_called(scene.services, norm.theme)
    waiting = team_norms.of(theme, NormState.WORDED)
    others = [(one.id, one.text) for one in waiting if one.kind is norm.kind and one != norm]
    if not others or norm.state is not NormState.WORDED:
        return []
    options = [("alone", scene.say("wording-alone")), *others]
    return [Choice("with", scene.say("wording-with"), options, value="alone")]


def _actions(scene: Scene, team: Team, norm: Norm) -> list[Pressable]:
    context = {"team": team.id, "norm": norm.id}
    reword = Button(scene.say("wording-reword"), "norms.reword", context, primary=True)
    back = scene.back("norms.theme", team=team.id, theme=norm.theme)
    if norm.state is not NormState.WORDED:
        return [reword, back]
    return [reword, Button(scene.say("wording-drop"), "norms.drop", context), back]


async def reword(scene: Scene) -> Reply:
    """Another wording in the place of one or two, unless it is looked at once more."""
    text, other = checked_wording(scene.value("text")), scene.value("with")
    async with scene.services.desk.reading() as work:
        team_norms = await norms_to_word(work, scene.principal, scene.value("team"))
        norm = team_norms.norm(scene.value("norm"))
        team = team_norms.team
        named = await _named(scene, work, team, text)
    if named:
        context = {"team": team.id, "theme": norm.theme, "norm": norm.id, "with": other}
        return _second_look(scene, "norms.reword", context, text, named)
    await norms.reword(scene.principal, team.id, norm.id, text, merged_with=other)
    return await theme_again(scene, theme_called(scene.services, norm.theme))


async def drop(scene: Scene) -> Reply:
    """Let a wording go that the team did not adopt."""
    norm = await norms.drop(scene.principal, scene.value("team"), scene.value("norm"))
    return await theme_again(scene, theme_called(scene.services, norm.theme))
