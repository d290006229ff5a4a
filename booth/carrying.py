"""Carriers: what a page that is open asks every beat, whether it has something to bring or not.

Each is one request to one address, in one envelope, and is answered after the next tick of the
boxes, whatever was in it. So number, order, size and moment of requests follow from how long a page
is open, and from nothing that is done on it (trust.md, rule 2).
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from booth.envelope import Message
from booth.protocol import Action, said
from booth.services import BoothServices
from trajectory.errors import Invalid


def carrier(page: str, brought: Message) -> Message:
    """What a page asks that has something to bring."""
    return {"action": "carry", "ticket": page, "brought": brought}


@dataclass(frozen=True, slots=True)
class Carrying:
    """Takes what a carrier brings, one of these `actions`, to where it belongs."""

    services: BoothServices
    actions: Mapping[str, Action]

    async def __call__(self, message: Message) -> Message:
        """How it went with what was brought, as `said`; empty when there was nothing.

        Raises:
            Invalid, Stale: the ticket of an open page is not ours or late, or no page of ours
                would bring this.
        """
        pools = self.services.tickets.open_page(message["ticket"], self.services.now())
        brought = message["brought"]
        if not (brought is None or isinstance(brought, dict)):
            raise Invalid("request-malformed")
        told, _ = await asyncio.gather(self._told(brought), self.services.ticker.carried(pools))
        return {"said": told}

    async def _told(self, brought: Message | None) -> Message:
        return {} if brought is None else await said(self.actions, brought)
