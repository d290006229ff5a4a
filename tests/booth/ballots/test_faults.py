"""Sending while something is broken or edited on our side: it did not arrive, and we say so."""

import json
import shutil
from datetime import UTC, timedelta

from structlog.testing import capture_logs

from booth.api import MEMBER_REPLY
from booth.carrying import carrier
from booth.envelope import close_request
from booth.hpke import new_key_pair
from storage.ballots.box import Boxes
from storage.engine import database as database_module
from storage.engine.database import Database
from tests.booth.ballots.play import OPENS, answers, client_of, lock, played

LATER = OPENS + timedelta(days=60)


class BrokenKeys:
    """A key store whose disk is gone."""

    def put(self, *_):
        raise OSError

    get = delete = replace = put

    def names(self):
        raise OSError


async def did_not_arrive(services, message):
    """Sending with these services; the reply says nothing of what went wrong."""
    front = services.days.today(services.now()).front.public
    page = services.tickets.page([], services.now())
    sealed = close_request(front, carrier(page, {"action": "send", **message}))
    async with client_of(services) as client:
        response = await client.post("/prive", data=sealed.body)
        body = await response.read()
    assert (response.status, len(body)) == (200, MEMBER_REPLY)
    said = sealed.opened(body)
    assert said.get("said", said) == {"error": "not-arrived"}


async def test_the_key_store_cannot_be_read(play, kofi):
    await did_not_arrive(play.given(keys=BrokenKeys()), await kofi.message())


async def test_the_keys_of_the_round_are_gone(play, kofi):
    message = await kofi.message()
    play.keys.delete(f"{kofi.rounds[0]}-mac")
    await did_not_arrive(play.given(), message)


async def test_the_database_is_gone(play, kofi, tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    nowhere = play.database.url.set(database=str(folder / "town.db"))
    elsewhere = Database(nowhere.render_as_string(hide_password=False))
    shutil.rmtree(folder)
    services = play.given(boxes=Boxes(elsewhere, play.notary))
    await did_not_arrive(services, await kofi.message())
    await elsewhere.close()


async def test_somebody_else_keeps_the_database_busy(tmp_path, monkeypatch):
    monkeypatch.setitem(database_module._PRAGMAS, "busy_timeout", "50")
    file = tmp_path / "town.db"
    async with played(f"sqlite+aiosqlite:///{file}", tmp_path) as play:
        scan_round = await play.opened()
        kofi = play.member("kofi", scan_round)
        message = await kofi.message()
        other = lock(file)
        await did_not_arrive(play.given(), message)
        other.close()
        assert await play.ballots(scan_round) == []
        assert (await kofi.sends_packet(**message)).outcome == "in", "sending again helps"


async def test_a_round_that_was_edited_takes_no_answers(play, kofi):
    message = await kofi.message()
    for column, value in (("threshold", 2), ("instrument", "teamscan-mt@1"), ("closes", LATER)):
        before = await play.round(kofi.rounds[0])
        await play.by_hand(f"UPDATE round SET {column} = :value", value=stored(play, value))
        assert await play.round(kofi.rounds[0]) != before
        await did_not_arrive(play.given(), message)
        old = stored(play, getattr(before, column))
        await play.by_hand(f"UPDATE round SET {column} = :value", value=old)


async def test_a_public_key_put_in_our_place_gets_no_answers(play, kofi):
    message = await kofi.message()
    await play.by_hand("UPDATE round SET public_key = :key", key=new_key_pair().public)
    await did_not_arrive(play.given(), message)
    assert (await kofi.opens()).error == "not-arrived", "nor does a page get that key"


def stored(play, value):
    """A value as this database keeps it."""
    if not hasattr(value, "tzinfo") or not play.database.is_sqlite:
        return value
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


async def test_no_log_tells_who_or_what(play, kofi):
    filled = answers(3, text="kanarie")
    message = await kofi.message(kofi.sending, **filled)
    with capture_logs() as logs:
        await kofi.sends("wrong ticket", **filled)
        await did_not_arrive(play.given(keys=BrokenKeys()), message)
    assert logs != []
    assert {tuple(sorted(line)) for line in logs} == {("error", "event", "log_level")}
    told = json.dumps(logs)
    for secret in ("kanarie", kofi.sending, kofi.rounds[0], kofi.slot(kofi.rounds[0]).value.hex()):
        assert secret not in told
