"""A pool in a real database with a real key store, and people who send to it."""

import hashlib
import secrets
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from booth.pools.seals import PACKET_BYTES, Sending, Terms, contents_of, open_pool, pool_of
from booth.pools.tick import Tick, settled, whenever
from storage.ballots.box import Boxes
from storage.engine.database import Database
from storage.keys.key_store import FileKeyStore
from tests.notary import a_notary

SLOTS = [bytes([number]) * 32 for number in range(1, 13)]
POOL = "c" * 32
NOW = datetime(2027, 2, 2, 10, 0, tzinfo=UTC)


class Basin:
    """One pool, and a tick that renews it when the test says so."""

    def __init__(self, database, folder):
        self.keys = FileKeyStore(folder / "keys")
        self.boxes = Boxes(database, a_notary(self.keys))
        self.database = database
        self.takes = whenever
        self.tick = Tick(self.boxes, self.keys, self._gate)

    async def _gate(self, _box, _pool):
        return self.takes

    async def opened(self, *, renewed=24, roster=None, rows=24, name=POOL, holding=()):
        terms = Terms(renewed, frozenset(SLOTS) if roster is None else roster)
        laid = open_pool(self.keys, name, terms, rows=rows, holding=holding)
        async with self.boxes.writing() as box:
            await box.empty_rows.lay(name, laid)
            await box.commit()
        return laid

    async def ticks(self, *sendings, times=1, name=POOL):
        """What was sent comes with the first of these ticks; how each sending ended."""
        ended = await self.tick({name: arrived(sendings)})
        for _ in range(times - 1):
            await self.tick({name: {}})
        return [ended[one] for one in sendings]

    async def rows(self, name=POOL):
        async with self.boxes.reading() as box:
            return await box.packets.of_pool(name)

    async def contents(self, name=POOL):
        """What is counted when the pool closes now: slot and packet of each."""
        async with self.boxes.reading() as box:
            pool = await settled(box, pool_of(self.keys, name))
            found = contents_of(pool, await box.packets.of_pool(name))
        return {one.slot: one.packet for one in found}

    @property
    def record(self):
        return pool_of(self.keys, POOL).record


def arrived(sendings, moment=NOW):
    """What was sent, all of it at this moment."""
    return dict.fromkeys(sendings, moment)


def sending(slot, issued=1, word="", **changed):
    """A packet of this slot, with a ticket that was made at this moment."""
    packet = word.encode().ljust(PACKET_BYTES, b"\0") if word else secrets.token_bytes(PACKET_BYTES)
    ticket = hashlib.sha256(slot + bytes([issued])).digest()
    return replace(Sending(POOL, slot, issued, ticket, packet), **changed)


@pytest.fixture
async def basin(database_url, tmp_path):
    database = Database(database_url)
    await database.migrate()
    yield Basin(database, tmp_path)
    await database.close()
