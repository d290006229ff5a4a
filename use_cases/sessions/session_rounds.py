"""The rounds around a session: what members prepare before it, and how they found it after.

Whoever plans a session calls `plan`, `replan` and `cancel` here, in the transaction that
changes the session. The rounds open and close by the clock, as every round does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from content.instruments.questionnaire import Questionnaire
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Session
from trajectory.rounds.instrument import OWN, Instrument, check_size
from trajectory.rounds.round_dates import RoundPlan, plan_evaluation, plan_preparation
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.teams import Team, Trajectory
from use_cases.progress.progress import Shelf, programme_of
from use_cases.services import Services


@dataclass(frozen=True, slots=True)
class WantedRound:
    """A round that is about to be scheduled."""

    kind: RoundKind
    instrument: Instrument
    plan: RoundPlan


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
    return [
        await schedule(work, services, trajectory, wanted, session=session)
        for wanted in _wanted(services, session_type, session, now)
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


async def schedule(
    work: Work,
    services: Services,
    trajectory: Trajectory,
    wanted: WantedRound,
    *,
    session: Session | None = None,
) -> Round:
    """Schedule a round of any kind; one with an instrument of its own keeps that beside it.

    Raises:
        Invalid: an instrument of its own with more questions than fit in a ballot.
    """
    instrument = wanted.instrument
    if services.library.instruments.get(instrument.key) != instrument:
        check_size(instrument)
        instrument = await work.round_instruments.record(instrument)
    round_ = await work.rounds.schedule(
        trajectory_id=trajectory.id,
        kind=wanted.kind,
        instrument=instrument.key,
        threshold=services.threshold,
        plan=wanted.plan,
    )
    if session is not None:
        await work.session_rounds.record(round_.id, session.id)
    return round_


def _wanted(
    services: Services, session_type: SessionType, session: Session, now: datetime
) -> Iterator[WantedRound]:
    library = services.library
    begins, finishes = session.begins, session.finishes
    if begins is None or finishes is None:
        return
    before = plan_preparation(library.calendar, now, begins)
    if session_type.preparation and before is not None:
        instrument = library.newest_called(session_type.preparation)
        yield WantedRound(RoundKind.PREPARATION, instrument, before)
    if session_type.evaluation:
        instrument = library.newest_called(session_type.evaluation)
        after = plan_evaluation(library.calendar, finishes)
        yield WantedRound(RoundKind.EVALUATION, instrument, after)


async def questionnaire_of(work: Work, services: Shelf, round_: Round) -> Questionnaire:
    """What a round asks, from the content or from the round itself.

    Raises:
        Stale: the instrument is gone, or was edited since.
    """
    if not round_.instrument.startswith(OWN):
        return services.library.questionnaires[round_.instrument]
    instrument = await work.round_instruments.get(round_.instrument)
    if instrument is None:
        raise Stale("round-gone")
    return Questionnaire.around(instrument)
