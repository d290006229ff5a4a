"""What a proposal takes, who is in two groups of it, what is short, and a way out that is done."""

from dataclasses import replace
from datetime import date

import pytest

from tests.trajectory.waves.work import GROUPS, PLAN, PROBLEM, TESS, TIM, YEARS, at, with_guide
from trajectory.waves.changes import after, with_changes
from trajectory.waves.figures import doubles, shortages, takes_in_all, takes_of
from trajectory.waves.groups import Blackout, BlackoutKind, Rest
from trajectory.waves.months import between, half_of, later, quarter_of, weekdays_of
from trajectory.waves.problem import Firmness, Kept
from trajectory.waves.proposal import (
    AnotherGuide,
    BeginLater,
    DecideOnPilot,
    DoesNotFit,
    EndHold,
    LetGo,
    LiftBlackout,
    MoreGrant,
    MoreHalfDays,
    WaveRule,
    WayOut,
)
from trajectory.waves.supply import Craft

ANNA = "team of anna"
MARCH = date(2028, 3, 1)


def test_a_team_of_three_takes_its_hours_and_half_days_and_no_money_where_no_price_was_typed():
    takes = takes_of(PROBLEM, at(ANNA, 2027, 9))
    assert (takes.minutes, takes.trainer_half_days, takes.coach_half_days) == (3 * 1290, 11, 2)
    assert takes.cents is None


def test_money_is_told_for_whom_a_price_was_typed_and_for_nobody_else():
    problem = with_guide(TESS, price=60_000)
    assert takes_of(problem, at(ANNA, 2027, 9, "tess")).cents == 11 * 60_000
    assert takes_of(problem, at(ANNA, 2027, 9, "tim")).cents is None
    assert takes_in_all(problem, PLAN.placed).cents == 3 * 11 * 60_000


def test_the_whole_is_the_sum_of_its_groups():
    whole = takes_in_all(PROBLEM, PLAN.placed)
    people = sum(group.size for group in GROUPS)
    assert whole.minutes == people * 1290
    assert whole.trainer_half_days == 11 * len(GROUPS)


def test_who_has_a_team_and_an_mt_in_one_half_of_a_year_is_shown_with_the_hours():
    pilot = (at("income.mt", 2027, 6), at("team of cem", 2027, 4), at("work.mt", 2027, 4))
    [cem] = doubles(PROBLEM, pilot)
    assert (cem.person, cem.groups, cem.minutes) == ("cem", ("income.mt", "team of cem"), 2580)
    assert doubles(PROBLEM, PLAN.placed) == (), "Hanna sits in two MTs, which is another rule"


def test_what_is_short_is_counted_by_month_the_most_first():
    short = [DoesNotFit(str(n), WaveRule.TRAINER, MARCH) for n in range(4)]
    short.append(DoesNotFit("5", WaveRule.BLACKOUT))
    assert shortages(short) == ((WaveRule.TRAINER, MARCH, 4), (WaveRule.BLACKOUT, None, 1))


@pytest.mark.parametrize(
    ("day", "quarter", "half"),
    [
        (date(2027, 1, 1), date(2027, 1, 1), date(2027, 1, 1)),
        (date(2027, 6, 30), date(2027, 4, 1), date(2027, 1, 1)),
        (date(2027, 7, 1), date(2027, 7, 1), date(2027, 7, 1)),
        (date(2027, 12, 31), date(2027, 10, 1), date(2027, 7, 1)),
    ],
)
def test_quarters_and_halves_are_those_of_the_calendar(day, quarter, half):
    assert (quarter_of(day), half_of(day)) == (quarter, half)


def test_months_are_counted_over_the_year():
    assert later(date(2027, 11, 1), 3) == date(2028, 2, 1)
    assert later(date(2027, 1, 1), -1) == date(2026, 12, 1)
    assert between(date(2027, 11, 1), date(2028, 2, 1)) == 3
    assert len(list(weekdays_of(date(2027, 2, 1)))) == 20


# ---- ways out, done


BLACKOUT = Blackout("income", date(2027, 9, 1), date(2027, 9, 30), BlackoutKind.ELECTIONS)
REST = Rest(ANNA, date(2027, 9, 1), date(2027, 9, 30))
FULL = replace(
    PROBLEM,
    blackouts=(BLACKOUT,),
    rests=(REST,),
    kept=(Kept(ANNA, MARCH, Firmness.FIXED), Kept("team of els", MARCH, Firmness.ANNOUNCED)),
    evaluated=False,
)


def test_each_way_out_changes_that_one_thing():
    def done(change):
        return with_changes(FULL, (change,))

    granted = done(MoreGrant("work", date(2028, 1, 1), 5)).supply.grants
    assert next(one.half_days for one in granted if one.quarter == date(2028, 1, 1)) == 65
    first = done(MoreGrant("policy", date(2028, 1, 1), 5)).supply.grants
    assert [one.half_days for one in first if one.unit == "policy"] == [5]
    more = done(MoreHalfDays("tim", Craft.TRAINER, MARCH, 2)).supply.guides
    assert [one.half_days[MARCH] for one in more] == [14, 12, 8]
    *_, new = done(AnotherGuide(Craft.COACH, ((MARCH, 2),))).supply.guides
    assert (new.craft, new.half_days) == (Craft.COACH, {MARCH: 2})
    assert done(LiftBlackout(BLACKOUT)).blackouts == ()
    assert done(EndHold(ANNA, REST.since, REST.until)).rests == ()
    assert done(BeginLater(2)).months == FULL.months + 2
    assert done(DecideOnPilot()).evaluated


def test_what_was_announced_is_never_let_go():
    assert [one.group for one in with_changes(FULL, (LetGo(ANNA),)).kept] == ["team of els"]
    assert with_changes(FULL, (LetGo("team of els"),)).kept == FULL.kept


def test_after_a_way_out_everything_that_fitted_is_asked_to_stay():
    new = at(ANNA, 2028, 9)
    others = tuple(one for one in PLAN.placed if one.group != ANNA)
    asked = after(PROBLEM, others, WayOut((BeginLater(1),), new))
    assert asked.last == (*others, new)
    freed = after(FULL, PLAN.placed, WayOut((LetGo(ANNA),), at("team of bas", 2028, 3)))
    assert ANNA not in {one.group for one in freed.last}


def test_nobody_of_whom_nothing_is_known_gives_half_days():
    assert set(TIM.half_days) == set(YEARS)
    assert with_changes(PROBLEM, (MoreHalfDays("nobody", Craft.TRAINER, MARCH, 2),)) == PROBLEM
