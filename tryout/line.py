"""The line to the bot: activities go over HTTP to its one address, as Teams sends them."""

from dataclasses import dataclass
from typing import Any

import aiohttp

JSON = dict[str, Any]
PATIENCE = aiohttp.ClientTimeout(total=15)
"""Teams waits five seconds for an invoke; a slow machine gets some more."""


class Silent(Exception):
    """The bot did not answer, or answered that it failed; `status` 0 when it said nothing."""

    def __init__(self, status: int) -> None:
        super().__init__(f"status {status}")
        self.status = status


@dataclass(frozen=True, slots=True)
class Line:
    """An open line to the bot at `address`."""

    session: aiohttp.ClientSession
    address: str

    async def post(self, activity: JSON) -> JSON:
        """What the bot answers: a body for an invoke, empty for anything else.

        Raises:
            Silent: no answer, or a status that says it failed.
        """
        try:
            async with self.session.post(self.address, json=activity, timeout=PATIENCE) as response:
                if not response.ok:
                    raise Silent(response.status)
                return await response.json(content_type=None) or {}
        except (aiohttp.ClientError, TimeoutError, ValueError):
            raise Silent(0) from None
