"""Who was erased, as keyed codes, so that no backup brings them back.

Each stands in the key store as an entry of its own, whose name is a code of the account that only
this store can make, with the moment as its content. It outlives the database; a copy of it without
the key names nobody.
"""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from storage.keys.key_store import KeyMissing, KeyStore, keep, standing_key

ERASED: Final = "erased-"
"""Begins the name of an entry; then comes the code."""
KEY: Final = "erasing"
"""The standing key that codes are made with."""


@dataclass(frozen=True, slots=True)
class Erased:
    """The list of one installation."""

    keys: KeyStore

    def note(self, accounts: Iterable[str], moment: datetime) -> None:
        """Somebody is erased at this moment (aware): every account they have."""
        for account in accounts:
            keep(self.keys, self._name(account), moment.isoformat().encode())

    def code(self, account: str) -> str:
        """What this installation knows an erased account by: it names nobody."""
        return self._name(account).removeprefix(ERASED)

    def since(self, account: str, made: datetime) -> bool:
        """Whether somebody was erased after a backup was made (aware). Who is in a backup that was
        made later came back themselves."""
        try:
            moment = datetime.fromisoformat(self.keys.get(self._name(account)).decode())
        except KeyMissing:
            return False
        return moment >= made

    def _name(self, account: str) -> str:
        key = standing_key(self.keys, KEY)
        return ERASED + hmac.digest(key, account.lower().encode(), "sha256").hex()
