"""A copy of a town at one moment, in which every press can be taken back."""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import aiohttp

from bot.app import make_app
from tests.chat import Town, TownClock, around_tests
from tests.databases import empty_sqlite
from tests.fakes import JSON, FakeConnector, Teams, serving
from trajectory.language import Language


@dataclass(frozen=True)
class Snapshot:
    """How everything stood: the rows, and the keys by file."""

    rows: sqlite3.Connection
    keys: Mapping[Path, bytes]


@dataclass(frozen=True)
class Answer:
    """What came of a press or of words: the card that answers, whether it takes the place of the
    one that was pressed, and whether anything was written."""

    card: JSON | None
    replaces: bool
    wrote: bool


@dataclass
class Fork:
    """A bot on a copy of the database, with chats of its own."""

    address: str
    session: aiohttp.ClientSession
    teams: FakeConnector
    folder: Path
    now: datetime
    looking: sqlite3.Connection
    _version: int = 0

    # ---- what people do

    async def does(self, teams: Teams, activity: JSON) -> Answer:
        """Post what Teams posts.

        Raises:
            Crashed: the bot answered with a fault of its own.
        """
        before = len(self.teams.shown)
        async with self.session.post(f"{self.address}/api/messages", json=activity) as response:
            if response.status >= 500:
                raise Crashed(f"HTTP {response.status}")
            body = await response.json() if response.content_length else None
        replaced = isinstance(body, dict) and isinstance(body.get("value"), dict)
        came = [
            one.activity["attachments"][0]["content"]
            for one in self.teams.shown[before:]
            if one.conversation == teams.conversation_id
        ]
        card = body["value"] if replaced and body else (came[-1] if came else None)
        return Answer(card, replaced, self._written())

    def _written(self) -> bool:
        [version] = self.looking.execute("PRAGMA data_version").fetchone()
        wrote, self._version = version != self._version, version
        return bool(wrote)

    def chosen_language(self, person: str) -> Language | None:
        """The language that somebody chose; None for whoever follows their client."""
        query = "SELECT language FROM person WHERE object_id = ? AND language_chosen"
        rows = self.looking.execute(query, [person]).fetchall()
        return Language(rows[0][0]) if rows else None

    def agreed(self) -> set[str]:
        """What agreements say: in the language of the team, whoever reads it."""
        return {what for (what,) in self.looking.execute("SELECT what FROM agreement").fetchall()}

    # ---- back to how it was

    def snapshot(self) -> Snapshot:
        rows = sqlite3.connect(":memory:")
        self.looking.backup(rows)
        keys = {path: path.read_bytes() for path in self._key_files()}
        self._written()
        return Snapshot(rows, keys)

    def restore(self, before: Snapshot) -> None:
        """As if nothing had been pressed since."""
        with closing(sqlite3.connect(self.folder / "town.db", timeout=20)) as connection:
            before.rows.backup(connection)
        for path in self._key_files():
            if path not in before.keys:
                path.unlink()
        for path, content in before.keys.items():
            if not path.exists() or path.read_bytes() != content:
                path.write_bytes(content)
        self._written()

    def _key_files(self) -> list[Path]:
        return [path for path in (self.folder / "keys").rglob("*") if path.is_file()]


class Crashed(Exception):
    """The bot gave no answer but a status of its own fault."""


@asynccontextmanager
async def fork_of(town: Town, folder: Path) -> AsyncIterator[Fork]:
    """A copy of this town in `folder`, at the same moment; what happens there stays there."""
    _copied(town.folder, folder)
    clock = TownClock(town.clock.moment)
    chosen = town.settings.model_copy(
        update={"database_url": empty_sqlite(folder), "key_store": folder / "keys"}
    )
    async with FakeConnector.running() as teams:
        teams.clock, teams.roster = clock.now, town.teams.roster
        app = await make_app(chosen, clock, around_tests())
        async with serving(app) as address:
            with closing(sqlite3.connect(folder / "town.db", timeout=20)) as looking:
                yield Fork(address, town.session, teams, folder, clock.now(), looking)
    shutil.rmtree(folder)


def _copied(source: Path, target: Path) -> None:
    """The rows and the keys of a town in another folder."""
    shutil.copytree(source / "keys", target / "keys")
    with (
        closing(sqlite3.connect(source / "town.db")) as before,
        closing(sqlite3.connect(target / "town.db")) as after,
    ):
        before.backup(after)
