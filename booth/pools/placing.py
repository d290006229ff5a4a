"""Which packet goes in which row, and how each sending ends: a function of what is known already.

It is asked after the rows of a tick were chosen, so it has no say in which they are.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from booth.pools.seals import Pool, Sending

_LUCK = secrets.SystemRandom()


class Outcome(StrEnum):
    """How a carrier ended, in eight letters at most."""

    IN = "in"
    """What it carried is in the box, now or since earlier."""
    WAITING = "waiting"
    """No room in this tick: the same packet may come again with the next."""
    NEWER = "newer"
    """What came with a younger ticket is there already."""
    USED = "used"
    """Its ticket brought something else before, and the first one counts here."""
    FULL = "full"
    """Every row holds something of somebody else."""
    UNASKED = "unasked"
    """Whoever sent it is not on the roster."""
    TOO_LATE = "toolate"
    FAILED = "failed"
    """Something is wrong with the pool; nothing was kept, and trying again may help."""
    EMPTY = "empty"
    """It carried nothing."""


@dataclass(frozen=True, slots=True)
class Placing:
    """What goes in which row, and how every sending ended."""

    placed: Mapping[str, Sending]
    ended: Mapping[Sending, Outcome]


def place(pool: Pool, chosen: Sequence[str], sendings: Sequence[Sending]) -> Placing:
    """Put the last sending of each slot in one of the chosen rows, as far as there is room.

    Which one is drawn by lot: with the first one free, rows would say who came early."""
    settled = {one: how for one in sendings if (how := _known(pool, one)) is not None}
    last = _last_of_each([one for one in sendings if one not in settled])
    placed: dict[str, Sending] = {}
    for sending in _LUCK.sample(list(last.values()), len(last)):
        room = [id for id in chosen if id not in placed and pool.record.has_room(id, sending.slot)]
        if room:
            placed[_LUCK.choice(room)] = sending
    there = {sending.slot for sending in placed.values()}
    return Placing(placed, {one: settled.get(one) or _ended(one, last, there) for one in sendings})


def _known(pool: Pool, sending: Sending) -> Outcome | None:
    """How this ends whatever room there is; None when it needs some."""
    if not pool.terms.admits(sending.slot):
        return Outcome.UNASKED
    held = pool.record.held_for(sending.slot)
    if held is None:
        full = all(row.held for row in pool.record.rows.values())
        return Outcome.FULL if full else None
    if held == sending.held:
        return Outcome.IN  # a ticket is good for one packet; a repetition changes nothing
    if pool.terms.first_counts:
        return Outcome.USED
    return Outcome.NEWER if held.issued > sending.issued else None


def _last_of_each(sendings: Sequence[Sending]) -> dict[bytes, Sending]:
    """By slot what was sent with its youngest ticket."""
    last: dict[bytes, Sending] = {}
    for sending in sendings:
        known = last.setdefault(sending.slot, sending)
        if sending.issued > known.issued:
            last[sending.slot] = sending
    return last


def _ended(sending: Sending, last: Mapping[bytes, Sending], there: set[bytes]) -> Outcome:
    if last[sending.slot].held != sending.held:
        return Outcome.NEWER
    return Outcome.IN if sending.slot in there else Outcome.WAITING
