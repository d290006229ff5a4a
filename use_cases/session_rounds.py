"""The rounds around a session: what members prepare before it, and how they found it after.

Whoever plans a session calls `plan`, `replan` and `cancel` here, in the transaction that
changes the session. The rounds open and close by the clock, as every round does.
"""

from datetime import datetime

from content.instruments.questionnaire import Questionnaire
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Session
from trajectory.rounds.instrument import OWN, Instrument, check_size
from trajectory.rounds.rounds import (
    Round,
    RoundKind,
    RoundPlan,
    RoundState,
    plan_evaluation,
    plan_preparation,
)
from trajectory.teams import Team, Trajectory
from use_cases.progress.progress import Shelf, programme_of
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
    kind_of_session = programme_of(services, team, trajectory).session(session.type)
    wanted = _wanted(services, kind_of_session, session, now)
    held = {kind for kind in wanted if await _running(work, session, kind)}
    return [
        await schedule(work, services, trajectory, kind, instrument, dates, session=session)
        for kind, (instrument, dates) in wanted.items()
        if kind not in held
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
    await cancel(work, services, team, trajectory, session, now)
    return await plan(work, services, team, trajectory, session, now)


async def cancel(
    work: Work,
    services: Services,
    team: Team,
    trajectory: Trajectory,
    session: Session,
    now: datetime,
) -> None:
    """The session is off: what did not open yet never will.

    An open round ends on its own day, and what people wrote reaches the trainer as promised.
    """
    for asked in await work.session_rounds.of_session(session.id):
        if asked.state is RoundState.SCHEDULED:
            await work.rounds.move_to(asked.id, RoundState.WITHDRAWN)


async def schedule(
    work: Work,
    services: Services,
    trajectory: Trajectory,
    kind: RoundKind,
    instrument: Instrument,
    dates: RoundPlan,
    *,
    session: Session | None = None,
) -> Round:
    """Schedule a round of any kind; one with an instrument of its own keeps that beside it.

    Raises:
        Invalid: an instrument of its own with more questions than fit in a ballot.
    """
    if services.library.instruments.get(instrument.key) != instrument:
        check_size(instrument)
        instrument = await work.instruments.record(instrument)
    asked = await work.rounds.schedule(
        trajectory_id=trajectory.id,
        kind=kind,
        instrument=instrument.key,
        threshold=services.threshold,
        plan=dates,
    )
    if session is not None:
        await work.session_rounds.record(asked.id, session.id)
    return asked


def _wanted(
    services: Services, kind_of_session: SessionType, session: Session, now: datetime
) -> dict[RoundKind, tuple[Instrument, RoundPlan]]:
    library = services.library
    begins, finishes = session.begins, session.finishes
    wanted: dict[RoundKind, tuple[Instrument, RoundPlan]] = {}
    if begins is None or finishes is None:
        return wanted
    before = plan_preparation(library.calendar, now, begins)
    if kind_of_session.preparation and before is not None:
        asked = library.newest_called(kind_of_session.preparation)
        wanted[RoundKind.PREPARATION] = asked, before
    if kind_of_session.evaluation:
        asked = library.newest_called(kind_of_session.evaluation)
        wanted[RoundKind.EVALUATION] = asked, plan_evaluation(library.calendar, finishes)
    return wanted


async def _running(work: Work, session: Session, kind: RoundKind) -> bool:
    """Whether this session has such a round that was not withdrawn."""
    rounds = await work.session_rounds.of_session(session.id)
    return any(one.kind is kind and one.state is not RoundState.WITHDRAWN for one in rounds)


async def questionnaire_of(work: Work, services: Shelf, asked: Round) -> Questionnaire:
    """What a round asks, from the content or from the round itself.

    Raises:
        Stale: the instrument is gone, or was edited since.
    """
    if not asked.instrument.startswith(OWN):
        return services.library.questionnaires[asked.instrument]
    instrument = await work.instruments.get(asked.instrument)
    if instrument is None:
        raise Stale("round-gone")
    return Questionnaire.around(instrument)
