""" "Eenheden": the tree as far as somebody has a part in it, and who does what in each unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dialogs.card import Block, Facts, Heading, Line, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, part_said, period_said, today, unit_said
from storage.work import Work
from trajectory.council.questions import WITHIN
from trajectory.errors import NotAllowed
from trajectory.units.bodies import BodyNames
from trajectory.units.organisation import Organisation
from trajectory.units.parts import Appointment, UnitAction
from trajectory.units.units import Unit
from use_cases.units.mandates import units_of_teams
from use_cases.units.tree import known_unit
from use_cases.units.unit_words import body_names


async def show(scene: Scene) -> Reply:
    """A unit, or those in which this person has a part."""
    if not scene.mandate.may_somewhere(UnitAction.SEE_UNITS):
        raise NotAllowed
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
        if not scene.value("unit"):
            return _tops(scene, organisation)
        unit = known_unit(organisation, scene.principal, scene.value("unit"))
        return await _unit(scene, work, organisation, unit)


def _tops(scene: Scene, organisation: Organisation) -> Reply:
    units = _own(scene, organisation)
    first = _first(scene)
    blocks: list[Block] = _rows(scene, units[first : first + SHOWN])
    if not units:
        blocks = [*scene.lines("units-none")]
    if len(units) > SHOWN:
        shown = units[first : first + SHOWN]
        count = {"first": first + 1, "last": first + len(shown), "count": len(units)}
        blocks.append(scene.quiet("units-page", **count))
    return scene.reply(scene.say("units-title"), blocks, _top_buttons(scene, first, len(units)))


def _own(scene: Scene, organisation: Organisation) -> list[Unit]:
    """On top for whoever has a part everywhere, else each unit in which they have one."""
    tree = organisation.tree
    if any(one.everywhere for one in scene.mandate.held):
        units = tree.below("")
    else:
        own = {one.unit for one in scene.mandate.held}
        units = sorted((tree.units[id] for id in own), key=lambda unit: unit.key)
    return sorted(units, key=lambda unit: unit.period.over(today(scene)))


def _first(scene: Scene) -> int:
    value = scene.value("first")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _rows(scene: Scene, units: Sequence[Unit]) -> list[Block]:
    return [
        Way(unit.name, unit_said(scene, unit), "units.show", {"unit": unit.id}) for unit in units
    ]


def _top_buttons(scene: Scene, first: int, count: int) -> list[Pressable]:
    buttons: list[Pressable] = []
    if scene.mandate.may_somewhere(UnitAction.CHANGE_UNITS):
        buttons.append(scene.button("units-load-button", "units.load", primary=True))
    if scene.mandate.may(UnitAction.CHANGE_UNITS, ""):
        buttons.append(scene.button("units-new-button", "units.new"))
    if first + SHOWN < count:
        buttons.append(scene.button("list-next", "units.show", first=str(first + SHOWN)))
    return buttons or [scene.button("help-button", "help.show")]


async def _unit(scene: Scene, work: Work, organisation: Organisation, unit: Unit) -> Reply:
    parts = organisation.in_unit(unit.id, today(scene))
    people = {one.id: one for one in await work.people.many(tuple(one.person for one in parts))}
    blocks: list[Block] = [Facts(_facts(scene, organisation, unit))]
    if parts:
        blocks.append(Heading(scene.say("unit-parts")))
        names = await body_names(work, organisation)
        blocks += [_part(scene, one, people[one.person].called, names) for one in parts[:SHOWN]]
    else:
        blocks += scene.lines("unit-no-parts")
    below = organisation.tree.below(unit.id)
    if below:
        blocks += [Heading(scene.say("unit-below")), *_below(scene, below)]
    blocks += await _ways(scene, work, organisation, unit)
    return scene.reply(unit.name, blocks, _unit_buttons(scene, unit))


def _facts(scene: Scene, organisation: Organisation, unit: Unit) -> list[tuple[str, str]]:
    above = organisation.tree.units.get(unit.above)
    return [
        (scene.say("unit-fact", fact="rank"), scene.say("unit-rank", rank=unit.rank)),
        *([(scene.say("unit-fact", fact="above"), above.name)] if above else []),
        (scene.say("unit-fact", fact="period"), period_said(scene, unit.period)),
    ]


def _part(scene: Scene, one: Appointment, name: str, names: BodyNames) -> Block:
    said = f"{part_said(scene, one, names)}, {period_said(scene, one.period)}"
    if not scene.mandate.may(UnitAction.APPOINT, one.unit):
        return Line(f"{name}: {said}")
    return Way(name, said, "units.part", {"part": one.id})


def _below(scene: Scene, below: Sequence[Unit]) -> list[Block]:
    first = _first(scene)
    rows = _rows(scene, below[first : first + SHOWN])
    after = first + SHOWN
    if after < len(below):
        context = {"unit": below[0].above, "first": str(after)}
        rows.append(Way(scene.say("list-next"), "", "units.show", context))
    return rows


@dataclass(frozen=True, slots=True)
class _Door:
    """A way to what a unit has, for whoever has this right there."""

    action: UnitAction
    title: str
    what: str
    verb: str


_DOORS: Final = (
    _Door(UnitAction.SEE_HANDED_UP, "hand-ups-button", "hand-ups-what", "hand_up.list"),
    _Door(UnitAction.READ_DECISIONS, "unit-decisions", "unit-decisions-what", "decisions.list"),
    _Door(
        UnitAction.READ_LAID_REPORT, "unit-report-button", "unit-report-way-what", "reports.list"
    ),
    _Door(UnitAction.SEE_CONDITIONS, "conditions-button", "conditions-what", "conditions.show"),
    _Door(UnitAction.READ_PLAN, "actionplan-button", "actionplan-way-what", "actions.show"),
    _Door(UnitAction.NAME_BODIES, "bodies-way", "bodies-way-what", "bodies.show"),
)


async def _ways(scene: Scene, work: Work, organisation: Organisation, unit: Unit) -> list[Block]:
    """To the teams, for whoever leads it; to what the unit has; and back up."""
    ways: list[Block] = []
    here = {"unit": unit.id}
    if scene.mandate.may(UnitAction.SEE_TEAMS, unit.id):
        units = organisation.tree.under(unit.id)
        count = len(await units_of_teams(work, units, today(scene)))
        said = scene.say("unit-teams-count", count=count)
        ways.append(Way(scene.say("unit-teams"), said, "units.teams", here))
    ways += [
        Way(scene.say(door.title), scene.say(door.what), door.verb, here)
        for door in _DOORS
        if scene.mandate.may(door.action, unit.id)
    ]
    if scene.mandate.may(UnitAction.ASK_LEAD, unit.id):
        what = scene.say("council-ask-way-what", days=WITHIN)
        ways.append(Way(scene.say("council-ask-way"), what, "council.ask", here))
    return [*ways, _up(scene, organisation, unit)]


def _up(scene: Scene, organisation: Organisation, unit: Unit) -> Way:
    above = None
    if scene.mandate.may(UnitAction.SEE_UNITS, unit.above):
        above = organisation.tree.units.get(unit.above)
    name = above.name if above else scene.say("units-title")
    return Way(
        scene.say("unit-up", unit=name), "", "units.show", {"unit": above.id} if above else {}
    )


def _unit_buttons(scene: Scene, unit: Unit) -> list[Pressable]:
    buttons: list[Pressable] = []
    over = unit.period.over(today(scene))
    if scene.mandate.may(UnitAction.APPOINT, unit.id):
        buttons.append(scene.button("appoint-button", "units.appoint", primary=True, unit=unit.id))
    if scene.mandate.may(UnitAction.CHANGE_UNITS, unit.id) and not over:
        buttons.append(scene.button("units-below-button", "units.new", unit=unit.id))
        buttons.append(scene.button("units-end-button", "units.end", unit=unit.id))
    return buttons or [scene.back("units.show")]
