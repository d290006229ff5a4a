"""What ships is started: the files of the image, as another user, behind the proxy, on two servers.

Two replicas of it carry a whole pre-intake, with Microsoft found by name through the proxy of an
organisation; then they stop.
"""

import asyncio
import json
import re
import shutil
import signal
import socket
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, timedelta
from pathlib import Path, PurePosixPath
from types import SimpleNamespace

import aiohttp
import pytest
from pydantic import SecretStr

from bot.settings import Mode
from tests import servers
from tests.chat import (
    GUIDES,
    LEAD,
    MEMBERS,
    MONDAY,
    Town,
    TownClock,
    csv_of,
    object_id,
    profiles,
    words_of,
)
from tests.fakes import APP_ID, TENANT
from tests.installed.image import NotKnown, build, closed, described, ignores, instructions
from tests.microsoft import CONNECTOR, FILES, KEYS, LOGIN, SERVICE_URL, Microsoft
from tests.proxy import nginx
from tests.run_folder import run_folder
from tests.servers import ROOT, locked

HARNESS = ROOT / "tests" / "installed" / "harness"
PATIENCE = 300
"""Seconds; a busy machine takes long to start two programs."""


@pytest.fixture(scope="session")
def image():
    """The image of this run, made by the first who asks and shared by parallel workers."""
    root = run_folder() / "image"
    with locked(run_folder()):
        if not root.exists():
            closed(build(root.with_name("image-in-the-making")), root)
    return described(root)


@pytest.fixture
def folder(tmp_path):
    """A folder in which the user of the image may write, as a platform gives it /tmp."""
    place = run_folder() / f"played-{tmp_path.name}"
    place.mkdir()
    place.chmod(0o777)
    shutil.copy(HARNESS / "sitecustomize.py", place)
    yield place
    shutil.rmtree(place)


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


@dataclass
class Played:
    """A replica of the image."""

    image: object
    process: object
    settings: dict
    log: Path
    address: str = ""
    inside: str = ""

    async def ready(self, session):
        """What readiness says, from the moment at which it says anything."""
        async with asyncio.timeout(PATIENCE):
            while True:
                assert self.process.poll() is None, self.log.read_text()
                try:
                    async with session.get(f"{self.inside}/readyz") as said:
                        return await said.json()
                except aiohttp.ClientConnectionError:
                    await asyncio.sleep(0.1)

    @property
    def lines(self):
        said = self.log.read_text().splitlines()
        return [json.loads(line) for line in said if line.startswith("{")]


@dataclass
class Installation:
    """Two replicas, a proxy, two servers of databases and Microsoft."""

    town: Town
    microsoft: Microsoft
    replicas: list = field(default_factory=list)
    folder: Path = Path()

    def at(self, moment):
        self.town.clock.moment = moment
        draft = self.folder / "clock.new"
        draft.write_text(moment.astimezone(UTC).isoformat())
        draft.rename(self.folder / "clock")

    async def until(self, holds, what):
        async with asyncio.timeout(PATIENCE):
            while not holds():  # noqa: ASYNC110 - the replicas are other programs
                await asyncio.sleep(0.1)
        assert holds(), what

    def newest(self, name):
        cards = self.town.teams.cards(f"a:{name}")
        return words_of(cards[-1]) if cards else ""


