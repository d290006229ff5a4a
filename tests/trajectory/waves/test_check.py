"""The checker finds each rule that is broken, by its kind and its groups, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from tests.trajectory.waves.work import (
    CARO,
    FIRST,
    PLAN,
    PROBLEM,
    TIM,
    at,
    instead,
    with_grant,
    with_group,
    with_guide,
)
from trajectory.waves.check import check, faults
from trajectory.waves.groups import Blackout, BlackoutKind, Rest
from trajectory.waves.problem import Firmness, Kept, PilotWish, Place
from trajectory.waves.proposal import DoesNotFit, Proposal, WaveRule
from trajectory.waves.supply import Refusal

ANNA, BAS, DINA, ELS = (f"team of {name}" for name in ("anna", "bas", "dina", "els"))
SEPTEMBER = date(2027, 9, 1)
JANUARY = date(2028, 1, 1)
"""In which Tim has Anna's team alone."""


def said(problem=PROBLEM, plan=PLAN):
    return {(one.rule, one.groups) for one in check(problem, plan)}


def test_a_plan_that_keeps_every_rule_is_left_alone():
    assert check(PROBLEM, PLAN) == ()


@pytest.mark.parametrize(
    ("rule", "groups", "problem", "plan"),
    [
        (WaveRule.HORIZON, [DINA], replace(PROBLEM, months=23), PLAN),
        (WaveRule.NOTICE, ["work.mt"], replace(PROBLEM, today=date(2027, 2, 5)), PLAN),
        (WaveRule.NOTICE, ["work.mt"], with_group("work.mt", notice_weeks=13), PLAN),
        (
            WaveRule.BLACKOUT,
            [ANNA],
            replace(
                PROBLEM,
                blackouts=(
                    Blackout("income", date(2027, 9, 6), date(2027, 9, 24), BlackoutKind.ELECTIONS),
                ),
            ),
            PLAN,
        ),
        (
            WaveRule.HOLD,
            [ANNA],
            replace(PROBLEM, rests=(Rest(ANNA, SEPTEMBER, date(2027, 9, 20)),)),
            PLAN,
        ),
        (WaveRule.GRANT, [ANNA, ELS, "income.mt", "policy.mt"], with_grant(2027, 10, 17), PLAN),
        (WaveRule.DEPARTMENT, [ANNA, BAS], PROBLEM, instead(at(BAS, 2028, 2))),
        (
            WaveRule.SHARED,
            [ANNA, ELS],
            with_group(ANNA, with_group(ELS, shares=frozenset("s")), shares=frozenset("st")),
            PLAN,
        ),
        (WaveRule.LOAD, ["income.mt", "work.mt"], PROBLEM, instead(at("income.mt", 2027, 5))),
        (WaveRule.LOAD, [ANNA], replace(PROBLEM, busy={"anna": {SEPTEMBER: 3}}), PLAN),
        (WaveRule.LOAD, [ANNA], replace(PROBLEM, busy={"anna-1": {SEPTEMBER: 3}}), PLAN),
        (WaveRule.HALVES, [ANNA, "income.mt"], PROBLEM, instead(at(ANNA, 2027, 4))),
        (WaveRule.TRAINER, [ANNA], PROBLEM, instead(replace(at(ANNA, 2027, 9), trainers=()))),
        (WaveRule.TRAINER, [ANNA], PROBLEM, instead(at(ANNA, 2027, 9, "nobody"))),
        (
            WaveRule.TRAINER,
            [ANNA],
            with_guide(TIM, half_days={**TIM.half_days, JANUARY: 1}),
            PLAN,
        ),
        (WaveRule.RUNNING, ["work.mt"], with_guide(TIM, running=(date(2027, 5, 1),) * 5), PLAN),
        (
            WaveRule.OWN_UNIT,
            ["policy.mt"],
            with_guide(TIM, own=frozenset({"policy"})),
            instead(at("policy.mt", 2027, 6, "tim")),
        ),
        (WaveRule.OWN_UNIT, [ELS], with_group(ELS, manager="tess"), PLAN),
        (
            WaveRule.REFUSED,
            [ANNA],
            with_guide(TIM, refusals=(Refusal(ANNA),)),
            PLAN,
        ),
        (
            WaveRule.REFUSED,
            [ANNA],
            with_guide(TIM, refusals=(Refusal(ANNA, SEPTEMBER),)),
            PLAN,
        ),
        (WaveRule.COACH, [ANNA], PROBLEM, instead(replace(at(ANNA, 2027, 9), coach=""))),
        (
            WaveRule.COACH,
            [ANNA, ELS],
            with_guide(CARO, half_days={**CARO.half_days, SEPTEMBER: 3}),
            PLAN,
        ),
        (
            WaveRule.KEPT,
            [ANNA],
            replace(PROBLEM, kept=(Kept(ANNA, date(2027, 10, 1), Firmness.ANNOUNCED),)),
            PLAN,
        ),
        (
            WaveRule.KEPT,
            [ANNA],
            replace(PROBLEM, kept=(Kept(ANNA, SEPTEMBER, Firmness.FIXED, ("tess",)),)),
            PLAN,
        ),
        (WaveRule.ONCE, [DINA], PROBLEM, replace(PLAN, placed=PLAN.placed[:5] + PLAN.placed[6:])),
        (WaveRule.ONCE, [ANNA], PROBLEM, replace(PLAN, placed=(*PLAN.placed, PLAN.placed[2]))),
        (
            WaveRule.ONCE,
            [ANNA],
            PROBLEM,
            replace(PLAN, does_not_fit=(DoesNotFit(ANNA, WaveRule.TRAINER),)),
        ),
        (
            WaveRule.ONCE,
            ["nobody"],
            PROBLEM,
            replace(PLAN, placed=(*PLAN.placed, at("nobody", 2028, 1))),
        ),
    ],
    ids=lambda one: one.value if isinstance(one, WaveRule) else "",
)
def test_each_broken_rule_is_found_by_its_kind_and_its_groups(rule, groups, problem, plan):
    assert said(problem, plan) == {(rule, tuple(sorted(groups)))}


