"""What a lead types beside the actions: risks, and figures from outside that may be told."""

from storage.work import Work
from trajectory.errors import Invalid, NotAllowed
from trajectory.plan.outside_figures import FigureLevel, FigureText, OutsideFigure, check_figure
from trajectory.plan.risks import Risk, check_risk
from trajectory.units.parts import UnitAction
from trajectory.units.units import Rank, Unit
from use_cases.principal import Principal
from use_cases.units.tree import day, known_unit, require


async def add_risk(
    principal: Principal, unit_id: str, words: str, measure: str, owner: str
) -> Unit:
    """A risk, with what is done about it and the function that owns it.

    Raises:
        NotAllowed: the plan is not theirs to write. Invalid: it cannot be, or there are enough.
    """
    async with principal.services.desk.writing() as work:
        unit = await _writes(work, principal, unit_id)
        known = await work.plan_notes.risks([unit_id])
        solver = check_risk(words, measure, owner, len(known))
        await work.plan_notes.add_risk(Risk("", unit_id, words, measure, solver, day(principal)))
        await work.commit()
    return unit


async def _writes(work: Work, principal: Principal, unit_id: str) -> Unit:
    unit = known_unit(await work.units.organisation(), principal, unit_id)
    require(principal, UnitAction.WRITE_PLAN, unit_id)
    return unit


async def drop_risk(principal: Principal, risk_id: str) -> Unit:
    """It is no risk any more.

    Raises:
        NotAllowed: it is not theirs, or there is none; both sound the same.
    """
    async with principal.services.desk.writing() as work:
        risk = await work.plan_notes.risk(risk_id)
        if risk is None:
            raise NotAllowed
        unit = await _writes(work, principal, risk.unit)
        await work.plan_notes.drop_risk(risk_id)
        await work.commit()
    return unit


async def add_figure(principal: Principal, unit_id: str, text: FigureText) -> OutsideFigure:
    """A figure from outside, beside those that are known of the same thing anywhere, and those that
    stand in a report: what everybody read is not forgotten when it leaves the plan.

    Raises:
        NotAllowed: the plan is not theirs to write. Invalid: it tells of few people, or lies below
            what may be told; with the reason.
    """
    async with principal.services.desk.writing() as work:
        unit = await _writes(work, principal, unit_id)
        every = await work.plan_notes.every_figure()
        told = await work.reports.outside()
        check_figure(text, {*(one.text for one in every), *told})
        if unit.rank is Rank.DEPARTMENT or text.level not in _OF_RANK[unit.rank]:
            raise Invalid("outside-figure-unit", unit=unit.name)
        figure = await work.plan_notes.add_figure(unit_id, text, day(principal))
        await work.commit()
    return figure


_OF_RANK = {
    Rank.CLUSTER: (FigureLevel.CITY, FigureLevel.CLUSTER),
    Rank.DIRECTORATE: (FigureLevel.CITY, FigureLevel.CLUSTER, FigureLevel.DIRECTORATE),
}
"""Of which levels a figure stands in the plan of a unit: its own, and those above it."""


async def drop_figure(principal: Principal, figure_id: str) -> Unit:
    """It is in the plan no longer.

    Raises:
        NotAllowed: it is not theirs, or there is none; both sound the same.
    """
    async with principal.services.desk.writing() as work:
        figure = await work.plan_notes.figure(figure_id)
        if figure is None:
            raise NotAllowed
        unit = await _writes(work, principal, figure.unit)
        await work.plan_notes.drop_figure(figure_id)
        await work.commit()
    return unit
