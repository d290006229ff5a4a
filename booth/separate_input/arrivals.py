"""What pages sent since the last fixed moments, opened once: a packet as the page wrote it down.

The page checks what it sends; here no page is trusted, and the same is checked. What does not open
or fit is dropped.
"""

import asyncio
import hashlib
import json
import re
from base64 import b64decode
from contextlib import suppress
from typing import Any, Final

import structlog

from booth.ballots.sheets import READER
from booth.hpke import KeyPair, Unopened, public_of, unseal
from booth.padding import unpadded
from booth.pools.seals import (
    CONTENT_BYTES,
    SealBroken,
    Sending,
    contents_of,
    holds_nothing,
    info,
    pool_of,
)
from booth.pools.tick import settled
from booth.separate_input.mailbox_keys import mailbox_entry, pool_name
from booth.services import BoothServices
from storage.ballots.box import Box
from storage.keys.key_store import KeyMissing, KeyStore
from trajectory.errors import DomainError, Invalid
from trajectory.norms import NormKind, checked_wording
from trajectory.separate_input import (
    MOST_TURNS,
    Author,
    Mailbox,
    Message,
    Sort,
    Way,
    checked,
    checked_name,
)

log = structlog.get_logger(__name__)

_FIELDS: Final = {
    Sort.INPUT: {"way", "name", "text", "thread", "turn", "lock", "reader", "succeeds"},
    Sort.PROPOSALS: {"theme", "kind", "text", "reader", "succeeds"},
}
LOCK_BYTES: Final = 65 + 12 + 138 + 16
"""A public key; then nonce, private key (PKCS #8) and tag."""
_THREAD: Final = re.compile(r"[0-9a-f]{64}")


def packet_info(sort: Sort, trajectory: str, public: bytes, ticket: bytes) -> bytes:
    """What a packet is bound to: it opens in this trajectory and with this ticket only."""
    return info(sort, trajectory.encode(), hashlib.sha256(public).digest(), ticket)


async def arrived(services: BoothServices, box: Box, mailbox: Mailbox) -> list[Message]:
    """Everything that was sent under the keys of before; nothing when these are gone."""
    if not mailbox.before:
        return []
    themes = frozenset(theme.id for theme in services.themes)
    found: list[Message] = []
    for sort in Sort:
        try:
            pair, sendings = await _contents(services, box, sort, mailbox.before)
        except (KeyMissing, SealBroken):
            log.error("input-unreadable", count=1)
            continue
        found += await asyncio.to_thread(
            _messages, sort, mailbox.trajectory, pair, sendings, themes
        )
    return found


async def _contents(
    services: BoothServices, box: Box, sort: Sort, key: str
) -> tuple[KeyPair, list[Sending]]:
    """The pair of that time, and what was sent to a pool.

    Raises:
        KeyMissing: the keys are gone.
        SealBroken: rows were taken out, put in or put back.
    """
    pool = pool_name(sort, key)
    await box.hold(pool, alone=True)
    pair = await asyncio.to_thread(_pair, services.keys, key)
    rows = await box.packets.of_pool(pool)
    if not rows and await asyncio.to_thread(holds_nothing, services.keys, pool):
        return pair, []  # nobody opened a page
    known = await settled(box, await asyncio.to_thread(pool_of, services.keys, pool))
    return pair, await asyncio.to_thread(contents_of, known, rows)


def _pair(store: KeyStore, key: str) -> KeyPair:
    private = store.get(mailbox_entry(key))
    return KeyPair(private, public_of(private))


def _messages(
    sort: Sort, trajectory: str, pair: KeyPair, sendings: list[Sending], themes: frozenset[str]
) -> list[Message]:
    found = []
    for one in sendings:
        bound = packet_info(sort, trajectory, pair.public, one.ticket)
        with suppress(Unopened, DomainError, ValueError, TypeError, RecursionError):
            note = unpadded(unseal(pair.private, bound, one.packet), CONTENT_BYTES)
            found.append(message_in(sort, json.loads(note), one.ticket.hex(), themes))
    return found


def message_in(sort: Sort, fields: Any, id: str, themes: frozenset[str]) -> Message:
    """The message that a page wrote down.

    Raises:
        Invalid: no page of ours wrote this.
    """
    if not (isinstance(fields, dict) and fields.keys() == _FIELDS[sort]):
        raise Invalid("request-malformed")
    json.dumps(fields, ensure_ascii=False).encode()  # half a character cannot be written down
    if not (isinstance(fields["text"], str) and isinstance(fields["succeeds"], bool)):
        raise Invalid("request-malformed")
    _check(READER, fields["reader"])
    return _input(fields, id) if sort is Sort.INPUT else _proposal(fields, id, themes)


def _input(fields: dict[str, Any], id: str) -> Message:
    way, turn = _way(fields["way"]), fields["turn"]
    _check(_THREAD, fields["thread"])
    _check_lock(fields["lock"], way)
    if type(turn) is not int or not 0 <= turn < MOST_TURNS or not isinstance(fields["name"], str):
        raise Invalid("request-malformed")
    return Message(
        id=id,
        thread=fields["thread"],
        author=Author.WRITER,
        turn=turn,
        text=checked(fields["text"]),
        name=checked_name(fields["name"]) if way is Way.NAME else "",
        lock=fields["lock"],
        reader=fields["reader"],
        succeeds=fields["succeeds"],
    )


def _proposal(fields: dict[str, Any], id: str, themes: frozenset[str]) -> Message:
    if fields["theme"] not in themes or fields["kind"] not in list(NormKind):
        raise Invalid("request-malformed")
    return Message(
        id=id,
        thread=id,
        author=Author.WRITER,
        turn=0,
        text=checked_wording(fields["text"]),
        reader=fields["reader"],
        succeeds=fields["succeeds"],
        theme=fields["theme"],
        kind=NormKind(fields["kind"]),
    )


def _check_lock(lock: object, way: Way) -> None:
    """A public key, and the private one closed with the code; nothing without a code."""
    if not isinstance(lock, str):
        raise Invalid("request-malformed")
    size = len(b64decode(lock, validate=True))
    if size != (0 if way is Way.ANONYMOUS else LOCK_BYTES):
        raise Invalid("request-malformed")


def _way(said: object) -> Way:
    if said not in list(Way):
        raise Invalid("request-malformed")
    return Way(str(said))


def _check(pattern: re.Pattern[str], said: object) -> None:
    if not (isinstance(said, str) and pattern.fullmatch(said)):
        raise Invalid("request-malformed")