def test_no_wave_begins_before_the_pilot_was_decided_on_unless_somebody_wrote_why():
    waits = replace(PROBLEM, evaluated=False)
    assert {rule for rule, _ in said(waits)} == {WaveRule.PILOT_FIRST}
    assert len(said(waits)) == len(PLAN.placed)
    assert said(replace(waits, written_why=True)) == set()


PILOT = (
    at("work.mt", 2027, 4),
    at("income.mt", 2027, 6),
    at("policy.mt", 2027, 6, "tess"),
    at("team of cem", 2027, 4, "tess"),
    at("team of femke", 2027, 4, "tess"),
)


@pytest.mark.parametrize(
    ("placed", "wish"),
    [
        (PILOT[1:], PilotWish()),
        (PILOT[:4], PilotWish()),
        (PILOT, PilotWish(teams=3)),
        (PILOT, PilotWish(department_mts=3)),
        ((*PILOT[:4], at("team of femke", 2028, 4, "tess")), PilotWish()),
    ],
)
def test_a_pilot_is_of_all_layers_at_once(placed, wish):
    """Whoever manages a team of it sits in an MT of it too: that is allowed here, and shown."""
    whole = replace(PROBLEM, pilot=PilotWish(), evaluated=False)
    assert said(whole, Proposal(PILOT)) == set()
    problem = replace(whole, pilot=wish)
    assert {rule for rule, _ in said(problem, Proposal(placed))} == {WaveRule.PILOT_MADE_OF}


def test_of_a_directorate_that_is_larger_than_what_was_asked_more_teams_may_run_at_once():
    together = instead(at(BAS, 2028, 2))
    assert said(plan=together) == {(WaveRule.DEPARTMENT, (ANNA, BAS))}
    assert said(replace(PROBLEM, teams_of={"income": 7}), together) != set()
    assert said(replace(PROBLEM, teams_of={"income": 8}), together) == set()


