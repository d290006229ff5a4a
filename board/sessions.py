"""Who has the board open: one cookie that holds an object id and two moments, signed.

It gives no right. What somebody may see is looked up anew for every page, so whoever loses a part
sees nothing from then on, whatever they still hold.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import jwt

IDLE: Final = timedelta(hours=1)
"""After so long without a page somebody signs in again."""
LONGEST: Final = timedelta(hours=8)
"""After so long they do so anyhow: a working day."""
RENEWED: Final = timedelta(minutes=5)
"""A cookie that is older is given anew with the next page."""
BEGINNING: Final = timedelta(minutes=10)
"""Within so long whoever began to sign in must be back."""
_SESSION: Final = "board-session"
_BEGUN: Final = "board-begun"
_ALGORITHM: Final = "HS256"


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who proved who they are."""

    object_id: str
    """Of Entra, lower case."""
    began: datetime
    seen: datetime


@dataclass(frozen=True, slots=True)
class Begun:
    """Somebody who went to sign in, and has not come back yet."""

    state: str
    nonce: str


@dataclass(frozen=True, slots=True)
class Sessions:
    """Signs and reads cookies with one key of this installation (32 bytes)."""

    key: bytes
    now: Callable[[], datetime]

    def begin(self, object_id: str) -> str:
        """The cookie of whoever has just proved who they are."""
        now = self.now()
        return self._session(Session(object_id.lower(), now, now))

    def read(self, cookie: str) -> Session | None:
        """Whose it is; None when it is none of ours, or has ended."""
        claims = self._read(cookie, _SESSION, "oid", "began", "iat")
        if claims is None:
            return None
        began, seen = (_moment(claims[name], self.now()) for name in ("began", "iat"))
        now = self.now()
        if not (began <= seen <= now and now - seen < IDLE and now - began < LONGEST):
            return None
        return Session(str(claims["oid"]), began, seen)

    def renewed(self, session: Session) -> str | None:
        """The same from now on; None while it is new enough."""
        now = self.now()
        if now - session.seen < RENEWED:
            return None
        return self._session(Session(session.object_id, session.began, now))

    def depart(self) -> tuple[Begun, str]:
        """Somebody goes to sign in: what must come back with them, and the cookie that says so."""
        begun = Begun(secrets.token_urlsafe(), secrets.token_urlsafe())
        claims = {"state": begun.state, "nonce": begun.nonce, "iat": _seconds(self.now())}
        return begun, self._signed(_BEGUN, claims)

    def arrived(self, cookie: str, state: str) -> Begun | None:
        """What they left with, when this is who left and they are in time."""
        claims = self._read(cookie, _BEGUN, "state", "nonce", "iat")
        if claims is None or not secrets.compare_digest(str(claims["state"]), state):
            return None
        now = self.now()
        left = _moment(claims["iat"], now)
        in_time = left <= now < left + BEGINNING
        return Begun(str(claims["state"]), str(claims["nonce"])) if in_time else None

    def _session(self, session: Session) -> str:
        moments = {"began": _seconds(session.began), "iat": _seconds(session.seen)}
        return self._signed(_SESSION, {"oid": session.object_id, **moments})

    def _signed(self, audience: str, claims: dict[str, Any]) -> str:
        return jwt.encode({"aud": audience, **claims}, self.key, _ALGORITHM)

    def _read(self, cookie: str, audience: str, *required: str) -> dict[str, Any] | None:
        # Moments are compared with the clock of the bot, which a play moves.
        options: Any = {"require": [*required, "aud"], "verify_iat": False, "strict_aud": True}
        try:
            return jwt.decode(
                cookie, self.key, algorithms=[_ALGORITHM], audience=audience, options=options
            )
        except jwt.PyJWTError:
            return None


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def _moment(seconds: int, beside: datetime) -> datetime:
    return datetime.fromtimestamp(seconds, beside.tzinfo)
