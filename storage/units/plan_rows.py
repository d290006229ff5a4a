"""The plan of a unit as it is stored."""

from datetime import date

from sqlmodel import Field, SQLModel

from storage.engine.columns import new_id
from trajectory.plan.actions import (
    ActionRhythm,
    ActionStatus,
    ActionText,
    Ending,
    Fate,
    PlanAction,
    PlanTheme,
    StatusSaid,
)
from trajectory.plan.quarters import Quarter
from trajectory.units.conditions import Condition


class PlanActionRow(SQLModel, table=True):
    __tablename__ = "plan_action"

    id: str = Field(default_factory=new_id, primary_key=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    title: str
    theme: str | None = None
    goal: str = ""
    effort: str = ""
    indicator: str = ""
    note: str = ""
    ready: str = ""
    function: str = ""
    first: str | None = None
    last: str | None = None
    rhythm: str = ActionRhythm.ONCE.value
    needs: str | None = None
    version: int = 1
    fate: str | None = None
    reason: str = ""
    decision_id: str | None = Field(default=None, foreign_key="decision.id")
    ended: date | None = None


class PlanOwnerRow(SQLModel, table=True):
    """Who owns an action: goes when the person goes, the action stays."""

    __tablename__ = "plan_owner"

    action_id: str = Field(foreign_key="plan_action.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", index=True)


class PlanStatusRow(SQLModel, table=True):
    """The last word about an action in a quarter."""

    __tablename__ = "plan_status"

    action_id: str = Field(foreign_key="plan_action.id", primary_key=True)
    quarter: str = Field(primary_key=True)
    status: str
    line: str
    day: date


def set_text(row: PlanActionRow, text: ActionText) -> None:
    """What a lead typed, into the columns; the owner stands in a table of its own."""
    row.title, row.goal, row.effort = text.title, text.goal, text.effort
    row.indicator, row.note, row.ready = text.indicator, text.note, text.ready
    row.function, row.rhythm = text.function, text.rhythm.value
    row.theme = text.theme.value if text.theme else None
    row.needs = text.needs.value if text.needs else None
    row.first = str(text.first) if text.first else None
    row.last = str(text.last) if text.last else None


def action_of(row: PlanActionRow, owner: str) -> PlanAction:
    text = ActionText(
        title=row.title,
        theme=PlanTheme(row.theme) if row.theme else None,
        goal=row.goal,
        effort=row.effort,
        indicator=row.indicator,
        note=row.note,
        function=row.function,
        owner=owner,
        first=Quarter.read(row.first or ""),
        last=Quarter.read(row.last or ""),
        rhythm=ActionRhythm(row.rhythm),
        needs=Condition(row.needs) if row.needs else None,
        ready=row.ready,
    )
    return PlanAction(row.id, row.unit_id, text, row.version, _ending(row))


def _ending(row: PlanActionRow) -> Ending | None:
    if row.fate is None or row.ended is None:
        return None
    return Ending(Fate(row.fate), row.reason, row.decision_id or "", row.ended)


def said_of(row: PlanStatusRow) -> StatusSaid:
    quarter = Quarter.read(row.quarter)
    if quarter is None:
        raise ValueError("a quarter that nobody wrote")
    return StatusSaid(row.action_id, quarter, ActionStatus(row.status), row.line, row.day)
