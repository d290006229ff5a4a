"""What may be wrong with an answer, and what was found."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.chat import words_of
from tests.fakes import JSON
from tests.walk.buttons import leads_on, opens_something
from tests.walk.fork import Answer
from tests.walk.tongue import LIBRARY, is_dutch
from trajectory.language import Language

CRASH = "ends in a fault of ours"
REFUSED = "was offered just now, and is refused"
SILENT = "is not answered"
NO_WAY_BACK = "a file, or something to read, replaces the card without a way back"
NO_NEXT_STEP = "a card without a next step"
DUTCH = "Dutch reaches an English reader"


@dataclass(frozen=True)
class Press:
    """Who pressed or typed what, where their team stood, and in which language they read."""

    what: str
    parts: frozenset[str]
    states: frozenset[str]
    language: Language

    def __str__(self) -> str:
        who, where = "/".join(sorted(self.parts)), "/".join(sorted(self.states))
        return f"{self.what} by {who} ({where}, {self.language})"


@dataclass
class Found:
    """What was found, each kind of thing once with how often it came and where first."""

    count: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    first: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def note(self, problem: str, press: Press, where: str, said: str) -> None:
        key = (problem, press.what, said)
        self.count[key] += 1
        self.first.setdefault(key, f"{press}, {where}")

    def lines(self) -> list[str]:
        return [
            f"{problem}: {self.first[problem, what, said]}, {count} times: {said}"
            for (problem, what, said), count in sorted(self.count.items())
        ]


def faults_of(
    reads: Language, answer: Answer, *, offered: bool, form: bool
) -> Iterator[tuple[str, str]]:
    """Each problem of an answer, with what the card says of it to whoever reads this language.

    `offered` when the button stood on a card that came a moment ago; `form` when fields went along.
    """
    card = answer.card
    if card is None:
        yield SILENT, ""
        return
    said = words_of(card)
    lines = said.split("\n")
    if any(_text("went-wrong", language) in said for language in Language):
        yield CRASH, lines[0]
    elif offered and refuses(card) and (answer.replaces or not form):
        yield REFUSED, " ".join(lines[1:])
    yield from _onward(card, answer, lines[0])
    if reads is Language.EN:
        yield from ((DUTCH, line) for line in lines if is_dutch(line))


def _onward(card: JSON, answer: Answer, title: str) -> Iterator[tuple[str, str]]:
    if not opens_something(card):
        yield NO_NEXT_STEP, title
    elif answer.replaces and not leads_on(card):
        yield NO_WAY_BACK, title


def refuses(card: JSON) -> bool:
    title = words_of(card).split("\n")[0]
    return title in {_text("refused-title", language) for language in Language}


def _text(key: str, language: Language) -> str:
    return LIBRARY.texts.say(language, key)
