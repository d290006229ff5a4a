"""Builds that say or keep what they may not: words, keys, sizes, who answered."""

import json
import secrets
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import structlog
from sqlalchemy import text

from booth import api, envelope, protocol
from booth.ballots import closing, packing, sealing, sending, texts
from booth.hpke import OVERHEAD
from booth.pools import seals as pool_seals
from booth.pools import tick
from bot.monitoring.health import Health
from bot.sending.sender import Sender
from bot.teams.conversation import Conversation
from dialogs import notices
from dialogs.card import Card
from dialogs.private_page import door
from papers import scan_papers
from storage import backup
from storage.ballots.rounds import Rounds
from storage.keys.key_store import FileKeyStore
from use_cases.notices import NoticeKind

# ---- answers that are not sealed, and words where they do not belong ---------------------------


class Unsealing:
    """A sealed box that seals nothing."""

    def __init__(self, _key: Any) -> None:
        pass

    def encrypt(self, data: bytes) -> bytes:
        return data

    decrypt = encrypt


@contextmanager
def unsealed() -> Iterator[None]:
    """A page that seals nothing, and a box that does not either."""
    nothing = bytes(OVERHEAD)
    with (
        patch.object(packing, "seal", lambda _key, _bound, data: data + nothing),
        patch.object(sealing, "unseal", lambda _key, _bound, sealed: sealed[:-OVERHEAD]),
        patch.object(pool_seals, "SecretBox", Unsealing),
        patch.object(texts, "SecretBox", Unsealing),
    ):
        yield


@contextmanager
def backup_of_everything() -> Iterator[None]:
    with unsealed(), patch.object(backup, "NEVER", frozenset()):
        yield


@contextmanager
def _noisy(say: Callable[[Any, str], None]) -> Iterator[None]:
    """A page that seals nothing, and a program that says of every sending what was in it."""
    really = api.send

    async def sent(services: Any, message: Any) -> Any:
        say(services, _words_in(message))
        return await really(services, message)

    with unsealed(), patch.object(api, "send", sent):
        yield


def _words_in(message: Any) -> str:
    return b64decode(message["packet"]).decode(errors="replace").rstrip("\0\x80")


def logs_bodies() -> Any:
    """A line in the log for every sending, with what was sent."""
    log = structlog.get_logger("booth.ballots.sending")
    return _noisy(lambda _services, words: log.info(words))


def keeps_used_tickets() -> Any:
    """A note in the key store for every ticket that was used, with what was sent."""

    def note(services: Any, words: str) -> None:
        services.keys.put(f"used-{secrets.token_hex(4)}", words.encode())

    return _noisy(note)


@contextmanager
def tells_teams() -> Iterator[None]:
    """What people wrote stands on the next card that somebody gets."""
    told: list[str] = []
    really = Sender._send

    async def send(self: Any, address: Any, activity: dict[str, Any]) -> Any:
        return await really(self, address, {**activity, "summary": " ".join(told)})

    note = _noisy(lambda _services, words: told.append(words))
    with note, patch.object(Sender, "_send", send):
        yield


@contextmanager
def sends_receipts() -> Iterator[None]:
    """A message in the chat of whoever opened the page."""
    really = Conversation.on_invoke

    async def on_invoke(self: Any, chat: Any) -> Any:
        if self.envelope.name == "task/fetch":
            await chat.send(Card("Ontvangen"))
        return await really(self, chat)

    with patch.object(Conversation, "on_invoke", on_invoke):
        yield


@contextmanager
def reminds_only_the_silent() -> Iterator[None]:
    """Whoever answered is not reminded."""
    remind = notices._MAKERS[NoticeKind.REMINDER]

    async def unless_answered(scene: Any, work: Any, notice: Any) -> Any:
        slot = await scene.services.seals.slot(notice.subject, scene.person.accounts)
        keys = scene.services.seals.keys
        done = pool_seals.pool_of(keys, notice.subject).record.held_for(slot.value)
        return None if done else await remind(scene, work, notice)

    with patch.dict(notices._MAKERS, {NoticeKind.REMINDER: unless_answered}):
        yield


