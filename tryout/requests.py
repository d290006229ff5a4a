"""What people do on the page: each request is one action of one person, or moves everybody on."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from aiohttp import web

from tryout.clock import Destination
from tryout.examples.example import Which
from tryout.municipality import CHANNEL, Person
from tryout.play import Outcome, Play, Result, locale_key
from tryout.runner import Runner
from tryout.teams.world import Message

JSON = dict[str, Any]


class Requests:
    """The handlers. A body that lacks something raises KeyError or ValueError."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/chats/{chat}", self.chat),
            web.post("/chats/{chat}/read", self.read),
            web.post("/chats/{chat}/say", self.say),
            web.post("/chats/{chat}/file", self.send_file),
            web.post("/chats/{chat}/press", self.press),
            web.post("/people/{person}/locale", self.locale),
            web.post("/people/{person}/app", self.app_of_person),
            web.post("/locale", self.locale_of_everybody),
            web.post("/clock", self.clock),
            web.post("/colleagues", self.colleagues),
            web.post("/fresh", self.fresh),
            web.post("/many", self.many),
        ]

    # ---- in a chat

    async def chat(self, request: web.Request) -> web.Response:
        messages = self._runner.world.chat(self._chat(request))
        return web.json_response([asdict(message) for message in messages])

    async def read(self, request: web.Request) -> web.Response:
        self._runner.world.read(self._chat(request))
        return web.Response()

    async def say(self, request: web.Request) -> web.Response:
        wanted = await _body(request)
        return _told(await self._play(request, wanted).say(str(wanted["text"])))

    async def send_file(self, request: web.Request) -> web.Response:
        """The body is the file, byte for byte; its name stands in the address."""
        play = self._play(request, request.query)
        return _told(await play.send_file(request.query["name"], await request.read()))

    async def press(self, request: web.Request) -> web.Response:
        wanted = await _body(request)
        play = self._play(request, wanted)
        outcome = await play.press(self._message(request, wanted), wanted["action"])
        if outcome.result is Result.DIALOG:
            self._runner.played.add(play.person.object_id)
        return _told(outcome)

    async def locale(self, request: web.Request) -> web.Response:
        person, wanted = self._person(request.match_info["person"]), await _body(request)
        self._runner.world.keep(locale_key(person), str(wanted["locale"]))
        return web.Response()

    async def app_of_person(self, request: web.Request) -> web.Response:
        person, wanted = self._person(request.match_info["person"]), await _body(request)
        play = Play.at_home(self._runner, person)
        return _told(await (play.add_app() if wanted["added"] else play.remove_app()))

    # ---- what happens to everybody

    async def locale_of_everybody(self, request: web.Request) -> web.Response:
        await self._runner.speak(str((await _body(request))["locale"]))
        return web.Response()

    async def clock(self, request: web.Request) -> web.Response:
        where = Destination((await _body(request))["to"])
        return web.json_response({"moved": await self._runner.move_on(where)})

    async def colleagues(self, _: web.Request) -> web.Response:
        return web.json_response({"answered": await self._runner.let_colleagues_answer()})

    async def fresh(self, request: web.Request) -> web.Response:
        """Begin again: with the same example and as people speak, when nothing else is said."""
        wanted = await _body(request)
        which = Which(wanted.get("example", self._runner.example.which))
        await self._runner.begin_again(which, str(wanted.get("locale", "")))
        return web.Response()

    async def many(self, _: web.Request) -> web.Response:
        return web.json_response({"groups": await self._runner.grow()})

    def _play(self, request: web.Request, wanted: Mapping[str, Any]) -> Play:
        """The person whose chat it is; in the channel whoever was chosen."""
        chat, known = self._chat(request), self._runner.example.by_chat
        person = known[chat] if chat in known else self._person(wanted["person"])
        self._runner.world.touch(chat)
        return Play(self._runner, person, chat)

    def _message(self, request: web.Request, wanted: JSON) -> Message:
        message = self._runner.world.get(self._chat(request), str(wanted["message"]))
        if message is None:
            raise web.HTTPNotFound
        return message

    def _chat(self, request: web.Request) -> str:
        chat = request.match_info["chat"]
        if chat not in self._runner.example.by_chat and chat != CHANNEL.id:
            raise web.HTTPNotFound
        return chat

    def _person(self, object_id: object) -> Person:
        person = self._runner.example.by_object_id.get(str(object_id))
        if person is None:
            raise web.HTTPNotFound
        return person


async def _body(request: web.Request) -> JSON:
    body = await request.json()
    if not isinstance(body, dict):
        raise web.HTTPBadRequest
    return body


def _told(outcome: Outcome) -> web.Response:
    return web.json_response(asdict(outcome))
