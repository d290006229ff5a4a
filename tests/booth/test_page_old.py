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
