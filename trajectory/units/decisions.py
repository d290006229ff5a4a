"""Decisions of a body of a unit: recorded by its secretary, confirmed by a member who did not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from trajectory.reports.periods import ReportKind, Span
from trajectory.units.parts import UnitPart
from trajectory.waves.months import Month
from trajectory.waves.wave import WaveKind

LONGEST_SUBJECT: Final = 120
LONGEST_WORDING: Final = 1_500


class Body(StrEnum):
    """Who decides."""

    DIRECTORATE = "directorate"
    CORE_GROUP = "core_group"

    @property
    def part(self) -> UnitPart:
        """The part that its members have."""
        return UnitPart(self.value)


class DecisionState(StrEnum):
    """Where a decision stands."""

    RECORDED = "recorded"
    CONFIRMED = "confirmed"
    TAKEN_BACK = "taken_back"


class Act(StrEnum):
    """What somebody did with a decision."""

    RECORDED = "recorded"
    CONFIRMED = "confirmed"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class OnReport:
    """That a decision is about a report of its unit, in whatever language somebody reads it."""

    kind: ReportKind
    span: Span


@dataclass(frozen=True, slots=True)
class OnWave:
    """That a decision is about a wave of its unit, or a pilot."""

    kind: WaveKind
    first: Month


Subject = str | OnReport | OnWave
"""What a decision is about: the words that somebody typed, or what it was recorded with."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a body decided, in its own words. A correction is a next version: words never change."""

    id: str
    unit: str
    body: Body
    met: date
    subject: Subject
    wording: str
    version: int
    state: DecisionState = DecisionState.RECORDED


@dataclass(frozen=True, slots=True)
class Hands:
    """Who did what with a decision, by person id; whoever was erased is not there."""

    by_act: Mapping[Act, str]

    def has_drafted(self, person: str) -> bool:
        return self.by_act.get(Act.RECORDED) == person


def may_confirm(parts: frozenset[UnitPart], decision: Decision, *, drafted: bool) -> bool:
    """Whether somebody with these parts in its unit confirms a decision: a member of that body,
    who did not draft it and leads nothing there (programme.md, "Decisions")."""
    member = decision.body.part in parts and UnitPart.PROGRAMME_LEAD not in parts
    return member and not drafted and decision.state is DecisionState.RECORDED


def may_take_back(parts: frozenset[UnitPart], decision: Decision, *, drafted: bool) -> bool:
    """A secretary takes back what waits; what was confirmed only a member of that body who did
    not draft it."""
    if decision.state is DecisionState.RECORDED:
        return UnitPart.SECRETARY in parts
    member = decision.body.part in parts and UnitPart.PROGRAMME_LEAD not in parts
    return member and not drafted and decision.state is DecisionState.CONFIRMED
