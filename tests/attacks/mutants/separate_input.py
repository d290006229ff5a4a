"""Builds in which separate input is not what it should be."""

from dataclasses import replace
from itertools import count
from typing import Any
from unittest.mock import patch

from booth.separate_input import destroying, message_sealing, writing
from storage.ballots.sealed_messages import MessageRow, SealedMessages
from tests.attacks.mutants.leaks import Unsealing
from trajectory import separate_input


def threads_that_count() -> Any:
    """Threads are known by a number that counts, in the order in which they were begun."""
    numbers = count(1)
    return patch.object(writing, "thread_behind", lambda *_: f"{next(numbers):032x}")


def messages_that_count() -> Any:
    """SealedMessages have keys that count, and stay in the order in which they came."""
    numbers = count(1)

    async def record(self: SealedMessages, trajectory_id: str, ciphertexts: list[bytes]) -> None:
        for one in ciphertexts:
            key = f"{next(numbers):032x}"
            self._session.add(MessageRow(id=key, trajectory_id=trajectory_id, ciphertext=one))
            await self._session.flush()

    return patch.object(SealedMessages, "record", record)


def nothing_waits() -> Any:
    """SealedMessages are there for the trainer as soon as they are written."""
    kept = writing.keep

    async def delivered(services: Any, ticket: Any, written: Any) -> Any:
        return await kept(services, ticket, replace(written, delivered=services.now().date()))

    return patch.object(writing, "keep", delivered)


def lone_input() -> Any:
    """One message is enough for a batch."""
    return patch.object(separate_input, "FEWEST", 1)


def unsealed_messages() -> Any:
    return patch.object(message_sealing, "SealedBox", Unsealing)


def keeps_input_keys() -> Any:
    """Wiping that leaves the key."""
    return patch.object(destroying, "destroy_input_keys", lambda *_: None)
