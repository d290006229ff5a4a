"""Routes each turn to the conversation that answers it, and records who spoke.

What answers what stands in the `register.py` of each room (`dialogs/register.py`).
"""

import asyncio
import logging
from dataclasses import replace
from datetime import date

from content.understanding.examples import COMMAND, DANGER, SUPPORT
from dialogs.card import CARD_VERSION
from dialogs.channels import note_channel
from dialogs.enrolment import enrol
from dialogs.everyday import everyday, not_understood, reminders, welcome
from dialogs.hearing import Heard, hear
from dialogs.named_team import with_team
from dialogs.plan import sheet
from dialogs.private_page import door
from dialogs.register import everything
from dialogs.scene import Handler, Scene
from dialogs.support import free_text, support
from dialogs.turn import DoorReply, Event, File, Reply, Turn
from dialogs.units import changing, staff_list
from storage.people.people import Address
from storage.people.seen import Seen
from storage.work import Work
from trajectory.errors import DomainError
from trajectory.teams import Person
from trajectory.units.mandate import NO_MANDATE, Mandate
from use_cases.services import RosterMember, Services
from use_cases.units.mandates import mandate_of

_log = logging.getLogger(__name__)

PATIENCE = 2.0
"""Seconds in which the database says in which language somebody wants support."""


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
        self._looked_up: dict[str, date] = {}
        """On which day Teams was last asked what somebody is called."""

    async def __call__(self, turn: Turn) -> Reply | DoorReply | None:
        """The answer; what fails on our side is said kindly, and logged by its kind only."""
        try:
            return await self._answer(turn)
        except Exception as failure:
            _log.error("turn failed", extra={"error": type(failure).__name__})
            return await self._apology(turn, "went-wrong")

    async def _answer(self, turn: Turn) -> Reply | DoorReply | None:
        if turn.event is Event.DOOR:
            # Opening the private page writes nothing, so nobody is recorded as seen here.
            return await self._open_door(turn)
        if turn.event is Event.UNSHOWN:
            return await self._apology(turn, "card-too-large")
        heard = await self._hear(turn)
        if not turn.personal:
            return await self._in_channel(turn, heard)
        handler = self._handler(turn, heard)
        if handler in _REGISTER.traceless:
            return await _answered(handler, await self._from_memory(turn, heard))
        async with self._services.desk.reading() as work:
            known = await work.people.speaker(turn.actor.object_id)
            mandate = await self._mandate(work, turn, known[0]) if known else NO_MANDATE
            about = await self._about(work, turn, known[0], mandate) if known else turn
            if about.text != turn.text:
                handler = self._handler(about, await self._hear(about))
            turn = about
            if handler in _REGISTER.readers and known and self._up_to_date(turn, *known):
                scene = scene_for(self._services, turn, known[0], mandate)
                begun = replace(free_text.in_tongue(scene, heard), begun=work)
                return await _answered(handler, begun)
        met = await self._meet(turn, mandate, *(known or (None, None)))
        return await _answered(handler, free_text.in_tongue(met, heard)) if met else None

    async def _mandate(self, work: Work, turn: Turn, person: Person) -> Mandate:
        return await mandate_of(work, self._services, person, turn.now)

    async def _about(self, work: Work, turn: Turn, person: Person, mandate: Mandate) -> Turn:
        """The turn with the team that its words name."""
        principal = scene_for(self._services, turn, person, mandate).principal
        return await with_team(work, self._services.library.spoken, turn, principal)

    async def _open_door(self, turn: Turn) -> Reply | DoorReply:
        try:
            return await door.open_door(self._services, turn)
        except DomainError as error:
            return everyday.refusal(scene_for(self._services, turn, _stranger(turn)), error)

    async def _hear(self, turn: Turn) -> Heard:
        """What was typed, if anything was; before any transaction, since it can take a moment."""
        if turn.event is not Event.TEXT or turn.file is not None or turn.verb:
            return Heard()
        return await hear(self._services.library, self._services.listener, turn.text)

    async def _apology(self, turn: Turn, key: str) -> Reply:
        """What did not work out, in the language of the reader as far as that can be read."""
        scene = (
            await self._from_memory(turn, Heard())
            if turn.personal
            else scene_for(self._services, turn, _stranger(turn))
        )
        return everyday.refusal(scene, DomainError(key))

    async def _from_memory(self, turn: Turn, heard: Heard) -> Scene:
        """For whoever looks for support: nothing is written, and it does not wait for a database
        that is full, slow or away."""
        person = None
        try:
            async with asyncio.timeout(PATIENCE), self._services.desk.reading() as work:
                person, _ = await work.people.speaker(turn.actor.object_id) or (None, None)
        except Exception as failure:
            _log.error("support from memory", extra={"error": type(failure).__name__})
        return free_text.in_tongue(
            scene_for(self._services, turn, _as_they_are(turn, person)), heard
        )

    def _handler(self, turn: Turn, heard: Heard) -> Handler:
        if turn.event is Event.INSTALLED:
            return welcome.show
        if turn.event is Event.ACTION:
            return self._pressed(turn)
        if turn.file is not None or turn.verb == "file.refused":
            return _taker(turn.file)
        spoken = self._services.library.spoken
        if heard.meaning.startswith(COMMAND):
            return COMMANDS[heard.id]
        return reminders.understood(spoken, turn) or free_text.handler(heard)

    def _pressed(self, turn: Turn) -> Handler:
        handler = VERBS.get(turn.verb)
        if turn.verb == not_understood.MEANT:
            handler = COMMANDS.get(turn.data.get("command", ""))
        if handler is None or turn.data.get("card") != CARD_VERSION:
            return everyday.stale
        return handler

    async def _meet(
        self, turn: Turn, mandate: Mandate, person: Person | None, address: Address | None
    ) -> Scene | None:
        """Who speaks; None when they removed the app. Writes only what changed.

        The link to the private page is a door too: for it nothing at all is written.
        """
        services = self._services
        if turn.event is Event.REMOVED:
            await self._forget(person)
            return None
        if turn.verb == door.LINK:
            return scene_for(services, turn, _as_they_are(turn, person))
        profile = await self._profile(turn, person)
        news = address != _address(turn) or person is None or _differs(person, turn)
        if person is None or news or (profile is not None and profile.upn):
            met = person, mandate
            person, mandate = await self._remembered(turn, profile, met, news=news)
        return scene_for(services, turn, person, mandate)

    async def _profile(self, turn: Turn, person: Person | None) -> RosterMember | None:
        """What Teams calls this person. Asked until that is known, when the name on their card
        changed, and once a day: enrolment may have named them by what they are called since.
        Never asked inside a transaction."""
        if person is not None and self._is_looked_up(turn, person) and not _differs(person, turn):
            return None
        if person is not None:
            self._looked_up[person.id] = turn.now.date()
        return await self._services.directory.profile(turn.place)

    def _is_looked_up(self, turn: Turn, person: Person) -> bool:
        return person.upn is not None and self._looked_up.get(person.id) == turn.now.date()

    def _up_to_date(self, turn: Turn, person: Person, address: Address | None) -> bool:
        """Whether there is nothing new to record of whoever speaks."""
        there = address == _address(turn) and not _differs(person, turn)
        return there and self._is_looked_up(turn, person)

    async def _remembered(
        self,
        turn: Turn,
        profile: RosterMember | None,
        known: tuple[Person | None, Mandate],
        *,
        news: bool,
    ) -> tuple[Person, Mandate]:
        """The same person when only looking them up again cannot be written now: a disk that is
        full stands in nobody's way who only reads."""
        try:
            return await self._remember(turn, profile)
        except Exception as failure:
            person, mandate = known
            if person is None or news:
                raise
            _log.error("not looked up", extra={"error": type(failure).__name__})
            return person, mandate

    async def _remember(self, turn: Turn, profile: RosterMember | None) -> tuple[Person, Mandate]:
        """Record who this is and where to reach them; what they may do may be known by account."""
        actor = turn.actor
        async with self._services.desk.writing() as work:
            person = await work.people.record_seen(
                Seen(
                    object_id=actor.object_id,
                    name=actor.name or (profile.name if profile else ""),
                    language=turn.language,
                    upn=profile.upn.lower() if profile and profile.upn else None,
                    mail=profile.mail.lower() if profile and profile.mail else None,
                    time_zone=turn.time_zone,
                )
            )
            await work.people.record_address(person.id, _address(turn))
            await work.dead_letters.wake(person.id, turn.now)
            mandate = await self._mandate(work, turn, person)
            await work.commit()
        return person, mandate

    async def _forget(self, person: Person | None) -> None:
        if person is not None:
            async with self._services.desk.writing() as work:
                await work.people.forget_address(person.id)
                await work.commit()

    async def _in_channel(self, turn: Turn, heard: Heard) -> Reply | None:
        services = self._services
        scene = free_text.in_tongue(scene_for(services, turn, _stranger(turn)), heard)
        if heard.card == SUPPORT:
            return support.among_others(scene, danger=heard.meaning == DANGER)
        await note_channel(services, turn)
        return None if turn.event is Event.REMOVED else welcome.in_channel(scene)


