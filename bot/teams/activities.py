"""Activities of Teams as JSON: what comes in becomes a Turn.

Knows the wire and no SDK. Clients differ in what they leave out, so reading is tolerant: what
is absent is "". Only what decides where an answer goes must be there.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.teams.auth import BadRequest
from dialogs.turn import Actor, Event, File, Turn
from trajectory.language import Language
from use_cases.services import Place, Scope

JSON = dict[str, Any]
FILE = "application/vnd.microsoft.teams.file.download.info"
_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,31}(/[A-Za-z0-9_+-]{1,31}){0,2}")
_QUOTED = re.compile(r"<quoted\b[^<>]*/>|<quoted\b[^<>]*>.*?</quoted>", re.DOTALL)
_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad]")
"""Characters that stand between words or letters and show as nothing."""
_SPACES = re.compile(r"[^\S\n]+")
"""Any kind of space, the non-breaking ones of Teams among them; lines stay lines."""
FILE_REFUSED = "file.refused"
"""The verb of a turn whose file was too large, not a text table or from elsewhere."""
DOOR = "door"
"""The verb of the one door, and with a dot behind it of its other ways in."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who speaks where: the parts that every activity has, checked, beside the whole."""

    type: str
    id: str
    name: str
    action: str
    channel_id: str
    service_url: str
    conversation_id: str
    sender_id: str
    object_id: str
    bot_id: str
    tenant_id: str
    locale: str
    reply_to_id: str
    scope: Scope
    raw: JSON

    @classmethod
    def parse(cls, raw: Any) -> "Envelope":
        """What stands around an activity: where it comes from, and who is meant.

        Raises:
            BadRequest: it cannot be an activity of a conversation.
        """
        envelope = cls(
            type=text_at(raw, "type"),
            id=text_at(raw, "id"),
            name=text_at(raw, "name"),
            action=text_at(raw, "action"),
            channel_id=text_at(raw, "channelId"),
            service_url=text_at(raw, "serviceUrl"),
            conversation_id=text_at(raw, "conversation", "id"),
            sender_id=text_at(raw, "from", "id"),
            object_id=text_at(raw, "from", "aadObjectId").lower(),
            bot_id=text_at(raw, "recipient", "id"),
            tenant_id=_tenant(raw),
            locale=text_at(raw, "locale"),
            reply_to_id=text_at(raw, "replyToId"),
            scope=_scope(raw),
            raw=raw,
        )
        required = (envelope.type, envelope.channel_id, envelope.conversation_id)
        if not all((*required, envelope.sender_id, envelope.bot_id)):
            raise BadRequest("not-an-activity")
        return envelope

    @property
    def thread_free_id(self) -> str:
        """The conversation without the thread in it: where a new message starts a new thread."""
        return self.conversation_id.partition(";messageid=")[0]


def _tenant(raw: Any) -> str:
    named = text_at(raw, "conversation", "tenantId") or text_at(raw, "channelData", "tenant", "id")
    return named.lower()


def _scope(raw: Any) -> Scope:
    """A group chat is no place for anything personal either, and an unknown kind neither."""
    kind = text_at(raw, "conversation", "conversationType")
    return Scope.PERSONAL if kind == "personal" else Scope.CHANNEL


def text_at(source: Any, *path: str) -> str:
    """The text at a path in JSON, or "" when there is none."""
    for key in path:
        source = source.get(key) if isinstance(source, dict) else None
    return source if isinstance(source, str) else ""


def object_at(source: Any, *path: str) -> JSON:
    """The object at a path in JSON, or an empty one."""
    for key in path:
        source = source.get(key) if isinstance(source, dict) else None
    return source if isinstance(source, dict) else {}


