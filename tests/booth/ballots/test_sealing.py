"""Sealing: one size for everything, and nothing opens without the round's private key."""

from base64 import b64encode
from dataclasses import fields, replace
from datetime import timedelta

import pytest

from booth.ballots.packing import packed
from booth.ballots.sealing import (
    RoundKey,
    check_seal,
    make_slot_secret,
    open_ballots,
    open_round,
    seal_round,
    slot_secret,
    terms_of,
)
from booth.ballots.sending import packet_in
from booth.ballots.sheets import BALLOT_BYTES, fits, ticket_hash
from booth.hpke import new_key_pair
from booth.pools.seals import SealBroken, Sending
from storage.keys.key_store import FileKeyStore, KeyMissing
from tests.booth.ballots.play import CLOSES, OPENS, content, scan, services_on
from trajectory.errors import Invalid
from trajectory.rounds.instrument import TEXT_LIMIT, Answers, size_of
from trajectory.rounds.roster import Named
from trajectory.rounds.rounds import Round, RoundKind, RoundState

TICKET = "the ticket of somebody"
ROUND = Round(
    id="c" * 32,
    trajectory="t" * 32,
    kind=RoundKind.SCAN,
    instrument=scan().key,
    threshold=5,
    state=RoundState.SCHEDULED,
    opens=OPENS,
    closes=CLOSES,
    visible=CLOSES,
    extended=False,
)
SLOTS = [bytes([number]) * 32 for number in range(9)]


@pytest.fixture
def keys(tmp_path):
    return FileKeyStore(tmp_path / "keys")


@pytest.fixture
def opened_round(keys):
    made = open_round(keys, ROUND, SLOTS, [Named("Samira", new=True), Named("Kofi", new=False)])
    return replace(ROUND, public_key=made.public_key, seal=made.seal)


@pytest.fixture
def public_key(opened_round):
    return opened_round.public_key


def sealed(asked, answers, **bound):
    """A packet as the page makes it, and as it lies in the box; `bound` to something else."""
    key = b64encode(asked.public_key).decode()
    said = {"round": asked.id, "instrument": asked.instrument, "key": key, "ticket": TICKET}
    said["reader"] = answers.reader
    packet = packet_in(packed({**said, **bound}, answers))
    return Sending(asked.id, SLOTS[0], 1, ticket_hash(TICKET), packet)


def counted(keys, asked, *sendings):
    private = keys.get(RoundKey.PRIVATE.of(asked.id))
    return open_ballots(private, asked, scan(), sendings)


