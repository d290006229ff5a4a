"""The commands that make pictures of what people see are started as somebody types them.

Cut short after the first scene or screen: all of them are played elsewhere.
"""

import os
import subprocess
import sys

import pytest

from tests.run_folder import FOLDER, ROOT

CARDS = "from tests.cards import play; play.SCENES = play.SCENES[:2]"
SCREENS = """
from tests.booth import pages
whole = pages.every_screen
async def first(visitor):
    async for name in whole(visitor):
        yield name
        return
pages.every_screen = first
"""
INPUT_SCREENS = """
from tests.booth.separate_input import pages, proposal_pages
whole = pages.every_input_screen
async def first(visitor):
    async for name in whole(visitor):
        yield name
        return
pages.every_input_screen = proposal_pages.every_proposal_screen = first
"""


@pytest.mark.parametrize(
    ("command", "shorter", "makes"),
    [
        ("tests.cards.pictures", CARDS, "index.html"),
        ("tests.cards.papers", CARDS, "index.html"),
        ("tests.booth.pictures", SCREENS, "*-en-phone-dark.png"),
        ("tests.booth.separate_input.pictures", INPUT_SCREENS, "input-home-nl-desktop-light.png"),
    ],
)
def test_it_starts_in_an_empty_shell_and_leaves_pictures(tmp_path, command, shorter, makes):
    runs = f"import runpy\nrunpy.run_module({command!r}, run_name='__main__', alter_sys=True)"
    outside = {name: value for name, value in os.environ.items() if name not in (FOLDER, "TMPDIR")}
    folder = tmp_path / "pictures"
    folder.mkdir()
    subprocess.run(
        [sys.executable, "-c", f"{shorter}\n{runs}", str(folder)],
        cwd=ROOT,
        env=outside,
        check=True,
        capture_output=True,
        timeout=110,
    )
    assert list(folder.glob(makes))
