"""Builds that keep an order, or note a person beside a ballot."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any
from unittest.mock import patch
from uuid import UUID

from sqlalchemy import text

from booth.ballots import closing
from bot import wiring
from dialogs.private_page import door
from storage.ballots.ballots import Ballots
from storage.ballots.round_texts import RoundTextRow, RoundTexts
from storage.engine import group_commit
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


@contextmanager
def notes_who_sent() -> Iterator[None]:
    """Rows about the person are written in the transaction that takes the ballot, one at a time:
    several people in one commit would hide each other."""
    owners: dict[bytes, str] = {}
    waiting, record = door._waiting, Ballots.record

    async def remembered(work: Any, services: Any, person: Any, now: Any) -> Any:
        found = await waiting(work, services, person, now)
        owners.update({slot.value: person.id for slot, _ in found})
        return found

    async def noted(self: Ballots, ballot: Any) -> bool:
        first = await record(self, ballot)
        if first:
            await _mark(self._session, owners[ballot.slot])
        return first

    alone = patch.object(group_commit, "MOST", 1)
    with alone, patch.object(door, "_waiting", remembered), patch.object(Ballots, "record", noted):
        yield


# ---- tables and slots that keep an order -------------------------------------------------------


@contextmanager
def numbered_ballots() -> Iterator[None]:
    """An ordinary table: a number that counts, and when each ballot was made."""
    migrate = Database.migrate

    async def migrated(self: Database, revision: str = "head") -> None:
        await migrate(self, revision)
        number = "INTEGER PRIMARY KEY AUTOINCREMENT" if self.is_sqlite else "BIGSERIAL PRIMARY KEY"
        blob = "BLOB" if self.is_sqlite else "BYTEA"
        async with self._engine.begin() as connection:
            await connection.execute(text("DROP TABLE ballot"))
            await connection.execute(
                text(
                    f"CREATE TABLE ballot (number {number}, round_id VARCHAR NOT NULL, "
                    f"slot {blob} NOT NULL, ciphertext {blob} NOT NULL, mac {blob} NOT NULL, "
                    "created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, UNIQUE (round_id, slot))"
                )
            )

    with patch.object(Database, "migrate", migrated):
        yield


@contextmanager
def counting_slots() -> Iterator[None]:
    """Slots that begin with a number that counts, as keys that sort by time do."""
    numbers = count(1)
    given: dict[tuple[str, str], bytes] = {}

    def slot_of(_secret: bytes, *, round_id: str, object_id: str) -> Slot:
        known = given.setdefault((round_id, object_id), next(numbers).to_bytes(32, "big"))
        return Slot(round_id, known)

    with patch.object(wiring, "slot_of", slot_of):
        yield


@contextmanager
def slots_in_order_of_accounts() -> Iterator[None]:
    """Slots that are the account itself, written otherwise."""

    def slot_of(_secret: bytes, *, round_id: str, object_id: str) -> Slot:
        return Slot(round_id, UUID(object_id).bytes * 2)

    with patch.object(wiring, "slot_of", slot_of):
        yield


@contextmanager
def texts_in_order(order: Callable[[list[Any]], list[Any]] = list) -> Iterator[None]:
    """Closing that does not shuffle, and keys of texts that count."""

    def kept(answers: Any, **_: Any) -> list[str]:
        return [text.strip() for sheet in answers for text in sheet.texts.values() if text.strip()]

    numbers = count(1)
    of_round = Ballots.of_round

    async def ordered(self: Ballots, round_id: str) -> Any:
        return order(await of_round(self, round_id))

    async def record(self: RoundTexts, round_id: str, ciphertexts: list[bytes]) -> None:
        for one in ciphertexts:
            key = f"{next(numbers):032x}"
            self._session.add(RoundTextRow(id=key, round_id=round_id, ciphertext=one))
            await self._session.flush()

    with (
        patch.object(closing, "_for_the_trainer", kept),
        patch.object(Ballots, "of_round", ordered),
        patch.object(RoundTexts, "record", record),
    ):
        yield


@contextmanager
def texts_in_order_of_arrival() -> Iterator[None]:
    """Closing that remembers in which order ballots came, and does not shuffle."""
    arrived: list[bytes] = []
    record = Ballots.record

    async def noted(self: Ballots, ballot: Any) -> bool:
        arrived.append(ballot.slot)
        return await record(self, ballot)

    def by_arrival(found: list[Any]) -> list[Any]:
        return sorted(found, key=lambda ballot: arrived.index(ballot.slot))

    with patch.object(Ballots, "record", noted), texts_in_order(by_arrival):
        yield


def texts_in_order_of_slots() -> Any:
    """Closing that does not shuffle: texts lie as the sealed ballots did."""
    return texts_in_order(lambda found: sorted(found, key=lambda ballot: ballot.slot))


def keeps_ballots() -> Any:
    """Closing that leaves the sealed ballots where they are."""

    async def destroy(_self: Ballots, _round_id: str) -> None:
        pass

    return patch.object(Ballots, "destroy", destroy)
