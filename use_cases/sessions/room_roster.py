"""The roster of a session: it grows by who opens the private page, and ends with the session
(trust.md, rule 7)."""

from datetime import datetime

from storage.work import Work
from trajectory.rounds.rounds import Round, RoundKind
from trajectory.teams import Person
from use_cases.services import Services


async def enter(work: Work, services: Services, person: Person, now: datetime) -> None:
    """A member opens the private page: on the roster of every session of theirs that goes on now,
    unless its first question was asked. The database learns nothing."""
    if person.object_id is None:
        return
    for session in await work.sessions.going_on(person.id, now):
        await work.sessions.alone(session.id)
        await services.rosters.enter(session.id, person.object_id)


async def rooms_for(work: Work, person: Person, now: datetime) -> list[Round]:
    """The open questions to a room in sessions of this person; whether they were there before the
    first one, the roster of the round knows."""
    return [
        round_
        for session in await work.sessions.going_on(person.id, now)
        for round_ in await work.session_rounds.of_session(session.id)
        if round_.kind is RoundKind.ROOM and round_.accepts(now)
    ]


async def forget_over(services: Services, now: datetime) -> None:
    """Delete the rosters of sessions that are over, off or gone."""
    for id in await services.rosters.sessions():
        async with services.desk.reading() as work:
            session = await work.sessions.get(id)
        if session is None or not session.to_come(now):
            await services.rosters.forget(id)
