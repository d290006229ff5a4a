"""The figures of a unit, for whoever leads it and for its directorate: never a team by name."""

from collections.abc import Mapping

from storage.work import Work
from trajectory.planning.sessions import SessionState
from trajectory.units.figures import Figures, Phase, figures, phase_of
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction
from trajectory.units.units import Tree, Unit
from use_cases.principal import Principal
from use_cases.progress.progress import NotStarted, Progress, progress_of_teams
from use_cases.units.mandates import units_of_teams
from use_cases.units.tree import day, known_unit, require


async def figures_of_unit(
    work: Work, principal: Principal, organisation: Organisation, unit_id: str
) -> tuple[Unit, Figures]:
    """How many teams are how far.

    Raises:
        NotAllowed: the unit is not theirs, or not theirs to count.
    """
    unit = known_unit(organisation, principal, unit_id)
    require(principal, UnitAction.SEE_FIGURES, unit_id)
    units = await units_of_teams(work, organisation.tree.under(unit_id), day(principal))
    return unit, await _counted(work, principal, organisation.tree, unit_id, units)


async def figures_of_all(work: Work, principal: Principal) -> Figures:
    """The same over every team that this person leads, where there are no units."""
    led = {team.id: "" for team in await principal.led_teams(work)}
    return await _counted(work, principal, Tree({}), "", led)


async def _counted(
    work: Work, principal: Principal, tree: Tree, unit_id: str, units: Mapping[str, str]
) -> Figures:
    teams = await work.teams.many(units)
    progress = await progress_of_teams(work, principal.services, teams, principal.now)
    return figures(
        tree, unit_id, [(units[one.team.id], phase_of_progress(one)) for one in progress]
    )


def phase_of_progress(progress: Progress) -> Phase:
    """How far a team is, by steps and days alone."""
    if isinstance(progress, NotStarted):
        return Phase.PAUSED if progress.rests_until else phase_of(None, met=False)
    met = any(one.state is SessionState.HELD for one in progress.sessions)
    return phase_of(progress.trajectory.state, met=met)
