"""The trainer's briefing before a session: where the team stands, and what the draft agenda is.

Everything of people in it is a function of released words and adopted norms. Texts and separate
input wait on the reading page, and never stand on a card or in a file (anonymity.md §4).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from content.instruments.questionnaire import Questionnaire
from dialogs.card import Bar, Block, Facts, Heading, Line, Pressable, Way
from dialogs.planning import date_words as words
from dialogs.pre_intake.result import links_to
from dialogs.scene import Scene
from dialogs.sessions.summaries import TeamSession, session_on_card, title_of
from dialogs.turn import Reply
from papers.outcome import SpokenTheme, spoken
from storage.work import Work
from trajectory.norms import Norm, NormState
from trajectory.roles import Action
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from use_cases.progress.progress import Shelf
from use_cases.rounds.scheduling import questionnaire_of

FORMATS = ("pdf", "docx", "pptx")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a round ended, with what it asked."""

    round: Round
    questionnaire: Questionnaire
    release: Release


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a team before a session."""

    scan: Outcome | None
    preparation: Outcome | None
    norms: Mapping[str, Sequence[Norm]]
    """Adopted norms by theme, for the themes of the session first."""


async def known_before(work: Work, services: Shelf, one: TeamSession) -> Known:
    """The last released scan, what was released of the preparation, and the norms so far."""
    rounds = await work.rounds.of_trajectory(one.trajectory.id)
    norms = await work.norms.of_trajectory(one.trajectory.id)
    adopted = [norm for norm in norms if norm.state is NormState.ADOPTED]
    themes = [theme.id for theme in services.library.norm_themes]
    by_theme = {id: [norm for norm in adopted if norm.theme == id] for id in themes}
    return Known(
        scan=await _last(work, services, [each for each in rounds if each.kind.is_scan]),
        preparation=await _last(
            work, services, [each for each in one.rounds if each.kind is RoundKind.PREPARATION]
        ),
        norms={id: found for id, found in by_theme.items() if found},
    )


async def _last(work: Work, services: Shelf, rounds: Sequence[Round]) -> Outcome | None:
    released = [each for each in rounds if each.state is RoundState.RELEASED]
    if not released:
        return None
    release = await work.releases.get(released[-1].id)
    if release is None:
        return None
    return Outcome(released[-1], await questionnaire_of(work, services, released[-1]), release)


async def show(scene: Scene) -> Reply:
    """The briefing as a card; the files hold the same."""
    async with scene.services.desk.reading() as work:
        one = await session_on_card(scene, work, Action.READ_BRIEFING)
        known = await known_before(work, scene.services, one)
    say = scene.say
    blocks: list[Block] = [
        Facts(words.where_and_when(scene, one.session)),
        Line(one.kind.purpose[scene.turn.language]),
        Heading(say("brief-agenda")),
        *(Line(line) for line in agenda(scene, one)),
    ]
    if one.kind.materials:
        blocks.append(Heading(say("brief-materials")))
        blocks += [Line(f"– {each[scene.turn.language]}") for each in one.kind.materials]
    blocks += _released(scene, known)
    blocks += _norms(scene, known)
    blocks.append(Way(say("input-button"), "", "input.read", {"team": one.team.id}))
    blocks.append(scene.quiet("briefing-texts-where"))
    return scene.reply(
        say("brief-title", what=title_of(scene, one), team=one.team.name),
        blocks,
        _actions(scene, one, known),
    )


def agenda(scene: Scene, one: TeamSession) -> list[str]:
    """The draft agenda, one line per part."""
    return [
        scene.say("brief-part", minutes=part.minutes, what=part.what[scene.turn.language])
        for part in one.kind.agenda
    ]


def _themes(scene: Scene, outcome: Outcome) -> list[SpokenTheme]:
    return spoken(outcome.questionnaire, outcome.release, scene.turn.language, scene.say)


def _released(scene: Scene, known: Known) -> list[Block]:
    blocks: list[Block] = [Heading(scene.say("brief-scan"))]
    if known.scan is None:
        blocks += scene.lines("brief-no-scan")
    else:
        for theme in _themes(scene, known.scan):
            blocks.append(Line(theme.title, strong=True))
            blocks += [Line(sentence) for sentence in theme.sentences]
    if known.preparation is not None:
        blocks.append(Heading(scene.say("brief-preparation")))
        for theme in _themes(scene, known.preparation):
            blocks += [Bar(item.finding, item.word, item.step) for item in theme.items]
    return blocks


def _norms(scene: Scene, known: Known) -> list[Block]:
    blocks: list[Block] = [Heading(scene.say("brief-norms"))]
    if not known.norms:
        return [*blocks, *scene.lines("brief-no-norms")]
    for theme in scene.services.library.norm_themes:
        if theme.id in known.norms:
            blocks.append(Line(theme.title[scene.turn.language], strong=True))
            blocks += [Line(f"– {norm.text}") for norm in known.norms[theme.id]]
    return blocks


def _actions(scene: Scene, one: TeamSession, known: Known) -> list[Pressable]:
    actions: list[Pressable] = [
        scene.button("briefing-file", "session.file", primary=True, **one.context)
    ]
    if known.preparation is not None:
        context = {"team": one.team.id, "round": known.preparation.round.id}
        actions.append(scene.button("briefing-texts", "round.texts", primary=False, **context))
    return [*actions, scene.back("summary.show", **one.context)]


async def offer_file(scene: Scene) -> Reply:
    """Fresh links: to read, to write in, and to show to the room."""
    async with scene.services.desk.reading() as work:
        one = await session_on_card(scene, work, Action.READ_BRIEFING)
    say = scene.say
    return scene.reply(
        say("file-title", team=one.team.name),
        [
            *scene.lines("brief-file-explained"),
            scene.quiet("file-expires"),
            Way(say("way-briefing"), say("way-briefing-what"), "session.briefing", one.context),
        ],
        links_to(scene, one.session.id, "session_briefing", FORMATS),
    )
