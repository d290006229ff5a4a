"""What Teams is told about the app: the manifest, and its words in every language."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from board.pages import PATH as BOARD
from content.commands import Command, in_manifest, load
from content.texts.texts import FOLDER, Say, Texts
from manifest.address import Address
from trajectory.language import Language

JSON = dict[str, Any]

SCHEMA = "1.27"
"""Newest version of Microsoft's schema for Teams that is public."""
DEFAULT = Language.NL
ACCENT = "#0b6e5f"
ROSTER = "TeamMember.Read.Group"
"""Resource-specific consent: reading the members of a team, for that team only."""
IN_CHANNEL = "welcome"
"""A channel gets one answer, the same for all. Asking for help there would be public."""
_PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"
_TEXTS = Path(__file__).parent / "texts"


def files(address: Address) -> dict[str, JSON]:
    """The JSON files of a package by name: the manifest, and one file per further language."""
    others = [language for language in Language if language is not DEFAULT]
    localized = {f"{language}.json": _words(address, language) for language in others}
    return {"manifest.json": _manifest(address, others)} | localized


def _manifest(address: Address, others: Sequence[Language]) -> JSON:
    say = Texts.load(_TEXTS).of(DEFAULT)
    page = f"{address.url}/bescherming"
    return {
        "$schema": _schema_url("MicrosoftTeams"),
        "manifestVersion": SCHEMA,
        "version": address.publisher.version or _version(),
        "id": address.app_id,
        "localizationInfo": {
            "defaultLanguageTag": DEFAULT,
            "additionalLanguages": [
                {"languageTag": other, "file": f"{other}.json"} for other in others
            ],
        },
        "developer": {
            "name": address.publisher.name or say("app-name"),
            "websiteUrl": address.publisher.website or page,
            "privacyUrl": address.publisher.privacy or page,
            "termsOfUseUrl": address.publisher.terms or page,
        },
        "name": {"short": say(_name(address)), "full": say("app-full-name")},
        "description": {"short": say("app-short"), "full": _full(DEFAULT)},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": ACCENT,
        "defaultInstallScope": "personal",
        "staticTabs": _tabs(address, say),
        "bots": [_bot(address)],
        "validDomains": [address.host],
        # Of whom Teams gets the token that the tab shows; consent to the roster needs the id.
        "webApplicationInfo": {"id": address.app_id, "resource": address.resource},
        "authorization": {
            "permissions": {"resourceSpecific": [{"name": ROSTER, "type": "Application"}]}
        },
    }


def _tabs(address: Address, say: Say) -> list[JSON]:
    """The chat first, then the board where people can sign in to it."""
    chat = {"entityId": "conversations", "scopes": ["personal"]}
    if not address.board:
        return [chat]
    board = f"{address.url}{BOARD}"
    return [
        chat,
        {
            "entityId": "board",
            "name": say("app-board"),
            "contentUrl": board,
            "websiteUrl": board,
            "scopes": ["personal"],
        },
    ]


def _bot(address: Address) -> JSON:
    return {
        "botId": address.app_id,
        "scopes": list(_offered()),
        "isNotificationOnly": False,
        "supportsFiles": True,
        "commandLists": [
            {"scopes": [scope], "commands": [_command(command, DEFAULT) for command in commands]}
            for scope, commands in _offered().items()
        ],
    }


def _offered() -> dict[str, tuple[Command, ...]]:
    """The commands that Teams lists, by the kind of conversation."""
    in_channel = tuple(command for command in load().all if command.id == IN_CHANNEL)
    return {"personal": in_manifest(), "team": in_channel}


def _command(command: Command, language: Language) -> dict[str, str]:
    """The first word is the one that is shown; the bot understands the others too."""
    return {"title": command.words[language][0], "description": command.description[language]}


def _words(address: Address, language: Language) -> JSON:
    """The manifest's words in another language, each by its place in the manifest."""
    say = Texts.load(_TEXTS).of(language)
    words = {
        "$schema": _schema_url("MicrosoftTeams.Localization"),
        "name.short": say(_name(address)),
        "name.full": say("app-full-name"),
        "description.short": say("app-short"),
        "description.full": _full(language),
    }
    if address.board:
        words["staticTabs[1].name"] = say("app-board")
    for place, commands in enumerate(_offered().values()):
        for nth, command in enumerate(commands):
            for field, text in _command(command, language).items():
                words[f"bots[0].commandLists[{place}].commands[{nth}].{field}"] = text
    return words


def _full(language: Language) -> str:
    """What people read before they open the app; the promise in the words of every page."""
    promise = Texts.load(FOLDER).of(language)
    return Texts.load(_TEXTS).say(
        language,
        "app-full",
        who=promise("promise-who"),
        together=promise("promise-together"),
        voluntary=promise("promise-voluntary"),
    )


def _name(address: Address) -> str:
    return "app-name-example" if address.example else "app-name"


def _schema_url(name: str) -> str:
    return f"https://developer.microsoft.com/json-schemas/teams/v{SCHEMA}/{name}.schema.json"


def _version() -> str:
    project: str = tomllib.loads(_PYPROJECT.read_text(encoding="utf-8"))["project"]["version"]
    return project
