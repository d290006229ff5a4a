"""A wave on its way, what its groups take of grants and guides, and what people type of it."""

from datetime import date

import pytest

from trajectory.errors import Invalid
from trajectory.waves.demand import Demand, PlannedStep
from trajectory.waves.drawing import PromisedGroup, busy, drawn
from trajectory.waves.proposal import Takes
from trajectory.waves.supply import Craft
from trajectory.waves.wave import (
    ChangeKind,
    Fits,
    GroupChange,
    Wave,
    WaveGroup,
    WaveKind,
    WaveState,
    by_month,
    cents_in,
    changes,
    check_blackout,
    check_months,
    number_in,
    shares_in,
    total,
)

TODAY = date(2027, 1, 11)
APRIL, MAY, JULY = date(2027, 4, 1), date(2027, 5, 1), date(2027, 7, 1)
DEMAND = Demand(
    "team@1",
    2,
    (PlannedStep("intake", 0, 120, 1, 1, 2), PlannedStep("norms", 3, 420, 2, 3, 0)),
)


def wave(**more):
    return Wave("w", "u", WaveKind.WAVE, APRIL, 6, **more)


def group(team="a", start=APRIL, **more):
    return WaveGroup(team, start, Takes(60, 4, 2, 100), ("t",), "c", **more)


@pytest.mark.parametrize(
    ("known", "state"),
    [
        ({}, WaveState.BEGUN),
        ({"version": 1}, WaveState.PROPOSED),
        ({"version": 1, "asked": TODAY}, WaveState.ASKED),
        ({"version": 1, "asked": TODAY, "laid": TODAY}, WaveState.LAID),
        ({"version": 1, "laid": TODAY, "decided": True}, WaveState.DECIDED),
        ({"laid": TODAY, "decided": True, "announced": TODAY}, WaveState.ANNOUNCED),
    ],
)
def test_where_a_wave_stands(known, state):
    assert wave(**known).state is state
    assert wave(**known).open is ("laid" not in known)
    assert wave(**known).binds is ("laid" in known)


def test_it_is_laid_once_everybody_answered_or_had_the_days_to():
    asked = wave(version=1, asked=TODAY, due=date(2027, 1, 18))
    silent, answered = group(), group(said=Fits.NO)
    assert not wave(version=1).can_be_laid(TODAY, [answered])
    assert not asked.can_be_laid(date(2027, 1, 18), [silent, answered])
    assert asked.can_be_laid(date(2027, 1, 18), [answered])
    assert asked.can_be_laid(date(2027, 1, 19), [silent])


def test_what_a_later_proposal_changed():
    before = [group("a"), group("b"), group("c"), group("d")]
    other = WaveGroup("c", APRIL, Takes(60, 4, 2), ("x",), "c")
    after = [group("a"), group("b", MAY), other, group("e", JULY)]
    assert changes(before, after) == (
        GroupChange("b", ChangeKind.MOVED, APRIL, MAY),
        GroupChange("c", ChangeKind.GUIDES, APRIL, APRIL),
        GroupChange("e", ChangeKind.NEW, None, JULY),
        GroupChange("d", ChangeKind.GONE, APRIL),
    )


def test_groups_by_month_and_what_they_take_together():
    found = by_month([group("a", MAY), group("b", APRIL), group("c", MAY)])
    assert [(month, len(of)) for month, of in found.items()] == [(APRIL, 1), (MAY, 2)]
    assert total(found[MAY]) == Takes(120, 8, 4, 200)
    assert total([WaveGroup("a", MAY, Takes(60, 4, 2))]) == Takes(60, 4, 2, None)


def test_a_group_draws_on_the_nearest_grant_above_it_quarter_by_quarter():
    one = PromisedGroup(
        "a", ("department", "directorate", "cluster"), APRIL, DEMAND, ("t", "s"), "c"
    )
    found = drawn([one], {"directorate", "cluster"})
    assert {key: dict(of) for key, of in found.items()} == {
        ("directorate", APRIL): {"a": 2},
        ("directorate", JULY): {"a": 6},
    }
    assert drawn([one], set()) == {}
    assert one.last == JULY


def test_who_is_busy_in_which_month():
    one = PromisedGroup("a", ("u",), APRIL, DEMAND, ("t", "s"), "c")
    assert +busy([one, one], "t", Craft.TRAINER) == {APRIL: 2, JULY: 6}
    assert +busy([one], "c", Craft.COACH) == {APRIL: 2}
    assert not busy([one], "c", Craft.TRAINER), "a coach is no trainer"


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("", None), ("425", 42_500), ("425,50", 42_550), ("€ 9.5", 950), ("0", 0)],
)
def test_prices_as_people_type_them(typed, cents):
    assert cents_in(typed) == cents


@pytest.mark.parametrize("typed", ["gratis", "1,234", "-3", "10001", "1" * 40, "1,x"])
def test_what_is_no_price(typed):
    with pytest.raises(Invalid):
        cents_in(typed)


@pytest.mark.parametrize("typed", ["", "-1", "1,5", "veel", "47", "9" * 40])
def test_what_is_no_number(typed):
    with pytest.raises(Invalid) as raised:
        number_in(typed, 46, "wave-most")
    assert raised.value.key == "wave-most"


def test_counters_compare_whatever_the_capitals():
    assert shares_in(" Balie  A, balie a ,, Avond") == {"balie a", "avond"}
    with pytest.raises(Invalid):
        shares_in("x" * 61)


@pytest.mark.parametrize(
    ("kind", "since", "until"),
    [
        ("zin", APRIL, MAY),
        ("holidays", None, MAY),
        ("holidays", APRIL, None),
        ("holidays", MAY, APRIL),
    ],
)
def test_a_period_that_cannot_be(kind, since, until):
    with pytest.raises(Invalid):
        check_blackout("u", kind, since, until)
    assert check_blackout("u", "holidays", APRIL, APRIL).unit == "u"


@pytest.mark.parametrize(
    ("first", "months"),
    [(None, 6), (date(2026, 12, 31), 6), (date(2033, 1, 1), 6), (APRIL, 0), (APRIL, 25)],
)
def test_months_that_cannot_be(first, months):
    with pytest.raises(Invalid):
        check_months(first, months, TODAY)
    assert check_months(date(2027, 1, 31), 1, TODAY) == date(2027, 1, 1)
