"""The token with which the bot calls Teams, fetched from Microsoft Entra and cached.

MSAL waits for the network, so it runs in a thread; one token is cached per audience, fetched
again before it ends, and people who speak at the same moment wait for the same fetch.
"""

import asyncio
import logging
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol

import msal
import requests
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509 import load_pem_x509_certificate
from requests.adapters import HTTPAdapter

AUTHORITY = "https://login.microsoftonline.com"
AUDIENCE = "https://api.botframework.com"
AHEAD = 4 * 60
"""Seconds before its end that a token is fetched again. MSAL itself gives a cached token away
until five minutes before its end, so asking earlier would bring the same token back."""
TIMEOUT = 10
RETRY = 30
"""Seconds between two attempts of whoever only wants to know whether there is one."""
PAUSE = 10
"""Seconds between two attempts while the old token still works."""

UNREADABLE = "credential-unreadable"
"""The reason when a file with a certificate or a token cannot be read."""

log = logging.getLogger(__name__)


class NoToken(Exception):
    """Entra gave none. `ours` when asking again is no use, such as a wrong or ended secret."""

    def __init__(self, reason: str, *, ours: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.ours = ours


@dataclass(frozen=True, slots=True)
class Token:
    value: str
    ends: float
    """Seconds on the clock of `time.time`."""


class Credential(Protocol):
    """Fetches a token and waits for it. Only called in a thread; raises NoToken."""

    def fetch(self, audience: str) -> Token: ...


Proof = Callable[[], str | dict[str, Any]]
"""What an application proves itself with, as MSAL takes it; a file is read anew each time."""


def of_certificate(file: Path) -> Proof:
    """A certificate with its private key, in one PEM file."""

    def read() -> dict[str, Any]:
        pem = file.read_text(encoding="ascii")
        load_pem_private_key(pem.encode(), None)
        load_pem_x509_certificate(pem.encode())
        return {"private_key": pem, "public_certificate": pem[pem.find(_CERTIFICATE) :]}

    return read


def of_federation(file: Path) -> Proof:
    """A token of the platform, which keeps it fresh in a file (a federated credential)."""

    def read() -> dict[str, Any]:
        token = file.read_text(encoding="ascii").strip()
        return {"client_assertion": lambda: token}

    return read


_CERTIFICATE: Final = "-----BEGIN CERTIFICATE-----"


@dataclass(slots=True)
class Registration:
    """The bot of one tenant, with what it proves itself with (SingleTenant)."""

    app_id: str
    tenant_id: str
    proof: Proof = field(repr=False)
    tls: ssl.SSLContext | None = None
    """Whom to believe on the line."""
    authority: str = AUTHORITY

    def fetch(self, audience: str) -> Token:
        return _fetched(lambda: self._ask(audience))

    def _ask(self, audience: str) -> dict[str, Any]:
        application = msal.ConfidentialClientApplication(
            self.app_id,
            client_credential=_read(self.proof),
            authority=f"{self.authority}/{self.tenant_id}",
            instance_discovery=False,
            http_client=_Http(self.tls),
        )
        return application.acquire_token_for_client(scopes=[f"{audience}/.default"])


def _read(proof: Proof) -> str | dict[str, Any]:
    try:
        return proof()
    except (OSError, ValueError, TypeError):
        raise NoToken(UNREADABLE, ours=True) from None


@dataclass(slots=True)
class ManagedIdentity:
    """The bot that proves itself by the Azure resource it runs on (UserAssignedMSI)."""

    app_id: str
    _client: Any = None

    def fetch(self, audience: str) -> Token:
        return _fetched(lambda: self._ask(audience))

    def _ask(self, audience: str) -> dict[str, Any]:
        if self._client is None:
            self._client = msal.ManagedIdentityClient(
                msal.UserAssignedManagedIdentity(client_id=self.app_id),
                http_client=_Http(nearby=True),
            )
        return self._client.acquire_token_for_client(resource=audience)


class _Http(requests.Session):
    """How MSAL speaks: with a time limit, and believing whom we believe. What is nearby, an address
    of this machine, is asked without a proxy."""

    def __init__(self, tls: ssl.SSLContext | None = None, *, nearby: bool = False) -> None:
        super().__init__()
        self.trust_env = not nearby
        if tls is not None:
            self.mount("https://", _Believing(tls))
        # Tokens are fetched once an hour: a connection kept that long is dead.
        self.headers["Connection"] = "close"

    def request(self, *args: Any, **kwargs: Any) -> requests.Response:
        kwargs.setdefault("timeout", TIMEOUT)
        return super().request(*args, **kwargs)


class _Believing(HTTPAdapter):
    """Connections, also through a proxy, that believe whom the context says."""

    def __init__(self, tls: ssl.SSLContext) -> None:
        self._tls = tls
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=self._tls, **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        return super().proxy_manager_for(proxy, ssl_context=self._tls, **kwargs)


# Errors of OAuth that no retry repairs (RFC 6749 §5.2).
_OURS = frozenset({"invalid_client", "invalid_request", "invalid_scope", "unauthorized_client"})


def _fetched(ask: Callable[[], dict[str, Any]]) -> Token:
    now = time.time()
    try:
        answer = ask()
    except (requests.RequestException, msal.ManagedIdentityError, KeyError) as error:
        raise NoToken(type(error).__name__, ours=False) from None
    except (OSError, UnicodeDecodeError, TypeError):
        raise NoToken(UNREADABLE, ours=True) from None
    except ValueError as error:  # of MSAL, when an answer or a key is not what it should be
        raise NoToken(type(error).__name__, ours=False) from None
    if "access_token" not in answer:
        reason = str(answer.get("error", "no-token"))
        raise NoToken(reason, ours=reason in _OURS)
    return Token(answer["access_token"], now + float(answer["expires_in"]))


@dataclass(slots=True)
class _Cached:
    token: Token | None = None
    fetching: asyncio.Task[Token] | None = None
    tried: float = 0


@dataclass(slots=True)
class CachedTokens:
    """One token per audience; never blocks the event loop, and one fetch serves everybody."""

    credential: Credential
    clock: Callable[[], float] = time.time
    _cache: dict[str, _Cached] = field(default_factory=dict)

    async def bearer(self, audience: str = AUDIENCE) -> str | None:
        """A token that works now; raises NoToken."""
        cached = self._cache.setdefault(audience, _Cached())
        left = cached.token.ends - self.clock() if cached.token else 0.0
        if left < AHEAD and not (left > 0 and self.clock() - cached.tried < PAUSE):
            self._fetch(cached, audience)
        if cached.token is not None and left > 0:
            return cached.token.value
        assert cached.fetching is not None
        # Shielded: one person who hangs up must not take the token away from the others.
        return (await asyncio.shield(cached.fetching)).value

    async def works(self) -> bool:
        """Whether there is a token for Teams, or Microsoft gives one now. Readiness asks often:
        what was refused is asked again after `RETRY` seconds."""
        cached = self._cache.setdefault(AUDIENCE, _Cached())
        works = cached.token is not None and cached.token.ends > self.clock()
        asked = cached.fetching is not None and cached.fetching.done()
        if not works and asked and self.clock() - cached.tried < RETRY:
            return False
        try:
            return await self.bearer() is not None
        except NoToken:
            return False

    def _fetch(self, cached: _Cached, audience: str) -> None:
        if cached.fetching is None or cached.fetching.done():
            cached.tried = self.clock()
            cached.fetching = asyncio.create_task(self._fetch_in_thread(cached, audience))
            cached.fetching.add_done_callback(_noted)

    async def _fetch_in_thread(self, cached: _Cached, audience: str) -> Token:
        cached.token = await asyncio.to_thread(self.credential.fetch, audience)
        return cached.token


def _noted(fetching: asyncio.Task[Token]) -> None:
    if not fetching.cancelled() and isinstance(error := fetching.exception(), NoToken):
        log.warning("no token", extra={"reason": error.reason, "ours": error.ours})
