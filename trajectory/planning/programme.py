"""Programmes: what a trajectory consists of, in which order, with how much time between.

A programme is content; this is its shape. A trajectory keeps the version it started on
(product.md, "The trajectory").
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trajectory.language import Words
from trajectory.rounds.instrument import Level

SCAN = "scan"
"""The step before the first session; a session may come after it as after another session."""


class Audience(StrEnum):
    """Who a reminder of a session goes to."""

    MEMBERS = "members"
    MANAGER = "manager"
    TRAINER = "trainer"
    COACH = "coach"
    PLANNERS = "planners"
    """Manager and trainer."""
    EVERYBODY = "everybody"


class Yield(StrEnum):
    """What a session brings that the programme goes on with."""

    NORMS = "norms"
    """Norms are adopted, and a version of the norm guide follows."""
    GROUPS = "groups"
    """People meet in small groups instead of all together."""
    CLOSING = "closing"
    """The trajectory ends here, with a closing report."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """How long after the last part of another step a session may lie, in calendar days.

    `most` is None where there is no latest day.
    """

    step: str
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """One part of the trainer's draft agenda."""

    minutes: int
    what: Words


@dataclass(frozen=True, slots=True)
class ReminderRule:
    """A message around a session: so many working days before (negative) or after it."""

    id: str
    to: Audience
    days: int
    title: Words
    text: Words


@dataclass(frozen=True, slots=True)
class SessionType:
    """A session as the programme describes it."""

    id: str
    title: Words
    purpose: Words
    lengths: tuple[tuple[int, ...], ...]
    """Ways to divide it: minutes per part. The first is the usual way."""
    after: Spacing
    plan_within: int
    """Working days after the step before it within which dates must be proposed."""
    themes: tuple[str, ...]
    blocks: tuple[str, ...]
    """Building blocks: knowledge, awareness, action (002 §5.1.1.3)."""
    agenda: tuple[AgendaPoint, ...]
    materials: tuple[Words, ...]
    preparation: str | None
    """Id of the instrument members answer before it, on the private page."""
    evaluation: str | None
    """Id of the instrument members answer after it."""
    reminders: tuple[ReminderRule, ...]
    yields: frozenset[Yield]
    optional: bool = False
    """Beside the order: other sessions do not wait for it."""


@dataclass(frozen=True, slots=True)
class FollowUpScan:
    """The scan that is asked again: opens so many working days before a session."""

    before: str
    days: int


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything a trajectory of this kind goes through."""

    id: str
    version: int
    levels: frozenset[Level]
    title: Words
    adopted_by: str
    """Who adopted this version; empty as long as nobody did."""
    adopted_on: date | None
    themes: tuple[str, ...]
    """The themes of the norm that this programme works on."""
    sessions: tuple[SessionType, ...]
    follow_up: FollowUpScan | None

    @property
    def key(self) -> str:
        return f"{self.id}@{self.version}"

    @property
    def adopted(self) -> bool:
        return bool(self.adopted_by) and self.adopted_on is not None

    def session(self, type_id: str) -> SessionType:
        """The session of this type.

        Raises:
            LookupError: this programme has no such session.
        """
        for one in self.sessions:
            if one.id == type_id:
                return one
        raise LookupError("session type")


def newest_for(
    programmes: Mapping[str, Programme], level: Level, *, adopted: bool = False
) -> Programme:
    """The programme a new trajectory of this level gets: the highest version.

    With `adopted` the highest that was adopted (product.md, "The trajectory").

    Raises:
        LookupError: there is none; for any version at all the content check finds it earlier.
    """
    fitting = [
        one for one in programmes.values() if level in one.levels and (one.adopted or not adopted)
    ]
    if not fitting:
        raise LookupError(f"no programme for {level}")
    return max(fitting, key=lambda one: one.version)
