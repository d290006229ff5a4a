"""Our way in and our way out, in the shapes that the SDK asks for."""

from dataclasses import dataclass

from botbuilder.schema import Activity, ResourceResponse
from botframework.connector.auth import BotFrameworkAuthentication, ClaimsIdentity
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult
from botframework.connector.auth.connector_factory import ConnectorFactory

from bot.teams.answering import persistently
from bot.teams.auth import Authenticator, Unauthenticated
from bot.teams.connector import Connector
from bot.teams.credentials import AUDIENCE


class Authentication(BotFrameworkAuthentication):
    """Proves callers with our own check, and answers through our own connector."""

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
        self, _auth_header: str, _channel_id_header: str
    ) -> AuthenticateRequestResult:
        raise Unauthenticated("streaming")

    def create_connector_factory(self, _claims_identity: ClaimsIdentity) -> ConnectorFactory:
        return _Factory(self._connector)

    async def create_user_token_client(self, _claims_identity: ClaimsIdentity) -> None:
        """Nobody signs in with the bot: Teams has done that."""


class _Factory(ConnectorFactory):
    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def create(self, service_url: str, _audience: str) -> "_Client":
        return _Client(_Conversations(self._connector, service_url))


@dataclass(frozen=True, slots=True)
class _Client:
    """The one part of the SDK's client that an adapter uses."""

    conversations: "_Conversations"


@dataclass(frozen=True, slots=True)
class _Conversations:
    """Sends, replies and updates; raises NotSent when Teams does not take it."""

    connector: Connector
    service_url: str

    async def send_to_conversation(self, conversation: str, activity: Activity) -> ResourceResponse:
        body = activity.serialize()
        send = self.connector.send
        return _sent(await persistently(lambda: send(self.service_url, conversation, body)))

    async def reply_to_activity(
        self, conversation: str, activity_id: str, activity: Activity
    ) -> ResourceResponse:
        body = activity.serialize()
        reply = self.connector.reply
        return _sent(
            await persistently(lambda: reply(self.service_url, conversation, activity_id, body))
        )

    async def update_activity(
        self, conversation: str, activity_id: str, activity: Activity
    ) -> ResourceResponse:
        body = activity.serialize()
        update = self.connector.update
        return _sent(
            await persistently(lambda: update(self.service_url, conversation, activity_id, body))
        )


def _sent(message_id: str) -> ResourceResponse:
    return ResourceResponse(id=message_id)
