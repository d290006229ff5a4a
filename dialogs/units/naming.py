"""What a unit calls its bodies: a name for each, from a list."""

from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.units.bodies import CHOICES
from trajectory.units.parts import UnitAction
from use_cases.units.tree import known_unit, require
from use_cases.units.unit_words import body_names, call_bodies


async def ask(scene: Scene) -> Reply:
    """Each body with what it is called now."""
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
        names = await body_names(work, organisation)
    unit = known_unit(organisation, scene.principal, scene.value("unit"))
    require(scene.principal, UnitAction.NAME_BODIES, unit.id)
    say = scene.say
    return scene.reply(
        say("bodies-title", unit=unit.name),
        [
            *scene.lines("bodies-what"),
            *(
                Choice(
                    body.value,
                    say("bodies-label", body=body),
                    [(name.value, say("body", name=name)) for name in choices],
                    value=names.of(unit.id, body).value,
                    required=say("bodies-choose"),
                )
                for body, choices in CHOICES.items()
            ),
        ],
        [
            scene.button("bodies-button", "bodies.save", primary=True, unit=unit.id),
            scene.back("units.show", unit=unit.id),
        ],
    )


async def save(scene: Scene) -> Reply:
    chosen = {body: scene.value(body.value) for body in CHOICES}
    unit = await call_bodies(scene.principal, scene.value("unit"), chosen)
    return scene.done(
        scene.say("bodies-done-title", unit=unit.name),
        [*scene.lines("bodies-done")],
        [scene.button("unit-open-button", "units.show", primary=True, unit=unit.id)],
    )
