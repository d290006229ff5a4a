"""Who may do what in a unit and what is under it: programme.md, "Who". No row, no right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from trajectory.units.units import Period


class UnitPart(StrEnum):
    """A part in a unit, from a day to a day; a deputy may what the part may."""

    PROGRAMME_LEAD = "programme_lead"
    DIRECTORATE = "directorate"
    CORE_GROUP = "core_group"
    SECRETARY = "secretary"
    PLANNER = "planner"
    WORKS_COUNCIL = "works_council"
    CITY = "city"
    ACTION_OWNER = "action_owner"


class UnitAction(StrEnum):
    """Everything that a part in a unit lets somebody do."""

    SEE_UNITS = "see_units"
    CHANGE_UNITS = "change_units"
    SEE_FIGURES = "see_figures"
    SEE_CONDITIONS = "see_conditions"
    TYPE_CONDITIONS = "type_conditions"
    NAME_BODIES = "name_bodies"
    SEE_TEAMS = "see_teams"
    MOVE_TEAMS = "move_teams"
    HAND_UP = "hand_up"
    SEE_HANDED_UP = "see_handed_up"
    APPOINT = "appoint"
    COVER_SESSIONS = "cover_sessions"
    RECORD_DECISION = "record_decision"
    CONFIRM_DECISION = "confirm_decision"
    READ_DECISIONS = "read_decisions"
    SEE_COUNCIL_PAGE = "see_council_page"
    TYPE_REFERENCE = "type_reference"
    CONFIRM_SEEN = "confirm_seen"
    ASK_LEAD = "ask_lead"
    ANSWER_COUNCIL = "answer_council"
    READ_PLAN = "read_plan"
    WRITE_PLAN = "write_plan"
    SAY_STATUS = "say_status"
    WRITE_REPORT = "write_report"
    READ_LAID_REPORT = "read_laid_report"
    ARCHIVE_REPORT = "archive_report"
    GRANT = "grant"
    SEE_GRANTS = "see_grants"
    PLAN_WAVES = "plan_waves"
    SEE_WAVES = "see_waves"
    GO_BEFORE_PILOT = "go_before_pilot"
    MAKE_EVENTS = "make_events"
    TELL_REPORTS = "tell_reports"
    WRITE_MESSAGE = "write_message"
    APPROVE_MESSAGE = "approve_message"


_L, _D, _K, _S, _P, _O, _C, _A = UnitPart
UNIT_RIGHTS: Final[Mapping[UnitAction, frozenset[UnitPart]]] = {
    UnitAction.SEE_UNITS: frozenset(UnitPart),
    UnitAction.CHANGE_UNITS: frozenset({_L, _D}),
    UnitAction.SEE_FIGURES: frozenset({_L, _D}),
    UnitAction.SEE_CONDITIONS: frozenset({_L, _D}),
    UnitAction.TYPE_CONDITIONS: frozenset({_L}),
    UnitAction.NAME_BODIES: frozenset({_L, _D}),
    UnitAction.SEE_TEAMS: frozenset({_L}),
    UnitAction.MOVE_TEAMS: frozenset({_L}),
    UnitAction.HAND_UP: frozenset({_L}),
    UnitAction.SEE_HANDED_UP: frozenset({_L, _D}),
    UnitAction.APPOINT: frozenset({_D}),
    UnitAction.COVER_SESSIONS: frozenset({_L, _P}),
    UnitAction.RECORD_DECISION: frozenset({_S}),
    UnitAction.CONFIRM_DECISION: frozenset({_D, _K}),
    UnitAction.READ_DECISIONS: frozenset({_L, _D, _K, _S}),
    UnitAction.SEE_COUNCIL_PAGE: frozenset({_O}),
    UnitAction.TYPE_REFERENCE: frozenset({_S}),
    UnitAction.CONFIRM_SEEN: frozenset({_O}),
    UnitAction.ASK_LEAD: frozenset({_O}),
    UnitAction.ANSWER_COUNCIL: frozenset({_L}),
    UnitAction.READ_PLAN: frozenset({_L, _D}),
    UnitAction.WRITE_PLAN: frozenset({_L}),
    UnitAction.SAY_STATUS: frozenset({_A}),
    UnitAction.WRITE_REPORT: frozenset({_L}),
    UnitAction.READ_LAID_REPORT: frozenset({_L, _D, _S}),
    UnitAction.ARCHIVE_REPORT: frozenset({_S}),
    UnitAction.GRANT: frozenset({_P}),
    UnitAction.SEE_GRANTS: frozenset({_L, _P}),
    UnitAction.PLAN_WAVES: frozenset({_L}),
    UnitAction.SEE_WAVES: frozenset({_L, _D, _S, _O}),
    UnitAction.GO_BEFORE_PILOT: frozenset({_D}),
    UnitAction.MAKE_EVENTS: frozenset({_L}),
    UnitAction.TELL_REPORTS: frozenset({_C}),
    UnitAction.WRITE_MESSAGE: frozenset({_L}),
    UnitAction.APPROVE_MESSAGE: frozenset({_K, _S}),
}
"""Rights by action, in the unit in which somebody has the part and in every unit under it."""

NEVER_GUIDES: Final = frozenset({_L, _D, _P})
"""Whoever has one of these is never trainer or coach of a team there."""
_APART: Final[Mapping[UnitPart, frozenset[UnitPart]]] = {_O: frozenset({_L, _D, _K, _S})}
"""What one person never has in one unit: the works council sits at the other side."""


def may_in_unit(parts: Iterable[UnitPart], action: UnitAction) -> bool:
    """Whether any of these parts, all held in the same unit or above it, carries this right."""
    return not UNIT_RIGHTS[action].isdisjoint(parts)


def go_together(one: UnitPart, other: UnitPart) -> bool:
    """Whether one person may have both in one unit."""
    return other not in _APART.get(one, ()) and one not in _APART.get(other, ())


@dataclass(frozen=True, slots=True)
class Appointment:
    """A part of somebody in a unit, by person id."""

    id: str
    unit: str
    part: UnitPart
    person: str
    period: Period
    deputy: bool = False
