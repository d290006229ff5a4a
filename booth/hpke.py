"""Sealing to a public key: HPKE (RFC 9180), base mode, as the pages do it in `static/hpke.js`.

DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM; older webviews of Teams have no X25519
(trust.md, rule 1). What a packet must be bound to goes into `info`, which is part of the key
schedule: with another `info` it does not open. There is no associated data beside it, since the
library knows none, and it would bind no better.
"""

from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from trajectory.errors import DomainError

PUBLIC_BYTES: Final = 65
"""A point of P-256, uncompressed, as WebCrypto reads and writes it."""
OVERHEAD: Final = PUBLIC_BYTES + 16
"""Bytes by which a sealed packet is longer than what is in it."""

_PRIVATE_BYTES: Final = 32
_CURVE: Final = ec.SECP256R1()
_SUITE: Final = Suite(KEM.P256, KDF.HKDF_SHA256, AEAD.AES_128_GCM)


class Unopened(DomainError):
    """What was sealed does not open: garbage, or sealed to another key or for another purpose."""

    def __init__(self) -> None:
        super().__init__("request-malformed")


class KeyDamaged(DomainError):
    """A private key is not as it was made: what was sealed to it waits until the right one is back,
    and is never taken for garbage."""

    def __init__(self) -> None:
        super().__init__("key-missing")


@dataclass(frozen=True, slots=True)
class KeyPair:
    """`private` is the scalar in 32 bytes, `public` the point in 65."""

    private: bytes
    public: bytes


def new_key_pair() -> KeyPair:
    key = ec.generate_private_key(_CURVE)
    return KeyPair(_scalar(key), _point(key))


def public_of(private: bytes) -> bytes:
    """The public key that belongs to a private one.

    Raises:
        KeyDamaged: it is no private key.
    """
    return _point(_private_key(private))


def seal(public: bytes, info: bytes, data: bytes) -> bytes:
    """`data` as only the private key opens it, together with the same `info`.

    Raises:
        ValueError: `public` is no point of the curve.
    """
    return _SUITE.encrypt(data, ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, public), info)


def unseal(private: bytes, info: bytes, sealed: bytes) -> bytes:
    """What was sealed.

    Raises:
        Unopened: it was not sealed to this key with this `info`.
        KeyDamaged: it is no private key.
    """
    key = _private_key(private)
    try:
        return _SUITE.decrypt(sealed, key, info)
    except (InvalidTag, ValueError):
        raise Unopened from None


def _private_key(private: bytes) -> ec.EllipticCurvePrivateKey:
    if len(private) != _PRIVATE_BYTES:
        raise KeyDamaged
    return ec.derive_private_key(int.from_bytes(private, "big"), _CURVE)


def _scalar(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_numbers().private_value.to_bytes(_PRIVATE_BYTES, "big")


def _point(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
