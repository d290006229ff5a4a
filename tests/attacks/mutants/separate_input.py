"""Builds in which separate input is not what it should be."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from itertools import count
from typing import Any
from unittest.mock import patch

from sqlalchemy import insert

from booth.pools.seals import rows_for
from booth.separate_input import (
    arrivals,
    batches,
    destroying,
    laying,
    message_sealing,
)
from storage.ballots.sealed_messages import MessageRow, SealedMessages
from tests.attacks.mutants import all_of
from tests.attacks.mutants.leaks import Unsealing
from trajectory import input_delivery
from trajectory.separate_input import Wait
from use_cases.quotas import Quotas


@contextmanager
def in_order_of_sending() -> Iterator[None]:
    """What was sent is opened in its order, and four go together."""
    really = arrivals.contents_of

    def in_order(*given: Any) -> Any:
        return sorted(really(*given), key=lambda one: one.issued)

    with ExitStack() as ordered:
        ordered.enter_context(patch.object(arrivals, "contents_of", in_order))
        ordered.enter_context(patch.object(input_delivery, "FEWEST", 4))
        ordered.enter_context(patch.object(batches, "first_wait", lambda *_, **__: Wait(1, 1, 99)))
        yield


def threads_that_count() -> Any:
    """Threads are known by a number that counts, in the order in which they arrived."""
    return all_of(in_order_of_sending, _counted_threads)


def messages_that_count() -> Any:
    """Messages have keys that count, and stay in the order in which they came."""
    return all_of(in_order_of_sending, _counted_messages)


def _counted_threads() -> Any:
    really, numbers = arrivals.message_in, count(1)

    def counted(*given: Any) -> Any:
        return replace(really(*given), thread=f"{next(numbers):064x}")

    return patch.object(arrivals, "message_in", counted)


def _counted_messages() -> Any:
    numbers = count(1)

    async def fill(self: SealedMessages, shelf: str, ciphertexts: list[bytes]) -> None:
        await self.clear([shelf])
        rows = [
            {"shelf": shelf, "id": f"{next(numbers):032x}", "ciphertext": one}
            for one in ciphertexts
        ]
        await (await self._session.connection()).execute(insert(MessageRow), rows)

    return patch.object(SealedMessages, "fill", fill)


@contextmanager
def nothing_waits() -> Iterator[None]:
    """The first moment that looks at a message delivers it."""
    at_once = Wait(moments=9, counts=1, alone=1)
    with patch.object(batches, "first_wait", lambda *_, **__: at_once):
        yield


@contextmanager
def lone_input() -> Iterator[None]:
    """One message is enough for a batch, and goes with the first that looks at it."""
    with ExitStack() as alone:
        alone.enter_context(patch.object(input_delivery, "FEWEST", 1))
        alone.enter_context(patch.object(batches, "first_wait", lambda *_, **__: Wait(1, 1, 99)))
        yield


def unsealed_messages() -> Any:
    return patch.object(message_sealing, "SecretBox", Unsealing)


@contextmanager
def keeps_reader_keys() -> Iterator[None]:
    """Wiping, and a fixed moment, that leave the key."""
    with ExitStack() as keeping:
        for room in (destroying, batches):
            keeping.enter_context(patch.object(room, "destroy_reader_key", lambda *_: None))
        keeping.enter_context(patch.object(SealedMessages, "clear", _stays))
        yield


async def _stays(*_: Any) -> None:
    """Nothing is taken off its shelf."""


@contextmanager
def lone_to_the_day() -> Iterator[None]:
    """A fixed moment every day, and a wait that is always the same."""
    with ExitStack() as exact:
        exact.enter_context(patch.object(input_delivery, "DELIVERY_DAYS", range(5)))
        exact.enter_context(
            patch.object(input_delivery, "first_wait", lambda *_, **__: Wait(1, 1, 10))
        )
        yield


def everybody_succeeds() -> Any:
    """Whatever was ticked, who comes after reads everything."""
    really = arrivals.message_in
    return patch.object(
        arrivals, "message_in", lambda *given: replace(really(*given), succeeds=True)
    )


@contextmanager
def no_quota() -> Iterator[None]:
    """One person gets as many tickets as they ask for, and no row is kept for what they may."""
    with (
        patch.object(Quotas, "take", lambda *_: 1),
        patch.object(laying, "rows_of", lambda _: rows_for(0)),
    ):
        yield


@contextmanager
def one_key_for_ever() -> Iterator[None]:
    """A mailbox that keeps the key it began with; what comes lies there for a while, as it may."""
    really, lies = batches.make_mailbox_key, Wait(1, 3, 99)

    def known(store: Any, mailbox: Any) -> None:
        really(store, mailbox)
        for name in [one for one in store.names() if one.startswith("mailbox-")]:
            store.replace(name, (1).to_bytes(32, "big"))

    with (
        patch.object(batches, "make_mailbox_key", known),
        patch.object(batches, "first_wait", lambda *_, **__: lies),
    ):
        yield
