"""What no page of ours would send: it is refused kindly, and harms nothing."""

import gzip
from base64 import b64encode
from dataclasses import replace
from datetime import timedelta

import pytest

from booth.api import MEMBER_REPLY, OPENING_REPLY
from booth.ballots.sheets import BALLOT_BYTES
from booth.day_keys import DayKeys
from booth.envelope import close_request
from booth.hpke import new_key_pair
from booth.pools.seals import PACKET_BYTES
from booth.tickets import TicketOffice
from storage.keys.key_store import FileKeyStore
from tests.booth.ballots.play import OPENS as NOW
from tests.booth.ballots.play import REQUEST, answers
from tests.databases import sqlite_in
from trajectory.errors import Invalid


@pytest.fixture
def database_url(tmp_path):
    """All of this is refused before it comes near a database; one kind is enough."""
    return sqlite_in(tmp_path)


def refused(reply, key):
    assert reply.status == 200
    assert reply.error == key
    assert len(reply.body) in (OPENING_REPLY, MEMBER_REPLY)


def unread(reply):
    """Nobody could open it, and the answer says nothing but that."""
    assert reply.status == 400
    assert reply.body == bytes(MEMBER_REPLY)


# ---- packets: what is in them nobody reads before the closing


PACKET = b64encode(b"x" * PACKET_BYTES).decode()


@pytest.mark.parametrize("packet", [None, 5, True, {}, [PACKET], "é", "=" * 8, f"{PACKET[:-1]} "])
async def test_a_packet_that_is_no_base64(kofi, packet):
    refused(await kofi.sends_packet(kofi.sending, packet), "request-malformed")


@pytest.mark.parametrize("size", [0, 1, PACKET_BYTES - 1, PACKET_BYTES + 1])
async def test_a_packet_of_another_size(kofi, size):
    packet = b64encode(b"x" * size).decode()
    refused(await kofi.sends_packet(kofi.sending, packet), "request-malformed")


@pytest.mark.parametrize("letter", ["a", "😀"])
async def test_the_page_itself_packs_no_more_than_fits(kofi, letter):
    with pytest.raises(Invalid):
        await kofi.message(**answers(3, text=letter * BALLOT_BYTES))


async def test_a_ticket_serves_for_one_packet(play):
    scan_round = await play.opened()
    kofi = play.member("kofi", scan_round)
    first = await kofi.message(**answers(3, text="Het eerste pakje."))
    second = await kofi.message(first["ticket"], **answers(1, text="Een ander pakje."))
    for message in (first, second, first):
        assert (await kofi.sends_packet(**message)).outcome == "in"
    [there] = await play.ballots(scan_round)
    assert b64encode(there.packet).decode() == first["packet"]


async def test_a_packet_that_was_sent_earlier_does_not_take_the_place_of_a_later_one(play):
    scan_round = await play.opened()
    kofi = play.member("kofi", scan_round)
    first = await kofi.message(**answers(3))
    play.now += timedelta(minutes=1)
    second = await kofi.message(**answers(1))
    assert (await kofi.sends_packet(**second)).outcome == "in"
    assert (await kofi.sends_packet(**first)).outcome == "newer"
    [there] = await play.ballots(scan_round)
    assert b64encode(there.packet).decode() == second["packet"]


async def test_somebody_who_was_not_asked_when_the_round_opened_sends_nothing(play):
    """As when the database was given another roster, and the bot a ticket for it."""
    scan_round = await play.opened()
    stranger = play.member("a-friend-of-the-manager", scan_round)
    assert (await stranger.sends()).outcome == "unasked"
    assert await play.ballots(scan_round) == []


# ---- messages


@pytest.mark.parametrize("size", [0, 1, REQUEST - 1, REQUEST + 1, 2 * REQUEST, 1_000_000])
async def test_a_message_of_another_size(play, kofi, size):
    whole = play.sealed("/prive/send", {"ticket": kofi.sending, "packet": PACKET}).body
    unread(await play.post_bytes("/prive", (whole + bytes(max(0, size - REQUEST)))[:size]))


async def test_a_message_in_pieces_or_pressed_together(play, kofi):
    whole = play.sealed("/prive/send", {"ticket": kofi.sending, "packet": PACKET}).body

    async def pieces():
        yield whole

    unread(await play.post_bytes("/prive", pieces()))
    pressed = gzip.compress(bytes(64 * REQUEST), 9)
    pressed += b"\0" * (REQUEST - len(pressed))
    unread(await play.post_bytes("/prive", pressed, {"Content-Encoding": "gzip"}))


@pytest.mark.parametrize("place", [0, 7, 8, 40, 72, 73, 5_000, REQUEST - 1])
async def test_one_bit_changed_on_the_way(play, kofi, place):
    body = bytearray(play.sealed("/prive/send", {"ticket": kofi.sending, "packet": PACKET}).body)
    body[place] ^= 1
    unread(await play.post_bytes("/prive", bytes(body)))


