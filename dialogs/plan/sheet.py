"""A sheet with actions, as a directorate keeps it: all of it is taken, or nothing."""

from dialogs.card import Line, Way
from dialogs.enrolment.enrol import PASTED
from dialogs.fields import TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, fault_lines, unit_said
from trajectory.errors import Invalid, NotAllowed
from trajectory.plan.sheets import is_plan
from trajectory.units.files import FaultyFile
from trajectory.units.parts import UnitAction
from use_cases.plan.changing import take_sheet
from use_cases.plan.plan import own_units
from use_cases.units.tree import known_unit, require


async def ask(scene: Scene) -> Reply:
    """What such a sheet holds, and a field to paste one."""
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
    unit = known_unit(organisation, scene.principal, scene.value("unit"))
    require(scene.principal, UnitAction.WRITE_PLAN, unit.id)
    return scene.reply(
        scene.say("actionplan-sheet-title", unit=unit.name),
        [
            *scene.lines("actionplan-sheet-what", "actionplan-sheet-cells"),
            TextInput("csv", scene.say("enrol-paste-label"), multiline=True, max_length=PASTED),
            scene.quiet("actionplan-sheet-known"),
        ],
        [
            scene.button("actionplan-take-button", "actions.paste", primary=True, unit=unit.id),
            scene.back("actions.show", unit=unit.id),
        ],
    )


def is_ours(text: str) -> bool:
    """Whether a file is such a sheet."""
    return is_plan(text)


async def paste(scene: Scene) -> Reply:
    text = scene.value("csv", most=PASTED)
    if not text:
        raise Invalid("enrol-empty-paste")
    return await _take(scene, scene.value("unit"), text)


async def take_file(scene: Scene) -> Reply:
    """A file sent into the chat: into the one plan that they write, or they say into which."""
    if scene.turn.file is None:
        raise Invalid("enrol-file-refused")
    async with scene.services.desk.reading() as work:
        units = own_units(scene.principal, await work.units.organisation())
    writes = [one for one in units if scene.mandate.may(UnitAction.WRITE_PLAN, one.id)]
    if not writes:
        raise NotAllowed
    if len(writes) == 1:
        return await _take(scene, writes[0].id, scene.turn.file.text)
    ways = [
        Way(one.name, unit_said(scene, one), "actions.sheet", {"unit": one.id}) for one in writes
    ]
    return scene.reply(
        scene.say("actionplan-sheet-where"), [*scene.lines("actionplan-sheet-paste"), *ways[:SHOWN]]
    )


async def _take(scene: Scene, unit_id: str, text: str) -> Reply:
    try:
        taken = await take_sheet(scene.principal, unit_id, text)
    except FaultyFile as error:
        return scene.reply(
            scene.say("units-faults-title", count=len(error.faults)),
            [*fault_lines(scene, error), scene.quiet("units-nothing-half")],
            [scene.button("enrol-again-button", "actions.sheet", primary=True, unit=unit_id)],
        )
    counts = {"new": taken.new, "changed": taken.changed, "same": taken.same}
    return scene.done(
        scene.say("actionplan-taken-title", unit=taken.unit.name),
        [
            *(
                Line(scene.say("actionplan-taken", what=what, count=n))
                for what, n in counts.items()
                if n
            ),
            *scene.lines("actionplan-taken-next"),
        ],
        [scene.button("actionplan-button", "actions.show", primary=True, unit=unit_id)],
    )
