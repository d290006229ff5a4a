"""Two people confirm who may read, after a restore or when an administrator asks for it."""

from datetime import datetime

from storage.people.outbox_rows import Notice
from trajectory.errors import NotAllowed, StandsStill
from trajectory.readers import NOT_CONFIRMED, ReaderList
from trajectory.teams import Person
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.services import Services


async def readers(principal: Principal) -> ReaderList | None:
    """The list, for those who may confirm it; None when there is nothing to confirm.

    Raises:
        NotAllowed: the settings do not name this person.
    """
    _require(principal)
    return await principal.services.readers.readers(today_of(principal.now))


async def confirm(principal: Principal, digest: str) -> bool:
    """Confirm the list with this digest; whether it was the last time that this was needed. Then
    everybody in every team hears of it.

    Raises:
        NotAllowed: the settings do not name this person.
        Stale: the list changed meanwhile.
    """
    _require(principal)
    confirmed = await principal.services.readers.confirm(_object_id(principal), digest)
    if confirmed:
        await _tell(principal.services, principal.now)
    return confirmed


async def _tell(services: Services, now: datetime) -> None:
    nth = today_of(now).toordinal()
    async with services.desk.reading() as work:
        teams = await work.teams.all()
    for team in teams:
        async with services.desk.writing() as work:
            await work.outbox.plan(
                *(Notice(NoticeKind.READERS_CONFIRMED, id, team.id, now, nth) for id in team.people)
            )
            await work.commit()


async def require_confirmed(services: Services) -> None:
    """For whoever reads no row of a team, of which the seals would say it: a lead without one.

    Raises:
        StandsStill: the list waits to be confirmed, so nothing that is offered would work.
    """
    if await services.readers.waiting():
        raise StandsStill(NOT_CONFIRMED)


def may_confirm(services: Services, person: Person) -> bool:
    """Whether the settings name this person."""
    return (person.object_id or "").lower() in services.confirm_readers


def _require(principal: Principal) -> None:
    if not may_confirm(principal.services, principal.person):
        raise NotAllowed("readers-not-you")


def _object_id(principal: Principal) -> str:
    return (principal.person.object_id or "").lower()
