"""The key store as a database: the same promises as the folder, for bots on several machines."""

import asyncio
import logging
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext, suppress

import asyncpg
import pytest

from storage.keys.key_database import DatabaseKeyStore, KeyServerLeaks, KeyStoreUnreachable
from storage.keys.key_store import KEY_BYTES, KeyMissing, standing_key
from tests import servers

SECRET = b"canary of the key database"


@pytest.fixture
def store(postgres_url):
    store = DatabaseKeyStore(postgres_url)
    yield store
    store.close()


def asks(url, statement):
    """What an administrator of the server reads."""
    database = url.rpartition("/")[2] if "?" not in url else url.partition("?")[0].split("/")[-1]
    return servers.server().run("psql", "-At", database, "-c", statement).strip()


def test_a_secret_comes_back_until_it_is_deleted_and_is_never_overwritten(store):
    store.put("r1-slot", SECRET)
    with pytest.raises(FileExistsError):
        store.put("r1-slot", b"second")
    assert store.get("r1-slot") == SECRET
    assert store.names() == {"r1-slot"}
    store.delete("r1-slot")
    store.delete("r1-slot")
    with pytest.raises(KeyMissing):
        store.get("r1-slot")
    assert store.names() == frozenset()


def test_many_secrets_are_asked_for_at_once_and_what_is_missing_is_left_out(store):
    store.put("team-a", SECRET)
    store.put("team-b", b"two")
    store.put("other", b"three")
    assert store.many(["team-a", "gone", "team-b"]) == {"team-a": SECRET, "team-b": b"two"}
    assert store.many([]) == {}


def test_a_secret_is_replaced_only_where_one_is(store):
    with pytest.raises(KeyMissing):
        store.replace("r1-record", SECRET)
    assert store.names() == frozenset()
    store.put("r1-record", SECRET)
    store.replace("r1-record", b"second")
    assert store.get("r1-record") == b"second"
    store.delete("r1-record")
    with pytest.raises(KeyMissing):
        store.replace("r1-record", b"third")
    assert store.names() == frozenset()


@pytest.mark.parametrize("name", ["", "../r1", "R1", "r1.key", "r1\0", "r1*", "é"])
def test_a_name_that_the_folder_refuses_is_refused_here_too(store, name):
    for attempt in (store.put, store.replace):
        with pytest.raises(ValueError, match="lower case"):
            attempt(name, b"x")
    for attempt in (store.get, store.delete):
        with pytest.raises(ValueError, match="lower case"):
            attempt(name)


def test_replicas_share_every_key_and_make_a_standing_key_once(store, postgres_url):
    def starts(_):
        replica = DatabaseKeyStore(postgres_url)
        try:
            return standing_key(replica, "booth")
        finally:
            replica.close()

    with ThreadPoolExecutor(4) as replicas:
        made = set(replicas.map(starts, range(4)))
    assert made == {store.get("booth")}
    assert len(made.pop()) == KEY_BYTES


def test_two_replicas_that_start_on_an_empty_server_both_start(postgres_url):
    with ThreadPoolExecutor(4) as replicas:
        stores = list(replicas.map(lambda _: DatabaseKeyStore(postgres_url), range(4)))
    stores[0].put("r1-slot", SECRET)
    assert all(store.get("r1-slot") == SECRET for store in stores)
    for store in stores:
        store.close()


async def test_a_slow_answer_of_the_store_never_holds_up_the_event_loop(store):
    """Whoever runs on the loop asks in a thread; meanwhile the loop goes on."""
    store.put("r1-slot", SECRET)
    turns = 0

    async def others():
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    going_on = asyncio.create_task(others())
    assert await asyncio.to_thread(store.get, "r1-slot") == SECRET
    going_on.cancel()
    assert turns > 1


