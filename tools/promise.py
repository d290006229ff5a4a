"""The promise in documents, in the words that people read in the product (trust.md, rule 13).

Its sentences, and the lines of "Wie kan er tóch bij?", stand in `promise.ftl` of each language. The
comments of the Dutch one say which attacks carry a sentence, and what a line waits for.
"""

import re
from collections.abc import Sequence
from typing import Final

from content.texts import promised
from content.texts.fluent import Message
from content.texts.promised import carried_by, is_heading
from content.texts.texts import Texts
from trajectory.language import Language

_PROMISE: Final = "promise-"
_REACH: Final = "reach-"
_WHY: Final = {
    (Language.NL, "waits for"): "tot er is gebouwd: regel",
    (Language.NL, "stays"): "blijft: regel",
    (Language.EN, "waits for"): "until it is built: rule",
    (Language.EN, "stays"): "stays: rule",
}


def promise(language: Language) -> str:
    """What is promised, as a list."""
    return "".join(f"- {said}\n" for _, said in _texts(_PROMISE, language))


def reach(language: Language) -> list[tuple[str, str, str]]:
    """Who can still reach answers: who, what, and the rule that the line waits for or stays by."""
    say = Texts.load().of(language)
    return [(say(_heading(line.key)), say(line.key), _why(line, language)) for line in lines()]


def _heading(key: str) -> str:
    return "-".join(key.split("-")[:2])


def _why(line: Message, language: Language) -> str:
    why, rule = rule_of(line) or ("", 0)
    return f"{_WHY[language, why]} {rule}"


def carried(language: Language) -> Sequence[tuple[str, str]]:
    """Each sentence of the promise, and the attacks that carry it."""
    attacks = {message.key: carried_by(message) for message in messages(_PROMISE)}
    return [(said, "; ".join(attacks[key])) for key, said in _texts(_PROMISE, language)]


def rule_of(message: Message) -> tuple[str, int] | None:
    """Whether a line "waits for" a rule of trust or "stays" by it, and which rule; None for a
    line that says neither."""
    found = re.fullmatch(r"(Waits for|Stays): trust\.md, rule (\d+)\.", message.comment)
    return (found[1].lower(), int(found[2])) if found else None


def lines() -> list[Message]:
    """The lines of "Wie kan er tóch bij?", without the headings."""
    return [message for message in messages(_REACH) if not is_heading(message.key)]


def messages(begin: str) -> list[Message]:
    """The Dutch texts whose key begins so, with their comments."""
    return list(promised.messages(Texts.load(), begin))


def _texts(begin: str, language: Language) -> list[tuple[str, str]]:
    say = Texts.load().of(language)
    return [(message.key, say(message.key)) for message in messages(begin)]
