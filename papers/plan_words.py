"""Words about a plan, for cards, the board and the sheets that people take away."""

from collections.abc import Iterator, Sequence

from content.texts.texts import Say
from trajectory.plan.actions import ActionStatus, ActionText, Counted, PlanTheme
from trajectory.plan.quarters import Quarter
from trajectory.plan.sheets import STATUS_MARK
from use_cases.plan.plan import Plan, Stands

COLUMNS = ("action", "note", "ready")
"""Of a sheet, as a directorate keeps it."""


def quarter_said(say: Say, quarter: Quarter) -> str:
    return say("actionplan-quarter", number=str(quarter.number), year=str(quarter.year))


def theme_said(say: Say, theme: PlanTheme | None) -> str:
    return say("actionplan-theme", theme=theme or "none")


def status_said(say: Say, one: Stands) -> str:
    """Where it stands, in the words of Amsterdam."""
    return say("action-status", status=one.status, again="yes" if one.for_quarter else "no")


def when_said(say: Say, text: ActionText) -> str:
    """From which quarter to which, and how often; what a sheet said of it where that is all."""
    parts = [say("action-from", quarter=quarter_said(say, text.first))] if text.first else []
    parts += [say("action-until", quarter=quarter_said(say, text.last))] if text.last else []
    if not text.rhythm.ends:
        parts.append(say("action-rhythm", rhythm=text.rhythm))
    return ", ".join(parts) or text.ready


def counts_said(say: Say, counts: Counted) -> Iterator[tuple[str, int]]:
    """Every word with how many actions stand so. What was done for this quarter has a line of its
    own where there is any such."""
    for status in ActionStatus:
        yield say("action-status", status=status, again="no"), counts.get((status, False), 0)
        if counts.get((status, True)):
            yield say("action-status", status=status, again="yes"), counts[status, True]


def sheet_rows(say: Say, plan: Plan) -> Iterator[Sequence[str]]:
    """The plan as a sheet, the names of the columns first."""
    yield [say("actionplan-column", column=column) for column in COLUMNS]
    for one in plan.actions:
        if one.action.ending is None:
            text = one.action.text
            yield ["\n".join(filter(None, (text.title, text.effort))), text.note, _ready(say, one)]


def _ready(say: Say, one: Stands) -> str:
    """When it is ready and, on a line of its own, where it stands and what shows that."""
    status = f"{STATUS_MARK} {status_said(say, one)}"
    line = one.said.line if one.said else ""
    stands = "; ".join(filter(None, (status, line)))
    return "\n".join(filter(None, (when_said(say, one.action.text), stands)))
