"""What the rule finds and what it finds wrongly, with the interval of each share."""

import json
import re
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from tests.booth.ballots.play import content
from tests.servers import ROOT
from tests.warning.sentences import Lists, Sentence, about_people, team_of, team_with
from trajectory.language import Language

Found = list[dict[str, str]]
"""What stood out in one text: `reason` and `words` each."""

NODE = ROOT / ".venv" / "bin" / "node"
LOOK = ROOT / "tests" / "warning" / "look.mjs"


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    hits: int
    total: int

    @classmethod
    def of(cls, outcomes: Iterable[bool]) -> "Share":
        each = list(outcomes)
        return cls(sum(each), len(each))

    @property
    def rate(self) -> float:
        return self.hits / self.total

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95% interval, which also holds near 0 and 1."""
        z, n = 1.959964, self.total
        middle = (self.rate + z * z / (2 * n)) / (1 + z * z / n)
        reach = z / (1 + z * z / n) * sqrt(self.rate * (1 - self.rate) / n + z * z / (4 * n * n))
        return max(middle - reach, 0.0), min(middle + reach, 1.0)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the rule found the person in a sentence."""

    sentence: Sentence
    found: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that was measured: with the person's name in the team, without it, and what
    stood out in sentences about nobody, for a team of each origin."""

    known: list[Verdict]
    unknown: list[Verdict]
    alarms: dict[str, list[Found]]

    @property
    def origins(self) -> list[str]:
        return list(self.alarms)

    @property
    def ways(self) -> list[str]:
        return list(dict.fromkeys(one.sentence.way for one in self.known))

    def false_alarms(self, origin: str, *reasons: str) -> Share:
        """The share of ordinary sentences in which something stood out for these reasons."""
        return Share.of(
            any(not reasons or one["reason"] in reasons for one in found)
            for found in self.alarms[origin]
        )


def recall(verdicts: Iterable[Verdict], **traits: str | bool) -> Share:
    """The share found, of the sentences with these traits, such as `origin="dutch"`."""
    return Share.of(
        one.found
        for one in verdicts
        if all(getattr(one.sentence, name) == value for name, value in traits.items())
    )


def spread(shares: Iterable[Share]) -> float:
    """The largest difference between two of them."""
    rates = [share.rate for share in shares]
    return max(rates) - min(rates)


@cache
def measured(name: str = "held_out") -> Figures:
    """The figures of the set with this name."""
    lists = Lists.read(name)
    return Figures(
        known=_looked_for(lists, known=True),
        unknown=_looked_for(lists, known=False),
        alarms=_alarms(lists),
    )


def _looked_for(lists: Lists, *, known: bool) -> list[Verdict]:
    sentences = list(about_people(lists))
    teams = {name: team_with(lists, name, known=known) for name in {one.name for one in sentences}}
    found = look([(one.text, teams[one.name]) for one in sentences])
    return [Verdict(one, _names(each, one)) for one, each in zip(sentences, found, strict=True)]


def _alarms(lists: Lists) -> dict[str, list[Found]]:
    ordinary = [text for texts in lists.ordinary.values() for text in texts]
    return {
        origin: look([(text, team_of(lists, origin, text)) for text in ordinary])
        for origin in lists.origins
    }


def _names(found: Found, sentence: Sentence) -> bool:
    """Whether what stood out as a name is the person, and not another word of the sentence."""
    who = _words(sentence.who)
    return any(_words(one["words"]) & who for one in found if one["reason"].endswith("name"))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def look(cases: Sequence[tuple[str, Sequence[str]]]) -> list[Found]:
    """What the rule of the page finds in each text, for a team with these names."""
    given = json.dumps([[text, list(names), _roles()] for text, names in cases])
    done = subprocess.run(
        [NODE, LOOK], input=given, capture_output=True, text=True, check=True, timeout=100
    )
    found: list[Found] = json.loads(done.stdout)
    return found


@cache
def _roles() -> list[str]:
    """The words for roles in both languages, as the page has them."""
    lists = [content().texts.say(language, "booth-person-words") for language in Language]
    return [role.strip() for line in lists for role in line.split(",")]
