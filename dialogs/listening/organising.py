"""Announcing an event, who comes, counting at the door, and calling it off."""

from collections.abc import Iterator

from dialogs.card import Block, Line, Pressable, Way
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, day_field, text_field, today, typed_day, unit_said
from trajectory.errors import Invalid, NotAllowed
from trajectory.listening.events import (
    LONGEST_LINK,
    LONGEST_PLACE,
    LONGEST_TITLE,
    LONGEST_WHAT,
    EventAudience,
    EventKind,
    EventText,
    shown_turnout,
)
from trajectory.planning.sessions import Part
from trajectory.planning.typed_dates import time_in
from trajectory.units.parts import UnitAction
from use_cases.listening import events
from use_cases.units.tree import units_with

_LONGEST_TIME = 10
_LONGEST_NUMBER = 6
_YES, _NO = "yes", "no"


async def pick_unit(scene: Scene) -> Reply:
    """For which unit; each of theirs is one press away."""
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
    own = units_with(scene.principal, organisation, UnitAction.MAKE_EVENTS)
    if not own:
        raise NotAllowed
    rows: list[Block] = [
        Way(unit.name, unit_said(scene, unit), "events.new", {"unit": unit.id})
        for unit in own[:SHOWN]
    ]
    return scene.reply(scene.say("event-units-title"), rows, [scene.back("events.list")])


async def ask_new(scene: Scene) -> Reply:
    """Everything that an event has; what a kind does not need stays empty."""
    unit = scene.value("unit")
    if not scene.mandate.may(UnitAction.MAKE_EVENTS, unit):
        raise NotAllowed
    needed = scene.say("enrol-required")
    kinds = [(one.value, scene.say("event-kind", kind=one)) for one in EventKind]
    audiences = [(one.value, scene.say("event-audience", audience=one)) for one in EventAudience]
    yes_no = [(one, scene.say("event-sensitive", answer=one)) for one in (_NO, _YES)]
    return scene.reply(
        scene.say("event-new-title"),
        [
            text_field(scene, "title", "event-title-label", most=LONGEST_TITLE),
            text_field(scene, "what", "event-what-label", most=LONGEST_WHAT),
            Choice("kind", scene.say("event-kind-label"), kinds, kinds[0][0], needed),
            Choice(
                "audience", scene.say("event-audience-label"), audiences, audiences[0][0], needed
            ),
            Choice("sensitive", scene.say("event-sensitive-label"), yes_no, _NO, needed),
            text_field(scene, "place", "event-place-label", most=LONGEST_PLACE),
            day_field(scene, "day", "event-day-label", None, required=True),
            text_field(scene, "starts", "event-starts-label", most=_LONGEST_TIME),
            text_field(scene, "ends", "event-ends-label", most=_LONGEST_TIME),
            TextInput("link", scene.say("event-link-label"), max_length=LONGEST_LINK),
            TextInput("seats", scene.say("event-seats-label"), max_length=_LONGEST_NUMBER),
            day_field(scene, "closes", "event-closes-label", None),
            scene.quiet("event-new-quiet"),
        ],
        [
            scene.button("event-save-button", "events.add", primary=True, unit=unit),
            scene.back("events.list"),
        ],
    )


async def add(scene: Scene) -> Reply:
    event = await events.announce(scene.principal, scene.value("unit"), _typed(scene))
    return scene.done(
        scene.say("event-added-title", title=event.text.title),
        scene.lines("event-added"),
        [scene.button("event-open-button", "events.show", event=event.id)],
    )


def _typed(scene: Scene) -> EventText:
    kind, audience = scene.value("kind", most=20), scene.value("audience", most=20)
    day = typed_day(scene, "day")
    if kind not in list(EventKind) or audience not in list(EventAudience) or day is None:
        raise Invalid("event-words-missing")
    own, linked = kind == EventKind.OWN, kind == EventKind.LINKED
    times = [time_in(scene.value(name, most=_LONGEST_TIME)) for name in ("starts", "ends")]
    return EventText(
        title=scene.value("title"),
        what=scene.value("what"),
        kind=EventKind(kind),
        audience=EventAudience(audience),
        place=scene.value("place"),
        part=Part(day, *times),
        link=scene.value("link") if linked else "",
        seats=_number(scene.value("seats")) if own else 0,
        closes=typed_day(scene, "closes") if own else None,
        sensitive=scene.value("sensitive", most=5) == _YES,
    )


def _number(typed: str) -> int:
    """A number as it was typed; 0 for what is none, which is then refused."""
    return int(typed) if typed.isascii() and typed.isdecimal() else 0


# ---- afterwards, and by whoever organises


async def show(scene: Scene) -> Reply:
    """Who has a place, by name; how many came; and the way to call it off."""
    async with scene.services.desk.reading() as work:
        names = await events.who_comes(work, scene.principal, scene.value("event"))
        event = await work.events.get(scene.value("event"))
    assert event is not None, "whoever organises it was found with it"
    buttons: list[Pressable] = []
    if today(scene) >= event.day and not event.off:
        buttons.append(scene.button("event-count-button", "events.count", event=event.id))
    if event.is_to_come(today(scene)):
        buttons.append(scene.button("event-off-button", "events.off", event=event.id))
    return scene.reply(
        scene.say("event-organise-title", title=event.text.title),
        list(_people(scene, names, own=event.text.kind is EventKind.OWN)),
        [*buttons, scene.back("events.show", event=event.id)],
    )


def _people(scene: Scene, names: list[str], *, own: bool) -> Iterator[Block]:
    if not own:
        yield Line(scene.say("event-no-list"))
        return
    yield Line(scene.say("event-comes", count=len(names)))
    if names:
        yield Line(scene.some(names))
    yield scene.quiet("event-list-gone")


async def ask_count(scene: Scene) -> Reply:
    """How many came, counted at the door."""
    async with scene.services.desk.reading() as work:
        await events.that_took_place(work, scene.principal, scene.value("event"))
    return scene.reply(
        scene.say("event-count-title"),
        [
            text_field(scene, "came", "event-count-label", most=_LONGEST_NUMBER),
            scene.quiet("event-count-quiet"),
        ],
        [
            scene.button(
                "event-count-save", "events.counted", primary=True, event=scene.value("event")
            )
        ],
    )


async def save_count(scene: Scene) -> Reply:
    typed = scene.value("came", most=_LONGEST_NUMBER)
    if not (typed.isascii() and typed.isdecimal()):
        raise Invalid("event-count-number")
    came = int(typed)
    event = await events.count(scene.principal, scene.value("event"), came)
    shown = shown_turnout(came)
    said = scene.say("event-few") if shown is None else str(shown)
    return scene.done(
        scene.say("event-counted-title", title=event.text.title),
        [Line(scene.say("event-counted", came=said))],
        [scene.back("events.list")],
    )


async def call_off(scene: Scene) -> Reply:
    """It is off; whoever has or asked for a place hears it."""
    event = await events.call_off(scene.principal, scene.value("event"))
    return scene.done(
        scene.say("event-off-title", title=event.text.title),
        scene.lines("event-off-told"),
        [scene.back("events.list")],
    )
