"""A group of a wave: where it stands, another month, fixed or free; and what does not fit."""

from dialogs.card import Block, Line, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated, today
from dialogs.waves.granting import names_of
from dialogs.waves.said import first_shown, following, month_choice, number, typed_month
from dialogs.waves.wave import group_said, shown
from papers.waves.words import changes_said, month_said, takes_said
from storage.work import Work
from trajectory.errors import NotAllowed, Stale
from trajectory.waves.months import Month, month_of, months_from
from trajectory.waves.proposal import DoesNotFit, WayOut
from use_cases.waves import moving, proposing
from use_cases.waves.moving import Moved
from use_cases.waves.reading import KnownWave, known_wave

_AHEAD = 18
"""Months from which an announced group is put elsewhere."""


async def _known(scene: Scene, work: Work) -> KnownWave:
    return await known_wave(work, scene.principal, scene.value("wave"))


async def show(scene: Scene) -> Reply:
    """One group: its month, who guides it, what it takes, and where else it may stand."""
    async with scene.services.desk.reading() as work:
        known = await _known(scene, work)
        team = await work.teams.get(scene.value("team"))
    place = known.place(scene.value("team"))
    if team is None or place is None:
        raise Stale("wave-group-gone")
    blocks: list[Block] = [
        Line(month_said(scene.say, place.start), strong=True),
        Line(group_said(scene, known, place)),
        Line(takes_said(scene.say, place.takes, place.takes.cents)),
        *_elsewhere(scene, known, place.start),
    ]
    context = {"wave": known.wave.id, "team": team.id}
    buttons: list[Pressable] = []
    if known.wave.open:
        buttons = [
            scene.button("wave-move-button", "waves.move", primary=True, **context),
            scene.button(
                "wave-free-button" if place.fixed else "wave-fix-button",
                "waves.free" if place.fixed else "waves.fix",
                primary=False,
                **context,
            ),
        ]
    elif known.wave.announced:
        buttons = [scene.button("wave-move-button", "waves.moved", primary=True, **context)]
    back = scene.back("waves.month", wave=known.wave.id, month=place.start.isoformat())
    return scene.reply(team.name, blocks, [*buttons, back])


def _elsewhere(scene: Scene, known: KnownWave, start: Month) -> list[Block]:
    months = _months(scene, known)
    if not months:
        return []
    value = start.isoformat() if start in months else ""
    choice = month_choice(scene, "month", "wave-move-label", months, value)
    return [choice, scene.quiet("wave-move-what" if known.wave.open else "wave-moved-what")]


def _months(scene: Scene, known: KnownWave) -> tuple[Month, ...]:
    wave = known.wave
    if wave.open:
        return months_from(wave.first, wave.months)
    return months_from(month_of(today(scene)), _AHEAD) if wave.announced else ()


async def move(scene: Scene) -> Reply:
    """Elsewhere, with a proposal again: what else changed stands on the card."""
    values = scene.value("wave"), scene.value("team"), typed_month(scene, "month")
    return await shown(scene, await proposing.move(scene.principal, *values))


async def move_announced(scene: Scene) -> Reply:
    """Done at once when every rule still holds; else the broken ones are named first."""
    team, seen = scene.value("team"), scene.value("seen", most=400).split(",")
    values = scene.value("wave"), team, typed_month(scene, "month")
    moved = await moving.move_announced(scene.principal, *values, seen)
    known, name = moved.known, moved.known.teams[team].name
    if not moved.done:
        return _ask_sure(scene, moved, team)
    back = scene.button("wave-open-button", "waves.wave", wave=known.wave.id)
    return scene.done(
        scene.say("wave-moved-title", team=name), scene.lines("wave-moved-told"), [back]
    )


def _ask_sure(scene: Scene, moved: Moved, team: str) -> Reply:
    """Which rules the move breaks, and the way to do it knowing that."""
    month = month_said(scene.say, moved.month)
    rules = [scene.say("wave-rule", rule=rule) for rule in moved.breaks]
    context = {"wave": moved.known.wave.id, "team": team, "month": moved.month.isoformat()}
    seen = ",".join(moved.breaks)
    return scene.reply(
        scene.say("wave-move-sure-title", team=moved.known.teams[team].name, month=month),
        [*scene.lines("wave-move-sure"), *(Line(one, strong=True) for one in rules)],
        [
            scene.button(
                "wave-move-sure-button", "waves.moved", primary=False, seen=seen, **context
            ),
            scene.back("waves.group", wave=moved.known.wave.id, team=team),
        ],
    )


