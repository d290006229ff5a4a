"""The one place where a person meets a slot: pure, one way, and with a key that dies."""

import hashlib
import hmac
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the ballot box of one round. Without the round's secret it names nobody."""

    round: str
    value: bytes


@dataclass(frozen=True, slots=True)
class DoorEntry:
    """One open round that waits for somebody: their slot in it, the name of the team, and of who
    reads what they write; `reads` begins the id of that one, "" when nobody reads."""

    slot: Slot
    team: str
    trainer: str = ""
    reads: str = ""


def slot_of(secret: bytes, *, round_id: str, account: str) -> Slot:
    """The slot of a member in a round: always the same, so nobody can vote twice.

    `secret` is the slot secret of the round, deleted at closing (anonymity.md §2). `account` is the
    Entra object id, or the user principal name of somebody who was not seen before the opening.
    """
    value = hmac.new(secret, account.lower().encode(), hashlib.sha256).digest()
    return Slot(round=round_id, value=value)
