"""The way to separate input from the chat (anonymity.md §5).

A member gets the private page, the trainer a reading page; what people write never comes here.
"""

from dialogs.card import Line, LinkButton
from dialogs.pick_team import pick_team
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.separate_input import InputEntry, Reader
from trajectory.teams import Team
from use_cases.separate_input import entries_for, readers_for

Readable = tuple[Team, Reader]


async def show(scene: Scene) -> Reply:
    """For a member the private page, for a reader the reading page; for others who may."""
    async with scene.services.desk.reading() as work:
        entries = await entries_for(work, scene.person)
        reads = await readers_for(work, scene.services, scene.person)
    if not (entries or reads):
        return scene.reply(scene.say("input-title"), scene.lines("input-none", "input-none-who"))
    if not entries:
        return _pick(scene, reads)
    button = [scene.button("input-read", "input.read")] if reads else []
    return scene.reply(
        scene.say("input-title"),
        [
            *scene.lines("input-what", "input-where"),
            *(_reads(scene, entry) for entry in entries),
            scene.quiet("input-not-here"),
        ],
        [*scene.doors(), *button],
    )


def _reads(scene: Scene, entry: InputEntry) -> Line:
    """Who reads, by name; nobody does while a programme lead is trainer."""
    if not entry.trainer:
        return Line(scene.say("input-who-reads-nobody", team=entry.team))
    return Line(scene.say("input-who-reads", team=entry.team, trainer=entry.trainer))


def _pick(scene: Scene, readable: list[Readable]) -> Reply:
    if len(readable) > 1:
        teams = [team for team, _ in readable]
        return pick_team(scene, scene.say("input-pick"), teams, "input.read")
    return _reading_page(scene, *readable[0])


async def read(scene: Scene) -> Reply:
    """A link to the reading page; what people wrote never comes into the chat."""
    async with scene.services.desk.reading() as work:
        readable = await readers_for(work, scene.services, scene.person)
        if scene.value("team"):
            asked = scene.value("team")
            readable = [one for one in readable if one[0].id == asked]
            if not readable:
                await scene.team(work, Action.READ_TEXTS)
    if not readable:
        raise Stale("input-not-started")
    return _pick(scene, readable)


def _reading_page(scene: Scene, team: Team, reader: Reader) -> Reply:
    services = scene.services
    ticket = services.tickets.inbox(reader, team.name, scene.turn.now)
    url = f"{services.public_url}/inbreng#{scene.turn.language}.{ticket}"
    until = [scene.quiet("input-read-until", day=reader.until.date())] if reader.until else []
    texts = [scene.button("briefing-texts", "texts.show", team=team.id)] if reader.until else []
    return scene.reply(
        scene.say("input-read-title", team=team.name),
        [*scene.lines("input-read-what"), *until, scene.quiet("file-expires")],
        [LinkButton(scene.say("texts-open"), url), *texts],
    )
