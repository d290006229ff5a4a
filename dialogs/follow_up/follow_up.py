"""The same questions again before the follow-up session, beside the first result in words.

A difference is spoken of only when it is two words or more; everything else may be chance
(anonymity.md §4). The picture of a department is made of released words of its teams.
"""

from collections.abc import Iterator, Sequence

from content.instruments.questionnaire import Questionnaire
from dialogs.card import Bar, Block, Heading, Line
from dialogs.file_links import beside
from dialogs.pre_intake.after_result import after_result
from dialogs.scene import Scene
from dialogs.sessions.kept_texts import texts_button
from dialogs.turn import Reply
from documents import Side
from papers.follow_up.comparison import COMPARISON
from papers.follow_up.side_by_side import Results, side_by_side
from papers.outcome import SpokenTheme, opening, spoken
from papers.scan_papers import ScanPaper
from storage.work import Work
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.rounds.comparison import Change, compare
from trajectory.rounds.pictures import FEWEST_TEAMS
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round
from trajectory.teams import Team
from use_cases.follow_up.department_picture import picture_of
from use_cases.follow_up.follow_up_scan import later_scan, releases_of
from use_cases.progress.progress import Started, started_progress

# ---- comparing


def comparable(scene: Scene, started: Started) -> bool:
    """Whether this person may see how the follow-up scan ended."""
    after = later_scan(started)
    return after is not None and after.visible_to(scene.roles_in(started.team), scene.turn.now)


async def show(scene: Scene) -> Reply:
    """The follow-up result, with "higher" or "lower" where that can be said."""
    async with scene.reading() as work:
        team = await scene.team(work, Action.SEE_RELEASE)
        started = await started_progress(work, scene.services, team, scene.turn.now)
        after = later_scan(started)
        if after is None:
            raise Stale("comparison-none", team=team.name)
        if not after.visible_to(scene.roles_in(team), scene.turn.now):
            raise Stale("comparison-not-yet", team=team.name, day=after.visible)
        earlier, later = await releases_of(work, started)
        use = await work.result_uses.get(after.id)
        texts = await texts_button(scene, work, team, after)
    onward = after_result(scene, started, after, use)
    outcome = (
        _compared(scene, after, earlier, later) if later else scene.lines("comparison-too-few")
    )
    return scene.reply(
        scene.say("comparison-title", team=team.name),
        [*outcome, *onward.blocks],
        [*onward.actions, *texts, scene.back("trajectory.show", team=team.id)],
    )


def _compared(scene: Scene, after: Round, earlier: Release | None, later: Release) -> list[Block]:
    """One sentence, then the themes with what changed."""
    changes = compare(earlier, later) if earlier else {}
    questionnaire = scene.services.library.questionnaires[after.instrument]
    language, say = scene.turn.language, scene.say
    nothing = earlier and all(change is Change.UNSAID for change in changes.values())
    return [
        Line(opening(questionnaire, later, language, say), strong=True),
        *scene.lines("comparison-lead" if earlier else "comparison-no-first"),
        *(scene.lines("comparison-nothing") if nothing else []),
        *_themes_beside(scene, questionnaire, Results(earlier, later)),
        *_why_withheld(scene, later),
        scene.quiet("comparison-honest"),
        *beside(scene, after.id, COMPARISON if earlier else ScanPaper.RESULT),
    ]


def _why_withheld(scene: Scene, later: Release) -> list[Block]:
    """Which of two reasons it was would tell what a word must not."""
    if None not in later.words().values():
        return []
    return [scene.quiet("comparison-withheld", word=scene.say("release-word", word="withheld"))]


def _themes_beside(scene: Scene, questionnaire: Questionnaire, results: Results) -> Iterator[Block]:
    """Per theme every statement with its new word, the word it had, and the change where it can
    be told; that it cannot is said once, below."""
    compared = side_by_side(questionnaire, results, scene.turn.language, scene.say)
    for theme in compared.themes:
        yield Heading(theme.title)
        for row in theme.rows:
            *before, now = row.sides
            yield Bar(row.text, _beside_words(scene, before, now, row.change), now.step)


def _beside_words(scene: Scene, before: Sequence[Side], now: Side, change: str) -> str:
    if not before:
        return now.word
    said = scene.say("comparison-word", word=now.word, before=before[0].word)
    return f"{said} · {change}" if change else said


def _themes_in_words(themes: list[SpokenTheme]) -> list[Block]:
    blocks: list[Block] = []
    for theme in themes:
        blocks.append(Heading(theme.title))
        blocks += [Bar(item.finding, item.word, item.step) for item in theme.items]
    return blocks


# ---- the picture of a department


async def has_picture(scene: Scene, work: Work, team: Team) -> bool:
    """Whether this person may see a picture of this team's department, and there is one."""
    return scene.may(team, Action.SEE_PICTURE) and await picture_of(work, team) is not None


async def show_picture(scene: Scene) -> Reply:
    """The middle word per statement over many teams."""
    async with scene.reading() as work:
        team = await scene.team(work, Action.SEE_PICTURE)
        picture = await picture_of(work, team)
    if picture is None:
        raise Stale("picture-none", count=FEWEST_TEAMS)
    questionnaire = scene.services.library.questionnaires[picture.words.instrument]
    themes = spoken(questionnaire, picture.words, scene.turn.language, scene.say)
    return scene.reply(
        scene.say("picture-title", team=picture.department.name),
        [
            Line(scene.say("picture-lead", count=picture.teams)),
            *_themes_in_words(themes),
            scene.quiet("picture-honest"),
        ],
        [scene.back("trajectory.show", team=team.id)],
    )
