"""The key store: a folder nobody else can read, in which no half key ever stands."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from storage.keys.key_store import KEY_BYTES, FileKeyStore, FolderShared, KeyMissing, standing_key
from storage.keys.play_keys import PlayKeys


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "deep" / "keys"


@pytest.fixture
def store(folder):
    return FileKeyStore(folder)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_secret_comes_back_until_it_is_deleted(store):
    store.put("r1-slot", b"secret")
    assert store.get("r1-slot") == b"secret"
    assert store.names() == {"r1-slot"}
    store.delete("r1-slot")
    with pytest.raises(KeyMissing):
        store.get("r1-slot")
    assert store.names() == frozenset()


def test_many_secrets_are_asked_for_at_once_and_what_is_missing_is_left_out(store):
    store.put("team-a", b"one")
    store.put("team-b", b"two")
    store.put("other", b"three")
    assert store.many(["team-a", "gone", "team-b"]) == {"team-a": b"one", "team-b": b"two"}
    assert store.many([]) == {}
    play = PlayKeys(store, "try-out")
    play.put("team-a", b"of the play")
    assert play.many(["team-a", "team-b"]) == {"team-a": b"of the play"}


def test_nobody_else_on_the_machine_can_read_anything(store, folder):
    before = os.umask(0)
    try:
        store.put("r1-slot", b"secret")
    finally:
        os.umask(before)
    assert mode(folder) == 0o700
    assert {path.name: mode(path) for path in folder.rglob("*")} == {
        "r1-slot.key": 0o600,
        "drafts": 0o700,
    }


def test_a_folder_that_others_can_read_is_refused_and_stays_theirs(folder):
    """It may be shared on purpose, such as a home or a folder of logs."""
    folder.mkdir(parents=True, mode=0o755)
    with pytest.raises(FolderShared, match="chmod 700"):
        FileKeyStore(folder)
    assert mode(folder) == 0o755
    folder.chmod(0o700)
    FileKeyStore(folder).put("r1-slot", b"secret")


def test_a_folder_knows_whether_another_program_has_it_open(store, folder):
    assert not store.in_use()
    other = FileKeyStore(folder)
    assert store.in_use()
    other.close()
    assert not store.in_use()


def test_a_secret_is_never_overwritten(store):
    store.put("r1-slot", b"first")
    with pytest.raises(FileExistsError):
        store.put("r1-slot", b"second")
    assert store.get("r1-slot") == b"first"


def test_a_refused_secret_leaves_nothing_on_the_disk(store, folder):
    store.put("r1-slot", b"first")
    with pytest.raises(FileExistsError):
        store.put("r1-slot", b"second")
    assert {path.name for path in folder.rglob("*")} == {"r1-slot.key", "drafts"}


def test_a_secret_is_replaced_only_where_one_is(store, folder):
    with pytest.raises(KeyMissing):
        store.replace("r1-record", b"first")
    assert store.names() == frozenset()
    store.put("r1-record", b"first")
    store.replace("r1-record", b"second")
    assert store.get("r1-record") == b"second"
    assert {path.name: mode(path) for path in folder.rglob("*") if path.is_file()} == {
        "r1-record.key": 0o600
    }


def test_a_secret_that_was_deleted_does_not_come_back_by_replacing_it(store):
    store.put("r1-record", b"first")
    store.delete("r1-record")
    with pytest.raises(KeyMissing):
        store.replace("r1-record", b"second")
    assert store.names() == frozenset()


@pytest.mark.parametrize(
    "name", ["", "../r1", "R1", "r1/slot", "r1.key", "r1\0", "r1\n", "..", "é", "r1*"]
)
def test_a_name_that_could_leave_the_folder_is_refused(store, folder, name):
    for attempt in (store.put, store.replace):
        with pytest.raises(ValueError, match="lower case"):
            attempt(name, b"x")
    for attempt in (store.get, store.delete):
        with pytest.raises(ValueError, match="lower case"):
            attempt(name)
    assert list(folder.parent.rglob("*")) == [folder, folder / "drafts"]


def test_deleting_twice_is_no_error(store):
    store.put("r1-slot", b"x")
    store.delete("r1-slot")
    store.delete("r1-slot")
    store.delete("never-there")


class PowerCut(BaseException):
    """Nothing runs after it, not even what tidies up."""


def test_a_crash_while_keeping_leaves_no_half_key(store, folder, monkeypatch):
    def cut(_):
        raise PowerCut

    monkeypatch.setattr(os, "fsync", cut)
    with pytest.raises(PowerCut):
        store.put("r1-slot", b"secret")
    assert FileKeyStore(folder).names() == frozenset()


@pytest.mark.parametrize("step", ["fsync", "rename"])
def test_a_crash_while_replacing_leaves_the_old_secret_whole(store, folder, monkeypatch, step):
    def cut(*_):
        raise PowerCut

    store.put("r1-record", b"first")
    monkeypatch.setattr(*((os, "fsync", cut) if step == "fsync" else (Path, "rename", cut)))
    with pytest.raises(PowerCut):
        store.replace("r1-record", b"second")
    assert FileKeyStore(folder).get("r1-record") == b"first"
    assert FileKeyStore(folder).names() == {"r1-record"}


def test_whoever_reads_while_a_secret_is_replaced_finds_one_of_them_whole(store):
    versions = {bytes([number]) * 40_000 for number in range(8)}
    store.put("r1-record", b"\0" * 40_000)
    with ThreadPoolExecutor(4) as threads:
        read = [threads.submit(store.get, "r1-record") for _ in range(100)]
        written = [threads.submit(store.replace, "r1-record", one) for one in versions]
    assert {one.result() for one in read} <= versions
    assert [one.result() for one in written] == [None] * len(versions)


def test_a_draft_left_by_a_crash_is_no_key_and_goes_with_the_key(store, folder):
    store.put("r1-slot", b"secret")
    draft = folder / "drafts" / "r1-slot.0123456789abcdef.draft"
    draft.write_bytes(b"half a sec")
    other = folder / "drafts" / "r1-slot-two.0123456789abcdef.draft"
    other.write_bytes(b"of another key")
    assert store.names() == {"r1-slot"}
    store.delete("r1-slot")
    assert not draft.exists()
    assert other.exists()


def test_a_draft_left_by_an_older_version_goes_with_the_key_as_well(folder):
    folder.mkdir(mode=0o700, parents=True)
    (folder / "r1-slot.0123456789abcdef.draft").write_bytes(b"half a sec")
    store = FileKeyStore(folder)
    store.delete("r1-slot")
    assert [path.name for path in folder.rglob("*")] == ["drafts"]


def test_deleting_looks_at_no_other_key(store, folder, monkeypatch):
    for number in range(30):
        store.put(f"r{number}-slot", b"secret")
    seen = []
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda at: seen.append(str(at)) or scandir(at))
    store.delete("r1-slot")
    assert set(seen) <= {str(folder / "drafts")}
    assert len(store.names()) == 29


def test_a_new_key_reaches_the_disk_before_anybody_relies_on_it(store, monkeypatch):
    synced = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: synced.append(fd) or fsync(fd))
    store.put("r1-slot", b"secret")
    assert len(synced) == 2, "the file and the folder"
    store.replace("r1-slot", b"another")
    assert len(synced) == 4, "and again"


def test_what_is_in_the_store_is_there_after_a_restart(store, folder):
    store.put("r1-slot", b"secret")
    assert FileKeyStore(folder).get("r1-slot") == b"secret"


def test_a_standing_key_is_made_once(store, folder):
    first = standing_key(store, "booth")
    assert len(first) == KEY_BYTES
    assert standing_key(store, "booth") == first
    assert standing_key(FileKeyStore(folder), "booth") == first
    assert standing_key(store, "activities") != first


def test_two_replicas_that_start_together_share_one_standing_key(store):
    class Slow:
        """Another replica puts the key between our looking and our keeping."""

        def __init__(self):
            self.looked = False

        def get(self, name):
            if not self.looked:
                self.looked = True
                store.put(name, b"of the other")
                raise KeyMissing
            return store.get(name)

        def put(self, name, secret):
            store.put(name, secret)

    assert standing_key(Slow(), "booth") == b"of the other"
