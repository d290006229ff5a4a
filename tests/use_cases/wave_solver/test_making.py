"""Ten programmes of some sixty groups, among them five that cannot fit: what the bot proposes keeps
every rule, and what it says would help does help."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trajectory.waves.work import CARO, PROBLEM, TESS, TIM, with_grant, with_guide
from tools.waves.towns import FIRST, town
from trajectory.waves.changes import after
from trajectory.waves.check import check
from trajectory.waves.groups import Blackout, BlackoutKind, Rest
from trajectory.waves.months import later
from trajectory.waves.problem import Firmness, Kept
from trajectory.waves.proposal import DecideOnPilot, LetGo, WaveRule
from trajectory.waves.supply import Craft
from use_cases.wave_solver.making import made

GROUPS, TRAINERS, SECONDS = 60, 8, 20.0
FITTING = (1, 2, 3, 4, 5)


def plenty(seed):
    """A directorate with more than enough, where only the rules of the calendar count."""
    problem = town(seed, GROUPS, TRAINERS, months=60)
    guides = tuple(
        replace(one, half_days=dict.fromkeys(one.half_days, 40)) for one in problem.supply.guides
    )
    grants = tuple(replace(one, half_days=300) for one in problem.supply.grants)
    supply = replace(problem.supply, guides=guides, grants=grants)
    return replace(problem, supply=supply)


def no_trainers(problem):
    guides = tuple(
        replace(one, half_days={m: n // 4 for m, n in one.half_days.items()})
        if one.craft is Craft.TRAINER
        else one
        for one in problem.supply.guides
    )
    return replace(problem, supply=replace(problem.supply, guides=guides))


def small_grant(problem):
    grants = tuple(replace(one, half_days=one.half_days // 5) for one in problem.supply.grants)
    return replace(problem, supply=replace(problem.supply, grants=grants))


def closed(problem):
    """One department is closed for five years."""
    unit = next(group.unit for group in problem.groups if not group.is_mt)
    period = Blackout(unit, FIRST, date(2032, 12, 31), BlackoutKind.REORGANISATION)
    return replace(problem, blackouts=(*problem.blackouts, period))


def too_soon(problem):
    """Three months, of which nobody's roster is still open."""
    return replace(problem, today=later(FIRST, 2), months=3)


def no_coach(problem):
    guides = problem.supply.of(Craft.TRAINER)
    return replace(problem, supply=replace(problem.supply, guides=guides))


CANNOT = {
    WaveRule.TRAINER: no_trainers,
    WaveRule.GRANT: small_grant,
    WaveRule.BLACKOUT: closed,
    WaveRule.NOTICE: too_soon,
    WaveRule.COACH: no_coach,
}


@pytest.mark.parametrize("seed", FITTING)
def test_a_directorate_with_enough_of_everything_is_planned_whole(seed):
    problem = plenty(seed)
    proposal = made(problem, SECONDS)
    assert check(problem, proposal) == ()
    assert proposal.does_not_fit == ()
    assert proposal.proven
    assert [one.group for one in proposal.placed] == [group.id for group in problem.groups]


@pytest.mark.parametrize("rule", CANNOT)
def test_what_cannot_fit_is_said_with_its_reason_and_ways_out_that_work(rule):
    problem = CANNOT[rule](town(7, GROUPS, TRAINERS))
    proposal = made(problem, SECONDS)
    assert check(problem, proposal) == ()
    lacking = proposal.does_not_fit
    assert lacking
    assert rule in {one.rule for one in lacking}
    for one in lacking[:2]:
        for way in one.ways:
            then = after(problem, proposal.placed, way)
            again = made(then, SECONDS)
            assert check(then, again) == ()
            stood = {placed.group for placed in proposal.placed}
            assert {one.group, *stood} <= {placed.group for placed in again.placed}, way


ANNA = "team of anna"
APRIL, MAY, JULY = (date(2027, month, 1) for month in (4, 5, 7))
REST = Rest(ANNA, APRIL, date(2027, 4, 30))
PERIOD = Blackout("income", APRIL, date(2027, 4, 30), BlackoutKind.ELECTIONS)
LONG_AGO = Rest(ANNA, date(2026, 9, 1), date(2026, 9, 30))


def from_(guide, month):
    """This guide offers nothing before."""
    return {"half_days": {one: n for one, n in guide.half_days.items() if one >= month}}


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        (WaveRule.GRANT, with_grant(2027, 4, 0)),
        (
            WaveRule.TRAINER,
            with_guide(TIM, with_guide(TESS, **from_(TESS, MAY)), **from_(TIM, MAY)),
        ),
        (WaveRule.TRAINER, with_guide(TIM, with_guide(TESS, running=(APRIL,) * 5), half_days={})),
        (WaveRule.COACH, with_guide(CARO, **from_(CARO, MAY))),
        (WaveRule.LOAD, replace(PROBLEM, busy={"anna-2": {APRIL: 3}})),
        (WaveRule.HOLD, replace(PROBLEM, rests=(REST,))),
        (WaveRule.BLACKOUT, replace(PROBLEM, blackouts=(PERIOD,))),
        (WaveRule.BLACKOUT, replace(PROBLEM, blackouts=(PERIOD,), rests=(LONG_AGO,))),
    ],
)
def test_what_fits_later_says_what_stands_in_the_way_now(rule, problem):
    """One team that may begin in April alone; a month or a quarter later nothing is in the way."""
    [anna] = [one for one in PROBLEM.groups if one.id == ANNA]
    asked = replace(problem, groups=(anna,), months=1)
    proposal = made(asked, SECONDS)
    assert check(asked, proposal) == ()
    [lacking] = proposal.does_not_fit
    assert (lacking.group, lacking.rule) == (ANNA, rule)
    later_ = made(replace(asked, months=4), SECONDS)
    assert [one.start in (MAY, JULY) for one in later_.placed] == [True]