@asynccontextmanager
async def installed(image, folder, count=2):
    async with AsyncExitStack() as stack:
        microsoft = await stack.enter_async_context(Microsoft.running())
        database = stack.enter_context(servers.postgres())
        keys = stack.enter_context(servers.key_database())
        here = Installation(None, microsoft, folder=folder)
        microsoft.teams.clock = lambda: here.town.clock.now()
        session = await stack.enter_async_context(
            aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(ssl=False),
                headers={"Authorization": microsoft.idp.header(SERVICE_URL)},
            )
        )
        place = SimpleNamespace(mode=Mode.PRODUCTION, key_store=SecretStr(keys), own_ca=None)
        here.town = Town("", session, microsoft.teams, TownClock(), None, folder, place)
        here.at(MONDAY)
        ports = free_ports(2 * count)
        for number in range(count):
            port, inside = ports[2 * number : 2 * number + 2]
            settings = {
                **microsoft.settings,
                "CULTUURTRAJECT_PUBLIC_URL": "https://cultuurtraject.amsterdam.nl",
                "CULTUURTRAJECT_APP_ID": APP_ID.upper(),
                "CULTUURTRAJECT_APP_TYPE": "SingleTenant",
                "CULTUURTRAJECT_APP_PASSWORD": "correct",
                "CULTUURTRAJECT_TENANT_ID": TENANT,
                "CULTUURTRAJECT_PROGRAMME_LEADS": object_id(LEAD),
                "CULTUURTRAJECT_DATABASE_URL": database,
                "CULTUURTRAJECT_KEY_STORE": keys,
                "CULTUURTRAJECT_PORT": str(port),
                "CULTUURTRAJECT_INSIDE_PORT": str(inside),
                "CULTUURTRAJECT_WORKS_COUNCIL_DECISION": "OR-27",
                "CULTUURTRAJECT_IMPACT_ASSESSMENT": "DPIA-3",
                "CULTUURTRAJECT_CONTROLLER": "Gemeente Amsterdam",
                "CULTUURTRAJECT_PRIVACY_CONTACT": "fg@amsterdam.nl",
                "CULTUURTRAJECT_LEGAL_BASIS": "public_task",
                "PYTHONPATH": str(folder),
                "PLAYED_CLOCK": str(folder / "clock"),
                "PLAYED_OPENED": str(folder / f"opened-{number}"),
            }
            log = folder / f"log-{number}"
            process = stack.enter_context(image.running(settings, log))
            here.replicas.append(
                Played(image, process, settings, log, f"http://127.0.0.1:{port}",
                       f"http://127.0.0.1:{inside}")
            )  # fmt: skip
        yield here


async def behind_nginx(stack, here, tmp_path):
    bots = [one.address for one in here.replicas]
    here.town.address, _ = await stack.enter_async_context(nginx(tmp_path / "nginx", *bots))


@pytest.mark.timeout(900)
async def test_two_of_it_behind_the_proxy_carry_a_whole_pre_intake(image, folder, tmp_path):
    async with installed(image, folder) as here, AsyncExitStack() as stack:
        town, microsoft = here.town, here.microsoft
        for one in here.replicas:
            said = await one.ready(town.session)
            assert said["ready"], said
            assert image.lives({}) is False, "the control: nobody answers on the usual port"
        await behind_nginx(stack, here, tmp_path)
        await pre_intake(here)

        asked = {KEYS, LOGIN, CONNECTOR, FILES}
        assert microsoft.asked == asked, "it calls nothing else"
        assert all(call.authorization for call in microsoft.teams.calls)
        for one in here.replicas:
            one.process.send_signal(signal.SIGTERM)
        for one in here.replicas:
            assert await asyncio.to_thread(one.process.wait, 90) == 0
            starts = [line for line in one.lines if line["event"] == "started"]
            assert [line["version"] for line in starts] != []
            assert [line for line in one.lines if line["level"] in ("error", "critical")] == []


async def pre_intake(here):
    """As `tests/journeys` lives it, at the wall clock of two programs."""
    town = here.town
    everybody = (LEAD, *GUIDES, *MEMBERS)
    profiles(town, everybody)
    for name in everybody:
        await getattr(town, name).installs()
    address = here.microsoft.keeps(csv_of())
    await town.lida._does(town.lida.teams.sends_file(address))
    assert "1 team is aangemeld" in town.lida.reads()
    await here.until(lambda: "doet mee" in here.newest("marleen"), "the manager hears of it")
    said = await town.marleen.says("start")
    assert "Begin" in town.marleen.buttons(), said
    assert "staat klaar" in await town.marleen.presses("Begin")

    here.at(MONDAY + timedelta(days=1))
    await here.until(
        lambda: all("samen met Marleen" in here.newest(name) for name in MEMBERS), "invited"
    )
    pages = [await getattr(town, name).opens_private_page() for name in MEMBERS[:6]]
    said = await asyncio.gather(
        *(page.answers(value) for page, value in zip(pages, (5, 5, 4, 4, 2, 5), strict=True))
    )
    assert said == ["in"] * 6

    here.at(MONDAY + timedelta(days=16))
    await here.until(lambda: "gesloten" in here.newest("tariq"), "the trainer sees it first")
    assert "nog geen resultaat" in await town.marleen.says("resultaat")
    here.at(MONDAY + timedelta(days=18))
    await here.until(lambda: "is klaar" in here.newest("marleen"), "then manager and team")
    results = {await person.says("resultaat") for person in (town.samira, town.kofi, town.priya)}
    assert len(results) == 1
    assert "meer dan de helft" in results.pop()


