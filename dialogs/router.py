"""Routes each turn to the conversation that answers it, and records who spoke.

What answers what stands in the `register.py` of each room (`dialogs/register.py`).
"""

import logging
from dataclasses import replace

from dialogs.card import CARD_VERSION
from dialogs.enrolment import enrol
from dialogs.everyday import everyday, snooze, welcome
from dialogs.private_page import door
from dialogs.register import everything
from dialogs.scene import Handler, Scene
from dialogs.support import free_text
from dialogs.turn import DoorReply, Event, Reply, Turn
from storage.people.channels import Channel
from storage.people.people import Address
from trajectory.errors import DomainError
from trajectory.teams import Person
from use_cases.services import RosterMember, Services

_log = logging.getLogger(__name__)


_REGISTER = everything()
COMMANDS = _REGISTER.commands
"""What answers each command of `content/commands.yaml`."""
VERBS = _REGISTER.verbs
"""What answers each button."""


class Conversations:
    """Turn in, reply out. Sends nothing; never raises for what a person did.

    Raises at construction when a command of the content has no conversation.
    """

    def __init__(self, services: Services) -> None:
        missing = {command.id for command in services.library.commands} - COMMANDS.keys()
        if missing:
            raise ValueError(f"write a conversation for the commands {sorted(missing)}")
        self._services = services

    async def __call__(self, turn: Turn) -> Reply | DoorReply | None:
        """The answer; what fails on our side is said kindly, and logged by its kind only."""
        try:
            return await self._answer(turn)
        except Exception as failure:
            _log.error("turn failed", extra={"error": type(failure).__name__})
            scene = scene_for(self._services, turn, _stranger(turn))
            return everyday.refusal(scene, DomainError("went-wrong"))

    async def _answer(self, turn: Turn) -> Reply | DoorReply | None:
        if turn.event is Event.DOOR:
            # Opening the private page writes nothing, so nobody is recorded as seen here.
            return await self._open_door(turn)
        if not turn.personal:
            return await self._in_channel(turn)
        handler = self._handler(turn)
        async with self._services.desk.reading() as work:
            known = await work.people.speaker(turn.actor.object_id)
            if handler in _REGISTER.readers and known and _up_to_date(turn, *known):
                scene = scene_for(self._services, turn, known[0])
                return await _answered(handler, replace(scene, begun=work))
        met = await self._meet(turn, handler, *(known or (None, None)))
        return await _answered(handler, met) if met else None

    async def _open_door(self, turn: Turn) -> Reply | DoorReply:
        try:
            return await door.open_door(self._services, turn)
        except DomainError as error:
            return everyday.refusal(scene_for(self._services, turn, _stranger(turn)), error)

    def _handler(self, turn: Turn) -> Handler:
        if turn.event is Event.INSTALLED:
            return welcome.show
        if turn.event is Event.ACTION:
            return self._pressed(turn)
        if turn.file is not None or turn.verb == "file.refused":
            return enrol.take_file
        library = self._services.library
        command = library.spoken.match(turn.text)
        if command:
            return COMMANDS[command]
        return snooze.understood(library.spoken, turn) or free_text.handler(library, turn.text)

    def _pressed(self, turn: Turn) -> Handler:
        handler = VERBS.get(turn.verb)
        if handler is None or turn.data.get("card") != CARD_VERSION:
            return everyday.stale
        return handler

    async def _meet(
        self, turn: Turn, handler: Handler, person: Person | None, address: Address | None
    ) -> Scene | None:
        """Who speaks; None when they removed the app. Writes only what changed.

        The link to the private page is a door too: for it nothing at all is written, and
        neither for whoever looks for support.
        """
        services = self._services
        if turn.event is Event.REMOVED:
            await self._forget(person)
            return None
        if turn.verb == door.LINK or handler in _REGISTER.traceless:
            return scene_for(services, turn, _as_they_are(turn, person))
        profile = await self._profile(turn, person)
        joins = profile is not None and bool(profile.upn)
        if person is None or joins or address != _address(turn) or _differs(person, turn):
            person = await self._remember(turn, profile)
        return scene_for(services, turn, person)

    async def _profile(self, turn: Turn, person: Person | None) -> RosterMember | None:
        """What Teams knows of this person, asked until the account name is known: enrolment
        may have named them by it. Never asked inside a transaction."""
        if person is not None and person.upn is not None:
            return None
        return await self._services.directory.profile(turn.place)

    async def _remember(self, turn: Turn, profile: RosterMember | None) -> Person:
        """Record who this is and where to reach them."""
        actor = turn.actor
        async with self._services.desk.writing() as work:
            person = await work.people.record_seen(
                object_id=actor.object_id,
                name=actor.name or (profile.name if profile else ""),
                upn=profile.upn.lower() if profile and profile.upn else None,
                language=turn.language,
                time_zone=turn.time_zone,
            )
            await work.people.record_address(person.id, _address(turn))
            await work.dead_letters.wake(person.id, turn.now)
            await work.commit()
        return person

    async def _forget(self, person: Person | None) -> None:
        if person is not None:
            async with self._services.desk.writing() as work:
                await work.people.forget_address(person.id)
                await work.commit()

    async def _in_channel(self, turn: Turn) -> Reply | None:
        services = self._services
        await _note_channel(services, turn)
        if turn.event is Event.REMOVED:
            return None
        scene = scene_for(services, turn, _stranger(turn))
        return welcome.in_channel(scene)


async def _answered(handler: Handler, scene: Scene) -> Reply:
    try:
        return await handler(scene)
    except DomainError as error:
        return everyday.refusal(scene, error)


def _up_to_date(turn: Turn, person: Person, address: Address | None) -> bool:
    """Whether there is nothing new to record of whoever speaks."""
    return person.upn is not None and address == _address(turn) and not _differs(person, turn)


def _as_they_are(turn: Turn, person: Person | None) -> Person:
    """Who speaks, in the language of now, for a turn that writes nothing."""
    known = person or _stranger(turn)
    return known if known.language_chosen else replace(known, language=turn.language)


def _differs(person: Person, turn: Turn) -> bool:
    renamed = turn.actor.name not in ("", person.name)
    moved = turn.time_zone not in ("", person.time_zone)
    return renamed or moved or (turn.language is not person.language and not person.language_chosen)


def scene_for(services: Services, turn: Turn, person: Person) -> Scene:
    """The scene of a person, in the language they chose."""
    language = person.language
    say = services.library.texts.of(language)
    return Scene(replace(turn, language=language), person, say, services)


def _address(turn: Turn) -> Address:
    place = turn.place
    return Address(place.service_url, place.tenant_id, place.user_id, place.conversation_id)


async def _note_channel(services: Services, turn: Turn) -> None:
    """Remember where the roster of a Teams team can be read."""
    place = turn.place
    if place.teams_team_id is None:
        return
    async with services.desk.writing() as work:
        if turn.event is Event.REMOVED:
            await work.channels.forget(place.teams_team_id)
        else:
            await work.channels.record(
                Channel(
                    teams_team_id=place.teams_team_id,
                    name=place.teams_team_name or "",
                    service_url=place.service_url,
                    conversation_id=place.conversation_id,
                    tenant_id=place.tenant_id,
                )
            )
        await work.commit()


def _stranger(turn: Turn) -> Person:
    """In a channel nobody is looked up: the answer is the same for all."""
    return Person("", turn.actor.object_id, None, turn.actor.name, turn.language)
