"""What is known of a team before a session: released words and adopted norms, nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from content.instruments.questionnaire import Questionnaire
from storage.work import Work
from trajectory.norms import Norm, NormState
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from use_cases.progress.progress import Shelf
from use_cases.rounds.scheduling import questionnaire_of
from use_cases.sessions.team_session import TeamSession


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a round ended, with what it asked."""

    round: Round
    questionnaire: Questionnaire
    release: Release


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a team before a session."""

    scan: Outcome | None
    preparation: Outcome | None
    norms: Mapping[str, Sequence[Norm]]
    """Adopted norms by theme, in the order of the norm's themes; no theme is empty."""

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in (self.scan, self.preparation) if outcome)


async def known_before(work: Work, shelf: Shelf, session: TeamSession) -> Known:
    """The last released scan, what was released of the preparation, and the norms so far."""
    rounds = await work.rounds.of_trajectory(session.trajectory.id)
    scans = [round_ for round_ in rounds if round_.kind.is_scan]
    preparations = [round_ for round_ in session.rounds if round_.kind is RoundKind.PREPARATION]
    return Known(
        scan=await _last(work, shelf, scans),
        preparation=await _last(work, shelf, preparations),
        norms=await _adopted(work, shelf, session),
    )


async def _adopted(work: Work, shelf: Shelf, session: TeamSession) -> dict[str, Sequence[Norm]]:
    norms = await work.norms.of_trajectory(session.trajectory.id)
    adopted = [norm for norm in norms if norm.state is NormState.ADOPTED]
    by_theme = {
        theme.id: [norm for norm in adopted if norm.theme == theme.id]
        for theme in shelf.library.norm_themes
    }
    return {theme: own for theme, own in by_theme.items() if own}


async def _last(work: Work, shelf: Shelf, rounds: Sequence[Round]) -> Outcome | None:
    released = [round_ for round_ in rounds if round_.state is RoundState.RELEASED]
    release = await work.releases.get(released[-1].id) if released else None
    if release is None:
        return None
    return Outcome(released[-1], await questionnaire_of(work, shelf, released[-1]), release)
