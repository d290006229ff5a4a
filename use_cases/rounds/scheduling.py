"""Scheduling a round of any kind, and what it asks. The clock opens it (`opening.py`)."""

from dataclasses import dataclass

from content.instruments.questionnaire import Questionnaire
from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.sessions import Session
from trajectory.rounds.instrument import OWN, Instrument, check_size
from trajectory.rounds.round_dates import RoundPlan, shown_at_work
from trajectory.rounds.rounds import Round, RoundKind
from trajectory.teams import Trajectory
from use_cases.progress.progress import Shelf
from use_cases.services import Services


@dataclass(frozen=True, slots=True)
class WantedRound:
    """A round that is about to be scheduled."""

    kind: RoundKind
    instrument: Instrument
    plan: RoundPlan


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
        plan=await _shown_at_work(work, trajectory, wanted, session),
    )
    if session is not None:
        await work.session_rounds.record(round_.id, session.id)
    return round_


async def _shown_at_work(
    work: Work, trajectory: Trajectory, wanted: WantedRound, session: Session | None
) -> RoundPlan:
    """Its dates; manager and team see how it ended in the hours of the team, and before the
    session in which it is talked about."""
    team = await work.teams.get(trajectory.team)
    if team is None or wanted.kind in (RoundKind.PREPARATION, RoundKind.ROOM):
        return wanted.plan
    plan = shown_at_work(wanted.plan, team.hours)
    begins = session.begins if session and wanted.kind.is_scan else None
    late = begins is not None and plan.visible > begins
    return wanted.plan if late else plan


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
