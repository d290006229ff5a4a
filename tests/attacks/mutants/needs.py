"""Builds in which what people need is not what it should be."""

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import structlog

from booth import api
from booth.needs import ending, reading
from booth.pools import seals
from bot.sending.sender import Sender
from bot.wiring import RoundSeals
from storage import backup
from tests.dialogs.planning import needing


class Unsealing:
    """A box of rows that seals nothing."""

    def __init__(self, _key: bytes) -> None:
        pass

    def encrypt(self, data: bytes) -> bytes:
        return data

    decrypt = encrypt


@contextmanager
def unsealed_needs() -> Iterator[None]:
    """A page that seals nothing, and rows that are not sealed either."""
    with (
        patch.object(needing, "seal", lambda _key, _info, data: bytes(seals.OVERHEAD) + data),
        patch.object(reading, "unseal", lambda _key, _info, packet: packet[seals.OVERHEAD :]),
        patch.object(seals, "SecretBox", Unsealing),
    ):
        yield


@contextmanager
def backup_with_needs() -> Iterator[None]:
    with unsealed_needs(), patch.object(backup, "NEVER", frozenset()):
        yield


@contextmanager
def _overhears(note: Callable[[Any, Any], None]) -> Iterator[None]:
    """Whatever the trainer reads is noted somewhere too."""
    really = reading.read_needs

    async def read(services: Any, message: Any) -> Any:
        said = await really(services, message)
        note(services, said)
        return said

    with patch.object(api.reading, "read_needs", read):
        yield


def logs_needs() -> Any:
    log = structlog.get_logger("booth.needs.reading")
    return _overhears(lambda _services, said: log.info(json.dumps(said["needs"])))


def needs_beside_keys() -> Any:
    def note(services: Any, said: Any) -> None:
        services.keys.put(f"read-{secrets.token_hex(4)}", json.dumps(said["needs"]).encode())

    return _overhears(note)


@contextmanager
def needs_on_cards() -> Iterator[None]:
    """What people need stands on the next card that somebody gets."""
    told: list[str] = []
    really = Sender._send

    async def send(self: Any, address: Any, activity: dict[str, Any]) -> Any:
        return await really(self, address, {**activity, "summary": " ".join(told)})

    noted = _overhears(lambda _services, said: told.append(json.dumps(said["needs"])))
    with noted, patch.object(Sender, "_send", send):
        yield


def anybody_organises() -> Any:
    async def reads(_self: RoundSeals, _box: str, _person: Any) -> bool:
        return True

    return patch.object(RoundSeals, "reads_needs", reads)


@contextmanager
def keeps_needs_keys() -> Iterator[None]:
    """The session was, and its key stays."""
    with (
        patch.object(ending, "destroy_needs_keys", lambda *_: None),
        patch.object(ending, "destroy_other_needs_keys", lambda *_: []),
    ):
        yield
