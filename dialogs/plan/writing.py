"""A lead writes the plan: an action in two short cards, and how it leaves the plan."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.card import Block, Line, Pressable
from dialogs.fields import Choice, TextInput
from dialogs.plan.said import NONE, chosen, field, quarter_choice, typed_quarter
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import dated
from papers.plan_words import quarter_said, theme_said
from papers.unit_report_words import subject_said
from trajectory.errors import Invalid, Stale
from trajectory.plan.actions import (
    LONGEST_FUNCTION,
    LONGEST_LINE,
    LONGEST_TEXT,
    LONGEST_TITLE,
    ActionRhythm,
    ActionText,
    Fate,
    PlanAction,
    PlanTheme,
)
from trajectory.plan.quarters import Quarter
from trajectory.units.conditions import Condition
from trajectory.units.parts import UnitAction
from use_cases.plan.changing import (
    Overtaken,
    add_action,
    change_action,
    decisions_for,
    end_action,
    known_action,
    owners_in,
)
from use_cases.units.tree import known_unit, require

EMPTY = ActionText("")
_TYPED = ("goal", "effort", "indicator", "note")


async def ask_new(scene: Scene) -> Reply:
    """What a new action is."""
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
    unit = known_unit(organisation, scene.principal, scene.value("unit"))
    require(scene.principal, UnitAction.WRITE_PLAN, unit.id)
    return scene.reply(
        scene.say("action-new-title", unit=unit.name),
        _words(scene, EMPTY),
        [
            scene.button("action-save-button", "actions.add", primary=True, unit=unit.id),
            scene.back("actions.show", unit=unit.id),
        ],
    )


def _words(scene: Scene, text: ActionText) -> list[Block]:
    themes = [(one.value, theme_said(scene.say, one)) for one in PlanTheme]
    label, needed = scene.say("action-field", field="theme"), scene.say("action-theme-choose")
    theme = text.theme.value if text.theme else ""
    typed = [replace(_typed(scene, text, name), multiline=True) for name in _TYPED]
    return [
        field(scene, "title", text.title, LONGEST_TITLE, required=True),
        Choice("theme", label, themes, value=theme, required=needed),
        *typed,
        scene.quiet("action-no-names"),
    ]


def _typed(scene: Scene, text: ActionText, name: str) -> TextInput:
    return field(scene, name, getattr(text, name), LONGEST_TEXT)


def _with_words(scene: Scene, text: ActionText) -> ActionText:
    theme = scene.value("theme")
    if theme not in list(PlanTheme):
        raise Invalid("action-theme-choose")
    title = " ".join(scene.value("title").split())
    return replace(
        text,
        title=title,
        theme=PlanTheme(theme),
        goal=scene.value("goal"),
        effort=scene.value("effort"),
        indicator=scene.value("indicator"),
        note=scene.value("note"),
    )


async def add(scene: Scene) -> Reply:
    text = _with_words(scene, EMPTY)
    return _done(scene, await add_action(scene.principal, scene.value("unit"), text))


def _done(scene: Scene, action: PlanAction) -> Reply:
    """What comes next: who owns it, when nobody does yet."""
    own = action.id
    buttons: list[Pressable] = []
    if not action.text.owner:
        buttons.append(scene.button("action-who-button", "actions.who", primary=True, action=own))
    buttons.append(scene.button("action-open-button", "actions.action", action=own))
    lines = scene.lines("action-owner-none-yet") if not action.text.owner else []
    title = scene.say("action-saved-title", title=action.text.title)
    return scene.done(title, lines, buttons)


async def ask_words(scene: Scene) -> Reply:
    """What an action is, to be changed."""
    async with scene.services.desk.reading() as work:
        action = await known_action(work, scene.principal, scene.value("action"))
    return _asked(scene, action, _words(scene, action.text), "actions.save")


def _asked(
    scene: Scene, action: PlanAction, form: Sequence[Block], verb: str, above: Sequence[Block] = ()
) -> Reply:
    seen = {"action": action.id, "version": str(action.version)}
    return scene.reply(
        scene.say("action-change-title", title=action.text.title),
        [*above, *form],
        [
            scene.button("action-save-button", verb, primary=True, **seen),
            scene.back("actions.action", action=action.id),
        ],
    )


async def save_words(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        before = await known_action(work, scene.principal, scene.value("action"))
    return await _save(scene, _with_words(scene, before.text), "actions.save")


async def _save(scene: Scene, text: ActionText, verb: str) -> Reply:
    version = scene.value("version")
    if not version.isdecimal() or len(version) > 8:
        raise Stale("card-stale")
    try:
        action = await change_action(scene.principal, scene.value("action"), int(version), text)
    except Overtaken as error:
        return await _overtaken(scene, error, verb)
    return _done(scene, action)


async def _overtaken(scene: Scene, error: Overtaken, verb: str) -> Reply:
    """What stands there now beside what was typed, which can be saved over it all the same."""
    names = await _names(scene, error.now)
    above: list[Block] = [*scene.lines("action-overtaken")]
    for name in (one for one in error.fields if one != "ready"):
        label = scene.say("action-fact", fact=name)
        now = _value(scene, names, getattr(error.now.text, name))
        typed = _value(scene, names, getattr(error.typed, name))
        above.append(Line(scene.say("action-differs", field=label, now=now, typed=typed)))
    form = _words(scene, error.typed)
    if verb == "actions.placed":
        form = await _who(scene, replace(error.now, text=error.typed))
    return _asked(scene, error.now, form, verb, above)


async def _names(scene: Scene, action: PlanAction) -> dict[str, str]:
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
        people = await owners_in(work, organisation, scene.principal, action.unit)
    return {one.id: one.called for one in people}


def _value(scene: Scene, names: dict[str, str], value: object) -> str:
    """A field of an action, in words."""
    say = scene.say
    if isinstance(value, PlanTheme):
        return theme_said(say, value)
    if isinstance(value, Quarter):
        return quarter_said(say, value)
    if isinstance(value, ActionRhythm):
        return say("action-rhythm", rhythm=value)
    if isinstance(value, Condition):
        return say("condition", condition=value)
    return names.get(str(value), str(value)) if value else say("action-blank")


# ---- who and when


async def ask_who(scene: Scene) -> Reply:
    """Who owns it, from when to when, how often, and what it cannot do without."""
    async with scene.services.desk.reading() as work:
        action = await known_action(work, scene.principal, scene.value("action"))
    return _asked(scene, action, await _who(scene, action), "actions.placed")


async def _who(scene: Scene, action: PlanAction) -> list[Block]:
    say, text, none = scene.say, action.text, (NONE, scene.say("action-none"))
    people = [none, *(await _names(scene, action)).items()]
    owner = text.owner if text.owner in dict(people) else NONE
    needs = [none, *((one.value, say("condition", condition=one)) for one in Condition)]
    rhythms = [(one.value, say("action-rhythm", rhythm=one)) for one in ActionRhythm]
    return [
        field(scene, "function", text.function, LONGEST_FUNCTION),
        Choice("owner", say("action-field", field="owner"), people, value=owner),
        quarter_choice(scene, "first", text.first),
        quarter_choice(scene, "last", text.last),
        Choice("rhythm", say("action-field", field="rhythm"), rhythms, value=text.rhythm.value),
        Choice("needs", say("action-field", field="needs"), needs, value=text.needs or NONE),
        scene.quiet("action-owner-appointed"),
    ]


async def save_who(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        before = await known_action(work, scene.principal, scene.value("action"))
    rhythm, needs = scene.value("rhythm"), chosen(scene, "needs")
    if rhythm not in list(ActionRhythm) or (needs and needs not in list(Condition)):
        raise Invalid("condition-choose")
    text = replace(
        before.text,
        function=scene.value("function"),
        owner=chosen(scene, "owner"),
        first=typed_quarter(scene, "first"),
        last=typed_quarter(scene, "last"),
        rhythm=ActionRhythm(rhythm),
        needs=Condition(needs) if needs else None,
    )
    return await _save(scene, text, "actions.placed")


# ---- leaving the plan


async def ask_end(scene: Scene) -> Reply:
    """Whether it lapses or is handed on, why, and by which decision."""
    async with scene.services.desk.reading() as work:
        action = await known_action(work, scene.principal, scene.value("action"))
        organisation = await work.units.organisation()
        decisions = await decisions_for(work, organisation, action.unit)
    back = scene.back("actions.action", action=action.id)
    title = scene.say("action-end-title", title=action.text.title)
    if not decisions:
        return scene.reply(title, scene.lines("action-end-decide"), [back])
    say, needed = dated(scene), scene.say("enrol-required")
    subjects = [
        (one.id, say("action-by-decision", subject=subject_said(say, one.subject), day=one.met))
        for one in decisions
    ]
    fates = [(one.value, scene.say("action-fate", fate=one)) for one in Fate]
    reason = scene.say("action-reason-label")
    return scene.reply(
        title,
        [
            Choice("fate", scene.say("action-fate-label"), fates, required=needed),
            TextInput("reason", reason, required=needed, max_length=LONGEST_LINE),
            Choice("decision", scene.say("action-decision-label"), subjects, required=needed),
            scene.quiet("action-end-stays"),
        ],
        [scene.button("action-end-button", "actions.ended", primary=True, action=action.id), back],
    )


async def end(scene: Scene) -> Reply:
    action = await end_action(
        scene.principal,
        scene.value("action"),
        scene.value("fate"),
        scene.value("reason"),
        scene.value("decision"),
    )
    fate = action.ending.fate if action.ending else Fate.LAPSES
    title = scene.say("action-ended-title", title=action.text.title, fate=fate)
    plan = scene.button("actionplan-button", "actions.show", primary=True, unit=action.unit)
    return scene.done(title, scene.lines("action-ended-what"), [plan])
