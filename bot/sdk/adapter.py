"""One activity through the SDK: its adapter proves the caller and dispatches by kind."""

from dataclasses import dataclass
from typing import Any

from botbuilder.core import ActivityHandler, InvokeResponse, TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import Activity, ActivityTypes

from bot.sdk.client import Authentication
from bot.sdk.messages import Message, activity_of, invoke_response
from bot.teams.activities import Envelope
from bot.teams.auth import Authenticator
from bot.teams.connector import Connector
from bot.teams.conversation import Conversation
from bot.teams.edge import TeamsEdge
from bot.teams.endpoint import Answer
from dialogs.card import Card

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class BotFramework:
    """Runs what Teams posts through botbuilder-core, and answers with what the edge says."""

    authenticate: Authenticator
    connector: Connector
    edge: TeamsEdge

    async def process(self, authorization: str, activity: JSON) -> Answer:
        """Handle one activity; raises Refused when it is not one or nothing proves it."""
        envelope = Envelope.parse(activity)
        adapter = CloudAdapter(Authentication(self.authenticate, self.connector))
        handler = _Handler(Conversation(self.edge, envelope))
        response = await adapter.process_activity(
            authorization, activity_of(envelope), handler.on_turn
        )
        return Answer(200) if response is None else Answer(int(response.status), response.body)


class CloudAdapter(CloudAdapterBase):
    """The adapter of the SDK as it is; the base class is abstract for no other reason."""


class _Handler(ActivityHandler):
    """One turn: the SDK calls the method for the kind of activity, which asks the conversation.

    Not its handler for Teams: that one asks for the roster when colleagues come and go, and
    fails on kinds of activity that we have no use for.
    """

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self._conversation = conversation

    async def on_turn(self, turn_context: TurnContext) -> None:
        if self._conversation.is_heard():
            await super().on_turn(turn_context)

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await self._conversation.on_message(_Chat(turn_context))

    async def on_invoke_activity(self, turn_context: TurnContext) -> InvokeResponse:
        """The answer, left where the adapter looks for it: the SDK would send it there as a
        message, and copy it part by part first."""
        response = invoke_response(*await self._conversation.on_invoke(_Chat(turn_context)))
        answer = Activity(type=ActivityTypes.invoke_response, value=response)
        turn_context.turn_state[CloudAdapter._INVOKE_RESPONSE_KEY] = answer
        return response

    async def on_installation_update(self, turn_context: TurnContext) -> None:
        await self._conversation.on_installation_update(_Chat(turn_context))

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        """The SDK's own asks Teams about every colleague that comes or goes."""
        await self._conversation.on_members(_Chat(turn_context))


@dataclass(frozen=True, slots=True)
class _Chat:
    """The way back into the chat of a turn."""

    turn_context: TurnContext

    async def send(self, card: Card) -> None:
        await self.turn_context.send_activity(Message(card))

    async def update(self, card: Card, message_id: str) -> None:
        await self.turn_context.update_activity(Message(card, message_id))
