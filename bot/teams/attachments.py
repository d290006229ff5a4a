"""Fetches a file that somebody sent into the chat: a list of teams, from SharePoint only."""

import asyncio
import logging
from dataclasses import dataclass

import aiohttp
from yarl import URL

from bot.teams.activities import Attached
from bot.teams.addresses import SHAREPOINT, Hosts
from bot.teams.lists import LIMIT, NotAList, table_in
from dialogs.turn import File

TIMEOUT = aiohttp.ClientTimeout(total=10, connect=5)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Downloads:
    """Fetches without any token of ours: the address itself carries the right to read."""

    session: aiohttp.ClientSession
    hosts: Hosts = SHAREPOINT

    async def fetch(self, attached: Attached) -> File | None:
        """The file; None when it may not be fetched, is too large or is no list."""
        try:
            content = await self._read(attached.url)
            return File(attached.name, await asyncio.to_thread(table_in, content))
        except (NotAList, aiohttp.ClientError, TimeoutError, OSError) as error:
            reason = str(error) if isinstance(error, NotAList) else type(error).__name__
            log.info("file refused", extra={"reason": reason})
            return None

    async def _read(self, address: str) -> bytes:
        if not self.hosts.allow(address):
            raise NotAList("host")
        url = URL(address, encoded=True)
        async with self.session.get(url, timeout=TIMEOUT, allow_redirects=False) as response:
            if response.status != 200:
                raise NotAList("status")
            return await _bounded(response)


async def _bounded(response: aiohttp.ClientResponse) -> bytes:
    content = bytearray()
    async for chunk in response.content.iter_chunked(16 * 1024):
        content += chunk
        if len(content) > LIMIT:
            raise NotAList("size")
    return bytes(content)
