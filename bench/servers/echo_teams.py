"""A bare echo on the Teams SDK, as delivered; without tokens, which favours it."""

import asyncio
import logging
import sys

from microsoft_teams.api import MessageActivity
from microsoft_teams.apps import ActivityContext, App

logging.disable(logging.INFO)
app = App(dangerously_allow_unauthenticated_requests=True)


@app.on_message
async def echo(context: ActivityContext[MessageActivity]) -> None:
    await context.send(f"you said: {context.activity.text}")


asyncio.run(app.start(int(sys.argv[1])))
