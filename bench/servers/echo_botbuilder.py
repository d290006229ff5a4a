"""A bare echo on botbuilder-core, as delivered; without tokens, which favours it."""

import sys

from aiohttp import web
from botbuilder.core import BotFrameworkAdapter, BotFrameworkAdapterSettings, TurnContext
from botbuilder.schema import Activity

adapter = BotFrameworkAdapter(BotFrameworkAdapterSettings("", ""))


async def echo(context: TurnContext) -> None:
    await context.send_activity(f"you said: {context.activity.text}")


async def messages(request: web.Request) -> web.Response:
    activity = Activity().deserialize(await request.json())
    header = request.headers.get("Authorization", "")
    response = await adapter.process_activity(activity, header, echo)
    if response is None:
        return web.Response(status=201)
    return web.json_response(response.body, status=response.status)


app = web.Application()
app.router.add_post("/api/messages", messages)
web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)
