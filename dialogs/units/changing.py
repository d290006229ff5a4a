"""Units come from a file or one by one, and end; a file can also say which teams belong where."""

from collections.abc import Awaitable, Callable

from dialogs.card import Block, Button, Facts, Line, Pressable
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import (
    SHOWN,
    day_field,
    fault_lines,
    moved_said,
    period_said,
    text_field,
    today,
    typed_day,
)
from trajectory.errors import Invalid, NotAllowed
from trajectory.units.files import TEAM_COLUMNS, UNIT_COLUMNS, FaultyFile, columns_of
from trajectory.units.parts import UnitAction
from trajectory.units.units import LONGEST_NAME, Rank
from use_cases.units.moving import move_teams
from use_cases.units.tree import add_unit, end_unit, known_unit, load_units, require

PASTED = 20_000
"""Characters that fit into the field of a card; a larger file is sent as a file."""


# ---- from a file


async def show(scene: Scene) -> Reply:
    """The two kinds of file, and a field to paste one."""
    if not scene.mandate.may_somewhere(UnitAction.CHANGE_UNITS):
        raise NotAllowed
    return scene.reply(
        scene.say("units-load-title"),
        [
            *scene.lines("units-load-what"),
            Facts([(column, scene.say("units-column", column=column)) for column in UNIT_COLUMNS]),
            *scene.lines("units-load-teams"),
            TextInput("csv", scene.say("enrol-paste-label"), multiline=True, max_length=PASTED),
            scene.quiet("units-nothing-half"),
        ],
        [
            scene.button("units-load-button", "units.paste", primary=True),
            scene.back("units.show"),
        ],
    )


async def paste(scene: Scene) -> Reply:
    text = scene.value("csv", most=PASTED)
    if not text:
        raise Invalid("enrol-empty-paste")
    return await _take(scene, text)


def is_ours(text: str) -> bool:
    """Whether a file is about units, and no enrolment."""
    return columns_of(text) is not None


async def take_file(scene: Scene) -> Reply:
    """A file sent into the chat."""
    if scene.turn.file is None:
        raise Invalid("enrol-file-refused")
    return await _take(scene, scene.turn.file.text)


async def _take(scene: Scene, text: str) -> Reply:
    if columns_of(text) == TEAM_COLUMNS:
        return await _all_or_none(scene, lambda: _teams(scene, text))
    return await _all_or_none(scene, lambda: _units(scene, text))


async def _all_or_none(scene: Scene, take: Callable[[], Awaitable[Reply]]) -> Reply:
    try:
        return await take()
    except FaultyFile as error:
        return scene.reply(
            scene.say("units-faults-title", count=len(error.faults)),
            [*fault_lines(scene, error), scene.quiet("units-nothing-half")],
            [scene.button("enrol-again-button", "units.load", primary=True)],
        )


async def _units(scene: Scene, text: str) -> Reply:
    growth = await load_units(scene.principal, text)
    counts = {"new": len(growth.new), "ended": len(growth.ended), "known": growth.known}
    return scene.done(
        scene.say("units-loaded-title"),
        [Line(scene.say("units-loaded", what=what, count=count)) for what, count in counts.items()],
        [scene.button("units-button", "units.show", primary=True)],
    )


async def _teams(scene: Scene, text: str) -> Reply:
    moved = await move_teams(scene.principal, text)
    lines: list[Block] = [
        Line(moved_said(scene, one.team.name, one.unit.name, one.since)) for one in moved[:SHOWN]
    ]
    if len(moved) > SHOWN:
        lines.append(scene.quiet("enrolled-more", count=len(moved) - SHOWN))
    return scene.done(
        scene.say("teams-moved-title", count=len(moved)),
        [*lines, scene.quiet("team-moved-keeps")],
        [scene.button("units-button", "units.show", primary=True)],
    )


# ---- one by one


async def ask_new(scene: Scene) -> Reply:
    """A unit under the one on the card, or on top."""
    above = scene.value("unit")
    require(scene.principal, UnitAction.CHANGE_UNITS, above)
    async with scene.services.desk.reading() as work:
        unit = (await work.units.organisation()).tree.units.get(above)
    ranks = [one for one in Rank if (one.stands_under(unit.rank) if unit else one.on_top)]
    fields: list[Block] = [
        text_field(scene, "name", "units-name-label", most=LONGEST_NAME),
        Choice(
            "rank",
            scene.say("units-rank-label"),
            [(rank.value, scene.say("unit-rank", rank=rank)) for rank in ranks],
            ranks[0].value if ranks else "",
            required=scene.say("enrol-required"),
        ),
        day_field(scene, "since", "units-since-label", today(scene)),
        day_field(scene, "until", "units-until-label", None),
    ]
    below = scene.say("units-new-below", unit=unit.name) if unit else ""
    return scene.reply(
        below or scene.say("units-new-title"),
        fields,
        [
            scene.button("units-add-button", "units.add", primary=True, **_of(above)),
            scene.back("units.show", **_of(above)),
        ],
    )


def _of(unit: str) -> dict[str, str]:
    return {"unit": unit} if unit else {}


async def add(scene: Scene) -> Reply:
    """Keep the unit that was filled in; a fault says what cannot be."""
    above = scene.value("unit")
    try:
        unit = await add_unit(
            scene.principal,
            above,
            name=scene.value("name"),
            rank=scene.value("rank"),
            since=scene.value("since", most=40),
            until=scene.value("until", most=40),
        )
    except FaultyFile as error:
        again = scene.button("units-again-button", "units.new", primary=True, **_of(above))
        return scene.reply(
            scene.say("units-faults-title", count=len(error.faults)),
            fault_lines(scene, error, typed=True),
            [again],
        )
    return scene.done(
        scene.say("units-added-title", unit=unit.name),
        [Line(period_said(scene, unit.period))],
        [_open(scene, unit.id)],
    )


def _open(scene: Scene, unit: str) -> Button:
    return scene.button("unit-open-button", "units.show", primary=True, unit=unit)


# ---- ending


async def ask_end(scene: Scene) -> Reply:
    """What ending a unit means, and its last day."""
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
    unit = known_unit(organisation, scene.principal, scene.value("unit"))
    require(scene.principal, UnitAction.CHANGE_UNITS, unit.id)
    under = len(organisation.tree.under(unit.id)) - 1
    buttons: list[Pressable] = [
        scene.button("units-end-confirm", "units.ended", primary=True, unit=unit.id),
        scene.back("units.show", unit=unit.id),
    ]
    return scene.reply(
        scene.say("units-end-title", unit=unit.name),
        [
            *([Line(scene.say("units-end-under", count=under))] if under else []),
            *scene.lines("units-end-teams"),
            day_field(scene, "until", "units-last-day-label", today(scene)),
        ],
        buttons,
    )


async def end(scene: Scene) -> Reply:
    """It ends, with everything under it."""
    ended = await end_unit(scene.principal, scene.value("unit"), typed_day(scene, "until"))
    return scene.done(
        scene.say("units-ended-title", count=len(ended)),
        [Line(f"{unit.name}: {period_said(scene, unit.period)}") for unit in ended[:SHOWN]],
        [scene.button("units-button", "units.show", primary=True)],
    )
