"""What is granted to a unit, by quarter; who can be planned with; what leads ask for."""

from collections.abc import Sequence
from datetime import date

from dialogs.card import Block, Card, Facts, Heading, Line, LinkButton, Pressable, Way
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated, text_field
from dialogs.waves.said import craft_choice, euros, free_field, pick, typed_month
from papers.waves.words import changes_said, month_said, of_quarter
from storage.people.outbox_rows import Notice
from storage.waves.waves import Request
from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from use_cases.waves import granting
from use_cases.waves.granting import Busy, Grants, InQuarter, TypedGuide
from use_cases.waves.reading import own_units


async def show(scene: Scene) -> Reply:
    """Of a unit, or which."""
    if not scene.mandate.may_somewhere(UnitAction.SEE_GRANTS):
        raise NotAllowed
    async with scene.services.desk.reading() as work:
        wanted = scene.value("unit")
        if not wanted:
            units = await own_units(work, scene.principal, UnitAction.SEE_GRANTS)
            if len(units) != 1:
                return pick(scene, units, "grants.show")
            wanted = units[0].id
        found = await granting.grants_of(work, scene.principal, wanted)
        return await _shown(scene, work, found)


async def _shown(scene: Scene, work: Work, found: Grants) -> Reply:
    say, grants = scene.say, scene.mandate.may(UnitAction.GRANT, found.unit.id)
    blocks = by_quarter(scene, found.quarters)
    if found.asked:
        blocks.append(Heading(say("wave-asked-for")))
        blocks += [await _asked(scene, work, *one) for one in found.asked[:SHOWN]]
    blocks.append(Heading(say("wave-guides")))
    blocks += [_guide(scene, found.unit, one, grants=grants) for one in found.guides[:SHOWN]]
    blocks += [] if found.guides else scene.lines("wave-guides-none")
    if found.around:
        blocks.append(Heading(say("wave-other-units")))
        blocks += [
            Way(one.name, "", "grants.show", {"unit": one.id}) for one in found.around[:SHOWN]
        ]
    return scene.reply(
        say("grants-title", unit=found.unit.name),
        blocks,
        _buttons(scene, found.unit, grants=grants),
    )


def by_quarter(scene: Scene, quarters: Sequence[InQuarter]) -> list[Block]:
    """What was granted and what is planned of it; then who granted it and when, each once."""
    if not quarters:
        return []
    rows = [(of_quarter(scene.say, one.quarter), _count(scene, one)) for one in quarters]
    granted: dict[tuple[str, date], list[str]] = {}
    for one in quarters:
        if one.typed is not None:
            granted.setdefault((one.by, one.typed), []).append(of_quarter(scene.say, one.quarter))
    return [Facts(rows), *(_by(scene, *one, several=len(granted) > 1) for one in granted.items())]


def _count(scene: Scene, one: InQuarter) -> str:
    if one.typed is None:
        return scene.say("grant-count-none")
    return scene.say("grant-count", count=one.half_days, planned=one.planned)


def _by(scene: Scene, who: tuple[str, date], quarters: Sequence[str], *, several: bool) -> Line:
    name, day = who[0] or scene.say("grant-by-nobody"), who[1]
    if several:
        said = dated(scene)("grant-by-of", quarters=scene.some(quarters), name=name, day=day)
    else:
        said = dated(scene)("grant-by", name=name, day=day)
    return Line(said, quiet=True)


async def _asked(scene: Scene, work: Work, one: Request, unit: Unit) -> Block:
    said = changes_said(scene.say, [one.change], await names_of(work))
    if not scene.mandate.may(UnitAction.GRANT, unit.id):
        return Line(said)
    return Way(said, unit.name, "grants.answer", {"request": one.id})


async def names_of(work: Work) -> dict[str, str]:
    """Names of units by id, of teams and of whoever can be planned with."""
    organisation = await work.units.organisation()
    units = organisation.tree.units
    pooled = await work.wave_supply.pooled(list(units))
    people = await work.people.many(tuple({one.person for one in pooled}))
    teams = await work.teams.all()
    return {
        **{id: one.name for id, one in units.items()},
        **{one.id: one.called for one in people},
        **{one.id: one.name for one in teams},
    }


def _guide(scene: Scene, unit: Unit, one: Busy, *, grants: bool) -> Block:
    """A guide with what is promised of their months, and never to whom."""
    busy = ", ".join(
        scene.say("wave-busy", month=month_said(scene.say, month), count=count)
        for month, count in list(one.months.items())[:6]
    )
    said = scene.say(
        "wave-guide-row",
        craft=one.pooled.craft,
        count=one.pooled.most,
        outside="yes" if one.pooled.outside else "no",
    )
    row = " ".join(filter(None, (said, busy)))
    if not grants or one.pooled.unit != unit.id:
        return Line(f"{one.person.called}: {row}")
    context = {"unit": unit.id, "person": one.person.id, "craft": one.pooled.craft.value}
    return Way(one.person.called, row, "grants.guide", context)


def _buttons(scene: Scene, unit: Unit, *, grants: bool) -> list[Pressable]:
    if not grants:
        return [scene.back("waves.show", unit=unit.id)]
    buttons: list[Pressable] = [
        scene.button("grant-button", "grants.ask", primary=True, unit=unit.id),
        scene.button("wave-guide-new-button", "grants.guide", unit=unit.id),
    ]
    if scene.services.board:
        return [*buttons, LinkButton(scene.say("board-open"), f"{scene.services.board}/golven")]
    return [*buttons, scene.back("units.show", unit=unit.id)]


