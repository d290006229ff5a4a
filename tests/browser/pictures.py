"""Takes the picture of the README anew: `python -m tests.browser.pictures`."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import expect

from tests import servers
from tests.browser.desk import Desk, tryout_in
from tests.browser.screen import Watch, window
from tests.run_folder import of_this_run
from tests.servers import ROOT
from tryout.municipality import LEAD, TEAMS

PICTURE = ROOT / "docs" / "try-out.png"
SIZE = {"width": 1320, "height": 860}
MOMENT = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
PIETER = TEAMS[0].manager


async def taken(picture: Path) -> None:
    """The lead enrolled the teams, and a manager is about to begin."""
    with TemporaryDirectory() as folder:
        async with (
            servers.browser() as browser,
            tryout_in(Path(folder), MOMENT) as runner,
            window(browser, Watch()) as page,
        ):
            await page.set_viewport_size(SIZE)
            await page.goto(runner.address)
            await page.get_by_role("button", name="Begin hier").click()
            desk = Desk(page)
            await desk.meet(PIETER)
            await desk.press(PIETER, "Begin met de pre-intake")
            await desk.sees(PIETER, "Pre-intake van Inkomen Noord 3")
            await expect(desk.chat(LEAD)).to_be_visible()
            await page.screenshot(path=picture)


if __name__ == "__main__":
    with of_this_run():
        asyncio.run(taken(PICTURE))
