"""The exhaustive proof of the release rules: `make proof` (anonymity.md §4, §7).

Every way in which n people can answer one item, skips included, goes through the real
`release_of`. Who sees only the word (an outsider), or the word and their own answer (a
colleague), must never be certain of anything about anybody. For c colleagues who put their
answers together the table says in how many of their situations they are certain of something.

People are exchangeable here, so a group of answers is a multiset, and somebody is certain
about a person when all possible multisets of the others agree on it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations_with_replacement
from pathlib import Path

from trajectory.language import Language
from trajectory.rounds.instrument import (
    Answers,
    Instrument,
    Item,
    Level,
    Option,
    Scale,
    Theme,
)
from trajectory.rounds.release import FIVE_WORDS_INVITED, FLOOR, Word, release_of

SIZES = range(FLOOR, 13)
"""Group sizes that are gone through."""
SKIP = None
Answer = int | None
Multiset = tuple[Answer, ...]
REPORT = Path(__file__).parents[2] / "docs" / "proof" / "releases.md"

_WORDS = {Language.NL: "", Language.EN: ""}


def one_item(options: int = 5) -> Instrument:
    """An instrument of one item, agreeing from the upper two options on."""
    scale = Scale("s", tuple(Option(n + 1, _WORDS) for n in range(options)), options - 1)
    return Instrument(
        id="proof",
        version=1,
        title=_WORDS,
        status=_WORDS,
        introduction=_WORDS,
        hint=_WORDS,
        minutes=1,
        levels=frozenset({Level.TEAM}),
        scales={"s": scale},
        themes=(Theme("t", _WORDS),),
        items=(Item("i", "t", "s", _WORDS, _WORDS, "proof"),),
        open_questions=(),
    )


def word_of(instrument: Instrument, answers: Multiset) -> Word | None:
    """The word that the real rules release for these answers; ten were asked, so that five
    words are possible, which tell more than three."""
    ballots = [Answers({"i": answer}, {}) for answer in answers]
    release = release_of(instrument, ballots, threshold=FLOOR, invited=FIVE_WORDS_INVITED)
    return release.items[0].word if release else None


def kinds(instrument: Instrument, *, skips: bool) -> tuple[Answer, ...]:
    """One disagreeing answer, one agreeing answer, and perhaps none at all.

    The word depends on nothing else, so this stands for every option of the scale.
    """
    values = sorted(instrument.scales["s"].values)
    return (values[0], values[-1], SKIP) if skips else (values[0], values[-1])


def multisets(answers: tuple[Answer, ...], size: int) -> Iterator[Multiset]:
    return combinations_with_replacement(answers, size)


@dataclass(frozen=True, slots=True)
class Finding:
    """How many situations c colluders can be in, and in how many they are certain."""

    size: int
    colluders: int
    situations: int
    certain: int


def examine(size: int, colluders: int, *, skips: bool) -> Finding:
    """What `colluders` of a group of `size` learn from the word and their own answers.

    A situation is what they see: their own answers and the word. With `skips` false, they
    also know that everybody answered.
    """
    instrument = one_item()
    answers = kinds(instrument, skips=skips)
    seen: dict[tuple[Multiset, Word | None], list[Multiset]] = defaultdict(list)
    for own in multisets(answers, colluders):
        for others in multisets(answers, size - colluders):
            seen[own, word_of(instrument, own + others)].append(others)
    certain = sum(_certain(possible, answers) for possible in seen.values())
    return Finding(size, colluders, len(seen), certain)


def _certain(possible: list[Multiset], answers: tuple[Answer, ...]) -> bool:
    """Whether something about one of the others holds in every possible world.

    Either they all gave the same answer in every world, or nobody ever gave some answer.
    """
    return any(
        all(set(world) == {answer} for world in possible)
        or not any(answer in world for world in possible)
        for answer in answers
        if answer is not SKIP
    )


def table() -> list[Finding]:
    """Every size, and every number of colluders that leaves two others or more."""
    return [
        examine(size, colluders, skips=False) for size in SIZES for colluders in range(size - 1)
    ]


def report(findings: list[Finding]) -> str:
    """The page for the works council."""
    most = max(finding.colluders for finding in findings)
    by_place = {(finding.size, finding.colluders): finding for finding in findings}
    head = "| answered | " + " | ".join(f"{c}" for c in range(most + 1)) + " |"
    rule = "|---" * (most + 2) + "|"
    rows = [
        f"| {size} | " + " | ".join(_cell(by_place.get((size, c))) for c in range(most + 1)) + " |"
        for size in SIZES
    ]
    return "\n".join([*_INTRODUCTION, head, rule, *rows, *_AFTER])


def _cell(finding: Finding | None) -> str:
    if finding is None:
        return ""
    return f"{finding.certain} of {finding.situations}" if finding.certain else "0"


_INTRODUCTION = [
    "# What a released word can tell",
    "",
    "Made by `make proof`; the test run goes through the same worlds. Every way in which 5 to 12",
    "people can answer one question went through the rules that the bot uses.",
    "",
    "- **Who sees one result** can never be certain of anybody's answer to that question.",
    "  That is column 0. Two results of the same question, and knowing who was away, are not in",
    "  this table.",
    "- **A colleague who also knows the own answer** cannot either. That is column 1.",
    "- **Colleagues who put their answers together** can learn something. The other columns say",
    "  in how many of the situations they can be in they are certain of something about one of",
    '  the others. Nothing technical can prevent that; it stands under "not protected".',
    "",
    "The table is for the strongest case, in which everybody knows who answered. When some may",
    "have skipped the question, columns 0 and 1 are 0 as well.",
    "",
]
_AFTER = [
    "",
    "Rows: how many people answered. Columns: how many colleagues put their answers together.",
    "",
]


def main() -> None:
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(report(table()), encoding="utf-8")
    print(REPORT.read_text(encoding="utf-8"))  # noqa: T201


if __name__ == "__main__":
    main()
