"""Builds that keep an order, or note a person beside a ballot."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from typing import Any
from unittest.mock import patch
from uuid import UUID

from sqlalchemy import text

from booth.ballots import closing, old_texts
from booth.ballots.texts import Text
from booth.pools import placing, tick, ticker
from booth.pools.seals import Pool, Sending, pool_of
from booth.pools.tick import Tick
from bot import wiring
from dialogs.private_page import door
from storage.ballots.packets import Packets
from storage.ballots.round_texts import RoundTextRow, RoundTexts
from storage.engine.database import Database
from trajectory.rounds.slots import Slot

# ---- somebody writes something about a person when they open the page or send ------------------

_MARKS = {
    "person": ["UPDATE person SET tenant_id = :mark WHERE id = :person"],
    "outbox": ["UPDATE outbox SET attempts = attempts + 1 WHERE person_id = :person"],
    "team_member": [
        "CREATE TEMPORARY TABLE kept AS SELECT * FROM team_member WHERE person_id = :person",
        "DELETE FROM team_member WHERE person_id = :person",
        "INSERT INTO team_member SELECT * FROM kept",
        "DROP TABLE kept",
    ],
    "invitation": [
        "CREATE TEMPORARY TABLE kept AS SELECT * FROM invitation WHERE person_id = :person",
        "DELETE FROM invitation WHERE person_id = :person",
        "INSERT INTO invitation SELECT * FROM kept",
        "DROP TABLE kept",
    ],
}


async def _mark(session: Any, person: str) -> None:
    connection = await session.connection()
    values = {"person": person, "mark": secrets.token_hex(4)}
    for statement in (one for statements in _MARKS.values() for one in statements):
        asked = {name: value for name, value in values.items() if f":{name}" in statement}
        await connection.execute(text(statement), asked)


@contextmanager
def refreshes_on_opening() -> Iterator[None]:
    """Every row about whoever opens the page is refreshed, as a reference would be."""
    really = door.open_door

    async def open_door(services: Any, turn: Any) -> Any:
        async with services.desk.writing() as work:
            person = await work.people.by_object_id(turn.actor.object_id)
            await _mark(work._session, person.id)
            await work.commit()
        return await really(services, turn)

    with patch.object(door, "open_door", open_door):
        yield


Chooser = Callable[[Pool, Sequence[Sending]], list[str]]
"""Which rows of a pool a broken box writes for what was sent."""


def _by_chance(pool: Pool, sendings: Sequence[Sending]) -> list[str]:
    return secrets.SystemRandom().sample(_empty(pool), len(sendings))


def _from_the_first(pool: Pool, sendings: Sequence[Sending]) -> list[str]:
    return _empty(pool)[: len(sendings)]


def _by_slot(pool: Pool, sendings: Sequence[Sending]) -> list[str]:
    rows, slots = sorted(pool.record.rows), sorted(pool.terms.roster or ())
    return [rows[slots.index(sending.slot)] for sending in sendings]


def _empty(pool: Pool) -> list[str]:
    return sorted(id for id, row in pool.record.rows.items() if row.held is None)


@contextmanager
def writes_only_what_was_sent(choose: Chooser = _by_chance) -> Iterator[None]:
    """A box without ticks: it writes a row when something is sent, one at a time, and no other."""

    async def turn(self: Tick, box: Any, name: str, sendings: Any) -> Any:
        if not await self.gate(box, name):
            return placing.Outcome.TOO_LATE
        pool = await tick.settled(box, pool_of(self.keys, name))
        new = [one for one in sendings if pool.record.held_for(one.slot) != one.held][:1]
        if not new:
            return placing.Outcome.IN
        chosen = choose(pool, new)
        lying = await box.packets.some(name, chosen)
        written = replace(pool, terms=replace(pool.terms, renewed=len(chosen)))
        renewal = tick._renewal(self.keys, written, lying, new)
        late = dict.fromkeys(sendings, placing.Outcome.WAITING)
        return replace(renewal, ended={**late, **renewal.ended})

    alone = patch.object(ticker, "MOST_POOLS", 1)
    with alone, patch.object(Tick, "_turn", turn):
        yield


@contextmanager
def keeps_every_packet() -> Iterator[None]:
    """A box without ticks that lays a new row for whatever is sent, as an ordinary table does."""
    with writes_only_what_was_sent():
        only = Tick._turn

        async def added(self: Tick, box: Any, name: str, sendings: Any) -> Any:
            renewal = await only(self, box, name, sendings)
            for sealed in getattr(renewal, "rows", {}).values():
                await box.empty_rows.lay("kept", {secrets.token_hex(16): sealed * 4})
            return renewal

        with patch.object(Tick, "_turn", added):
            yield


@contextmanager
def notes_who_sent() -> Iterator[None]:
    """Rows about the person are written in the transaction that takes the packet."""
    owners: dict[bytes, str] = {}
    asked = door._asked

    async def remembered(work: Any, services: Any, person: Any, now: Any) -> Any:
        found = await asked(work, services, person, now)
        owners.update({entry.slot.value: person.id for entry in found})
        return found

    with writes_only_what_was_sent():
        only = Tick._turn

        async def noted(self: Tick, box: Any, name: str, sendings: Any) -> Any:
            renewal = await only(self, box, name, sendings)
            for sending in getattr(renewal, "ended", {}):
                if renewal.ended[sending] is placing.Outcome.IN:
                    await _mark(box._session, owners[sending.slot])
            return renewal

        with patch.object(door, "_asked", remembered), patch.object(Tick, "_turn", noted):
            yield


@contextmanager
def refreshes_on_opening_without_ticks() -> Iterator[None]:
    """The order in which pages were opened, beside the order in which packets came."""
    with refreshes_on_opening(), writes_only_what_was_sent():
        yield


# ---- tables and rows that keep an order --------------------------------------------------------

_DATED = {
    True: [
        "ALTER TABLE packet ADD COLUMN changed_at REAL",
        "CREATE TRIGGER dated AFTER UPDATE OF sealed ON packet BEGIN UPDATE packet SET "
        'changed_at = julianday(\'now\') WHERE pool = new.pool AND "row" = new."row"; END',
    ],
    False: [
        "ALTER TABLE packet ADD COLUMN changed_at TIMESTAMP",
        "CREATE FUNCTION dated() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN NEW.changed_at = clock_timestamp(); RETURN NEW; END'",
        "CREATE TRIGGER dated BEFORE UPDATE ON packet FOR EACH ROW EXECUTE FUNCTION dated()",
    ],
}


@contextmanager
def dated_packets() -> Iterator[None]:
    """A table that keeps when each packet was written, and a box that writes no others."""
    migrate = Database.migrate

    async def migrated(self: Database, revision: str = "head") -> None:
        await migrate(self, revision)
        async with self._engine.begin() as connection:
            for statement in _DATED[self.is_sqlite]:
                await connection.execute(text(statement))

    with patch.object(Database, "migrate", migrated), writes_only_what_was_sent():
        yield


def fills_from_the_first() -> Any:
    return writes_only_what_was_sent(_from_the_first)


@contextmanager
def rows_in_order_of_accounts() -> Iterator[None]:
    """Slots that are the account itself, each with a row of its own in their order."""

    def slot_of(_secret: bytes, *, round_id: str, account: str) -> Slot:
        return Slot(round_id, UUID(account).bytes * 2)

    with patch.object(wiring, "slot_of", slot_of), writes_only_what_was_sent(_by_slot):
        yield


@contextmanager
def texts_in_order(order: Callable[[list[Any]], list[Any]] = list) -> Iterator[None]:
    """Closing that does not shuffle, and keys of texts that count."""

    def kept(answers: Any, _readers: Any, **_: Any) -> list[Text]:
        texts = [text.strip() for sheet in answers for text in sheet.texts.values()]
        return [Text("", succeeds=True, text=text) for text in texts if text]

    numbers = count(1)
    contents = closing.contents_of

    def ordered(pool: Any, rows: Any) -> Any:
        return order(contents(pool, rows))

    async def record(self: RoundTexts, round_id: str, ciphertexts: list[bytes]) -> None:
        for one in ciphertexts:
            key = f"{next(numbers):032x}"
            self._session.add(RoundTextRow(id=key, round_id=round_id, ciphertext=one))
            await self._session.flush()

    with (
        patch.object(closing, "_for_the_trainer", kept),
        patch.object(closing, "contents_of", ordered),
        patch.object(RoundTexts, "record", record),
    ):
        yield


@contextmanager
def texts_in_order_of_arrival() -> Iterator[None]:
    """Closing that remembers in which order packets came, and does not shuffle."""
    arrived: list[bytes] = []
    place = placing.place

    def noted(pool: Any, chosen: Any, sendings: Any) -> Any:
        found = place(pool, chosen, sendings)
        arrived.extend(one.slot for one in found.placed.values() if one.slot not in arrived)
        return found

    def by_arrival(found: list[Any]) -> list[Any]:
        return sorted(found, key=lambda sending: arrived.index(sending.slot))

    with patch.object(tick, "place", noted), texts_in_order(by_arrival):
        yield


def texts_in_order_of_slots() -> Any:
    """Closing that does not shuffle: texts lie as the slots do."""
    return texts_in_order(lambda found: sorted(found, key=lambda sending: sending.slot))


def every_text_succeeds() -> Any:
    """Closing that lets whoever becomes trainer read everything, whatever was ticked."""

    def ticked(reader: str, _succeeds: bool, text: str) -> Text:
        return Text(reader, succeeds=True, text=text)

    return patch.object(closing, "Text", ticked)


def keeps_texts_of_before() -> Any:
    """Nights in which the keys of a reader stay whose time is over."""
    return patch.object(old_texts, "keys_of_readers", lambda _names: {})


def keeps_packets() -> Any:
    """Closing that leaves the rows of the box where they are."""

    async def destroy(_self: Packets, _pool: str) -> None:
        pass

    return patch.object(Packets, "destroy", destroy)
