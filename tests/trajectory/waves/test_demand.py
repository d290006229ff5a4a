"""What a trajectory takes, as planning sees it, beside what a lead is told that it costs."""

import pytest

from content.library import Library
from trajectory.units.first_week import costs_of
from trajectory.waves.demand import demand_of

PROGRAMMES = tuple(Library.load().programmes.values())


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda one: one.key)
def test_a_lead_hears_one_figure_for_the_hours_of_a_programme(programme):
    [cost], demand = costs_of([programme]), demand_of(programme)
    assert -(-demand.minutes // 60) == cost.hours
    assert sum(phase.blocks for phase in demand.phases) == cost.half_days


def test_a_trajectory_of_a_team_takes_half_a_year_and_no_more_than_two_half_days_a_month():
    """002 §5.1.2: six months; so that somebody in two groups stays within three a month."""
    team = next(demand_of(one) for one in PROGRAMMES if one.key == "team@1")
    assert team.lasts == 6
    by_month = [sum(phase.blocks for phase in team.phases if phase.month == n) for n in range(6)]
    assert by_month == [1, 2, 2, 0, 1, 1]
    assert (team.trainer_half_days, team.coach_half_days) == (11, 2)
