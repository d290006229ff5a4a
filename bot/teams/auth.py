"""Who may call us: the Bot Connector, proven by the token it signs for this bot.

Rules: Bot Framework, "Authenticate requests from the Bot Connector service to your bot". They
are checked here on PyJWT and not by the SDK, which asks for signing keys on the event loop,
forgets to look again after they changed, and accepts tokens that never end.
"""

import asyncio
import hashlib
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import aiohttp
import jwt

from bot.teams.addresses import TEAMS, Hosts

ISSUER = "https://api.botframework.com"
METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration"
CHANNEL = "msteams"
LEEWAY = 5 * 60
"""Seconds a clock may be off."""

log = logging.getLogger(__name__)


class Refused(Exception):
    """A request that gets no further. `reason` is a key for the log; no content, no person."""

    status = 400

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class BadRequest(Refused):
    """What came in is not an activity."""


class Unauthenticated(Refused):
    """Nothing proves that Teams sent it."""

    status = 401


class KeysUnavailable(Refused):
    """The signing keys cannot be had now, so nobody can be believed: try again."""

    status = 503


class Authenticator(Protocol):
    """Proves the caller of one request; the claims when believed, else it raises Refused."""

    async def __call__(
        self, header: str, channel_id: str, service_url: str, /
    ) -> Mapping[str, Any]: ...


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key and the channels it may speak for."""

    key: jwt.PyJWK
    endorsements: frozenset[str]


@dataclass(slots=True)
class SigningKeys:
    """The keys of the Bot Connector, looked up again when a token names one we do not know.

    At most one look-up at a time and one per `pause` seconds, so that invented key ids cannot
    make us knock on Microsoft's door. Times are seconds.
    """

    session: aiohttp.ClientSession
    metadata_url: str = METADATA
    pause: float = 30
    fresh: float = 24 * 3600
    trusted: float = 72 * 3600
    """How long keys are believed while they cannot be looked up again."""
    clock: Callable[[], float] = time.monotonic
    _keys: Mapping[str, SigningKey] = field(default_factory=dict)
    _loaded: float = float("-inf")
    _tried: float = float("-inf")
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def find(self, key_id: str) -> SigningKey:
        """The key; raises Unauthenticated when there is none, KeysUnavailable when unknowable."""
        if not self._knows(key_id):
            async with self._lock:
                await self._look_again(key_id)
        if self._age > self.trusted:
            raise KeysUnavailable("keys-unavailable")
        if key_id not in self._keys:
            raise Unauthenticated("unknown-key")
        return self._keys[key_id]

    async def known(self) -> bool:
        """Whether callers can be believed now; looked up when there are no keys, or old ones."""
        if self._age > self.fresh:
            async with self._lock:
                await self._look_again("")
        return self._age <= self.trusted

    @property
    def _age(self) -> float:
        return self.clock() - self._loaded

    def _knows(self, key_id: str) -> bool:
        """Whether it is one of the keys, and they are fresh."""
        return key_id in self._keys and self._age <= self.fresh

    async def _look_again(self, key_id: str) -> None:
        if self._knows(key_id) or self.clock() - self._tried < self.pause:
            return
        self._tried = self.clock()
        try:
            self._keys = await self._fetch()
            self._loaded = self.clock()
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as error:
            log.warning("signing keys unavailable", extra={"error": type(error).__name__})

    async def _fetch(self) -> dict[str, SigningKey]:
        metadata = await self._get(self.metadata_url)
        listed = (await self._get(metadata["jwks_uri"]))["keys"]
        keys = {entry["kid"]: _signing_key(entry) for entry in listed if entry.get("kty") == "RSA"}
        if not keys:
            raise ValueError("no keys")
        return keys

    async def _get(self, url: str) -> Any:
        timeout = aiohttp.ClientTimeout(total=5)
        async with self.session.get(url, timeout=timeout, allow_redirects=False) as response:
            response.raise_for_status()
            return await response.json(content_type=None)


def _signing_key(entry: Mapping[str, Any]) -> SigningKey:
    try:
        key = jwt.PyJWK(dict(entry), algorithm="RS256")
    except jwt.PyJWTError as error:
        raise ValueError("not a key") from error
    return SigningKey(key, frozenset(entry.get("endorsements") or ()))


@dataclass(frozen=True, slots=True)
class Proof:
    """What a token proved, and with which key."""

    key_id: str
    signing: SigningKey
    claims: Mapping[str, Any]

    def holds(self, now: float) -> bool:
        return now < float(self.claims["exp"]) + LEEWAY


MOST_PROOFS = 256
"""Teams sends the same token for an hour or so; there are never many."""


@dataclass(frozen=True, slots=True)
class ConnectorToken:
    """Believes the Bot Connector, for this bot, in Teams, answering to a host we know.

    Tokens of the Emulator, of other bots (skills) and of other channels are not accepted.
    """

    app_id: str
    keys: SigningKeys
    hosts: Hosts = TEAMS
    _proofs: dict[bytes, Proof] = field(default_factory=dict)
    """By the digest of the token: a signature is checked once, everything else every time."""

    async def __call__(self, header: str, channel_id: str, service_url: str) -> Mapping[str, Any]:
        proof = await self._proof(_bearer(header))
        signing, claims = proof.signing, proof.claims
        if channel_id != CHANNEL or CHANNEL not in signing.endorsements:
            raise Unauthenticated("channel-not-endorsed")
        if not service_url or claims.get("serviceurl") != service_url:
            raise Unauthenticated("service-url-mismatch")
        if not self.hosts.allow(service_url):
            raise Unauthenticated("service-url-not-allowed")
        return claims

    async def _proof(self, token: str) -> Proof:
        digest = hashlib.sha256(token.encode()).digest()
        known = self._proofs.get(digest)
        key_id = known.key_id if known else _key_id(token)
        signing = await self.keys.find(key_id)
        if known is None or known.signing is not signing or not known.holds(time.time()):
            known = Proof(key_id, signing, self._claims(token, signing))
            self._remember(digest, known)
        return known

    def _remember(self, digest: bytes, proof: Proof) -> None:
        if len(self._proofs) >= MOST_PROOFS:
            self._proofs.clear()
        self._proofs[digest] = proof

    def _claims(self, token: str, signing: SigningKey) -> dict[str, Any]:
        try:
            return jwt.decode(
                token,
                signing.key,
                algorithms=["RS256"],
                audience=self.app_id,
                issuer=ISSUER,
                leeway=LEEWAY,
                options={"require": ["exp", "nbf", "iss", "aud"], "strict_aud": True},
            )
        except (jwt.PyJWTError, ValueError) as error:
            raise Unauthenticated(type(error).__name__) from error


def _bearer(header: str) -> str:
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer":
        raise Unauthenticated("no-token")
    return token


def _key_id(token: str) -> str:
    try:
        key_id = jwt.get_unverified_header(token).get("kid")
    except (jwt.PyJWTError, ValueError) as error:
        raise Unauthenticated("unreadable-token") from error
    if not isinstance(key_id, str):
        raise Unauthenticated("no-key-id")
    return key_id