# ---- how it starts


@pytest.mark.timeout(600)
async def test_a_start_reads_and_compiles_no_source(image, folder):
    async with installed(image, folder, count=1) as here:
        [one] = here.replicas
        assert (await one.ready(here.town.session))["ready"]
        assert not (folder / "opened-0").exists(), (folder / "opened-0").read_text()
        reading = "import ast, bot; ast.parse(open(bot.__file__).read())"
        assert image.asks(reading, one.settings) == ""
        opened, parsed = (folder / "opened-0").read_text().splitlines()
    assert opened.endswith("bot/__init__.py"), "the control: somebody who reads it is noted"
    assert parsed.startswith("parse ")


def test_nobody_can_write_in_it_or_try_the_play(image, folder):
    said = image.asks(
        "import os, pathlib, bot, importlib.util as u;"
        "root = pathlib.Path(bot.__file__).parents[2];"
        "print(sum(os.access(p, os.W_OK) for p in root.rglob('*') if 'data' not in p.parts),"
        "      os.geteuid(), u.find_spec('tryout'), u.find_spec('pytest'), u.find_spec('pip'))",
        {},
    )
    writable, user, *found = said.split()
    assert found == ["None"] * 3
    assert (writable, user != "0") == ("0", True)


def test_what_an_administrator_types_is_in_it_as_docs_platforms_says(image):
    typed = (ROOT / "docs" / "platforms.md").read_text(encoding="utf-8")
    commands = set(re.findall(r"python -m bot ([\w-]+)", typed))
    assert commands == {"check", "backup"}
    for command in commands:
        assert image.checks(["python", "-m", "bot", command, "--help"])
    assert not image.checks(["python", "-m", "bot", "chekc", "--help"]), "the control"


# ---- how the Dockerfile is read


@pytest.mark.parametrize(
    ("path", "ignored"),
    [
        ("bot/app.py", False),
        ("bot/__pycache__/app.cpython-311.pyc", True),
        ("content/texts/nl/common.ftl", False),
        ("requirements.txt", False),
        ("tests/chat.py", True),
        ("bot.env", True),
        (".tryout/keys/mode.key", True),
        ("secrets/database", True),
    ],
)
def test_the_context_holds_the_product_and_no_secret(path, ignored):
    patterns = (ROOT / ".dockerignore").read_text(encoding="utf-8")
    assert ignores(patterns, PurePosixPath(path)) is ignored


def test_what_this_reading_does_not_know_is_refused(tmp_path, monkeypatch):
    with pytest.raises(NotKnown):
        ignores("[a-z]*", PurePosixPath("bot"))
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    monkeypatch.setattr("tests.installed.image._packages", lambda *_: None)
    monkeypatch.setattr("tests.installed.image._base", lambda _: None)
    for number, wrong in enumerate(("ADD bot bot\n", "COPY --chown=1 bot bot\n", "RUN curl x\n")):
        changed = re.sub(r"^WORKDIR /app\n", rf"\g<0>{wrong}", dockerfile, flags=re.MULTILINE)
        (tmp_path / "Dockerfile").write_text(changed)
        monkeypatch.setattr(
            "tests.installed.image.DOCKERFILE", tmp_path / "Dockerfile", raising=True
        )
        with pytest.raises(NotKnown):
            build(tmp_path / str(number))


def test_long_lines_and_comments_are_read_as_docker_does():
    read = instructions('# a\nRUN one \\\n    && two\n\nCMD ["a"]\n')
    assert [(one.name, one.rest) for one in read] == [("RUN", "one      && two"), ("CMD", '["a"]')]
