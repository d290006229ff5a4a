"""`python -m tests.booth.minutes`: how long answering takes, written to `docs/proof/minutes.md`.

A model and no measurement of people: ten readers, from slow to quick, go through every screen of an
instrument. The minutes that an instrument says (`minutes` in `content/instruments/`) are the median
of the ten, in the language that takes longer, to the nearest.
"""

import re
import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from tests.booth.ballots.play import content
from tests.servers import ROOT
from trajectory.language import Language
from trajectory.rounds.instrument import Instrument, Purpose

REPORT = ROOT / "docs" / "proof" / "minutes.md"
WORDS_A_MINUTE = (110, 130, 150, 170, 190, 210, 230, 250, 270, 290)
"""Ten readers around the 200 to 240 words a minute of adults who read for themselves (Brysbaert,
2019), with more at the slow side: Dutch is not everybody's first language."""
WRITES = 30
"""Words in an answer to an open question."""
TYPED_A_MINUTE = 30
"""Words on a phone (Palin and others, 2019, found 36)."""
CHOOSES = 4.0
"""Seconds to think about a statement, choose and press."""
LOOKS_OVER = 3
"""How much quicker somebody goes over what they filled in than they read it."""
ASKED = 12
"""Names of people who are asked, on the first screen."""


@dataclass(frozen=True, slots=True)
class Load:
    """What one person does with an instrument: words to read, choices to make, words to write."""

    read: float
    choices: int
    written: int

    def seconds(self, pace: int) -> float:
        reading, writing = self.read / pace, self.written / TYPED_A_MINUTE
        return 60 * (reading + writing) + CHOOSES * self.choices


def load_of(instrument: Instrument, language: Language) -> Load:
    """Every screen once: what happens with answers, each question, and the look over them."""
    shown = instrument.items[:1] if instrument.purpose is Purpose.ROOM else instrument.items
    items = sum(_words(item.text[language]) for item in shown)
    scales = {item.scale for item in shown}
    options = sum(
        _words(option.label[language])
        for scale in scales
        for option in instrument.scales[scale].options
    )
    asked = [part for one in instrument.open_questions for part in (one.text, one.hint)]
    opened = sum(_words(part[language]) for part in asked)
    first = sum(map(_words, _first_screen(instrument, language))) + ASKED
    again = (items + opened + WRITES * len(instrument.open_questions)) / LOOKS_OVER
    reads = first + _words(instrument.hint[language]) + items + options + opened + again
    if instrument.open_questions:
        reads += sum(_words(_say(language, f"booth-open-{key}")) for key in ("reader", "next"))
    return Load(reads, len(shown), WRITES * len(instrument.open_questions))


def _first_screen(instrument: Instrument, language: Language) -> Iterator[str]:
    yield instrument.introduction[language]
    for key in ("promise-who", "promise-part", "promise-voluntary"):
        yield _say(language, key)
    for key in ("together-scan", "threshold", "why-scan", "asked-hint", "voluntary", "facts"):
        yield _say(language, f"booth-start-{key}")


def _say(language: Language, key: str) -> str:
    message = content().texts.messages[language, key]
    return content().texts.say(language, key, **dict.fromkeys(message.variables, "naam"))


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))


def runs(instrument: Instrument) -> list[float]:
    """Minutes of each of the ten, in the language that takes longer."""
    loads = [load_of(instrument, language) for language in Language]
    return [max(load.seconds(pace) for load in loads) / 60 for pace in WORDS_A_MINUTE]


def minutes(instrument: Instrument) -> int:
    return max(2, round(statistics.median(runs(instrument))))


def report() -> str:
    """The page, from figures that can be made again."""
    lines = [
        f"| `{one.key}` | {len(one.items)} + {len(one.open_questions)} "
        f"| {', '.join(f'{run:.1f}' for run in runs(one))} "
        f"| {statistics.median(runs(one)):.1f} | {minutes(one)} |"
        for one in sorted(content().instruments.values(), key=lambda one: one.key)
    ]
    return "\n".join([_INTRODUCTION, *lines, ""])


_PACES = ", ".join(map(str, WORDS_A_MINUTE))
_INTRODUCTION = f"""\
# How many minutes answering takes

Made by `make proof`; the test run makes the same again.

The minutes that cards and the private page say come from a model of reading and no measurement of
people: nobody watches how long somebody is busy. Ten readers go through every screen, at
{_PACES} words a minute. Each takes {CHOOSES:.0f} seconds for a choice,
writes {WRITES} words at an open question ({TYPED_A_MINUTE} a minute), and goes over what they
filled in {LOOKS_OVER} times as quickly as they read. A question to the room is one statement of its
library. What is said is the median, to the nearest whole minute, and two at least. A round about
support asks as many wordings as there are: half a minute each.

| instrument | statements + open | minutes of the ten | median | said |
|---|---|---|---|---|"""


if __name__ == "__main__":
    REPORT.write_text(report(), encoding="utf-8")
