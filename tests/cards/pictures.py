"""Makes a contact sheet of every card: `python -m tests.cards.pictures <folder>`."""

import asyncio
import html
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import Page

from tests.cards.album import Album
from tests.cards.drawing import drawing_board, show
from tests.cards.play import played
from tests.run_folder import of_this_run
from trajectory.language import Language


def pictures(folder: Path) -> None:
    """A picture per chapter and language, and `index.html` with all of them."""
    albums = [played(language) for language in Language]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    names = asyncio.run(_drawn(albums, folder))
    (folder / "index.html").write_text(_index(names), encoding="utf-8")


async def _drawn(albums: Sequence[Album], folder: Path) -> list[str]:
    async with drawing_board() as page:
        return [name for album in albums for name in await _sheets(page, album, folder)]


async def _sheets(page: Page, album: Album, folder: Path) -> list[str]:
    names = []
    for number, (chapter, shots) in enumerate(album.chapters().items(), start=1):
        name = f"{album.language}-{number:02}-{chapter.replace(' ', '-')}.png"
        await show(page, shots)
        await page.screenshot(path=folder / name, full_page=True)
        names.append(name)
    return names


def _index(names: Sequence[str]) -> str:
    figures = "".join(
        f'<h2>{html.escape(name)}</h2><img src="{html.escape(name)}" alt="" style="max-width:100%">'
        for name in names
    )
    return f'<!doctype html><meta charset="utf-8"><title>Cards</title>{figures}'


if __name__ == "__main__":
    with of_this_run():
        pictures(Path(sys.argv[1]))
