"""Support for a norm: asked privately, for all wordings of a theme in one round (anonymity.md §6).

What comes out is one word per wording, for the share that can at least live with it. Objections
reach the trainer as text.
"""

from dialogs.card import Bar, Block, Choice, Line, Pressable, TextInput
from dialogs.norms.norms import TeamNorms, norms_of, own_norm, theme_called, theme_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Stale
from trajectory.language import Language, Words
from trajectory.norms import (
    WORDING_LIMIT,
    Norm,
    NormState,
    adoptable,
    askable,
    support_instrument,
)
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action, may
from trajectory.rounds.instrument import Instrument, OpenQuestion, Option, Scale, Theme
from trajectory.rounds.release import Word
from trajectory.rounds.rounds import Round, RoundKind, RoundPlan, plan_small
from use_cases.sessions.session_rounds import WantedRound, schedule

SUPPORT = ("stand_behind", "live_with", "not_live_with")
"""The answers, from most to least."""
LIVES_WITH = 2
"""From this answer up somebody can at least live with it."""


# ---- one wording, with its support


async def show_wording(scene: Scene) -> Reply:
    """A wording with what its round said, and what the trainer can do with it."""
    async with scene.services.desk.reading() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
        norm = await own_norm(scene, work, found)
        blocks: list[Block] = [
            Line(scene.say("norm-kind", kind=norm.kind), quiet=True),
            *await support_blocks(scene, work, found, norm),
        ]
    theme = theme_called(scene, norm.theme)
    return scene.reply(
        scene.say("wording-title", theme=theme.title[scene.turn.language]),
        [*blocks, *_reword_fields(scene, found, norm)],
        _wording_actions(scene, found, norm),
    )


async def support_blocks(scene: Scene, work: Work, found: TeamNorms, norm: Norm) -> list[Block]:
    """The wording with its released word, or why there is none yet."""
    asked = found.rounds.get(norm.round)
    if asked is None:
        return [Line(norm.text, strong=True), scene.quiet("support-not-asked")]
    if not sees_support(scene, found, asked):
        return [Line(norm.text, strong=True), scene.quiet("support-from", day=asked.visible)]
    release = await work.releases.get(asked.id)
    word = release.words().get(norm.id) if release else None
    return [Bar(norm.text, support_word(scene, word), word.step if word else 0)]


def sees_support(scene: Scene, found: TeamNorms, asked: Round) -> bool:
    """Whether the reader may see how a round about support ended."""
    roles = scene.roles_in(found.team)
    early = may(roles, Action.SEE_RELEASE_EARLY) and asked.state.over
    return early or asked.shows_to_team(scene.turn.now)


def support_word(scene: Scene, word: Word | None) -> str:
    """The released word, with what it is a share of."""
    if word is None:
        return scene.say("release-word", word="withheld")
    return scene.say("support-share", word=scene.say("release-word", word=word))


def _reword_fields(scene: Scene, found: TeamNorms, norm: Norm) -> list[Block]:
    """What to write instead, and which other wording goes into it."""
    blocks: list[Block] = [
        *scene.lines("wording-explained"),
        TextInput(
            "text",
            scene.say("norms-text-label"),
            norm.text,
            multiline=True,
            required=scene.say("norms-text-required"),
            max_length=WORDING_LIMIT,
        ),
    ]
    others = [
        (one.id, one.text)
        for one in found.of(theme_called(scene, norm.theme), NormState.WORDED)
        if one.kind is norm.kind and one.id != norm.id
    ]
    if others and norm.state is NormState.WORDED:
        options = [("alone", scene.say("wording-alone")), *others]
        blocks.append(Choice("with", scene.say("wording-with"), options, value="alone"))
    return blocks


def _wording_actions(scene: Scene, found: TeamNorms, norm: Norm) -> list[Pressable]:
    team = found.team.id
    reword = scene.button("wording-reword", "norms.reword", primary=True, team=team, norm=norm.id)
    actions: list[Pressable] = [reword]
    if norm.state is NormState.WORDED:
        actions.append(scene.button("wording-drop", "norms.drop", team=team, norm=norm.id))
    return [*actions, scene.back("norms.theme", team=found.team.id, theme=norm.theme)]


# ---- asking


