"""The closed sets of texts about units and of the programme around trajectories.

They stand apart from `closed_sets.py`, of which they are a part, for length alone."""

from collections.abc import Iterable, Mapping
from typing import Final

from trajectory.agenda.offers import Hindrance
from trajectory.agenda.weeks import Clash
from trajectory.council.consent import BuiltIn, ConsentState, Setting, is_reading
from trajectory.plan.actions import ActionRhythm, ActionStatus, Fate, PlanTheme
from trajectory.plan.outside_figures import FigureAbout, FigureForm, FigureLevel
from trajectory.reports.released import Over
from trajectory.reports.reports import Course, ReportState, Topic
from trajectory.roles import RIGHTS, Role
from trajectory.units.bodies import CHOICES, BodyName
from trajectory.units.conditions import Condition, Solver, Standing
from trajectory.units.decisions import Act, DecisionState
from trajectory.units.figures import Phase
from trajectory.units.files import UNIT_COLUMNS
from trajectory.units.parts import UnitPart
from trajectory.units.staff_list import What
from trajectory.units.units import Rank
from trajectory.units.visiting import VisitKind

YES_NO: Final = ("yes", "no")
_ACTION: Final = (
    "title",
    "theme",
    "goal",
    "effort",
    "indicator",
    "note",
    "function",
    "owner",
    "rhythm",
    "needs",
)

OF_UNITS: Final[Mapping[str, Iterable[str]]] = {
    "agenda-clash.clash": Clash,
    "cover-people.role": (Role.TRAINER, Role.COACH),
    "cover-person-what.role": (Role.TRAINER, Role.COACH),
    "cover-sentence.role": (Role.TRAINER, Role.COACH),
    "feed-there.there": YES_NO,
    "hindrance.hindrance": Hindrance,
    "action-fact.fact": (*_ACTION, "when", "first", "last", "fate", "reason", "decision", "status"),
    "action-fate.fate": Fate,
    "action-ended-title.fate": Fate,
    "action-field.field": (*_ACTION, "first", "last"),
    "action-rhythm.rhythm": ActionRhythm,
    "action-status.again": YES_NO,
    "action-status.status": ActionStatus,
    "actionplan-column.column": ("action", "note", "ready"),
    "actionplan-taken.what": ("new", "changed", "same"),
    "actionplan-theme.theme": (*PlanTheme, "none"),
    "outside-figure-about.about": FigureAbout,
    "outside-figure-fact.fact": (
        "value",
        "people",
        "level",
        "period",
        "source",
        "method",
        "typed",
    ),
    "outside-figure-field.field": (
        "name",
        "source",
        "method",
        "about",
        "level",
        "published",
        "period",
        "form",
        "value",
        "people",
    ),
    "outside-figure-form.form": FigureForm,
    "outside-figure-level.level": FigureLevel,
    "own-action-row.waits": YES_NO,
    "appoint-lead-there.deputy": YES_NO,
    "council-basis.basis": ("public_task", "legal_duty", "legitimate_interest", "none"),
    "council-changes.what": ("new", "gone"),
    "council-days.day": ("asked", "due", "answered"),
    "council-fact.fact": ("state", "becomes", "goes_on", "reference"),
    "council-right.action": tuple(filter(is_reading, RIGHTS)),
    "council-role.role": Role,
    "council-state.state": (ConsentState.CONCEPT, ConsentState.TYPED),
    "council-subject.subject": (*Setting, *BuiltIn),
    "council-value.subject": (
        Setting.THRESHOLD,
        Setting.KEEP_TEXTS,
        Setting.KEEP_SENT,
        Setting.KEEP_PEOPLE,
    ),
    "decision-act.act": Act,
    "decision-done-title.state": DecisionState,
    "decision-fact.fact": ("unit", "body", "met", "version", "state"),
    "decision-row.state": DecisionState,
    "decision-state.state": DecisionState,
    "bodies-label.body": CHOICES,
    "body-the.name": BodyName,
    "body.name": BodyName,
    "condition-solver.solver": Solver,
    "condition-standing.standing": Standing,
    "condition.condition": Condition,
    "figures-phase.phase": Phase,
    "unit-fact.fact": ("rank", "above", "part", "period"),
    "unit-part.deputy": YES_NO,
    "unit-part.part": UnitPart,
    "unit-report-annex.what": (
        *("phases", "still", "decisions", "conditions"),
        *("plan", "promises", "risks", "outside", "words"),
    ),
    "unit-report-column.column": (
        *("department", "count", "waits", "body", "day"),
        *("subject", "condition", "standing", "solver"),
        *("actions", "action", "function", "became", "shows"),
        *("risk", "measure", "owner", "figure", "value", "level", "source"),
        *("statement", "middle"),
    ),
    "unit-report-course.course": Course,
    "unit-report-decision.state": DecisionState,
    "unit-report-fact.fact": (
        *("period", "state", "version", "due", "counted"),
        *("correction", "decision", "course", "archive"),
    ),
    "unit-report-guide.topic": Topic,
    "unit-report-row.state": (ReportState.DRAFT, ReportState.LAID, ReportState.DECIDED),
    "unit-report-state.state": ReportState,
    "unit-report-topic.topic": Topic,
    "unit-report-words-honest.over": Over,
    "unit-report-words.over": Over,
    "board-room.page": (
        "agenda",
        "teams",
        "timeline",
        "week",
        "preview",
        "plan",
        "waves",
        "directorate",
        "council",
        "reports",
    ),
    "planning-column.column": ("team", "unit", "phase", "what", "kind", "from", "until"),
    "planning-kind.kind": ("done", "planned", "due", "visit", "hold"),
    "staff-becomes.what": What,
    "staff-done.what": [what for what in What if what.does],
    "staff-kind.what": What,
    "timeline-month.month": tuple(f"m{nth}" for nth in range(1, 13)),
    "unit-rank.rank": Rank,
    "visit-kind.kind": VisitKind,
    "units-fault.many": YES_NO,
    "units-column.column": UNIT_COLUMNS,
    "units-loaded.what": ("new", "ended", "known"),
    "weekday.day": ("mon", "tue", "wed", "thu", "fri"),
}
