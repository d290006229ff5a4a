"""Keys of the day: made at night and at a start, accepted for two days, and then gone."""

from datetime import datetime, timedelta

import pytest

from booth.day_keys import DayKeys
from storage.keys.key_store import FileKeyStore
from trajectory.planning.working_days import ZONE

NOON = datetime(2027, 3, 10, 12, 0, tzinfo=ZONE)
DAY = timedelta(days=1)


@pytest.fixture
def store(tmp_path):
    return FileKeyStore(tmp_path / "keys")


def names(*days):
    return {f"{kind}-2027-03-{day:02}" for day in days for kind in ("front", "tickets")}


def test_a_start_makes_the_keys_of_today_and_tomorrow(store):
    DayKeys(store, NOON)
    assert store.names() == names(10, 11)


def test_a_start_keeps_the_keys_that_are_there(store):
    before = DayKeys(store, NOON).today(NOON)
    assert DayKeys(store, NOON + timedelta(hours=3)).today(NOON) == before


def test_two_replicas_have_the_same_keys(store):
    one, other = DayKeys(store, NOON), DayKeys(store, NOON)
    for when in (NOON, NOON + DAY):
        assert one.today(when) == other.today(when)


def test_another_day_another_key_and_yesterdays_is_still_accepted(store):
    days = DayKeys(store, NOON)
    first = days.today(NOON)
    days.keep(NOON + DAY)
    second = days.today(NOON + DAY)
    assert days.accepted(NOON + DAY) == (second, first)
    assert first.front != second.front
    assert first.tickets != second.tickets


def test_what_is_older_than_yesterday_is_gone_from_the_store_and_from_memory(store):
    days = DayKeys(store, NOON)
    first = days.today(NOON)
    for nights in (1, 2):
        days.keep(NOON + nights * DAY)
    assert store.names() == names(11, 12, 13)
    assert first not in days.accepted(NOON + 2 * DAY)
    assert first not in days.accepted(NOON), "not for somebody with an old clock either"


def test_midnight_in_the_city_is_where_a_day_begins(store):
    days = DayKeys(store, NOON)
    before, after = (datetime(2027, 3, 10, 23, 59, tzinfo=ZONE), datetime(2027, 3, 11, tzinfo=ZONE))
    assert days.today(NOON) == days.today(before) != days.today(after)
    assert days.kept(before)
    assert not days.kept(after), "then the clock makes those of the next day"


@pytest.mark.parametrize("jump", [timedelta(days=40), timedelta(days=-40)])
def test_after_a_clock_that_jumped_the_old_keys_go_on_until_the_clock_made_new_ones(store, jump):
    days = DayKeys(store, NOON)
    before = days.today(NOON)
    assert not days.kept(NOON + jump)
    assert days.accepted(NOON + jump), "nobody who opens a page makes a key, or waits for one"
    days.keep(NOON + jump)
    assert before not in days.accepted(NOON + jump)
    assert len(store.names()) == 4


def test_nobody_who_opens_a_page_reads_or_writes_the_store(store, monkeypatch):
    days = DayKeys(store, NOON)
    for name in ("get", "put", "delete", "names"):
        monkeypatch.setattr(FileKeyStore, name, None)
    for later in (timedelta(0), DAY, 9 * DAY):
        assert days.accepted(NOON + later)


def test_the_one_key_for_all_tickets_of_earlier_versions_goes_and_others_stay(store):
    for name in ("booth", "origin", "frontend-2027-01-01", f"{'a' * 32}-front"):
        store.put(name, b"k" * 32)
    DayKeys(store, NOON)
    assert store.names() - names(10, 11) == {"origin", "frontend-2027-01-01", f"{'a' * 32}-front"}


def test_with_a_store_that_fails_nothing_starts(tmp_path):
    class Broken(FileKeyStore):
        def put(self, *_):
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        DayKeys(Broken(tmp_path / "keys"), NOON)