async def offer(scene: Scene) -> Reply:
    """What will be asked, whom, and when; nothing is planned yet."""
    async with scene.services.desk.reading() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
        theme = theme_of(scene)
        asked = _asked_about(found, theme)
    dates = _dates(scene)
    context = {"team": found.team.id, "theme": theme.id}
    return scene.reply(
        scene.say("support-title", theme=theme.title[scene.turn.language]),
        [
            *scene.lines("support-what"),
            *(Line(f"– {norm.text}") for norm in asked),
            Line(scene.say("support-when", first=dates.opens.date(), until=dates.closes)),
            scene.quiet("support-quiet", threshold=scene.services.threshold),
        ],
        [
            scene.button("support-confirm", "norms.support.confirm", primary=True, **context),
            scene.back("norms.theme", **context),
        ],
    )


def _asked_about(found: TeamNorms, theme: Theme) -> list[Norm]:
    """What a round would ask now.

    Raises:
        Stale: nothing waits to be asked, or the group is too small for a round.
    """
    if len(found.team.members) < RoundKind.SUPPORT.smallest:
        raise Stale("support-too-small", least=RoundKind.SUPPORT.smallest)
    asked = askable(found.of(theme, NormState.WORDED))
    if not asked:
        raise Stale("support-nothing")
    return asked


def _dates(scene: Scene) -> RoundPlan:
    calendar = scene.services.library.calendar
    today = scene.turn.now.astimezone(ZONE).date()
    return plan_small(calendar, calendar.after(today, 1))


async def confirm(scene: Scene) -> Reply:
    """Plan the round; whatever is worded meanwhile waits for the next one."""
    services = scene.services
    if not services.may_open_rounds:
        raise Stale("start-not-decided")
    async with services.desk.writing() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
        theme = theme_of(scene)
        asked = _asked_about(found, theme)
        dates = _dates(scene)
        instrument = _instrument(scene, theme, asked)
        wanted = WantedRound(RoundKind.SUPPORT, instrument, dates)
        support = await schedule(work, services, found.trajectory, wanted)
        await work.norms.ask([norm.id for norm in asked], support.id)
        await work.commit()
    return scene.done(
        scene.say("support-planned-title", theme=theme.title[scene.turn.language]),
        [
            Line(scene.say("support-when", first=dates.opens.date(), until=dates.closes)),
            Line(scene.say("support-visible", day=dates.visible)),
            scene.quiet("support-next"),
        ],
        [scene.back("norms.theme", team=found.team.id, theme=theme.id)],
    )


def _instrument(scene: Scene, theme: Theme, norms: list[Norm]) -> Instrument:
    """The questions of this round: the frame in every language, the team's words as written."""
    options = tuple(
        Option(value, _in_every_language(scene, "support-option", answer=answer))
        for value, answer in enumerate(reversed(SUPPORT), start=1)
    )
    return support_instrument(
        theme=theme,
        norms=[(norm, _item(scene, norm)) for norm in norms],
        scale=Scale("support", options, agrees_from=LIVES_WITH),
        title=_with_theme(scene, "support-page-title", theme),
        status=_in_every_language(scene, "support-page-status"),
        introduction=_in_every_language(scene, "support-page-introduction"),
        hint=_in_every_language(scene, "support-page-hint"),
        objection=OpenQuestion(
            "objection",
            _in_every_language(scene, "support-page-objection"),
            _in_every_language(scene, "support-page-objection-hint"),
        ),
    )


def _item(scene: Scene, norm: Norm) -> Words:
    texts = scene.services.library.texts
    return {
        language: f"{texts.say(language, 'norm-kind', kind=norm.kind)}: {norm.text}"
        for language in Language
    }


def _in_every_language(scene: Scene, key: str, **variables: object) -> Words:
    texts = scene.services.library.texts
    return {language: texts.say(language, key, **variables) for language in Language}


def _with_theme(scene: Scene, key: str, theme: Theme) -> Words:
    texts = scene.services.library.texts
    return {
        language: texts.say(language, key, theme=theme.title[language]) for language in Language
    }


# ---- what may be adopted


def adoptable_norms(scene: Scene, found: TeamNorms, theme: Theme) -> list[Norm]:
    """Wordings of a theme that the team may adopt now: everybody sees how their round ended."""
    norms = []
    for norm in found.of(theme, NormState.WORDED):
        asked = found.rounds.get(norm.round)
        shown = asked is not None and asked.shows_to_team(scene.turn.now)
        if adoptable(norm, asked, shown=shown, members=len(found.team.members)):
            norms.append(norm)
    return norms
