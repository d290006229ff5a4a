"""How long an answer is tried: somebody looks at the chat and waits for it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from bot.teams.connector import Later, SendResult, Sent
from dialogs.card import Card

ATTEMPTS = 3
PAUSE = 0.5
"""Seconds between attempts to answer."""
PATIENCE = 12.0
"""Seconds for all attempts; Teams itself gives up on us after fifteen."""
BUTTON_PATIENCE = 3.5
"""The same for a button, whose client gives up after five."""


class NotSent(Exception):
    """Teams did not take an answer."""


class Chat(Protocol):
    """The way back into the chat that an activity came from; raises NotSent."""

    async def send(self, card: Card) -> None:
        """As a new message."""

    async def update(self, card: Card, message_id: str) -> None:
        """In the place of a message that stands there."""


async def persistently(send: Callable[[], Awaitable[SendResult]]) -> str:
    """Try again for a moment when Teams is busy; returns the id of the message.

    Raises:
        NotSent: Teams did not take it.
    """
    result = await send()
    for _ in range(ATTEMPTS - 1):
        if not isinstance(result, Later):
            break
        await asyncio.sleep(max(PAUSE, result.after or 0))
        result = await send()
    if not isinstance(result, Sent):
        raise NotSent
    return result.id


async def arrived(sending: Awaitable[Any], *, pressed: bool) -> bool:
    """Whether Teams took an answer while somebody still waits for it."""
    try:
        async with asyncio.timeout(BUTTON_PATIENCE if pressed else PATIENCE):
            await sending
    except (NotSent, TimeoutError):
        return False
    return True
