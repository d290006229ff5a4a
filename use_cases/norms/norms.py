"""Wordings of a team's norm: written down, reworded, dropped, and adopted by the team in session.

The trainer records all of it; a norm is adopted by the team, never by one person (product.md,
"The norm").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.norms import (
    MOST_WORDINGS,
    Crossing,
    Norm,
    NormKind,
    NormState,
    adoptable,
    support_failed,
)
from trajectory.planning.working_days import ZONE, at
from trajectory.roles import Action
from trajectory.rounds.instrument import Theme
from trajectory.rounds.rounds import Round
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.principal import Principal
from use_cases.progress.progress import Shelf, today_of

MADE_AT = time(9, 30)
"""When the guide of the day before is made: everything of one session goes into one version."""


@dataclass(frozen=True, slots=True)
class TeamNorms:
    """The norms of one team that stand, with the rounds about their support."""

    team: Team
    trajectory: Trajectory
    norms: Sequence[Norm]
    rounds: Mapping[str, Round]
    """The rounds in which support was asked, by id; without those that were never held."""

    def of(self, theme: Theme, *states: NormState) -> list[Norm]:
        """The wordings of a theme in one of these states, by kind."""
        kinds = list(NormKind)
        wordings = [one for one in self.norms if one.theme == theme.id and one.state in states]
        return sorted(wordings, key=lambda one: kinds.index(one.kind))

    def norm(self, norm_id: str) -> Norm:
        """The wording with this id.

        Raises:
            Stale: it is another team's, or another wording took its place.
        """
        for norm in self.norms:
            if norm.id == norm_id:
                return norm
        raise Stale("norm-gone")


async def trajectory_with_norms(work: Work, team: Team) -> Trajectory:
    """The trajectory in which a team makes its norm.

    Raises:
        Stale: this team did not start, or its trajectory was stopped.
    """
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None or trajectory.state is TrajectoryState.STOPPED:
        raise Stale("norms-not-started", team=team.name)
    return trajectory


async def norms_of(work: Work, team: Team) -> TeamNorms:
    """The norms of a team.

    Raises:
        Stale: this team did not start, or its trajectory was stopped.
    """
    trajectory = await trajectory_with_norms(work, team)
    norms = await work.norms.of_trajectory(trajectory.id)
    rounds = [await work.rounds.get(id) for id in sorted({norm.round for norm in norms})]
    held = {round_.id: round_ for round_ in rounds if round_ and not support_failed(round_)}
    asked = [norm if norm.round in held else replace(norm, round="") for norm in norms]
    return TeamNorms(team, trajectory, asked, held)


async def norms_to_word(work: Work, principal: Principal, team_id: str) -> TeamNorms:
    """The norms of this team, for whoever writes them down.

    Raises:
        NotFound, NotAllowed: as `Principal.team`. Stale: as `norms_of`.
    """
    return await norms_of(work, await principal.team(work, team_id, Action.WORD_NORMS))


# ---- wordings


async def word(principal: Principal, team_id: str, theme: Theme, kind: NormKind, text: str) -> None:
    """Write a new wording down.

    Raises:
        Invalid: as many wait as fit in a round.
    """
    async with principal.services.desk.writing() as work:
        norms = await norms_to_word(work, principal, team_id)
        _check_room(norms, theme)
        await work.norms.word(
            trajectory_id=norms.trajectory.id, theme=theme.id, kind=kind, text=text
        )
        await work.commit()


def _check_room(norms: TeamNorms, theme: Theme) -> None:
    if len(norms.of(theme, NormState.WORDED)) >= MOST_WORDINGS:
        raise Invalid("norms-too-many", most=MOST_WORDINGS)


async def reword(
    principal: Principal, team_id: str, norm_id: str, text: str, *, merged_with: str
) -> None:
    """Put another wording in the place of one, or of two of a theme; its support is asked anew.

    What was adopted stays until the team lets it go, so that the guide is never without it.

    Raises:
        Stale: the wording is gone. Invalid: as many wait as fit in a round.
    """
    async with principal.services.desk.writing() as work:
        norms = await norms_to_word(work, principal, team_id)
        norm = norms.norm(norm_id)
        theme = theme_called(principal.services, norm.theme)
        replaced = [
            one.id for one in norms.of(theme, NormState.WORDED) if one.id in (norm_id, merged_with)
        ]
        if not replaced:
            _check_room(norms, theme)
        await work.norms.move_to(replaced, NormState.REPLACED)
        await work.norms.word(
            trajectory_id=norms.trajectory.id, theme=norm.theme, kind=norm.kind, text=text
        )
        await work.commit()


def theme_called(services: Shelf, theme_id: str) -> Theme:
    """The theme of the norm with this id.

    Raises:
        Stale: there is none.
    """
    for theme in services.library.norm_themes:
        if theme.id == theme_id:
            return theme
    raise Stale("card-stale")


async def drop(principal: Principal, team_id: str, norm_id: str) -> Norm:
    """Let a wording go that the team did not adopt; returns it as it was.

    Raises:
        Stale: it is gone, or the team adopted it.
    """
    async with principal.services.desk.writing() as work:
        norm = (await norms_to_word(work, principal, team_id)).norm(norm_id)
        if norm.state is NormState.ADOPTED:
            raise Stale("norm-adopted")
        await work.norms.move_to([norm.id], NormState.DROPPED)
        await work.commit()
    return norm


# ---- what the team decides in its session


@dataclass(frozen=True, slots=True)
class Decided:
    """What a session decided about the wordings of a theme, by id; the others stay as they are."""

    day: date
    adopted: frozenset[str]
    dropped: frozenset[str]


async def decide(principal: Principal, team_id: str, theme: Theme, decided: Decided) -> None:
    """Note what the session decided; the guide gets a new version the next working day.

    Raises:
        Invalid: no session can have been on that day. Stale: nothing can be decided yet.
    """
    async with principal.services.desk.writing() as work:
        norms = await norms_to_word(work, principal, team_id)
        _check_day(principal, norms.trajectory, decided.day)
        waiting, standing = decidable(principal, norms, theme)
        adopted = [norm.id for norm in waiting if norm.id in decided.adopted]
        dropped = [norm.id for norm in (*waiting, *standing) if norm.id in decided.dropped]
        await work.norms.adopt(adopted, decided.day)
        await work.norms.move_to(dropped, NormState.DROPPED)
        await _guide_follows(work, principal, norms.trajectory)
        await work.commit()


def decidable(
    principal: Principal, norms: TeamNorms, theme: Theme
) -> tuple[list[Norm], list[Norm]]:
    """What the team can adopt now, and what it adopted.

    Raises:
        Stale: neither; said with what has to come first.
    """
    waiting = adoptable_norms(principal, norms, theme)
    adopted = norms.of(theme, NormState.ADOPTED)
    if not (waiting or adopted):
        raise Stale("adopt-not-yet")
    return waiting, adopted


def adoptable_norms(principal: Principal, norms: TeamNorms, theme: Theme) -> list[Norm]:
    """Wordings of a theme that the team may adopt now: everybody sees how their round ended."""
    now, members = principal.now, len(norms.team.members)
    return [
        norm
        for norm in norms.of(theme, NormState.WORDED)
        if adoptable(norm, norms.rounds.get(norm.round), now=now, members=members)
    ]


def _check_day(principal: Principal, trajectory: Trajectory, day: date) -> None:
    """A session lies between the start of the trajectory and today."""
    first = trajectory.started.astimezone(ZONE).date()
    if not first <= day <= today_of(principal.now):
        raise Invalid("adopt-day-wrong")


async def _guide_follows(work: Work, principal: Principal, trajectory: Trajectory) -> None:
    tomorrow = principal.services.library.calendar.after(today_of(principal.now), 1)
    await work.norms.guide_is_due(trajectory.id, at(tomorrow, MADE_AT))


async def set_ladder(
    principal: Principal, team_id: str, theme: Theme, crossings: Sequence[Crossing]
) -> None:
    """Who does what when the norm of a theme is crossed; it takes the place of what stood there."""
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.WORD_NORMS)
        trajectory = await trajectory_with_norms(work, team)
        await work.norms.set_crossings(trajectory.id, theme.id, crossings)
        await _guide_follows(work, principal, trajectory)
        await work.commit()