@contextmanager
def prints_what_people_wrote() -> Iterator[None]:
    """The texts of the round stand on the documents too."""
    written: list[str] = []
    really = scan_papers.sheet_of

    def sheet_of(*arguments: Any, **named: Any) -> Any:
        sheet = really(*arguments, **named)
        return replace(sheet, introduction=(*sheet.introduction, *written))

    note = _noisy(lambda _services, words: written.append(json.dumps(words)))
    with note, patch.object(scan_papers, "sheet_of", sheet_of):
        yield


def health_that_counts() -> Any:
    """A health page with a number that grows with everybody who answers."""

    async def ready(self: Health, _request: Any) -> Any:
        keys = self.booth.keys
        pools = [name.removesuffix("-record") for name in keys.names() if name.endswith("-record")]
        records = [pool_seals.pool_of(keys, name).record for name in pools]
        held = sum(row.held is not None for record in records for row in record.rows.values())
        return protocol.web.json_response({"ready": True, "packets": held})

    return patch.object(Health, "ready", ready)


# ---- keys --------------------------------------------------------------------------------------


def keeps_keys() -> Any:
    """Closing that leaves the keys of the round."""
    return patch.object(closing, "destroy_keys", lambda *_: None)


@contextmanager
def keeps_keys_in_the_database() -> Iterator[None]:
    """The keys of a round stand beside it, where a backup takes them along."""
    kept: dict[str, str] = {}
    put, opens = FileKeyStore.put, Rounds.open

    def noted(self: FileKeyStore, name: str, secret: bytes) -> None:
        kept[name] = secret.hex()
        put(self, name, secret)

    async def written(self: Rounds, round_id: str, **columns: Any) -> None:
        await opens(self, round_id, **columns)
        keys = " ".join(secret for name, secret in kept.items() if round_id in name)
        connection = await self._session.connection()
        await connection.execute(
            text("INSERT INTO channel VALUES (:id, :keys, '', '', '')"),
            {"id": round_id, "keys": keys},
        )

    with patch.object(FileKeyStore, "put", noted), patch.object(Rounds, "open", written):
        yield


@contextmanager
def notes_readers() -> Iterator[None]:
    """The key store remembers who opened the page."""
    really = door.open_door

    async def open_door(services: Any, turn: Any) -> Any:
        name = f"reader-{turn.actor.object_id}-{secrets.token_hex(4)}"
        services.seals.keys.put(name, b"")
        return await really(services, turn)

    with patch.object(door, "open_door", open_door):
        yield


@contextmanager
def writes_keys_down() -> Iterator[None]:
    """Keys of a round that also stand in the log, the database and a card."""
    log = structlog.get_logger("booth.ballots.sealing")
    really = FileKeyStore.put

    def put(self: FileKeyStore, name: str, secret: bytes) -> None:
        log.info(secret.hex())
        really(self, name, secret)

    with patch.object(FileKeyStore, "put", put):
        yield


# ---- what the line shows -----------------------------------------------------------------------


@contextmanager
def replies_of_their_own_size() -> Iterator[None]:
    def close_reply(key: bytes, message: Any, _size: int) -> bytes:
        return envelope.close_reply(key, message, 1)

    with patch.object(protocol, "close_reply", close_reply):
        yield


@contextmanager
def unpadded() -> Iterator[None]:
    """Rows and texts as long as what was written."""

    def seal_row(key: bytes, sending: Any) -> bytes:
        content = b"" if sending is None else pool_seals._content(sending)
        return bytes(pool_seals.SecretBox(key).encrypt(content))

    with (
        patch.object(packing, "padded", lambda data, _size: data),
        patch.object(sending, "packet_in", b64decode),
        patch.object(tick, "seal_row", seal_row),
        patch.object(texts, "padded", lambda data, _size: data),
        patch.object(texts, "unpadded", lambda data, _size: data),
        patch.object(sealing, "unpadded", lambda data, _size: data),
    ):
        yield
