"""The list of P&O: what changed since the last one, and taking it over or leaving it."""

from dialogs.card import Block, Button, Facts, Heading, Line
from dialogs.enrolment.enrol import PASTED, faults_reply
from dialogs.fields import TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.enrolment import FaultyEnrolment
from trajectory.errors import Invalid, NotAllowed
from trajectory.units.staff_list import COLUMNS_OF_STAFF, What, is_staff_list
from use_cases.units.staff_changes import Compared, Difference
from use_cases.units.staff_list import compare, drop, take_over

SHOWN = 5
"""Names of each kind of change on one card; the rest is counted."""


async def show(scene: Scene) -> Reply:
    """What such a list holds, and a field to paste one."""
    if not scene.is_lead:
        raise NotAllowed
    return scene.reply(
        scene.say("staff-title"),
        [
            *scene.lines("staff-what", "staff-asks"),
            Facts([(one, scene.say("enrol-column", column=one)) for one in COLUMNS_OF_STAFF]),
            *scene.lines("staff-guides"),
            TextInput("csv", scene.say("enrol-paste-label"), multiline=True, max_length=PASTED),
            scene.quiet("staff-kept"),
        ],
        [
            scene.button("staff-compare-button", "staff.paste", primary=True),
            scene.button("enrol-button", "enrol.show"),
        ],
    )


def is_ours(text: str) -> bool:
    """Whether a file is such a list, and no enrolment."""
    return is_staff_list(text)


async def take_file(scene: Scene) -> Reply:
    """A file sent into the chat."""
    if scene.turn.file is None:
        raise Invalid("enrol-file-refused")
    return await _compare(scene, scene.turn.file.text)


async def paste(scene: Scene) -> Reply:
    text = scene.value("csv", most=PASTED)
    if not text:
        raise Invalid("enrol-empty-paste")
    return await _compare(scene, text)


async def _compare(scene: Scene, text: str) -> Reply:
    try:
        compared = await compare(scene.principal, text)
    except FaultyEnrolment as error:
        return faults_reply(scene, error, again="staff.show")
    blocks = _changes(scene, compared)
    if not compared.does:
        same: list[Block] = [] if blocks else [*scene.lines("staff-same")]
        title = scene.say("staff-nothing-title", count=compared.teams)
        return scene.done(title, [*same, *blocks], [_overview(scene)])
    return scene.reply(
        scene.say("staff-changed-title"),
        [*scene.lines("staff-nothing-yet"), *blocks, scene.quiet("staff-rounds-stay")],
        [
            scene.button("staff-take-button", "staff.take", primary=True, digest=compared.digest),
            scene.button("staff-drop-button", "staff.drop"),
        ],
    )


def _changes(scene: Scene, compared: Compared) -> list[Block]:
    """Each kind of change with its first names, and what becomes of it."""
    blocks: list[Block] = []
    for what in What:
        found = compared.of(what)
        if found:
            blocks.append(Heading(scene.say("staff-kind", what=what, count=len(found))))
            names = [_name(scene, one) for one in found[:SHOWN]]
            more = len(found) - len(names)
            said = "; ".join(names)
            listed = scene.say("list-more", names=said, number=more) if more else said
            blocks += [Line(listed), scene.quiet("staff-becomes", what=what)]
    return blocks


def _name(scene: Scene, one: Difference) -> str:
    return scene.say("staff-row", team=one.name, what=one.detail) if one.detail else one.name


async def take(scene: Scene) -> Reply:
    """All of it is done, or nothing."""
    try:
        compared = await take_over(scene.principal, scene.value("digest"))
    except FaultyEnrolment as error:
        return faults_reply(scene, error, again="staff.show")
    done = {what: count for what, count in compared.counts.items() if what.does}
    lines: list[Block] = [
        Line(scene.say("staff-done", what=what, count=done[what])) for what in What if what in done
    ]
    return scene.done(scene.say("staff-taken-title"), lines, [_overview(scene)])


async def leave(scene: Scene) -> Reply:
    await drop(scene.principal)
    return scene.done(
        scene.say("staff-dropped-title"), scene.lines("staff-dropped"), [_overview(scene)]
    )


def _overview(scene: Scene) -> Button:
    return scene.button("overview-button", "overview.show", primary=True)
