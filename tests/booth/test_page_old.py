"""A browser that cannot seal sends nothing, and says which way is left."""

from datetime import timedelta

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_browser_without_webcrypto_says_so_and_sends_nothing(visitor, booth):
    await visitor.page.add_init_script(
        "Object.defineProperty(crypto, 'subtle', {value: undefined})"
    )
    await visitor.visit(booth.door(await booth.asks()))
    assert await visitor.heading() == visitor.say("booth-browser-title")
    assert visitor.say("booth-browser") in await visitor.reads()
    assert booth.heard == []


async def test_a_link_in_which_a_filter_rewrote_the_number_sign_opens_all_the_same(visitor, booth):
    """Safe Links of Microsoft Defender turns "#" into "%23", so that the ticket is in the path."""
    link = f"{booth.origin}/prive%23nl.{booth.door(await booth.asks())}"
    await visitor.page.goto(link)
    await visitor.page.locator("h1").wait_for()
    assert visitor.say("booth-start-promise-title") in await visitor.reads()
    assert visitor.page.url == f"{booth.origin}/prive", "and it is out of the address bar"


async def test_such_a_link_that_is_too_old_leads_back_to_the_chat(visitor, booth):
    link = f"{booth.origin}/prive%23nl.{booth.door(await booth.asks())}"
    booth.play.now += timedelta(minutes=31)
    await visitor.page.goto(link)
    await visitor.page.locator("h1").wait_for()
    assert visitor.say("booth-ticket-expired") in await visitor.reads()


async def test_the_page_about_protection_needs_no_seal(visitor):
    await visitor.page.add_init_script(
        "Object.defineProperty(crypto, 'subtle', {value: undefined})"
    )
    await visitor.page.goto(f"{visitor.booth.origin}/bescherming#nl")
    await visitor.page.get_by_role("heading", name=visitor.say("booth-protect-title")).wait_for()


async def test_a_key_in_the_link_that_is_none_is_an_access_that_does_not_work(visitor, booth):
    ticket = booth.door(await booth.asks()).partition(".")[2]
    for key in ("x", "%00", "A" * 87):
        await visitor.visit(f"{key}.{ticket}")
        assert await visitor.heading() == visitor.say("booth-ticket-invalid-title")
    assert booth.heard == []


async def test_a_page_from_before_the_last_two_days_says_open_me_again(visitor, booth):
    ticket = booth.door(await booth.asks())
    booth.play.now += timedelta(days=3)
    await booth.play.night()
    await visitor.visit(ticket)
    assert await visitor.heading() == visitor.say("booth-ticket-expired-title")
