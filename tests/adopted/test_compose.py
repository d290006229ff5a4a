"""compose.yaml from nothing: empty volumes, four secrets, a file with settings, and it serves."""

import asyncio
import re
import shutil
import signal
from pathlib import Path

import aiohttp
import pytest

from bot.settings import PREFIX
from tests.adopted.compose import Compose, NotKnown, order, prepared, services
from tests.chat import LEAD, object_id
from tests.fakes import APP_ID, TENANT
from tests.installed.test_image import PATIENCE, image
from tests.microsoft import Microsoft
from tests.proxy import nginx
from tests.run_folder import run_folder
from tests.servers import ROOT

__all__ = ["image"]

TEXT = (ROOT / "compose.yaml").read_text(encoding="utf-8")
HEAD = TEXT.split("name: cultuurtraject")[0]


def bot_env(text):
    """The lines that the head of the file asks for, and the settings of docs/install.md."""
    asked = dict(re.findall(r"^#   (CULTUURTRAJECT_\w+)=(.+)$", text, re.MULTILINE))
    words = {"<password>": "of-the-database", "<other password>": "of-the-keys"}
    filled = {}
    for name, value in asked.items():
        for placeholder, secret in words.items():
            value = value.replace(placeholder, secret)
        filled[name] = value
    return filled | {
        f"{PREFIX}PUBLIC_URL": "https://cultuurtraject.amsterdam.nl",
        f"{PREFIX}APP_ID": APP_ID,
        f"{PREFIX}APP_TYPE": "SingleTenant",
        f"{PREFIX}APP_PASSWORD": "correct",
        f"{PREFIX}TENANT_ID": TENANT,
        f"{PREFIX}PROGRAMME_LEADS": object_id(LEAD),
    }


@pytest.fixture
async def microsoft():
    async with Microsoft.running() as microsoft:
        yield microsoft


@pytest.fixture
def compose(image, microsoft, tmp_path):
    """The installation in a folder with what an administrator wrote, and nothing started."""
    folder = run_folder() / f"compose-{tmp_path.name}"
    folder.mkdir()
    prepared(folder)
    lines = [f"{name}={value}\n" for name, value in bot_env(HEAD).items()]
    (folder / "bot.env").write_text("# of the test\n\n" + "".join(lines))
    (folder / "secrets" / "database").write_text("of-the-database")
    (folder / "secrets" / "keys").write_text("of-the-keys")
    it = Compose(folder, services(TEXT), image, dict(microsoft.settings))
    yield it
    it.close()
    shutil.rmtree(folder)


async def ready(compose, name):
    address = f"http://{compose.at[name]}:9478/readyz"
    async with (
        asyncio.timeout(PATIENCE),
        aiohttp.ClientSession() as session,
        session.get(address) as said,
    ):
        return await said.json()


@pytest.mark.timeout(600)
async def test_it_starts_from_nothing_in_its_order_and_serves_behind_its_proxy(compose, tmp_path):
    await asyncio.to_thread(compose.up)
    assert compose.started[:2] == ["database", "keys"]
    assert compose.started[2:] == ["bot-1", "bot-2"]
    for name in ("bot-1", "bot-2"):
        said = await ready(compose, name)
        assert said["ready"], (said, compose.said(name))
        assert said["allowed"] == [], "neither database tells more than its tables"

    site = compose.proxied()
    assert "server bot-1:3978 resolve; server bot-2:3978 resolve;" in site
    bots = [f"http://{compose.at[name]}:3978" for name in ("bot-1", "bot-2")]
    trusting = aiohttp.TCPConnector(ssl=False)
    async with (
        nginx(tmp_path / "nginx", *bots) as (secure, _),
        aiohttp.ClientSession(connector=trusting) as visitor,
    ):
        for _ in range(4):
            async with visitor.get(f"{secure}/prive") as page:
                assert page.status == 200
        for inside in ("/healthz", "/readyz", "/metrics"):
            async with visitor.get(f"{secure}{inside}") as hidden:
                assert hidden.status == 404
        # A bot that is killed is started again; meanwhile the other answers.
        compose.running["bot-1"].send_signal(signal.SIGKILL)
        compose.running["bot-1"].wait()
        for _ in range(4):
            async with visitor.get(f"{secure}/prive") as page:
                assert page.status == 200
        await asyncio.to_thread(compose.start, "bot-1")
        assert (await ready(compose, "bot-1"))["ready"]
    for name in ("bot-1", "bot-2"):
        assert await asyncio.to_thread(compose.stop, name) == 0


@pytest.mark.timeout(300)
async def test_passwords_that_differ_are_said_in_a_sentence(compose):
    (compose.folder / "secrets" / "keys").write_text("another")
    for name in ("database", "keys"):
        await asyncio.to_thread(compose.start, name)
    with pytest.raises(AssertionError, match=r"CULTUURTRAJECT_KEY_STORE: .*password"):
        await asyncio.to_thread(compose.start, "bot-1")


async def test_a_bot_is_not_started_before_the_databases_answer(compose):
    with pytest.raises(AssertionError, match="bot-1 was started before database"):
        compose.start("bot-1")


def test_everything_the_administrator_must_make_is_named_at_the_top():
    files = set(re.findall(r"file: (\S+)", TEXT)) | {"bot.env"}
    assert {name for name in files if f"`{name}`" not in HEAD} == set()
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8")
    assert all(f"/{Path(name).parts[0]}" in ignored for name in files)


@pytest.mark.parametrize("name", ["POSTGRES", "NGINX", "PYTHON"])
def test_every_image_of_others_can_be_held_to_its_digest(name):
    pinned = f"example/{name.lower()}@sha256:{'0' * 64}"
    found = services(TEXT, {name: pinned})
    args = [one["build"]["args"] for one in found.values() if "build" in one]
    assert pinned in [one["image"] for one in found.values()] + [one["PYTHON"] for one in args]


def test_what_is_not_known_here_is_refused():
    with pytest.raises(NotKnown, match="privileged"):
        services(TEXT.replace("read_only: true", "read_only: true\n  privileged: true"))
    with pytest.raises(NotKnown, match="circle"):
        order({"one": {"depends_on": ["two"]}, "two": {"depends_on": ["one"]}})
