""" "Handreiking": the team's norms as a document, in versions that can be compared.

A version is made after every session that adopted something, and at the closing; everybody of
the team hears of it. What a version holds stays as it was.
"""

from dialogs.card import Block, Card, Facts, Heading, Line, Pressable
from dialogs.file_links import links_to
from dialogs.pick_team import started_team
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.norm_guide import GUIDE, SHARED, news_lines
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Stale
from trajectory.norms import FEWEST_TEAMS, Guide, changes
from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.norms import norm_guides
from use_cases.norms.norm_guides import TeamGuide, guide_called, shared_guides
from use_cases.norms.norms import trajectory_with_norms

# ---- the card


async def show(scene: Scene) -> Reply:
    """The guide of one team; for the lead, who names none, the one of all teams."""
    if scene.is_lead and not scene.value("team"):
        return await show_shared(scene)
    return await started_team(scene, _show, Action.READ_GUIDE, "guide-pick", "guide.show")


async def _show(scene: Scene, team: Team) -> Reply:
    """The newest version, and what is new in it."""
    async with scene.services.desk.reading() as work:
        trajectory = await trajectory_with_norms(work, team)
        guide = await work.norm_guides.newest(trajectory.id)
        before = await work.norm_guides.before(guide) if guide else None
        due = (await work.norms.wish(trajectory.id)).guide_due
    title = scene.say("guide-title", team=team.name)
    make = _make_button(scene, team) if due else []
    if guide is None:
        return scene.reply(
            title, scene.lines("guide-soon" if due else "guide-none"), [*make, _norms(scene, team)]
        )
    blocks: list[Block] = [Facts(_facts(scene, guide)), *_news(scene, before, guide)]
    file = scene.button("guide-file", "guide.file", primary=True, team=team.id)
    return scene.reply(title, blocks, [file, *make, _norms(scene, team)])


def _facts(scene: Scene, guide: Guide) -> list[tuple[str, str]]:
    return [
        (scene.say("paper-guide-version"), str(guide.version)),
        (scene.say("paper-guide-made"), scene.say("fact-visible-value", day=guide.made)),
        (scene.say("paper-guide-coverage"), coverage_of(scene, guide)),
    ]


def coverage_of(scene: Scene, guide: Guide) -> str:
    """For how many of the themes this version has a norm."""
    covered = len({norm.theme for norm in guide.norms})
    count = len(scene.services.library.norm_themes)
    return scene.say("norms-coverage", count=covered, of=count)


def _news(scene: Scene, before: Guide | None, guide: Guide) -> list[Block]:
    """What is new in this version; all of the first one is."""
    if before is None:
        return []
    library, language = scene.services.library, scene.turn.language
    blocks: list[Block] = [Heading(scene.say("paper-news-title"))]
    for theme, lines in news_lines(library, language, changes(before, guide)):
        blocks.append(Line(theme, strong=True))
        blocks += [Line(line) for line in lines]
    return blocks


def _norms(scene: Scene, team: Team) -> Pressable:
    return scene.button("norms-button", "norms.show", team=team.id)


def _make_button(scene: Scene, team: Team) -> list[Pressable]:
    if not scene.may(team, Action.WORD_NORMS):
        return []
    return [scene.button("guide-make", "guide.make", team=team.id)]


async def make_now(scene: Scene) -> Reply:
    """The trainer need not wait for the next working day."""
    team, guide = await norm_guides.make_now(scene.principal, scene.value("team"))
    if guide is None:
        raise Stale("guide-unchanged", team=team.name)
    return await _show(scene, team)


async def offer_file(scene: Scene) -> Reply:
    """Fresh links to the newest version; their secrets stand after the "#"."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.READ_GUIDE)
        trajectory = await trajectory_with_norms(work, team)
        guide = await work.norm_guides.newest(trajectory.id)
    if guide is None:
        raise Stale("guide-none-yet", team=team.name)
    return scene.reply(
        scene.say("file-title", team=team.name),
        [*scene.lines("file-explained"), scene.quiet("file-expires")],
        [*links_to(scene, guide.id, GUIDE), scene.back("guide.show", team=team.id)],
    )


# ---- the guide of the directorate


async def show_shared(scene: Scene) -> Reply:
    """How many teams share their norms, and the document once that says nothing about one."""
    async with scene.services.desk.reading() as work:
        await scene.teams_where(work, Action.READ_SHARED_NORMS)
        teams = len(await shared_guides(work))
    enough = teams >= FEWEST_TEAMS
    lines = scene.lines("shared-what")
    if not enough:
        lines = [*lines, Line(scene.say("shared-too-few", least=FEWEST_TEAMS))]
    actions: list[Pressable] = [
        scene.button("guide-file", "guide.shared.file", primary=True)
        if enough
        else scene.button("overview-button", "overview.show", primary=True)
    ]
    return scene.reply(scene.say("shared-title"), lines, actions)


async def offer_shared_file(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        await scene.teams_where(work, Action.READ_SHARED_NORMS)
        teams = len(await shared_guides(work))
    if teams < FEWEST_TEAMS:
        raise Stale("shared-too-few", least=FEWEST_TEAMS)
    return scene.reply(
        scene.say("shared-title"),
        [*scene.lines("file-explained"), scene.quiet("file-expires")],
        [*links_to(scene, SHARED, SHARED), scene.back("guide.shared")],
    )


# ---- who hears of it


async def notice(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For everybody of the team: there is a new version. A newer one makes this one moot."""
    version = await guide_called(work, planned.subject)
    if version is None or not scene.may(version.team, Action.READ_GUIDE):
        return None
    if await work.norm_guides.newest(version.trajectory.id) != version.guide:
        return None
    team = version.team
    return scene.card(
        guide_title(scene, version),
        [Line(coverage_of(scene, version.guide)), scene.quiet("notice-guide-quiet")],
        [
            scene.button("guide-file", "guide.file", primary=True, team=team.id),
            scene.button("guide-button", "guide.show", team=team.id),
        ],
    )


def guide_title(scene: Scene, version: TeamGuide) -> str:
    """That there is a new version, of which team."""
    number = str(version.guide.version)
    return scene.say("notice-guide-title", team=version.team.name, version=number)
