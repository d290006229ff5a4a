"""A start refuses conversations that do not add up, and says what is missing."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from content import commands
from dialogs.everyday import everyday
from dialogs.register import Register, everything, merged
from dialogs.router import Conversations
from use_cases.notices import NoticeKind


def test_every_message_has_a_card_and_every_card_a_message():
    register = everything()
    assert set(register.notices) == set(NoticeKind) - {NoticeKind.FOLDED}
    assert register.folds.keys() <= register.notices.keys(), "a card that becomes one line"


def test_a_message_without_a_card_is_named():
    cards = {kind: card for kind, card in everything().notices.items() if kind != "paused"}
    with pytest.raises(ValueError, match=r"register a card for the messages .*paused"):
        merged([Register(notices=cards)])


@pytest.mark.parametrize(
    "again",
    [
        Register(verbs={"help.show": everyday.stale}),
        Register(commands={"help": everyday.stale}),
        Register(notices={NoticeKind.PAUSED: everything().notices[NoticeKind.PAUSED]}),
    ],
)
def test_what_two_rooms_answer_is_named(again):
    with pytest.raises(ValueError, match="two conversations answer"):
        merged([everything(), again])


def test_a_command_that_nobody_answers_is_named():
    dance = replace(commands.load().all[0], id="dance")
    services = SimpleNamespace(library=SimpleNamespace(commands=(*commands.load().all, dance)))
    with pytest.raises(ValueError, match=r"write a conversation for the commands .*dance"):
        Conversations(services)