def full(character):
    """Everything that can be filled in, with texts of the longest kind."""
    most = min(TEXT_LIMIT, scan().room // size_of(character))
    return Answers(
        {item.id: 5 for item in scan().items},
        {question.id: character * most for question in scan().open_questions},
        deliver_below_threshold=True,
    )


@pytest.mark.parametrize("character", ["a", "é", "日", "😀", '"', "\\", "\n", "\x01"])
def test_the_longest_answers_come_out_as_they_went_in(keys, opened_round, character):
    answers = full(character)
    ballot = sealed(opened_round, answers)
    assert counted(keys, opened_round, ballot).answers == [answers]
    assert len(ballot.packet) == len(sealed(opened_round, Answers({}, {})).packet)


def test_the_same_answers_never_look_the_same(opened_round):
    first, second = (sealed(opened_round, full("a")) for _ in range(2))
    assert first.packet != second.packet


def test_more_than_a_ballot_holds_is_refused(opened_round):
    with pytest.raises(Invalid):
        sealed(opened_round, Answers({}, {"for-trainer": "a" * BALLOT_BYTES}))


def test_answers_that_are_off_the_scale_are_dropped_even_if_well_sealed(keys, opened_round):
    wrong = [
        Answers({"safe-help": 6}, {}),
        Answers({"who": 1}, {}),
        Answers({}, {"for-trainer": "a" * 4001}),
        Answers({}, {"for-trainer": "\x01" * 2001}),
        Answers({"safe-help": "4"}, {}),
    ]
    good = Answers({"safe-help": 4}, {})
    found = counted(keys, opened_round, *(sealed(opened_round, one) for one in (*wrong, good)))
    assert (found.answers, found.dropped) == ([good], len(wrong))


@pytest.mark.parametrize(
    "bound",
    [
        {"ticket": "the ticket of an accomplice"},
        {"round": "d" * 32},
        {"instrument": "teamscan-mt@1"},
        {"key": b64encode(new_key_pair().public).decode()},
    ],
    ids=["ticket", "round", "instrument", "key"],
)
def test_a_packet_that_was_made_for_something_else_is_dropped(keys, opened_round, bound):
    found = counted(keys, opened_round, sealed(opened_round, full("a"), **bound))
    assert (found.answers, found.dropped) == ([], 1)


def test_every_instrument_of_ours_fits_and_one_that_does_not_stops_the_start(keys):
    assert all(map(fits, content().instruments.values()))
    item = scan().items[0]
    endless = replace(scan(), items=tuple(replace(item, id=f"safe-help-{n}") for n in range(300)))
    with pytest.raises(ValueError, match=scan().key):
        replace(services_on(None, keys, lambda: OPENS), instruments={endless.key: endless})


def test_opening_twice_keeps_the_keys_and_the_last_rows_fit(keys, opened_round):
    secret = make_slot_secret(keys, ROUND.id)
    again = open_round(keys, ROUND, SLOTS)
    assert again.public_key == opened_round.public_key
    assert slot_secret(keys, ROUND.id) == secret
    assert terms_of(keys, ROUND.id).roster == set(SLOTS)
    assert len(again.rows) == 27, "three for everybody who is asked"


def test_a_small_round_has_as_many_rows_as_one_of_eight(keys):
    assert len(open_round(keys, ROUND, SLOTS[:2]).rows) == 24


def test_the_names_are_those_of_all_who_are_asked_in_no_order_of_slots(keys, opened_round):
    assert terms_of(keys, ROUND.id).names == (Named("Kofi", new=False), Named("Samira", new=True))


def test_every_round_has_keys_of_its_own(keys, opened_round):
    other = replace(ROUND, id="e" * 32)
    assert open_round(keys, other, SLOTS).public_key != opened_round.public_key
    assert make_slot_secret(keys, other.id) != make_slot_secret(keys, ROUND.id)


def test_a_sealed_round_is_not_sealed_again(keys, opened_round):
    check_seal(keys, opened_round)
    with pytest.raises(ValueError, match="sealed before"):
        seal_round(keys, opened_round)


# ---- what a round promised


PROMISED = {
    "id": "d" * 32,
    "trajectory": "u" * 32,
    "kind": RoundKind.FOLLOW_UP_SCAN,
    "instrument": "teamscan-mt@1",
    "threshold": 6,
    "invited": 9,
    "closes": CLOSES + timedelta(minutes=1),
    "public_key": b"k" * 32,
}
"""What nobody may change once a round is open, and something else that it could say."""
FREE = {"state", "opens", "visible", "extended"}
"""What changes as a round goes its way, or decides about no answer."""


@pytest.fixture
def promised(keys, public_key):
    """A round that opened; the key of its seal serves under another id too."""
    opening = replace(ROUND, invited=8, public_key=public_key)
    keys.put(RoundKey.MAC.of(PROMISED["id"]), keys.get(RoundKey.MAC.of(ROUND.id)))
    return replace(opening, seal=seal_round(keys, opening))


def test_a_field_that_a_round_gets_is_promised_or_said_to_be_free():
    assert {field.name for field in fields(Round)} == {*PROMISED, *FREE, "seal"}


@pytest.mark.parametrize("field", PROMISED)
def test_nothing_that_a_round_promised_can_be_changed(keys, promised, field):
    check_seal(keys, promised)
    with pytest.raises(SealBroken):
        check_seal(keys, replace(promised, **{field: PROMISED[field]}))


def test_a_threshold_cannot_borrow_a_digit_from_the_number_of_people(keys, public_key):
    opening = replace(ROUND, threshold=5, invited=18, public_key=public_key)
    promised = replace(opening, seal=seal_round(keys, opening))
    with pytest.raises(SealBroken):
        check_seal(keys, replace(promised, threshold=51, invited=8))


def test_a_round_that_goes_its_way_keeps_its_seal(keys, promised):
    later = {"opens": CLOSES, "visible": CLOSES + timedelta(days=9), "extended": True}
    check_seal(keys, replace(promised, state=RoundState.CLOSING, **later))


def test_without_keys_a_round_cannot_be_sealed(keys):
    with pytest.raises(KeyMissing):
        seal_round(keys, ROUND)
