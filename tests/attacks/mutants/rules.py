"""Builds in which a rule of the ballot box or of releases is not kept."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from booth import api, tickets
from booth.ballots import asked, closing, sending
from booth.day_keys import DayKeys
from booth.pools import placing
from booth.pools.seals import Pool, SealBroken, Sending, open_row, pool_of
from booth.tickets import TicketOffice
from bot.wiring import RoundSeals
from dialogs.progress import status
from tests.attacks.mutants import all_of
from tests.attacks.mutants.leaks import keeps_keys
from tests.attacks.mutants.order import keeps_packets
from trajectory.rounds import release, rounds

# ---- rules that are not kept -------------------------------------------------------------------


@contextmanager
def believes_every_row() -> Iterator[None]:
    """Closing that opens whatever lies there, and does not ask whether it is what was written."""

    def contents(pool: Pool, rows: Any) -> list[Sending]:
        return [one for sealed in rows.values() for one in _whatever(pool, sealed)]

    with patch.object(closing, "contents_of", contents):
        yield


def _whatever(pool: Pool, sealed: bytes) -> Iterator[Sending]:
    with suppress(SealBroken):
        if sending := open_row(pool, sealed):
            yield sending


@contextmanager
def believes_every_round() -> Iterator[None]:
    """A round is taken as it stands in the database."""
    with ExitStack() as believing:
        for room in (closing, api, sending):
            believing.enter_context(patch.object(room, "check_seal", lambda *_: None))
        yield


def open_after_closing() -> Any:
    """A round that goes on taking answers when it is over."""
    return all_of(keeps_keys, keeps_packets, open_for_ever)


@contextmanager
def speaks_of_few() -> Iterator[None]:
    """No threshold at all."""
    really = release.release_of

    def release_of(instrument: Any, ballots: Any, **named: Any) -> Any:
        return really(instrument, ballots, **{**named, "threshold": 1})

    with patch.object(release, "FLOOR", 1), patch.object(asked, "release_of", release_of):
        yield


def known_ticket_key() -> Any:
    """Tickets sealed with a key that anybody can guess."""
    really = DayKeys.accepted

    def accepted(self: DayKeys, now: Any) -> Any:
        return tuple(replace(day, tickets=bytes(32)) for day in really(self, now))

    return patch.object(DayKeys, "accepted", accepted)


def tickets_for_ever() -> Any:
    return patch.object(tickets, "_until", lambda *_: 2**40)


@contextmanager
def tickets_for_anything() -> Iterator[None]:
    """A ticket of one kind serves as any other."""
    really = TicketOffice._opened

    def opened(self: Any, _kind: str, ticket: str, now: Any, size: int = 384) -> Any:
        note = self._decrypted(tickets.urlsafe_b64decode(ticket.encode()), now)
        found = json.loads(tickets.unpadded(note, size))[0]
        return really(self, found, ticket, now, size)

    with patch.object(TicketOffice, "_opened", opened):
        yield


def ballots_that_change() -> Any:
    """A ticket that is good for as many packets as somebody likes."""
    really = placing._known

    def known(pool: Pool, sending: Sending) -> Any:
        how = really(pool, sending)
        return None if how is placing.Outcome.IN else how

    return patch.object(placing, "_known", known)


def open_for_ever() -> Any:
    return patch.object(rounds.Round, "accepts", lambda _self, _now: True)


def listens_to_some() -> Any:
    """Only some of those who sent are counted."""
    really = closing._counted

    def counted(*asked: Any) -> Any:
        found = really(*asked)
        return replace(found, answers=found.answers[:6])

    return patch.object(closing, "_counted", counted)


@contextmanager
def forgets_what_it_counted() -> Iterator[None]:
    """Closing that counts whatever lies in the box, every time it is repeated."""
    with believes_every_row(), patch.object(closing, "bind_ballots", lambda *_: None):
        yield


@contextmanager
def tells_how_many() -> Iterator[None]:
    """The line that says where a team stands says how many answered."""
    really, seals = status.progress_by_team, []

    def remembered(self: RoundSeals, keys: Any) -> None:
        object.__setattr__(self, "keys", keys)
        seals.append(self)

    async def counted(work: Any, found: Any) -> Any:
        record = pool_of(seals[-1].keys, found.rounds[0].id).record
        count = sum(row.held is not None for row in record.rows.values())
        return replace(found, team=replace(found.team, name=f"{found.team.name} ({count})"))

    async def progress_by_team(work: Any, *arguments: Any) -> Any:
        return [await counted(work, found) for found in await really(work, *arguments)]

    with (
        patch.object(RoundSeals, "__init__", remembered),
        patch.object(status, "progress_by_team", progress_by_team),
    ):
        yield


def tells_outcomes_at_once() -> Any:
    """Manager and team see how a round ended as soon as it did."""
    return patch.object(rounds.Round, "shows_to_team", lambda self, _now: self.state.over)
