"""The line between people and the program: doors, pages, and answers as somebody hears them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from booth.carrying import carrier
from booth.envelope import close_request
from tests.attacks.field import Field, Group, Person


@dataclass(frozen=True)
class Heard:
    """An answer of the program, as somebody on the line sees it."""

    status: int
    size: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(compare=False)
    said: Mapping[str, Any] = field(compare=False, default_factory=dict)
    """What the page reads in it, which nobody else does."""


async def post(field: Field, path: str, **message: Any) -> Heard:
    """A request as the pages send it: in an envelope, to the one address of the page."""
    _, address, action = path.split("/", 2)
    told = {"action": action, **message}
    if address == "prive" and action != "open":
        told = carrier(field.page_ticket, told)
    sealed = close_request(field.front, told)
    url = f"{field.town.address}/{address}"
    async with field.town.session.post(url, data=sealed.body) as response:
        headers = {name: value for name, value in response.headers.items() if name != "Date"}
        body = await response.read()
        seen = (response.status, len(body), tuple(sorted(headers.items())))
        said = sealed.opened(body)
        return Heard(*seen, body, said.get("said", said))


PROBES = ("/healthz", "/readyz", "/metrics", "/", "/api/messages", "/prive", "/bescherming")
INSIDE = ("/healthz", "/readyz", "/metrics")


async def probes(field: Field) -> list[bytes]:
    """What anybody can ask without a ticket, and whoever is on the inside network."""
    said = []
    for path in PROBES:
        async with field.town.session.get(field.town.address + path) as response:
            said.append(f"{response.status} ".encode() + await response.read())
    said += [str(await field.town.asks_inside(path)).encode() for path in INSIDE]
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
    rows = [part["selectAction"] for part in card["body"] if "selectAction" in part]
    return [ticket_in(action["url"]) for action in [*card["actions"], *rows] if "url" in action]


def ticket_in(url: str) -> str:
    """After the "#" stand the language, the key of the day and the ticket."""
    return url.partition("#")[2].split(".")[2]
