"""The commands that make pictures of what people see are started as somebody types them.

Cut short after the first scene or screen: all of them are played elsewhere.
"""

import os
import subprocess
import sys

import pytest

from tests.run_folder import FOLDER, ROOT

CARDS = "from tests.cards import play; play.SCENES = play.SCENES[:2]"


def only_the_first(whole, *players):
    """The first screen of `whole`, in the place of all that these play."""
    return f"""
import {", ".join(sorted({player.rpartition(".")[0] for player in (whole, *players)}))}
whole = {whole}
async def first(visitor):
    async for name in whole(visitor):
        yield name
        return
{" = ".join(players)} = first
"""


SCREENS = only_the_first("tests.booth.pages.every_screen", "tests.booth.pages.every_screen")
INPUT_SCREENS = only_the_first(
    "tests.booth.separate_input.pages.every_input_screen",
    "tests.booth.separate_input.pages.every_input_screen",
    "tests.booth.separate_input.proposal_pages.every_proposal_screen",
)


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
