"""The one door to the private page: a ticket for whatever waits, and nothing written but, during a
session, that somebody is there (trust.md, rule 7)."""

from datetime import datetime

from dialogs.card import Button, LinkButton
from dialogs.scene import Scene
from dialogs.turn import DoorReply, Reply, Turn
from storage.work import Work
from trajectory.language import Language
from trajectory.rounds.slots import DoorEntry
from trajectory.teams import Person
from use_cases.input_entries import entries_for, with_tickets
from use_cases.planning.needs import places_for
from use_cases.separate_input import named_reader
from use_cases.services import Services
from use_cases.sessions.room_roster import enter, rooms_for

LINK = "door.link"
"""The verb that asks for the page by its link; the router writes nothing for it."""


async def open_door(services: Services, turn: Turn) -> DoorReply:
    """The private page of the person who pressed, as a dialog.

    The database is only read (anonymity.md §1).
    """
    async with services.desk.reading() as work:
        person = await work.people.by_object_id(turn.actor.object_id)
        ticket = await _ticket(work, services, turn, person)
    language = person.language if person else turn.language
    say = services.library.texts.of(language)
    return DoorReply(_url(services, ticket, language), say("door-title"))


async def show_link(scene: Scene) -> Reply:
    """The same page for a browser. The link stands in the answer only, never in a message."""
    async with scene.services.desk.reading() as work:
        ticket = await _ticket(work, scene.services, scene.turn, scene.person)
    url = _url(scene.services, ticket, scene.turn.language)
    return scene.reply(
        scene.say("door-title"),
        [*scene.lines("door-link-ready"), scene.quiet("door-link-expires")],
        [
            LinkButton(scene.say("door-link-open"), url),
            Button(scene.say("door-link-again"), LINK, check_inputs=False),
        ],
    )


async def _ticket(work: Work, services: Services, turn: Turn, person: Person | None) -> str:
    """A ticket of one size, whatever waits for this person and whomever they can write to."""
    if person:
        await enter(work, services, person, turn.now)
    asked = await _asked(work, services, person, turn.now) if person else []
    given = services.round_tickets.take(entry.slot for entry in asked)
    waiting = [entry for entry in asked if entry.slot in given]
    waiting += await places_for(work, services, person) if person else []
    entries = await entries_for(work, person) if person else []
    inputs = with_tickets(services, person, entries, turn.now) if person else []
    return services.tickets.door(waiting, inputs, turn.now, too_often=len(given) < len(asked))


async def _asked(work: Work, services: Services, person: Person, now: datetime) -> list[DoorEntry]:
    """Every open round in which this person was asked, with who reads what they write."""
    asked = await work.invitations.open_for(person.id)
    rounds = [*asked, *await rooms_for(work, person, now)]
    trajectories = dict.fromkeys(round_.trajectory for round_ in rounds)
    readers = {one: await named_reader(work, one) for one in trajectories}
    slots = [await services.seals.slot(round_.id, person.accounts) for round_ in rounds]
    return [
        DoorEntry(slot, *readers[round_.trajectory])
        for slot, round_ in zip(slots, rounds, strict=True)
        if slot is not None
    ]


def _url(services: Services, ticket: str, language: Language) -> str:
    return f"{services.public_url}/prive#{language}.{ticket}"
