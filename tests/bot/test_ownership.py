"""The real thing cannot be opened as a play, nor a play as the real thing (trust.md, rule 6)."""

import json
import subprocess
import sys
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from bot import app, ownership
from bot.admin import backups, personal_data
from bot.app import make_app
from bot.settings import Mode, Settings, SettingsRefused
from bot.start.opening import key_store
from content.library import Library
from storage import installation
from storage.engine.database import Database
from storage.keys.key_store import FileKeyStore, KeyMissing, standing_key
from tests import servers
from tests.chat import LEAD, TownClock, csv_of, object_id, profiles, town_at_work
from tests.fakes import TENANT, serving
from tests.servers import ROOT
from tests.test_servers import ask
from tryout.surroundings import this_machine

ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
REAL = {
    "mode": "production",
    "public_url": "https://cultuurtraject.amsterdam.nl",
    "app_id": ID,
    "app_type": "SingleTenant",
    "app_password": "s3cret",
    "tenant_id": TENANT,
}


@pytest.fixture(autouse=True)
def filled_in(monkeypatch):
    library = replace(Library.load(), placeholders=())
    monkeypatch.setattr("bot.start.content._checked_content", lambda: library)


@pytest.fixture
async def real(tmp_path, empty_database_url):
    """An installation in production, with people in it; its bot has stopped."""
    async with town_at_work(tmp_path, empty_database_url, **REAL) as town:
        profiles(town, (LEAD, "marleen"))
        await town.lida.installs()
        await town.lida.sends(csv_of())
    return town.settings


@pytest.fixture
async def played(tmp_path, empty_database_url):
    async with town_at_work(tmp_path, empty_database_url) as town:
        await town.lida.installs()
    return town.settings


def as_a_play(real):
    """The settings of a play on the same database and key store."""
    return Settings(
        mode="tryout",
        public_url="http://127.0.0.1:1",
        database_url=real.database_url,
        key_store=real.key_store,
        programme_leads=object_id(LEAD),
        inside_port=0,
    )


def as_the_real_thing(played):
    return Settings(
        **REAL,
        database_url=played.database_url,
        key_store=played.key_store,
        programme_leads=object_id(LEAD),
        inside_port=0,
    )


async def starts(settings):
    async with serving(await make_app(settings, TownClock(), this_machine())):
        pass


@asynccontextmanager
async def the_database(settings):
    database = Database(settings.database_url)
    try:
        yield database
    finally:
        await database.close()


async def by_hand(settings, statement):
    async with the_database(settings) as database, database.transaction() as connection:
        result = await connection.execute(text(statement))
        return result.scalars().all() if result.returns_rows else []


def kept(folder: Path):
    return {path.name: path.read_bytes() for path in folder.glob("*.key")}


# ---- a play meets the real thing


async def test_a_play_on_the_real_database_is_refused_and_hears_what_to_do(real, tmp_path):
    keys = kept(real.key_store)
    with pytest.raises(SettingsRefused, match="production") as refused:
        await starts(as_a_play(real))
    assert "make run" in str(refused.value)
    assert kept(real.key_store) == keys
    assert await by_hand(real, "SELECT mode FROM installation") == ["production"]


async def test_a_play_with_a_database_of_its_own_is_refused_by_the_real_key_store(real, tmp_path):
    own = f"sqlite+aiosqlite:///{tmp_path / 'own.db'}"
    with pytest.raises(SettingsRefused, match="key store"):
        await starts(as_a_play(real.model_copy(update={"database_url": own})))


async def test_taking_the_marks_away_opens_nothing(real):
    await by_hand(real, "DELETE FROM installation")
    with pytest.raises(SettingsRefused, match="database is in use"):
        await starts(as_a_play(real))
    await by_hand(real, "INSERT INTO installation (\"only\", mode) VALUES (1, 'tryout')")
    with pytest.raises(SettingsRefused, match="key store"):
        await starts(as_a_play(real))
    (real.key_store / f"{ownership.MARK}.key").unlink()
    with pytest.raises(SettingsRefused, match="key store is in use"):
        await starts(as_a_play(real))


