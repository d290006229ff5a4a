"""Words that every card about a plan shares."""

from collections.abc import Sequence

from content.texts.texts import Say
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.units.said import today
from papers.plan_words import quarter_said
from trajectory.plan.actions import ActionStatus, PlanAction
from trajectory.plan.quarters import Quarter, around
from trajectory.units.units import Unit
from use_cases.plan.plan import Stands

NONE = "none"
"""In a list from which nothing may be chosen."""


def field(scene: Scene, name: str, value: str, most: int, *, required: bool = False) -> TextInput:
    """A field of an action, by its name in the texts."""
    needed = scene.say("enrol-required") if required else ""
    label = scene.say("action-field", field=name)
    return TextInput(name, label, value, required=needed, max_length=most)


def quarter_choice(scene: Scene, name: str, value: Quarter | None) -> Choice:
    """A quarter out of the years around today, or none."""
    quarters = around(today(scene))
    if value is not None and value not in quarters:
        quarters = sorted([*quarters, value])
    options = [(NONE, scene.say("action-none"))]
    options += [(str(one), quarter_said(scene.say, one)) for one in quarters]
    label = scene.say("action-field", field=name)
    return Choice(name, label, options, value=str(value) if value else NONE)


def typed_quarter(scene: Scene, name: str) -> Quarter | None:
    return Quarter.read(scene.value(name))


def chosen(scene: Scene, name: str) -> str:
    """What was chosen from a list; "" for nothing."""
    value = scene.value(name)
    return "" if value == NONE else value


def statuses(say: Say, action: PlanAction) -> Sequence[tuple[str, str]]:
    """The five words for this action: what goes on is done for a quarter, and never finished."""
    again = "no" if action.text.rhythm.ends else "yes"
    return [(one.value, say("action-status", status=one, again=again)) for one in ActionStatus]


def unit_context(unit: Unit) -> dict[str, str]:
    return {"unit": unit.id}


def shown_line(one: Stands) -> str:
    """What its owner said last; "" for nothing."""
    return one.said.line if one.said else ""
