"""A small municipality lives a year between trajectories: nobody gets more than there is."""

import pytest

from tests.year.living import GUIDE, MEMBER, MOST, between, lives, municipality, table

pytestmark = pytest.mark.timeout(600)


async def test_nobody_gets_more_in_a_year_than_the_budget_says(tmp_path):
    groups = municipality(3)
    async with between(tmp_path, groups) as town:
        loads = await lives(town, groups)
    over = [one for one in loads if one.total > MOST[one.part]]
    assert over == [], table(loads)
    heaviest = {part: max(one.total for one in loads if one.part == part) for part in MOST}
    assert heaviest[MEMBER] >= 5, "a year in which nothing happens proves nothing"
    assert heaviest[GUIDE] >= 13
    assert all(one.cards <= 12 for one in loads if one.part == MEMBER)
    assert max(one.cards for one in loads) >= 12, "managers have a card every month"
