"""The rounds around a session: what members prepare before it, and how they found it after.

Whoever plans a session calls `plan`, `replan` and `cancel` here, in the transaction that
changes the session. The rounds open and close by the clock, as every round does.
"""

from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import datetime

from storage.work import Work
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Session
from trajectory.rounds.round_dates import plan_evaluation, plan_preparation
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.teams import Team, Trajectory
from use_cases.council import gate
from use_cases.progress.progress import programme_of
from use_cases.rounds.scheduling import WantedRound, schedule
from use_cases.services import Services


async def plan(
    work: Work,
    services: Services,
    team: Team,
    trajectory: Trajectory,
    session: Session,
    now: datetime,
) -> list[Round]:
    """Schedule the preparation and the evaluation of a confirmed session.

    Left out: what its programme does not ask, and a preparation for which no five working days
    are left. A group that is too small is told apart when the round would open.
    """
    session_type = programme_of(services, team, trajectory).session(session.type)
    standing = {
        round_.kind
        for round_ in await work.session_rounds.of_session(session.id)
        if round_.state is not RoundState.WITHDRAWN
    }
    held = await gate.held(work, services, now)
    return [
        await schedule(work, services, trajectory, wanted, session=session)
        for wanted in _wanted(services, session_type, session, now, held)
        if wanted.kind not in standing
    ]


async def replan(
    work: Work,
    services: Services,
    team: Team,
    trajectory: Trajectory,
    session: Session,
    now: datetime,
) -> list[Round]:
    """The session moved: what did not open yet moves along.

    A preparation that is open, or was answered, stays as it is: nobody is asked twice.
    """
    await cancel(work, session)
    return await plan(work, services, team, trajectory, session, now)


async def cancel(work: Work, session: Session) -> None:
    """The session is off: what did not open yet never will.

    An open round ends on its own day, and what people wrote reaches the trainer as promised.
    """
    for round_ in await work.session_rounds.of_session(session.id):
        if round_.state is RoundState.SCHEDULED:
            await work.rounds.move_to(round_.id, RoundState.WITHDRAWN)


def _wanted(
    services: Services,
    session_type: SessionType,
    session: Session,
    now: datetime,
    held: Collection[str],
) -> Iterator[WantedRound]:
    library = services.library
    begins, finishes = session.begins, session.finishes
    if begins is None or finishes is None:
        return
    before = plan_preparation(library.calendar, now, begins)
    if session_type.preparation and before is not None:
        with suppress(LookupError):  # the works council saw no version of it yet
            instrument = library.newest_called(session_type.preparation, held=held)
            yield WantedRound(RoundKind.PREPARATION, instrument, before)
    if session_type.evaluation:
        with suppress(LookupError):
            instrument = library.newest_called(session_type.evaluation, held=held)
            after = plan_evaluation(library.calendar, finishes)
            yield WantedRound(RoundKind.EVALUATION, instrument, after)
