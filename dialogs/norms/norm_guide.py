""" "Handreiking": the team's norms as a document, in versions that can be compared.

A version is made after every session that adopted something, and at the closing; everybody of
the team hears of it. What a version holds stays as it was.
"""

from dialogs.card import Block, Card, Facts, Heading, Line, Pressable, Way
from dialogs.file_links import FORMATS, links_to
from dialogs.norms import shared_guide
from dialogs.pick_team import started_team
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.norm_guide import GUIDE, POSTER, news_lines
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Stale
from trajectory.norms import Guide, changes
from trajectory.roles import Action
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.norms import norm_guides
from use_cases.norms.norm_guides import TeamGuide, guide_called
from use_cases.norms.norms import trajectory_with_norms
from use_cases.norms.shared_editions import receives

# ---- the card


async def show(scene: Scene) -> Reply:
    """The guide of one team; for the lead of the whole programme, who names none, that of all."""
    if scene.mandate.by_name and not scene.value("team"):
        return await shared_guide.show(scene)
    return await started_team(scene, _show, Action.READ_GUIDE, "guide-pick", "guide.show")


async def _show(scene: Scene, team: Team) -> Reply:
    """The newest version, and what is new in it."""
    async with scene.services.desk.reading() as work:
        trajectory = await trajectory_with_norms(work, team)
        guide = await work.norm_guides.newest(trajectory.id)
        before = await work.norm_guides.before(guide) if guide else None
        wish = await work.norms.wish(trajectory.id)
        reads = wish.shared_on and await receives(work, scene.person.id)
        edition = await work.shared_editions.newest() if reads else None
    due = wish.guide_due
    title = scene.say("guide-title", team=team.name)
    onward = _onward(scene, team, trajectory, due=due is not None)
    if guide is None:
        return scene.reply(title, scene.lines("guide-soon" if due else "guide-none"), onward)
    blocks: list[Block] = [Facts(_facts(scene, guide)), *_news(scene, before, guide)]
    if edition is not None:
        blocks.append(Way(scene.say("shared-title"), scene.say("shared-way"), "guide.shared", {}))
    file = scene.button("guide-file", "guide.file", primary=True, team=team.id)
    return scene.reply(title, blocks, [file, *onward])


def _facts(scene: Scene, guide: Guide) -> list[tuple[str, str]]:
    return [
        (scene.say("paper-guide-version"), str(guide.version)),
        (scene.say("paper-guide-made"), scene.say("fact-visible-value", day=guide.made)),
        (scene.say("paper-guide-coverage"), coverage_of(scene, guide)),
    ]


def coverage_of(scene: Scene, guide: Guide) -> str:
    """For how many of the themes this version has a norm."""
    count = len(scene.services.library.norm_themes)
    return scene.say("norms-coverage", count=len(guide.covered), of=count)


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


def _onward(scene: Scene, team: Team, trajectory: Trajectory, *, due: bool) -> list[Pressable]:
    """To the norms; to where the team stands once it stopped."""
    if trajectory.state is TrajectoryState.STOPPED:
        return [scene.button("trajectory-button", "trajectory.show", team=team.id)]
    make = _make_button(scene, team) if due else []
    return [*make, scene.button("norms-button", "norms.show", team=team.id)]


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
        [
            *scene.lines("file-explained"),
            scene.quiet("file-expires"),
            Way(scene.say("guide-button"), "", "guide.show", {"team": team.id}),
        ],
        links_to(scene, guide.id, GUIDE, _formats(guide)),
    )


def _formats(guide: Guide) -> tuple[str, ...]:
    """A guide with norms has a page to hang up as well."""
    return (*FORMATS, POSTER) if guide.norms else FORMATS


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


async def newcomer_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For somebody new: what the guide is for. A newer version is as good."""
    version = await guide_called(work, planned.subject)
    if version is None or scene.person.id not in version.team.members:
        return None
    team = version.team
    return scene.card(
        scene.say("notice-newcomer-title", team=team.name),
        [
            *scene.lines("notice-newcomer-what", "notice-newcomer-yours"),
            Line(coverage_of(scene, version.guide)),
            scene.quiet("notice-guide-quiet"),
        ],
        [
            scene.button("guide-file", "guide.file", primary=True, team=team.id),
            scene.button("guide-button", "guide.show", team=team.id),
        ],
    )


def guide_title(scene: Scene, version: TeamGuide) -> str:
    """That there is a new version, of which team."""
    number = str(version.guide.version)
    return scene.say("notice-guide-title", team=version.team.name, version=number)
