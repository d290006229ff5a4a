"""Asking an administrator before something that cannot be undone."""

import asyncio
import sys

from bot.admin import progress
from bot.admin.refused import Refused


async def ask(question: str, word: str) -> None:
    """Say what will happen, and wait for a word that is typed.

    Raises:
        Refused: another word came, or nobody is there to type one.
    """
    progress.clear()
    sys.stderr.write(f"{question}\nType {word} to go on: ")
    sys.stderr.flush()
    typed = await asyncio.to_thread(sys.stdin.readline)
    if typed.strip() != word:
        raise Refused("Nothing was done.")
