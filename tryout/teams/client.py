"""Bot Framework activities as Teams sends them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any
from uuid import uuid4

from trajectory.planning.working_days import ZONE
from tryout.municipality import BOT_ID, BOT_NAME, CHANNEL, TENANT, Channel, Person

JSON = dict[str, Any]
FILE = "application/vnd.microsoft.teams.file.download.info"
CARD = "application/vnd.microsoft.card.adaptive"
_MENTION = f"<at>{BOT_NAME}</at>"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody in a chat at a moment, and the language of their client."""

    person: Person
    chat: str
    locale: str
    now: datetime
    service_url: str

    @property
    def in_channel(self) -> bool:
        return self.chat == CHANNEL.id


def message(who: Speaker, id: str, text: str) -> JSON:
    """Words; in a channel they reach a bot only with its name in front."""
    said = f"{_MENTION} {text}" if who.in_channel else text
    html = {"contentType": "text/html", "content": f"<p>{escape(text)}</p>"}
    activity = _activity(who, "message", id) | {
        "text": said,
        "textFormat": "plain",
        "attachments": [html],
    }
    if who.in_channel:
        mentioned = {"id": BOT_ID, "name": BOT_NAME}
        mention = {"type": "mention", "text": _MENTION, "mentioned": mentioned}
        activity["entities"] = [*activity["entities"], mention]
    return activity


def file(who: Speaker, id: str, name: str, url: str) -> JSON:
    """A file sent into the chat; the bot may fetch it from `url`."""
    info = {"downloadUrl": url, "uniqueId": str(uuid4()), "fileType": name.rpartition(".")[2]}
    attached = {"contentType": FILE, "contentUrl": url, "name": name, "content": info}
    return message(who, id, "") | {"attachments": [attached]}


def submit(who: Speaker, id: str, pressed: str, data: JSON) -> JSON:
    """An Action.Submit of the card in message `pressed`."""
    return _activity(who, "message", id) | {"value": data, "replyToId": pressed}


def execute(who: Speaker, pressed: str, verb: str, data: JSON) -> JSON:
    """An Action.Execute of the card in message `pressed`."""
    action = {"type": "Action.Execute", "id": "", "verb": verb, "data": data}
    value = {"action": action, "trigger": "manual"}
    return _invoke(who, "adaptiveCard/action", value) | {"replyToId": pressed}


def task_fetch(who: Speaker, pressed: str, data: JSON) -> JSON:
    """A button that asks for a dialog, on the card in message `pressed` ("" for none)."""
    value = {"data": data, "context": {"theme": "default"}}
    return _invoke(who, "task/fetch", value) | ({"replyToId": pressed} if pressed else {})


def app_added(who: Speaker) -> list[JSON]:
    """What the bot hears when its app is added to a chat or a team: two activities."""
    added: JSON = {"membersAdded": [{"id": BOT_ID}], "membersRemoved": []}
    if who.in_channel:
        added["channelData"] = _team_data(CHANNEL) | {"eventType": "teamMemberAdded"}
    update = _activity(who, "conversationUpdate", _uuid()) | added
    return [update, _installation(who, "add")]


def app_removed(who: Speaker) -> JSON:
    return _installation(who, "remove")


def _installation(who: Speaker, action: str) -> JSON:
    activity = _activity(who, "installationUpdate", _uuid()) | {"action": action}
    if who.in_channel:
        selected = {"settings": {"selectedChannel": {"id": CHANNEL.id}}}
        activity["channelData"] = _team_data(CHANNEL) | selected
    return activity


def _invoke(who: Speaker, name: str, value: JSON) -> JSON:
    return _activity(who, "invoke", f"f:{_uuid()}") | {"name": name, "value": value}


def _activity(who: Speaker, kind: str, id: str) -> JSON:
    person = who.person
    return {
        "type": kind,
        "id": id,
        "channelId": "msteams",
        "serviceUrl": who.service_url,
        "timestamp": who.now.astimezone(UTC).isoformat(timespec="milliseconds"),
        "localTimestamp": who.now.astimezone(ZONE).isoformat(timespec="milliseconds"),
        "localTimezone": ZONE.key,
        "from": {"id": person.teams_id, "name": person.name, "aadObjectId": person.object_id},
        "recipient": {"id": BOT_ID, "name": BOT_NAME},
        "conversation": _conversation(who),
        "channelData": _channel_data(who),
        "locale": who.locale,
        "entities": [_client(who)],
    }


def _client(who: Speaker) -> JSON:
    country = who.locale.rpartition("-")[2]
    return {
        "type": "clientInfo",
        "locale": who.locale,
        "country": country,
        "platform": "Web",
        "timezone": ZONE.key,
    }


def _conversation(who: Speaker) -> JSON:
    if who.in_channel:
        kind = {"conversationType": "channel", "isGroup": True}
    else:
        kind = {"conversationType": "personal"}
    return kind | {"id": who.chat, "tenantId": TENANT}


def _channel_data(who: Speaker) -> JSON:
    if not who.in_channel:
        return {"tenant": {"id": TENANT}}
    ids = {"teamsChannelId": CHANNEL.id, "teamsTeamId": CHANNEL.team_id}
    return ids | {"channel": {"id": CHANNEL.id}} | _tenant_and_team({"id": CHANNEL.team_id})


def _team_data(channel: Channel) -> JSON:
    """In messages Teams names a team by its id only; in updates it tells all."""
    team = {"id": channel.team_id, "name": channel.team_name, "aadGroupId": channel.group_id}
    return _tenant_and_team(team)


def _tenant_and_team(team: JSON) -> JSON:
    return {"team": team, "tenant": {"id": TENANT}}


def _uuid() -> str:
    return str(uuid4())
