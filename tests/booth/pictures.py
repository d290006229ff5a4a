"""Makes a picture of every screen: `python -m tests.booth.pictures <folder>`."""

import asyncio
import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import servers
from tests.booth.pages import Visitor, booth_at_work, every_screen
from tests.run_folder import of_this_run
from trajectory.language import Language

SIZES = {"phone": (390, 844), "desktop": (800, 700)}
SCHEMES = ("light", "dark")


async def pictures(folder: Path) -> None:
    async with servers.browser() as browser:
        for language in Language:
            with TemporaryDirectory() as place:
                async with booth_at_work(Path(place)) as booth:
                    page = await browser.new_page()
                    async for name in every_screen(Visitor(page, booth, language)):
                        await take(page, folder / f"{name}-{language}")
                    await page.close()


async def take(page, stem: Path) -> None:
    for size, scheme in product(SIZES, SCHEMES):
        width, height = SIZES[size]
        await page.set_viewport_size({"width": width, "height": height})
        await page.emulate_media(color_scheme=scheme)
        await page.screenshot(path=f"{stem}-{size}-{scheme}.png", full_page=True)


if __name__ == "__main__":
    with of_this_run():
        asyncio.run(pictures(Path(sys.argv[1])))
