"""Which words may come for a variable by which a text chooses: the closed set that feeds it.

A text that lacks one of them fails at the content check, and not when somebody presses the button
that says it. Enumerations stand here whole, so that a new member asks for its words everywhere.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from content.finding import Finding
from content.texts.closed_sets_of_units import OF_UNITS, YES_NO
from content.texts.closed_sets_of_waves import OF_WAVES
from content.texts.fluent import Message
from content.texts.listening_sets import LISTENING
from content.working_forms.working_forms import BLOCKS, FRAME
from trajectory.agreements import OWNERS, AgreementState, Rhythm
from trajectory.follow_up.closing_report import Missing
from trajectory.follow_up.peer_groups import Met
from trajectory.lists.columns import COLUMNS, HOURS, UNIT
from trajectory.norms import Adoption, NormKind
from trajectory.planning.planning import Share
from trajectory.planning.programme import ProgrammeKind
from trajectory.planning.special_days import Advice
from trajectory.planning.timetable import Pause
from trajectory.postponing import Lack, Reason
from trajectory.roles import GUIDES, Role
from trajectory.rounds.comparison import Change
from trajectory.rounds.instrument import Level
from trajectory.rounds.release import Word
from trajectory.rounds.rounds import AROUND_SESSIONS, ASKED_BY_MESSAGE, ENDS, OUTCOMES, SCANS
from trajectory.steps import SAID, Telling
from trajectory.summaries import NoSummary
from trajectory.teams import ChangeState, RosterChangeKind

_NUMBERS: Final = frozenset({"zero", "one", "two", "few", "many", "other"})
_ON_OFF: Final = ("on", "off")
_ONE_ALL: Final = ("one", "all")
_CHANGES: Final = ("new", "left", *GUIDES)
_FORMATS: Final = ("pdf", "docx", "pptx", "a3")

CLOSED: Final[Mapping[str, Iterable[str]]] = {
    **OF_UNITS,
    **OF_WAVES,
    **LISTENING,
    "adopt-choice.choice": ("adopt", "reserve", "wait", "drop"),
    "agreement-owner.owner": OWNERS,
    "agreement-rhythm.rhythm": Rhythm,
    "agreement-row.late": YES_NO,
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
    "not-delivered-until.moved": YES_NO,
    "undelivered-kind.kind": ("asks", "session", "news"),
    "close-comes.comes": YES_NO,
    "close-end-agreed.missing": Missing,
    "close-end-label.missing": Missing,
    "day-advice.advice": Advice,
    "day-period.sure": YES_NO,
    "day-when.sure": YES_NO,
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
    "notice-end-input.writes": YES_NO,
    "notice-handed-role.role": GUIDES,
    "notice-late-lead.telling": Telling,
    "notice-late-row.telling": Telling,
    "notice-late-title.telling": Telling,
    "notice-lead-row.telling": (Telling.LEAD, Telling.LAST),
    "notice-no-scan-why.why": ("few", "alike"),
    "notice-release-title.kind": SCANS,
    "notice-roster.kind": RosterChangeKind,
    "notice-trainer-before.writes": YES_NO,
    "notice-trainer-who.writes": YES_NO,
    "outcome-title.kind": OUTCOMES,
    "overview-use.told": YES_NO,
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
    "report-comes.comes": YES_NO,
    "report-due.late": YES_NO,
    "report-ends.comes": YES_NO,
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
    "small-after.asks": YES_NO,
    "support-way.way": ("room", "before", "reserve"),
    "way-round.kind": AROUND_SESSIONS,
    "yearly-option.answer": ("keep", "change", "drop"),
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