async def _theirs(scene: Scene) -> Grants:
    """Raises:
    NotAllowed: they grant nothing there.
    """
    async with scene.services.desk.reading() as work:
        found = await granting.grants_of(work, scene.principal, scene.value("unit"))
    if not scene.mandate.may(UnitAction.GRANT, found.unit.id):
        raise NotAllowed
    return found


async def ask(scene: Scene) -> Reply:
    """How many half-days, in which quarter."""
    found = await _theirs(scene)
    options = [
        (one.quarter.isoformat(), of_quarter(scene.say, one.quarter)) for one in found.quarters
    ]
    needed = scene.say("condition-choose")
    return scene.reply(
        scene.say("grant-ask-title", unit=found.unit.name),
        [
            *by_quarter(scene, [one for one in found.quarters if one.typed]),
            Choice("quarter", scene.say("grant-quarter-label"), options, required=needed),
            text_field(scene, "half_days", "grant-number-label", most=6),
            scene.quiet("grant-what"),
        ],
        [
            scene.button("grant-save-button", "grants.save", primary=True, unit=found.unit.id),
            scene.back("grants.show", unit=found.unit.id),
        ],
    )


async def save(scene: Scene) -> Reply:
    found = await granting.grant(
        scene.principal,
        scene.value("unit"),
        typed_month(scene, "quarter"),
        scene.value("half_days"),
    )
    button = scene.button("grants-button", "grants.show", unit=found.unit.id)
    title = scene.say("grant-saved-title", unit=found.unit.name)
    return scene.done(title, by_quarter(scene, found.quarters), [button])


async def ask_guide(scene: Scene) -> Reply:
    """Somebody new, or other numbers for who is there."""
    found = await _theirs(scene)
    person, craft = scene.value("person"), scene.value("craft")
    there = [one for one in found.guides if (one.person.id, one.pooled.craft) == (person, craft)]
    if there:
        return _known_guide(scene, found.unit, there[0])
    yes_no = [(value, scene.say("wave-outside", outside=value)) for value in ("no", "yes")]
    return scene.reply(
        scene.say("wave-guide-new-title", unit=found.unit.name),
        [
            text_field(scene, "account", "wave-account-label"),
            craft_choice(scene),
            *_numbers(scene, "", ""),
            Choice("outside", scene.say("wave-outside-label"), yes_no, value="no"),
            scene.quiet("wave-guide-what"),
        ],
        [
            scene.button(
                "wave-guide-save-button", "grants.guide_save", primary=True, unit=found.unit.id
            ),
            scene.back("grants.show", unit=found.unit.id),
        ],
    )


def _numbers(scene: Scene, most: str, price: str) -> Sequence[TextInput]:
    needed = scene.say("enrol-required")
    return (
        TextInput("most", scene.say("wave-most-label"), most, required=needed, max_length=4),
        free_field(scene, "price", "wave-guide-price-label", price, most=12),
    )


def _known_guide(scene: Scene, unit: Unit, one: Busy) -> Reply:
    pooled = one.pooled
    context = {
        "unit": unit.id,
        "person": one.person.id,
        "craft": pooled.craft.value,
        "account": one.person.accounts[0] if one.person.accounts else "",
        "outside": "yes" if pooled.outside else "no",
    }
    return scene.reply(
        one.person.called,
        [
            Line(scene.say("wave-craft-name", craft=pooled.craft)),
            *_numbers(scene, str(pooled.most), euros(pooled.cents)),
        ],
        [
            scene.button("wave-guide-save-button", "grants.guide_save", primary=True, **context),
            scene.button("wave-guide-off-button", "grants.guide_off", primary=False, **context),
            scene.back("grants.show", unit=unit.id),
        ],
    )


async def save_guide(scene: Scene) -> Reply:
    typed = TypedGuide(
        scene.value("account", most=200),
        scene.value("craft"),
        scene.value("most"),
        scene.value("price"),
        scene.value("outside") == "yes",
    )
    await granting.add_guide(scene.principal, scene.value("unit"), typed)
    return await show(scene)


async def drop_guide(scene: Scene) -> Reply:
    values = [scene.value(name) for name in ("unit", "person", "craft")]
    await granting.drop_guide(scene.principal, *values)
    return await show(scene)


async def answer(scene: Scene) -> Reply:
    """The planner saw what a lead asks for; it waits no longer."""
    unit = await granting.answer_request(scene.principal, scene.value("request"))
    return scene.done(
        scene.say("wave-request-answered", unit=unit.name),
        scene.lines("wave-request-answered-what"),
        [scene.button("grants-button", "grants.show", primary=True, unit=unit.id)],
    )


async def requested(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the planner: what a lead asks for, as long as it waits."""
    organisation = await work.units.organisation()
    for wave in await work.waves.in_units(list(organisation.tree.units)):
        for one in await work.waves.requests([wave.id]):
            if one.id == planned.subject and scene.mandate.may(UnitAction.GRANT, wave.unit):
                unit = organisation.tree.units[wave.unit]
                said = changes_said(scene.say, [one.change], await names_of(work))
                return scene.card(
                    scene.say("notice-wave-requested-title", unit=unit.name),
                    [Line(said, strong=True), *scene.lines("notice-wave-requested")],
                    [
                        scene.button("grants-button", "grants.show", primary=True, unit=unit.id),
                        scene.button("wave-request-button", "grants.answer", request=one.id),
                    ],
                )
    return None


async def folded(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the other planners of a unit: it waits no longer."""
    unit = (await work.units.organisation()).tree.units.get(planned.subject)
    if unit is None or not scene.mandate.may(UnitAction.GRANT, unit.id):
        return None
    return scene.card(scene.say("wave-request-answered", unit=unit.name), [])
