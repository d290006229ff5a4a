"""What a quarter costs a lead, reckoned from what they press, type and read on the way.

A quarter of a lead is at most thirty hours (programme.md, "Why"). The journey does every act once
and counts it; here stands how often it comes in a quarter with fifteen teams, and how fast people
are. Thinking and talking are not in it: those hours are theirs.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final
from unittest.mock import patch

from tests.chat import Somebody

MOST_HOURS: Final = 30
SECONDS_TO_PRESS: Final = 10
"""To find a button, press it, and wait for what comes."""
SECONDS_TO_TYPE: Final = 6
"""A word, with the thinking in between: ten in a minute."""
SECONDS_TO_READ: Final = 0.4
"""A word: a hundred and fifty in a minute."""

IN_A_QUARTER: Final[Mapping[str, int]] = {
    "look": 39,  # three times a week, thirteen weeks
    "team": 30,  # each of fifteen teams opened twice
    "enrol": 4,
    "sheet": 1,
    "action": 10,
    "place": 40,  # who does it and when, of every action
    "condition": 10,  # five, twice
    "risk": 7,  # as many as a plan holds
    "figure": 6,
    "lapse": 4,
    "report": 4,  # ours are short: a full page has four times as many words
    "correction": 1,
}
"""How often each act comes in a full quarter: always more rather than less."""


@dataclass
class Act:
    """Presses and sent messages, words typed, words of cards that came in answer."""

    presses: int = 0
    typed: int = 0
    read: int = 0

    @property
    def seconds(self) -> float:
        return (
            self.presses * SECONDS_TO_PRESS
            + self.typed * SECONDS_TO_TYPE
            + self.read * SECONDS_TO_READ
        )


@dataclass
class Effort:
    """What the acts of one person cost, each done at least once."""

    of: str
    acts: dict[str, Act] = field(default_factory=dict)

    @contextmanager
    def doing(self, name: str) -> Iterator[None]:
        """Count what this person does meanwhile; of an act that is done twice, the dearer one."""
        act = Act()
        presses, says, sends = Somebody.presses, Somebody.says, Somebody.sends

        def count(who: Somebody, typed: str, answer: str) -> str:
            if who.name == self.of:
                act.presses += 1
                act.typed += len(typed.split())
                act.read += len(answer.split())
            return answer

        async def pressed(who: Somebody, label: str, **typed: str) -> str:
            return count(who, " ".join(typed.values()), await presses(who, label, **typed))

        async def said(who: Somebody, text: str) -> str:
            return count(who, text, await says(who, text))

        async def sent(who: Somebody, file: str) -> str:
            return count(who, "", await sends(who, file))

        with patch.multiple(Somebody, presses=pressed, says=said, sends=sent):
            yield
        known = self.acts.get(name, Act())
        self.acts[name] = max(known, act, key=lambda one: one.seconds)

    def hours(self) -> float:
        """A whole quarter. Fails when an act of it was never done."""
        missing = IN_A_QUARTER.keys() ^ self.acts.keys()
        assert not missing, missing
        seconds = sum(self.acts[name].seconds * often for name, often in IN_A_QUARTER.items())
        return seconds / 3600
