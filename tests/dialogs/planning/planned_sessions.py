"""Sessions that were planned, for tests and plays that are not about planning."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from types import SimpleNamespace

from content.library import Library
from storage.engine.database import Database
from storage.work import Desk
from tests.chat import Town
from tests.notary import notary_of
from trajectory.planning.sessions import Part, Session, SessionState
from use_cases.sessions import session_rounds


async def a_session(
    town: Town,
    team_id: str,
    kind: str,
    parts: Sequence[Part],
    *,
    state: SessionState = SessionState.CONFIRMED,
    now: datetime | None = None,
) -> Session:
    """A session with its rounds, as planning it in chat leaves it behind."""
    database = Database(town.settings.database_url)
    services = SimpleNamespace(library=Library.load(), threshold=5)
    async with Desk(database, notary_of(town.settings)).writing() as work:
        team = await work.teams.get(team_id)
        trajectory = await work.trajectories.of_team(team_id)
        session = await work.sessions.propose(
            trajectory_id=trajectory.id, type_id=kind, place="Stopera, zaal 3"
        )
        confirmed = SessionState.CONFIRMED
        await work.sessions.settle(session.id, parts, state=confirmed, place=session.place)
        session = replace(session, parts=tuple(parts), state=state)
        moment = now or town.clock.now()
        await session_rounds.plan(work, services, team, trajectory, session, moment)
        if state is not confirmed:
            await work.sessions.move_to(session.id, state)
        await work.commit()
    await database.close()
    return session
