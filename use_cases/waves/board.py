"""What the page of waves shows: a lead their groups, a directorate counts by month, a planner what
is granted and who is busy."""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.units.parts import UnitAction, may_in_unit
from trajectory.units.units import Unit
from trajectory.waves.wave import WaveState
from use_cases.principal import Principal
from use_cases.units.tree import units_with
from use_cases.waves.granting import Grants, grants_of
from use_cases.waves.reading import KnownWave, WaveCounts, wave_of

OPENS = (UnitAction.PLAN_WAVES, UnitAction.SEE_GRANTS, UnitAction.GO_BEFORE_PILOT)
"""Whoever has one of these rights sees as much of the page as their rights say."""


@dataclass(frozen=True, slots=True)
class WavesBoard:
    """The page of one unit; a part is None or empty for whoever has no right to it."""

    unit: Unit
    waves: Sequence[KnownWave]
    counts: Sequence[WaveCounts]
    grants: Grants | None
    around: Sequence[Unit]
    sees_waves: bool
    """A planner sees none, so nothing is said of whether there is one."""


def opens(principal: Principal) -> bool:
    parts = {one.part for one in principal.mandate.held}
    return any(may_in_unit(parts, action) for action in OPENS)


async def waves_board(principal: Principal, work: Work, unit_id: str) -> WavesBoard | None:
    """The waves of this unit; with "" of the first of theirs, None when there are no units.

    Raises:
        NotAllowed: they see none anywhere, or not those of this unit.
    """
    if not opens(principal):
        raise NotAllowed
    organisation = await work.units.organisation()
    units: dict[str, Unit] = {}
    for action in OPENS:
        units |= {one.id: one for one in units_with(principal, organisation, action)}
    own = sorted(units.values(), key=lambda one: (len(organisation.tree.line(one.id)), one.key))
    if not unit_id:
        if not own:
            return None
        unit_id = own[0].id
    if unit_id not in units:
        raise NotAllowed
    may = principal.mandate.may
    waves = [await wave_of(work, one) for one in await work.waves.in_units([unit_id])]
    plans = may(UnitAction.PLAN_WAVES, unit_id)
    laid = [one.counts() for one in waves if one.wave.laid is not None]
    return WavesBoard(
        units[unit_id],
        [one for one in waves if plans and one.wave.state is not WaveState.BEGUN],
        laid if may(UnitAction.SEE_WAVES, unit_id) and not plans else [],
        await grants_of(work, principal, unit_id) if may(UnitAction.SEE_GRANTS, unit_id) else None,
        [one for one in own if one.id != unit_id],
        sees_waves=plans or may(UnitAction.SEE_WAVES, unit_id),
    )
