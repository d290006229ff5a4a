"""A wave as counts for the directorate, its secretary and the works council; the secretary types
what was decided."""

from dialogs.card import Block, Card, Facts, Heading, Line, Pressable, Way
from dialogs.fields import TextInput
from dialogs.file_links import beside
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.decisions import recorded, title_of
from dialogs.units.said import SHOWN, dated, day_field, today, typed_day
from papers.waves.cover_note import COVER_NOTE
from papers.waves.words import month_said, takes_said, wave_said
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import DomainError
from trajectory.rounds.instrument import Level
from trajectory.units.decisions import LONGEST_WORDING
from trajectory.units.parts import UnitAction
from trajectory.waves.wave import WaveState
from use_cases.waves import deciding
from use_cases.waves.reading import (
    MonthCount,
    WaveCounts,
    counted_wave,
    laid_waves,
    own_units,
    wave_of,
)


async def show_counts_list(scene: Scene) -> Reply:
    """Every wave that lies before this person, or was decided."""
    async with scene.services.desk.reading() as work:
        found = await laid_waves(work, scene.principal)
        own = await own_units(work, scene.principal, UnitAction.GO_BEFORE_PILOT)
    rows: list[Block] = [
        Way(
            wave_said(scene.say, one.wave, one.unit),
            scene.say("wave-row", state=one.wave.state, count=one.groups),
            "waves.counts",
            {"wave": one.wave.id},
        )
        for one in found[-SHOWN:]
    ]
    blocks = rows or scene.lines("wave-none-laid")
    blocks += [
        Way(scene.say("wave-why-way"), unit.name, "waves.why", {"unit": unit.id})
        for unit in own[:3]
    ]
    return scene.reply(scene.say("wave-list"), blocks, [scene.button("units-button", "units.show")])


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        found = await counted_wave(work, scene.principal, scene.value("wave"))
        first = await deciding.council_until(work, scene.principal, found.wave)
    wave = found.wave
    day = wave.announced or wave.laid or today(scene)
    blocks: list[Block] = [Line(dated(scene)("wave-state", state=wave.state, day=day))]
    if first is not None and wave.state is WaveState.LAID:
        blocks.append(Line(dated(scene)("wave-council-days", day=first)))
    blocks.append(Heading(scene.say("wave-months-title")))
    blocks += [Line(month_row(scene, one)) for one in found.months]
    blocks.append(Facts(_facts(scene, found)))
    blocks += beside(scene, wave.id, COVER_NOTE)
    return scene.reply(wave_said(scene.say, wave, found.unit), blocks, _buttons(scene, found))


def month_row(scene: Scene, one: MonthCount) -> str:
    """How many groups begin in a month."""
    say = scene.say
    return say(
        "wave-month-row",
        month=month_said(say, one.month),
        mts=one.levels[Level.DIRECTORATE_MT] + one.levels[Level.DEPARTMENT_MT],
        teams=one.levels[Level.TEAM],
        half_days=one.takes.trainer_half_days,
    )


def _facts(scene: Scene, found: WaveCounts) -> list[tuple[str, str]]:
    values = {
        "groups": scene.say("wave-groups", count=found.groups),
        "people": str(found.people),
        "takes": takes_said(scene.say, found.takes, found.cents),
    }
    return [(scene.say("wave-fact", fact=fact), value) for fact, value in values.items()]


def _buttons(scene: Scene, found: WaveCounts) -> list[Pressable]:
    wave, may = found.wave, scene.mandate.may
    buttons: list[Pressable] = []
    lies = wave.state is WaveState.LAID and not wave.decision
    if lies and may(UnitAction.RECORD_DECISION, wave.unit):
        key = "unit-report-decide-button"
        buttons.append(scene.button(key, "waves.decide", primary=True, wave=wave.id))
    if wave.decision and may(UnitAction.READ_DECISIONS, wave.unit):
        buttons.append(
            scene.button("decision-open-button", "decisions.show", decision=wave.decision)
        )
    return [*buttons, scene.back("waves.show", unit=wave.unit)]


async def folded(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """How it was decided, for whom it lay before; the works council once that was confirmed."""
    wave = await work.waves.get(planned.subject)
    if wave is None or not scene.mandate.may(UnitAction.SEE_WAVES, wave.unit):
        return None
    known = await wave_of(work, wave)
    reads = scene.mandate.may(UnitAction.READ_DECISIONS, wave.unit)
    if wave.state is WaveState.LAID and not reads:
        return await laid_card(scene, work, planned)
    if known.decision is None:
        title = wave_said(scene.say, wave, known.unit)
        return scene.card(scene.say("notice-wave-off-title", wave=title), [])
    return scene.card(title_of(scene, known.decision), [])


async def ask(scene: Scene) -> Reply:
    """On which day, in which words."""
    async with scene.services.desk.reading() as work:
        found = await deciding.to_decide(work, scene.principal, scene.value("wave"))
    title = wave_said(scene.say, found.wave, found.unit)
    return scene.reply(
        scene.say("wave-decide-title", wave=title),
        [
            day_field(scene, "met", "decision-met-label", today(scene)),
            TextInput(
                "wording",
                scene.say("decision-wording-label"),
                multiline=True,
                required=scene.say("enrol-required"),
                max_length=LONGEST_WORDING,
            ),
            scene.quiet("wave-decide-what"),
        ],
        [
            scene.button(
                "decision-record-button", "waves.decided", primary=True, wave=found.wave.id
            ),
            scene.back("waves.counts", wave=found.wave.id),
        ],
    )


async def save(scene: Scene) -> Reply:
    known = await deciding.decide(
        scene.principal, scene.value("wave"), typed_day(scene, "met"), scene.value("wording")
    )
    return recorded(scene, known)


async def laid_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For whoever decides or advises, as long as it lies there."""
    try:
        found = await counted_wave(work, scene.principal, planned.subject)
    except DomainError:
        return None
    if found.wave.state is not WaveState.LAID:
        return None
    lines: list[Block] = [Line(scene.say("wave-groups", count=found.groups), strong=True)]
    first = await deciding.council_until(work, scene.principal, found.wave)
    if first is not None:
        lines.append(Line(dated(scene)("wave-council-days", day=first)))
    return scene.card(
        scene.say("notice-wave-laid-title", wave=wave_said(scene.say, found.wave, found.unit)),
        [*lines, *scene.lines("notice-wave-laid")],
        [scene.button("wave-open-button", "waves.counts", primary=True, wave=found.wave.id)],
    )
