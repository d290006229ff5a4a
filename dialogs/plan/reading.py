""" "Actieplan": how many actions stand where, the actions of each theme, and one of them."""

from dialogs.card import Block, Facts, Heading, Line, LinkButton, Pressable, Way
from dialogs.plan.said import shown_line
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated, unit_said
from papers.plan_words import counts_said, quarter_said, status_said, theme_said, when_said
from papers.unit_report_words import subject_said
from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.plan.actions import PlanTheme
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from use_cases.plan.plan import Plan, Stands, action_in_plan, own_units, plan_of
from use_cases.plan.saying import own_actions


async def show(scene: Scene) -> Reply:
    """The plan of a unit; of the only one of theirs, or which. Owners see what they own."""
    async with scene.services.desk.reading() as work:
        if scene.mandate.may_somewhere(UnitAction.READ_PLAN):
            return await _plan(scene, work)
    if not scene.mandate.may_somewhere(UnitAction.SAY_STATUS):
        raise NotAllowed
    return await show_own(scene)


async def _plan(scene: Scene, work: Work) -> Reply:
    wanted = scene.value("unit")
    if not wanted:
        units = own_units(scene.principal, await work.units.organisation())
        if len(units) != 1:
            return _pick(scene, units)
        wanted = units[0].id
    plan = await plan_of(work, scene.principal, wanted)
    return scene.reply(
        scene.say("actionplan-title", unit=plan.unit.name),
        _blocks(scene, plan),
        _buttons(scene, plan),
    )


def _pick(scene: Scene, units: list[Unit]) -> Reply:
    ways: list[Block] = [
        Way(one.name, unit_said(scene, one), "actions.show", {"unit": one.id}) for one in units
    ]
    blocks = ways[:SHOWN] or scene.lines("actionplan-no-units")
    return scene.reply(scene.say("unit-pick"), blocks, [scene.button("units-button", "units.show")])


def _blocks(scene: Scene, plan: Plan) -> list[Block]:
    say, unit = scene.say, {"unit": plan.unit.id}
    blocks: list[Block] = []
    if plan.actions:
        blocks.append(Line(say("actionplan-counts", quarter=quarter_said(say, plan.quarter))))
        # A label of facts stays on one line, and these are too long for that on a telephone.
        blocks += [Line(f"{name}: {count}") for name, count in counts_said(say, plan.counts)]
    else:
        blocks += scene.lines("actionplan-empty-yet")
    for theme in (*PlanTheme, None):
        if found := plan.of_theme(theme):
            said = say("actionplan-theme-count", count=len(found))
            context = {**unit, "theme": theme or ""}
            blocks.append(Way(theme_said(say, theme), said, "actions.theme", context))
    if plan.left:
        said = say("actionplan-theme-count", count=len(plan.left))
        blocks.append(Way(say("actionplan-left"), said, "actions.left", unit))
    risks, figures = len(plan.risks), len(plan.figures)
    blocks += [
        Way(say("risks-way"), say("risks-count", count=risks), "risks.show", unit),
        Way(say("outside-way"), say("outside-count", count=figures), "outside.show", unit),
    ]
    if scene.mandate.may_somewhere(UnitAction.SAY_STATUS):
        blocks.append(Way(say("own-actions-way"), "", "actions.own", {}))
    return blocks


def _buttons(scene: Scene, plan: Plan) -> list[Pressable]:
    buttons: list[Pressable] = []
    if scene.mandate.may(UnitAction.WRITE_PLAN, plan.unit.id):
        unit = plan.unit.id
        buttons.append(scene.button("action-new-button", "actions.new", primary=True, unit=unit))
        buttons.append(scene.button("actionplan-sheet-button", "actions.sheet", unit=unit))
    if scene.services.board:
        return [*buttons, LinkButton(scene.say("board-open"), scene.services.board)]
    return [*buttons, scene.back("units.show", unit=plan.unit.id)]


async def show_theme(scene: Scene) -> Reply:
    """The actions of a theme, by title."""
    value = scene.value("theme")
    theme = PlanTheme(value) if value in list(PlanTheme) else None
    async with scene.services.desk.reading() as work:
        plan = await plan_of(work, scene.principal, scene.value("unit"))
    return _listed(scene, plan, theme_said(scene.say, theme), plan.of_theme(theme), "actions.theme")


async def show_left(scene: Scene) -> Reply:
    """What lapsed or was handed on, each by a decision."""
    async with scene.services.desk.reading() as work:
        plan = await plan_of(work, scene.principal, scene.value("unit"))
    return _listed(scene, plan, scene.say("actionplan-left"), plan.left, "actions.left")


