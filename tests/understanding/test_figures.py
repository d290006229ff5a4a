"""The least that the bot understands of sentences that no fitting has seen."""

import asyncio

import pytest

from content.library import Library, examples_of
from dialogs.hearing import hear
from tests.understanding.figures import held_out, measured
from understanding.listener import Listener

pytestmark = pytest.mark.timeout(400)


@pytest.fixture(scope="module")
def figures():
    library, listener = Library.load(), Listener(patience=60)

    async def card_of(text):
        return (await hear(library, listener, text)).card

    return asyncio.run(measured(card_of))


def test_stories_and_requests_for_help_reach_support(figures):
    assert figures.helped >= 0.90


@pytest.mark.parametrize("tongue", ["tr", "ar", "pl", "es"])
def test_so_they_do_in_languages_that_the_bot_does_not_speak(figures, tongue):
    assert figures.helped_in(tongue) >= 0.75


def test_practical_texts_are_seldom_taken_for_help(figures):
    assert figures.practical_taken_for_help <= 0.05
    assert figures.taken_for_help <= 0.05


def test_questions_get_their_card_and_seldom_another(figures):
    assert figures.answered >= 0.85
    assert figures.answered_wrongly < 0.03


def test_no_sentence_that_is_held_out_is_an_example():
    examples = {example.text.casefold() for example in examples_of()}
    assert not [one.text for one in held_out() if one.text.casefold() in examples]


@pytest.mark.parametrize(
    ("words", "card"),
    [
        ("Privépagina", "question:page-where"),
        ("Hallo!", "question:hello"),
        ("is dit anoniem?", "question:anonymous"),
        ("in English please", "question:language"),
        ("Wanneer is de volgende sessie?", "question:next-session"),
        ("hulp", "support"),
        ("I saw it happen", "support"),
        ("status", "command:status"),
        ("later tot 12 maart", "unknown"),
        ("wat is intersectionaliteit", "term:intersectionality"),
        ("wat betekent flapdrol", "unknown"),
        ("", "unknown"),
        ("👍", "unknown"),
    ],
)
async def test_the_very_words_of_a_command_a_term_or_an_example_need_no_guessing(
    words, card, monkeypatch
):
    monkeypatch.setattr("understanding.listener._weigh", lambda *_: [])
    assert (await hear(Library.load(), Listener(), words)).card == card
