"""The figures of a unit, for whoever leads it and for its directorate: never a team by name."""

from collections.abc import Mapping, Sequence

from storage.work import Work
from trajectory.planning.sessions import SessionState
from trajectory.units.figures import FEWEST, Figures, Phase, figures, phase_of
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, UnitPart
from trajectory.units.units import Rank, Tree, Unit
from use_cases.principal import Principal
from use_cases.progress.progress import NotStarted, Progress, progress_of_teams
from use_cases.units.mandates import units_of_teams
from use_cases.units.tree import day, known_unit, require
from use_cases.units.visiting import visited


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
    if hides(unit, len(units)) and not principal.mandate.may(UnitAction.SEE_TEAMS, unit_id):
        return unit, Figures({}, (), len(units))
    return unit, await _counted(work, principal, organisation.tree, unit_id, units)


async def visited_in(work: Work, principal: Principal, unit_id: str) -> tuple[int, int]:
    """To how many teams of a unit somebody came in twelve months, and how many teams it has."""
    tree = (await work.units.organisation()).tree
    teams = await units_of_teams(work, tree.under(unit_id), day(principal))
    return await visited(work, list(teams), day(principal)), len(teams)


def hides(unit: Unit, count: int) -> bool:
    """Whether a department has too few teams to say of it how far they are."""
    return unit.rank is Rank.DEPARTMENT and count < FEWEST


async def figures_of_all(work: Work, principal: Principal) -> Figures:
    """The same over every team that this person leads, where there are no units."""
    led = {team.id: "" for team in await principal.led_teams(work)}
    return await _counted(work, principal, Tree({}), "", led)


async def departments_of_lead(
    work: Work, principal: Principal, known: Sequence[Progress]
) -> tuple[Unit, Figures] | None:
    """The same of the teams that somebody leads by a part in one unit, which they have at hand;
    None for whoever leads several, or none."""
    held = principal.mandate.held
    own = {one.unit for one in held if one.part is UnitPart.PROGRAMME_LEAD and one.unit}
    if len(own) != 1 or principal.mandate.by_name:
        return None
    [unit_id] = own
    tree = (await work.units.organisation()).tree
    units = await units_of_teams(work, tree.under(unit_id), day(principal))
    phases = [(units[one.team.id], phase_of_progress(one)) for one in known if one.team.id in units]
    return tree.units[unit_id], figures(tree, unit_id, phases)


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
