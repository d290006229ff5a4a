"""A bare echo on the Microsoft 365 Agents SDK, as delivered; without tokens, which favours it."""

import logging
import sys
from typing import Any

from aiohttp import web
from microsoft_agents.hosting.aiohttp import CloudAdapter
from microsoft_agents.hosting.core import (
    ActivityHandler,
    AgentAuthConfiguration,
    AnonymousTokenProvider,
    ClaimsIdentity,
    OutboundHostValidator,
    TurnContext,
)


class Anonymous:
    """Connections of a bot that has no registration."""

    def get_connection(self, *_: Any) -> AnonymousTokenProvider:
        return AnonymousTokenProvider()

    get_default_connection = get_connection
    get_token_provider = get_connection
    get_token_provider_from_activity = get_connection

    def get_default_connection_configuration(self) -> AgentAuthConfiguration:
        return AgentAuthConfiguration(anonymous_allowed=True)


class Echo(ActivityHandler):
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity(f"you said: {turn_context.activity.text}")


here = OutboundHostValidator(["127.0.0.1"], enabled=False, allow_private_network_addresses=True)
logging.disable(logging.WARNING)
adapter = CloudAdapter(connection_manager=Anonymous(), host_validator=here)
echo = Echo()


async def messages(request: web.Request) -> web.StreamResponse:
    request["claims_identity"] = ClaimsIdentity({}, "Anonymous")
    return await adapter.process(request, echo) or web.Response()


app = web.Application()
app.router.add_post("/api/messages", messages)
web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)