async def _answered(handler: Handler, scene: Scene) -> Reply:
    try:
        return await handler(scene)
    except DomainError as error:
        return await everyday.refused(scene, error)


def _as_they_are(turn: Turn, person: Person | None) -> Person:
    """Who speaks, in the language of now, for a turn that writes nothing."""
    known = person or _stranger(turn)
    return known if known.language_chosen else replace(known, language=turn.language)


def _differs(person: Person, turn: Turn) -> bool:
    renamed = turn.actor.name not in ("", person.name)
    moved = turn.time_zone not in ("", person.time_zone)
    return renamed or moved or (turn.language is not person.language and not person.language_chosen)


def scene_for(
    services: Services, turn: Turn, person: Person, mandate: Mandate = NO_MANDATE
) -> Scene:
    """The scene of a person, in the language they chose."""
    language = person.language
    say = services.library.texts.of(language)
    return Scene(replace(turn, language=language), person, say, services, mandate)


def _address(turn: Turn) -> Address:
    place = turn.place
    return Address(place.service_url, place.tenant_id, place.user_id, place.conversation_id)


def _stranger(turn: Turn) -> Person:
    """In a channel nobody is looked up: the answer is the same for all."""
    return Person("", turn.actor.object_id, None, turn.actor.name, turn.language)


def _taker(file: File | None) -> Handler:
    """Who takes a file, by what its headings say it is about."""
    if file is not None and changing.is_ours(file.text):
        return changing.take_file
    if file is not None and staff_list.is_ours(file.text):
        return staff_list.take_file
    if file is not None and sheet.is_ours(file.text):
        return sheet.take_file
    return enrol.take_file
