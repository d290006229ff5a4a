"""What no page of ours would send: it is refused kindly, and harms nothing."""

import gzip
from datetime import timedelta

import pytest

from booth.api import OPEN_REPLY, SEND_REPLY
from booth.tickets import TicketOffice
from storage.keys.key_store import FileKeyStore
from tests.booth.ballots.play import REQUEST, answers, padded
from tests.databases import sqlite_in

ITEM = "safe-help"


@pytest.fixture
def database_url(tmp_path):
    """All of this is refused before it comes near a database; one kind is enough."""
    return sqlite_in(tmp_path)


def refused(reply, key, size=SEND_REPLY):
    assert reply.status == 400
    assert reply.error == key
    assert len(reply.body) == size


# ---- answers


@pytest.mark.parametrize("value", [0, 6, -1, 10**30, 10**4000])
async def test_a_value_off_the_scale(kofi, value):
    filled = answers(3)
    filled["answers"][ITEM] = value
    refused(await kofi.sends(kofi.sending, **filled), "answer-off-scale")


@pytest.mark.parametrize("value", [True, False, 4.0, "4", [4], {"value": 4}])
async def test_a_value_that_is_no_whole_number(kofi, value):
    filled = answers(3)
    filled["answers"][ITEM] = value
    refused(await kofi.sends(kofi.sending, **filled), "answer-off-scale")


async def test_an_item_that_nobody_asked(kofi):
    filled = answers(3)
    filled["answers"]["who-are-you"] = 3
    refused(await kofi.sends(kofi.sending, **filled), "answer-unknown-item")


async def test_a_text_to_a_question_that_nobody_asked(kofi):
    filled = answers(3)
    filled["texts"]["who-are-you"] = "Kofi"
    refused(await kofi.sends(kofi.sending, **filled), "answer-unknown-item")


@pytest.mark.parametrize("letter", ["a", "😀"])
async def test_a_text_one_letter_over_the_limit(kofi, letter):
    refused(await kofi.sends(kofi.sending, **answers(3, text=letter * 1001)), "answer-too-long")


@pytest.mark.parametrize(
    "wrong",
    [
        {"answers": None},
        {"answers": [1, 2, 3]},
        {"texts": "Kofi"},
        {"texts": {"for-trainer": 5}},
        {"texts": {"for-trainer": None}},
        {"deliver_below_threshold": 1},
        {"deliver_below_threshold": None},
    ],
)
async def test_fields_of_another_kind(kofi, wrong):
    refused(await kofi.sends(kofi.sending, **(answers(3) | wrong)), "request-malformed")


async def test_an_unanswered_item_is_a_skipped_one(play):
    scan_round = await play.opened()
    reply = await play.member("kofi", scan_round).sends(
        answers={ITEM: 4}, texts={}, deliver_below_threshold=False
    )
    assert reply.outcome == "sealed"


# ---- messages


@pytest.mark.parametrize("size", [0, 1, REQUEST - 1, REQUEST + 1, 2 * REQUEST, 1_000_000])
async def test_a_message_of_another_size(play, kofi, size):
    whole = padded({"ticket": kofi.sending, **answers(3)}, max(size, REQUEST - 1))
    refused(await play.post_bytes("/prive/send", whole[:size]), "request-size")
    refused(await play.post_bytes("/prive/open", whole[:size]), "request-size", OPEN_REPLY)


async def test_a_message_in_pieces_or_pressed_together(play, kofi):
    whole = padded({"ticket": kofi.sending, **answers(3)})

    async def pieces():
        yield whole

    refused(await play.post_bytes("/prive/send", pieces()), "request-size")
    pressed = gzip.compress(padded({"ticket": kofi.sending, **answers(3)}, 64 * REQUEST), 9)
    pressed += b"\0" * (REQUEST - len(pressed))
    headers = {"Content-Encoding": "gzip"}
    refused(await play.post_bytes("/prive/send", pressed, headers), "request-size")


