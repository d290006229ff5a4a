"""Who opens the board, proven by a token that Entra signed for this app and this organisation.

Rules: Microsoft identity platform, "Access tokens" and "ID tokens" (version 2.0); Teams, "Enable
SSO for tab app". A tab's token names Teams as who asked for it and the scope that we expose;
a token from a browser carries the nonce of whoever left to get it. Neither passes for the other,
and a token of a program, which has an object id too, is nobody's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import aiohttp
import jwt

from board.sign_in import Entra, NotSignedIn
from bot.teams.auth import Refused, SigningKeys

LOGIN: Final = "https://login.microsoftonline.com"
SCOPE: Final = "access_as_user"
TEAMS_CLIENTS: Final = frozenset(
    {
        "1fec8e78-bce4-4aaf-ab1b-5451cc387264",  # desktop and phone
        "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",  # browser
    }
)
"""Who asks for the token of a tab."""
LEEWAY: Final = 60
"""Seconds a clock may be off."""
_VERSION: Final = "2.0"
_REQUIRED: Final = ("aud", "exp", "iat", "iss", "nbf", "oid", "tid", "ver")


def at_entra(app_id: str, tenant: str, session: aiohttp.ClientSession, login: str = LOGIN) -> Entra:
    """How people of this organisation sign in for this app; `login` is the server on which."""
    issuer = f"{login}/{tenant}/v2.0"
    keys = SigningKeys(session, f"{issuer}/.well-known/openid-configuration")
    tokens = EntraTokens(app_id, tenant, issuer, keys)
    return Entra(f"{login}/{tenant}/oauth2/v2.0/authorize", app_id, tokens)


@dataclass(frozen=True, slots=True)
class EntraTokens:
    """Believes tokens for one app in one organisation (both ids in lower case)."""

    app_id: str
    tenant: str
    issuer: str
    keys: SigningKeys
    clients: frozenset[str] = TEAMS_CLIENTS

    async def of_tab(self, token: str) -> str:
        claims = await self._claims(token)
        by_teams = claims.get("azp") in self.clients
        if not by_teams or SCOPE not in str(claims.get("scp", "")).split():
            raise NotSignedIn
        return _person(claims)

    async def of_browser(self, token: str, nonce: str) -> str:
        claims = await self._claims(token)
        if not nonce or claims.get("nonce") != nonce or "scp" in claims or "azp" in claims:
            raise NotSignedIn
        return _person(claims)

    async def _claims(self, token: str) -> Mapping[str, Any]:
        try:
            head = jwt.get_unverified_header(token)
            key_id = head.get("kid")
            if not isinstance(key_id, str):
                raise NotSignedIn
            signing = await self.keys.find(key_id)
            claims: dict[str, Any] = jwt.decode(
                token,
                signing.key,
                algorithms=["RS256"],
                audience=self.app_id,
                issuer=self.issuer,
                leeway=LEEWAY,
                options={"require": list(_REQUIRED), "strict_aud": True},
            )
        except (jwt.PyJWTError, Refused, ValueError):
            raise NotSignedIn from None
        if claims["tid"] != self.tenant or claims["ver"] != _VERSION:
            raise NotSignedIn
        return claims


def _person(claims: Mapping[str, Any]) -> str:
    """The object id of whoever the token is about.

    Raises:
        NotSignedIn: a program, or nobody.
    """
    if claims.get("idtyp") == "app":
        raise NotSignedIn
    try:
        return str(UUID(str(claims["oid"])))
    except ValueError:
        raise NotSignedIn from None