async def fix(scene: Scene) -> Reply:
    return await _fixed(scene, fixed=True)


async def free(scene: Scene) -> Reply:
    return await _fixed(scene, fixed=False)


async def _fixed(scene: Scene, *, fixed: bool) -> Reply:
    wave, team = scene.value("wave"), scene.value("team")
    await proposing.fix(scene.principal, wave, team, fixed=fixed)
    return await show(scene)


# ---- what does not fit


async def show_short(scene: Scene) -> Reply:
    """Every group that does not fit, with what it lacks."""
    async with scene.services.desk.reading() as work:
        known = await _known(scene, work)
        found = known.proposed.short if known.proposed else ()
        teams = {one.id: one.name for one in await work.teams.many([one.group for one in found])}
    first = first_shown(scene)
    rows: list[Block] = [
        Way(
            teams[one.group],
            lack_said(scene, one),
            "waves.out",
            {"wave": known.wave.id, "team": one.group},
        )
        for one in found[first : first + SHOWN]
        if one.group in teams
    ]
    rows += following(scene, "waves.short", found, wave=known.wave.id)
    title = scene.say("wave-short-title", unit=known.unit.name)
    back = scene.back("waves.wave", wave=known.wave.id)
    return scene.reply(title, rows or scene.lines("wave-all-fit"), [back])


def lack_said(scene: Scene, one: DoesNotFit) -> str:
    said = scene.say("wave-rule", rule=one.rule)
    return f"{said} ({month_said(scene.say, one.month)})" if one.month else said


async def show_ways(scene: Scene) -> Reply:
    """The ways out of one group, the cheapest first, each as a press; and a month by hand."""
    async with scene.services.desk.reading() as work:
        known = await _known(scene, work)
        team = await work.teams.get(scene.value("team"))
        names = await names_of(work)
    if scene.value("team") and team is None:
        raise NotAllowed
    ways = proposing.ways_for(known, scene.value("team"))
    rows: list[Block] = [_way(scene, known, nth, one, names) for nth, one in enumerate(ways[:6])]
    blocks = rows or (scene.lines("wave-ways-none") if team else _no_pilot(scene))
    buttons: list[Pressable] = [scene.back("waves.wave", wave=known.wave.id)]
    if team is not None and known.wave.open:
        months = months_from(known.wave.first, known.wave.months)
        blocks.append(month_choice(scene, "month", "wave-move-label", months, ""))
        context = {"wave": known.wave.id, "team": team.id}
        buttons.insert(0, scene.button("wave-move-button", "waves.move", primary=False, **context))
    title = team.name if team else scene.say("wave-kind", kind=known.wave.kind)
    return scene.reply(title, blocks, buttons)


def _no_pilot(scene: Scene) -> list[Block]:
    return [*scene.lines("wave-pilot-none"), scene.quiet("wave-kind-what")]


def _way(scene: Scene, known: KnownWave, nth: int, one: WayOut, names: dict[str, str]) -> Way:
    said = changes_said(dated(scene), one.changes, names)
    asked = all(isinstance(x, proposing.ASKED_OF_THE_PLANNER) for x in one.changes)
    who = scene.say("wave-way-who", who="planner" if asked else "lead")
    start = one.placement.start if one.placement else None
    then = scene.say("wave-way-then", month=month_said(scene.say, start)) if start else ""
    context = {
        "wave": known.wave.id,
        "team": scene.value("team"),
        "way": str(nth),
        "version": str(known.wave.version),
    }
    return Way(said, " ".join(filter(None, (then, who))), "waves.take", context)


async def take(scene: Scene) -> Reply:
    before = scene.value("version")
    known = await proposing.take(
        scene.principal,
        scene.value("wave"),
        scene.value("team"),
        number(scene, "way"),
        number(scene, "version"),
    )
    if str(known.wave.version) != before:
        return await shown(scene, known)
    back = scene.button("wave-open-button", "waves.wave", wave=known.wave.id)
    return scene.done(scene.say("wave-way-asked"), scene.lines("wave-way-asked-what"), [back])