def spread(start, end=b""):
    """Bytes filled up with spaces, which JSON does not mind, or with more of the same."""
    return start + b" " * (REQUEST - len(start) - len(end)) + end


@pytest.mark.parametrize(
    "body",
    [
        spread(b""),
        spread(b"hello"),
        spread(b"[]"),
        spread(b"null"),
        spread(b'"ticket"'),
        spread(b'{"ticket": "x"'),
        spread(b'{"ticket": "x"}'),
        b"[" * REQUEST,
        b'{"a":' * (REQUEST // 5) + b"   ",
        spread(b"[" * 10_000, b"]" * 10_000),
        spread(b"9" * 20_000),
        spread(b'{"ticket": "x", "ticket": "y", "pad": ""}'),
        spread(b'{"ticket": "x", "pad": "", "more": 1}'),
        spread(b'{"ticket": "x", "pad": NaN}'),
        spread(b'{"ticket": "x", "pad": Infinity}'),
        spread(b'{"ticket": "x", "pad": "\\ud800"}'),
        spread(b'{"ticket": "\xff", "pad": ""}'),
        b"\xff\xfe" + '{"ticket": "x"}'.encode("utf-16-le") + b" " * (REQUEST - 32),
        b"\0" * REQUEST,
    ],
)
async def test_json_that_is_none_or_is_meant_to_hurt(play, body):
    assert len(body) == REQUEST
    refused(await play.post_bytes("/prive/open", body), "request-malformed", OPEN_REPLY)
    refused(await play.post_bytes("/prive/send", body), "request-malformed")


async def test_half_a_letter_in_a_text(play, kofi):
    message = padded({"ticket": kofi.sending, **answers(3, text="\ud83d")})
    refused(await play.post_bytes("/prive/send", message), "request-malformed")


@pytest.mark.parametrize("ticket", [None, 5, {}, [], True])
async def test_a_ticket_that_is_no_text(play, ticket):
    refused(await play.post("/prive/open", {"ticket": ticket}), "ticket-invalid", OPEN_REPLY)


# ---- tickets


@pytest.mark.parametrize("ticket", ["", "x", "A" * 2000, "é", "../../etc/passwd", "=" * 40])
async def test_a_ticket_made_up(play, kofi, ticket):
    refused(await play.post("/prive/open", {"ticket": ticket}), "ticket-invalid", OPEN_REPLY)
    refused(await kofi.sends(ticket), "ticket-invalid")


async def test_a_ticket_changed_in_any_place(kofi):
    ticket = kofi.ticket()
    for place in range(0, len(ticket), 97):
        other = "A" if ticket[place] != "A" else "B"
        changed = ticket[:place] + other + ticket[place + 1 :]
        refused(await kofi.opens(changed), "ticket-invalid", OPEN_REPLY)


async def test_a_ticket_of_another_town(kofi, tmp_path):
    elsewhere = TicketOffice(FileKeyStore(tmp_path / "elsewhere"))
    slot = kofi.slot(kofi.rounds[0])
    refused(await kofi.sends(elsewhere.sending(slot)), "ticket-invalid")


async def test_a_door_ticket_of_half_an_hour_ago(play, kofi):
    ticket = kofi.ticket()
    play.now += timedelta(minutes=29, seconds=59)
    assert (await kofi.opens(ticket)).status == 200
    play.now += timedelta(seconds=1)
    refused(await kofi.opens(ticket), "ticket-expired", OPEN_REPLY)


async def test_no_ticket_serves_for_something_else(play, kofi):
    reading = play.services.tickets.reading(kofi.rounds[0], "Inkomen Noord", play.now)
    for path, ticket in (
        ("/prive/open", kofi.sending),
        ("/prive/open", reading),
        ("/lezen/open", kofi.sending),
        ("/lezen/open", kofi.ticket()),
    ):
        reply = await play.post(path, {"ticket": ticket})
        assert (reply.status, reply.error) == (400, "ticket-invalid")
    for ticket in (kofi.ticket(), reading):
        refused(await kofi.sends(ticket), "ticket-invalid")
