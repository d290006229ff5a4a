"""Events of a unit: announced by whoever leads it, found by whom it is for, and a place in one.

A place is no answer: whoever organises the event sees who has one, and the card says so before
anybody asks. A sensitive event has no list at all.
"""

import random
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import NotAllowed, Stale
from trajectory.listening.events import (
    Event,
    EventAudience,
    EventKind,
    EventText,
    SeatState,
    checked,
    drawn,
    in_order,
    seat_for,
)
from trajectory.teams import Team
from trajectory.units.parts import UnitAction
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.services import Services
from use_cases.units.mandates import counting_units
from use_cases.units.tree import known_unit, require

_DICE: Final = random.SystemRandom()


@dataclass(frozen=True, slots=True)
class Seen:
    """An event as one person sees it."""

    event: Event
    seat: SeatState | None
    organises: bool
    free: int = 0
    """Places that nobody has or waits for; 0 where there are none of our own."""


# ---- for whom it is


async def events_for(work: Work, principal: Principal) -> list[Event]:
    """What is to come for this person, the first day first: of the units of their teams and above,
    and what they organise themselves."""
    today, person = today_of(principal.now), principal.person.id
    teams = await work.teams.of_person(person)
    units = await _lines_of(work, teams, principal)
    found = await work.events.to_come(set(units), today) if units else []
    manages = {unit for unit, managed in units.items() if managed}
    own = [one for one in found if _is_for(one, manages)]
    mine = await work.events.of_organiser(person, today)
    by_id = {one.id: one for one in (*own, *mine) if not one.off}
    return in_order(by_id.values())


def _is_for(event: Event, manages: Collection[str]) -> bool:
    """Whether it is for somebody in its unit; for managers it is when they manage a team there."""
    return event.text.audience is EventAudience.EVERYBODY or event.unit in manages


async def _lines_of(work: Work, teams: Collection[Team], principal: Principal) -> dict[str, bool]:
    """The units of these teams and everything above them, with whether this person manages one of
    the teams under it."""
    counting = await counting_units(work, [team.id for team in teams], today_of(principal.now))
    if not counting:
        return {}
    tree = (await work.units.organisation()).tree
    found: dict[str, bool] = {}
    for team in teams:
        for unit in tree.line(counting[team.id]) if team.id in counting else ():
            found[unit] = found.get(unit, False) or principal.person.id in team.managers
    return found


async def seen(work: Work, principal: Principal, event_id: str) -> Seen:
    """One event, for whom it is.

    Raises:
        NotAllowed: it is not for them, or there is none; both sound the same. Stale: it is over, or
            was called off.
    """
    event = await work.events.get(event_id)
    if event is None:
        raise NotAllowed
    person = principal.person.id
    organises = event.organiser == person
    if not organises and event.id not in {one.id for one in await events_for(work, principal)}:
        raise Stale("event-over") if event.off or _is_past(event, principal) else NotAllowed
    seat = await work.events.seat_of(event.id, person)
    free = max(0, event.text.seats - await work.events.asked(event.id))
    return Seen(event, seat, organises, free)


def _is_past(event: Event, principal: Principal) -> bool:
    return not event.is_to_come(today_of(principal.now))


# ---- by whoever leads a unit


async def announce(principal: Principal, unit_id: str, text: EventText) -> Event:
    """A new event of a unit; nobody gets a message of it but the line on the card of the month.

    Raises:
        NotAllowed: they do not lead it. Invalid: as `checked`.
    """
    library, today = principal.services.library, today_of(principal.now)
    fine = checked(text, today, library.calendar, library.days)
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        unit = known_unit(organisation, principal, unit_id)
        require(principal, UnitAction.MAKE_EVENTS, unit.id)
        event = await work.events.add(unit.id, principal.person.id, fine)
        await work.commit()
    return event