@pytest.mark.parametrize("body", [bytes(REQUEST), b"[" * REQUEST, b"\x04" * REQUEST])
async def test_garbage_of_the_right_size(play, body):
    unread(await play.post_bytes("/prive", body))


async def test_an_envelope_to_another_key(play, kofi):
    theirs = new_key_pair().public
    message = {"action": "send", "ticket": kofi.sending, "packet": PACKET}
    unread(await play.post_bytes("/prive", close_request(theirs, message).body))


KEY = '"reply_key": "' + "A" * 43 + '="'


@pytest.mark.parametrize(
    "inside",
    [
        b"",
        b"hello",
        b"[]",
        b"null",
        b'"ticket"',
        b'{"action": "open"',
        b'{"action": "open", "ticket": "x"}',
        b"[" * 30_000,
        b'{"a":' * 6_000,
        b"[" * 10_000 + b"]" * 10_000,
        b"9" * 20_000,
        f'{{{KEY}, "ticket": "x", "ticket": "y"}}'.encode(),
        f'{{{KEY}, "ticket": NaN}}'.encode(),
        f'{{{KEY}, "ticket": Infinity}}'.encode(),
        f'{{{KEY}, "ticket": "\\ud800"}}'.encode(),
        f'{{{KEY}, "ticket": "'.encode() + b'\xff"}',
        b'\xff\xfe{"ticket"',
        b'{"reply_key": 5}',
        b'{"reply_key": "AAAA"}',
        b'{"reply_key": "\xc3\xa9"}',
        b"\0" * 1_000,
    ],
)
async def test_an_envelope_with_nothing_in_it_that_we_can_answer(play, inside):
    unread(await play.post_bytes("/prive", play.wrapped(inside)))


@pytest.mark.parametrize(
    "wrong",
    [
        {"action": None},
        {"action": ["open"]},
        {"action": "wipe"},
        {"action": "send"},
        {"more": 1},
        {"pad": ""},
    ],
)
async def test_a_message_that_no_page_of_ours_would_send(play, kofi, wrong):
    sealed = close_request(play.front, {"action": "open", "ticket": kofi.ticket(), **wrong})
    reply = await play.post_bytes("/prive", sealed.body)
    refused(replace(reply, sealed=sealed), "request-malformed")


async def test_half_a_letter(play, kofi):
    unread(await play.post("/prive/send", {"ticket": kofi.sending, "packet": "\ud83d"}))


@pytest.mark.parametrize("ticket", [None, 5, {}, [], True])
async def test_a_ticket_that_is_no_text(play, ticket):
    refused(await play.post("/prive/open", {"ticket": ticket}), "ticket-invalid")


# ---- tickets


@pytest.mark.parametrize("ticket", ["", "x", "A" * 2000, "é", "../../etc/passwd", "=" * 40])
async def test_a_ticket_made_up(play, kofi, ticket):
    refused(await play.post("/prive/open", {"ticket": ticket}), "ticket-invalid")
    refused(await kofi.sends(ticket), "ticket-invalid")


async def test_a_ticket_changed_in_any_place(kofi):
    ticket = kofi.ticket()
    for place in range(0, len(ticket), 97):
        other = "A" if ticket[place] != "A" else "B"
        changed = ticket[:place] + other + ticket[place + 1 :]
        refused(await kofi.opens(changed), "ticket-invalid")


async def test_a_ticket_of_another_town(kofi, tmp_path):
    elsewhere = TicketOffice(DayKeys(FileKeyStore(tmp_path / "elsewhere"), NOW))
    slot = kofi.slot(kofi.rounds[0])
    refused(await kofi.sends(elsewhere.sending(slot, NOW)), "ticket-invalid")


async def test_a_door_ticket_of_half_an_hour_ago(play, kofi):
    ticket = kofi.ticket()
    play.now += timedelta(minutes=29, seconds=59)
    assert (await kofi.opens(ticket)).accepted
    play.now += timedelta(seconds=1)
    refused(await kofi.opens(ticket), "ticket-expired")


async def test_no_ticket_serves_for_something_else(play, kofi):
    reading = play.reading(kofi.rounds[0])
    for path, ticket in (
        ("/prive/open", kofi.sending),
        ("/prive/open", reading),
        ("/lezen/open", kofi.sending),
        ("/lezen/open", kofi.ticket()),
    ):
        reply = await play.post(path, {"ticket": ticket})
        assert (reply.status, reply.error) == (200, "ticket-invalid")
    for ticket in (kofi.ticket(), reading):
        refused(await kofi.sends(ticket), "ticket-invalid")
