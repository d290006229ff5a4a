"""What an answer may be and when it counts as agreement; slots; languages."""

import pytest

from trajectory.errors import Invalid
from trajectory.language import Language
from trajectory.rounds.instrument import (
    TEXT_LIMIT,
    Answers,
    Instrument,
    Item,
    Level,
    OpenQuestion,
    Option,
    Scale,
    Theme,
)
from trajectory.rounds.slots import slot_of


def words(text):
    return dict.fromkeys(Language, text)


FIVE = Scale("agree", tuple(Option(n, words(str(n))) for n in range(1, 6)), agrees_from=4)
YES_NO = Scale("yes-no", tuple(Option(n, words(str(n))) for n in (1, 2)), agrees_from=2)


def item(id, scale="agree", **more):
    return Item(id, "safe", scale, words("?"), words("!"), "own", **more)


INSTRUMENT = Instrument(
    id="small",
    version=2,
    title=words("Small"),
    status=words("draft"),
    introduction=words("Hello"),
    hint=words("Short"),
    minutes=1,
    levels=frozenset({Level.TEAM}),
    scales={"agree": FIVE, "yes-no": YES_NO},
    themes=(Theme("safe", words("Safe")),),
    items=(item("help"), item("blame", reverse=True), item("met", "yes-no")),
    open_questions=(OpenQuestion("note", words("Note?"), words("Free")),),
)


def answers(choices=None, texts=None):
    return Answers(choices or {}, texts or {})


@pytest.mark.parametrize(
    ("number", "agreeing"), [(0, {4, 5}), (1, {1, 2}), (2, {2})], ids=["plain", "reverse", "yes"]
)
def test_agreement_counts_after_turning_a_reverse_coded_item_round(number, agreeing):
    asked = INSTRUMENT.items[number]
    values = INSTRUMENT.scale_of(asked).values
    assert {value for value in values if INSTRUMENT.agrees(asked, value)} == agreeing


def test_the_middle_of_the_scale_is_never_agreement():
    assert not INSTRUMENT.agrees(INSTRUMENT.items[0], 3)
    assert not INSTRUMENT.agrees(INSTRUMENT.items[1], 3)


@pytest.mark.parametrize(
    "given",
    [
        answers(),
        answers({"help": 1, "blame": 5, "met": 2}),
        answers({"help": None}, {"note": ""}),
        answers({}, {"note": "x" * TEXT_LIMIT}),
    ],
)
def test_everything_may_be_left_out(given):
    INSTRUMENT.check(given)


@pytest.mark.parametrize(
    ("given", "key"),
    [
        (answers({"help": 0}), "answer-off-scale"),
        (answers({"help": 6}), "answer-off-scale"),
        (answers({"met": 3}), "answer-off-scale"),
        (answers({"boss": 3}), "answer-unknown-item"),
        (answers({}, {"help": "x"}), "answer-unknown-item"),
        (answers({}, {"note": "x" * (TEXT_LIMIT + 1)}), "answer-too-long"),
    ],
)
def test_what_the_page_could_not_have_sent_is_refused(given, key):
    with pytest.raises(Invalid) as refused:
        INSTRUMENT.check(given)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("given", "blank"),
    [
        (answers(), True),
        (answers({"help": None, "met": None}, {"note": " \n\t"}), True),
        (answers({"help": 1}), False),
        (answers({"help": None}, {"note": "."}), False),
    ],
)
def test_a_ballot_that_says_nothing_is_blank(given, blank):
    assert given.blank is blank


def test_a_round_remembers_name_and_version():
    assert INSTRUMENT.key == "small@2"


# ---- slots


def test_one_person_has_one_slot_in_a_round_however_the_id_is_written():
    one = slot_of(b"s" * 32, round_id="r1", account="AAAA-bbbb")
    assert one == slot_of(b"s" * 32, round_id="r1", account="aaaa-BBBB")


def test_another_person_or_another_secret_is_another_slot():
    values = {
        slot_of(secret, round_id="r1", account=person).value
        for secret in (b"s" * 32, b"t" * 32)
        for person in ("samira", "kofi")
    }
    assert len(values) == 4


def test_a_slot_does_not_carry_the_person():
    slot = slot_of(b"s" * 32, round_id="r1", account="samira")
    assert "samira" not in repr(slot)
    assert len(slot.value) == 32


# ---- languages


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("nl-NL", Language.NL),
        ("en-GB", Language.EN),
        ("EN", Language.EN),
        ("de-DE", Language.NL),
        ("english", Language.NL),
        ("", Language.NL),
        (None, Language.NL),
    ],
)
def test_dutch_is_spoken_unless_the_client_speaks_english(locale, language):
    assert Language.closest(locale) is language
