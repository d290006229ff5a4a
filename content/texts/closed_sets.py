"""Which words may come for a variable by which a text chooses: the closed set that feeds it.

A text that lacks one of them fails at the content check, and not when somebody presses the button
that says it. Enumerations stand here whole, so that a new member asks for its words everywhere.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from content.finding import Finding
from content.texts.fluent import Message
from content.texts.listening_sets import LISTENING
from content.working_forms.working_forms import BLOCKS, FRAME
from trajectory.agreements import OWNERS, AgreementState, Rhythm
from trajectory.closing_report import Missing
from trajectory.council.consent import BuiltIn, ConsentState, Setting, is_reading
from trajectory.lists.columns import COLUMNS, HOURS, UNIT
from trajectory.norms import Adoption, NormKind
from trajectory.peer_groups import Met
from trajectory.plan.actions import ActionRhythm, ActionStatus, Fate, PlanTheme
from trajectory.plan.outside_figures import FigureAbout, FigureForm, FigureLevel
from trajectory.planning.planning import Share
from trajectory.planning.programme import ProgrammeKind
from trajectory.planning.special_days import Advice
from trajectory.planning.timetable import Pause
from trajectory.postponing import Lack, Reason
from trajectory.reports.reports import Course, ReportState, Topic
from trajectory.roles import GUIDES, RIGHTS, Role
from trajectory.rounds.comparison import Change
from trajectory.rounds.instrument import Level
from trajectory.rounds.release import Word
from trajectory.rounds.rounds import AROUND_SESSIONS, ASKED_BY_MESSAGE, ENDS, OUTCOMES, SCANS
from trajectory.steps import SAID, Telling
from trajectory.summaries import NoSummary
from trajectory.teams import ChangeState, RosterChangeKind
from trajectory.units.bodies import CHOICES, BodyName
from trajectory.units.conditions import Condition, Solver, Standing
from trajectory.units.decisions import Act, DecisionState
from trajectory.units.figures import Phase
from trajectory.units.files import UNIT_COLUMNS
from trajectory.units.parts import UnitPart
from trajectory.units.staff_list import What
from trajectory.units.units import Rank
from trajectory.units.visiting import VisitKind

_NUMBERS: Final = frozenset({"zero", "one", "two", "few", "many", "other"})
_YES_NO: Final = ("yes", "no")
_ON_OFF: Final = ("on", "off")
_ONE_ALL: Final = ("one", "all")
_CHANGES: Final = ("new", "left", *GUIDES)
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
_FORMATS: Final = ("pdf", "docx", "pptx", "a3")

CLOSED: Final[Mapping[str, Iterable[str]]] = {
    **LISTENING,
    "action-fact.fact": (*_ACTION, "when", "status"),
    "action-fate.fate": Fate,
    "action-ended-title.fate": Fate,
    "action-field.field": (*_ACTION, "first", "last"),
    "action-rhythm.rhythm": ActionRhythm,
    "action-status.again": _YES_NO,
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
    "own-action-row.waits": _YES_NO,
    "adopt-choice.choice": ("adopt", "reserve", "wait", "drop"),
    "agreement-owner.owner": OWNERS,
    "agreement-rhythm.rhythm": Rhythm,
    "agreement-row.late": _YES_NO,
    "agreement-state-again.state": AgreementState,
    "agreement-state.state": AgreementState,
    "asked-title.kind": ASKED_BY_MESSAGE,
    "asked-why.kind": ASKED_BY_MESSAGE,
    "block-title.block": ("knowledge", "awareness", "action", "session"),
    "brief-how.block": (FRAME, *BLOCKS),
    "brief-pause.pause": Pause,
    "brief-sheets.form": ("pdf", "docx"),
    "change-decided.kind": RosterChangeKind,
    "change-decided.state": ChangeState,
    "change-kind.kind": RosterChangeKind,
    "change.change": (Change.HIGHER, Change.LOWER),
    "dates-share.share": Share,
    "not-delivered-until.moved": _YES_NO,
    "undelivered-kind.kind": ("asks", "session", "news"),
    "close-comes.comes": _YES_NO,
    "close-end-agreed.missing": Missing,
    "close-end-label.missing": Missing,
    "day-advice.advice": Advice,
    "day-period.sure": _YES_NO,
    "day-when.sure": _YES_NO,
    "ended-title.kind": ASKED_BY_MESSAGE,
    "enrol-change-made.what": _CHANGES,
    "enrol-change-refused.what": _CHANGES,
    "enrol-change.what": _CHANGES,
    "enrol-column.column": (*COLUMNS, HOURS, UNIT),
    "enrol-field.field": ("team", "niveau"),
    "enrol-person-label.part": GUIDES,
    "enrolled-standing.standing": (
        "new",
        "changed",
        "running",
        "waiting",
        "stopped",
        "closed",
        "joined",
    ),
    "enrolled-team.level": Level,
    "file-beside.form": ("pdf", "docx"),
    "file-open.form": _FORMATS,
    "groups-met.met": Met,
    "hand-over-role.role": GUIDES,
    "handed-over-what.role": GUIDES,
    "invite-together.kind": SCANS,
    "invite-why.kind": SCANS,
    "lack.lack": Lack,
    "level.level": Level,
    "norm-kind.kind": NormKind,
    "norm-way.way": Adoption,
    "notice-early-title.kind": SCANS,
    "notice-early.kind": SCANS,
    "notice-end-input.writes": _YES_NO,
    "notice-handed-role.role": GUIDES,
    "notice-late-lead.telling": Telling,
    "notice-late-row.telling": Telling,
    "notice-late-title.telling": Telling,
    "notice-lead-row.telling": (Telling.LEAD, Telling.LAST),
    "notice-no-scan-why.why": ("few", "alike"),
    "notice-release-title.kind": SCANS,
    "notice-roster.kind": RosterChangeKind,
    "notice-trainer-before.writes": _YES_NO,
    "notice-trainer-who.writes": _YES_NO,
    "outcome-title.kind": OUTCOMES,
    "overview-use.told": _YES_NO,
    "owner.role": OWNERS,
    "own-calendar.state": _ON_OFF,
    "own-calendar-title.state": _ON_OFF,
    "paper-agreement-owner.role": OWNERS,
    "paper-notice.paper": ("result", "briefing"),
    "paper-title.paper": ("result", "briefing"),
    "plan-date-part.need": ("required", "free"),
    "plan-date.need": ("required", "free"),
    "question-small.why_no_scan": ("few", "alike"),
    "reason.reason": Reason,
    "release-word.word": (*Word, "withheld"),
    "remind-until.near": ("today", "tomorrow", "later"),
    "reminders-resumed.what": _ONE_ALL,
    "reminders-state.state": _ON_OFF,
    "reminders-stopped.what": _ONE_ALL,
    "report-comes.comes": _YES_NO,
    "report-due.late": _YES_NO,
    "report-ends.comes": _YES_NO,
    "report-ends.missing": Missing,
    "result-opening.pointing": ("both", "high", "low", "neither"),
    "returned-why.why": ("failed", "without"),
    "role.level": Level,
    "role.role": Role,
    "room-until.about": ("support", "room"),
    "room-way.way": ("agree", "options"),
    "session-papers-what.reader": ("trainer", "member"),
    "session-when-near.near": ("today", "tomorrow"),
    "snoozed.what": _ONE_ALL,
    "standing-open.part": ("asked", "later", "never"),
    "standing-outcome.state": ENDS,
    "start-kind-what.kind": ProgrammeKind,
    "start-kind.kind": ProgrammeKind,
    "step-said.state": SAID,
    "summary-without-why.reason": NoSummary,
    "support-option.answer": ("stand_behind", "live_with", "not_live_with"),
    "small-after.asks": _YES_NO,
    "support-way.way": ("room", "before", "reserve"),
    "appoint-lead-there.deputy": _YES_NO,
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
    "unit-part.deputy": _YES_NO,
    "unit-part.part": UnitPart,
    "unit-report-annex.what": ("phases", "still", "decisions", "conditions"),
    "unit-report-column.column": (
        *("department", "count", "waits", "body", "day"),
        *("subject", "condition", "standing", "solver"),
    ),
    "unit-report-course.course": Course,
    "unit-report-decision.state": DecisionState,
    "unit-report-fact.fact": (
        *("period", "state", "version", "due", "counted"),
        *("correction", "decision", "course", "archive"),
    ),
    "unit-report-row.state": (ReportState.DRAFT, ReportState.LAID, ReportState.DECIDED),
    "unit-report-state.state": ReportState,
    "unit-report-topic.topic": Topic,
    "board-room.page": (
        "teams",
        "timeline",
        "week",
        "preview",
        "plan",
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
    "units-fault.many": _YES_NO,
    "units-column.column": UNIT_COLUMNS,
    "units-loaded.what": ("new", "ended", "known"),
    "way-round.kind": AROUND_SESSIONS,
    "yearly-option.answer": ("keep", "change", "drop"),
    "weekday.day": ("mon", "tue", "wed", "thu", "fri"),
    "wish-state.state": _ON_OFF,
    "wish-switch.state": _ON_OFF,
    "wish-switch.what": ("weekly", "share"),
}
"""By the key of a text and its variable."""


def variant_findings(messages: Iterable[Message]) -> Iterator[Finding]:
    """Texts that have no words for what may come, or words for what never comes."""
    for message in messages:
        for variable, variants in message.choices:
            if not _of_a_number(variants):
                yield from _compared(message, variable, variants)


def _of_a_number(variants: Iterable[str]) -> bool:
    return all(name in _NUMBERS or name.isdecimal() for name in variants)


def _compared(message: Message, variable: str, variants: frozenset[str]) -> Iterator[Finding]:
    name = f"{message.key}.{variable}"
    if name not in CLOSED:
        problem = f"nothing says which words may come for {name}"
        remedy = "name the set that feeds it in content/texts/closed_sets.py"
        yield Finding(message.file, message.line, problem, remedy)
        return
    fed = {str(one) for one in CLOSED[name]}
    for missing in sorted(fed - variants):
        problem = f"{message.key}: ${variable} may be {missing}, and has no words for it"
        yield Finding(message.file, message.line, problem, f"add [{missing}]")
    for extra in sorted(variants - fed):
        problem = f"{message.key}: ${variable} is never {extra}"
        yield Finding(message.file, message.line, problem, f"remove [{extra}]")