async def test_with_every_mark_turned_around_a_play_finds_no_key_of_the_real_thing(real):
    """Whoever changes all of them is an operator with the keys; the program still finds none."""
    (real.key_store / f"{ownership.MARK}.key").write_bytes(b"tryout")
    theirs = key_store(as_a_play(real))
    real_keys = FileKeyStore(real.key_store)
    assert theirs.names() == frozenset()
    for name in real_keys.names():
        with pytest.raises(KeyMissing):
            theirs.get(name)
    assert standing_key(theirs, "origin") != standing_key(real_keys, "origin")


# ---- two replicas of a play start at once


class Meanwhile(FileKeyStore):
    """A key store in which another replica gets all its keys after a number of questions."""

    def __init__(self, folder, questions):
        super().__init__(folder)
        self.left, self.folder = questions, folder

    def names(self):
        return self._and_meanwhile(super().names())

    def get(self, name):
        try:
            return super().get(name)
        finally:
            self._and_meanwhile(None)

    def _and_meanwhile(self, answer):
        self.left -= 1
        if self.left == 0:
            other = FileKeyStore(self.folder)
            ownership.own_keys(Mode.TRYOUT, other)
            standing_key(other, "origin")
        return answer


@pytest.mark.parametrize("questions", [1, 2])
def test_a_replica_that_fills_the_key_store_meanwhile_is_no_stranger(tmp_path, questions):
    keys = Meanwhile(tmp_path / "keys", questions)
    ownership.own_keys(Mode.TRYOUT, keys)
    assert FileKeyStore(keys.folder).get(ownership.MARK) == b"tryout"


@pytest.mark.parametrize("first", ["holds_people", "mode_of"])
async def test_a_replica_that_fills_the_database_meanwhile_is_no_stranger(
    tmp_path, empty_database_url, monkeypatch, first
):
    asked = getattr(installation, first)

    async def and_meanwhile(database):
        answer = await asked(database)
        monkeypatch.undo()
        async with town_at_work(tmp_path / "other", empty_database_url) as town:
            await town.lida.installs()
        return answer

    monkeypatch.setattr(installation, first, and_meanwhile)
    settings = Settings(
        mode="tryout",
        public_url="http://127.0.0.1:1",
        database_url=empty_database_url,
        key_store=tmp_path / "keys",
        programme_leads=object_id(LEAD),
        inside_port=0,
    )
    async with the_database(settings) as database:
        await ownership.refuse_what_is_not_ours(settings, database)
        assert await installation.mode_of(database) == "tryout"


# ---- the real thing meets a play


async def test_production_refuses_what_a_play_made(played, tmp_path):
    with pytest.raises(SettingsRefused, match=r"database was made by .* 'tryout'"):
        await starts(as_the_real_thing(played))
    own = f"sqlite+aiosqlite:///{tmp_path / 'own.db'}"
    with pytest.raises(SettingsRefused, match=r"key store was made by .* 'tryout'"):
        await starts(as_the_real_thing(played.model_copy(update={"database_url": own})))


async def test_no_command_of_an_administrator_works_on_a_play(played, tmp_path):
    real = as_the_real_thing(played)
    with pytest.raises(SettingsRefused):
        await backups.back_up(real, tmp_path / "friday.jsonl")
    with pytest.raises(SettingsRefused):
        await personal_data.export_person(real, object_id(LEAD))
    assert not (tmp_path / "friday.jsonl").exists()


# ---- what was there before there were marks


async def test_an_installation_from_before_is_marked_by_production_and_then_closed_to_plays(real):
    await by_hand(real, "DELETE FROM installation")
    for entry in (ownership.MARK, ownership.SERVES):
        (real.key_store / f"{entry}.key").unlink()
    await starts(real)
    assert await by_hand(real, "SELECT mode FROM installation") == ["production"]
    assert (real.key_store / f"{ownership.MARK}.key").read_bytes() == b"production"
    with pytest.raises(SettingsRefused):
        await starts(as_a_play(real))


async def test_a_restored_backup_opens_for_production_and_for_no_play(real, tmp_path, types):
    await backups.back_up(real, tmp_path / "friday.jsonl")
    restored = real.model_copy(
        update={
            "database_url": f"sqlite+aiosqlite:///{tmp_path / 'restored.db'}",
            "key_store": tmp_path / "other-keys",
            "readers_confirmed_by": (object_id(LEAD), object_id("mei")),
        }
    )
    types("yes")
    await backups.put_back(restored, tmp_path / "friday.jsonl")
    with pytest.raises(SettingsRefused, match=r"database was made by .* 'production'"):
        await starts(as_a_play(restored))
    await starts(restored)


