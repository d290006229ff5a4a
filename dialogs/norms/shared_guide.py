"""The guide of the directorate: for the programme lead as it is now, and for every team that shares
in editions, each with a message of its own.
"""

from dialogs.card import Block, Card, Line, Pressable
from dialogs.file_links import links_to
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.shared_guide import SHARED
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import NotAllowed, Stale
from trajectory.norms import FEWEST_TEAMS
from trajectory.roles import Action, Role, may
from use_cases.norms.norm_guides import shared_guides
from use_cases.norms.shared_editions import guides_in, receives


async def show(scene: Scene) -> Reply:
    """How many teams share their norms, and the document once that says nothing about one."""
    async with scene.services.desk.reading() as work:
        subject = await _subject(scene, work)
    lines: list[Block] = [*scene.lines("shared-what", "shared-count-what")]
    if not subject:
        lines = [*lines, Line(scene.say("shared-too-few", least=FEWEST_TEAMS))]
    return scene.reply(scene.say("shared-title"), lines, _onward(scene, subject))


def _onward(scene: Scene, subject: str) -> list[Pressable]:
    if subject:
        return [scene.button("guide-file", "guide.shared.file", primary=True)]
    lead = scene.mandate.by_name
    way = ("overview-button", "overview.show") if lead else ("guide-button", "guide.show")
    return [scene.button(*way, primary=True)]


async def offer_file(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        subject = await _subject(scene, work)
    if not subject:
        raise Stale("shared-too-few", least=FEWEST_TEAMS)
    return scene.reply(
        scene.say("shared-title"),
        [*scene.lines("file-explained"), scene.quiet("file-expires")],
        [*links_to(scene, subject, SHARED), scene.back("guide.shared")],
    )


async def _subject(scene: Scene, work: Work) -> str:
    """What a link is for: for the lead of the whole programme the guide as it is now, for whoever
    is in a team that shares the newest edition; "" when too few teams share. The lead of a unit
    gets no guide of its own: two of overlapping units would tell of single teams.

    Raises:
        NotAllowed: neither.
    """
    named = scene.mandate.by_name and may({Role.PROGRAMME_LEAD}, Action.READ_SHARED_NORMS)
    if not named and not await receives(work, scene.person.id):
        raise NotAllowed
    if named:
        return SHARED if len(await shared_guides(work)) >= FEWEST_TEAMS else ""
    edition = await work.shared_editions.newest()
    return edition.id if edition and await guides_in(work, edition) else ""


async def notice(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For whoever is in a team that shares: there is a new edition. A newer one makes it moot."""
    edition = await work.shared_editions.newest()
    if edition is None or edition.id != planned.subject:
        return None
    guides = await guides_in(work, edition)
    if not guides or not await receives(work, scene.person.id):
        return None
    return scene.card(
        scene.say("notice-shared-title", number=str(edition.number)),
        [
            Line(scene.say("notice-shared", count=len(guides))),
            *scene.lines("shared-count-what"),
            scene.quiet("notice-shared-quiet"),
        ],
        [scene.button("guide-file", "guide.shared.file", primary=True)],
    )
