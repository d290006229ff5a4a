"""The line between people and the program: doors, pages, and answers as somebody hears them."""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.attacks.field import Field, Group, Person
from tests.chat import REQUEST


@dataclass(frozen=True)
class Heard:
    """An answer of the program, as somebody on the line sees it."""

    status: int
    size: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(compare=False)

    @property
    def said(self) -> dict[str, Any]:
        return dict(json.loads(self.body))


async def post(field: Field, path: str, **message: Any) -> Heard:
    """A request as the pages send it: padded, with a ticket inside."""
    bare = len(json.dumps({**message, "pad": ""}).encode())
    body = json.dumps({**message, "pad": "x" * (REQUEST - bare)}).encode()
    async with field.town.session.post(field.town.address + path, data=body) as response:
        headers = {name: value for name, value in response.headers.items() if name != "Date"}
        content = await response.read()
        return Heard(response.status, len(content), tuple(sorted(headers.items())), content)


PROBES = ("/healthz", "/readyz", "/metrics", "/", "/api/messages", "/prive/send", "/bescherming")


async def probes(field: Field) -> list[bytes]:
    """What anybody on the network can ask without a ticket."""
    said = []
    for path in PROBES:
        async with field.town.session.get(field.town.address + path) as response:
            said.append(f"{response.status} ".encode() + await response.read())
    return said


async def door(field: Field, person: Person) -> tuple[Heard, str]:
    """What the bot answers to "Privépagina", and the ticket in it."""
    answer = await field.does(field.teams(person).opens_door())
    url = json.loads(answer)["task"]["value"]["url"]
    return Heard(200, len(answer), (), answer), ticket_in(url)


async def links(field: Field, group: Group, verb: str) -> list[str]:
    """The tickets behind the links that the trainer gets for this button."""
    pressed = field.teams(group.trainer).presses(verb, card="1", team=group.team)
    card = json.loads(await field.does(pressed))["value"]
    return [ticket_in(action["url"]) for action in card["actions"] if "url" in action]


def ticket_in(url: str) -> str:
    """After the "#" stand the language and the ticket."""
    return url.partition("#")[2].partition(".")[2]
