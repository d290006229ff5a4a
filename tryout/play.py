"""What a person can do in a chat, and what then happens in Teams."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import uuid4

from aiohttp import ClientTimeout

from dialogs.card import DoorButton
from tryout.examples.example import Example
from tryout.municipality import CHANNEL, Person
from tryout.teams import client
from tryout.teams.bot_line import A_FILE, PATIENCE, BotLine, Silent
from tryout.teams.client import CARD, Speaker
from tryout.teams.world import NOTE, Message, World

JSON = dict[str, Any]
TOAST = "application/vnd.microsoft.activity.message"
DOOR: JSON = DoorButton("").action()["data"]
"""What the one door sends; the same from every card."""


class Stage(Protocol):
    """What playing needs of the running try-out."""

    @property
    def world(self) -> World: ...
    @property
    def bot_line(self) -> BotLine: ...
    @property
    def example(self) -> Example: ...
    @property
    def files(self) -> dict[str, bytes]: ...
    @property
    def address(self) -> str: ...
    @property
    def service_url(self) -> str: ...
    def now(self) -> datetime: ...


class Result(StrEnum):
    """What the person sees happen."""

    DONE = "done"
    DIALOG = "dialog"
    TOLD = "told"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of an action; `text` is the bot's own, `url` the page of a dialog."""

    result: Result
    text: str = ""
    url: str = ""
    browser_url: str = ""
    title: str = ""


DONE = Outcome(Result.DONE)
FAILED = Outcome(Result.FAILED)


@dataclass(frozen=True, slots=True)
class Play:
    """One person in one chat."""

    stage: Stage
    person: Person
    chat: str

    @classmethod
    def at_home(cls, stage: Stage, person: Person) -> "Play":
        """In their chat with the bot."""
        return cls(stage, person, person.chat)

    @property
    def who(self) -> Speaker:
        stage = self.stage
        locale = locale_of(stage.world, self.person)
        return Speaker(self.person, self.chat, locale, stage.now(), stage.service_url)

    async def say(self, text: str) -> Outcome:
        id = self._show(text=text)
        return await self._send(client.message(self.who, id, text))

    async def send_file(self, name: str, content: bytes) -> Outcome:
        """Send a file; the bot fetches it from us under an address nobody can guess."""
        key = uuid4().hex
        self.stage.files[key] = content
        id = self._show(file=name)
        url = f"{self.stage.address}/files/{key}"
        return await self._send(client.file(self.who, id, name, url), A_FILE)

    async def press(self, pressed: Message, action: JSON) -> Outcome:
        """Press a button of a card; `action` is what the card made of it."""
        data = action.get("data") or {}
        if action.get("type") == "Action.Execute":
            return await self._execute(pressed, action.get("verb") or "", data)
        if (data.get("msteams") or {}).get("type") == "task/fetch":
            return await self.open_dialog(pressed.id, data)
        id = self._next_id()
        return await self._send(client.submit(self.who, id, pressed.id, data))

    async def open_dialog(self, pressed: str = "", data: JSON = DOOR) -> Outcome:
        """Ask for the page behind a button; nothing in the chat changes."""
        try:
            answer = await self.stage.bot_line.post(client.task_fetch(self.who, pressed, data))
        except Silent:
            return FAILED
        return _dialog(answer.get("task") or {})

    async def add_app(self) -> Outcome:
        """Add the bot to this chat or team, which raises two activities."""
        self.stage.world.keep(f"app {self.chat}", True)
        for activity in client.app_added(self.who):
            if (outcome := await self._send(activity)) is FAILED:
                return outcome
        return DONE

    async def remove_app(self) -> Outcome:
        self.stage.world.keep(f"app {self.chat}", False)
        self._show(author=NOTE, text="tryout-app-removed")
        return await self._send(client.app_removed(self.who))

    async def _execute(self, pressed: Message, verb: str, data: JSON) -> Outcome:
        try:
            invoke = client.execute(self.who, pressed.id, verb, data)
            answer = await self.stage.bot_line.post(invoke)
        except Silent:
            return FAILED
        kind, value = answer.get("type"), answer.get("value")
        if kind == CARD and isinstance(value, dict):
            self.stage.world.answer(pressed, value)
            return DONE
        if kind == TOAST and isinstance(value, str):
            return Outcome(Result.TOLD, text=value)
        return FAILED

    async def _send(self, activity: JSON, patience: ClientTimeout = PATIENCE) -> Outcome:
        try:
            await self.stage.bot_line.post(activity, patience)
        except Silent:
            self._show(author=NOTE, text="tryout-bot-silent")
            return FAILED
        return DONE

    def _show(self, *, author: str = "", text: str = "", file: str = "") -> str:
        id, by = self._next_id(), author or self.person.object_id
        at = self.stage.now().isoformat()
        self.stage.world.put(Message(id, self.chat, by, at, text=text, file=file))
        return id

    def _next_id(self) -> str:
        return self.stage.world.next_id(int(self.stage.now().timestamp() * 1000))


def in_channel(stage: Stage, person: Person) -> Play:
    """The person in the channel of the team."""
    return Play(stage, person, CHANNEL.id)


def locale_of(world: World, person: Person) -> str:
    """The language of somebody's client, such as "en-GB"."""
    return str(world.kept(locale_key(person), person.locale))


def locale_key(person: Person) -> str:
    return f"locale {person.object_id}"


def _dialog(task: JSON) -> Outcome:
    value = task.get("value")
    if task.get("type") == "message" and isinstance(value, str):
        return Outcome(Result.TOLD, text=value)
    if not isinstance(value, dict) or not value.get("url"):
        return FAILED
    fallback = value.get("fallbackUrl") or value["url"]
    title = value.get("title") or ""
    return Outcome(Result.DIALOG, url=value["url"], browser_url=fallback, title=title)
