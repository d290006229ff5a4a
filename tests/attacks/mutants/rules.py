"""Builds in which a rule of the ballot box or of releases is not kept."""

import hmac
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from sqlalchemy import text

from booth import api, tickets
from booth.ballots import closing, sealing, sending
from booth.day_keys import DayKeys
from booth.tickets import TicketOffice
from dialogs.progress import status
from storage.ballots.ballots import Ballots
from tests.attacks.mutants import all_of
from tests.attacks.mutants.leaks import keeps_keys
from trajectory.rounds import release, rounds

# ---- rules that are not kept -------------------------------------------------------------------


class _Believing:
    """The module `hmac`, for which everything is right."""

    def __getattr__(self, name: str) -> Any:
        return getattr(hmac, name)

    def compare_digest(self, *_: Any) -> bool:
        return True


def believes_every_mac() -> Any:
    """Ballots count whoever made them."""
    return patch.object(sealing, "hmac", _Believing())


@contextmanager
def believes_every_round() -> Iterator[None]:
    """A round is taken as it stands in the database."""
    with ExitStack() as believing:
        for room in (closing, api, sending):
            believing.enter_context(patch.object(room, "check_seal", lambda *_: None))
        yield


def open_after_closing() -> Any:
    """A round that goes on taking answers when it is over."""
    return all_of(keeps_keys, open_for_ever)


@contextmanager
def speaks_of_few() -> Iterator[None]:
    """No threshold at all."""
    really = release.release_of

    def release_of(instrument: Any, ballots: Any, **named: Any) -> Any:
        return really(instrument, ballots, **{**named, "threshold": 1})

    with patch.object(release, "FLOOR", 1), patch.object(closing, "release_of", release_of):
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
    """A second sending takes the place of the first."""
    record = Ballots.record

    async def replaced(self: Ballots, ballot: Any) -> bool:
        connection = await self._session.connection()
        await connection.execute(
            text("DELETE FROM ballot WHERE slot = :slot"), {"slot": ballot.slot}
        )
        return await record(self, ballot)

    return patch.object(Ballots, "record", replaced)


def open_for_ever() -> Any:
    return patch.object(rounds.Round, "accepts", lambda _self, _now: True)


def listens_to_some() -> Any:
    """Only the first ballots of the box are counted."""
    opened = closing._opened
    return patch.object(closing, "_opened", lambda *asked: opened(*asked[:-1], asked[-1][:6]))


def forgets_what_it_counted() -> Any:
    """Closing that counts whatever lies in the box, every time it is repeated."""
    return patch.object(closing, "bind_ballots", lambda *_: None)


@contextmanager
def tells_how_many() -> Iterator[None]:
    """The line that says where a team stands says how many answered."""
    really = status.progress_by_team

    async def counted(work: Any, found: Any) -> Any:
        query = text("SELECT count(*) FROM ballot WHERE round_id = :id")
        connection = await work._session.connection()
        [(count,)] = await connection.execute(query, {"id": found.rounds[0].id})
        return replace(found, team=replace(found.team, name=f"{found.team.name} ({count})"))

    async def progress_by_team(work: Any, *arguments: Any) -> Any:
        return [await counted(work, found) for found in await really(work, *arguments)]

    with patch.object(status, "progress_by_team", progress_by_team):
        yield


def tells_outcomes_at_once() -> Any:
    """Manager and team see how a round ended as soon as it did."""
    return patch.object(rounds.Round, "shows_to_team", lambda self, _now: self.state.over)
