"""Teams delivers again what it believes lost; what was handled before is recognised here.

Kept is a keyed hash and no more: without the key nobody can look up an activity or a person,
and after a day it is gone. The private page's door never comes here (anonymity.md §1).
"""

import asyncio
import hmac
import json
import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

GREETING = 60
"""Seconds. An installation is told by several activities, in any order, within this time."""
PATIENCE = 2.0
"""Seconds that remembering may take."""

_log = logging.getLogger(__name__)


class Deduplicator(Protocol):
    """Remembers digests for a day, shared by all replicas."""

    async def first_time(self, digest: bytes) -> bool:
        """Remember the digest; False when it was there already."""
        ...


@dataclass(frozen=True, slots=True)
class Deliveries:
    """Tells a first delivery from a repeated one. `key` is secret and at least 32 bytes."""

    seen: Deduplicator
    key: bytes

    async def first(self, conversation_id: str, activity_id: str) -> bool:
        """Whether this activity comes for the first time; without an id it always does."""
        return not activity_id or await self._first("activity", conversation_id, activity_id)

    async def greets(self, conversation_id: str, now: datetime) -> bool:
        """Whether nobody was greeted here just now.

        Two neighbouring spells of time are marked, so that events on either side of the
        boundary between them still meet.
        """
        spell = int(now.timestamp()) // GREETING
        this = await self._first("greeting", conversation_id, str(spell))
        return await self._first("greeting", conversation_id, str(spell - 1)) and this

    async def _first(self, *parts: str) -> bool:
        """What cannot be remembered, with a disk that is full or a database away, counts as first:
        two answers are better than none to somebody who asks for help."""
        digest = hmac.digest(self.key, json.dumps(parts).encode(), "sha256")
        try:
            async with asyncio.timeout(PATIENCE):
                return await self.seen.first_time(digest)
        except Exception as failure:
            _log.error("delivery not remembered", extra={"error": type(failure).__name__})
            return True
