"""The way to separate input from the chat (anonymity.md §5).

A member gets the private page, the trainer a reading page; what people write never comes here.
"""

from dialogs.card import LinkButton
from dialogs.pick_team import pick_team
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.separate_input import Mailbox
from trajectory.teams import Team
from use_cases.separate_input import entries_for, mailbox_of

Readable = tuple[Team, Mailbox]


async def show(scene: Scene) -> Reply:
    """For a member the private page, for a trainer the reading page; for others who may."""
    async with scene.services.desk.reading() as work:
        writes = any(entry.writes for entry in await entries_for(work, scene.person))
        reads = await _readable(scene, work)
    if not (writes or reads):
        return scene.reply(scene.say("input-title"), scene.lines("input-none", "input-none-who"))
    if not writes:
        return _pick(scene, reads)
    button = [scene.button("input-read", "input.read")] if reads else []
    return scene.reply(
        scene.say("input-title"),
        [*scene.lines("input-what", "input-where"), scene.quiet("input-not-here")],
        [*scene.doors(), *button],
    )


async def _readable(scene: Scene, work: Work) -> list[Readable]:
    """Every started team whose separate input this person reads."""
    teams = await work.teams.of_person(scene.person.id)
    own = [team for team in teams if scene.may(team, Action.READ_TEXTS)]
    return [(team, mailbox) for team in own if (mailbox := await mailbox_of(work, team))]


def _pick(scene: Scene, readable: list[Readable]) -> Reply:
    if len(readable) > 1:
        teams = [team for team, _ in readable]
        return pick_team(scene, scene.say("input-pick"), teams, "input.read")
    return _reading_page(scene, *readable[0])


async def read(scene: Scene) -> Reply:
    """A link to the reading page; what people wrote never comes into the chat."""
    async with scene.services.desk.reading() as work:
        readable = await _readable(scene, work)
        if scene.value("team"):
            team = await scene.team(work, Action.READ_TEXTS)
            readable = [(own, mailbox) for own, mailbox in readable if own.id == team.id]
    if not readable:
        raise Stale("input-not-started")
    return _pick(scene, readable)


def _reading_page(scene: Scene, team: Team, mailbox: Mailbox) -> Reply:
    services = scene.services
    ticket = services.tickets.inbox(mailbox.trajectory, team.name, scene.turn.now)
    url = f"{services.public_url}/inbreng#{scene.turn.language}.{ticket}"
    return scene.reply(
        scene.say("input-read-title", team=team.name),
        [*scene.lines("input-read-what"), scene.quiet("file-expires")],
        [LinkButton(scene.say("texts-open"), url)],
    )
