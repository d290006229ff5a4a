"""Reports told back: how many there were and what became of them, beside the routes."""

from collections.abc import Iterator

from dialogs.card import Block, Facts, Heading, Line, Pressable, Way
from dialogs.fields import TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, today
from storage.work import Work
from trajectory.errors import Invalid, NotAllowed
from trajectory.listening.reported import (
    FEWEST,
    LONGEST_NAME,
    MOST_CLASSES,
    Half,
    ReportedPeriod,
    ReportedTable,
)
from trajectory.units.organisation import Organisation
from use_cases.listening.reported import (
    Typed,
    may_tell,
    read,
    tell_numbers,
    tell_outcomes,
    units_under,
)

_LONGEST_NUMBER = 7
_TOTAL = "total"


async def show(scene: Scene) -> Reply:
    """What was told last, the same for everybody in a cluster; and the routes."""
    async with scene.services.desk.reading() as work:
        tables = await read(work, scene.principal)
        organisation = await work.units.organisation()
    blocks = [block for table in tables for block in _table(scene, organisation, table)]
    buttons: list[Pressable] = [scene.button("signal-help-button", "help.show")]
    if may_tell(scene.principal, organisation, ""):
        buttons.append(scene.button("reported-new-button", "reported.units"))
    return scene.reply(
        scene.say("reported-title"),
        [*(blocks or scene.lines("reported-none")), scene.quiet("reported-quiet", fewest=FEWEST)],
        buttons,
    )


def _table(scene: Scene, organisation: Organisation, table: ReportedTable) -> Iterator[Block]:
    unit = organisation.tree.units.get(table.unit)
    where = unit.name if unit else scene.say("reported-municipality")
    yield Heading(scene.say("reported-heading", where=where, when=_when(scene, table.period)))
    if table.told.total is None:
        yield Line(scene.say("reported-few", fewest=FEWEST))
        return
    yield Line(scene.say("reported-total", what=_what(table.period), count=table.told.total))
    if table.told.parts:
        counts = map(str, table.told.parts)
        yield Facts(list(zip(table.names, counts, strict=True)))
    elif table.names:
        yield Line(scene.say("reported-no-parts", fewest=FEWEST))


def _what(period: ReportedPeriod) -> str:
    return "outcomes" if period.half is Half.WHOLE else "reports"


def _when(scene: Scene, period: ReportedPeriod) -> str:
    return scene.say("reported-period-name", half=period.half, year=str(period.year))


# ---- typing


async def pick(scene: Scene) -> Reply:
    """About what: the municipality, a unit on top, or the outcomes of a year."""
    async with scene.services.desk.reading() as work:
        organisation = await _own(scene, work)
    half, year = ReportedPeriod.ended(today(scene))
    rows = [_way(scene, scene.say("reported-municipality"), "reported.new", half, "")]
    rows += [
        _way(scene, unit.name, "reported.new", half, unit.id)
        for unit in organisation.tree.below("")
        if may_tell(scene.principal, organisation, unit.id)
    ]
    rows.append(_way(scene, scene.say("reported-outcomes"), "reported.outcomes", year, ""))
    return scene.reply(
        scene.say("reported-pick-title"), [*rows[:SHOWN]], [scene.back("reported.show")]
    )


def _way(scene: Scene, name: str, verb: str, period: ReportedPeriod, unit: str) -> Way:
    context = {"unit": unit, "period": str(period)}
    return Way(name, _when(scene, period), verb, context)


async def _own(scene: Scene, work: Work) -> Organisation:
    organisation = await work.units.organisation()
    if not may_tell(scene.principal, organisation, scene.value("unit")):
        raise NotAllowed
    return organisation


async def ask_numbers(scene: Scene) -> Reply:
    """One number for each unit right under this one, or one for all of it."""
    unit_id = scene.value("unit")
    async with scene.services.desk.reading() as work:
        organisation = await _own(scene, work)
    period = _period(scene)
    fields = [
        TextInput(f"part{nth}", one.name, max_length=_LONGEST_NUMBER)
        for nth, one in enumerate(units_under(organisation, unit_id, today(scene)))
    ]
    total = TextInput(_TOTAL, scene.say("reported-total-label"), max_length=_LONGEST_NUMBER)
    return scene.reply(
        scene.say("reported-new-title", when=_when(scene, period)),
        [
            *scene.lines("reported-how"),
            *fields,
            total,
            scene.quiet("reported-how-quiet", fewest=FEWEST),
        ],
        [
            scene.button(
                "reported-save-button",
                "reported.save",
                primary=True,
                unit=unit_id,
                period=str(period),
            ),
            scene.back("reported.units"),
        ],
    )


def _period(scene: Scene) -> ReportedPeriod:
    period = ReportedPeriod.called(scene.value("period", most=10))
    if period is None:
        raise Invalid("reported-period")
    return period


async def save_numbers(scene: Scene) -> Reply:
    """It is told as it may be told; what is not told is not kept."""
    unit_id = scene.value("unit")
    async with scene.services.desk.reading() as work:
        organisation = await _own(scene, work)
    units = units_under(organisation, unit_id, today(scene))
    typed = [scene.value(f"part{nth}", most=_LONGEST_NUMBER) for nth in range(len(units))]
    if not any(typed):
        typed = [scene.value(_TOTAL, most=_LONGEST_NUMBER)]
    counts = [_number(one) for one in typed]
    table = await tell_numbers(scene.principal, unit_id, scene.value("period", most=10), counts)
    return _told(scene, organisation, table)


def _number(typed: str) -> int:
    if not (typed.isascii() and typed.isdecimal()):
        raise Invalid("reported-numbers")
    return int(typed)


async def ask_outcomes(scene: Scene) -> Reply:
    """At most three classes, each with its number."""
    async with scene.services.desk.reading() as work:
        await _own(scene, work)
    period = _period(scene)
    fields: list[Block] = []
    for nth in range(1, MOST_CLASSES + 1):
        name = scene.say("reported-class-label", number=nth)
        count = scene.say("reported-count-label", number=nth)
        fields += [
            TextInput(f"name{nth}", name, max_length=LONGEST_NAME),
            TextInput(f"count{nth}", count, max_length=_LONGEST_NUMBER),
        ]
    return scene.reply(
        scene.say("reported-new-title", when=_when(scene, period)),
        [*fields, scene.quiet("reported-how-quiet", fewest=FEWEST)],
        [
            scene.button(
                "reported-save-button", "reported.outcomes.save", primary=True, period=str(period)
            ),
            scene.back("reported.units"),
        ],
    )


async def save_outcomes(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        organisation = await _own(scene, work)
    typed = [
        (scene.value(f"name{nth}"), scene.value(f"count{nth}", most=_LONGEST_NUMBER))
        for nth in range(1, MOST_CLASSES + 1)
    ]
    filled = [(name, _number(count)) for name, count in typed if name or count]
    names, counts = tuple(name for name, _ in filled), tuple(count for _, count in filled)
    table = await tell_outcomes(
        scene.principal, scene.value("period", most=10), Typed(names, counts)
    )
    return _told(scene, organisation, table)


def _told(scene: Scene, organisation: Organisation, table: ReportedTable) -> Reply:
    return scene.done(
        scene.say("reported-told-title"),
        [*_table(scene, organisation, table), scene.quiet("reported-told")],
        [scene.back("reported.show")],
    )
