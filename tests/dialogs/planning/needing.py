"""What somebody needs, as people in a town live it: through their own chats and pages."""

import hashlib
import json
from base64 import b64decode, b64encode
from typing import Any

from booth.hpke import seal
from booth.needs.sealing import needs_info
from booth.padding import padded
from booth.pools.seals import CONTENT_BYTES
from tests.chat import PrivatePage, Somebody

Box = dict[str, Any]
SEND = "/prive/send"


async def boxes_behind(somebody: Somebody) -> tuple[PrivatePage, list[Box]]:
    """The sessions for which this person's private page lets them say what they need."""
    page = await somebody.opens_private_page()
    said = await page.posts("/prive/open", ticket=page._ticket())
    return page, said["needs"]


async def needs(somebody: Somebody, *ticks: str, line: str = "", reach: str = "") -> str:
    """Say what is needed for the one session there is; how it was received."""
    page, [box] = await boxes_behind(somebody)
    return await sends(page, box, {"ticks": list(ticks), "line": line, "reach": reach})


async def sends(page: PrivatePage, box: Box, said: object, *, ticket: str = "") -> str:
    """Seal this as the page does, bound to the ticket of the box, and send it with `ticket`."""
    packet = b64encode(packet_of(box, said)).decode()
    outcome = "waiting"
    while outcome == "waiting":  # without room the same packet goes with the next tick
        answer = await page.posts(SEND, ticket=ticket or box["ticket"], packet=packet)
        outcome = str(answer.get("outcome") or answer.get("error"))
    return outcome


def packet_of(box: Box, said: object) -> bytes:
    key, ticket = b64decode(box["key"]), hashlib.sha256(box["ticket"].encode()).digest()
    content = padded(json.dumps(said, ensure_ascii=False).encode(), CONTENT_BYTES)
    return seal(key, needs_info(box["pool"], key, ticket), content)


async def reads(organiser: Somebody, link: str) -> Box:
    """What the reading page behind this link on the card in view says."""
    page = PrivatePage(organiser.town, organiser.link(link))
    return await page.posts("/nodig/open", ticket=page._ticket())


def lines(said: Box) -> list[tuple[list[str], str, str]]:
    """Ticks in Dutch, the line, and how to be reached, of everybody who wrote."""
    return sorted(
        ([tick["nl"] for tick in one["ticks"]], one["line"], one["reach"]) for one in said["needs"]
    )
