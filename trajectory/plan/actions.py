"""Actions of a plan: what is done for which theme, by which function, and where it stands.

The eight themes are those of the city (001, "Thema's"), so that every plan can be laid beside it;
the five words are those in which Amsterdam says where an action stands. They are only counted: no
share, no order by lateness (programme.md, "The action plan").
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Final

from trajectory.errors import Invalid
from trajectory.plan.quarters import Quarter
from trajectory.units.conditions import Condition, Standing

LONGEST_TITLE: Final = 160
LONGEST_TEXT: Final = 600
LONGEST_FUNCTION: Final = 80
LONGEST_LINE: Final = 280
MOST_ACTIONS: Final = 200
"""In one unit; a plan that nobody reads is no plan."""


class PlanTheme(StrEnum):
    """What the city works on: five of inclusion, two of diversity, one over all of them."""

    ACCESS = "access"
    SAFETY = "safety"
    AWARENESS = "awareness"
    TAILORED = "tailored"
    LEADERSHIP = "leadership"
    REPRESENTATION = "representation"
    GROWTH = "growth"
    STEERING = "steering"


class ActionRhythm(StrEnum):
    """How often it is done."""

    ONCE = "once"
    QUARTERLY = "quarterly"
    ONGOING = "ongoing"

    @property
    def ends(self) -> bool:
        """Whether it can be finished at all; else it is done for a quarter."""
        return self is ActionRhythm.ONCE


class ActionStatus(StrEnum):
    """Where it stands, in the words of Amsterdam."""

    DONE = "done"
    ON_TRACK = "on_track"
    SLIGHTLY_LATE = "slightly_late"
    LATE = "late"
    NOT_BEGUN = "not_begun"


class Fate(StrEnum):
    """How an action leaves the plan before it is done; always by a decision, with a reason."""

    LAPSES = "lapses"
    HANDED_ON = "handed_on"


@dataclass(frozen=True, slots=True)
class ActionText:
    """What a lead types of an action. "" and None are not said yet."""

    title: str
    theme: PlanTheme | None = None
    goal: str = ""
    effort: str = ""
    indicator: str = ""
    note: str = ""
    function: str = ""
    """Who owns it, by function."""
    owner: str = ""
    """The same, by person id."""
    first: Quarter | None = None
    last: Quarter | None = None
    rhythm: ActionRhythm = ActionRhythm.ONCE
    needs: Condition | None = None
    """The precondition without which it cannot be done."""
    ready: str = ""
    """When it should be ready, as a sheet said it."""

    @property
    def key(self) -> str:
        """The title, folded: two actions of one plan never share it."""
        return self.title.casefold()

    def differs(self, other: "ActionText") -> list[str]:
        """The names of the fields in which two of them differ."""
        names = (one.name for one in fields(self))
        return [name for name in names if getattr(self, name) != getattr(other, name)]


@dataclass(frozen=True, slots=True)
class Ending:
    """Why and by which decision an action left the plan, and on which day."""

    fate: Fate
    reason: str
    decision: str
    day: date


@dataclass(frozen=True, slots=True)
class StatusSaid:
    """What the owner said of an action in a quarter. Of what is done, `line` says what shows it."""

    action: str
    quarter: Quarter
    status: ActionStatus
    line: str
    day: date


@dataclass(frozen=True, slots=True)
class PlanAction:
    """An action in a plan. `version` counts the changes: whoever changes it says which they saw."""

    id: str
    unit: str
    text: ActionText
    version: int = 1
    ending: Ending | None = None

    def asked_in(self, quarter: Quarter) -> bool:
        """Whether it runs in this quarter, so that its owner is asked. What should have ended runs
        on until it is done."""
        first = self.text.first
        return self.ending is None and (first is None or first <= quarter)


def check(text: ActionText) -> None:
    """Refuse an action that cannot be.

    Raises:
        Invalid: no title, something is too long, or it ends before it begins.
    """
    if not text.title:
        raise Invalid("action-title-empty")
    long = (text.goal, text.effort, text.indicator, text.note, text.ready)
    if len(text.title) > LONGEST_TITLE or len(text.function) > LONGEST_FUNCTION:
        raise Invalid("action-long", title=LONGEST_TITLE, text=LONGEST_TEXT)
    if any(len(one) > LONGEST_TEXT for one in long):
        raise Invalid("action-long", title=LONGEST_TITLE, text=LONGEST_TEXT)
    if text.first and text.last and text.last < text.first:
        raise Invalid("action-order")


def stands(action: PlanAction, said: Iterable[StatusSaid], quarter: Quarter) -> ActionStatus:
    """Where an action stands in a quarter: the last word until then. What is done again and again
    and was done in an earlier quarter has still to begin in this one."""
    last = last_said(said, quarter)
    if last is None:
        return ActionStatus.NOT_BEGUN
    again = last.quarter < quarter and not action.text.rhythm.ends
    if again and last.status is ActionStatus.DONE:
        return ActionStatus.NOT_BEGUN
    return last.status


def last_said(said: Iterable[StatusSaid], quarter: Quarter) -> StatusSaid | None:
    """The last word about an action, in this quarter or before."""
    known = [one for one in said if one.quarter <= quarter]
    return max(known, key=lambda one: one.quarter, default=None)


def is_finished(action: PlanAction, said: Iterable[StatusSaid], quarter: Quarter) -> bool:
    """Whether nobody need be asked about it any more."""
    if action.ending is not None:
        return True
    return action.text.rhythm.ends and stands(action, said, quarter) is ActionStatus.DONE


Counted = Mapping[tuple[ActionStatus, bool], int]
"""How many actions stand where; with True those that are never finished and were done for this
quarter."""


def counted(
    actions: Sequence[PlanAction], said: Mapping[str, Sequence[StatusSaid]], quarter: Quarter
) -> Counted:
    """How many actions stand where in a quarter, as counts. What left the plan is not counted."""
    found: Counter[tuple[ActionStatus, bool]] = Counter()
    for action in actions:
        if action.ending is None:
            status = stands(action, said.get(action.id, ()), quarter)
            found[status, is_for_quarter(action, status)] += 1
    return found


def is_for_quarter(action: PlanAction, status: ActionStatus) -> bool:
    """Whether "done" means this quarter only: what goes on is never finished."""
    return status is ActionStatus.DONE and not action.text.rhythm.ends


def lacks(action: PlanAction, standing: Mapping[Condition, Standing]) -> Condition | None:
    """The precondition that this action lacks: not in order, or nobody said that it is."""
    needs = action.text.needs
    if needs is None or action.ending or standing.get(needs) is Standing.IN_ORDER:
        return None
    return needs