def _listed(scene: Scene, plan: Plan, title: str, found: list[Stands], verb: str) -> Reply:
    value = scene.value("first")
    first = int(value) if value.isdecimal() and len(value) < 6 else 0
    rows: list[Block] = [
        Way(one.action.text.title, _row(scene, one), "actions.action", {"action": one.action.id})
        for one in found[first : first + SHOWN]
    ]
    buttons: list[Pressable] = []
    if first + SHOWN < len(found):
        theme, after = scene.value("theme"), str(first + SHOWN)
        following = scene.button("list-next", verb, unit=plan.unit.id, theme=theme, first=after)
        buttons.append(following)
    back = scene.back("actions.show", unit=plan.unit.id)
    return scene.reply(title, rows or scene.lines("actionplan-empty-yet"), [*buttons, back])


def _row(scene: Scene, one: Stands) -> str:
    if one.action.ending:
        return scene.say("action-fate", fate=one.action.ending.fate)
    return ". ".join(filter(None, (status_said(scene.say, one), _lacks(scene, one))))


def _lacks(scene: Scene, one: Stands) -> str:
    if one.lacks is None:
        return ""
    return scene.say("action-lacks", condition=scene.say("condition", condition=one.lacks))


async def show_action(scene: Scene) -> Reply:
    """One action with all that is known of it."""
    async with scene.services.desk.reading() as work:
        unit, one = await action_in_plan(work, scene.principal, scene.value("action"))
        blocks = await _action(scene, work, one)
    text = one.action.text
    back = scene.back("actions.theme", unit=unit.id, theme=text.theme or "")
    writes = scene.mandate.may(UnitAction.WRITE_PLAN, unit.id)
    if not writes or one.action.ending:
        return scene.reply(text.title, blocks, [back])
    blocks.append(Way(scene.say("action-end-way"), "", "actions.end", {"action": one.action.id}))
    return scene.reply(
        text.title,
        blocks,
        [
            scene.button(
                "action-words-button", "actions.words", primary=True, action=one.action.id
            ),
            scene.button("action-who-button", "actions.who", action=one.action.id),
            back,
        ],
    )


async def _action(scene: Scene, work: Work, one: Stands) -> list[Block]:
    say, text = scene.say, one.action.text
    owner = (
        [person.called for person in await work.people.many((text.owner,))] if text.owner else []
    )
    values = {
        "theme": theme_said(say, text.theme),
        "goal": text.goal,
        "effort": text.effort,
        "indicator": text.indicator,
        "note": text.note,
        "function": text.function,
        "owner": "".join(owner),
        "when": when_said(say, text),
        "needs": say("condition", condition=text.needs) if text.needs else "",
        "status": "" if one.action.ending else status_said(say, one),
    }
    facts = [(say("action-fact", fact=fact), value) for fact, value in values.items() if value]
    blocks: list[Block] = [Facts(facts)]
    if one.lacks:
        blocks.append(Line(_lacks(scene, one), strong=True))
    if one.said and shown_line(one):
        blocks += [Heading(say("action-line")), Line(shown_line(one))]
    if one.action.ending:
        blocks += await _ended(scene, work, one)
    return blocks


async def _ended(scene: Scene, work: Work, one: Stands) -> list[Block]:
    """How it left the plan: when, why, and by which decision."""
    ending = one.action.ending
    decision = await work.decisions.get(ending.decision) if ending else None
    if ending is None:
        return []
    values = {"fate": scene.say("action-fate", fate=ending.fate), "reason": ending.reason}
    if decision is not None:
        say = dated(scene)
        subject = subject_said(say, decision.subject)
        values["decision"] = say("action-by-decision", subject=subject, day=decision.met)
    facts = [(scene.say("action-fact", fact=fact), value) for fact, value in values.items()]
    return [Facts(facts)]


async def show_own(scene: Scene) -> Reply:
    """What somebody owns: where it stands, and what waits for a word in this quarter."""
    if not scene.mandate.may_somewhere(UnitAction.SAY_STATUS):
        raise NotAllowed
    async with scene.services.desk.reading() as work:
        found = await own_actions(work, scene.principal)
    rows: list[Block] = [
        Way(
            one.action.text.title,
            scene.say("own-action-row", waits="yes" if one.waits else "no"),
            "actions.status",
            {"action": one.action.id},
        )
        for one in found[:SHOWN]
    ]
    title = scene.say("own-actions-title")
    return scene.reply(
        title, rows or scene.lines("own-actions-none"), [scene.button("help-button", "help.show")]
    )
