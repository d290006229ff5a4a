"""How well the bot understands sentences that no fitting has seen."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

HELD_OUT = sorted(Path(__file__).parent.glob("held_out*.yaml"))
OURS = ("nl", "en")
"""The languages that the bot speaks."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of the held-out set, and the card that is right for it."""

    tongue: str
    wanted: str
    text: str


@dataclass(frozen=True)
class Outcome:
    sentence: Sentence
    got: str

    @property
    def right(self):
        return self.got == self.sentence.wanted


def held_out() -> list[Sentence]:
    tables = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in HELD_OUT]
    return [sentence for table in tables for sentence in _sentences(table)]


def _sentences(table) -> Iterator[Sentence]:
    cards = {"danger": "support", "practical": "unknown"}
    for meaning, tongues in table.items():
        for tongue, texts in tongues.items():
            for text in texts:
                yield Sentence(tongue, cards.get(meaning, meaning), text)


@dataclass(frozen=True)
class Figures:
    """Shares of what was heard, over the held-out set."""

    outcomes: list[Outcome]

    @property
    def helped(self):
        """Of stories and requests for help in our languages, those that reach support."""
        return _share(one.right for one in self._of("support", OURS))

    def helped_in(self, tongue):
        return _share(one.right for one in self._of("support", (tongue,)))

    @property
    def taken_for_help(self):
        """Of everything that is no story, what gets the support card."""
        others = [one for one in self.outcomes if one.sentence.wanted != "support"]
        return _share(one.got == "support" for one in others)

    @property
    def practical_taken_for_help(self):
        """Of practical texts without a card, what gets the support card."""
        return _share(one.got == "support" for one in self._of("unknown", OURS))

    @property
    def answered(self):
        """Of the questions that have a card, those that get it."""
        return _share(one.right for one in self._questions())

    @property
    def answered_wrongly(self):
        """Of the questions that have a card, those that get another one."""
        return _share(not one.right and one.got != "unknown" for one in self._questions())

    @property
    def answered_for_nothing(self):
        """Of practical texts without a card, those that get some card all the same."""
        cards = [one.got not in ("unknown", "support") for one in self._of("unknown", OURS)]
        return _share(cards)

    def _of(self, wanted, tongues):
        return [
            one
            for one in self.outcomes
            if one.sentence.wanted == wanted and one.sentence.tongue in tongues
        ]

    def _questions(self):
        return [one for one in self.outcomes if one.sentence.wanted.startswith("question:")]


def _share(hits) -> float:
    counted = list(hits)
    return sum(counted) / len(counted)


async def measured(card_of: Callable[[str], Awaitable[str]]) -> Figures:
    return Figures([Outcome(one, await card_of(one.text)) for one in held_out()])


def said(figures: Figures) -> str:
    rows = [
        ("stories and requests for help, Dutch and English, reach support", figures.helped),
        *(
            (f"the same in {name}", figures.helped_in(tongue))
            for tongue, name in (
                ("tr", "Turkish"),
                ("ar", "Arabic"),
                ("pl", "Polish"),
                ("es", "Spanish"),
            )
        ),
        ("practical texts get the support card", figures.practical_taken_for_help),
        ("anything that is no story gets the support card", figures.taken_for_help),
        ("questions get their card", figures.answered),
        ("questions get a wrong card", figures.answered_wrongly),
        ("practical texts get some other card", figures.answered_for_nothing),
    ]
    return "\n".join(f"{share:6.1%}  {what}" for what, share in rows)
