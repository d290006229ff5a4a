"""The line to the bot: activities go over HTTP to its one address, as Teams sends them."""

import logging
from dataclasses import dataclass
from typing import Any

import aiohttp

log = logging.getLogger(__name__)
JSON = dict[str, Any]
PATIENCE = aiohttp.ClientTimeout(total=15)
"""Teams waits five seconds for an invoke; a slow machine gets some more."""
A_FILE = aiohttp.ClientTimeout(total=600)
"""A list of a whole city is read while whoever sent it waits."""


class Silent(Exception):
    """The bot did not answer, or answered that it failed."""


@dataclass(frozen=True, slots=True)
class BotLine:
    """An open line to the bot at `address`."""

    session: aiohttp.ClientSession
    address: str

    async def post(self, activity: JSON, patience: aiohttp.ClientTimeout = PATIENCE) -> JSON:
        """What the bot answers: a body for an invoke, empty for anything else.

        Raises:
            Silent: no answer, or a status that says it failed.
        """
        try:
            async with self.session.post(self.address, json=activity, timeout=patience) as response:
                if not response.ok:
                    log.warning("the bot failed", extra={"status": response.status})
                    raise Silent
                return await response.json(content_type=None) or {}
        except (aiohttp.ClientError, TimeoutError, ValueError):
            log.warning("the bot gave no answer")
            raise Silent from None
