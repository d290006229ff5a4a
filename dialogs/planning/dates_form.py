"""The card with dates to choose: filled in with good ones, and mended where one will not do."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from dialogs.card import Block, DateInput, Line, TextInput
from dialogs.planning import date_words as words
from dialogs.planning.date_words import clock
from dialogs.scene import Scene
from trajectory.errors import Invalid
from trajectory.language import Language
from trajectory.planning.dates import Fault, Finding, Frame
from trajectory.planning.planning import ANSWER_DAYS
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Session

LONGEST_PLACE = 120
LONGEST_REASON = 200
_TIME = re.compile(r"(\d{1,2})\s*(?:[.:uh]\s*(\d{2}))?\s*(?:uur|u|h)?")
Days = tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a session is held, before there is a date: what travels from card to card."""

    length: int
    minutes: tuple[int, ...]
    starts: time
    place: str
    answer_days: int

    @property
    def context(self) -> dict[str, str]:
        return {
            "length": str(self.length),
            "starts": clock(self.starts, Language.EN),
            "place": self.place,
            "answer": str(self.answer_days),
        }


def shape_of(scene: Scene, kind: SessionType) -> Shape:
    """The shape that the card carries.

    Raises:
        Invalid: a time that is none, or a place that is too long.
    """
    length, answer = scene.value("length") or "0", scene.value("answer")
    chosen = int(length) if length.isdecimal() and int(length) < len(kind.lengths) else 0
    days = int(answer) if answer in map(str, ANSWER_DAYS) else ANSWER_DAYS[0]
    place = " ".join(scene.value("place", most=LONGEST_PLACE).split())
    return Shape(chosen, kind.lengths[chosen], _time(scene.value("starts")), place, days)


def shape_kept(scene: Scene, session: Session) -> Shape:
    """The shape of a session that has its date; hour and place may be others on the card.

    Raises:
        Invalid: a time that is none, or a place that is too long.
    """
    typed = scene.turn.data
    starts = _time(scene.value("starts")) if "starts" in typed else session.parts[0].starts
    place = " ".join(scene.value("place", most=LONGEST_PLACE).split())
    minutes = tuple(part.minutes for part in session.parts)
    kept = place if "place" in typed else session.place
    return Shape(0, minutes, starts, kept, ANSWER_DAYS[0])


def _time(text: str) -> time:
    """A time as people write it: "9.30", "09:30", "13 uur".

    Raises:
        Invalid: it is none.
    """
    found = _TIME.fullmatch(text.lower())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    if hour > 23 or minute > 59:
        raise Invalid("plan-no-time")
    return time(hour, minute)


def days_of(scene: Scene, parts: int, most: int) -> list[Days]:
    """The dates on the card, the earliest first; what was left empty is left out.

    Raises:
        Invalid: no date at all, a date that is none, or half of a session.
    """
    found = []
    for number in range(1, most + 1):
        given = [_day(scene.value(_field(number, nth))) for nth in range(1, parts + 1)]
        days = tuple(day for day in given if day is not None)
        if days and len(days) < parts:
            raise Invalid("plan-part-missing")
        if days:
            found.append(days)
    if not found:
        raise Invalid("plan-no-date")
    return sorted(found)


def days_before(scene: Scene, parts: int, most: int) -> list[Days]:
    """The dates that a card carries when somebody comes back to it; none the first time."""
    fields = (_field(number, 1) for number in range(1, most + 1))
    return days_of(scene, parts, most) if any(map(scene.value, fields)) else []


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        raise Invalid("plan-no-date") from None


def _field(number: int, nth: int) -> str:
    return f"d{number}p{nth}"


def context_of(options: Sequence[Days]) -> dict[str, str]:
    """Dates as a button carries them."""
    return {
        _field(number, nth): day.isoformat()
        for number, days in enumerate(options, start=1)
        for nth, day in enumerate(days, start=1)
    }


def date_inputs(scene: Scene, options: Sequence[Days], parts: int, most: int) -> list[Block]:
    """A field for every meeting of every option; the first option is needed."""
    required = scene.say("plan-date-required")
    values = context_of(options)
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


# ---- holding dates against the frame


@dataclass(frozen=True, slots=True)
class Checked:
    """Dates and what there is to say about them. `mended` are the same, with good dates where
    one will not do; `overruling` when a reason of the trainer is all that is missing."""

    options: tuple[Days, ...]
    refused: tuple[Finding, ...]
    noted: tuple[Finding, ...]
    mended: tuple[Days, ...]
    overruling: bool

    @property
    def fine(self) -> bool:
        return not self.refused


def check(frame: Frame, options: Sequence[Days], *, may_overrule: bool, reason: str) -> Checked:
    """Hold every option against what a session must respect."""
    overruled = may_overrule and bool(reason)
    refused: list[Finding] = []
    noted: list[Finding] = []
    mended: list[Days] = []
    for number, days in enumerate(options):
        faults = frame.refused(days, overruled=overruled)
        twice = days in options[:number]
        if twice:
            faults = [Finding(Fault.TWICE, days[0])]
        refused += faults
        noted += [one for one in frame.findings(days) if one.fault.is_notice]
        noted += [one for one in frame.findings(days) if one.fault.overrulable and overruled]
        hard = [one for one in faults if not (one.fault.overrulable and may_overrule)]
        start = tuple(day + timedelta(days=1) for day in days) if twice else days
        taken = frozenset(one[0] for one in (*mended, *options[number + 1 :]))
        mended.append((frame.better(start, taken) or days) if hard else days)
    asks = bool(refused) and may_overrule and all(one.fault.overrulable for one in refused)
    return Checked(tuple(options), tuple(refused), tuple(noted), tuple(mended), asks)


def said(scene: Scene, frame: Frame, checked: Checked) -> list[Block]:
    """What is wrong, with what would be better."""
    lines = dict.fromkeys(words.with_better(scene, frame, one) for one in checked.refused)
    blocks: list[Block] = [Line(line) for line in lines]
    if checked.overruling:
        blocks.append(Line(scene.say("plan-overrule")))
    elif any(one.fault.overrulable for one in checked.refused):
        blocks.append(Line(scene.say("plan-trainer-may")))
    if checked.mended != checked.options:
        blocks.append(Line(scene.say("plan-mended"), strong=True))
    return blocks


def reason_input(scene: Scene, value: str = "") -> TextInput:
    return TextInput(
        "reason", scene.say("plan-reason-label"), value=value, max_length=LONGEST_REASON
    )


def reason_of(scene: Scene) -> str:
    return " ".join(scene.value("reason", most=LONGEST_REASON).split())
