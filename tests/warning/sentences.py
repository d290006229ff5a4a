"""Sentences about people of every origin, and sentences about nobody, made from lists.

Everything follows from the lists, so that the same sentences come out every time.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import yaml

FOLDER = Path(__file__).parent
TEAM_SIZE = 12
NEIGHBOURS = {
    letter: row[max(place - 1, 0) : place] + row[place + 1 : place + 2]
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for place, letter in enumerate(row)
}
"""The keys beside each key."""
# What Unicode does not take apart, as people write it on a Dutch keyboard.
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "ß": "ss", "ɛ": "e", "ɔ": "o", "ŋ": "n"})


CALLED = ("first", "whole", "first", "rest", "first")
"""How somebody is called: by the first part of the name, the whole, or all after the first part."""


@dataclass(frozen=True, slots=True)
class Lists:
    """What a set is made from; `words` are names that are also ordinary words."""

    names: dict[str, list[str]]
    words: dict[str, list[str]]
    templates: dict[str, list[str]]
    ordinary: dict[str, list[str]]

    @classmethod
    def read(cls, name: str) -> "Lists":
        return cls(**yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")))

    @property
    def origins(self) -> list[str]:
        return list(self.names)

    def of(self, origin: str) -> list[str]:
        return self.names[origin] + self.words[origin]


@dataclass(frozen=True, slots=True)
class Sentence:
    """`who` is how the person is written in `text`; `way` is what was done to it."""

    text: str
    who: str
    way: str
    origin: str
    name: str
    is_word: bool


def plain(name: str) -> str:
    """Without accents, as people often write a name."""
    apart = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(_LETTERS)


def slip(name: str, chance: Random) -> str:
    """One typing error, after the first letter of a part: of four letters or more if there is one.

    In a part of two letters a letter is doubled only; anything else leaves another name.
    """
    parts = name.split(" ")
    long = [place for place, part in enumerate(parts) if len(part) > 3]
    place = chance.choice(long or [max(range(len(parts)), key=lambda at: len(parts[at]))])
    parts[place] = _slipped(parts[place], chance)
    return " ".join(parts)


def _slipped(part: str, chance: Random) -> str:
    at = chance.randrange(1, len(part))
    before, letter, after = part[:at], part[at], part[at + 1 :]
    kinds = [f"{before}{letter}{letter}{after}"]
    if len(part) > 2:
        kinds.append(f"{before}{after}")
        kinds += [f"{before}{near}{after}" for near in NEIGHBOURS.get(letter.lower(), "")[:1]]
        kinds += [f"{before}{after[0]}{letter}{after[1:]}"] if after and after[0] != letter else []
    return chance.choice(kinds)


WAYS = (
    "as written",
    "as written",
    "without accents",
    "slip",
    "small letters",
    "small letters",
    "slip, small letters",
)
"""What is done to a name, each in a sentence of its own."""


def about_people(lists: Lists) -> Iterator[Sentence]:
    """Every name in every way and every language.

    Each origin gets the same sentences and the same ways of calling somebody; only the names
    differ, so that a difference between origins is one between names.
    """
    for origin in lists.origins:
        for number, name in enumerate(lists.of(origin)):
            for language, templates in lists.templates.items():
                for place, way in enumerate(WAYS):
                    turn = number * len(WAYS) + place
                    called = _called(name, CALLED[turn % len(CALLED)])
                    who = _written(called, way, _chance(f"{name} {language} {place}"))
                    template = templates[turn % len(templates)]
                    if way.endswith("small letters"):
                        template = template.lower()
                    text = template.replace("{who}", who)
                    yield Sentence(text, who, way, origin, name, name in lists.words[origin])


def _called(name: str, form: str) -> str:
    first, _, rest = name.partition(" ")
    return {"first": first, "whole": name, "rest": rest[:1].upper() + rest[1:]}[form]


def _written(who: str, way: str, chance: Random) -> str:
    if way != "as written":
        who = plain(who)
    if way.startswith("slip"):
        who = slip(who, chance)
    return who.lower() if way.endswith("small letters") else who


def _chance(seed: str) -> Random:
    return Random(seed)  # noqa: S311 - the same sentences every time


def team_with(lists: Lists, name: str, *, known: bool) -> list[str]:
    """A team with people of every origin, in which this name stands or does not stand."""
    chance = _chance(f"team {name}")
    others = [one for origin in lists.origins for one in lists.of(origin)]
    strangers = [one for one in others if parts(one).isdisjoint(parts(name))]
    team = chance.sample(strangers, TEAM_SIZE - 1)
    return sorted([*team, name] if known else team)


def team_of(lists: Lists, origin: str, seed: str) -> list[str]:
    """A team of people of one origin."""
    return sorted(_chance(f"{origin} {seed}").sample(lists.of(origin), TEAM_SIZE))


@cache
def parts(name: str) -> frozenset[str]:
    return frozenset(plain(name).lower().replace("-", " ").split())
