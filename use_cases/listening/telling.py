"""Messages about the programme: made out by whoever leads a unit, approved by a second person, and
taken along as a text. The bot sends them to nobody."""

from datetime import date

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.language import Language
from trajectory.listening.telling import (
    MadeOut,
    MessageAudience,
    MessageFact,
    MessageState,
    Moment,
    OwnMessage,
    checked_contact,
    made_out,
)
from trajectory.units.parts import UNIT_RIGHTS, UnitAction
from trajectory.units.units import Unit
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.units.mandates import units_of_teams
from use_cases.units.tree import known_unit, require


async def lay(
    principal: Principal, unit_id: str, moment_id: str, audience: str, *, day: date, contact: str
) -> OwnMessage:
    """Make a message out and lay it before whoever may approve it; the same one once.

    Raises:
        NotAllowed: they do not lead the unit. Invalid: no such moment or audience, nobody to ask.
        Stale: the same message waits, or was approved.
    """
    today = today_of(principal.now)
    moment, whom = _chosen(principal, moment_id, audience)
    asked = checked_contact(contact)
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        unit = known_unit(organisation, principal, unit_id)
        require(principal, UnitAction.WRITE_MESSAGE, unit.id)
        if _is_there(await work.own_messages.of_units([unit.id]), moment, whom):
            raise Stale("telling-there")
        teams = await units_of_teams(work, organisation.tree.under(unit.id), today)
        facts = {
            MessageFact.UNIT: unit.name,
            MessageFact.TEAMS: str(len(teams)),
            MessageFact.CONTACT: asked,
        }
        message = await work.own_messages.lay(
            OwnMessage(
                "",
                unit.id,
                moment.id,
                whom,
                _in_every_language(principal, moment, whom, facts, day),
                MessageState.LAID,
                today,
                principal.person.id,
            )
        )
        await _ask(work, principal, message)
        await work.commit()
    return message


def _chosen(principal: Principal, moment_id: str, audience: str) -> tuple[Moment, MessageAudience]:
    moment = principal.services.library.between.moments.get(moment_id)
    if moment is None or audience not in list(MessageAudience):
        raise Invalid("telling-choose")
    return moment, MessageAudience(audience)


def _is_there(known: list[OwnMessage], moment: Moment, audience: MessageAudience) -> bool:
    return any(
        (one.moment, one.audience) == (moment.id, audience)
        and one.state is not MessageState.RETURNED
        for one in known
    )


def _in_every_language(
    principal: Principal,
    moment: Moment,
    audience: MessageAudience,
    facts: dict[MessageFact, str],
    day: date,
) -> dict[Language, MadeOut]:
    between, texts = principal.services.library.between, principal.services.library.texts
    return {
        language: made_out(
            moment.texts[audience],
            between.always,
            {**facts, MessageFact.DAY: texts.on_paper(language)("event-day", day=day)},
            language,
        )
        for language in Language
    }


async def _ask(work: Work, principal: Principal, message: OwnMessage) -> None:
    """Whoever may approve it hears that it waits; never whoever wrote it."""
    today = today_of(principal.now)
    parts = UNIT_RIGHTS[UnitAction.APPROVE_MESSAGE]
    organisation = await work.units.organisation()
    people = {
        one.person
        for one in organisation.about(message.unit, parts, today)
        if one.period.holds(today) and one.person != principal.person.id
    }
    kind = NoticeKind.MESSAGE_LAID
    await work.outbox.plan(
        *(Notice(kind, one, message.id, principal.now) for one in sorted(people))
    )


async def messages_for(work: Work, principal: Principal) -> list[OwnMessage]:
    """Those of the units in which this person writes or approves them, the newest first."""
    organisation = await work.units.organisation()
    units = [unit for unit in organisation.tree.units if may_read(principal, unit)]
    return await work.own_messages.of_units(units) if units else []


def may_read(principal: Principal, unit_id: str) -> bool:
    rights = (UnitAction.WRITE_MESSAGE, UnitAction.APPROVE_MESSAGE)
    return any(principal.mandate.may(right, unit_id) for right in rights)


async def message_for(work: Work, principal: Principal, message_id: str) -> tuple[OwnMessage, Unit]:
    """One of them.

    Raises:
        NotAllowed: it is of another unit, or there is none; both sound the same.
    """
    message = await work.own_messages.get(message_id)
    if message is None or not may_read(principal, message.unit):
        raise NotAllowed
    organisation = await work.units.organisation()
    return message, known_unit(organisation, principal, message.unit)


def may_settle(principal: Principal, message: OwnMessage) -> bool:
    """Whether this person may approve it or give it back: never what they wrote themselves."""
    writes = principal.person.id == message.author
    may = principal.mandate.may(UnitAction.APPROVE_MESSAGE, message.unit)
    return may and not writes and message.state is MessageState.LAID


async def settle(principal: Principal, message_id: str, *, approved: bool) -> OwnMessage:
    """A second person approves it, or gives it back; whoever wrote it hears that.

    Raises:
        NotAllowed: as `message_for`, or they wrote it or may not approve. Stale: it is settled.
    """
    async with principal.services.desk.writing() as work:
        message, _ = await message_for(work, principal, message_id)
        if message.state is not MessageState.LAID:
            raise Stale("telling-settled")
        if not may_settle(principal, message):
            raise NotAllowed
        state = MessageState.APPROVED if approved else MessageState.RETURNED
        await work.own_messages.move_to(message.id, state, today_of(principal.now))
        if message.author:
            kind = NoticeKind.MESSAGE_SETTLED
            await work.outbox.plan(Notice(kind, message.author, message.id, principal.now))
        await work.commit()
    return message
