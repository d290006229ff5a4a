"""Who has which part in a unit: appointing, ending, and what both hear of it."""

from dialogs.card import Block, Card, Facts, Line
from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import (
    day_field,
    part_name,
    part_said,
    period_said,
    text_field,
    today,
    typed_day,
)
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.enrolment import PersonRef
from trajectory.errors import Invalid, Stale
from trajectory.lists.accounts import is_person
from trajectory.units.parts import UnitAction, UnitPart
from trajectory.units.units import Period
from use_cases.units.appointing import Appointed, appoint, appointed, end_part
from use_cases.units.tree import known_unit, require
from use_cases.units.unit_words import body_names

_DEPUTY = "deputy"


async def ask(scene: Scene) -> Reply:
    """Which part, who, and from which day to which."""
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
        names = await body_names(work, organisation)
    unit = known_unit(organisation, scene.principal, scene.value("unit"))
    require(scene.principal, UnitAction.APPOINT, unit.id)
    parts = [(part.value, part_name(scene, names, unit.id, part)) for part in UnitPart]
    fields: list[Block] = [
        *scene.lines("appoint-what"),
        Choice(
            "part", scene.say("appoint-part-label"), parts, required=scene.say("enrol-required")
        ),
        text_field(scene, "person", "appoint-person-label"),
        Choice("deputy", scene.say("appoint-deputy-label"), _deputy(scene), multiple=True),
        day_field(scene, "since", "appoint-since-label", today(scene)),
        day_field(scene, "until", "appoint-until-label", None),
    ]
    return scene.reply(
        scene.say("appoint-title", unit=unit.name),
        fields,
        [
            scene.button("appoint-confirm", "units.appointed", primary=True, unit=unit.id),
            scene.back("units.show", unit=unit.id),
        ],
    )


def _deputy(scene: Scene) -> list[tuple[str, str]]:
    return [(_DEPUTY, scene.say("appoint-deputy"))]


async def save(scene: Scene) -> Reply:
    """Give somebody the part; they hear of it, and so does whoever has the same part."""
    part, account = scene.value("part"), scene.value("person", most=200).lower()
    if part not in list(UnitPart):
        raise Invalid("appoint-part-unknown")
    if not is_person(account):
        raise Invalid("hand-over-unknown-person")
    since = typed_day(scene, "since") or today(scene)
    made = await appoint(
        scene.principal,
        scene.value("unit"),
        UnitPart(part),
        PersonRef(account),
        Period(since, typed_day(scene, "until")),
        deputy=scene.value("deputy") == _DEPUTY,
    )
    return scene.done(
        scene.say("appointed-title", unit=made.unit.name),
        [Line(_said(scene, made)), *scene.lines("appointed-hears")],
        [scene.button("unit-open-button", "units.show", primary=True, unit=made.unit.id)],
    )


def _said(scene: Scene, one: Appointed) -> str:
    """Who has which part, and when."""
    part = part_said(scene, one.appointment, one.names)
    return f"{one.person.called}: {part}, {period_said(scene, one.appointment.period)}"


async def show(scene: Scene) -> Reply:
    """One part of somebody, and its last day."""
    async with scene.services.desk.reading() as work:
        one = await appointed(work, scene.value("part"))
    if one is None:
        raise Stale("card-stale")
    require(scene.principal, UnitAction.APPOINT, one.unit.id)
    return scene.reply(
        scene.say("part-title", name=one.person.called, unit=one.unit.name),
        [
            Facts(
                [
                    (
                        scene.say("unit-fact", fact="part"),
                        part_said(scene, one.appointment, one.names),
                    ),
                    (
                        scene.say("unit-fact", fact="period"),
                        period_said(scene, one.appointment.period),
                    ),
                ]
            ),
            *scene.lines("part-end-what"),
            day_field(scene, "until", "units-last-day-label", today(scene)),
        ],
        [
            scene.button("part-end-button", "units.part.end", part=one.appointment.id),
            scene.back("units.show", unit=one.unit.id),
        ],
    )


async def end(scene: Scene) -> Reply:
    one = await end_part(scene.principal, scene.value("part"), typed_day(scene, "until"))
    return scene.done(
        scene.say("part-ended-title", unit=one.unit.name),
        [Line(_said(scene, one)), *scene.lines("appointed-hears")],
        [scene.button("unit-open-button", "units.show", primary=True, unit=one.unit.id)],
    )


async def notice(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For whoever has the part, and for who has the same one there."""
    one = await appointed(work, planned.subject)
    if one is None:
        return None
    over = one.appointment.period.over(today(scene))
    said = _heard(scene, one, over=over)
    what: list[Block] = [] if over else [*scene.lines("notice-part-what")]
    return scene.card(
        scene.say("notice-part-title", unit=one.unit.name),
        [Line(said), Line(_said(scene, one)), *what],
        [] if over else [scene.button("units-button", "units.show", primary=True)],
    )


def _heard(scene: Scene, one: Appointed, *, over: bool) -> str:
    """What whoever reads it hears first."""
    name, unit = one.person.called, one.unit.name
    if over:
        return scene.say("notice-part-ended", name=name, unit=unit)
    if one.person.id == scene.person.id:
        return scene.say("notice-part-own", unit=unit)
    return scene.say("notice-part-other", name=name, unit=unit)