def objects_at(source: Any, key: str) -> Iterator[JSON]:
    """The objects in the list under a key."""
    listed = source.get(key) if isinstance(source, dict) else None
    entries = listed if isinstance(listed, list) else []
    return (entry for entry in entries if isinstance(entry, dict))


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said: words, a button with its context and inputs as text, a file."""

    text: str = ""
    verb: str = ""
    data: Mapping[str, str] = field(default_factory=dict)
    file: File | None = None


NOTHING = Said()


def turn(envelope: Envelope, event: Event, now: datetime, said: Said) -> Turn:
    """One event for the conversations."""
    return Turn(
        event=event,
        actor=Actor(envelope.object_id, text_at(envelope.raw, "from", "name")),
        place=place(envelope),
        now=now,
        language=Language.closest(envelope.locale or _client_locale(envelope.raw)),
        text=said.text,
        verb=said.verb,
        data=said.data,
        file=said.file,
        time_zone=_client_zone(envelope.raw),
    )


def place(envelope: Envelope) -> Place:
    """Where to reach this conversation again."""
    return Place(
        service_url=envelope.service_url,
        conversation_id=envelope.thread_free_id,
        tenant_id=envelope.tenant_id,
        user_id=envelope.sender_id,
        scope=envelope.scope,
        teams_team_id=text_at(envelope.raw, "channelData", "team", "id") or None,
        teams_team_name=text_at(envelope.raw, "channelData", "team", "name") or None,
    )


def _client_locale(raw: JSON) -> str:
    return next((text_at(info, "locale") for info in _client_infos(raw)), "")


def _client_zone(raw: JSON) -> str:
    """The name of a time zone, or "" for what is none."""
    named = next((text_at(info, "timezone") for info in _client_infos(raw)), "")
    return named if _ZONE.fullmatch(named) else ""


def _client_infos(raw: JSON) -> Iterator[JSON]:
    return (entity for entity in objects_at(raw, "entities") if entity.get("type") == "clientInfo")


def words(envelope: Envelope) -> str:
    """What somebody typed: without the bot's own name, with others' names as plain words, and
    without the mark of the message that it answers, which Teams puts before the words."""
    text = text_at(envelope.raw, "text")
    for entity in objects_at(envelope.raw, "entities"):
        tag = text_at(entity, "text")
        if text_at(entity, "type").lower() == "mention" and tag:
            ours = text_at(entity, "mentioned", "id") == envelope.bot_id
            text = text.replace(tag, "" if ours else text_at(entity, "mentioned", "name"))
    return _SPACES.sub(" ", _UNSEEN.sub("", _QUOTED.sub(" ", text))).strip()


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button: its verb, and its context and inputs as text."""

    verb: str
    data: Mapping[str, str]

    @property
    def said(self) -> Said:
        return Said(verb=self.verb, data=self.data)

    @property
    def is_door(self) -> bool:
        """Whether it leads to the private page, of which no trace may be kept."""
        return self.verb == DOOR or self.verb.startswith(DOOR + ".")


def executed(envelope: Envelope) -> Pressed:
    """The button of an `adaptiveCard/action` invoke."""
    action = object_at(envelope.raw, "value", "action")
    return _pressed(text_at(action, "verb"), object_at(action, "data"))


def submitted(envelope: Envelope) -> Pressed | None:
    """The Action.Submit in a message, or None when the message is words."""
    data = object_at(envelope.raw, "value")
    is_button = "verb" in data or not text_at(envelope.raw, "text")
    return _pressed("", data) if data and is_button else None


def fetched(envelope: Envelope) -> Pressed:
    """The button of a `task/fetch` invoke."""
    return _pressed("", object_at(envelope.raw, "value", "data"))


def _pressed(verb: str, data: JSON) -> Pressed:
    texts = {key: _as_text(value) for key, value in data.items() if key not in {"verb", "msteams"}}
    known = {key: value for key, value in texts.items() if value is not None}
    return Pressed(verb or text_at(data, "verb"), known)


def _as_text(value: Any) -> str | None:
    """Inputs are text; a number or a switch is written as JSON would, anything else left out."""
    if isinstance(value, str):
        return value
    return json.dumps(value) if isinstance(value, bool | int | float) else None


@dataclass(frozen=True, slots=True)
class Attached:
    """A file somebody sent; its content is still at `url`."""

    name: str
    url: str


def attached(envelope: Envelope) -> Attached | None:
    """The first file of a message. The copy of the words that Teams attaches is no file."""
    for entry in objects_at(envelope.raw, "attachments"):
        if entry.get("contentType") == FILE:
            return Attached(text_at(entry, "name"), text_at(entry, "content", "downloadUrl"))
    return None


def names_bot(envelope: Envelope, key: str) -> bool:
    """Whether the bot itself is among the members added or removed."""
    return any(member.get("id") == envelope.bot_id for member in objects_at(envelope.raw, key))
