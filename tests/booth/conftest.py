"""A browser for the private pages, and somebody who opens them.

Starting a browser takes longer than most tests, so a file of tests shares one; every visitor
has a clean profile. Such a file says `pytestmark = pytest.mark.asyncio(loop_scope="module")`.
"""

import pytest_asyncio

from tests import servers
from tests.booth.pages import Visitor, booth_at_work


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_browser():
    async with servers.browser() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def booth(tmp_path):
    """The real booth, on a server and a database of its own."""
    async with booth_at_work(tmp_path) as booth:
        yield booth


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(shared_browser, booth):
    """Somebody with a phone who reads Dutch."""
    context = await shared_browser.new_context(viewport={"width": 390, "height": 844})
    yield Visitor(await context.new_page(), booth)
    await context.close()
