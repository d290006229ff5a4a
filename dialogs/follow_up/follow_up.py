"""The same questions again before the follow-up session, beside the first result in words.

A difference is spoken of only when it is two words or more; everything else may be chance
(anonymity.md §4). The picture of a department is made of released words of its teams.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from dialogs.card import Bar, Block, Heading, Line, Pressable
from dialogs.scene import Handler, Scene
from dialogs.turn import Reply
from papers.outcome import Spoken, SpokenTheme, spoken
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.sessions import Session
from trajectory.roles import Action, may
from trajectory.rounds.comparison import FEWEST_TEAMS, Change, compare, department_picture
from trajectory.rounds.follow_up import plan_follow_up
from trajectory.rounds.instrument import Level
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.teams import Team
from use_cases import session_rounds
from use_cases.progress.progress import Started, started_progress
from use_cases.services import Services

# ---- planning it


async def plan(
    work: Work, services: Services, course: Started, session: Session, now: datetime
) -> Round | None:
    """Schedule the follow-up scan of a session that was confirmed or moved.

    None when this session has none, the team started without a scan, one is asked already,
    or too few days are left.
    """
    rule, first = course.programme.follow_up, first_scan(course)
    if rule is None or session.type != rule.before or first is None or not session.parts:
        return None
    rounds = await work.rounds.of_trajectory(course.trajectory.id)
    if any(_stands(one) for one in rounds):
        return None
    dates = plan_follow_up(services.library.calendar, now, session=session.parts[0].day, rule=rule)
    instrument = services.library.instruments.get(first.instrument)
    if dates is None or instrument is None:
        return None
    return await session_rounds.schedule(
        work,
        services,
        course.trajectory,
        RoundKind.FOLLOW_UP_SCAN,
        instrument,
        dates,
        session=session,
    )


def _stands(one: Round) -> bool:
    return one.kind is RoundKind.FOLLOW_UP_SCAN and one.state is not RoundState.WITHDRAWN


def first_scan(course: Started) -> Round | None:
    """The scan of the pre-intake, when this trajectory has one."""
    scans = [one for one in course.rounds if one.kind is RoundKind.SCAN]
    return scans[-1] if scans and course.trajectory.with_scan else None


def later_scan(course: Started) -> Round | None:
    """The follow-up scan, as soon as it is planned."""
    found = [one for one in course.rounds if _stands(one)]
    return found[-1] if found else None


# ---- comparing


async def comparable(scene: Scene, work: Work, course: Started) -> bool:
    """Whether this person may see how the follow-up scan ended."""
    after = later_scan(course)
    return after is not None and _sees(scene, course.team, after)


def _sees(scene: Scene, team: Team, asked: Round) -> bool:
    """Trainer and coach as soon as it ended, manager and team at the same later moment."""
    roles = team.roles_of(scene.person.id)
    if not asked.state.over:
        return False
    if may(roles, Action.SEE_RELEASE_EARLY):
        return True
    return may(roles, Action.SEE_RELEASE) and asked.shows_to_team(scene.turn.now)


async def releases_of(work: Work, course: Started) -> tuple[Release | None, Release | None]:
    """What was released of the first scan and of the follow-up scan."""
    before, after = first_scan(course), later_scan(course)
    return (
        await work.releases.get(before.id) if before else None,
        await work.releases.get(after.id) if after else None,
    )


async def show(scene: Scene) -> Reply:
    """The follow-up result, with "higher" or "lower" where that can be said."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_RELEASE)
        course = await started_progress(work, scene.services, team, scene.turn.now)
        after = later_scan(course)
        if after is None:
            raise Stale("comparison-none", team=team.name)
        if not _sees(scene, team, after):
            raise Stale("comparison-not-yet", team=team.name, day=after.visible)
        earlier, later = await releases_of(work, course)
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


def _spoken(scene: Scene, asked: Round, release: Release) -> list[SpokenTheme]:
    questionnaire = scene.services.library.questionnaires[asked.instrument]
    return spoken(questionnaire, release, scene.turn.language, scene.say)


def _by_finding(scene: Scene, asked: Round, changes: Mapping[str, Change]) -> dict[str, Change]:
    """The change of each statement as people read it."""
    items = scene.services.library.questionnaires[asked.instrument].instrument.items
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


async def picture_teams(scene: Scene, work: Work, team: Team) -> list[Release]:
    """Releases of the teams in this team's department, when they make a picture.

    A department is a management team and the teams its members manage. Only what each of
    these teams can see itself counts; empty below three (anonymity.md §4).
    """
    if not scene.may(team, Action.SEE_PICTURE):
        return []
    head = await _department(work, team)
    if head is None:
        return []
    found = [await _released(work, scene, one) for one in await _teams_under(work, head)]
    released = [one for one in found if one is not None]
    newest = Counter(one.instrument for one in released).most_common(1)
    alike = [one for one in released if newest and one.instrument == newest[0][0]]
    return alike if len(alike) >= FEWEST_TEAMS else []


async def _department(work: Work, team: Team) -> Team | None:
    """The management team above this team, or this team when it is one."""
    if team.level is not Level.TEAM:
        return team
    above = [
        one
        for one in await work.teams.of_person(team.manager)
        if one.level is not Level.TEAM and team.manager in one.members
    ]
    return above[0] if above else None


async def _teams_under(work: Work, head: Team) -> list[Team]:
    found = [
        one
        for member in head.members
        for one in await work.teams.of_person(member)
        if one.manager == member
    ]
    return list({one.id: one for one in found}.values())


async def _released(work: Work, scene: Scene, team: Team) -> Release | None:
    trajectory = await work.teams.running(team.id)
    if trajectory is None or not trajectory.with_scan:
        return None
    scans = [
        one
        for one in await work.rounds.of_trajectory(trajectory.id)
        if one.kind is RoundKind.SCAN and one.shows_to_team(scene.turn.now)
    ]
    return await work.releases.get(scans[-1].id) if scans else None


async def show_picture(scene: Scene) -> Reply:
    """The middle word per statement over at least three teams."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_PICTURE)
        head = await _department(work, team)
        releases = await picture_teams(scene, work, team)
    picture = department_picture(releases)
    if head is None or picture is None:
        raise Stale("picture-none", count=FEWEST_TEAMS)
    questionnaire = scene.services.library.questionnaires[picture.instrument]
    themes = spoken(questionnaire, picture, scene.turn.language, scene.say)
    return scene.reply(
        scene.say("picture-title", team=head.name),
        [
            Line(scene.say("picture-lead", count=len(releases))),
            *themes_in_words(scene, themes, {}),
            scene.quiet("picture-honest"),
        ],
        [scene.back("trajectory.show", team=team.id)],
    )


COMMANDS: dict[str, Handler] = {}
VERBS: dict[str, Handler] = {"follow_up.show": show, "picture.show": show_picture}
