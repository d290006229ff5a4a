"""Messages about the programme: choosing one, its text, and the second person who approves it."""

from collections.abc import Iterator

from dialogs.card import Block, Card, Heading, Line, Pressable, Way
from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, day_field, text_field, typed_day, unit_said
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, NotAllowed
from trajectory.listening.telling import (
    LONGEST_CONTACT,
    MessageAudience,
    MessageState,
    OwnMessage,
)
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from use_cases.listening import telling
from use_cases.units.tree import units_with


async def show_all(scene: Scene) -> Reply:
    """The messages of the units in which this person writes or approves them."""
    if not any(
        scene.mandate.may_somewhere(right)
        for right in (UnitAction.WRITE_MESSAGE, UnitAction.APPROVE_MESSAGE)
    ):
        raise NotAllowed
    async with scene.services.desk.reading() as work:
        known = await telling.messages_for(work, scene.principal)
        writes = bool(await _units(scene, work))
    rows: list[Block] = [
        Way(_name(scene, one), _stands(scene, one), "telling.show", {"message": one.id})
        for one in known[:SHOWN]
    ]
    buttons: list[Pressable] = [scene.button("status-button", "status.show")]
    if writes:
        buttons.insert(0, scene.button("telling-new-button", "telling.units", primary=True))
    return scene.reply(scene.say("telling-title"), rows or scene.lines("telling-none"), buttons)


async def _units(scene: Scene, work: Work) -> list[Unit]:
    """For which this person writes messages."""
    organisation = await work.units.organisation()
    return units_with(scene.principal, organisation, UnitAction.WRITE_MESSAGE)


def _name(scene: Scene, message: OwnMessage) -> str:
    made = message.made.get(scene.language) or next(iter(message.made.values()))
    return made.subject


def _stands(scene: Scene, message: OwnMessage) -> str:
    audience = scene.say("telling-audience", audience=message.audience)
    state = scene.say("telling-state", state=message.state)
    return scene.say("telling-row", audience=audience, state=state)


async def show(scene: Scene) -> Reply:
    """The whole text, in every language, to take along or to approve."""
    async with scene.services.desk.reading() as work:
        message, unit = await telling.message_for(work, scene.principal, scene.value("message"))
    return Reply(_card(scene, message, unit.name))


def _card(scene: Scene, message: OwnMessage, unit: str) -> Card:
    return scene.card(
        scene.say("telling-one-title", unit=unit),
        [
            Line(_stands(scene, message), strong=True),
            *_text(message),
            scene.quiet("telling-sends-nothing"),
        ],
        list(_ways(scene, message)),
    )


def _text(message: OwnMessage) -> Iterator[Block]:
    for made in message.made.values():
        yield Heading(made.subject)
        yield from (Line(line) for line in made.lines)


def _ways(scene: Scene, message: OwnMessage) -> Iterator[Pressable]:
    if telling.may_settle(scene.principal, message):
        id = message.id
        yield scene.button("telling-approve-button", "telling.approve", primary=True, message=id)
        yield scene.button("telling-return-button", "telling.return", message=id)
    yield scene.back("telling.list")


# ---- a new one


async def pick_unit(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        own = await _units(scene, work)
    if not own:
        raise NotAllowed
    rows: list[Block] = [
        Way(unit.name, unit_said(scene, unit), "telling.new", {"unit": unit.id})
        for unit in own[:SHOWN]
    ]
    return scene.reply(scene.say("event-units-title"), rows, [scene.back("telling.list")])


async def ask_new(scene: Scene) -> Reply:
    """Which moment, for whom, which day, and whom to ask."""
    unit = scene.value("unit")
    if not scene.mandate.may(UnitAction.WRITE_MESSAGE, unit):
        raise NotAllowed
    known = scene.services.library.between.moments.values()
    moments = [(one.id, one.title[scene.language]) for one in known]
    audiences = [
        (one.value, scene.say("telling-audience", audience=one)) for one in MessageAudience
    ]
    needed = scene.say("enrol-required")
    return scene.reply(
        scene.say("telling-new-title"),
        [
            Choice("moment", scene.say("telling-moment-label"), moments, moments[0][0], needed),
            Choice("audience", scene.say("telling-audience-label"), audiences, "employees", needed),
            day_field(scene, "day", "telling-day-label", None, required=True),
            text_field(scene, "contact", "telling-contact-label", most=LONGEST_CONTACT),
            scene.quiet("telling-always"),
        ],
        [
            scene.button("telling-lay-button", "telling.lay", primary=True, unit=unit),
            scene.back("telling.list"),
        ],
    )


async def lay(scene: Scene) -> Reply:
    day = typed_day(scene, "day")
    if day is None:
        raise Invalid("telling-choose")
    message = await telling.lay(
        scene.principal,
        scene.value("unit"),
        scene.value("moment", most=80),
        scene.value("audience", most=20),
        day=day,
        contact=scene.value("contact"),
    )
    return scene.done(
        scene.say("telling-laid-title"),
        [*scene.lines("telling-laid"), *_text(message)],
        [scene.back("telling.list")],
    )


# ---- the second person


async def approve(scene: Scene) -> Reply:
    return await _settle(scene, approved=True)


async def give_back(scene: Scene) -> Reply:
    return await _settle(scene, approved=False)


async def _settle(scene: Scene, *, approved: bool) -> Reply:
    await telling.settle(scene.principal, scene.value("message"), approved=approved)
    state = MessageState.APPROVED if approved else MessageState.RETURNED
    return scene.done(
        scene.say("telling-settled-title", state=state),
        scene.lines("telling-author-hears"),
        [scene.back("telling.list")],
    )


async def laid_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For whoever may approve it, as long as it waits."""
    message = await work.own_messages.get(planned.subject)
    if message is None or not telling.may_settle(scene.principal, message):
        return None
    unit = (await work.units.organisation()).tree.units[message.unit]
    return _card(scene, message, unit.name)


async def settled_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For whoever wrote it."""
    message = await work.own_messages.get(planned.subject)
    if message is None or message.state is MessageState.LAID:
        return None
    return scene.card(
        scene.say("telling-settled-title", state=message.state),
        [Line(_name(scene, message)), Line(scene.say("telling-then", state=message.state))],
        [scene.button("event-open-button", "telling.show", message=message.id)],
    )
