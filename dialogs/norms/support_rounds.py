"""Support for a norm: asked privately, for all wordings of a theme in one round (anonymity.md §6).

What comes out is one word per wording, for the share that can at least live with it. Objections
reach the trainer as text.
"""

from dialogs.card import Bar, Block, Line
from dialogs.norms.theme import theme_of, theme_title
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.language import Language, Words
from trajectory.norms import Norm, NormKind, SupportFrame
from trajectory.rounds.instrument import OpenQuestion, Option, Scale, Theme
from trajectory.rounds.release import Word
from use_cases.norms import support_rounds
from use_cases.norms.norms import TeamNorms, norms_to_word

SUPPORT = ("stand_behind", "live_with", "not_live_with")
"""The answers, from most to least."""
LIVES_WITH = 2
"""From this answer up somebody can at least live with it."""


# ---- what came out


async def support_blocks(scene: Scene, work: Work, norms: TeamNorms, norm: Norm) -> list[Block]:
    """The wording with its released word, or why there is none yet."""
    round_ = norms.rounds.get(norm.round)
    if round_ is None:
        return [Line(norm.text, strong=True), scene.quiet("support-not-asked")]
    if not round_.visible_to(scene.roles_in(norms.team), scene.turn.now):
        return [Line(norm.text, strong=True), scene.quiet("support-from", day=round_.visible)]
    release = await work.releases.get(round_.id)
    word = release.words().get(norm.id) if release else None
    return [Bar(norm.text, support_word(scene, word), word.step if word else 0)]


def support_word(scene: Scene, word: Word | None) -> str:
    """The released word, with what it is a share of."""
    if word is None:
        return scene.say("release-word", word="withheld")
    return scene.say("support-share", word=scene.say("release-word", word=word))


# ---- asking


async def offer(scene: Scene) -> Reply:
    """What will be asked, whom, and when; nothing is planned yet."""
    theme = theme_of(scene)
    async with scene.services.desk.reading() as work:
        norms = await norms_to_word(work, scene.principal, scene.value("team"))
    wordings = support_rounds.wordings_to_ask(norms, theme)
    dates = support_rounds.next_dates(scene.principal)
    context = {"team": norms.team.id, "theme": theme.id}
    return scene.reply(
        scene.say("support-title", theme=theme_title(scene, theme)),
        [
            *scene.lines("support-what"),
            *(Line(f"– {norm.text}") for norm in wordings),
            Line(scene.say("support-when", first=dates.opens.date(), until=dates.closes)),
            scene.quiet("support-quiet", threshold=scene.services.threshold),
        ],
        [
            scene.button("support-confirm", "norms.support.confirm", primary=True, **context),
            scene.back("norms.theme", **context),
        ],
    )


async def confirm(scene: Scene) -> Reply:
    """Plan the round."""
    team_id, theme = scene.value("team"), theme_of(scene)
    round_ = await support_rounds.plan(scene.principal, team_id, theme, _frame(scene, theme))
    return scene.done(
        scene.say("support-planned-title", theme=theme_title(scene, theme)),
        [
            Line(scene.say("support-when", first=round_.opens.date(), until=round_.closes)),
            Line(scene.say("support-visible", day=round_.visible)),
            scene.quiet("support-next"),
        ],
        [scene.back("norms.theme", team=team_id, theme=theme.id)],
    )


def _frame(scene: Scene, theme: Theme) -> SupportFrame:
    """What stands around the team's words on the private page, in every language."""
    texts = scene.services.library.texts
    options = tuple(
        Option(value, _in_every_language(scene, "support-option", answer=answer))
        for value, answer in enumerate(reversed(SUPPORT), start=1)
    )
    return SupportFrame(
        title={
            language: texts.say(language, "support-page-title", theme=theme.title[language])
            for language in Language
        },
        status=_in_every_language(scene, "support-page-status"),
        introduction=_in_every_language(scene, "support-page-introduction"),
        hint=_in_every_language(scene, "support-page-hint"),
        kinds={kind: _in_every_language(scene, "norm-kind", kind=kind) for kind in NormKind},
        scale=Scale("support", options, agrees_from=LIVES_WITH),
        objection=OpenQuestion(
            "objection",
            _in_every_language(scene, "support-page-objection"),
            _in_every_language(scene, "support-page-objection-hint"),
        ),
    )


def _in_every_language(scene: Scene, key: str, **variables: object) -> Words:
    texts = scene.services.library.texts
    return {language: texts.say(language, key, **variables) for language in Language}
