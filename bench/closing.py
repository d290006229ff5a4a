"""Closing: what one round costs when 1,500 end at the same moment, and when few do."""

import statistics
import time
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert

from bench.scratch import scratch
from bench.seeding import AT_ONCE, Town, seed
from booth.ballots.closing import close_round
from booth.ballots.sealing import RoundKey, seal_ballot
from booth.day_keys import DayKeys
from booth.services import BoothServices
from booth.tickets import TicketOffice
from bot.notary import KeyStoreNotary
from bot.sealing import Sealing
from content.library import Library
from storage.ballots.ballots import BallotRow
from storage.ballots.box import Boxes
from storage.engine.database import Database
from storage.keys.key_store import FileKeyStore, KeyStore
from trajectory.rounds.instrument import Answers
from trajectory.rounds.rounds import Round
from trajectory.rounds.slots import Slot

BALLOTS = 10
"""Of each round: most of the people who were asked."""


async def closing(teams: int) -> dict[str, Any]:
    """Close this many rounds; milliseconds for the first and the last hundred of them."""
    with scratch() as folder:
        keys = FileKeyStore(folder / "keys")
        database = Database(f"sqlite+aiosqlite:///{folder}/town.db")
        await database.migrate()
        now = datetime.now(UTC)
        past = now - timedelta(hours=1)
        town = await seed(database, keys, "http://127.0.0.1:1/", teams=teams, closes=past)
        notary = KeyStoreNotary(keys, tenant="")
        await Sealing(database, keys, notary).begin(now.date())
        library = Library.load()
        await _fill(database, keys, town, library)
        days = DayKeys(keys, now)
        booth = BoothServices(
            Boxes(database, notary), keys, days, TicketOffice(days), library.instruments,
            lambda: now, library.calendar,
        )  # fmt: skip
        each = [await _timed(booth, scan.id) for scan in town.rounds]
        await database.close()
    part = max(1, min(100, teams // 3))
    return {
        "rounds": teams,
        "ballots_each": BALLOTS,
        "first_ms": round(statistics.median(each[:part]), 2),
        "last_ms": round(statistics.median(each[-part:]), 2),
        "all_seconds": round(sum(each) / 1000, 1),
    }


async def _timed(booth: BoothServices, round_id: str) -> float:
    began = time.perf_counter()
    await close_round(booth, round_id)
    return (time.perf_counter() - began) * 1000


async def _fill(database: Database, keys: KeyStore, town: Town, library: Library) -> None:
    luck = Random(3)
    rows = [row for scan in town.rounds for row in _ballots(keys, scan, library, luck)]
    async with database.transaction() as connection:
        for start in range(0, len(rows), AT_ONCE):
            part = [row.model_dump() for row in rows[start : start + AT_ONCE]]
            await connection.execute(insert(BallotRow), part)


def _ballots(keys: KeyStore, scan: Round, library: Library, luck: Random) -> list[BallotRow]:
    instrument = library.instruments[scan.instrument]
    mac = keys.get(RoundKey.MAC.of(scan.id))
    rows = []
    for _ in range(BALLOTS):
        choices = {
            i.id: luck.choice(tuple(instrument.scale_of(i).values)) for i in instrument.items
        }
        slot = Slot(scan.id, luck.randbytes(32))
        sealed = seal_ballot(scan.public_key, mac, slot, Answers(choices, {}, False))
        row = BallotRow(
            round_id=scan.id, slot=slot.value, ciphertext=sealed.ciphertext, mac=sealed.mac
        )
        rows.append(row)
    return rows
