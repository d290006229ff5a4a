"""The fields with which somebody says until when, and why: a reason from a list and one line."""

from collections.abc import Sequence
from datetime import date

from dialogs.card import Block, Line
from dialogs.fields import Choice, DateInput, TextInput
from dialogs.scene import Scene
from trajectory.errors import Invalid
from trajectory.planning.typed_dates import day_in_field
from trajectory.postponing import LONGEST_LINE, Reason
from use_cases.progress.postponing import Explanation
from use_cases.progress.progress import today_of

_USUAL_DAYS = 10
"""Working days ahead that stand filled in."""


def until_input(scene: Scene, *, after: date = date.min) -> DateInput:
    """The day on which it goes on, some time after this day and after today."""
    since = max(after, today_of(scene.turn.now))
    ahead = scene.services.library.calendar.after(since, _USUAL_DAYS)
    return DateInput(
        "until", scene.say("until-label"), ahead.isoformat(), scene.say("until-required")
    )


def explanation_inputs(
    scene: Scene, reasons: Sequence[Reason], *, told: str = "line-visible"
) -> list[Block]:
    """A reason of the closed list, and one line; `told` is the text that says who reads it. Nothing
    about persons or health belongs in it, and that is said too."""
    options = [(reason.value, scene.say("reason", reason=reason)) for reason in reasons]
    return [
        Choice("reason", scene.say("reason-label"), options, required=scene.say("reason-required")),
        TextInput("line", scene.say("line-label"), max_length=LONGEST_LINE),
        Line(scene.say("line-warning")),
        scene.quiet(told),
    ]


def explanation_on(scene: Scene, reasons: Sequence[Reason]) -> Explanation:
    """What the card says of why.

    Raises:
        Invalid: the reason is not in the list, or the line is too long.
    """
    chosen = scene.value("reason")
    if chosen not in reasons:
        raise Invalid("reason-unknown")
    line = " ".join(scene.value("line", most=LONGEST_LINE).split())
    return Explanation(Reason(chosen), line)


def day_of(scene: Scene, name: str) -> date:
    """A day of the card.

    Raises:
        Invalid: it is none.
    """
    day = day_or_none(scene, name)
    if day is None:
        raise Invalid("until-no-date")
    return day


def day_or_none(scene: Scene, name: str) -> date | None:
    """A day of the card; None when there is none."""
    return day_in_field(scene.value(name))
