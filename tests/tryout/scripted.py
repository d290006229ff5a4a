"""A tiny bot that follows a script, to try the try-out without the real one."""

import json
from base64 import b64decode, b64encode
from collections import defaultdict
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime

import aiohttp
from aiohttp import web

from booth.ballots.sheets import BALLOT_BYTES, ballot_info, ticket_hash
from booth.envelope import close_reply, link_of, open_request
from booth.hpke import KeyPair, new_key_pair, unseal
from booth.padding import unpadded
from tryout.municipality import BOT_ID
from tryout.needs import Bot, Needs

CARD = "application/vnd.microsoft.card.adaptive"
LINES = defaultdict(int, tell=40)
"""Below the title of what answers a button; more than there is room for, of one."""


def card(title, *actions, lines=0):
    """A card that says its title, and so many lines below it."""
    heading = {"type": "TextBlock", "text": title, "wrap": True, "style": "heading"}
    body = [heading, *({"type": "TextBlock", "text": f"Regel {line}"} for line in range(lines))]
    return {"type": "AdaptiveCard", "version": "1.5", "body": body, "actions": list(actions)}


def execute(title, verb):
    return {"type": "Action.Execute", "title": title, "verb": verb, "data": {"verb": verb}}


def door(title):
    data = {"msteams": {"type": "task/fetch"}, "verb": "door"}
    return {"type": "Action.Submit", "title": title, "data": data}


@dataclass
class Script:
    """Greets, answers words with a card, serves a page with two questions, and has a clockwork."""

    needs: Needs
    heard: list = field(default_factory=list)
    files: list = field(default_factory=list)
    sent: dict = field(default_factory=dict)
    carried: list = field(default_factory=list)
    due: list = field(default_factory=list)
    ran: list = field(default_factory=list)
    closing: datetime | None = None
    front: KeyPair = field(default_factory=new_key_pair)

    def app(self):
        app = web.Application()
        app.cleanup_ctx.append(self.open_session)
        app.add_routes(
            [
                web.post("/api/messages", self.hear),
                web.get("/prive", self.page),
                web.post("/prive", self.asked),
            ]
        )
        return app

    async def open_session(self, app):
        async with aiohttp.ClientSession() as self.session:
            yield

    # ---- the chat

    async def hear(self, request):
        activity = await request.json()
        self.heard.append(activity)
        if activity["type"] == "invoke":
            return web.json_response(self.invoked(activity))
        if activity.get("text") == "ontplof":
            raise web.HTTPInternalServerError
        await self.answer(activity)
        return web.Response(status=202)

    def invoked(self, activity):
        if activity["name"] == "task/fetch":
            link = link_of(self.front.public, activity["from"]["aadObjectId"])
            url = f"{self.needs.public_url}/prive#nl.{link}"
            return {"task": {"type": "continue", "value": {"url": url, "title": "Privépagina"}}}
        verb = activity["value"]["action"]["verb"]
        replaced = {"type": CARD, "value": card(f"Gedaan: {verb}", lines=LINES[verb])}
        return {"statusCode": 200, **replaced}

    async def answer(self, activity):
        if activity["type"] == "installationUpdate" and activity["action"] == "add":
            await self.post(
                activity,
                card(
                    "Welkom",
                    execute("Begin", "start"),
                    door("Privépagina"),
                    execute("Vertel", "tell"),
                ),
            )
        elif activity["type"] == "message" and activity.get("attachments", [{}])[0].get("name"):
            self.files.append(await self.fetch(activity["attachments"][0]["content"]))
        elif activity["type"] == "message":
            await self.post(activity, card(f"Je zei: {activity['text']}"))

    async def fetch(self, info):
        async with self.session.get(info["downloadUrl"]) as got:
            return await got.read()

    async def post(self, activity, content):
        attachment = {"contentType": CARD, "content": content}
        message = {"type": "message", "from": {"id": BOT_ID}, "attachments": [attachment]}
        base = f"{activity['serviceUrl']}/v3/conversations/{activity['conversation']['id']}"
        async with self.session.post(f"{base}/activities", json=message) as response:
            response.raise_for_status()

    # ---- the page

    async def page(self, request):
        html = "<!doctype html><html lang=nl><title>Privé</title><h1>Alleen jij ziet dit</h1>"
        return web.Response(text=html, content_type="text/html")

    async def asked(self, request):
        raw = await request.read()
        opened = open_request([self.front], raw)
        act = {"open": self.open, "carry": self.carry}[opened.message["action"]]
        return web.Response(
            body=close_reply(opened.reply_key, act(len(raw), opened.message), 4_096)
        )

    def open(self, size, body):
        options = [{"value": value} for value in range(1, 6)]
        items = [{"id": name, "options": options} for name in ("een", "twee")]
        questions = {"items": items, "open": [{"id": "trainer"}]}
        key = b64encode(self.front.public).decode()
        bound = {"round": "ronde", "instrument": "scan@1", "key": key, "reader": "een lezer"}
        return {"page": "open", "waiting": [{"ticket": body["ticket"], **bound, **questions}]}

    def carry(self, size, body):
        """There is room the second time."""
        brought = body["brought"]
        self.carried.append((size, body.keys(), brought.keys()))
        if self.carried.count(self.carried[-1]) % 2:
            return {"said": {"outcome": "waiting"}}
        self.sent[brought["ticket"]] = self.unsealed(brought)
        return {"said": {"outcome": "in"}}

    def unsealed(self, brought):
        bound = ballot_info("ronde", "scan@1", self.front.public, ticket_hash(brought["ticket"]))
        sheet = unseal(self.front.private, bound, b64decode(brought["packet"]))
        return json.loads(unpadded(sheet, BALLOT_BYTES))

    def done(self):
        return self.sent.keys()

    # ---- the clockwork

    def held(self):
        return nullcontext()

    async def run_due(self):
        now = self.needs.clock.now()
        done = [moment for moment in self.due if moment <= now]
        self.ran += [(moment, now) for moment in done]
        self.due = [moment for moment in self.due if moment > now]
        return len(done)

    async def run_only(self, waiting):
        return await self.run_due() if "script" in waiting else 0

    async def waiting(self, *, nights=True):
        return {"script": min(self.due)} if self.due else {}

    async def next_closing(self):
        return self.closing


class Theatre:
    """Makes scripted bots; `bot` is the one that plays now."""

    bot: Script

    async def make(self, needs):
        self.bot = Script(needs)
        return Bot(self.bot.app(), self.bot)
