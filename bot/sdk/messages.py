"""Between the SDK's objects and ours: activities that come in, messages that go out."""

from copy import copy
from http import HTTPStatus
from typing import Any

from botbuilder.core import InvokeResponse
from botbuilder.schema import Activity, ActivityTypes, ChannelAccount, ConversationAccount

from bot.teams.activities import Envelope
from bot.teams.answers import message
from dialogs.card import Card

JSON = dict[str, Any]


def activity_of(envelope: Envelope) -> Activity:
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


def invoke_response(status: HTTPStatus, body: JSON | None) -> InvokeResponse:
    """The SDK's own serialises the body, which is JSON already, and fails on it."""
    return InvokeResponse(status=int(status), body=body)


class Message(Activity):
    """A message of ours on its way through the SDK, which addresses it and leaves the rest.

    The SDK would copy the card and walk through every part of it; that took longer than making it.
    """

    def __init__(self, card: Card, id: str | None = None) -> None:
        super().__init__(type=ActivityTypes.message, id=id)
        self.card = message(card)

    def __deepcopy__(self, memo: object) -> "Message":
        return copy(self)

    def serialize(self, *_: Any, **__: Any) -> JSON:
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
