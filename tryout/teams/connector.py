"""The Bot Connector of Teams, as far as a bot can see it: conversations, messages, members."""

import json
from datetime import datetime
from typing import Any, Protocol

from aiohttp import web

from tryout.examples.example import Example
from tryout.municipality import CHANNEL, TENANT, Person
from tryout.teams.client import CARD
from tryout.teams.world import BOT, Message, World

JSON = dict[str, Any]
PATH = "/connector"
LARGEST = 80 * 1024
"""Bytes of one activity that Teams still takes."""
PAGE = 5
"""Members on one page; few, so that a bot that reads only the first page is caught."""


class Stage(Protocol):
    """What the connector needs of the running try-out; it may begin again at any moment."""

    @property
    def world(self) -> World: ...
    @property
    def example(self) -> Example: ...
    def now(self) -> datetime: ...


class Connector:
    """The handlers. They answer as Teams does, in status and in shape."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def routes(self) -> list[web.RouteDef]:
        conversations = f"{PATH}/v3/conversations"
        one = conversations + "/{conversation}"
        return [
            web.post(conversations, self.create),
            web.post(one + "/activities", self.send),
            web.post(one + "/activities/{activity}", self.send),
            web.put(one + "/activities/{activity}", self.update),
            web.delete(one + "/activities/{activity}", self.delete),
            web.get(one + "/pagedmembers", self.paged_members),
            web.get(one + "/members/{member}", self.member),
        ]

    async def create(self, request: web.Request) -> web.Response:
        """Open a chat with one person, or post in a channel."""
        wanted = await _body(request)
        channel = wanted.get("channelData", {}).get("channel", {}).get("id")
        if channel:
            chat = self._known(channel)
        else:
            members = wanted.get("members") or [{}]
            chat = self._chat_with(members[0].get("id", ""))
        self._refuse_removed(chat)
        created = {"id": chat, "serviceUrl": wanted.get("serviceUrl", "")}
        if activity := wanted.get("activity"):
            created["activityId"] = self._show(chat, activity)
        return web.json_response(created, status=201)

    async def send(self, request: web.Request) -> web.Response:
        """Show a message of the bot; a sign that it is typing is taken and not shown."""
        chat = self._known(request.match_info["conversation"])
        activity = await _body(request)
        self._refuse_removed(chat)
        shown = activity.get("type", "message") == "message"
        id = self._show(chat, activity) if shown else ""
        return web.json_response({"id": id}, status=201)

    async def update(self, request: web.Request) -> web.Response:
        old = self._existing(request)
        activity = await _body(request)
        self._stage.world.put(_message(activity, old.id, old.chat, old.at, edited=True))
        return web.json_response({"id": old.id})

    async def delete(self, request: web.Request) -> web.Response:
        self._stage.world.remove(self._existing(request))
        return web.Response()

    async def paged_members(self, request: web.Request) -> web.Response:
        """Part of the roster; the token says where the next part begins."""
        everybody = self._roster(self._known(request.match_info["conversation"]))
        start = _number(request.query.get("continuationToken", "0"))
        size = min(PAGE, _number(request.query.get("pageSize", str(PAGE))) or PAGE)
        page: JSON = {"members": everybody[start : start + size]}
        if start + size < len(everybody):
            page["continuationToken"] = str(start + size)
        return web.json_response(page)

    async def member(self, request: web.Request) -> web.Response:
        wanted = request.match_info["member"]
        for member in self._roster(self._known(request.match_info["conversation"])):
            if wanted in (member["id"], member["aadObjectId"]):
                return web.json_response(member)
        raise _error(web.HTTPNotFound, "MemberNotFoundInConversation")

    def _show(self, chat: str, activity: JSON) -> str:
        world, now = self._stage.world, self._stage.now()
        id = world.next_id(int(now.timestamp() * 1000))
        world.put(_message(activity, id, chat, now.isoformat()))
        return id

    def _existing(self, request: web.Request) -> Message:
        chat = self._known(request.match_info["conversation"])
        message = self._stage.world.get(chat, request.match_info["activity"])
        if message is None or message.author != BOT:
            raise _error(web.HTTPNotFound, "ActivityNotFoundInConversation")
        return message

    def _refuse_removed(self, chat: str) -> None:
        if not self._stage.world.kept(f"app {chat}", True):
            raise _error(web.HTTPForbidden, "BotNotInConversationRoster")

    def _known(self, conversation: str) -> str:
        """The chat with this id; a thread of a channel is that channel here."""
        chat = conversation.partition(";")[0]
        if chat not in self._stage.example.by_chat and chat != CHANNEL.id:
            raise _error(web.HTTPNotFound, "ConversationNotFound")
        return chat

    def _chat_with(self, member: str) -> str:
        person = self._stage.example.find(member)
        if person is None:
            raise _error(web.HTTPForbidden, "BotNotInConversationRoster")
        return person.chat

    def _roster(self, chat: str) -> list[JSON]:
        if chat == CHANNEL.id:
            members = [_account(person, "user") for person in CHANNEL.people]
            return [*members, *(_account(guest, "guest") for guest in CHANNEL.guests)]
        return [_account(self._stage.example.by_chat[chat], "user")]


async def _body(request: web.Request) -> JSON:
    raw = await request.read()
    if len(raw) > LARGEST:
        raise _error(web.HTTPRequestEntityTooLarge, "MessageSizeTooBig")
    try:
        body = json.loads(raw)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise _error(web.HTTPBadRequest, "BadSyntax")
    return body


def _error(kind: type[web.HTTPError], code: str) -> web.HTTPError:
    body = json.dumps({"error": {"code": code, "message": code}})
    if kind is web.HTTPRequestEntityTooLarge:
        too_large = web.HTTPRequestEntityTooLarge(LARGEST, LARGEST + 1, text=body)
        too_large.content_type = "application/json"
        return too_large
    return kind(text=body, content_type="application/json")


def _message(activity: JSON, id: str, chat: str, at: str, *, edited: bool = False) -> Message:
    attachments = activity.get("attachments") or []
    card = next((a["content"] for a in attachments if a.get("contentType") == CARD), None)
    text, summary = activity.get("text") or "", activity.get("summary") or ""
    return Message(id, chat, BOT, at, text=text, summary=summary, card=card, edited=edited)


def _account(person: Person, role: str) -> JSON:
    given, _, surname = person.name.partition(" ")
    return {
        "id": person.teams_id,
        "name": person.name,
        "aadObjectId": person.object_id,
        "objectId": person.object_id,
        "givenName": given,
        "surname": surname,
        "email": person.upn,
        "userPrincipalName": person.upn,
        "tenantId": TENANT,
        "userRole": role,
    }


def _number(text: str) -> int:
    if not text.isdecimal():
        raise _error(web.HTTPBadRequest, "BadArgument")
    return int(text)
