"""Builds that keep, log, count or repeat what people tell in their own words."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import structlog

from bot.monitoring.metrics import Metrics
from dialogs.card import Line
from dialogs.router import Conversations
from dialogs.turn import Reply


def _hearing(note: Callable[[Any, str, str], None]) -> Any:
    """A bot that notes every text and what it means."""
    really = Conversations._hear

    async def heard(self: Conversations, turn: Any) -> Any:
        found = await really(self, turn)
        note(self._services, turn.text, found.meaning)
        return found

    return patch.object(Conversations, "_hear", heard)


def keeps_what_is_told() -> Any:
    def note(services: Any, words: str, _meaning: str) -> None:
        services.seals.keys.put(f"told-{secrets.token_hex(4)}", words.encode())

    return _hearing(note)


def logs_what_is_told() -> Any:
    log = structlog.get_logger("understanding.listener")
    return _hearing(lambda _services, words, _meaning: log.info(words))


@contextmanager
def counts_meanings() -> Iterator[None]:
    """Turns are counted by what they meant."""
    meanings: list[str] = []
    really = Metrics.counting

    def counting(self: Metrics, handler: Any) -> Any:
        async def counted(turn: Any) -> Any:
            reply = await handler(turn)
            self._counters["turns_total"].labels(meanings[-1]).inc()
            return reply

        return really(self, counted)

    note = _hearing(lambda _services, _words, meaning: meanings.append(meaning))
    with note, patch.object(Metrics, "counting", counting):
        yield


def repeats_what_is_told() -> Any:
    """The card that answers ends with what was said."""
    really = Conversations._answer

    async def answered(self: Conversations, turn: Any) -> Any:
        reply = await really(self, turn)
        if not isinstance(reply, Reply):
            return reply
        said = (*reply.card.blocks, Line(turn.text))
        return replace(reply, card=replace(reply.card, blocks=said))

    return patch.object(Conversations, "_answer", answered)
