"""The one door to the private page: a ticket for whatever waits, and nothing written."""

from dialogs.card import LinkButton
from dialogs.scene import Handler, Scene
from dialogs.services import Services
from dialogs.turn import DoorReply, Reply, Turn
from storage.work import Work
from trajectory.anonymity import Slot
from trajectory.language import Language
from trajectory.teams import Person

LINK = "door.link"
"""The verb that asks for the page by its link; the router writes nothing for it."""


async def open_door(services: Services, turn: Turn) -> DoorReply:
    """The private page of the person who pressed, as a dialog.

    Only reads: opening leaves no trace (anonymity.md §1).
    """
    async with services.desk.reading() as work:
        person = await work.people.by_object_id(turn.actor.object_id)
        waiting = await _waiting(work, services, person) if person else []
    language = person.language if person else turn.language
    say = services.library.texts.of(language)
    return DoorReply(_url(services, turn, waiting, language), say("door-title"))


async def show_link(scene: Scene) -> Reply:
    """The same page for a browser. The link stands in the answer only, never in a message."""
    async with scene.services.desk.reading() as work:
        waiting = await _waiting(work, scene.services, scene.person)
    url = _url(scene.services, scene.turn, waiting, scene.turn.language)
    return scene.reply(
        scene.say("door-title"),
        [*scene.lines("door-link-ready"), scene.quiet("door-link-expires")],
        [LinkButton(scene.say("door-link-open"), url)],
    )


async def _waiting(work: Work, services: Services, person: Person) -> list[tuple[Slot, str]]:
    """A slot and the team's name for every open round in which this person was asked."""
    waiting: list[tuple[Slot, str]] = []
    if person.object_id is None:
        return waiting
    for running in await work.invitations.open_for(person.id):
        trajectory = await work.teams.trajectory(running.trajectory)
        team = await work.teams.get(trajectory.team) if trajectory else None
        slot = services.seals.slot(running.id, person.object_id)
        waiting.append((slot, team.name if team else ""))
    return waiting


def _url(
    services: Services, turn: Turn, waiting: list[tuple[Slot, str]], language: Language
) -> str:
    ticket = services.tickets.door(waiting, turn.now)
    return f"{services.public_url}/prive#{language}.{ticket}"


COMMANDS: dict[str, Handler] = {}
VERBS: dict[str, Handler] = {LINK: show_link}
