"""Rosters in the key store: one entry of one size, whoever comes in at the same moment."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from storage.keys.key_store import FileKeyStore
from storage.keys.room_rosters import RoomRosters
from trajectory.rounds.room_roster import MOST_SLOTS

SESSION = "3f2a"
TEAM = [f"account-{nth}" for nth in range(20)]


@pytest.fixture
def store(tmp_path):
    return FileKeyStore(tmp_path)


def test_what_is_written_is_read_again(store):
    rosters = RoomRosters(store)
    written = [rosters.change(SESSION, lambda one, name=name: one.entered(name)) for name in TEAM]
    asked = rosters.change(SESSION, lambda one: one.asked(TEAM))
    assert written[-1].present(TEAM) == set(TEAM)
    assert RoomRosters(store).of(SESSION) == asked
    assert asked.sealed
    assert asked.tries == 1


def test_an_entry_has_one_size_and_holds_so_many(store):
    rosters = RoomRosters(store)
    sizes = set()
    for nth in range(MOST_SLOTS + 2):
        rosters.change(SESSION, lambda one, nth=nth: one.entered(f"account-{nth}"))
        sizes.add(len(store.get(f"room-{SESSION}")))
    assert len(sizes) == 1
    assert len(rosters.of(SESSION).slots) == MOST_SLOTS


def test_nobody_is_lost_who_comes_in_at_the_same_moment(store):
    rosters = RoomRosters(store)
    with ThreadPoolExecutor(8) as doors:
        list(doors.map(lambda a: rosters.change(SESSION, lambda one: one.entered(a)), TEAM))
    assert rosters.of(SESSION).present(TEAM) == set(TEAM)


def test_a_session_that_is_forgotten_begins_anew_under_another_secret(store):
    rosters = RoomRosters(store)
    before = rosters.change(SESSION, lambda one: one.entered(TEAM[0]))
    assert rosters.sessions() == {SESSION}
    rosters.forget(SESSION)
    assert rosters.sessions() == frozenset()
    assert rosters.of(SESSION).secret != before.secret
