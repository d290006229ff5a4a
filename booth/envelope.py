"""The envelope in which everything travels between a page and us.

Whoever opens TLS on the way (a filter of the employer, a proxy of ours) sees bytes of one size to
one address, and bytes of one size back: no action, no ticket, no word (trust.md, rule 1). A request
is sealed to the key of the day, which stands in the link; the reply is closed with a key that the
page made for this one request and that is nowhere else.
"""

import hashlib
import json
import secrets
import zlib
from base64 import b64decode, b64encode, urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from nacl.bindings import sodium_pad, sodium_unpad

from booth.hpke import OVERHEAD, KeyPair, Unopened, seal, unseal

Message = Mapping[str, Any]

REQUEST_BYTES: Final = 32_768
"""Every request has this size, whatever is in it."""
_INFO: Final = b"cultuurtraject/envelope/1"
_NAME_BYTES: Final = 8
_REPLY_KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12
_REPLY_OVERHEAD: Final = _NONCE_BYTES + 16
_INSIDE: Final = REQUEST_BYTES - _NAME_BYTES - OVERHEAD


@dataclass(frozen=True, slots=True)
class Opened:
    """A request out of its envelope: what is asked, and the key for the reply."""

    message: Message
    reply_key: bytes


def link_of(front: bytes, ticket: str) -> str:
    """What stands in a link after the language: the key that the page seals to, and its ticket.

    The key comes with the link, from Teams: a box on the way to us cannot put its own in the place.
    """
    return f"{urlsafe_b64encode(front).decode().rstrip('=')}.{ticket}"


def behind_link(link: str) -> tuple[bytes, str]:
    """The key and the ticket in a link."""
    front, _, ticket = link.partition(".")
    return urlsafe_b64decode(front + "="), ticket


# ---- our side


def open_request(keys: Sequence[KeyPair], body: bytes) -> Opened:
    """What a page of ours asks; `keys` are those of the days that are accepted.

    Raises:
        Unopened: of another size, to a key that is gone, garbage, or nothing that we can read.
    """
    if len(body) != REQUEST_BYTES:
        raise Unopened
    named = [pair for pair in keys if _name_of(pair.public) == body[:_NAME_BYTES]]
    if not named:
        raise Unopened
    inside = unseal(named[0].private, _INFO, body[_NAME_BYTES:])
    try:
        return _read(sodium_unpad(inside, _INSIDE))
    except ValueError:
        raise Unopened from None


def _read(inside: bytes) -> Opened:
    message = parsed(inside)
    if not isinstance(message, dict) or not isinstance(message.get("reply_key"), str):
        raise Unopened
    reply_key = b64decode(message.pop("reply_key"), validate=True)
    if len(reply_key) != _REPLY_KEY_BYTES:
        raise Unopened
    return Opened(message, reply_key)


def close_reply(reply_key: bytes, message: Message, size: int) -> bytes:
    """The reply, of `size` bytes; of a multiple when that is too little.

    It is made smaller before it is filled up, so that one size holds more: how much smaller, the
    filling hides. What leaves here is never compressed again.
    """
    nonce = secrets.token_bytes(_NONCE_BYTES)
    inside = _filled(_deflated(message), size)
    return nonce + AESGCM(reply_key).encrypt(nonce, inside, None)


def fits(message: Message, size: int) -> bool:
    """Whether a reply of `size` bytes holds it."""
    return len(_deflated(message)) + 1 + _REPLY_OVERHEAD <= size


def _deflated(message: Message) -> bytes:
    small = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return small.compress(json.dumps(message, ensure_ascii=False).encode()) + small.flush()


def _filled(data: bytes, size: int) -> bytes:
    """Up to `size` or a multiple of it, so that what closes it fits as well."""
    whole = -(-(len(data) + 1 + _REPLY_OVERHEAD) // size) * size
    return sodium_pad(data, whole - _REPLY_OVERHEAD)


# ---- the side of a page, for who plays a person without a browser


@dataclass(frozen=True, slots=True)
class Sealed:
    """A request as it travels; `reply_key` opens what comes back."""

    body: bytes
    reply_key: bytes

    def opened(self, reply: bytes) -> Message:
        """What came back.

        Raises:
            Unopened: it was not closed with the key of this request.
        """
        try:
            inside = AESGCM(self.reply_key).decrypt(
                reply[:_NONCE_BYTES], reply[_NONCE_BYTES:], None
            )
        except (InvalidTag, ValueError):
            raise Unopened from None
        small = sodium_unpad(inside, len(inside))
        message: Message = json.loads(zlib.decompress(small, wbits=-zlib.MAX_WBITS))
        return message


def close_request(front: bytes, message: Message) -> Sealed:
    """A request to whoever holds the private half of `front`, as the pages make it."""
    reply_key = secrets.token_bytes(_REPLY_KEY_BYTES)
    inside = json.dumps({**message, "reply_key": b64encode(reply_key).decode()}).encode()
    sealed = seal(front, _INFO, sodium_pad(inside, _INSIDE))
    return Sealed(_name_of(front) + sealed, reply_key)


# ---- both sides


def _name_of(public: bytes) -> bytes:
    """How an envelope says to which of our keys it is sealed."""
    return hashlib.sha256(public).digest()[:_NAME_BYTES]


def parsed(body: bytes) -> object:
    """JSON of UTF-8 in which no name stands twice, and that can be written down again.

    Raises:
        Unopened: it is something else.
    """
    try:
        found = json.loads(
            body.decode(), object_pairs_hook=_without_doubles, parse_constant=_no_number
        )
        json.dumps(found, ensure_ascii=False).encode()  # half a character cannot be written
    except (ValueError, RecursionError):
        raise Unopened from None
    return found


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    named = dict(pairs)
    if len(named) != len(pairs):
        raise ValueError("a name stands twice")
    return named


def _no_number(name: str) -> object:
    raise ValueError(name)
