"""Carriers: what a page that is open asks every beat, whatever was done on it."""

import asyncio
from datetime import timedelta

import pytest

from booth.envelope import close_request
from booth.tickets import LEFT_OPEN
from tests.booth.ballots.play import Reply, answers, played
from tests.databases import sqlite_in


@pytest.fixture
async def play(tmp_path):
    async with played(sqlite_in(tmp_path), tmp_path) as play:
        yield play


async def carry(play, brought=None, page=None, **more):
    """What the page hears of one carrier."""
    ticket = play.services.tickets.page([], play.now) if page is None else page
    message = {"action": "carry", "ticket": ticket, "brought": brought, **more}
    sealed = close_request(play.front, message)
    reply = await play.post_bytes("/prive", sealed.body)
    return Reply(reply.status, reply.body, reply.headers, sealed)


async def test_a_carrier_with_nothing_is_answered_as_one_with_answers(play):
    kofi = play.member("kofi", await play.opened())
    opened = (await kofi.opens()).said
    message = await kofi.message()
    nothing = await carry(play, page=opened["page"])
    something = await carry(play, {"action": "send", **message}, opened["page"])
    assert nothing.said == {}
    assert something.said["outcome"] in ("in", "waiting")
    assert (nothing.status, len(nothing.body)) == (something.status, len(something.body))
    assert nothing.headers.keys() == something.headers.keys()


async def test_every_carrier_waits_for_the_tick_whatever_it_brings(play, monkeypatch):
    kofi = play.member("kofi", await play.opened())
    message = await kofi.message()
    play.services.ticker.stop()
    await asyncio.sleep(0.1)
    brought = ({"action": "send", **message}, None, {"action": "nonsense"})
    asked = [asyncio.create_task(carry(play, one)) for one in brought]
    await asyncio.sleep(0.2)
    assert not any(one.done() for one in asked)
    await play.services.ticker.turn()
    told = [(await one).said for one in asked]
    assert [one.get("error", "") for one in told] == ["", "", "request-malformed"]


async def test_a_carrier_that_is_repeated_changes_nothing(play):
    scan = await play.opened()
    kofi = play.member("kofi", scan)
    message = await kofi.message(**answers(4, "Eén keer."))
    for _ in range(3):
        assert (await kofi.sends_packet(message["ticket"], message["packet"])).outcome == "in"
    assert len(await play.ballots(scan)) == 1


@pytest.mark.parametrize("brought", ["", [], 5, True, "send"])
async def test_a_carrier_with_something_that_is_none(play, brought):
    assert (await carry(play, brought)).error == "request-malformed"


@pytest.mark.parametrize("action", ["open", "carry", "wipe", None])
async def test_a_carrier_brings_what_a_page_sends_and_nothing_else(play, action):
    brought = {"action": action, "ticket": play.member("kofi").ticket()}
    assert (await carry(play, brought)).error == "request-malformed"


async def test_a_page_that_stands_open_for_too_long_is_opened_anew(play):
    page = play.services.tickets.page([], play.now)
    play.now += LEFT_OPEN - timedelta(seconds=1)
    assert (await carry(play, page=page)).said == {}
    play.now += timedelta(seconds=1)
    assert (await carry(play, page=page)).error == "ticket-expired"


async def test_no_other_ticket_reports_a_page(play):
    kofi = play.member("kofi", await play.opened())
    for ticket in ("", "x", kofi.ticket(), (await kofi.asked())["ticket"]):
        assert (await carry(play, page=ticket)).error == "ticket-invalid"
