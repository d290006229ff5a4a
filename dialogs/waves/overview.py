""" "Golven": what is granted and asked for, what stands in the way, and every wave of a unit."""

from dialogs.card import Block, Heading, LinkButton, Pressable, Way
from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, today
from dialogs.waves.deciding import show_counts_list
from dialogs.waves.granting import by_quarter, names_of
from dialogs.waves.said import month_choice, pick, typed_month
from dialogs.waves.wave import shown
from papers.waves.words import changes_said, wave_said
from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.units.parts import UnitAction
from trajectory.waves.months import later, month_of, months_from
from trajectory.waves.wave import WaveKind
from use_cases.units.tree import known_unit, require
from use_cases.waves import proposing
from use_cases.waves.reading import KnownWave, Overview, overview, own_units

_AHEAD = 24
"""Months from which a wave may begin."""
_LENGTHS = (1, 3, 6, 9, 12)


async def show(scene: Scene) -> Reply:
    """The waves of a unit, or of which unit; whoever decides or advises sees counts."""
    if not scene.mandate.may_somewhere(UnitAction.PLAN_WAVES):
        if not scene.mandate.may_somewhere(UnitAction.SEE_WAVES):
            raise NotAllowed
        return await show_counts_list(scene)
    async with scene.services.desk.reading() as work:
        wanted = scene.value("unit")
        if not wanted:
            units = await own_units(work, scene.principal, UnitAction.PLAN_WAVES)
            if len(units) != 1:
                return pick(scene, units, "waves.show")
            wanted = units[0].id
        found = await overview(work, scene.principal, wanted)
        return await _shown(scene, work, found)


async def _shown(scene: Scene, work: Work, found: Overview) -> Reply:
    say, here = scene.say, {"unit": found.unit.id}
    blocks: list[Block] = [Heading(say("wave-granted"))]
    granted = [one for one in found.quarters if one.typed]
    blocks += by_quarter(scene, granted) if granted else scene.lines("wave-granted-nothing")
    names = await names_of(work) if found.asked else {}
    blocks += [
        scene.quiet("wave-asked-row", what=changes_said(say, [one.change], names))
        for one, _ in found.asked[:SHOWN]
    ]
    if found.waves:
        blocks.append(Heading(say("wave-list")))
        blocks += [_row(scene, one) for one in found.waves[-SHOWN:]]
    blocks += [
        Heading(say("wave-ground")),
        Way(
            say("wave-blackouts"),
            say("wave-blackouts-count", count=len(found.ground.blackouts)),
            "waves.blackouts",
            here,
        ),
        Way(say("wave-teams"), say("wave-teams-what"), "waves.teams", here),
        Way(say("wave-prices"), say("wave-prices-what"), "waves.prices", here),
        Way(say("grants-button"), say("grants-what"), "grants.show", here),
    ]
    if found.around:
        blocks.append(Heading(say("wave-other-units")))
        blocks += [
            Way(one.name, "", "waves.show", {"unit": one.id}) for one in found.around[:SHOWN]
        ]
    if found.why:
        blocks.append(scene.quiet("wave-why-row", words=found.why))
    return scene.reply(say("waves-title", unit=found.unit.name), blocks, _buttons(scene, found))


def _row(scene: Scene, one: KnownWave) -> Block:
    count = len(one.places)
    said = scene.say("wave-row", state=one.wave.state, count=count)
    return Way(wave_said(scene.say, one.wave, one.unit), said, "waves.wave", {"wave": one.wave.id})


def _buttons(scene: Scene, found: Overview) -> list[Pressable]:
    buttons: list[Pressable] = []
    if not any(one.wave.open for one in found.waves):
        buttons.append(
            scene.button("wave-new-button", "waves.new", primary=True, unit=found.unit.id)
        )
    if scene.services.board:
        buttons.append(LinkButton(scene.say("board-open"), f"{scene.services.board}/golven"))
    return [*buttons, scene.back("units.show", unit=found.unit.id)]


async def ask(scene: Scene) -> Reply:
    """A pilot or a wave, from which month on, over how many months."""
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
    unit = known_unit(organisation, scene.principal, scene.value("unit"))
    require(scene.principal, UnitAction.PLAN_WAVES, unit.id)
    needed = scene.say("condition-choose")
    kinds = [(one.value, scene.say("wave-kind", kind=one)) for one in WaveKind]
    lengths = [(str(one), scene.say("wave-length", count=one)) for one in _LENGTHS]
    first = month_of(today(scene))
    return scene.reply(
        scene.say("wave-new-title", unit=unit.name),
        [
            Choice("kind", scene.say("wave-kind-label"), kinds, required=needed),
            scene.quiet("wave-kind-what"),
            month_choice(
                scene,
                "month",
                "wave-first-label",
                months_from(first, _AHEAD),
                later(first, 3).isoformat(),
            ),
            Choice("months", scene.say("wave-months-label"), lengths, value="6", required=needed),
        ],
        [
            scene.button("wave-begin-button", "waves.begin", primary=True, unit=unit.id),
            scene.back("waves.show", unit=unit.id),
        ],
    )


async def begin(scene: Scene) -> Reply:
    known = await proposing.begin(
        scene.principal,
        scene.value("unit"),
        scene.value("kind"),
        typed_month(scene, "month"),
        scene.value("months"),
    )
    return await shown(scene, known)


async def drop(scene: Scene) -> Reply:
    wave = await proposing.drop(scene.principal, scene.value("wave"))
    button = scene.button("waves-button", "waves.show", unit=wave.unit)
    return scene.done(scene.say("wave-dropped"), scene.lines("wave-dropped-what"), [button])


async def ask_drop(scene: Scene) -> Reply:
    """Nothing of it stays."""
    wave = scene.value("wave")
    async with scene.services.desk.reading() as work:
        await proposing.open_wave(work, scene.principal, wave)
    return scene.reply(
        scene.say("wave-drop-title"),
        scene.lines("wave-drop-what"),
        [
            scene.button("wave-drop-button", "waves.dropped", wave=wave),
            scene.back("waves.wave", wave=wave),
        ],
    )
