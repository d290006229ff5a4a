"""The way to the private page, on whatever card it stands."""

from datetime import timedelta

from tests.chat import MONDAY
from use_cases.quotas import MOST_FOR_A_ROUND


async def refusal_at_the_door(somebody):
    """What is read in the dialog when there is no page."""
    answer = await somebody._does(somebody.teams.opens_door())
    return str(answer["task"]["value"].get("card", ""))


async def test_the_way_in_the_browser_asks_for_no_field_of_its_card(opened):
    await opened.samira.says("status")
    ways = [way for way in opened.samira.card["actions"] if way.get("verb") == "door.link"]
    assert [way["associatedInputs"] for way in ways] == ["none"]


async def test_nobody_gets_more_than_thirty_tickets_for_one_round(opened):
    """Said before the first question; and it opens nothing by the link either."""
    for _ in range(MOST_FOR_A_ROUND):
        assert (await opened.samira.opens_private_page()).waiting
    assert "30 keer" in await refusal_at_the_door(opened.samira)
    await opened.samira.says("status")
    assert "30 keer" in await opened.samira.presses("Open in de browser")
    assert "30 keer" not in await refusal_at_the_door(opened.kofi)


async def test_who_sent_is_refused_as_often_and_in_the_same_words_as_who_only_looked(opened):
    page = await opened.samira.opens_private_page()
    assert await page.answers(4, "Iets.") == "in"
    await opened.kofi.opens_private_page()
    for _ in range(MOST_FOR_A_ROUND - 1):
        await opened.samira.opens_private_page()
        await opened.kofi.opens_private_page()
    refused = await refusal_at_the_door(opened.samira)
    assert "30 keer" in refused
    assert refused == await refusal_at_the_door(opened.kofi)


async def test_a_round_that_is_over_refuses_nobody_any_longer(opened):
    for _ in range(MOST_FOR_A_ROUND):
        await opened.samira.opens_private_page()
    assert "30 keer" in await refusal_at_the_door(opened.samira)
    await opened.until(MONDAY + timedelta(days=60))
    assert not await refusal_at_the_door(opened.samira)
