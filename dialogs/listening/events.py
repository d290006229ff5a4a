"""Events: what is to come for somebody, one of them, and a place in it."""

from collections.abc import Iterator

from dialogs.card import Block, Card, Facts, Line, LinkButton, Pressable, Way
from dialogs.file_links import file_address
from dialogs.planning.date_words import when
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, today
from papers.listening.event_entry import EVENT
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.listening.events import Event, EventKind, SeatState, shown_turnout
from trajectory.units.parts import UnitAction
from use_cases.listening import events
from use_cases.listening.events import Seen
from use_cases.units.tree import units_with


async def show_all(scene: Scene) -> Reply:
    """What is to come for this person; who leads a unit announces one."""
    async with scene.services.desk.reading() as work:
        coming = await events.events_for(work, scene.principal)
        organisation = await work.units.organisation()
    rows: list[Block] = [
        Way(one.text.title, when(scene, one.text.part), "events.show", {"event": one.id})
        for one in coming[:SHOWN]
    ]
    buttons: list[Pressable] = [scene.button("status-button", "status.show")]
    if units_with(scene.principal, organisation, UnitAction.MAKE_EVENTS):
        buttons.insert(0, scene.button("event-new-button", "events.units", primary=True))
    return scene.reply(scene.say("events-title"), rows or scene.lines("events-none"), buttons)


async def show(scene: Scene) -> Reply:
    """One event, with what this person can do about it."""
    async with scene.services.desk.reading() as work:
        found = await events.seen(work, scene.principal, scene.value("event"))
    return _shown(scene, found)


def _shown(scene: Scene, found: Seen) -> Reply:
    text = found.event.text
    return scene.reply(
        text.title,
        [
            Line(text.what),
            Facts(list(_facts(scene, found))),
            *_how(scene, found),
            *_seat(scene, found),
        ],
        list(_ways(scene, found)),
    )


def _facts(scene: Scene, found: Seen) -> Iterator[tuple[str, str]]:
    event = found.event
    yield scene.say("event-fact", fact="when"), when(scene, event.text.part)
    yield scene.say("event-fact", fact="place"), event.text.place
    if event.text.closes and event.takes_requests(today(scene)):
        yield scene.say("event-fact", fact="closes"), scene.say("event-day", day=event.text.closes)
        yield scene.say("event-fact", fact="free"), str(found.free)
    came = shown_turnout(event.came)
    if found.organises and event.came is not None:
        said = str(came) if came is not None else scene.say("event-few")
        yield scene.say("event-fact", fact="came"), said


def _how(scene: Scene, found: Seen) -> Iterator[Block]:
    """How somebody takes part who did not ask yet."""
    if found.seat is None:
        yield Line(scene.say("event-how", kind=found.event.text.kind))


def _seat(scene: Scene, found: Seen) -> Iterator[Block]:
    if found.seat is not None:
        yield Line(scene.say("event-seat", seat=found.seat), strong=True)
    elif found.event.text.kind is EventKind.OWN:
        yield scene.quiet("event-who-sees")


def _ways(scene: Scene, found: Seen) -> Iterator[Pressable]:
    event, id = found.event, found.event.id
    if found.organises:
        yield scene.button("event-organise-button", "events.organise", primary=True, event=id)
    elif event.text.kind is EventKind.LINKED:
        yield LinkButton(scene.say("event-link-button"), event.text.link)
    elif event.takes_requests(today(scene)) and found.seat is None:
        yield scene.button("event-ask-button", "events.ask", primary=True, event=id)
    elif found.seat in (SeatState.HAS, SeatState.WAITS):
        yield scene.button("event-drop-button", "events.drop", event=id)
    if found.seat in (None, SeatState.HAS):
        address = file_address(scene, id, EVENT, "ics")
        yield LinkButton(scene.say("event-calendar-button"), address)
    yield scene.back("events.list")


async def ask_place(scene: Scene) -> Reply:
    """A place at once while seats last, or the word that the closing day tells."""
    return _shown(scene, await events.ask_place(scene.principal, scene.value("event")))


async def give_back(scene: Scene) -> Reply:
    event = await events.give_back(scene.principal, scene.value("event"))
    return scene.done(
        scene.say("event-dropped-title", title=event.text.title),
        scene.lines("event-dropped"),
        [scene.back("events.list")],
    )


# ---- messages


async def drawn_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For whoever waited: whether there is a place."""
    event = await work.events.get(planned.subject)
    seat = await work.events.seat_of(planned.subject, planned.person) if event else None
    if event is None or event.off or seat is None or event.day < today(scene):
        return None
    has = seat is SeatState.HAS
    title = scene.say("event-drawn-title", title=event.text.title, has="yes" if has else "no")
    return scene.card(
        title,
        [Facts(_short(scene, event)), *scene.lines("event-drawn")],
        [scene.button("event-open-button", "events.show", event=event.id)],
    )


async def off_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For whoever has or asked for a place: it is off."""
    event = await work.events.get(planned.subject)
    if event is None or not event.off:
        return None
    return scene.card(
        scene.say("event-off-title", title=event.text.title),
        [Facts(_short(scene, event)), *scene.lines("event-off-calendar")],
    )


def _short(scene: Scene, event: Event) -> list[tuple[str, str]]:
    return [
        (scene.say("event-fact", fact="when"), when(scene, event.text.part)),
        (scene.say("event-fact", fact="place"), event.text.place),
    ]
