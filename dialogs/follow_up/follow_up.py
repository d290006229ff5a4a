"""The same questions again before the follow-up session, beside the first result in words.

A difference is spoken of only when it is two words or more; everything else may be chance
(anonymity.md §4). The picture of a department is made of released words of its teams.
"""

from collections.abc import Mapping

from dialogs.card import Bar, Block, Heading, Line, Pressable
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.outcome import Spoken, SpokenTheme, spoken
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
    title = scene.say("comparison-title", team=team.name)
    actions = _actions(scene, team, after)
    if later is None:
        return scene.reply(title, scene.lines("comparison-too-few"), actions)
    changes = compare(earlier, later) if earlier else {}
    themes = _spoken(scene, after, later)
    lead = "comparison-lead" if earlier else "comparison-no-first"
    blocks: list[Block] = [*scene.lines(lead)]
    if earlier and not any(change is not Change.UNSAID for change in changes.values()):
        blocks += scene.lines("comparison-nothing")
    blocks += themes_in_words(scene, themes, _by_finding(scene, after, changes))
    blocks.append(scene.quiet("comparison-honest"))
    return scene.reply(title, blocks, actions)


def _actions(scene: Scene, team: Team, after: Round) -> list[Pressable]:
    """Back, and for the trainer what people wrote; also when there is no result."""
    back = scene.back("trajectory.show", team=team.id)
    if not scene.may(team, Action.READ_TEXTS):
        return [back]
    return [scene.button("briefing-texts", "round.texts", team=team.id, round=after.id), back]


def _spoken(scene: Scene, round_: Round, release: Release) -> list[SpokenTheme]:
    questionnaire = scene.services.library.questionnaires[round_.instrument]
    return spoken(questionnaire, release, scene.turn.language, scene.say)


def _by_finding(scene: Scene, round_: Round, changes: Mapping[str, Change]) -> dict[str, Change]:
    """The change of each statement as people read it."""
    items = scene.services.library.questionnaires[round_.instrument].instrument.items
    return {item.finding[scene.turn.language]: changes[item.id] for item in items if changes}


def themes_in_words(
    scene: Scene, themes: list[SpokenTheme], changes: Mapping[str, Change]
) -> list[Block]:
    blocks: list[Block] = []
    for theme in themes:
        blocks.append(Heading(theme.title))
        blocks += [_bar(scene, item, changes.get(item.finding)) for item in theme.items]
    return blocks


def _bar(scene: Scene, item: Spoken, change: Change | None) -> Bar:
    if change is None:
        return Bar(item.finding, item.word, item.step)
    said = scene.say("comparison-word", word=item.word, change=scene.say("change", change=change))
    return Bar(item.finding, said, item.step)


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
            *themes_in_words(scene, themes, {}),
            scene.quiet("picture-honest"),
        ],
        [scene.back("trajectory.show", team=team.id)],
    )
