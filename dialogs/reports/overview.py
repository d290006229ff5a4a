""" "Rapportage": what somebody has to do with, what is late, and what everybody may read."""

from dialogs.card import Block, Heading, Line, LinkButton, Pressable, Way
from dialogs.reports.said import period_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated
from trajectory.units.parts import UnitAction
from use_cases.reports.reading import Shelf, Told, Waiting, shelf


async def show(scene: Scene) -> Reply:
    """Those of the reader first, then what was published, the newest period first."""
    async with scene.services.desk.reading() as work:
        found = await shelf(work, scene.principal)
    first = _first(scene)
    blocks: list[Block] = []
    if found.own and not first:
        blocks.append(Heading(scene.say("unit-report-own")))
        blocks += [_own(scene, one) for one in found.own[:SHOWN]]
    if found.waiting and not first:
        blocks.append(Heading(scene.say("unit-report-late")))
        blocks += [_late(scene, one) for one in found.waiting[:SHOWN]]
    blocks.append(Heading(scene.say("unit-report-published")))
    blocks += [_published(scene, one) for one in found.published[first : first + SHOWN]]
    blocks += [] if found.published else scene.lines("unit-report-list-none")
    return scene.reply(scene.say("unit-report-list-title"), blocks, _buttons(scene, found, first))


def _first(scene: Scene) -> int:
    value = scene.value("first")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _own(scene: Scene, told: Told) -> Block:
    said = scene.say("unit-report-row", unit=told.unit.name, state=told.report.state)
    return _way(scene, told, said)


def _published(scene: Scene, told: Told) -> Block:
    one = told.report
    said = dated(scene)(
        "unit-report-row-published",
        unit=told.unit.name,
        day=one.published,
        version=str(one.version),
    )
    return _way(scene, told, said)


def _way(scene: Scene, told: Told, said: str) -> Block:
    period = period_of(scene, told.report)
    return Way(period, said, "reports.show", {"report": told.report.id})


def _late(scene: Scene, one: Waiting) -> Block:
    """Of what nobody reads yet, only that it is there."""
    said = dated(scene)("unit-report-row-late", unit=one.unit.name, day=one.since)
    return Line(f"{period_of(scene, one.report)}. {said}")


def _buttons(scene: Scene, found: Shelf, first: int) -> list[Pressable]:
    buttons: list[Pressable] = []
    if found.writes_in:
        buttons.append(scene.button("unit-report-new-button", "reports.new", primary=True))
    if first + SHOWN < len(found.published):
        after = str(first + SHOWN)
        buttons.append(scene.button("list-next", "reports.list", first=after))
    board = scene.services.board
    if board and scene.mandate.may_somewhere(UnitAction.SEE_UNITS):
        buttons.append(LinkButton(scene.say("board-open"), f"{board}/rapportages"))
    return buttons or [scene.button("help-button", "help.show")]
