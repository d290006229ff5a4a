"""A small directorate and a plan for it that keeps every rule, made by hand.

"Work" has a management team, a department "income" of four teams and "policy" of two. Anna, Bas,
Cem and Dina manage the teams of income, Els and Femke those of policy; Hanna and Hugo are heads.
"""

from dataclasses import replace
from datetime import date

from trajectory.rounds.instrument import Level
from trajectory.waves.demand import Demand, PlannedStep
from trajectory.waves.groups import Group
from trajectory.waves.months import months_from, quarter_of
from trajectory.waves.problem import Place, Problem
from trajectory.waves.proposal import Proposal
from trajectory.waves.supply import Capacity, Craft, Grant, Supply

TODAY = date(2027, 1, 4)
FIRST = date(2027, 4, 1)
MONTHS = 24

HALF_YEAR = Demand(
    "team@1",
    trainers=1,
    phases=(
        PlannedStep("scan", 0, 0, 0, 1, 2),
        PlannedStep("intake", 0, 120, 1, 1, 0),
        PlannedStep("norms", 1, 420, 2, 3, 0),
        PlannedStep("collaboration", 2, 420, 2, 3, 0),
        PlannedStep("follow-up", 4, 210, 1, 2, 0),
        PlannedStep("closing", 5, 120, 1, 1, 0),
    ),
)

CITY = ("city",)
WORK = ("work", *CITY)
INCOME = ("income", *WORK)
POLICY = ("policy", *WORK)


def _group(id, level, line, *people, manager=""):
    return Group(id, level, line, HALF_YEAR.programme, len(people), frozenset(people), manager)


GROUPS = (
    _group("work.mt", Level.DIRECTORATE_MT, WORK, "director", "hanna", "hugo"),
    _group("income.mt", Level.DEPARTMENT_MT, INCOME, "hanna", "anna", "bas", "cem", "dina"),
    *(
        _group(f"team of {name}", Level.TEAM, INCOME, name, f"{name}-1", f"{name}-2", manager=name)
        for name in ("anna", "bas", "cem", "dina")
    ),
    _group("policy.mt", Level.DEPARTMENT_MT, POLICY, "hugo", "els", "femke"),
    *(
        _group(f"team of {name}", Level.TEAM, POLICY, name, f"{name}-1", f"{name}-2", manager=name)
        for name in ("els", "femke")
    ),
)
YEARS = months_from(FIRST, MONTHS + 12)
TIM, TESS = (Capacity(id, Craft.TRAINER, dict.fromkeys(YEARS, 12)) for id in ("tim", "tess"))
CARO = Capacity("caro", Craft.COACH, dict.fromkeys(YEARS, 8))
GRANTS = tuple(Grant("work", quarter, 60) for quarter in sorted(set(map(quarter_of, YEARS))))

PROBLEM = Problem(
    today=TODAY,
    first=FIRST,
    months=MONTHS,
    demands={HALF_YEAR.programme: HALF_YEAR},
    groups=GROUPS,
    supply=Supply((TIM, TESS, CARO), GRANTS),
    evaluated=True,
)


def at(group, year, month, trainer="tim"):
    return Place(group, date(year, month, 1), (trainer,), "caro")


PLAN = Proposal(
    (
        at("work.mt", 2027, 4),
        at("income.mt", 2027, 6),
        at("team of anna", 2027, 9),
        at("team of bas", 2028, 3),
        at("team of cem", 2028, 9),
        at("team of dina", 2029, 3),
        at("policy.mt", 2027, 6, "tess"),
        at("team of els", 2027, 9, "tess"),
        at("team of femke", 2028, 3, "tess"),
    )
)


def instead(*placements, plan=PLAN):
    """The plan with these groups elsewhere."""
    new = {one.group: one for one in placements}
    return replace(plan, placed=tuple(new.get(one.group, one) for one in plan.placed))


def with_group(id, problem=PROBLEM, **changes):
    groups = tuple(replace(one, **changes) if one.id == id else one for one in problem.groups)
    return replace(problem, groups=groups)


def with_guide(guide, problem=PROBLEM, **changes):
    guides = tuple(
        replace(one, **changes) if one.id == guide.id else one for one in problem.supply.guides
    )
    return replace(problem, supply=replace(problem.supply, guides=guides))


def with_grant(year, month, half_days, problem=PROBLEM):
    quarter = date(year, month, 1)
    grants = tuple(
        replace(one, half_days=half_days) if one.quarter == quarter else one
        for one in problem.supply.grants
    )
    return replace(problem, supply=replace(problem.supply, grants=grants))
