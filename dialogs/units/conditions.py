"""Preconditions of a unit on cards: how each stands, and the lead who says so."""

from dialogs.card import Block, Line, Way
from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import dated
from trajectory.errors import Stale
from trajectory.units.conditions import Condition, Precondition, Solver, Standing
from trajectory.units.parts import UnitAction
from use_cases.units.tree import require
from use_cases.units.unit_words import conditions_of, say_condition


async def show(scene: Scene) -> Reply:
    """Each of them, how it stands, who can solve it, and since when."""
    async with scene.services.desk.reading() as work:
        unit, found = await conditions_of(work, scene.principal, scene.value("unit"))
    types = scene.mandate.may(UnitAction.TYPE_CONDITIONS, unit.id)
    blocks = [
        _row(scene, unit.id, condition, said, types=types) for condition, said in found.items()
    ]
    return scene.reply(
        scene.say("conditions-title", unit=unit.name),
        blocks,
        [scene.back("units.show", unit=unit.id)],
    )


def _row(
    scene: Scene, unit: str, condition: Condition, said: Precondition | None, *, types: bool
) -> Block:
    name, how = scene.say("condition", condition=condition), _said(scene, said)
    if not types:
        return Line(f"{name}: {how}")
    return Way(name, how, "conditions.ask", {"unit": unit, "condition": condition.value})


def _said(scene: Scene, said: Precondition | None) -> str:
    """How one stands, in words."""
    if said is None:
        return scene.say("condition-unsaid")
    return dated(scene)(
        "condition-row",
        standing=scene.say("condition-standing", standing=said.standing),
        solver=scene.say("condition-solver", solver=said.solver),
        day=said.typed,
    )


async def ask(scene: Scene) -> Reply:
    """How one stands now, and who can solve it."""
    async with scene.services.desk.reading() as work:
        unit, found = await conditions_of(work, scene.principal, scene.value("unit"))
    require(scene.principal, UnitAction.TYPE_CONDITIONS, unit.id)
    value, say = scene.value("condition"), scene.say
    if value not in list(Condition):
        raise Stale("card-stale")
    known = found[Condition(value)]
    standings = [(one.value, say("condition-standing", standing=one)) for one in Standing]
    solvers = [(one.value, say("condition-solver", solver=one)) for one in Solver]
    context = {"unit": unit.id, "condition": value}
    return scene.reply(
        say("condition-title", condition=say("condition", condition=Condition(value))),
        [
            Line(say("condition-of", unit=unit.name)),
            Choice(
                "standing",
                say("condition-standing-label"),
                standings,
                value=known.standing.value if known else "",
                required=say("condition-choose"),
            ),
            Choice(
                "solver",
                say("condition-solver-label"),
                solvers,
                value=known.solver.value if known else "",
                required=say("condition-choose"),
            ),
            scene.quiet("condition-who-sees"),
        ],
        [
            scene.button("condition-button", "conditions.save", primary=True, **context),
            scene.back("conditions.show", unit=unit.id),
        ],
    )


async def save(scene: Scene) -> Reply:
    unit, said = await say_condition(
        scene.principal,
        scene.value("unit"),
        scene.value("condition"),
        scene.value("standing"),
        scene.value("solver"),
    )
    name = scene.say("condition", condition=said.condition)
    return scene.done(
        scene.say("condition-done-title", unit=unit.name),
        [Line(f"{name}: {_said(scene, said)}")],
        [scene.button("conditions-button", "conditions.show", primary=True, unit=unit.id)],
    )
