"""Wordings of a team's norm: written down, reworded, dropped.

The trainer records all of it; a norm is adopted by the team (`deciding.py`), never by one person
(product.md, "The norm").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.norms import EVERY_THEME, MOST_WORDINGS, STANDS, Crossing, Norm, NormKind, NormState
from trajectory.planning.working_days import at
from trajectory.roles import Action
from trajectory.rounds.instrument import Theme
from trajectory.rounds.rounds import Round
from trajectory.rounds.support import support_failed
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.principal import Principal
from use_cases.progress.progress import Shelf, today_of
from use_cases.services import Services

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

    @property
    def goes_on(self) -> bool:
        """Whether the team may still work on them."""
        return self.trajectory.state is not TrajectoryState.STOPPED

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
    """The trajectory of which a team has its norm; what was adopted stays after a stop.

    Raises:
        Stale: this team did not start.
    """
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None:
        raise Stale("norms-not-started", team=team.name)
    return trajectory


async def trajectory_making_norms(work: Work, team: Team) -> Trajectory:
    """The trajectory in which a team works on its norm.

    Raises:
        Stale: this team did not start, or its trajectory was stopped.
    """
    trajectory = await trajectory_with_norms(work, team)
    if trajectory.state is TrajectoryState.STOPPED:
        raise Stale("norms-not-started", team=team.name)
    return trajectory


async def norms_of(work: Work, team: Team) -> TeamNorms:
    """The norms of a team.

    Raises:
        Stale: this team did not start.
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
        NotFound, NotAllowed: as `Principal.team`. Stale: as `trajectory_making_norms`.
    """
    team = await principal.team(work, team_id, Action.WORD_NORMS)
    await trajectory_making_norms(work, team)
    return await norms_of(work, team)


# ---- wordings


async def word(principal: Principal, team_id: str, theme: Theme, kind: NormKind, text: str) -> None:
    """Write a new wording down.

    Raises:
        Invalid: as many wait as fit in a round, or it stands there already.
    """
    async with principal.services.desk.writing() as work:
        norms = await norms_to_word(work, principal, team_id)
        check_room(norms, theme)
        _check_new(norms, theme, text)
        await work.norms.word(
            trajectory_id=norms.trajectory.id, theme=theme.id, kind=kind, text=text
        )
        await work.commit()


def check_room(norms: TeamNorms, theme: Theme) -> None:
    """Refuse a wording more than fits in a round.

    Raises:
        Invalid: as many wait as fit.
    """
    if len(norms.of(theme, NormState.WORDED)) >= MOST_WORDINGS:
        raise Invalid("norms-too-many", most=MOST_WORDINGS)


def _check_new(norms: TeamNorms, theme: Theme, text: str) -> None:
    """Two rows with one name would be one norm to everybody who reads them."""
    standing = norms.of(theme, NormState.WORDED, NormState.ADOPTED)
    if text.casefold() in {one.text.casefold() for one in standing}:
        raise Invalid("norms-twice")


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
            check_room(norms, theme)
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
        if norm.state in STANDS:
            raise Stale("norm-adopted")
        await work.norms.move_to([norm.id], NormState.DROPPED)
        await work.commit()
    return norm


# ---- the guide, and the ladder


async def guide_follows(
    work: Work, services: Services, trajectory: Trajectory, now: datetime
) -> None:
    """Something in the guide changed: its next version is made on the next working day."""
    tomorrow = services.library.calendar.after(today_of(now), 1)
    await work.norms.guide_is_due(trajectory.id, at(tomorrow, MADE_AT))


async def set_ladder(
    principal: Principal,
    team_id: str,
    theme: Theme,
    crossings: Sequence[Crossing],
    *,
    everywhere: bool,
) -> None:
    """Who does what when the norm of a theme is crossed; it takes the place of what stood there.

    `everywhere`: for every theme without steps of its own, of which this is one from now on.
    """
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.WORD_NORMS)
        trajectory = await trajectory_making_norms(work, team)
        own = [] if everywhere else [replace(one, theme=theme.id) for one in crossings]
        await work.norms.set_crossings(trajectory.id, theme.id, own)
        if everywhere:
            every = [replace(one, theme=EVERY_THEME) for one in crossings]
            await work.norms.set_crossings(trajectory.id, EVERY_THEME, every)
        await guide_follows(work, principal.services, trajectory, principal.now)
        await work.commit()