def test_too_little_notice_is_never_for_sale():
    problem = too_soon(town(7, GROUPS, TRAINERS))
    for one in made(problem, SECONDS).does_not_fit:
        starts = {way.placement.start for way in one.ways}
        assert all(start >= date(2027, 7, 27) for start in starts)


def test_cheap_ways_come_first_and_each_is_of_another_kind():
    proposal = made(no_trainers(town(7, GROUPS, TRAINERS)), SECONDS)
    kinds = [[{c.kind for c in way.changes} for way in one.ways] for one in proposal.does_not_fit]
    assert all(len(each) <= 3 for each in kinds)
    assert all(each.count(kind) == 1 for each in kinds for kind in each)
    assert any(len(each) == 3 for each in kinds)


# ---- asking again


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000), groups=st.integers(12, 40), trainers=st.integers(2, 6))
def test_whatever_the_municipality_no_rule_is_broken_and_asking_again_changes_nothing(
    seed, groups, trainers
):
    problem = town(seed, groups, trainers)
    proposal = made(problem, SECONDS)
    assert check(problem, proposal) == ()
    assert made(problem, SECONDS) == proposal
    again = made(replace(problem, last=proposal.placed), SECONDS)
    before = {one.group: one for one in proposal.placed}
    after_ = {one.group: one for one in again.placed}
    assert before.keys() <= after_.keys()
    if not proposal.does_not_fit:
        assert again.placed == proposal.placed


def test_what_was_announced_and_what_the_lead_fixed_never_moves():
    problem = town(11, GROUPS, TRAINERS)
    placed = made(problem, SECONDS).placed
    announced, fixed = placed[:10], placed[10:20]
    kept = (
        *(Kept(x.group, x.start, Firmness.ANNOUNCED, x.trainers, x.coach) for x in announced),
        *(Kept(x.group, x.start, Firmness.FIXED) for x in fixed),
    )
    # Everybody has fewer half-days now, so much else has to go elsewhere.
    tighter = replace(no_trainers(problem), kept=kept)
    again = made(tighter, SECONDS)
    stands = {one.group: one for one in again.placed}
    for one in announced:
        assert stands[one.group] == one
    lacking = {one.group for one in again.does_not_fit}
    for one in fixed:
        assert one.group in lacking or stands[one.group].start == one.start


def test_when_a_trainer_falls_ill_the_months_stay_and_only_that_trainer_changes():
    problem = town(12, GROUPS, TRAINERS)
    placed = made(problem, SECONDS).placed
    ill = placed[0].trainers[0]
    kept = tuple(
        Kept(one.group, one.start, Firmness.ANNOUNCED,
             () if ill in one.trainers else one.trainers, one.coach)
        for one in placed
    )  # fmt: skip
    guides = tuple(
        replace(one, half_days={}) if one.id == ill else one for one in problem.supply.guides
    )
    again = made(
        replace(problem, kept=kept, supply=replace(problem.supply, guides=guides)), SECONDS
    )
    assert {one.group: one.start for one in again.placed}.items() <= {
        one.group: one.start for one in placed
    }.items()
    assert all(ill not in one.trainers for one in again.placed)
    found = [one for one in placed if ill in one.trainers and again.placement(one.group)]
    lacking = [one for one in again.does_not_fit if one.ways]
    assert found
    assert len(found) + len(again.does_not_fit) == sum(ill in one.trainers for one in placed)
    assert all(one.rule is WaveRule.TRAINER for one in again.does_not_fit)
    assert len(lacking) == len(again.does_not_fit)


def test_what_the_lead_fixed_in_the_way_can_be_let_go():
    """Two teams of one counter; the first was fixed in the only month in which the second fits."""
    problem = plenty(1)
    teams = [group for group in problem.groups if not group.is_mt][:2]
    short = replace(problem, groups=tuple(teams), months=12, blackouts=(), rests=())
    counter = tuple(replace(one, shares=frozenset({"counter"})) for one in teams)
    start = later(FIRST, 5)
    kept = (Kept(teams[0].id, start, Firmness.FIXED),)
    asked = replace(short, groups=counter, kept=kept, teams_of={teams[0].unit: 12}, months=9)
    proposal = made(asked, SECONDS)
    [lacking] = proposal.does_not_fit
    assert lacking.rule is WaveRule.SHARED
    ways = [way for way in lacking.ways if LetGo(teams[0].id) in way.changes]
    assert ways
    again = made(after(asked, proposal.placed, ways[0]), SECONDS)
    assert again.does_not_fit == ()
    announced = replace(asked, kept=(replace(kept[0], standing=Firmness.ANNOUNCED),))
    [still] = made(announced, SECONDS).does_not_fit
    assert all(LetGo(teams[0].id) not in way.changes for way in still.ways)


def test_before_the_pilot_is_decided_on_nothing_begins():
    problem = replace(town(3, GROUPS, TRAINERS), evaluated=False)
    proposal = made(problem, SECONDS)
    assert proposal.placed == ()
    assert {one.rule for one in proposal.does_not_fit} == {WaveRule.PILOT_FIRST}
    [way] = proposal.does_not_fit[0].ways
    assert way.changes == (DecideOnPilot(),)
    assert made(after(problem, (), way), SECONDS).placed
    assert made(replace(problem, written_why=True), SECONDS).placed
