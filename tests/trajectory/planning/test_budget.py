"""What somebody gets between two trajectories: six requests in any year, and one card a month."""

from datetime import date, timedelta

import pytest

from content.library import Library
from trajectory.planning.budget import MONTHS, Budget, Month

LIBRARY = Library.load()
BUDGET = LIBRARY.sending.budget
JANUARY = Month(2027, 1)


def test_a_month_knows_its_first_and_last_day_and_its_neighbours():
    assert (JANUARY.first, JANUARY.last) == (date(2027, 1, 1), date(2027, 1, 31))
    assert JANUARY.plus(-1) == Month(2026, 12)
    assert JANUARY.plus(14) == Month(2028, 3)
    assert Month(2028, 2).last == date(2028, 2, 29)
    assert Month.called(str(JANUARY)) == JANUARY
    assert Month.called("soon") is None


def test_the_first_six_have_room_at_once_and_the_seventh_waits_for_the_oldest_to_be_a_year_ago():
    today = date(2027, 1, 20)
    assert BUDGET.room_from({Month(2026, 3): 5}, today) == today
    assert BUDGET.room_from({Month(2026, 3): 6}, today) == date(2027, 3, 1)
    spread = {Month(2026, 4): 1, Month(2026, 9): 5}
    assert BUDGET.room_from(spread, today) == date(2027, 4, 1)
    assert BUDGET.room_from({Month(2025, 12): 9}, today) == today, "that is longer than a year ago"


@pytest.mark.parametrize("every", [1, 3, 10, 40, 70])
def test_whoever_is_asked_as_soon_as_there_is_room_never_gets_a_seventh_in_a_year(every):
    """For three years somebody has always something to ask."""
    asked, days, day = {}, [], date(2027, 1, 1)
    while day < date(2030, 1, 1):
        day = BUDGET.room_from(asked, day)
        month = Month.of(day)
        asked[month] = asked.get(month, 0) + 1
        days.append(day)
        day += timedelta(days=every)
    for first in days:
        begins = Month.of(first)
        year = [day for day in days if begins <= Month.of(day) < begins.plus(MONTHS)]
        assert len(year) <= 6
    if every < 60:
        assert len(days) >= 18, "what there is room for is used"


@pytest.mark.parametrize("month", [JANUARY.plus(n) for n in range(36)])
def test_both_cards_have_a_day_of_their_own_in_every_month(month):
    calendar = LIBRARY.calendar
    card = BUDGET.card_day(calendar, month)
    managers = BUDGET.managers_day(calendar, month)
    assert month.first <= card < managers <= month.last
    assert calendar.is_working_day(card)
    assert calendar.is_working_day(managers)


def test_no_card_is_longer_than_three_lines_and_no_year_has_more_than_six_requests():
    assert Budget(requests=6, lines=3, working_day=3, managers_after=5) == BUDGET
