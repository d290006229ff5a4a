"""The sentences of `promise.ftl`, and the attacks that carry them: the Dutch comments name them."""

import re
from collections.abc import Iterator

from content.texts.fluent import Message
from content.texts.texts import Texts
from trajectory.language import Language


def messages(texts: Texts, begin: str) -> Iterator[Message]:
    """The Dutch texts whose key begins so, with their comments, in their order."""
    for (language, key), message in texts.messages.items():
        if language is Language.NL and key.startswith(begin):
            yield message


def carried_by(message: Message) -> list[str]:
    """The names of the attacks that carry this sentence."""
    return re.findall(r"^- (.+)$", message.comment, re.MULTILINE)


def is_heading(key: str) -> bool:
    """Whether a text of "Wie kan er tóch bij?" says of whom the lines below it are."""
    return key.count("-") == 1
