"""What the works council sees before it changes, and how far each change is.

A matter is one thing that needs its consent, in one version: an instrument, a setting, or who reads
what. What was there when the programme began is where it starts from; every later version is a
concept until a secretary typed the reference of its decision and a member confirmed having seen
that very version. Until then the old one goes on (programme.md, "The works council").
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from trajectory.roles import RIGHTS

LONGEST_REFERENCE: Final = 80


class Setting(StrEnum):
    """Settings that change what people agreed to; each is called as the administrator calls it."""

    THRESHOLD = "threshold"
    KEEP_TEXTS = "keep_texts_days"
    KEEP_SENT = "keep_sent_days"
    KEEP_PEOPLE = "keep_people_days"
    LEGAL_BASIS = "legal_basis"


class BuiltIn(StrEnum):
    """What comes with the program itself, so that no older version of it is there to go on."""

    READERS = "readers"
    PURPOSE = "purpose"


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing that needs consent, as it stands now.

    `subject` is the id of an instrument, a `Setting` or a `BuiltIn`; `version` the number of the
    instrument, the value of the setting, or a fingerprint.
    """

    subject: str
    version: str

    @property
    def is_setting(self) -> bool:
        return self.subject in list(Setting)

    @property
    def is_built_in(self) -> bool:
        return self.subject in list(BuiltIn)

    @property
    def is_instrument(self) -> bool:
        return not self.is_setting and not self.is_built_in


class ConsentState(StrEnum):
    """How far a version is."""

    CONCEPT = "concept"
    """Nobody typed a reference yet."""
    TYPED = "typed"
    """A member must still confirm having seen it."""
    SEEN = "seen"
    """It goes."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What was written down about one version. `decided` is the day of the works council's
    decision, None for what was there when the programme began; `seen` the day on which a member
    confirmed, or on which the programme began."""

    id: str
    subject: str
    version: str
    reference: str
    decided: date | None
    seen: date | None

    @property
    def began(self) -> bool:
        return self.decided is None

    @property
    def matter(self) -> Matter:
        return Matter(self.subject, self.version)


@dataclass(frozen=True, slots=True)
class Register:
    """Everything that was written down, the oldest first."""

    rows: Sequence[Consent]

    def last(self, subject: str) -> Consent | None:
        """The last version of it that the works council saw."""
        seen = [one for one in self.rows if one.subject == subject and one.seen]
        return seen[-1] if seen else None

    def state(self, matter: Matter) -> ConsentState:
        """How far this is. A setting that goes back to a value of before is a change again; of an
        instrument every version that was seen once may be asked."""
        last = self.last(matter.subject)
        if matter.is_instrument and any(one.seen for one in self._of(matter)):
            return ConsentState.SEEN
        if last is not None and last.version == matter.version:
            return ConsentState.SEEN
        return ConsentState.TYPED if self.typed(matter) else ConsentState.CONCEPT

    def typed(self, matter: Matter) -> Consent | None:
        """The reference that waits for a member, if one was typed."""
        waiting = [one for one in self._of(matter) if one.seen is None]
        return waiting[-1] if waiting else None

    def waiting(self, matters: Iterable[Matter]) -> list[Matter]:
        """Those of these that are not what the works council saw."""
        return [one for one in matters if self.state(one) is not ConsentState.SEEN]

    def _of(self, matter: Matter) -> list[Consent]:
        return [one for one in self.rows if one.matter == matter]


def readers() -> str:
    """Who reads what, by function, as one short fingerprint: the rows of the table of rights that
    let somebody see or read something."""
    said = [
        f"{action}:{role}"
        for action, roles in RIGHTS.items()
        if is_reading(action)
        for role in roles
    ]
    return fingerprint(*sorted(said))


def is_reading(action: str) -> bool:
    """Whether a right is one to see or to read something."""
    return action.startswith(("see_", "read_"))


def fingerprint(*parts: str) -> str:
    """Twelve signs that differ when anything said differs; how it is set does not matter."""
    plain = "\n".join("".join(filter(str.isalnum, one.casefold())) for one in parts)
    return hashlib.sha256(plain.encode()).hexdigest()[:12]
