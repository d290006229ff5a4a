"""Closing: what one round costs when 1,500 end at the same moment, and when few do."""

import statistics
import time
from base64 import b64encode
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from typing import Any

from sqlalchemy import delete, insert

from bench.databases import scratch
from bench.seeding import Town, seed
from booth.ballots.closing import close_round
from booth.ballots.packing import packed
from booth.ballots.sending import packet_in
from booth.ballots.sheets import ticket_hash
from booth.day_keys import DayKeys
from booth.pools.seals import Sending, open_pool, pool_of
from booth.services import BoothServices
from booth.tickets import TicketOffice
from booth.ticking import ticker_of
from bot.notary import KeyStoreNotary
from bot.sealing import Sealing
from content.library import Library
from storage.ballots.box import Boxes
from storage.ballots.packets import PacketRow
from storage.engine.database import Database
from storage.keys.key_store import FileKeyStore, KeyStore
from storage.work import Desk
from trajectory.rounds.instrument import Answers
from trajectory.rounds.rounds import Round
from use_cases.norms import on_page

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
        boxes = Boxes(database, notary)
        booth = BoothServices(
            boxes, keys, days, ticker_of(boxes, keys, lambda: now), TicketOffice(days),
            library.instruments, lambda: now, library.calendar,
            partial(on_page.word, Desk(database, notary), library),
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
    """Lay the box of every round with answers in it; a few hundred megabytes for 1,500."""
    luck = Random(3)
    async with database.transaction() as connection:
        await connection.execute(delete(PacketRow))
        for scan in town.rounds:
            rows = _rows(keys, scan, library, luck)
            await connection.execute(
                insert(PacketRow),
                [{"pool": scan.id, "row": row, "sealed": sealed} for row, sealed in rows.items()],
            )


def _rows(keys: KeyStore, scan: Round, library: Library, luck: Random) -> Mapping[str, bytes]:
    pool = pool_of(keys, scan.id)
    slots = sorted(pool.terms.roster or ())[:BALLOTS]
    holding = [_sending(scan, slot, library, luck) for slot in slots]
    return open_pool(keys, scan.id, pool.terms, rows=len(pool.record.rows), holding=holding)


def _sending(scan: Round, slot: bytes, library: Library, luck: Random) -> Sending:
    instrument = library.instruments[scan.instrument]
    choices = {i.id: luck.choice(tuple(instrument.scale_of(i).values)) for i in instrument.items}
    key = b64encode(scan.public_key).decode()
    ticket = f"a ticket of {slot.hex()}"
    said = {"round": scan.id, "instrument": scan.instrument, "key": key, "ticket": ticket}
    said["reader"] = ""
    packet = packet_in(packed(said, Answers(choices, {}, False)))
    return Sending(scan.id, slot, 1, ticket_hash(ticket), packet)
