"""The pages as a box sees them that opens TLS: what was done on them shows nowhere.

The real pages in a real browser, one of each kind: somebody answers, somebody only looks, somebody
writes to the trainer, somebody proposes, and the trainer reads. How long a page is open the box can
see; here every page is open for as many beats.
"""

import asyncio
from contextlib import asynccontextmanager

import pytest
import pytest_asyncio

from tests.attacks.canaries import disguises
from tests.booth.pages import Visitor
from tests.booth.separate_input.play import ANONYMOUS, mailbox_in
from tests.inspection import ACCOUNT, inspected

pytestmark = pytest.mark.asyncio(loop_scope="module")

CARRIERS = 40
CANARY = "kanarie in de mijn"


@pytest_asyncio.fixture(loop_scope="module")
async def box(booth, tmp_path):
    async with inspected(booth.origin, tmp_path) as box:
        yield box


@pytest.fixture
def at_their_desk(shared_browser, booth, box):
    """Somebody behind the box, with a page that is open for so many carriers."""

    @asynccontextmanager
    async def visiting(account, carriers=CARRIERS):
        context = await shared_browser.new_context(
            ignore_https_errors=True, extra_http_headers={ACCOUNT: account}
        )
        visitor = Visitor(await context.new_page(), booth, place=box.address)
        yield visitor
        async with asyncio.timeout(30):
            while len(box.posts(account)) < 1 + carriers:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        await context.close()

    return visiting


async def doors(booth):
    """A door for each of these members: a round, and a trainer to write to."""
    mail = await mailbox_in(booth.play)
    scan = await booth.asks()

    def door(name):
        asked = booth.play.member(name, scan).entry(scan)
        tickets, now = booth.play.services.tickets, booth.play.now
        return tickets.door([asked], now, mail.inputs(proposes=True))

    return mail, scan, door


async def test_what_is_done_on_a_page_shows_nowhere_on_the_line(booth, box, at_their_desk):
    mail, scan, door = await doors(booth)
    async with at_their_desk("fatima") as fatima:
        await fatima.to_the_check(door("fatima"), f"{CANARY} een")
        await fatima.send()
    async with at_their_desk("kofi") as kofi:
        await kofi.visit(door("kofi"))
    async with at_their_desk("mei") as mei:
        await mei.visit(door("mei"))
        name = mei.say("booth-input-go", trainer="Tariq")
        await mei.page.get_by_role("button", name=name, exact=True).click()
        await mei.press("input-write")
        await mei.page.locator(".option").first.click()
        await mei.press("next")
        await mei.write(f"{CANARY} twee")
        await mei.press("input-to-check")
        await mei.send()
    async with at_their_desk("jan") as jan:
        await jan.visit(door("jan"))
        await jan.press("proposal-go")
        for _ in range(2):
            await jan.page.locator(".option").first.click()
            await jan.press("next")
        await jan.write(f"{CANARY} drie")
        await jan.press("input-to-check")
        await jan.send()
    assert len(await booth.arrived(scan)) == 1
    await mail.all_delivered()
    assert (await mail.trainer()).texts == [[f"{CANARY} twee"]]
    assert f"{CANARY} drie" in str((await mail.proposals()).said)

    people = ("fatima", "kofi", "mei", "jan")
    assert len({tuple(box.posts(one)[: 1 + CARRIERS]) for one in people}) == 1
    assert (
        len({(one.path, one.sent, one.status) for name in people for one in box.posts(name)}) == 1
    )
    loaded = [[one for one in box.seen[name] if one.method == "GET"] for name in people]
    assert all(sorted(map(repr_of, one)) == sorted(map(repr_of, loaded[0])) for one in loaded)
    for word in disguises(CANARY.encode()):
        assert box.reads(word) == 0


def repr_of(exchange):
    return (exchange.path, exchange.sent, exchange.status, exchange.received)


async def test_the_trainer_reads_what_the_box_does_not(booth, box, at_their_desk):
    mail, _, _ = await doors(booth)
    for number in range(2):
        await mail.wrote(f"{CANARY} {number}", ANONYMOUS)
    await mail.delivered()
    async with at_their_desk("tariq", carriers=0) as tariq:
        await tariq.visit(mail.inbox_ticket(), "/inbreng")
        assert CANARY in await tariq.reads()
    assert box.posts("tariq")
    assert box.reads(CANARY.encode()) == 0


async def test_the_control_a_page_that_is_open_for_longer_is_told_apart(booth, box, at_their_desk):
    """What stands under "not protected": so it is seen, when there is something to see."""
    _, _, door = await doors(booth)
    for name, carriers in (("kofi", 2), ("mei", 12)):
        async with at_their_desk(name, carriers) as somebody:
            await somebody.visit(door(name))
    assert len(box.posts("mei")) > len(box.posts("kofi"))
