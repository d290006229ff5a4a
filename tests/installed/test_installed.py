"""An administrator installs the product, starts it, and runs every command of the documents."""

import asyncio
import re
import socket

import aiohttp
import pytest

from bot.admin.commands import COMMANDS
from tests.installed.installation import ROOMS
from tests.microsoft import Microsoft
from tests.servers import ROOT

INSTALL = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
TRYOUT = "python -c 'from tryout import __main__ as t; t.PORTS = t.Ports(0, 0); t.main()'"
START = re.search(r"## 7\. Start\n\n```sh\n(.+?)\n```", INSTALL).group(1)


@pytest.fixture
def ports() -> tuple[int, int]:
    """Two that are free: for people, and for the inside network."""
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


@pytest.fixture
async def microsoft():
    async with Microsoft.running() as microsoft:
        yield microsoft


async def answer_of(address: str, patience: float = 90) -> bytes:
    """What an address says, from the moment at which somebody listens there."""
    async with asyncio.timeout(patience), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(address, raise_for_status=True) as response:
                    return await response.read()
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.2)


# ---- what is in it


def test_the_product_is_in_it_and_neither_its_tests_nor_its_tools(installation):
    folders = {path.name for path in installation.packages.iterdir() if path.is_dir()}
    assert set(ROOMS) == {name for name in folders if not name.endswith(".dist-info")}


def test_it_is_the_product_of_the_wheel_that_runs_and_not_the_sources(installation, tmp_path):
    where = "python -c 'import bot, content; print(bot.__file__, content.__file__)'"
    done = installation.run(where, {}, tmp_path)
    assert done.stdout.count(str(installation.packages)) == 2, done.stderr


# ---- serving


async def test_production_starts_on_checked_content_and_shows_the_private_page(
    installation, settings, tmp_path, ports, microsoft
):
    at, inside = (f"http://127.0.0.1:{port}" for port in ports)
    here = {
        **settings,
        **microsoft.settings,
        "CULTUURTRAJECT_APP_PASSWORD": "correct",
        "CULTUURTRAJECT_PORT": str(ports[0]),
        "CULTUURTRAJECT_INSIDE_PORT": str(ports[1]),
    }
    with installation.running(START, here, tmp_path) as bot:
        assert b'"alive": true' in await answer_of(f"{inside}/healthz")
        assert b'"ready": true' in await answer_of(f"{inside}/readyz")
        page = (await answer_of(f"{at}/prive")).decode()
        bundle = re.search(r"/prive/booth\.\w+\.js", page).group()
        ours = ROOT / "booth" / "bundle" / "booth.js"
        assert await answer_of(at + bundle) == ours.read_bytes()
    assert bot.returncode == 0


@pytest.mark.parametrize("command", ["cultuurtraject serve", "python -m bot"])
def test_without_settings_nothing_starts_and_it_says_what_to_set(installation, tmp_path, command):
    refused = installation.run(command, {}, tmp_path)
    assert refused.returncode == 1
    assert "CULTUURTRAJECT_PUBLIC_URL" in refused.stderr
    assert list(tmp_path.iterdir()) == []


async def test_the_try_out_plays_in_the_folder_where_it_was_started(installation, tmp_path):
    with installation.running(TRYOUT, {}, tmp_path) as tryout:
        address = re.search(r"http://127\.0\.0\.1:\d+", tryout.stdout.readline()).group()
        assert b"adaptivecards.js" in await answer_of(f"{address}/")
        assert len(await answer_of(f"{address}/library/adaptivecards.js")) > 100_000
        assert [path.name for path in tmp_path.iterdir()] == [".tryout"]
    assert tryout.returncode == 0


def test_the_try_out_has_a_command_of_its_own(installation, tmp_path):
    done = installation.run("cultuurtraject-tryout --help", {}, tmp_path)
    assert done.stdout.startswith("usage: cultuurtraject-tryout")


@pytest.mark.parametrize("command", ["cultuurtraject", "python -m bot"])
def test_the_product_does_not_play(installation, settings, tmp_path, command):
    kept = ("DATABASE_URL", "KEY_STORE", "PROGRAMME_LEADS")
    play = {name: value for name, value in settings.items() if name.endswith(kept)}
    play |= {
        "CULTUURTRAJECT_MODE": "tryout",
        "CULTUURTRAJECT_PUBLIC_URL": "http://127.0.0.1:3978",
    }
    refused = installation.run(command, play, tmp_path)
    assert refused.returncode == 1
    assert "make run" in refused.stderr
    assert list(tmp_path.iterdir()) == []


# ---- administration


def test_every_command_is_documented_and_every_documented_one_exists():
    documented = re.findall(r"^cultuurtraject ([\w-]+)(?: (\S+))? +# ", INSTALL, re.MULTILINE)
    assert documented == [
        (command.name, f"[{word}]" if command.optional else word)
        for command in COMMANDS
        for word in [command.argument.upper()]
    ]
