""" "Handreiking": the team's norms as a document, in versions that can be compared.

A version is made after every session that adopted something, and at the closing; everybody of
the team hears of it. What a version holds stays as it was.
"""

from datetime import date, datetime

from content.library import Library
from dialogs.card import Block, Card, Facts, Heading, Line, LinkButton, Pressable
from dialogs.norms.norms import norms_in, norms_of
from dialogs.pick_team import started_team
from dialogs.scene import Scene
from dialogs.turn import Reply
from documents import GuideSheet
from papers.norm_guide import guide_sheet, news_lines, shared_sheet
from storage.people.outbox import Notice
from storage.work import Work
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.norms import (
    FEWEST_TEAMS,
    Guide,
    GuideAgreement,
    GuideNorm,
    NormState,
    changes,
    in_order,
)
from trajectory.roles import Action
from trajectory.teams import Team, Trajectory
from use_cases.notices import NoticeKind
from use_cases.progress.progress import today_of
from use_cases.services import Services

FORMATS = ("pdf", "docx")
GUIDE, SHARED = "guide", "shared_guide"
"""The two documents, as a ticket for one names them."""


# ---- making a version


async def make_version(
    work: Work, services: Services, team: Team, trajectory: Trajectory, now: datetime
) -> Guide | None:
    """The next version of a team's guide; None when nothing in it changed.

    Everybody with a part in the team hears of it, and its channel if the team wants that.
    """
    wish = await work.norms.wish(trajectory.id)
    await work.norms.guide_made(trajectory.id)
    draft = await _draft(work, services, trajectory, today_of(now))
    before = await work.norm_guides.newest(trajectory.id)
    if not changes(before, draft):
        return None
    guide = await work.norm_guides.add(
        trajectory.id,
        made=draft.made,
        norms=draft.norms,
        crossings=draft.crossings,
        agreements=draft.agreements,
    )
    await work.outbox.plan(*(Notice(NoticeKind.GUIDE, id, guide.id, now) for id in team.people))
    if wish.channel:
        await work.outbox.plan(Notice(NoticeKind.CHANNEL_GUIDE, team.manager, guide.id, now))
    return guide


async def _draft(work: Work, services: Services, trajectory: Trajectory, today: date) -> Guide:
    """What a version that is made now would hold."""
    norms = await work.norms.of_trajectory(trajectory.id)
    adopted = [norm for norm in norms if norm.state is NormState.ADOPTED]
    ordered = in_order(adopted, services.library.norm_themes)
    themes = {norm.theme for norm in adopted}
    crossings = await work.norms.crossings(trajectory.id)
    agreed = await work.agreements.of_trajectory(trajectory.id)
    return Guide(
        id="",
        trajectory=trajectory.id,
        version=0,
        made=today,
        norms=tuple(GuideNorm(one.id, one.theme, one.kind, one.text) for one in ordered),
        crossings=tuple(one for one in crossings if one.theme in themes),
        agreements=tuple(
            GuideAgreement(one.what, one.owner, one.due) for one in agreed if one.open
        ),
    )


async def make_now(scene: Scene) -> Reply:
    """The trainer need not wait for the next working day."""
    async with scene.services.desk.writing() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
        guide = await make_version(
            work, scene.services, found.team, found.trajectory, scene.turn.now
        )
        await work.commit()
    if guide is None:
        raise Stale("guide-unchanged", team=found.team.name)
    return await _show(scene, found.team)


# ---- the card


async def show(scene: Scene) -> Reply:
    """The guide of one team; for the lead, who names none, the one of all teams."""
    if scene.is_lead and not scene.value("team"):
        return await show_shared(scene)
    return await started_team(scene, _show, Action.READ_GUIDE, "guide-pick", "guide.show")


async def _show(scene: Scene, team: Team) -> Reply:
    """The newest version, and what is new in it."""
    async with scene.services.desk.reading() as work:
        found = await norms_in(work, team)
        guide = await work.norm_guides.newest(found.trajectory.id)
        before = await work.norm_guides.before(guide) if guide else None
        due = (await work.norms.wish(found.trajectory.id)).guide_due
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
    covered = len({norm.theme for norm in guide.norms})
    count = len(scene.services.library.norm_themes)
    return [
        (scene.say("paper-guide-version"), str(guide.version)),
        (scene.say("paper-guide-made"), scene.say("fact-visible-value", day=guide.made)),
        (
            scene.say("paper-guide-coverage"),
            scene.say("norms-coverage", count=covered, of=count),
        ),
    ]


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


