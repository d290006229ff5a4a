"""Microsoft Entra for tests: it signs for people of this organisation, and for whoever forges."""

import json
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
import jwt
from aiohttp import web

from board.sign_in import Entra
from bot.teams.entra import at_entra
from tests.fakes import JSON, rsa_key, serving

TENANT = "abcdef11-2222-4333-8444-555555555555"
APP = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"
TEAMS_IN_A_BROWSER = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"


@dataclass
class FakeEntra:
    """`async with FakeEntra.running() as entra`; `login` is its address."""

    login: str = ""
    broken: bool = False
    """Whether the keys cannot be had."""

    @classmethod
    @asynccontextmanager
    async def running(cls) -> AsyncIterator["FakeEntra"]:
        entra = cls()
        app = web.Application()
        app.add_routes(
            [
                web.get(f"/{TENANT}/v2.0/.well-known/openid-configuration", entra._metadata),
                web.get("/keys", entra._keys),
            ]
        )
        async with serving(app) as entra.login:
            yield entra

    @property
    def issuer(self) -> str:
        return f"{self.login}/{TENANT}/v2.0"

    def at(self, session: aiohttp.ClientSession) -> Entra:
        return at_entra(APP, TENANT, session, self.login)

    def of_tab(self, object_id: str, **changed: Any) -> str:
        """What Teams hands to a tab in which this person looks."""
        asked = {"azp": TEAMS_IN_A_BROWSER, "scp": "access_as_user", "azpacr": "0"}
        return self.signed({"oid": object_id, **asked}, **changed)

    def of_browser(self, object_id: str, nonce: str, **changed: Any) -> str:
        """What somebody brings back who signed in."""
        return self.signed({"oid": object_id, "nonce": nonce}, **changed)

    def signed(
        self,
        claims: JSON,
        *,
        key: int = 1,
        algorithm: str = "RS256",
        without: Iterable[str] = (),
        key_id: str | None = "key-1",
        **changed: Any,
    ) -> str:
        """Any claim can be replaced or left out."""
        now = int(time.time())
        content = {
            "iss": self.issuer, "aud": APP, "tid": TENANT, "ver": "2.0", "sub": "pairwise",
            "iat": now - 60, "nbf": now - 60, "exp": now + 3600, **claims, **changed,
        }  # fmt: skip
        kept = {name: value for name, value in content.items() if name not in set(without)}
        named = {"kid": key_id} if key_id else {}
        return jwt.encode(kept, rsa_key(key), algorithm, headers=named)

    async def _metadata(self, _: web.Request) -> web.Response:
        return web.json_response({"issuer": self.issuer, "jwks_uri": f"{self.login}/keys"})

    async def _keys(self, _: web.Request) -> web.Response:
        if self.broken:
            return web.Response(status=500)
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(rsa_key(1).public_key()))
        return web.json_response({"keys": [{**public, "kid": "key-1", "use": "sig"}]})
