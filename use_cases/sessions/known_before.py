"""What is known of a team before a session: released words and adopted norms, nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from content.instruments.questionnaire import Questionnaire
from storage.work import Work
from trajectory.agreements import Agreement, open_ones
from trajectory.norms import Norm, NormState
from trajectory.planning.sessions import Session
from trajectory.rounds.release import Release
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.summaries import NoSummary
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
    before: Outcome | None = None
    """The scan beside which the last one stands, when there are two results."""
    evaluation: Outcome | None = None
    """What people said after the session before this one."""
    kept: Sequence[Agreement] = ()
    """The agreements of the session before this one, done or not."""
    open: Sequence[Agreement] = ()
    """Other agreements of the team that are still to be done."""
    without: tuple[str, NoSummary] | None = None
    """The type of the session before this one, and why no summary of it comes."""

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        found = (self.before, self.scan, self.preparation, self.evaluation)
        return tuple(outcome for outcome in found if outcome)

    def talks_of_result(self, session: TeamSession) -> bool:
        """Whether there is the result that this session is about: at a follow-up both of them."""
        rule = session.programme.follow_up
        if rule is not None and rule.before == session.planned.type:
            return self.before is not None
        return self.scan is not None


async def known_before(work: Work, shelf: Shelf, session: TeamSession) -> Known:
    """The last released scan with the one before it, what was released around the sessions, the
    norms so far, and the agreements."""
    rounds = await work.rounds.of_trajectory(session.trajectory.id)
    preparations = [round_ for round_ in session.rounds if round_.kind is RoundKind.PREPARATION]
    scan = await _last(work, shelf, _scans(rounds))
    earlier = await _session_before(work, session)
    evaluations = await work.session_rounds.of_session(earlier.id) if earlier else []
    agreements = await work.agreements.of_trajectory(session.trajectory.id)
    kept = [one for one in agreements if earlier and one.session == earlier.id]
    return Known(
        scan=scan,
        preparation=await _last(work, shelf, preparations),
        norms=await _adopted(work, shelf, session),
        before=await _before(work, shelf, session, scan) if scan else None,
        evaluation=await _last(
            work, shelf, [one for one in evaluations if one.kind is RoundKind.EVALUATION]
        ),
        kept=kept,
        open=open_ones(one for one in agreements if one not in kept),
        without=await _without(work, earlier) if earlier else None,
    )


async def _without(work: Work, session: Session) -> tuple[str, NoSummary] | None:
    reason = (await work.summaries.not_coming(session.id)).get(session.id)
    return (session.type, reason) if reason else None


def _scans(rounds: Sequence[Round]) -> list[Round]:
    return [round_ for round_ in rounds if round_.kind.is_scan]


async def _session_before(work: Work, session: TeamSession) -> Session | None:
    """The session of this trajectory that people came together for last before this one."""
    begins = session.planned.begins
    if begins is None:
        return None
    held = [
        (one.begins, one.id, one)
        for one in await work.sessions.of_trajectory(session.trajectory.id)
        if one.stands and one.begins and one.begins < begins
    ]
    return max(held)[-1] if held else None


async def _before(work: Work, shelf: Shelf, session: TeamSession, scan: Outcome) -> Outcome | None:
    """The last result before this one, from an earlier trajectory of the team too."""
    rounds: list[Round] = []
    for trajectory in await work.trajectories.ever_of(session.team.id):
        rounds += _scans(await work.rounds.of_trajectory(trajectory.id))
    earlier = [round_ for round_ in rounds if round_.closes < scan.round.closes]
    return await _last(work, shelf, earlier)


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
