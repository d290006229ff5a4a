"""Sealing: one size for everything, and nothing opens without the round's private key."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from booth.ballots.sealing import (
    BALLOT_BYTES,
    RoundKey,
    SealBroken,
    check_seal,
    fits,
    open_ballots,
    open_keys,
    seal_ballot,
    seal_round,
    slot_secret,
)
from storage.keys.key_store import FileKeyStore, KeyMissing
from tests.booth.ballots.play import CLOSES, OPENS, content, scan, services_on
from trajectory.errors import Invalid
from trajectory.rounds.instrument import TEXT_LIMIT, Answers
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.rounds.slots import Slot

SLOT = Slot("c" * 32, b"s" * 32)
ROUND = Round(
    id=SLOT.round,
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


@pytest.fixture
def keys(tmp_path):
    return FileKeyStore(tmp_path / "keys")


@pytest.fixture
def public_key(keys):
    return open_keys(keys, ROUND)


def sealed(keys, public_key, answers):
    return seal_ballot(public_key, keys.get(RoundKey.MAC.of(ROUND.id)), SLOT, answers)


def opened(keys, *ballots):
    private, mac = (keys.get(key.of(ROUND.id)) for key in (RoundKey.PRIVATE, RoundKey.MAC))
    return list(open_ballots(private, mac, scan(), ballots))


def full(character):
    """Everything that can be filled in, with texts of the longest kind."""
    return Answers(
        {item.id: 5 for item in scan().items},
        {question.id: character * TEXT_LIMIT for question in scan().open_questions},
        deliver_below_threshold=True,
    )


@pytest.mark.parametrize("character", ["a", "é", "日", "😀", '"', "\\", "\n", "\x01"])
def test_the_longest_answers_come_out_as_they_went_in(keys, public_key, character):
    answers = full(character)
    ballot = sealed(keys, public_key, answers)
    assert opened(keys, ballot) == [answers]
    assert len(ballot.ciphertext) == len(sealed(keys, public_key, Answers({}, {})).ciphertext)


def test_the_same_answers_never_look_the_same(keys, public_key):
    first, second = (sealed(keys, public_key, full("a")) for _ in range(2))
    assert first.ciphertext != second.ciphertext


def test_more_than_a_ballot_holds_is_refused(keys, public_key):
    with pytest.raises(Invalid):
        sealed(keys, public_key, Answers({}, {"for-trainer": "a" * BALLOT_BYTES}))


def test_answers_that_are_off_the_scale_are_dropped_even_if_well_sealed(keys, public_key):
    wrong = [
        Answers({"safe-help": 6}, {}),
        Answers({"who": 1}, {}),
        Answers({}, {"for-trainer": "a" * 1001}),
        Answers({"safe-help": "4"}, {}),
    ]
    good = Answers({"safe-help": 4}, {})
    ballots = [sealed(keys, public_key, answers) for answers in (*wrong, good)]
    assert opened(keys, *ballots) == [good]


def test_a_ballot_moved_to_another_slot_or_round_is_dropped(keys, public_key):
    ballot = sealed(keys, public_key, full("a"))
    moved = (replace(ballot, slot=b"x" * 32), replace(ballot, round="d" * 32))
    assert opened(keys, *moved) == []


def test_every_instrument_of_ours_fits_and_one_that_does_not_stops_the_start(keys):
    assert all(map(fits, content().instruments.values()))
    question = scan().open_questions[0]
    chatty = replace(scan(), open_questions=tuple(replace(question, id=f"q{n}") for n in range(3)))
    with pytest.raises(ValueError, match=scan().key):
        replace(services_on(None, keys, None), instruments={chatty.key: chatty})


def test_opening_twice_keeps_the_keys(keys, public_key):
    secret = slot_secret(keys, ROUND.id)
    assert open_keys(keys, ROUND) == public_key
    assert slot_secret(keys, ROUND.id) == secret


def test_every_round_has_keys_of_its_own(keys, public_key):
    other = replace(ROUND, id="e" * 32)
    assert open_keys(keys, other) != public_key
    assert slot_secret(keys, other.id) != slot_secret(keys, ROUND.id)


def test_a_sealed_round_is_not_sealed_again(keys, public_key):
    asked = replace(ROUND, public_key=public_key)
    asked = replace(asked, seal=seal_round(keys, asked))
    check_seal(keys, asked)
    with pytest.raises(ValueError, match="sealed before"):
        seal_round(keys, asked)


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
