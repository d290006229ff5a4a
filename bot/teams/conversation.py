"""What happens on one activity, by its kind: words, buttons, the private page, installation."""

import logging
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from bot.teams import activities, answers
from bot.teams.activities import NOTHING, Envelope, Pressed, Said
from bot.teams.answering import Chat, arrived
from bot.teams.answers import CardTooLarge
from bot.teams.auth import Unauthenticated
from bot.teams.edge import TeamsEdge
from dialogs.turn import DoorReply, Event, Reply
from use_cases.services import Scope

JSON = dict[str, Any]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Conversation:
    """One activity of a conversation; `Chat` is the way to answer it with a message."""

    edge: TeamsEdge
    envelope: Envelope

    def is_heard(self) -> bool:
        """In a chat nothing happens for an account that is nobody in the organisation.

        Raises:
            Unauthenticated: it comes from another organisation.
        """
        tenant = self.edge.tenant_id
        if tenant is not None and self.envelope.tenant_id != tenant.lower():
            raise Unauthenticated("other-tenant")
        if self.envelope.scope is Scope.PERSONAL and not self.envelope.object_id:
            _log.info("turn ignored", extra={"reason": "no-object-id"})
            return False
        return True

    # ---- words and files ------------------------------------------------------------------------

    async def on_message(self, chat: Chat) -> None:
        """Words, a file, or the button of a client that sends it as a message."""
        try:
            await self._on_message(chat)
        except CardTooLarge:
            await self._answer(chat, await self._ask(Event.UNSHOWN))

    async def _on_message(self, chat: Chat) -> None:
        pressed = activities.submitted(self.envelope)
        if pressed and pressed.is_door:
            return  # Only an invoke can be answered without a message, and a message is kept.
        if not await self._is_first():
            return
        if pressed:
            await self._on_submit(chat, pressed)
        else:
            await self._answer(chat, await self._ask_words())

    async def _ask_words(self) -> Reply | DoorReply | None:
        attached = activities.attached(self.envelope)
        file = await self.edge.downloads.fetch(attached) if attached else None
        refused = attached is not None and file is None
        return await self._ask(
            Event.TEXT,
            Said(
                text=activities.words(self.envelope),
                verb=activities.FILE_REFUSED if refused else "",
                file=file,
            ),
        )

    # ---- buttons --------------------------------------------------------------------------------

    async def _on_submit(self, chat: Chat, pressed: Pressed) -> None:
        """A client that does not know Action.Execute sends its button as a message."""
        reply = await self._ask(Event.ACTION, pressed.said)
        if not await self._replace(chat, reply):
            await self._answer(chat, reply)

    async def _replace(self, chat: Chat, reply: Reply | DoorReply | None) -> bool:
        card_id = self.envelope.reply_to_id
        if not isinstance(reply, Reply) or reply.fresh or not card_id:
            return False
        return await arrived(chat.update(reply.card, card_id), pressed=self._pressed)

    async def on_invoke(self, chat: Chat) -> tuple[HTTPStatus, JSON | None]:
        """A button or a dialog: the status and the body of the answer."""
        if self.envelope.name == "adaptiveCard/action":
            return HTTPStatus.OK, await self._on_button(chat)
        if self.envelope.name == "task/fetch":
            return HTTPStatus.OK, await self._on_door()
        return HTTPStatus.NOT_IMPLEMENTED, None

    async def _on_button(self, chat: Chat) -> JSON:
        """A card that is too large to show leaves the one that was pressed where it is, so that
        what was filled in can be made shorter."""
        try:
            return await self._on_execute(chat)
        except CardTooLarge:
            said = await self._ask(Event.UNSHOWN)
        if await self._answer(chat, said) or not isinstance(said, Reply):
            return answers.kept()
        return answers.replaced(said.card)

    async def _on_execute(self, chat: Chat) -> JSON:
        pressed = activities.executed(self.envelope)
        reply = await self._ask(Event.ACTION, pressed.said)
        if not isinstance(reply, Reply):
            return answers.kept()
        # An answer that leads to the private page is shown here and never becomes a message.
        if reply.fresh and not pressed.is_door and await self._answer(chat, reply):
            return answers.kept()
        if reply.lasting and not pressed.is_door:
            await self._replace(chat, reply)
        # Also when the message could not be sent: then the person sees the answer here.
        return answers.replaced(reply.card)

    async def _on_door(self) -> JSON | None:
        """Never de-duplicated and never noted: opening the private page leaves no trace."""
        pressed = activities.fetched(self.envelope)
        reply = await self._ask(Event.DOOR, pressed.said)
        if isinstance(reply, DoorReply):
            return answers.dialog(reply)
        return answers.card_dialog(reply.card) if reply else None

    # ---- installation ---------------------------------------------------------------------------

    async def on_installation_update(self, chat: Chat) -> None:
        """An upgrade of the app is neither an installation nor a removal."""
        if self.envelope.action == "add":
            await self._on_installed(chat)
        elif self.envelope.action == "remove":
            await self._on_removed()

    async def on_members(self, chat: Chat) -> None:
        """Members came or went; only when the bot is one of them, something happens."""
        if activities.names_bot(self.envelope, "membersAdded"):
            await self._on_added(chat)
        elif activities.names_bot(self.envelope, "membersRemoved"):
            await self._on_removed()

    async def _on_installed(self, chat: Chat) -> None:
        """Teams can tell it more than once: the handler hears all, people are greeted once."""
        if await self._is_first():
            reply = await self._ask(Event.INSTALLED)
            if await self._is_first_greeting():
                await self._answer(chat, reply)

    async def _on_added(self, chat: Chat) -> None:
        """The same news as an installation, before or after it, and without the language.

        The installation goes first, so that people are greeted in their own language.
        """
        if await self._is_first():
            self.edge.in_a_moment(lambda: self._greet_if_nobody_did(chat))

    async def _greet_if_nobody_did(self, chat: Chat) -> None:
        if await self._is_first_greeting():
            await self._answer(chat, await self._ask(Event.INSTALLED))

    async def _is_first_greeting(self) -> bool:
        place = activities.place(self.envelope)
        where = place.teams_team_id or place.conversation_id
        return await self.edge.deliveries.greets(where, self.edge.now())

    async def _on_removed(self) -> None:
        if await self._is_first():
            await self._ask(Event.REMOVED)

    # ---- shared ---------------------------------------------------------------------------------

    async def _is_first(self) -> bool:
        envelope = self.envelope
        return await self.edge.deliveries.first(envelope.conversation_id, envelope.id)

    async def _ask(self, event: Event, said: Said = NOTHING) -> Reply | DoorReply | None:
        return await self.edge.handler(activities.turn(self.envelope, event, self.edge.now(), said))

    async def _answer(self, chat: Chat, reply: Reply | DoorReply | None) -> bool:
        """Send a message; False when Teams did not take it. An address is never a message."""
        if not isinstance(reply, Reply):
            return False
        return await arrived(chat.send(reply.card), pressed=self._pressed)

    @property
    def _pressed(self) -> bool:
        return self.envelope.type == "invoke"