async def offer_file(scene: Scene) -> Reply:
    """Fresh links to the newest version; their secrets stand after the "#"."""
    async with scene.services.desk.reading() as work:
        found = await norms_of(scene, work, Action.READ_GUIDE)
        guide = await work.norm_guides.newest(found.trajectory.id)
    if guide is None:
        raise Stale("guide-none-yet", team=found.team.name)
    return scene.reply(
        scene.say("file-title", team=found.team.name),
        [*scene.lines("file-explained"), scene.quiet("file-expires")],
        [*_links(scene, guide.id, GUIDE), scene.back("guide.show", team=found.team.id)],
    )


def _links(scene: Scene, about: str, kind: str) -> list[Pressable]:
    """One link per format, good for half an hour."""
    language, services, now = scene.turn.language, scene.services, scene.turn.now
    links: list[Pressable] = []
    for form in FORMATS:
        ticket = services.tickets.file(about, kind=kind, form=form, language=language, now=now)
        url = f"{services.public_url}/bestand#{language}.{ticket}"
        links.append(LinkButton(scene.say("file-open", form=form), url))
    return links


# ---- the guide of the directorate


async def show_shared(scene: Scene) -> Reply:
    """How many teams share their norms, and the document once that says nothing about one."""
    async with scene.services.desk.reading() as work:
        await scene.teams_where(work, Action.READ_SHARED_NORMS)
        teams = len(await _shared(work))
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
        teams = len(await _shared(work))
    if teams < FEWEST_TEAMS:
        raise Stale("shared-too-few", least=FEWEST_TEAMS)
    return scene.reply(
        scene.say("shared-title"),
        [*scene.lines("file-explained"), scene.quiet("file-expires")],
        [*_links(scene, SHARED, SHARED), scene.back("guide.shared")],
    )


async def _shared(work: Work) -> list[tuple[Guide, Language]]:
    """The newest guides of teams that agreed to share, with the language they were written in."""
    found = []
    for trajectory_id in await work.norms.shared():
        guide = await work.norm_guides.newest(trajectory_id)
        trajectory = await work.trajectories.get(trajectory_id)
        if guide is not None and trajectory is not None and guide.norms:
            found.append((guide, trajectory.language))
    return found


# ---- the documents behind a ticket


async def sheet_for(
    work: Work, library: Library, *, kind: str, about: str, language: Language, now: datetime
) -> GuideSheet | None:
    """The words of a guide that a ticket names; None when it is gone or may not be made."""
    if kind == SHARED:
        guides = await _shared(work)
        if len(guides) < FEWEST_TEAMS:
            return None
        return shared_sheet(library, guides, language=language, made=today_of(now))
    guide = await work.norm_guides.get(about)
    trajectory = await work.trajectories.get(guide.trajectory) if guide else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if guide is None or trajectory is None or team is None:
        return None
    before = await work.norm_guides.before(guide)
    changed = changes(before, guide) if before else None
    spoken = trajectory.language
    return guide_sheet(library, guide, changed, team=team.name, spoken=spoken, language=language)


# ---- who hears of it


async def notice(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For everybody of the team: there is a new version. A newer one makes this one moot."""
    guide = await work.norm_guides.get(planned.subject)
    trajectory = await work.trajectories.get(guide.trajectory) if guide else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if guide is None or team is None or not scene.may(team, Action.READ_GUIDE):
        return None
    if await work.norm_guides.newest(guide.trajectory) != guide:
        return None
    covered = len({norm.theme for norm in guide.norms})
    count = len(scene.services.library.norm_themes)
    return scene.card(
        scene.say("notice-guide-title", team=team.name, version=str(guide.version)),
        [
            Line(scene.say("norms-coverage", count=covered, of=count)),
            scene.quiet("notice-guide-quiet"),
        ],
        [
            scene.button("guide-file", "guide.file", primary=True, team=team.id),
            scene.button("guide-button", "guide.show", team=team.id),
        ],
    )
