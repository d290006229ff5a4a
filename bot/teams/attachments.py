"""Fetches a file that somebody sent into the chat: a small text table, from SharePoint only."""

import logging
from dataclasses import dataclass

import aiohttp
from yarl import URL

from bot.teams.activities import Attached
from bot.teams.addresses import SHAREPOINT, Hosts
from dialogs.turn import File

LIMIT = 256 * 1024
"""Bytes; a team of a hundred takes about ten thousand."""
TIMEOUT = aiohttp.ClientTimeout(total=10, connect=5)

log = logging.getLogger(__name__)


class _NotTaken(Exception):
    """Why a file is not read, as a key for the log."""


@dataclass(frozen=True, slots=True)
class Downloads:
    """Fetches without any token of ours: the address itself carries the right to read."""

    session: aiohttp.ClientSession
    hosts: Hosts = SHAREPOINT

    async def fetch(self, attached: Attached) -> File | None:
        """The file; None when it may not be fetched, is too large or is no text."""
        try:
            return File(attached.name, _decoded(await self._read(attached.url)))
        except (_NotTaken, aiohttp.ClientError, TimeoutError, OSError) as error:
            reason = str(error) if isinstance(error, _NotTaken) else type(error).__name__
            log.info("file refused", extra={"reason": reason})
            return None

    async def _read(self, address: str) -> bytes:
        if not self.hosts.allow(address):
            raise _NotTaken("host")
        url = URL(address, encoded=True)
        async with self.session.get(url, timeout=TIMEOUT, allow_redirects=False) as response:
            if response.status != 200:
                raise _NotTaken("status")
            return await _bounded(response)


async def _bounded(response: aiohttp.ClientResponse) -> bytes:
    content = bytearray()
    async for chunk in response.content.iter_chunked(16 * 1024):
        content += chunk
        if len(content) > LIMIT:
            raise _NotTaken("size")
    return bytes(content)


def _decoded(content: bytes) -> str:
    """Excel writes UTF-8 with a mark in front, older versions the Windows code page."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _NotTaken("not-text")