# ---- one key store serves one database, from elsewhere


async def test_a_bot_with_the_keys_of_another_database_does_not_start(played, tmp_path):
    keys = kept(played.key_store)
    own = f"sqlite+aiosqlite:///{tmp_path / 'own.db'}"
    with pytest.raises(SettingsRefused, match="KEY_STORE holds the keys of another database"):
        await starts(played.model_copy(update={"database_url": own}))
    assert kept(played.key_store) == keys
    await starts(played)


def on_postgres(tmp_path, database, keys):
    return Settings(
        mode="tryout",
        public_url="http://127.0.0.1:1",
        database_url=database,
        key_store=keys,
        programme_leads=object_id(LEAD),
        inside_port=0,
    )


async def test_keys_on_the_server_of_the_ballots_are_refused_whatever_it_is_called(
    tmp_path, postgres_url
):
    """Another database on it, by another name of its folder: the server itself says who it is."""
    with servers.postgres() as beside, servers.by_another_name(beside) as keys:
        with pytest.raises(SettingsRefused, match="Keys would lie beside the ballots"):
            await starts(on_postgres(tmp_path, postgres_url, keys))
        assert await ask(keys, "SELECT count(*) FROM pg_tables WHERE tablename = 'alembic'") == 0


async def test_a_role_that_may_see_little_is_found_out_too(tmp_path, postgres_url):
    server = servers.server()
    hidden = "REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC"
    with servers.postgres() as beside:
        name = beside.partition("@/")[2].partition("?")[0]
        for words in (hidden, "CREATE ROLE little LOGIN", "GRANT ALL ON SCHEMA public TO little"):
            server.run("psql", "--quiet", f"--dbname={name}", f"--command={words}")
        of_little = beside.replace("postgres@", "little@")
        try:
            with (
                servers.by_another_name(of_little) as keys,
                pytest.raises(SettingsRefused, match="Keys would lie beside the ballots"),
            ):
                await starts(on_postgres(tmp_path, postgres_url, keys))
        finally:
            server.run("dropdb", "--force", name)
            server.run("psql", "--quiet", "--dbname=postgres", "--command=DROP ROLE little")
            server.run("createdb", name)


async def test_the_control_two_servers_carry_one_installation(tmp_path, postgres_url):
    with servers.key_database() as keys:
        await starts(on_postgres(tmp_path, postgres_url, keys))


# ---- what the product holds


IMPORTS = """
import importlib, json, pkgutil, sys
import bot.__main__
for name in json.loads(sys.argv[1]):
    room = importlib.import_module(name)
    for module in pkgutil.walk_packages(room.__path__, name + "."):
        if not module.name.startswith("storage.migrations."):
            importlib.import_module(module.name)
believing = [name for name, module in sys.modules.items() if hasattr(module, "AnonymousAccess")]
print(json.dumps([believing, [name for name in sys.modules if name.startswith("tryout")]]))
"""


def test_nothing_in_the_image_believes_whoever_speaks_to_it(tmp_path):
    """The rooms that the Dockerfile copies, all of them imported, with nothing else to find."""
    rooms = [
        line.split()[1]
        for line in (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
        if line.startswith("COPY ") and "/" not in line and "--" not in line
    ]
    for room in rooms:
        (tmp_path / room).symlink_to(ROOT / room)
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS, json.dumps(rooms)],
        cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(rooms) == 11
    assert json.loads(done.stdout) == [[], []]


def test_the_control_finds_the_anonymous_access_of_the_try_out():
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS, json.dumps(["tryout"])],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    believing, played = json.loads(done.stdout)
    assert "tryout.surroundings" in believing
    assert played


def test_the_program_of_the_product_does_not_play():
    """Set to a play it does not start, whatever else is set."""
    with pytest.raises(SettingsRefused, match="does not play"):
        app.surroundings.teams(
            Settings(
                mode=Mode.TRYOUT,
                public_url="http://127.0.0.1:1",
                key_store="keys",
                programme_leads=object_id(LEAD),
                inside_port=0,
            )
        )
