"""Words that every card about units shares: a period, a rank, a part, the faults of a file."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from content.texts.texts import Say
from dialogs.card import Block, Line
from dialogs.fields import DateInput, TextInput
from dialogs.scene import Scene
from storage.work import Work
from trajectory.errors import Invalid
from trajectory.planning.working_days import ZONE
from trajectory.units.bodies import CHOICES, BodyNames
from trajectory.units.decisions import Body
from trajectory.units.files import FaultyFile, day_of
from trajectory.units.parts import Appointment, UnitPart
from trajectory.units.units import Period, Unit
from use_cases.units.unit_words import body_names

SHOWN = 12
"""Rows on one card; it stays well under the size that Teams takes."""


def dated(scene: Scene) -> Say:
    """The words with years in their dates: parts and units last for years."""
    return scene.services.library.texts.on_paper(scene.turn.language)


def period_said(scene: Scene, period: Period) -> str:
    """From which day, and to which if there is one."""
    say = dated(scene)
    if period.until is None:
        return say("unit-since", day=period.since)
    return say("unit-period", day=period.since, until=period.until)


def unit_said(scene: Scene, unit: Unit) -> str:
    """What a unit is, and its days when it does not simply go on."""
    rank = scene.say("unit-rank", rank=unit.rank)
    if unit.period.until is None and unit.period.since <= today(scene):
        return rank
    return f"{rank}, {period_said(scene, unit.period)}"


def part_said(scene: Scene, one: Appointment, names: BodyNames) -> str:
    """The part, by the name that its body has in that unit."""
    return part_name(scene, names, one.unit, one.part, deputy=one.deputy)


def part_name(
    scene: Scene, names: BodyNames, unit: str, part: UnitPart, *, deputy: bool = False
) -> str:
    body = scene.say("body-the", name=names.of(unit, part)) if part in CHOICES else ""
    return scene.say("unit-part", part=part, body=body, deputy="yes" if deputy else "no")


def body_said(scene: Scene, names: BodyNames, unit: str, body: Body) -> str:
    """What a body that decides is called in this unit."""
    return scene.say("body", name=names.of(unit, body.part))


def today(scene: Scene) -> date:
    """The day in the city."""
    return scene.turn.now.astimezone(ZONE).date()


async def own_parts(scene: Scene, work: Work) -> list[tuple[str, str]]:
    """The parts of this person, now and later: the unit, and which part from which day."""
    if not await work.units.has_part(scene.person.id):
        return []
    organisation = await work.units.organisation()
    names = await body_names(work, organisation)
    return [
        (
            organisation.tree.units[one.unit].name,
            f"{part_said(scene, one, names)}, {period_said(scene, one.period)}",
        )
        for one in organisation.appointments
        if one.person == scene.person.id and not one.period.over(today(scene))
    ]


def moved_said(scene: Scene, team: str, unit: str, since: date) -> str:
    """To which unit a team belongs, from which day on."""
    say = dated(scene)
    return say("team-moved", team=team, unit=unit, day=since)


def day_field(
    scene: Scene, name: str, key: str, value: date | None, *, required: bool = False
) -> DateInput:
    """A day; unless it is required it may be left empty."""
    needed = scene.say("enrol-required") if required else ""
    return DateInput(name, scene.say(key), value.isoformat() if value else "", needed)


def text_field(scene: Scene, name: str, key: str, *, most: int = 200) -> TextInput:
    return TextInput(name, scene.say(key), required=scene.say("enrol-required"), max_length=most)


def typed_day(scene: Scene, name: str) -> date | None:
    """The day in a field; None when it was left empty.

    Raises:
        Invalid: it is no day.
    """
    value = scene.value(name, most=40)
    day = day_of(value)
    if value and day is None:
        raise Invalid("units-day", value=value)
    return day


def fault_lines(scene: Scene, error: FaultyFile, *, typed: bool = False) -> list[Block]:
    """Every fault; with the lines that have it, when there are lines to count."""
    by_text: defaultdict[str, list[int]] = defaultdict(list)
    for fault in error.faults:
        by_text[scene.say(fault.key, **fault.variables)].append(fault.line)
    lines: list[Block] = [
        Line(text if typed else _with_lines(scene, text, where))
        for text, where in list(by_text.items())[:SHOWN]
    ]
    if len(by_text) > SHOWN:
        lines.append(scene.quiet("enrol-faults-more", count=len(by_text) - SHOWN))
    return lines


def _with_lines(scene: Scene, text: str, lines: Sequence[int]) -> str:
    ranges = list(_ranges(sorted(set(lines))))
    return scene.say(
        "units-fault", lines=scene.some(ranges), many="no" if len(lines) == 1 else "yes", text=text
    )


def _ranges(lines: Sequence[int]) -> Iterator[str]:
    """Lines that follow each other as one: "3-1502"."""
    for _, run in groupby(enumerate(lines), lambda pair: pair[1] - pair[0]):
        found = [line for _, line in run]
        yield str(found[0]) if len(found) == 1 else f"{found[0]}-{found[-1]}"
