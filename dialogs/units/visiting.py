"""Visits of a lead to a team: a list, writing one down, and taking it off."""

from dialogs.card import Block, Line, Way
from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated, day_field, today, typed_day
from trajectory.errors import Invalid
from trajectory.units.visiting import Visit, VisitKind
from use_cases.units.visiting import Visited, note_visit, take_off_visit, visits_of


async def show(scene: Scene) -> Reply:
    """The last visits, each with the way to take it off, and two fields for another."""
    async with scene.services.desk.reading() as work:
        team, visits = await visits_of(work, scene.principal, scene.value("team"))
    kinds = [(kind.value, scene.say("visit-kind", kind=kind)) for kind in VisitKind]
    required = scene.say("enrol-required")
    blocks: list[Block] = [
        *(
            Way(_said(scene, one), scene.say("visit-off-what"), "visits.off", {"visit": one.id})
            for one in visits[-SHOWN:]
        ),
        *scene.lines("visit-what"),
        day_field(scene, "day", "visit-day-label", today(scene)),
        Choice("kind", scene.say("visit-kind-label"), kinds, kinds[0][0], required=required),
    ]
    return scene.reply(
        scene.say("visits-title", team=team.name),
        blocks,
        [
            scene.button("visit-button", "visits.save", primary=True, team=team.id),
            scene.back("steps.manage", team=team.id),
        ],
    )


def _said(scene: Scene, visit: Visit) -> str:
    say = dated(scene)
    return say("visit-row", day=visit.day, kind=scene.say("visit-kind", kind=visit.kind))


async def save(scene: Scene) -> Reply:
    kind = scene.value("kind")
    if kind not in list(VisitKind):
        raise Invalid("visit-kind-unknown")
    day = typed_day(scene, "day")
    noted = await note_visit(scene.principal, scene.value("team"), day, VisitKind(kind))
    return _done(scene, "visit-saved-title", noted)


async def off(scene: Scene) -> Reply:
    return _done(
        scene, "visit-off-title", await take_off_visit(scene.principal, scene.value("visit"))
    )


def _done(scene: Scene, title: str, one: Visited) -> Reply:
    return scene.done(
        scene.say(title, team=one.team.name),
        [Line(_said(scene, one.visit))],
        [scene.button("visits-button", "visits.show", primary=True, team=one.team.id)],
    )
