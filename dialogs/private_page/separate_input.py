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
from use_cases.input_entries import entries_for
from use_cases.separate_input import readers_for

Readable = tuple[Team, Reader]


async def show(scene: Scene) -> Reply:
    """For a member the private page, for a reader the reading page; for others who may."""
    async with scene.services.desk.reading() as work:
        entries = await entries_for(work, scene.person)
        reads = _named(scene, await readers_for(work, scene.principal))
    if not (entries or reads):
        nothing = scene.lines("input-none", "input-none-who")
        help_ = scene.button("help-button", "help.show")
        return scene.reply(scene.say("input-title"), nothing, [help_])
    if not entries:
        return _pick(scene, reads)
    button = [scene.button("input-read", "input.read")] if reads else []
    return scene.reply(
        scene.say("input-title"),
        [
            *scene.lines("input-what", "input-where", "input-how-long"),
            *(_reads(scene, entry) for entry in entries),
            scene.quiet("input-not-here"),
        ],
        [*scene.doors(), *button],
    )


def _named(scene: Scene, readable: list[Readable]) -> list[Readable]:
    """The one that is named, where one is."""
    named = [one for one in readable if one[0].id == scene.value("team")]
    return named or readable


def _reads(scene: Scene, entry: InputEntry) -> Line:
    """Who reads, by name; nobody does while a programme lead is trainer."""
    if not entry.trainer:
        return Line(scene.say("input-who-reads-nobody", team=entry.team))
    return Line(scene.say("input-who-reads", team=entry.team, trainer=entry.trainer))


def _pick(scene: Scene, readable: list[Readable]) -> Reply:
    teams = list({team.id: team for team, _ in readable}.values())
    if len(teams) > 1:
        return pick_team(scene, scene.say("input-pick"), teams, "input.read")
    return _reading_page(scene, teams[0], [reader for _, reader in readable])


async def read(scene: Scene) -> Reply:
    """A link to the reading page; what people wrote never comes into the chat."""
    async with scene.services.desk.reading() as work:
        readable = await readers_for(work, scene.principal)
        if scene.value("team"):
            asked = scene.value("team")
            readable = [one for one in readable if one[0].id == asked]
            if not readable:
                await scene.team(work, Action.READ_TEXTS)
    if not readable:
        raise Stale("input-not-started")
    return _pick(scene, readable)


def _address(scene: Scene, team: Team, reader: Reader) -> str:
    services = scene.services
    ticket = services.tickets.inbox(reader, team.name, scene.turn.now)
    return f"{services.public_url}/inbreng#{scene.turn.language}.{ticket}"


def _reading_page(scene: Scene, team: Team, readers: list[Reader]) -> Reply:
    """To what is written now, and beside it to what was written before the team began again."""
    reader, *ended = readers
    until = [scene.quiet("input-read-until", day=reader.until.date())] if reader.until else []
    until += [scene.quiet("input-read-before-until")] if ended else []
    before = [
        LinkButton(scene.say("input-read-before"), _address(scene, team, one)) for one in ended
    ]
    onward = (
        scene.button("briefing-texts", "texts.show", team=team.id)
        if reader.until
        else scene.back("trajectory.show", team=team.id)
    )
    return scene.reply(
        scene.say("input-read-title", team=team.name),
        [*scene.lines("input-read-what"), *until, scene.quiet("file-expires")],
        [LinkButton(scene.say("texts-open"), _address(scene, team, reader)), *before, onward],
    )
