"""Risks of a plan and figures from outside: the list, a new one, taking one off."""

from collections.abc import Sequence
from enum import StrEnum

from dialogs.card import Block, Facts, Line, Pressable, Way
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated, text_field
from trajectory.errors import Invalid, NotAllowed
from trajectory.plan.outside_figures import (
    LONGEST_NAME_OF_FIGURE,
    LONGEST_VALUE,
    FigureAbout,
    FigureForm,
    FigureLevel,
    FigureText,
    OutsideFigure,
)
from trajectory.plan.risks import LONGEST_RISK, MOST_RISKS, Risk
from trajectory.units.conditions import Solver
from trajectory.units.parts import UnitAction
from use_cases.plan import notes
from use_cases.plan.plan import Plan, plan_of

_CHOICES = {
    "about": FigureAbout,
    "level": FigureLevel,
    "published": FigureLevel,
    "form": FigureForm,
}
_WORDS = {
    "name": LONGEST_NAME_OF_FIGURE,
    "source": LONGEST_NAME_OF_FIGURE,
    "method": LONGEST_NAME_OF_FIGURE,
    "period": LONGEST_NAME_OF_FIGURE,
    "value": LONGEST_VALUE,
}


async def _plan(scene: Scene) -> Plan:
    async with scene.services.desk.reading() as work:
        return await plan_of(work, scene.principal, scene.value("unit"))


def _writes(scene: Scene, plan: Plan) -> bool:
    return scene.mandate.may(UnitAction.WRITE_PLAN, plan.unit.id)


async def show_risks(scene: Scene) -> Reply:
    """At most seven, each with what is done about it and the function that owns it."""
    plan = await _plan(scene)
    writes = _writes(scene, plan)
    rows: list[Block] = []
    for one in plan.risks:
        said = _risk(scene, one)
        if writes:
            rows.append(Way(one.words, said, "risks.open", _of(plan, one.id)))
        else:
            rows += [Line(one.words, strong=True), Line(said)]
    buttons: list[Pressable] = [scene.back("actions.show", unit=plan.unit.id)]
    if writes and len(plan.risks) < MOST_RISKS:
        new = scene.button("risk-new-button", "risks.new", primary=True, unit=plan.unit.id)
        buttons.insert(0, new)
    title = scene.say("risks-title", unit=plan.unit.name)
    return scene.reply(title, rows or scene.lines("risks-none"), buttons)


def _of(plan: Plan, id: str) -> dict[str, str]:
    return {"unit": plan.unit.id, "note": id}


def _risk(scene: Scene, one: Risk) -> str:
    owner = scene.say("condition-solver", solver=one.owner)
    return scene.say("risk-row", measure=one.measure, owner=owner)


async def ask_risk(scene: Scene) -> Reply:
    plan = await _plan(scene)
    if not _writes(scene, plan):
        raise NotAllowed
    owners = [(one.value, scene.say("condition-solver", solver=one)) for one in Solver]
    needed = scene.say("condition-choose")
    return scene.reply(
        scene.say("risk-new-title", unit=plan.unit.name),
        [
            text_field(scene, "words", "risk-words-label", most=LONGEST_RISK),
            text_field(scene, "measure", "risk-measure-label", most=LONGEST_RISK),
            Choice("owner", scene.say("risk-owner-label"), owners, required=needed),
            scene.quiet("action-no-names"),
        ],
        [
            scene.button("risk-save-button", "risks.save", primary=True, unit=plan.unit.id),
            scene.back("risks.show", unit=plan.unit.id),
        ],
    )


async def save_risk(scene: Scene) -> Reply:
    values = [scene.value(name) for name in ("unit", "words", "measure", "owner")]
    await notes.add_risk(scene.principal, *values)
    return await show_risks(scene)


async def open_risk(scene: Scene) -> Reply:
    plan = await _plan(scene)
    one = next((one for one in plan.risks if one.id == scene.value("note")), None)
    if one is None or not _writes(scene, plan):
        raise NotAllowed
    off = scene.button("risk-off-button", "risks.off", unit=plan.unit.id, note=one.id)
    back = scene.back("risks.show", unit=plan.unit.id)
    return scene.reply(one.words, [Line(_risk(scene, one))], [off, back])


async def drop_risk(scene: Scene) -> Reply:
    await notes.drop_risk(scene.principal, scene.value("note"))
    return await show_risks(scene)


# ---- figures from outside


