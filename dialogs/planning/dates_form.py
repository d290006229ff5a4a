"""The fields of dates, hours and places on cards: how they look, and what was typed in them."""

import re
from collections.abc import Sequence

from dialogs.card import Block, Line
from dialogs.fields import DateInput, TextInput
from dialogs.planning import date_words
from dialogs.scene import Scene
from trajectory.planning.checked_dates import Checked
from trajectory.planning.dates import Frame
from trajectory.planning.planning import ANSWER_DAYS
from trajectory.planning.typed_dates import Days, TypedDates
from use_cases.planning.changing import Changing, TypedChange
from use_cases.planning.proposing import Proposing, Wish

LONGEST_PLACE = 120
LONGEST_REASON = 200
_FIELD = re.compile(r"d(\d{1,2})p(\d{1,2})")
"""The name of a field with a date: the number of the option, and of the meeting in it."""


# ---- what was typed


def wish_of(scene: Scene) -> Wish:
    """How a planner wants a session, as the card carries it.

    Raises:
        Invalid: a place that is too long.
    """
    length, answer = scene.value("length"), scene.value("answer")
    return Wish(
        length=int(length) if length.isdecimal() else 0,
        starts=scene.value("starts"),
        place=_place(scene),
        answer_days=int(answer) if answer in map(str, ANSWER_DAYS) else ANSWER_DAYS[0],
    )


def context_of_wish(about: Proposing) -> dict[str, str]:
    return {
        "length": str(about.wish.length),
        "starts": f"{about.frame.starts:%H:%M}",
        "place": about.wish.place,
        "answer": str(about.wish.answer_days),
    }


def change_of(scene: Scene) -> TypedChange:
    """Another hour or place of a session that has its date; what the card does not carry stays.

    Raises:
        Invalid: a place that is too long.
    """
    typed = scene.turn.data
    return TypedChange(
        starts=scene.value("starts") if "starts" in typed else None,
        place=_place(scene) if "place" in typed else None,
    )


def context_of_change(about: Changing) -> dict[str, str]:
    return {"starts": f"{about.frame.starts:%H:%M}", "place": about.place}


def _place(scene: Scene) -> str:
    return " ".join(scene.value("place", most=LONGEST_PLACE).split())


def dates_in(scene: Scene) -> TypedDates:
    """The dates and the reason on the card.

    Raises:
        Invalid: a reason that is too long.
    """
    fields = ((name, _FIELD.fullmatch(name)) for name in scene.turn.data)
    days = {
        (int(field[1]), int(field[2])): text
        for name, field in fields
        if field and (text := scene.value(name))
    }
    return TypedDates(days, " ".join(scene.value("reason", most=LONGEST_REASON).split()))


def context_of_dates(options: Sequence[Days]) -> dict[str, str]:
    """Dates as a button carries them."""
    return {
        _field(number, nth): day.isoformat()
        for number, days in enumerate(options, start=1)
        for nth, day in enumerate(days, start=1)
    }


def _field(number: int, nth: int) -> str:
    return f"d{number}p{nth}"


# ---- fields to fill in


def date_inputs(scene: Scene, options: Sequence[Days], parts: int, most: int) -> list[Block]:
    """A field for every meeting of every option; the first option is needed."""
    required = scene.say("plan-date-required")
    values = context_of_dates(options)
    return [
        DateInput(
            _field(number, nth),
            _label(scene, number, nth, parts, most),
            values.get(_field(number, nth), ""),
            required if number == 1 else "",
        )
        for number in range(1, most + 1)
        for nth in range(1, parts + 1)
    ]


def _label(scene: Scene, number: int, nth: int, parts: int, most: int) -> str:
    need = "required" if number == 1 else "free"
    if most == 1 and parts == 1:
        return scene.say("plan-new-date")
    if most == 1:
        return scene.say("plan-new-date-part", nth=nth)
    if parts == 1:
        return scene.say("plan-date", number=number, need=need)
    return scene.say("plan-date-part", number=number, nth=nth, need=need)


def refusals(scene: Scene, frame: Frame, checked: Checked) -> list[Block]:
    """What is wrong, with what would be better, and a field for a reason where that helps."""
    lines = dict.fromkeys(date_words.with_better(scene, frame, one) for one in checked.refused)
    blocks: list[Block] = [Line(line) for line in lines]
    if checked.lacks_reason:
        blocks.append(Line(scene.say("plan-overrule")))
    elif any(finding.fault.overrulable for finding in checked.refused):
        blocks.append(Line(scene.say("plan-trainer-may")))
    if checked.better != checked.options:
        blocks.append(Line(scene.say("plan-mended"), strong=True))
    if checked.lacks_reason:
        label = scene.say("plan-reason-label")
        blocks.append(TextInput("reason", label, max_length=LONGEST_REASON))
    return blocks
