"""The way to the private page, on whatever card it stands."""

from datetime import timedelta

from yarl import URL

from bot.app import CLOCKWORK
from tests.attacks.overheard import overheard
from tests.chat import MONDAY, PrivatePage
from use_cases.quotas import MOST_FOR_A_ROUND


def round_tickets(town):
    """What the program counts in memory."""
    return town.app[CLOCKWORK]._jobs["nightly"].run_due.__self__.services.round_tickets


async def test_the_way_in_the_browser_asks_for_no_field_of_its_card(opened):
    await opened.samira.says("status")
    ways = [way for way in opened.samira.card["actions"] if way.get("verb") == "door.link"]
    assert [way["associatedInputs"] for way in ways] == ["none"]


async def test_nobody_gets_more_than_thirty_tickets_for_one_round(opened):
    """Said before the first question; and it opens nothing by the link either."""
    for _ in range(MOST_FOR_A_ROUND):
        page = await opened.samira.opens_private_page()
        assert page.waiting
        assert not page.said["often"]
    page = await opened.samira.opens_private_page()
    assert page.waiting == []
    assert page.said["often"]
    await opened.samira.says("status")
    await opened.samira.presses("Open in de browser")
    [url] = [way["url"] for way in opened.samira.card["actions"] if "url" in way]
    by_link = await PrivatePage(opened, url).read()
    assert by_link.waiting == []
    assert by_link.said["often"]
    kofi = await opened.kofi.opens_private_page()
    assert kofi.waiting
    assert not kofi.said["often"]


async def test_the_rest_of_the_page_opens_all_the_same(opened):
    """To come back with a code at once, and to write as soon as there are tickets for it."""
    for _ in range(MOST_FOR_A_ROUND):
        await opened.samira.opens_private_page()
    page = await opened.samira.opens_private_page()
    [trainer] = page.said["trainers"]
    assert trainer["return_ticket"]
    await opened.until(opened.clock.moment + timedelta(days=1))
    page = await opened.samira.opens_private_page()
    [trainer] = page.said["trainers"]
    assert trainer["tickets"]
    assert page.waiting == []
    assert page.said["often"]


async def test_who_sent_reads_the_same_as_who_only_looked(opened):
    page = await opened.samira.opens_private_page()
    assert await page.answers(4, "Iets.") == "in"
    await opened.kofi.opens_private_page()
    for _ in range(MOST_FOR_A_ROUND - 1):
        await opened.samira.opens_private_page()
        await opened.kofi.opens_private_page()
    sent, looked = [await one.opens_private_page() for one in (opened.samira, opened.kofi)]
    for page in (sent, looked):
        assert page.waiting == []
        assert page.said["often"]


async def test_a_round_that_is_over_leaves_nothing_out_any_longer_and_nothing_is_counted(opened):
    for _ in range(MOST_FOR_A_ROUND + 1):
        page = await opened.samira.opens_private_page()
    assert page.said["often"]
    [counted] = round_tickets(opened)._given.values()
    assert counted == MOST_FOR_A_ROUND
    await opened.until(MONDAY + timedelta(days=60))
    page = await opened.samira.opens_private_page()
    assert not page.said["often"]
    assert not round_tickets(opened)._given


async def test_nothing_of_a_ticket_is_logged_also_when_a_filter_put_it_in_the_path(opened):
    """Scanners and previews open links too, and some rewrite "#" as "%23" before they do."""
    await opened.samira.says("status")
    await opened.samira.presses("Open in de browser")
    [url] = [way["url"] for way in opened.samira.card["actions"] if "url" in way]
    moved = opened.address + url.removeprefix(opened.settings.public_url).replace("#", "%23")
    with overheard() as said:
        for method in ("GET", "HEAD", "POST"):
            async with opened.session.request(method, URL(moved, encoded=True)) as reply:
                assert reply.status in (200, 405)
        kept = said.getvalue()
    _, key, ticket = url.partition("#")[2].split(".", 2)
    assert ticket[:24] not in kept
    assert key[:24] not in kept
    page = await PrivatePage(opened, url).read()
    assert page.waiting, "looking used nothing up"