async def show_figures(scene: Scene) -> Reply:
    """Each with its source, method, level and period, and the value as it was typed."""
    plan = await _plan(scene)
    writes = _writes(scene, plan)
    rows: list[Block] = [
        Way(one.text.name, _figure(scene, one), "outside.open", _of(plan, one.id))
        for one in plan.figures[:SHOWN]
    ]
    buttons: list[Pressable] = [scene.back("actions.show", unit=plan.unit.id)]
    if writes:
        new = scene.button("outside-new-button", "outside.new", primary=True, unit=plan.unit.id)
        buttons.insert(0, new)
    title = scene.say("outside-title", unit=plan.unit.name)
    return scene.reply(title, rows or scene.lines("outside-none"), buttons)


def _figure(scene: Scene, one: OutsideFigure) -> str:
    level = scene.say("outside-figure-level", level=one.text.level)
    return scene.say(
        "outside-figure-row", value=one.text.value, level=level, period=one.text.period
    )


async def ask_figure(scene: Scene) -> Reply:
    plan = await _plan(scene)
    if not _writes(scene, plan):
        raise NotAllowed
    return scene.reply(
        scene.say("outside-figure-new-title", unit=plan.unit.name),
        [
            *(_word(scene, name) for name in ("name", "source", "method")),
            *(_choice(scene, name, of) for name, of in _CHOICES.items()),
            *(_word(scene, name) for name in ("period", "value")),
            TextInput(
                "people",
                scene.say("outside-figure-field", field="people"),
                max_length=LONGEST_VALUE,
            ),
            scene.quiet("outside-figure-what-not"),
        ],
        [
            scene.button(
                "outside-figure-save-button", "outside.save", primary=True, unit=plan.unit.id
            ),
            scene.back("outside.show", unit=plan.unit.id),
        ],
    )


def _word(scene: Scene, name: str) -> TextInput:
    label, needed = scene.say("outside-figure-field", field=name), scene.say("enrol-required")
    return TextInput(name, label, required=needed, max_length=_WORDS[name])


def _choice(scene: Scene, name: str, of: type[StrEnum]) -> Choice:
    label, needed = scene.say("outside-figure-field", field=name), scene.say("condition-choose")
    return Choice(name, label, _options(scene, of), required=needed)


def _options(scene: Scene, of: type[StrEnum]) -> Sequence[tuple[str, str]]:
    if of is FigureAbout:
        return [(one.value, scene.say("outside-figure-about", about=one)) for one in FigureAbout]
    if of is FigureForm:
        return [(one.value, scene.say("outside-figure-form", form=one)) for one in FigureForm]
    return [(one.value, scene.say("outside-figure-level", level=one)) for one in FigureLevel]


async def save_figure(scene: Scene) -> Reply:
    if any(scene.value(name) not in list(of) for name, of in _CHOICES.items()):
        raise Invalid("condition-choose")
    text = FigureText(
        name=scene.value("name"),
        source=scene.value("source"),
        method=scene.value("method"),
        about=FigureAbout(scene.value("about")),
        level=FigureLevel(scene.value("level")),
        published=FigureLevel(scene.value("published")),
        period=scene.value("period"),
        form=FigureForm(scene.value("form")),
        value=scene.value("value"),
        people=scene.value("people", most=LONGEST_VALUE),
    )
    await notes.add_figure(scene.principal, scene.value("unit"), text)
    return await show_figures(scene)


async def open_figure(scene: Scene) -> Reply:
    """All that is known of one."""
    plan = await _plan(scene)
    one = next((one for one in plan.figures if one.id == scene.value("note")), None)
    if one is None:
        raise NotAllowed
    text = one.text
    values = {
        "value": text.value,
        "people": text.people,
        "level": scene.say("outside-figure-level", level=text.level),
        "period": text.period,
        "source": text.source,
        "method": text.method,
        "typed": dated(scene)("fact-visible-value", day=one.typed),
    }
    facts = [
        (scene.say("outside-figure-fact", fact=fact), said) for fact, said in values.items() if said
    ]
    buttons: list[Pressable] = [scene.back("outside.show", unit=plan.unit.id)]
    if _writes(scene, plan):
        buttons.insert(
            0, scene.button("outside-off-button", "outside.off", unit=plan.unit.id, note=one.id)
        )
    return scene.reply(text.name, [Facts(facts), scene.quiet("outside-figure-not-ours")], buttons)


async def drop_figure(scene: Scene) -> Reply:
    await notes.drop_figure(scene.principal, scene.value("note"))
    return await show_figures(scene)
