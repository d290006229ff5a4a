"""Makes a picture of every screen: `python -m tests.booth.separate_input.pictures <folder>`."""

import asyncio
import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import servers
from tests.booth.pages import Visitor, booth_at_work
from tests.booth.pictures import take
from tests.booth.separate_input.pages import every_input_screen
from tests.booth.separate_input.proposal_pages import every_proposal_screen
from tests.run_folder import of_this_run
from trajectory.language import Language


async def pictures(folder: Path) -> None:
    async with servers.browser() as browser:
        for language, screens in product(Language, (every_input_screen, every_proposal_screen)):
            with TemporaryDirectory() as place:
                async with booth_at_work(Path(place)) as booth:
                    page = await browser.new_page()
                    async for name in screens(Visitor(page, booth, language)):
                        await take(page, folder / f"{name}-{language}")
                    await page.close()


if __name__ == "__main__":
    with of_this_run():
        asyncio.run(pictures(Path(sys.argv[1])))
