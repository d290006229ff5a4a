"""Makes an example of every document: `python -m tests.cards.papers <folder>`."""

import html
import shutil
import sys
from pathlib import Path

from pypdfium2 import PdfDocument

from tests.cards.play import played
from tests.run_folder import of_this_run
from trajectory.language import Language

_SCALE = 80 / 72
"""Dots for each point of a page."""


def papers(folder: Path) -> None:
    """PDF and DOCX of everything a play gave out, and pictures of the pages."""
    albums = [played(language) for language in Language]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for album in albums:
        for name, content in album.papers.items():
            (folder / name).write_bytes(content)
    _picture(folder)
    (folder / "index.html").write_text(_index(folder), encoding="utf-8")


def _picture(folder: Path) -> None:
    """One PNG per page."""
    for pdf in sorted(folder.glob("*.pdf")):
        for number, page in enumerate(PdfDocument(pdf), start=1):
            page.render(scale=_SCALE).to_pil().save(folder / f"{pdf.stem}-{number}.png")


def _index(folder: Path) -> str:
    names = [html.escape(path.name) for path in sorted(folder.iterdir())]
    files = "".join(f'<li><a href="{name}">{name}</a>' for name in names if ".png" not in name)
    pages = "".join(f'<img src="{name}" alt="{name}">' for name in names if ".png" in name)
    return f'<!doctype html><meta charset="utf-8"><title>Documents</title><ul>{files}</ul>{pages}'


if __name__ == "__main__":
    with of_this_run():
        papers(Path(sys.argv[1]))
