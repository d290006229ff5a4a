"""Who seals rights and results: keys and records stand in the key store (trust.md, rule 4)."""

import asyncio
import hmac
import secrets
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import Final

from storage.keys.key_store import KEY_BYTES, KeyMissing, KeyStore, keep
from storage.seals.kinds import Place
from storage.seals.records import Proven, Record

FORM: Final = 1
"""Version of what a seal is made of."""
KEY: Final = "rights-"
"""Begins the name of a key of seals; then comes the day on which it was made."""
RECORD: Final = "team-"
"""Begins the name of the record of a team; then comes its id."""
UNCONFIRMED: Final = "readers-unconfirmed"
"""Stands there while nothing may be read."""
FRESH: Final = 60.0
"""Seconds. A record that was read is not read again within them, unless it does not fit."""
AGAIN: Final = 1.0
"""Seconds until it is asked again whether the readers are confirmed."""
GENERATIONS: Final = 2
"""A seal of yesterday fits until everything was sealed anew."""


class KeyStoreNotary:
    """A notary over a key store, for the rows of one organisation.

    A key or record of another replica is found when something does not fit: then both are read
    again. Rows that are put back to how they were may be taken for true for a minute by a replica
    that did not change them itself; what fitted is not looked at again within that minute.
    """

    def __init__(
        self, keys: KeyStore, tenant: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._keys, self._clock = keys, clock
        self._head = repr(("rights", FORM, tenant.lower())).encode()
        self._macs: list[bytes] = []
        self._known: dict[str, tuple[float, Record | None]] = {}
        self._stopped: bool | None = None
        self._asked = 0.0
        self.looked = 0.0
        """When all rows were looked through last, on the clock of the program."""
        self.proven: dict[Place, Proven] = {}
        self.suspects: set[str] = set()
        """Teams of which somebody read something that did not fit; looked at by the clock, since
        whoever reads while another writes may see a row and a record of two moments."""
        self.standing_still: frozenset[str] = frozenset()
        """Teams of which some row does not fit: nobody reads anything of them."""

    # ---- keys

    async def begin(self, today: date) -> None:
        """Have a key to seal with; an installation that has one keeps it until the night."""
        if not await self.has_keys():
            await self.change_key(today)
        await self._read_keys()

    async def change_key(self, today: date) -> None:
        """From now on seals are made with the key of this day."""
        name = f"{KEY}{today.isoformat()}"
        await asyncio.to_thread(self._make, name)
        await self._read_keys()

    def _make(self, name: str) -> None:
        with suppress(FileExistsError):  # another replica was first
            self._keys.put(name, secrets.token_bytes(KEY_BYTES))

    async def forget_keys(self) -> None:
        """Everything was sealed anew: what is older than the key before the newest goes."""
        for name in (await self._key_names())[GENERATIONS:]:
            await asyncio.to_thread(self._keys.delete, name)
        await self._read_keys()

    async def has_keys(self) -> bool:
        return bool(await self._key_names())

    async def _key_names(self) -> list[str]:
        """Newest first."""
        names = await asyncio.to_thread(self._keys.names)
        return sorted((name for name in names if name.startswith(KEY)), reverse=True)

    async def _read_keys(self) -> None:
        names = await self._key_names()
        self._macs = await asyncio.to_thread(self._there, names)

    def _there(self, names: Iterable[str]) -> list[bytes]:
        """The keys of these names, but those that another replica has deleted since it was asked
        what there is: in the same night both forget."""
        keys = []
        for name in names:
            with suppress(KeyMissing):
                keys.append(self._keys.get(name))
        return keys

    # ---- seals

    async def seal(self, statement: bytes) -> bytes:
        if not self._macs:
            await self._read_keys()
        return self._mac(self._macs[0], statement)

    async def fits(self, statement: bytes, seal: bytes) -> bool:
        if self._fits(statement, seal):
            return True
        await self._read_keys()
        return self._fits(statement, seal)

    def _fits(self, statement: bytes, seal: bytes) -> bool:
        return any(hmac.compare_digest(self._mac(key, statement), seal) for key in self._macs)

    def _mac(self, key: bytes, statement: bytes) -> bytes:
        return hmac.digest(key, self._head + statement, "sha256")

    # ---- records

    async def record(self, team: str, *, fresh: bool = False) -> Record | None:
        known = self._known.get(team)
        if known is not None and not fresh and self._clock() - known[0] < FRESH:
            return known[1]
        return (await self._read([team]))[team]

    async def records(self, teams: Collection[str]) -> Mapping[str, Record | None]:
        since = self._clock() - FRESH
        known = {team: self._known.get(team) for team in teams}
        old = [team for team, one in known.items() if one is None or one[0] <= since]
        return await self._read(old) | {
            team: one[1] for team, one in known.items() if one is not None and one[0] > since
        }

    async def _read(self, teams: Collection[str]) -> dict[str, Record | None]:
        """The records of these teams from the key store, in one question."""
        if not teams:
            return {}
        packed = await asyncio.to_thread(self._keys.many, [RECORD + team for team in teams])
        read = {
            team: Record.unpacked(packed[RECORD + team]) if RECORD + team in packed else None
            for team in teams
        }
        now = self._clock()
        self._known |= {team: (now, record) for team, record in read.items()}
        return read

    async def keep(self, records: Mapping[str, Record]) -> None:
        """Many at a time: each waits for a disk."""
        async with asyncio.TaskGroup() as group:
            for team, record in records.items():
                self._known.pop(team, None)
                group.create_task(
                    asyncio.to_thread(keep, self._keys, RECORD + team, record.packed())
                )

    async def forget(self, team: str) -> None:
        self._known.pop(team, None)
        await asyncio.to_thread(self._keys.delete, RECORD + team)

    async def recorded(self) -> set[str]:
        """Every team that has a record."""
        names = await asyncio.to_thread(self._keys.names)
        return {name.removeprefix(RECORD) for name in names if name.startswith(RECORD)}

    # ---- what does not fit

    def suspect(self, team: str) -> None:
        self.suspects.add(team)

    def stands_still(self, team: str) -> bool:
        return team in self.standing_still

    def confirmed(self) -> None:
        """The readers were confirmed, and everything was sealed."""
        self._stopped, self._known = None, {}
        self.standing_still = frozenset()

    async def may_read(self) -> bool:
        patience = AGAIN if self._stopped else FRESH
        if self._stopped is None or self._clock() - self._asked > patience:
            names = await asyncio.to_thread(self._keys.names)
            self._stopped, self._asked = UNCONFIRMED in names, self._clock()
        return not self._stopped
