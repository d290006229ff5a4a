"""One wave for its lead: where it stands, its months, what does not fit, and what comes next."""

from collections.abc import Sequence

from dialogs.card import Block, Facts, Heading, Line, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated, today
from dialogs.waves.said import first_shown, following, number, typed_month
from papers.wave_words import month_said, short_said, takes_said, wave_said
from trajectory.waves.wave import Fits, GroupChange, WaveGroup, WaveState, by_month, total
from use_cases.waves import answering, deciding, proposing
from use_cases.waves.meant import declined_in
from use_cases.waves.reading import KnownWave, known_wave


async def _known(scene: Scene) -> KnownWave:
    async with scene.services.desk.reading() as work:
        return await known_wave(work, scene.principal, scene.value("wave"))


async def show(scene: Scene) -> Reply:
    return await shown(scene, await _known(scene))


async def shown(scene: Scene, known: KnownWave) -> Reply:
    blocks: list[Block] = [Line(state_said(scene, known)), *_changed(scene, known)]
    if known.places:
        blocks.append(Heading(scene.say("wave-months-title")))
        blocks += [_month(scene, known, of) for of in by_month(known.places).values()]
        blocks.append(Facts(_facts(scene, known)))
    blocks += await _said(scene, known)
    blocks += _short(scene, known)
    if known.wave.open:
        blocks.append(Way(scene.say("wave-drop-way"), "", "waves.drop", _id(known)))
    title = wave_said(scene.say, known.wave, known.unit)
    return scene.reply(title, blocks, _buttons(scene, known))


def _id(known: KnownWave) -> dict[str, str]:
    return {"wave": known.wave.id}


def state_said(scene: Scene, known: KnownWave) -> str:
    """Where it stands, with its day where it has one."""
    wave = known.wave
    day = wave.announced or wave.laid or wave.due or today(scene)
    return dated(scene)("wave-state", state=wave.state, day=day)


def _changed(scene: Scene, known: KnownWave) -> list[Block]:
    """What a later proposal did with groups, as long as the lead may still change it."""
    found = known.proposed.changed if known.proposed and known.wave.open else ()
    if not found:
        return []
    lines: list[Block] = [Line(change_said(scene, known, one)) for one in found[:SHOWN]]
    return [Heading(scene.say("wave-changes")), *lines]


def change_said(scene: Scene, known: KnownWave, one: GroupChange) -> str:
    team = known.teams.get(one.team)
    return scene.say(
        "wave-changed",
        kind=one.kind,
        team=team.name if team else scene.say("wave-a-group"),
        before=month_said(scene.say, one.before) if one.before else "",
        after=month_said(scene.say, one.after) if one.after else "",
    )


def _month(scene: Scene, known: KnownWave, of: Sequence[WaveGroup]) -> Way:
    start = of[0].start
    said = scene.say("wave-groups", count=len(of))
    said = f"{said}. {takes_said(scene.say, total(of))}"
    context = {**_id(known), "month": start.isoformat()}
    return Way(month_said(scene.say, start), said, "waves.month", context)


def _facts(scene: Scene, known: KnownWave) -> list[tuple[str, str]]:
    counts = known.counts()
    values = {
        "groups": scene.say("wave-groups", count=counts.groups),
        "people": str(counts.people),
        "takes": takes_said(scene.say, counts.takes, counts.cents),
    }
    return [(scene.say("wave-fact", fact=fact), value) for fact, value in values.items()]


async def _said(scene: Scene, known: KnownWave) -> list[Block]:
    """What managers said, and what guides cannot take on."""
    if known.wave.asked is None or known.wave.announced is not None:
        return []
    counts = {"yes": known.said(Fits.YES), "no": known.said(Fits.NO), "none": known.said(None)}
    blocks: list[Block] = [
        Heading(scene.say("wave-said")),
        Line(scene.say("wave-said-counts", **counts)),
    ]
    async with scene.services.desk.reading() as work:
        found = await declined_in(work, known)
    blocks += [
        Line(
            scene.say(
                "wave-refused",
                name=known.guides[one.person].called,
                team=known.teams[one.team].name,
                why=scene.say("hindrance", hindrance=one.hindrance),
            )
        )
        for one in found[:SHOWN]
    ]
    return blocks


