"""What somebody means who types: a command, a question, a word, a story, or nothing we know.

The one function that the running bot and the measuring of it share. Nothing of the words is kept,
logged or echoed (anonymity.md §1).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from content.commands import fold
from content.library import Library
from content.terms.asking import Asked
from content.terms.terms import Term
from content.understanding.examples import COMMAND, DANGER, PRACTICAL, SUPPORT
from trajectory.language import Language
from understanding.listener import Listener, Shares

UNKNOWN: Final = "unknown"
TERM: Final = "term:"
DAY: Final = "day"
"""A special day by its name."""
HEARD: Final = 0.34
"""From this share on a sentence is taken for a story or a request for help: rather once too often
than once too seldom, and of practical texts at most one in twenty (`make understanding`)."""
SURE: Final = 0.22
"""From this share on, of what is no story, a question gets its card at once."""
LIKELY: Final = 0.06
"""From this share on a meaning is worth offering."""
MOST_OFFERED: Final = 3
_COURTESIES: Final = frozenset({"question:hello", "question:thanks"})
"""What people say around what they want."""
_SUPPORT_COMMANDS: Final = frozenset({"help", "bystander"})


@dataclass(frozen=True, slots=True)
class Heard:
    """What a text means, and what it may mean instead.

    `meaning` is `danger`, `support`, `command:ID`, `question:ID`, `term:ID`, `day` or `unknown`.
    """

    meaning: str = UNKNOWN
    likely: tuple[str, ...] = ()
    """Commands and questions worth offering, the likeliest first."""
    asked: Asked | None = None
    """The word that was asked for, also when nobody explained it."""
    tongue: str = ""
    """The code of the language of the words; "" when too little tells."""

    @property
    def id(self) -> str:
        return self.meaning.partition(":")[2]

    @property
    def card(self) -> str:
        """The card that answers, as the figures name it."""
        helps = self.meaning == DANGER or (
            self.meaning.startswith(COMMAND) and self.id in _SUPPORT_COMMANDS
        )
        if self.meaning == DAY:
            return COMMAND + "feast_days"
        return SUPPORT if helps else self.meaning


async def hear(library: Library, listener: Listener, text: str) -> Heard:
    """What these words mean: commands first, then a word by its own name, then a story."""
    command = library.spoken.match(text)
    if command:
        return Heard(COMMAND + command, tongue=library.spoken.language_of(text) or "")
    known = library.heard.get(fold(text))
    if known:
        return Heard(known.meaning, tongue=known.tongue if known.tongue in Language else "")
    heard = await _understood(library, listener, text)
    return replace(heard, tongue=library.tongues.of(text))


async def _understood(library: Library, listener: Listener, text: str) -> Heard:
    if library.signals.warn(text):
        return Heard(DANGER)
    asked = library.explained.asked(text)
    if asked and asked.found:
        return Heard(_named(asked), asked=asked)
    shares = await listener.hear(text)
    if library.signals.tell(text) or any(_story(one) >= HEARD for one in shares):
        return Heard(DANGER if any(map(_dangerous, shares)) else SUPPORT)
    if asked:
        return Heard(asked=asked)
    return _practical(shares)


def _named(asked: Asked) -> str:
    return TERM + asked.found.id if isinstance(asked.found, Term) else DAY


def _story(shares: Shares) -> float:
    return shares.get(SUPPORT, 0.0) + shares.get(DANGER, 0.0)


def _dangerous(shares: Shares) -> bool:
    """Danger, rather than a story without it."""
    danger = shares.get(DANGER, 0.0)
    return _story(shares) >= HEARD and danger >= shares.get(SUPPORT, 0.0)


def _practical(shares: Sequence[Shares]) -> Heard:
    """A question or a command: of several sentences the surest, courtesies aside."""
    everything = [_without_story(one) for one in shares]
    tables = [table for table in everything if table[0][0] not in _COURTESIES] or everything
    sure = [best for table in tables for best in table[:1] if best[1] >= SURE]
    meanings = [meaning for meaning, _ in sorted(sure, key=lambda one: -one[1])]
    asked = next((meaning for meaning in meanings if meaning != PRACTICAL), None)
    return Heard(asked) if asked else Heard(likely=_offered(tables))


def _without_story(shares: Shares) -> list[tuple[str, float]]:
    """What is left when it is no story, the likeliest first; adds up to one."""
    rest = max(1.0 - _story(shares), 1e-9)
    table = [
        (name, share / rest) for name, share in shares.items() if name not in (SUPPORT, DANGER)
    ]
    return sorted(table, key=lambda one: -one[1])


def _offered(tables: Iterable[list[tuple[str, float]]]) -> tuple[str, ...]:
    best: dict[str, float] = {}
    for table in tables:
        for meaning, share in table:
            if share >= LIKELY and meaning != PRACTICAL and meaning not in _COURTESIES:
                best[meaning] = max(best.get(meaning, 0.0), share)
    return tuple(sorted(best, key=lambda meaning: -best[meaning])[:MOST_OFFERED])
