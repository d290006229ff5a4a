"""A question to the room as an instrument: the trainer's words inside the content's frame."""

from dataclasses import replace

import pytest

from content.library import Library
from trajectory.errors import Invalid
from trajectory.language import Language
from trajectory.rounds.instrument import Level, Purpose, check_size
from trajectory.rounds.room_question import MOST_OPTIONS, RoomQuestion, room_instrument

YES = {Language.NL: "Ja", Language.EN: "Yes"}
NO = {Language.NL: "Nee", Language.EN: "No"}


@pytest.fixture(scope="module")
def frame():
    return Library.load().newest_for(Level.TEAM, Purpose.ROOM)


def test_a_statement_is_one_item_on_the_scale_of_the_frame(frame):
    asked = room_instrument(frame, RoomQuestion("Wij luisteren."), yes=YES, no=NO)
    [item] = asked.items
    assert {item.text[language] for language in Language} == {"Wij luisteren."}
    assert [asked.agrees(item, value) for value in (1, 3, 4, 5)] == [False, False, True, True]
    assert asked.open_questions == ()


def test_every_choice_is_answered_with_yes_or_no_by_itself(frame):
    question = RoomQuestion("Wat helpt?", ("Bellen", "Stilte"))
    asked = room_instrument(frame, question, yes=YES, no=NO)
    assert [item.finding[Language.NL] for item in asked.items] == [
        "Wat helpt? Bellen",
        "Wat helpt? Stilte",
    ]
    assert all(asked.agrees(item, 2) and not asked.agrees(item, 1) for item in asked.items)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("", ()),
        ("x" * 201, ()),
        ("Wat?", ("een",)),
        ("Wat?", tuple(str(n) for n in range(MOST_OPTIONS + 1))),
        ("Wat?", ("een", "EEN")),
        ("Wat?", ("een", "x" * 81)),
    ],
)
def test_what_cannot_be_asked_is_refused(text, options):
    with pytest.raises(Invalid):
        RoomQuestion(text, options)


def test_an_instrument_made_for_a_round_is_no_longer_than_a_ballot(frame):
    items = [f"keuze {number}" for number in range(MOST_OPTIONS)]
    made = room_instrument(frame, RoomQuestion("Wat?", tuple(items)), yes=YES, no=NO)
    check_size(made)
    with pytest.raises(Invalid):
        check_size(replace(made, items=made.items * 7))