def test_a_server_that_was_restarted_is_found_again(store, postgres_url):
    store.put("r1-slot", SECRET)
    asks("postgres", f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
         f"WHERE datname = '{postgres_url.partition('?')[0].rpartition('/')[2]}'")  # fmt: skip
    with suppress(KeyStoreUnreachable):  # the connection that was cut
        store.get("r1-slot")
    assert store.get("r1-slot") == SECRET


def test_a_server_that_is_not_there_stops_the_start(tmp_path):
    with pytest.raises(KeyStoreUnreachable):
        DatabaseKeyStore(f"postgresql+asyncpg://postgres@/keys?host={tmp_path}")


def test_a_program_that_never_closes_the_store_ends_all_the_same(postgres_url):
    """One that was told to stop may not hang on its connections to the keys."""
    program = (
        "import sys; from storage.keys.key_database import DatabaseKeyStore\n"
        "print(DatabaseKeyStore(sys.argv[1]).names())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, postgres_url],
        cwd=servers.ROOT,
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    assert done.stdout.strip() == "frozenset()"


@pytest.mark.parametrize("setting", ["log_statement=all", "log_min_duration_statement=0"])
def test_a_server_that_would_log_a_secret_is_refused(postgres_url, setting):
    name, _, value = setting.partition("=")
    database = postgres_url.partition("?")[0].rpartition("/")[2]
    asks("postgres", f"ALTER DATABASE {database} SET {name} = '{value}'")
    with pytest.raises(KeyServerLeaks, match=name):
        DatabaseKeyStore(postgres_url)
    assert asks(database, "SELECT to_regclass('key_entry') IS NULL") == "t", "nothing is made there"


def test_no_secret_reaches_a_log_of_ours_or_of_the_server(store, caplog):
    log = servers.server().folder / "log"
    with caplog.at_level(logging.DEBUG):
        store.put("r1-slot", SECRET)
        with pytest.raises(FileExistsError):
            store.put("r1-slot", SECRET)
        store.replace("r1-slot", SECRET * 2)
        store.delete("r1-slot")
    assert SECRET.decode() not in caplog.text
    written = log.read_bytes()
    assert SECRET not in written
    assert SECRET.hex().encode() not in written


@contextmanager
def somebody_looking(postgres_url):
    """Another connection, whose transaction may still see what is deleted meanwhile."""
    with asyncio.Runner() as runner:
        link = runner.run(asyncpg.connect(postgres_url.replace("+asyncpg", "")))
        runner.run(link.execute("BEGIN ISOLATION LEVEL REPEATABLE READ"))
        runner.run(link.fetch("SELECT 1"))
        yield
        runner.run(link.close())


@pytest.mark.parametrize("around", [nullcontext, somebody_looking])
def test_after_compaction_a_deleted_secret_is_in_no_file_of_the_table(store, postgres_url, around):
    """The control: before it, the file still holds it."""
    database = postgres_url.partition("?")[0].rpartition("/")[2]

    def file():
        asks(database, "CHECKPOINT")
        return servers.server().data / asks(database, "SELECT pg_relation_filepath('key_entry')")

    store.put("r1-slot", SECRET)
    store.put("r2-slot", b"of another round")
    before = file()
    assert SECRET in before.read_bytes()
    with around(postgres_url):
        store.delete("r1-slot")
        store.compact()
    assert SECRET not in file().read_bytes()
    assert not before.exists() or SECRET not in before.read_bytes()
    assert store.get("r2-slot") == b"of another round"


def test_it_knows_whether_another_program_has_it_open(postgres_url):
    one = DatabaseKeyStore(postgres_url)
    try:
        assert not one.in_use()
        other = DatabaseKeyStore(postgres_url)
        assert one.in_use()
        other.close()
        for _ in range(100):  # the server notices the end of a connection a moment later
            if not one.in_use():
                break
            time.sleep(0.05)
        assert not one.in_use()
    finally:
        one.close()


def test_the_server_says_who_it_is_to_both_databases_alike(postgres_url):
    keys = DatabaseKeyStore(postgres_url)
    try:
        assert len(keys.server()) == 2
    finally:
        keys.close()