def test_what_was_announced_stays_and_is_no_fault_of_the_proposal():
    """Tim falls ill in January: what people were told stays, and somebody has to solve it."""
    problem = replace(
        with_guide(TIM, half_days={**TIM.half_days, JANUARY: 0}),
        kept=(Kept(ANNA, SEPTEMBER, Firmness.ANNOUNCED, ("tim",), "caro"),),
    )
    [broken] = check(problem, PLAN)
    assert (broken.rule, broken.groups, broken.by_kept) == (WaveRule.TRAINER, (ANNA,), True)
    assert faults(problem, PLAN) == ()
    looks = replace(problem, kept=(Kept(ANNA, SEPTEMBER, Firmness.ANNOUNCED),))
    assert [one.rule for one in faults(looks, PLAN)] == [WaveRule.TRAINER], "Tim was to be replaced"


def test_a_month_that_is_kept_without_guides_still_takes_its_place():
    kept = (Kept(ANNA, SEPTEMBER, Firmness.ANNOUNCED),)
    lacking = tuple(one for one in instead(at(BAS, 2028, 2)).placed if one.group != ANNA)
    plan = Proposal(lacking, (DoesNotFit(ANNA, WaveRule.TRAINER, SEPTEMBER),))
    assert said(replace(PROBLEM, kept=kept), plan) == {(WaveRule.DEPARTMENT, (ANNA, BAS))}


def test_a_day_in_the_middle_of_a_month_is_no_month():
    odd = Place(DINA, date(2029, 3, 2), ("tim",), "caro")
    assert (WaveRule.HORIZON, (DINA,)) in said(plan=instead(odd))
    assert FIRST.day == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"groups": (*PROBLEM.groups, PROBLEM.groups[0])},
        {"demands": {}},
        {"months": 0},
        {"first": date(2027, 4, 2)},
        {"kept": (Kept("nobody", FIRST, Firmness.FIXED),)},
    ],
)
def test_a_problem_that_cannot_be_is_refused_before_anybody_plans(wrong):
    with pytest.raises(ValueError, match="cannot be"):
        replace(PROBLEM, **wrong)


def test_what_is_used_up_to_the_last_half_day_is_no_fault():
    assert said(with_grant(2027, 10, 18)) == set()
    assert said(replace(PROBLEM, busy={"anna": {SEPTEMBER: 2}, "zoë": {SEPTEMBER: 9}})) == set()
    assert said(with_guide(TIM, half_days={**TIM.half_days, JANUARY: 2})) == set()
    assert said(with_guide(TIM, half_days={**TIM.half_days, JANUARY: 1})) != set()


def test_a_programme_that_asks_for_no_coach_has_none():
    [demand] = PROBLEM.demands.values()
    alone = replace(demand, phases=tuple(replace(one, coach=0) for one in demand.phases))
    problem = replace(PROBLEM, demands={demand.programme: alone})
    assert {rule for rule, _ in said(problem)} == {WaveRule.COACH}
    bare = replace(PLAN, placed=tuple(replace(one, coach="") for one in PLAN.placed))
    assert said(problem, bare) == set()


def test_a_programme_for_two_trainers_takes_two_and_twice_the_grant():
    [demand] = PROBLEM.demands.values()
    problem = replace(PROBLEM, demands={demand.programme: replace(demand, trainers=2)})
    both = replace(PLAN, placed=tuple(replace(x, trainers=("tim", "tess")) for x in PLAN.placed))
    assert {rule for rule, _ in said(problem)} == {WaveRule.TRAINER}
    assert said(problem, both) == set()
    tight = replace(with_grant(2027, 10, 35), demands=problem.demands)
    assert {rule for rule, _ in said(tight, both)} == {WaveRule.GRANT}
