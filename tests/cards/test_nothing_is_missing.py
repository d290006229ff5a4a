"""A new card without a picture fails here: the play must show whatever the bot can say."""

import pytest

from content.texts.fluent import Message
from content.texts.texts import Texts
from dialogs.router import COMMANDS, VERBS
from use_cases.notices import NoticeKind

pytestmark = pytest.mark.timeout(600)
"""The first of them waits for the whole play."""
ELSEWHERE = ("board", "booth", "tryout")
"""Files whose texts stand on pages and not on cards."""
NEVER_SEEN = {
    ("answer-off-scale", ""): "the private page says it",
    ("answer-too-long", ""): "the private page says it",
    ("answer-unknown-item", ""): "the private page says it",
    ("input-empty", ""): "the private page says it",
    ("input-gone", ""): "the private page says it",
    ("input-name", ""): "the private page says it",
    ("block-title", "session"): "every session of our programmes has building blocks",
    ("calendar-chat", ""): "a try-out has no chat in Teams to lead to",
    ("card-too-large", ""): "no card of the play is filled with thousands of emoji",
    ("change-decided", "proposed"): "a card about a decision comes after it",
    ("council-first", ""): "the first version of an instrument waits: played in dialogs/council",
    ("enrol-faults", ""): "each fault is said by itself",
    ("instrument-too-long", ""): "a theme has fewer wordings than a round has room for",
    ("next-nothing", ""): "every programme of ours has a closing session",
    ("remind-until", "tomorrow"): "every round of the play reminds on its last day",
    ("role", "administrator"): "an administrator has no part in a chat",
    ("telling-fact-missing", ""): "every place in a message of ours is filled in",
    ("start-raced", ""): "two people press in the same thousandth of a second",
}
"""Texts of which no card is to be had in a play, each with the reason."""


def test_every_command_is_typed(album):
    assert album.commands == set(COMMANDS)


def test_every_button_is_pressed(album):
    assert set(VERBS) - album.verbs == set()


def test_every_message_of_the_bot_is_sent(album):
    assert album.notices == set(NoticeKind)


def test_every_text_is_on_a_card_or_a_document(album):
    wanted = {
        said
        for (language, _), message in Texts.load().messages.items()
        if language is album.language and message.file.stem not in ELSEWHERE
        for said in ways_to_say(message)
    }
    assert wanted - album.said == NEVER_SEEN.keys()


def ways_to_say(message: Message) -> set[tuple[str, str]]:
    """The text, and each variant that is chosen by a name."""
    return {(message.key, "")} | {
        (message.key, variant)
        for _, variants in message.choices
        for variant in variants
        if variant not in ("one", "other")
    }