def _short(scene: Scene, known: KnownWave) -> list[Block]:
    """What is short, and the way to what can be done."""
    made = known.proposed
    if made is None or not known.wave.open:
        return []
    blocks: list[Block] = [Line(one, strong=True) for one in short_said(scene.say, made.short)[:4]]
    if made.pilot_lacks:
        rules = ", ".join(scene.say("wave-rule", rule=rule) for rule in made.pilot_lacks)
        blocks.append(Line(scene.say("wave-no-pilot", rules=rules), strong=True))
        blocks.append(Way(scene.say("wave-ways"), "", "waves.out", _id(known)))
    if made.short:
        said = scene.say("wave-short-count", count=len(made.short))
        blocks.append(Way(said, scene.say("wave-ways"), "waves.short", _id(known)))
    return blocks


def _buttons(scene: Scene, known: KnownWave) -> list[Pressable]:
    """What comes next, a proposal again, and back."""
    id, version = known.wave.id, str(known.wave.version)
    state, buttons = known.wave.state, list[Pressable]()
    again = scene.button("wave-again-button", "waves.propose", wave=id, version=version)
    match state:
        case WaveState.BEGUN:
            first = scene.button(
                "wave-propose-button", "waves.propose", primary=True, wave=id, version=version
            )
            buttons = [first]
        case WaveState.PROPOSED if known.places:
            buttons = [scene.button("wave-ask-button", "waves.ask", primary=True, wave=id), again]
        case WaveState.PROPOSED:
            buttons = [again]
        case WaveState.ASKED if known.wave.can_be_laid(today(scene), known.places):
            buttons = [scene.button("wave-lay-button", "waves.lay", primary=True, wave=id), again]
        case WaveState.ASKED:
            buttons = [scene.button("wave-ask-again-button", "waves.ask", wave=id), again]
        case WaveState.DECIDED:
            buttons = [
                scene.button("wave-announce-button", "waves.announce", primary=True, wave=id)
            ]
        case _:
            buttons = [scene.button("wave-counts-button", "waves.counts", wave=id)]
    return [*buttons, scene.back("waves.show", unit=known.unit.id)]


async def show_month(scene: Scene) -> Reply:
    """The groups that begin in a month, with who guides them."""
    known, month = await _known(scene), typed_month(scene, "month")
    found = [one for one in known.places if one.start == month]
    first = first_shown(scene)
    rows: list[Block] = [
        Way(
            known.teams[one.team].name,
            group_said(scene, known, one),
            "waves.group",
            {**_id(known), "team": one.team},
        )
        for one in found[first : first + SHOWN]
    ]
    rows += following(scene, "waves.month", found, **_id(known), month=scene.value("month"))
    title = month_said(scene.say, month) if month else ""
    return scene.reply(
        f"{title}, {known.unit.name}",
        rows or scene.lines("wave-no-groups"),
        [scene.back("waves.wave", wave=known.wave.id)],
    )


def group_said(scene: Scene, known: KnownWave, one: WaveGroup) -> str:
    """Who guides a group, whether it is fixed, and what its manager said."""
    trainers = ", ".join(known.guides[id].called for id in one.trainers if id in known.guides)
    said = [
        scene.say("wave-with", trainers=trainers or scene.say("wave-nobody-yet")),
        scene.say("wave-with-coach", coach=known.guides[one.coach].called)
        if one.coach in known.guides
        else "",
        scene.say("wave-fixed") if one.fixed else "",
        scene.say("wave-fits-said", said=one.said) if one.said else "",
    ]
    return ". ".join(filter(None, said))


async def propose(scene: Scene) -> Reply:
    known = await proposing.propose(scene.principal, scene.value("wave"), number(scene, "version"))
    return await shown(scene, known)


async def ask(scene: Scene) -> Reply:
    known = await answering.ask(scene.principal, scene.value("wave"))
    said = dated(scene)("wave-asked-what", day=known.wave.due or today(scene))
    back = scene.button("wave-open-button", "waves.wave", wave=known.wave.id)
    return scene.done(scene.say("wave-asked-title"), [Line(said)], [back])


async def lay(scene: Scene) -> Reply:
    known = await deciding.lay(scene.principal, scene.value("wave"))
    async with scene.services.desk.reading() as work:
        first = await deciding.council_until(work, scene.principal, known.wave)
    lines = scene.lines("wave-laid-what")
    if first is not None:
        lines.append(Line(dated(scene)("wave-council-days", day=first)))
    back = scene.button("wave-open-button", "waves.wave", wave=known.wave.id)
    return scene.done(scene.say("wave-laid-title"), lines, [back])


async def announce(scene: Scene) -> Reply:
    found = await deciding.announce(scene.principal, scene.value("wave"))
    lines = scene.lines("wave-announced-what")
    lines += [Line(scene.say("wave-announced-left", team=team.name)) for team in found.left[:SHOWN]]
    back = scene.button("wave-open-button", "waves.wave", wave=found.known.wave.id)
    return scene.done(scene.say("wave-announced-title"), lines, [back])
