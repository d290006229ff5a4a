"""Words about waves that cards, pages and papers share: months, what something takes, ways out."""

from collections.abc import Iterable, Mapping
from datetime import date

from babel.numbers import format_decimal

from content.texts.languages import cldr
from content.texts.texts import Say
from papers.plan_words import quarter_said
from trajectory.language import Language
from trajectory.plan.quarters import Quarter
from trajectory.units.units import Unit
from trajectory.waves.figures import shortages
from trajectory.waves.proposal import (
    AnotherGuide,
    BeginLater,
    Change,
    DoesNotFit,
    EndHold,
    LetGo,
    LiftBlackout,
    MoreGrant,
    MoreHalfDays,
    Takes,
)
from trajectory.waves.wave import Wave


def month_said(say: Say, month: date) -> str:
    """Such as "maart 2027"."""
    return say("wave-month", month=f"m{month.month}", year=str(month.year))


def of_quarter(say: Say, quarter: date) -> str:
    return quarter_said(say, Quarter.of(quarter))


def count_said(language: Language, count: int) -> str:
    """A number in a table, as this language writes it: "15.000"."""
    return format_decimal(count, locale=cldr(language))


def wave_said(say: Say, wave: Wave, unit: Unit) -> str:
    """What a wave is called."""
    return say("wave-title", kind=wave.kind, month=month_said(say, wave.first), unit=unit.name)


def takes_said(say: Say, takes: Takes, cents: int | None = None) -> str:
    """Hours of people, half-days, and money where a price was typed."""
    said = say(
        "wave-takes",
        hours=takes.minutes // 60,
        trainer=takes.trainer_half_days,
        coach=takes.coach_half_days,
    )
    if cents is None:
        return said
    return f"{said} {money_said(say, cents)}"


def money_said(say: Say, cents: int) -> str:
    return say("wave-money", euros=cents // 100)


def short_said(say: Say, short: Iterable[DoesNotFit]) -> list[str]:
    """What is short, such as "vier groepen hebben in maart geen trainer", the most first."""
    return [
        say(
            "wave-short",
            count=count,
            rule=rule,
            when=say("wave-short-in", month=month_said(say, month)) if month else "",
        )
        for rule, month, count in shortages(short)
    ]


def changes_said(say: Say, changes: Iterable[Change], names: Mapping[str, str]) -> str:
    """A way out in words; `names` of units, groups and guides by id."""
    return ", ".join(_change(say, one, names) for one in changes)


def _change(say: Say, change: Change, names: Mapping[str, str]) -> str:
    values = {"kind": change.kind, "count": 0, "name": "", "when": "", "craft": "trainer"}
    match change:
        case MoreGrant():
            when = of_quarter(say, change.quarter)
            values |= {"count": change.half_days, "name": names.get(change.unit, ""), "when": when}
        case MoreHalfDays():
            name, when = names.get(change.guide, "?"), month_said(say, change.month)
            values |= {"count": change.half_days, "name": name, "when": when}
        case AnotherGuide():
            count = sum(half_days for _, half_days in change.half_days)
            values |= {"count": count, "craft": change.craft}
        case LiftBlackout():
            when = say("unit-period", day=change.blackout.since, until=change.blackout.until)
            values |= {"name": names.get(change.blackout.unit, ""), "when": when}
        case EndHold() | LetGo():
            values |= {"name": names.get(change.group, "")}
        case BeginLater():
            values |= {"count": change.months}
    return say("wave-way", **values)
