"""Somebody's own week for their calendar program: an address that only they know.

It tells day, time, place and a number, no team and no subject: a calendar is often shared, and its
address goes to a server that is not ours.
"""

import secrets
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from storage.work import Work
from trajectory.agenda.weeks import Week
from trajectory.teams import Person
from use_cases.agenda.offering import require_guide
from use_cases.agenda.week import fixed_meetings, guided_by
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.services import Services
from use_cases.units.mandates import mandate_of

SECRET_BYTES: Final = 32
LENGTH: Final = 43
"""Characters of a secret: so many bytes in base64 for addresses."""
_BEFORE: Final = timedelta(days=28)
"""How far back a calendar shows what was."""


class Pace:
    """So many answers in a time, for all calendars of one replica together: who guesses addresses
    is slowed down, and nothing is kept about who asked.

    In memory only. A program for calendars asks once in an hour or less.
    """

    MOST: Final = 600
    WITHIN: Final = timedelta(minutes=1)

    def __init__(self) -> None:
        self._asked: deque[datetime] = deque()

    def take(self, now: datetime) -> bool:
        """Count one; whether it may be answered now."""
        while self._asked and self._asked[0] <= now - self.WITHIN:
            self._asked.popleft()
        if len(self._asked) >= self.MOST:
            return False
        self._asked.append(now)
        return True


@dataclass(frozen=True, slots=True)
class OwnCalendar:
    """What stands in the calendar of one person."""

    person: Person
    weeks: tuple[Week, ...]


async def renew(by: Principal) -> str:
    """A new secret for the address; the one before opens nothing from now on.

    Raises:
        NotAllowed: they guide no team that goes on.
    """
    secret = secrets.token_urlsafe(SECRET_BYTES)
    async with by.services.desk.writing() as work:
        await require_guide(work, by)
        await work.feeds.give(by.person.id, secret)
        await work.commit()
    return secret


async def end(by: Principal) -> None:
    """The address opens nothing any more.

    Raises:
        NotAllowed: they guide no team that goes on; then it opens nothing anyhow.
    """
    async with by.services.desk.writing() as work:
        await require_guide(work, by)
        await work.feeds.take(by.person.id)
        await work.commit()


async def calendar_of(
    work: Work, services: Services, secret: str, now: datetime
) -> OwnCalendar | None:
    """The calendar that a secret opens. None for one that nobody has, that was renewed, or whose
    owner guides no team any more: all three are the same to whoever asks."""
    if len(secret) != LENGTH:
        return None
    person_id = await work.feeds.whose(secret)
    if person_id is None:
        return None
    person = await work.people.get(person_id)
    by = Principal(services, person, now, await mandate_of(work, services, person, now))
    guided = await guided_by(work, by)
    if not guided:
        return None
    weeks = await fixed_meetings(work, services, guided, today_of(now) - _BEFORE)
    return OwnCalendar(person, tuple(weeks))


async def end_without_part(work: Work, services: Services, person_id: str, now: datetime) -> None:
    """End the address of somebody who guides no team any more."""
    person = await work.people.get(person_id)
    mandate = await mandate_of(work, services, person, now)
    if not await guided_by(work, Principal(services, person, now, mandate)):
        await work.feeds.take(person_id)


async def keep(services: Services, now: datetime) -> None:
    """End, every morning, the addresses of whoever guides no team any more."""
    async with services.desk.writing() as work:
        for person_id in await work.feeds.everybody():
            await end_without_part(work, services, person_id, now)
        await work.commit()
