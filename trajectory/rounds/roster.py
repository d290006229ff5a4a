"""Who is asked in a round, as it is fixed and sealed when it opens (trust.md, rule 3)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who is asked, as everybody in the round sees them; `new` when they came to the team
    lately."""

    name: str
    new: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who is asked, by the account with which they can answer: an Entra object id, or the
    user principal name of somebody whom the bot has not seen yet."""

    account: str
    named: Named


@dataclass(frozen=True, slots=True)
class OpenedRound:
    """What the database keeps of a round that opens: its public key, its seal, its empty rows."""

    public_key: bytes
    seal: bytes
    rows: Mapping[str, bytes]
