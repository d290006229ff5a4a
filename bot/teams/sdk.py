"""The only file that speaks Bot Framework. Changing to its successor is changing this file.

botbuilder-core runs the turn: adapter, middleware, dispatch by kind of activity, the invoke's
answer. Its own way in (tokens) and way out (msrest on `requests`) are replaced by ours;
docs/bot-framework.md says why. What the rest of the bot sees is Turn, Reply and Answer.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Any

from botbuilder.core import ActivityHandler, InvokeResponse, TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import (
    Activity,
    ActivityTypes,
    ChannelAccount,
    ConversationAccount,
    ResourceResponse,
)
from botframework.connector.auth import BotFrameworkAuthentication, ClaimsIdentity
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult
from botframework.connector.auth.connector_factory import ConnectorFactory

from bot.teams import activities
from bot.teams.activities import Envelope, Pressed
from bot.teams.attachments import Downloads
from bot.teams.auth import Authenticator, Unauthenticated
from bot.teams.connector import Connector, Later, SendResult, Sent
from bot.teams.credentials import AUDIENCE
from bot.teams.deduplication import Deliveries
from bot.teams.endpoint import Answer
from dialogs.card import Card
from dialogs.turn import DoorReply, Event, File, Reply, Turn
from use_cases.services import Scope

JSON = dict[str, Any]
Handler = Callable[[Turn], Awaitable[Reply | DoorReply | None]]
ATTEMPTS = 3
PAUSE = 0.5
"""Seconds between attempts to answer."""
PATIENCE = 12.0
"""Seconds for all attempts; Teams itself gives up on us after fifteen."""
BUTTON_PATIENCE = 3.5
"""The same for a button, whose client gives up after five."""
MOMENT = 2.0
"""Seconds within which the other news of an installation has come."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TeamsEdge:
    """Turns what Teams posts into turns, and replies into what Teams shows.

    With `tenant_id`, only that organisation is heard: object ids mean nothing elsewhere.
    """

    authenticate: Authenticator
    connector: Connector
    handler: Handler
    deliveries: Deliveries
    downloads: Downloads
    now: Callable[[], datetime]
    tenant_id: str | None = None
    _waiting: set[asyncio.Task[None]] = field(default_factory=set, init=False)

    async def process(self, authorization: str, activity: JSON) -> Answer:
        """Handle one activity; raises Refused when it is not one or nothing proves it."""
        envelope = Envelope.parse(activity)
        adapter = CloudAdapter(_Authentication(self.authenticate, self.connector))
        conversation = _Conversation(self, envelope)
        response = await adapter.process_activity(
            authorization, _activity(envelope), conversation.on_turn
        )
        return Answer(200) if response is None else Answer(int(response.status), response.body)

    async def settled(self) -> None:
        """Wait for what was promised for in a moment; nothing is dropped by a stop."""
        await asyncio.gather(*self._waiting)

    def in_a_moment(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do something shortly after this request was answered; a stop waits for it."""

        async def wait_and_work() -> None:
            await asyncio.sleep(MOMENT)
            try:
                await work()
            except Exception as error:
                log.error("turn failed", extra={"error": type(error).__name__})

        waiting = asyncio.create_task(wait_and_work())
        self._waiting.add(waiting)
        waiting.add_done_callback(self._waiting.discard)


class CloudAdapter(CloudAdapterBase):
    """The adapter of the SDK as it is; the base class is abstract for no other reason."""


class _NotSent(Exception):
    """Teams did not take an answer."""


class _Conversation(ActivityHandler):
    """One turn: the SDK calls the method for the kind of activity, which asks our handler.

    Not its handler for Teams: that one asks for the roster when colleagues come and go, and
    fails on kinds of activity that we have no use for.
    """

    def __init__(self, edge: TeamsEdge, envelope: Envelope) -> None:
        super().__init__()
        self._edge = edge
        self._envelope = envelope

    async def on_turn(self, turn_context: TurnContext) -> None:
        """In a chat nothing happens for an account that is nobody in the organisation."""
        tenant = self._edge.tenant_id
        if tenant is not None and self._envelope.tenant_id != tenant.lower():
            raise Unauthenticated("other-tenant")
        if self._envelope.scope is Scope.PERSONAL and not self._envelope.object_id:
            log.info("turn ignored", extra={"reason": "no-object-id"})
        else:
            await super().on_turn(turn_context)

    # ---- words and files ------------------------------------------------------------------------

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        pressed = activities.submitted(self._envelope)
        if pressed and pressed.is_door:
            return  # Only an invoke can be answered without a message, and a message is kept.
        if not await self._is_first():
            return
        if pressed:
            await self._on_submit(turn_context, pressed)
        else:
            await self._answer(turn_context, await self._ask_words())

    async def _ask_words(self) -> Reply | DoorReply | None:
        attached = activities.attached(self._envelope)
        file = await self._edge.downloads.fetch(attached) if attached else None
        refused = attached is not None and file is None
        return await self._ask(
            Event.TEXT,
            text=activities.words(self._envelope),
            verb=activities.FILE_REFUSED if refused else "",
            file=file,
        )

    # ---- buttons --------------------------------------------------------------------------------

    async def _on_submit(self, turn_context: TurnContext, pressed: Pressed) -> None:
        """A client that does not know Action.Execute sends its button as a message."""
        reply = await self._ask(Event.ACTION, verb=pressed.verb, data=pressed.data)
        if not await self._replace(turn_context, reply):
            await self._answer(turn_context, reply)

    async def _replace(self, turn_context: TurnContext, reply: Reply | DoorReply | None) -> bool:
        card_id = self._envelope.reply_to_id
        if not isinstance(reply, Reply) or reply.fresh or not card_id:
            return False
        return await self._tried(turn_context.update_activity(_Message(reply.card, card_id)))

    async def on_invoke_activity(self, turn_context: TurnContext) -> InvokeResponse:
        """The answer, left where the adapter looks for it: the SDK would send it there as a
        message, and copy it part by part first."""
        response = await self._invoked(turn_context)
        answer = Activity(type=ActivityTypes.invoke_response, value=response)
        turn_context.turn_state[CloudAdapter._INVOKE_RESPONSE_KEY] = answer
        return response

    async def _invoked(self, turn_context: TurnContext) -> InvokeResponse:
        if self._envelope.name == "adaptiveCard/action":
            return _done(await self._on_execute(turn_context))
        if self._envelope.name == "task/fetch":
            return _done(await self._on_door())
        return InvokeResponse(status=int(HTTPStatus.NOT_IMPLEMENTED))

    async def _on_execute(self, turn_context: TurnContext) -> JSON:
        pressed = activities.executed(self._envelope)
        reply = await self._ask(Event.ACTION, verb=pressed.verb, data=pressed.data)
        if not isinstance(reply, Reply):
            return activities.kept()
        # An answer that leads to the private page is shown here and never becomes a message.
        if reply.fresh and not pressed.is_door and await self._answer(turn_context, reply):
            return activities.kept()
        if reply.lasting and not pressed.is_door:
            await self._replace(turn_context, reply)
        # Also when the message could not be sent: then the person sees the answer here.
        return activities.replaced(reply.card)

    async def _on_door(self) -> JSON | None:
        """Never de-duplicated and never noted: opening the private page leaves no trace."""
        pressed = activities.fetched(self._envelope)
        reply = await self._ask(Event.DOOR, verb=pressed.verb, data=pressed.data)
        if isinstance(reply, DoorReply):
            return activities.dialog(reply)
        return activities.card_dialog(reply.card) if reply else None

    # ---- installation ---------------------------------------------------------------------------

    async def on_installation_update(self, turn_context: TurnContext) -> None:
        """An upgrade of the app is neither an installation nor a removal."""
        if self._envelope.action == "add":
            await self._on_installed(turn_context)
        elif self._envelope.action == "remove":
            await self._on_removed()

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        """The SDK's own asks Teams about every colleague that comes or goes."""
        if activities.names_bot(self._envelope, "membersAdded"):
            await self._on_added(turn_context)
        elif activities.names_bot(self._envelope, "membersRemoved"):
            await self._on_removed()

    async def _on_installed(self, turn_context: TurnContext) -> None:
        """Teams can tell it more than once: the handler hears all, people are greeted once."""
        if await self._is_first():
            reply = await self._ask(Event.INSTALLED)
            if await self._is_first_greeting():
                await self._answer(turn_context, reply)

    async def _on_added(self, turn_context: TurnContext) -> None:
        """The same news as an installation, before or after it, and without the language.

        The installation goes first, so that people are greeted in their own language.
        """
        if await self._is_first():
            self._edge.in_a_moment(lambda: self._greet_if_nobody_did(turn_context))

    async def _greet_if_nobody_did(self, turn_context: TurnContext) -> None:
        if await self._is_first_greeting():
            await self._answer(turn_context, await self._ask(Event.INSTALLED))

    async def _is_first_greeting(self) -> bool:
        place = activities.place(self._envelope)
        where = place.teams_team_id or place.conversation_id
        return await self._edge.deliveries.greets(where, self._edge.now())

    async def _on_removed(self) -> None:
        if await self._is_first():
            await self._ask(Event.REMOVED)

    # ---- shared ---------------------------------------------------------------------------------

    async def _is_first(self) -> bool:
        envelope = self._envelope
        return await self._edge.deliveries.first(envelope.conversation_id, envelope.id)

    async def _ask(
        self,
        event: Event,
        *,
        text: str = "",
        verb: str = "",
        data: Mapping[str, str] | None = None,
        file: File | None = None,
    ) -> Reply | DoorReply | None:
        turn = activities.turn(
            self._envelope, event, self._edge.now(), text=text, verb=verb, data=data, file=file
        )
        return await self._edge.handler(turn)

    async def _answer(self, turn_context: TurnContext, reply: Reply | DoorReply | None) -> bool:
        """Send a message; False when Teams did not take it. An address is never a message."""
        if not isinstance(reply, Reply):
            return False
        return await self._tried(turn_context.send_activity(_Message(reply.card)))

    async def _tried(self, sending: Awaitable[Any]) -> bool:
        pressed = self._envelope.type == ActivityTypes.invoke
        try:
            async with asyncio.timeout(BUTTON_PATIENCE if pressed else PATIENCE):
                await sending
        except (_NotSent, TimeoutError):
            return False
        return True


# ---- between the SDK's objects and ours ---------------------------------------------------------


def _activity(envelope: Envelope) -> Activity:
    """What the SDK needs to run a turn and to address an answer; it need not see the rest."""
    return Activity(
        type=envelope.type,
        id=envelope.id or None,
        name=envelope.name,
        action=envelope.action,
        channel_id=envelope.channel_id,
        service_url=envelope.service_url,
        from_property=ChannelAccount(id=envelope.sender_id),
        recipient=ChannelAccount(id=envelope.bot_id),
        conversation=ConversationAccount(
            id=envelope.conversation_id, tenant_id=envelope.tenant_id or None
        ),
        locale=envelope.locale or None,
    )


def _done(body: JSON | None) -> InvokeResponse:
    """The SDK's own serialises the body, which is JSON already, and fails on it."""
    return InvokeResponse(status=int(HTTPStatus.OK), body=body)


class _Message(Activity):
    """A message of ours on its way through the SDK, which addresses it and leaves the rest.

    The SDK would copy the card and walk through every part of it; that took longer than making it.
    """

    def __init__(self, card: Card, id: str | None = None) -> None:
        super().__init__(type=ActivityTypes.message, id=id)
        self.card = activities.message(card)

    def __deepcopy__(self, memo: object) -> "_Message":
        return copy(self)

    def serialize(self, keep_readonly: bool = False, **_: Any) -> JSON:
        """The message as Teams takes it: who to whom, where, under which other, and the card."""
        addressed = {
            "from": {"id": self.from_property.id},
            "recipient": {"id": self.recipient.id},
            "conversation": {"id": self.conversation.id},
            "channelId": self.channel_id,
            "serviceUrl": self.service_url,
            "replyToId": self.reply_to_id,
            "locale": self.locale,
            "inputHint": self.input_hint,
        }
        return {**{name: value for name, value in addressed.items() if value}, **self.card}


class _Authentication(BotFrameworkAuthentication):
    """Our way in and our way out, in the shape the SDK asks for."""

    def __init__(self, authenticate: Authenticator, connector: Connector) -> None:
        self._authenticate = authenticate
        self._connector = connector

    async def authenticate_request(
        self, activity: Activity, auth_header: str
    ) -> AuthenticateRequestResult:
        claims = await self._authenticate(auth_header, activity.channel_id, activity.service_url)
        result = AuthenticateRequestResult()
        result.audience = AUDIENCE
        result.claims_identity = ClaimsIdentity(dict(claims), True)
        result.connector_factory = self.create_connector_factory(result.claims_identity)
        return result

    async def authenticate_streaming_request(
        self, auth_header: str, channel_id_header: str
    ) -> AuthenticateRequestResult:
        raise Unauthenticated("streaming")

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> ConnectorFactory:
        return _Factory(self._connector)

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        """Nobody signs in with the bot: Teams has done that."""


class _Factory(ConnectorFactory):
    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def create(self, service_url: str, audience: str) -> "_Client":
        return _Client(_Conversations(self._connector, service_url))


@dataclass(frozen=True, slots=True)
class _Client:
    """The one part of the SDK's client that an adapter uses."""

    conversations: "_Conversations"


@dataclass(frozen=True, slots=True)
class _Conversations:
    connector: Connector
    service_url: str

    async def send_to_conversation(self, conversation: str, activity: Activity) -> ResourceResponse:
        body = activity.serialize()
        return await _settled(lambda: self.connector.send(self.service_url, conversation, body))

    async def reply_to_activity(
        self, conversation: str, activity_id: str, activity: Activity
    ) -> ResourceResponse:
        body = activity.serialize()
        return await _settled(
            lambda: self.connector.reply(self.service_url, conversation, activity_id, body)
        )

    async def update_activity(
        self, conversation: str, activity_id: str, activity: Activity
    ) -> ResourceResponse:
        body = activity.serialize()
        return await _settled(
            lambda: self.connector.update(self.service_url, conversation, activity_id, body)
        )


async def _settled(send: Callable[[], Awaitable[SendResult]]) -> ResourceResponse:
    """Try again for a moment when Teams is busy: somebody waits for this answer."""
    result = await send()
    for _ in range(ATTEMPTS - 1):
        if not isinstance(result, Later):
            break
        await asyncio.sleep(max(PAUSE, result.after or 0))
        result = await send()
    if not isinstance(result, Sent):
        raise _NotSent
    return ResourceResponse(id=result.id)