async def call_off(principal: Principal, event_id: str) -> Event:
    """It does not take place; whoever has or asked for a place hears it.

    Raises:
        NotAllowed: it is not theirs. Stale: it is off already, or was.
    """
    async with principal.services.desk.writing() as work:
        event = await _own(work, principal, event_id)
        if event.off or _is_past(event, principal):
            raise Stale("event-over")
        await work.events.call_off(event.id)
        people = await work.events.seats(event.id)
        await work.outbox.plan(
            *(Notice(NoticeKind.EVENT_OFF, one, event.id, principal.now) for one in sorted(people))
        )
        await work.commit()
    return event


async def _own(work: Work, principal: Principal, event_id: str) -> Event:
    event = await work.events.get(event_id)
    if event is None or event.organiser != principal.person.id:
        raise NotAllowed
    return event


async def who_comes(work: Work, principal: Principal, event_id: str) -> list[str]:
    """By name, who has a place; for whoever organises it.

    Raises:
        NotAllowed: it is not theirs.
    """
    event = await _own(work, principal, event_id)
    seats = await work.events.seats(event.id)
    having = [person for person, state in seats.items() if state is SeatState.HAS]
    people = [await work.people.get(person) for person in having]
    return sorted(one.called for one in people)


async def that_took_place(work: Work, principal: Principal, event_id: str) -> Event:
    """An event of theirs whose day came.

    Raises:
        NotAllowed: it is not theirs. Stale: it has not been yet, or was called off.
    """
    event = await _own(work, principal, event_id)
    if event.off or today_of(principal.now) < event.day:
        raise Stale("event-not-yet")
    return event


async def count(principal: Principal, event_id: str, came: int) -> Event:
    """How many came, counted at the door; a number and no names.

    Raises:
        NotAllowed, Stale: as `that_took_place`.
    """
    async with principal.services.desk.writing() as work:
        event = await that_took_place(work, principal, event_id)
        await work.events.count(event.id, came)
        await work.commit()
    return event


# ---- a place


async def ask_place(principal: Principal, event_id: str) -> Seen:
    """A place at once while seats last; else the closing day tells.

    Raises:
        NotAllowed, Stale: as `seen`. Stale: no place can be asked for any more.
    """
    async with principal.services.desk.writing() as work:
        await work.events.alone(event_id)
        found = await seen(work, principal, event_id)
        event = found.event
        if event.text.kind is not EventKind.OWN or not event.takes_requests(
            today_of(principal.now)
        ):
            raise Stale("event-closed")
        if found.seat is None:
            state = seat_for(event.text.seats, await work.events.asked(event.id))
            await work.events.put_seat(event.id, principal.person.id, state)
            found = Seen(event, state, found.organises, found.free)
        await work.commit()
    return found


async def give_back(principal: Principal, event_id: str) -> Event:
    """No place any more, asked for or had; somebody else may get it on the closing day.

    Raises:
        NotAllowed, Stale: as `seen`.
    """
    async with principal.services.desk.writing() as work:
        await work.events.alone(event_id)
        found = await seen(work, principal, event_id)
        await work.events.drop_seat(event_id, principal.person.id)
        await work.commit()
    return found.event


# ---- by the clock


async def keep(services: Services, now: datetime) -> None:
    """Every morning: the day after it closed, places that are left go to those who wait, by chance
    when they are more; each hears it."""
    today = today_of(now)
    async with services.desk.reading() as work:
        waiting = await work.events.to_draw(today)
    for event_id in waiting:
        async with services.desk.writing() as work:
            await work.events.alone(event_id)
            await _draw(work, event_id, now)
            await work.commit()


async def _draw(work: Work, event_id: str, now: datetime) -> None:
    event = await work.events.get(event_id)
    if event is None or event.drawn:
        return
    seats = await work.events.seats(event_id)
    waiting = [person for person, state in seats.items() if state is SeatState.WAITS]
    taken = sum(state is SeatState.HAS for state in seats.values())
    lucky = drawn(waiting, event.text.seats - taken, _DICE)
    for person in waiting:
        state = SeatState.HAS if person in lucky else SeatState.MISSED
        await work.events.put_seat(event_id, person, state)
    await work.events.note_drawn(event_id)
    await work.outbox.plan(
        *(Notice(NoticeKind.EVENT_DRAWN, person, event_id, now) for person in sorted(waiting))
    )
