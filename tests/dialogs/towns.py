"""Towns that are well under way: lived once per run, copied for every test that begins there.

`async with town_at("opened", folder) as town:` gives people, the bot and Teams at that moment.
Nobody's chat shows what came before; the database and the key store hold all of it.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp

from bot.app import make_app
from bot.settings import Settings
from bot.teams.graph import ADDRESS
from tests.chat import (
    GUIDES,
    LEAD,
    MEMBERS,
    MONDAY,
    Somebody,
    Town,
    TownClock,
    around_tests,
    csv_of,
    object_id,
    profiles,
    roster_entry,
    words_of,
)
from tests.databases import empty_sqlite, sqlite_in
from tests.fakes import FakeConnector, serving
from tests.run_folder import run_folder
from trajectory.planning.working_days import ZONE

TEAM = "Inkomen Noord 3"
OTHER_TEAM = "Werkplein Zuid 1"
OTHER_GUIDES = ("nadia", "kwame", "hanan")
OTHER_MEMBERS = ("bilal", "chen", "dewi", "emre", "glenda", "iris", "jerrel")
EVERYBODY = (LEAD, *GUIDES, *MEMBERS, *OTHER_GUIDES, "bilal", "omar")
"""Whoever installed the app; Omar is in no team."""

OPENED = datetime(2027, 1, 12, 10, 0, tzinfo=ZONE)
CLOSED = datetime(2027, 1, 26, 17, 0, tzinfo=ZONE)
EARLY = datetime(2027, 1, 27, 10, 0, tzinfo=ZONE)
VISIBLE = datetime(2027, 1, 29, 10, 0, tzinfo=ZONE)
ANSWERED = datetime(2027, 2, 10, 10, 0, tzinfo=ZONE)
"""The dates of the intake were answered."""
MEETING = datetime(2027, 2, 16, 10, 0, tzinfo=ZONE)
HELD = datetime(2027, 2, 16, 18, 0, tzinfo=ZONE)


class House:
    """A bot that can stop and start again on what it kept, beside a Teams that stays."""

    def __init__(
        self,
        folder: Path,
        url: str,
        teams: FakeConnector,
        session: Any,
        now: datetime,
        graph: str = ADDRESS,
        **given: Any,
    ) -> None:
        self._graph = graph
        self._folder, self._teams, self._session = folder, teams, session
        self._clock = TownClock(now)
        teams.clock = self._clock.now
        self._running = AsyncExitStack()
        self._settings = Settings(
            **{
                "mode": "tryout",
                "public_url": "http://127.0.0.1:1",
                "database_url": url,
                "key_store": folder / "keys",
                "programme_leads": object_id(LEAD),
                "inside_port": 0,
                **given,
            }
        )

    async def starts(self) -> Town:
        """The bot at work on what is there."""
        around = replace(around_tests(), graph=self._graph)
        app = await make_app(self._settings, self._clock, around)
        address = await self._running.enter_async_context(serving(app))
        parts = (self._clock, app, self._folder, self._settings)
        return Town(address, self._session, self._teams, *parts)

    async def stops(self) -> None:
        await self._running.aclose()

    async def restarts(self) -> Town:
        await self.stops()
        return await self.starts()


@asynccontextmanager
async def a_house(
    folder: Path, url: str, now: datetime = MONDAY, **settings: Any
) -> AsyncIterator[House]:
    async with FakeConnector.running() as teams, aiohttp.ClientSession() as session:
        house = House(folder, url, teams, session, now, **settings)
        try:
            yield house
        finally:
            await house.stops()


def of_rounds(kept):
    """Rows of the boxes of rounds, of all that is kept; what people write to a trainer, and what
    they need, has boxes of its own."""
    rounds = {row[0] for row in kept["round"]}
    return [row for row in kept["packet"] if row[0] in rounds]


# ---- what was lived before a test begins


async def _enrolled(town: Town) -> None:
    """Everybody installed the app; the programme lead enrolled two teams."""
    profiles(town, EVERYBODY)
    for name in EVERYBODY:
        await getattr(town, name).installs()
    await town.lida.sends(csv_of())
    await town.lida.sends(csv_of(OTHER_TEAM, "team", OTHER_GUIDES, OTHER_MEMBERS))
    await town.a_moment_later()


async def _opened(town: Town) -> None:
    """The manager started; since half an hour the questions are open."""
    await town.marleen.says("start")
    await town.marleen.presses("Begin")
    await town.until(OPENED)


async def _released(town: Town) -> None:
    """Seven answered, one of them with a text; everybody may see the result."""
    for name, value in zip(MEMBERS, (5, 5, 4, 4, 2, 5, 1), strict=False):
        await (await getattr(town, name).opens_private_page()).answers(value, "Een tekst")
    await town.until(VISIBLE)


async def _meeting(town: Town) -> None:
    """The joint intake was planned, and goes on; nobody opened their private page in it yet."""
    await town.marleen.says("plannen")
    await town.marleen.presses("Gezamenlijke intake")
    await town.marleen.presses("Kies datums", place="Stopera, zaal 3")
    await town.marleen.presses("Controleer")
    await town.marleen.presses("Vraag het team")
    await town.until(ANSWERED)
    looks_at(town.tariq, "Hoeveel mensen kunnen niet?")
    await town.tariq.presses("Leg deze datum vast")
    await town.until(MEETING)


async def _held(town: Town) -> None:
    """It was held; its evaluation opens the next morning."""
    await town.until(HELD)


@dataclass(frozen=True)
class Stage:
    """What is lived after another stage, and the moment at which it ends."""

    before: str | None
    lives: Callable[[Town], Awaitable[None]]
    ends: datetime


STAGES = {
    "enrolled": Stage(None, _enrolled, MONDAY),
    "opened": Stage("enrolled", _opened, OPENED),
    "released": Stage("opened", _released, VISIBLE),
    "meeting": Stage("released", _meeting, MEETING),
    "held": Stage("meeting", _held, HELD),
}


async def _prepared(stage: str) -> Path:
    """Where a stage lies ready; it is lived once in a whole test run."""
    ready = run_folder() / f"town-{stage}"
    if not ready.exists():
        folder = Path(tempfile.mkdtemp(prefix=f"town-{stage}-"))
        await _live(STAGES[stage], folder)
        _keep(folder, ready)
    return ready


def _keep(folder: Path, ready: Path) -> None:
    with suppress(OSError):  # another worker was first
        folder.rename(ready)


async def _live(stage: Stage, folder: Path) -> None:
    if stage.before is None:
        lived = a_house(folder, sqlite_in(folder))
    else:
        lived = house_at(stage.before, folder)
    async with lived as house:
        await stage.lives(await house.starts())


@asynccontextmanager
async def house_at(stage: str, folder: Path, **settings: Any) -> AsyncIterator[House]:
    """A house where this was lived; nobody started the bot yet."""
    shutil.copytree(await _prepared(stage), folder, dirs_exist_ok=True)
    url, moment = empty_sqlite(folder), STAGES[stage].ends
    async with a_house(folder, url, moment, **settings) as house:
        _moved_to(folder / "town.db", house._teams.service_url)
        house._teams.roster |= {f"a:{name}": [roster_entry(name)] for name in EVERYBODY}
        yield house


def _moved_to(database: Path, service_url: str) -> None:
    """Teams answers at another address in every test."""
    with sqlite3.connect(database) as connection:
        connection.execute(
            "UPDATE person SET service_url = ? WHERE service_url > ''", [service_url]
        )
        connection.execute("UPDATE channel SET service_url = ?", [service_url])
    connection.close()


@asynccontextmanager
async def town_at(stage: str, folder: Path, **settings: Any) -> AsyncIterator[Town]:
    """A town where this was lived, with the bot at work."""
    async with house_at(stage, folder, **settings) as house:
        yield await house.starts()


def looks_at(somebody: Somebody, words: str) -> str:
    """The newest card in the chat with these words; what comes at one moment has no order."""
    somebody.card = next(card for card in reversed(somebody.cards) if words in words_of(card))
    return somebody.reads()


def plainly(said: str) -> str:
    """Words on one line, however the card sets labels and values."""
    return " ".join(said.replace(":", " ").split())


# ---- looking into the database


def rows(folder: Path, *, without: tuple[str, ...] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, to compare a town with itself or with another."""
    connection = sqlite3.connect(folder / "town.db")
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = sorted({name for (name,) in names} - set(without))
    tables_as_they_are = {
        table: sorted(connection.execute(f"SELECT * FROM {table}")) for table in tables
    }
    connection.close()
    return tables_as_they_are


def kept_of(town: Town, table: str, column: str) -> list[Any]:
    """What stands in one column."""
    connection = sqlite3.connect(town.folder / "town.db")
    values = [value for (value,) in connection.execute(f"SELECT {column} FROM {table}")]
    connection.close()
    return values


def one_id(folder: Path, table: str, condition: str = "1") -> str:
    """The id of the one row that fits."""
    connection = sqlite3.connect(folder / "town.db")
    [(id,)] = connection.execute(f"SELECT id FROM {table} WHERE {condition}").fetchall()
    connection.close()
    return str(id)


def team_id(town: Town, name: str = TEAM) -> str:
    return one_id(town.folder, "team", f"name = '{name}'")


def person_id(town: Town, name: str) -> str:
    return one_id(town.folder, "person", f"upn = '{name}@amsterdam.example'")
