"""The exhaustive proof of the release rules: `make proof` (anonymity.md §4, §7).

Every way in which n people can answer one item, skips included, goes through the real
`release_of`. Who sees only the word (an outsider), or the word and their own answer (a
colleague), must never be certain of anything about anybody. For c colleagues who put their
answers together the table says in how many of their situations they are certain of something.

There are two kinds of word: the share that agrees, and on a scale of shares the middle answer.

People are exchangeable here, so a group of answers is a multiset, and somebody is certain
about a person when some answer is in none of the possible multisets of the others.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
"""Group sizes that are gone through for the share that agrees."""
SHARE_SIZES = range(FLOOR, 21)
"""And for the middle answer, of which every option of the scale counts apart."""
SHARE_COLLUDERS = range(5)
SKIP = None
Answer = int | None
REPORT = Path(__file__).parents[2] / "docs" / "proof" / "releases.md"

_WORDS = {Language.NL: "", Language.EN: ""}
_PLACE = 32
"""More than anybody's number of answers, so that a multiset is one number."""


def one_item(options: int = 5, *, shares: bool = False) -> Instrument:
    """An instrument of one item, agreeing from the upper two options on, or on shares."""
    labels = tuple(Option(n + 1, _WORDS) for n in range(options))
    scale = Scale("s", labels, None if shares else options - 1)
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


def word_of(instrument: Instrument, answers: Sequence[Answer]) -> Word | None:
    """The word that the real rules release for these answers; ten were asked, so that five
    words are possible, which tell more than three."""
    ballots = [Answers({"i": answer}, {}) for answer in answers]
    invited = max(FIVE_WORDS_INVITED, len(answers))
    release = release_of(instrument, ballots, threshold=FLOOR, invited=invited)
    return release.items[0].word if release else None


def kinds(instrument: Instrument, *, skips: bool) -> tuple[Answer, ...]:
    """Answers that a word can depend on, and perhaps none at all.

    For the share that agrees one disagreeing answer and one agreeing answer stand for every option
    of the scale; on a scale of shares each option stands for itself.
    """
    scale = instrument.scales["s"]
    values = sorted(scale.values)
    telling = values if scale.agrees_from is None else (values[0], values[-1])
    return (*telling, SKIP) if skips else tuple(telling)


@dataclass(frozen=True, slots=True)
class Finding:
    """How many situations c colluders can be in, and in how many they are certain."""

    size: int
    colluders: int
    situations: int
    certain: int


@dataclass(frozen=True, slots=True)
class _Multiset:
    """Some people's answers: which there are, as bits, and all of them as one number that adds."""

    given: int
    number: int


class Group:
    """Every way in which so many people can answer the item, with its word.

    With `skips` false everybody knows that everybody answered.
    """

    def __init__(self, size: int, *, skips: bool, shares: bool = False) -> None:
        instrument = one_item(shares=shares)
        self.size = size
        self._kinds = kinds(instrument, skips=skips)
        self._words = {
            _multiset(places).number: word_of(instrument, [self._kinds[at] for at in places])
            for places in self._ways(size)
        }

    def finding(self, colluders: int) -> Finding:
        """What so many of the group learn from the word and their own answers.

        A situation is what they see: their own answers and the word.
        """
        others = [_multiset(places) for places in self._ways(self.size - colluders)]
        situations = certain = 0
        for own in map(_multiset, self._ways(colluders)):
            possible: dict[Word | None, int] = defaultdict(int)
            for rest in others:
                possible[self._words[own.number + rest.number]] |= rest.given
            situations += len(possible)
            certain += sum(map(self._certain, possible.values()))
        return Finding(self.size, colluders, situations, certain)

    def _certain(self, possible: int) -> bool:
        """Whether nobody of the others gave some answer, in every possible world."""
        return any(
            not possible >> at & 1 for at, answer in enumerate(self._kinds) if answer is not SKIP
        )

    def _ways(self, people: int) -> Iterator[tuple[int, ...]]:
        """Every multiset of answers, by their places in `_kinds`."""
        return combinations_with_replacement(range(len(self._kinds)), people)


def _multiset(places: Sequence[int]) -> _Multiset:
    return _Multiset(sum(1 << at for at in {*places}), sum(_PLACE**at for at in places))


def examine(size: int, colluders: int, *, skips: bool, shares: bool = False) -> Finding:
    """What `colluders` of a group of `size` learn."""
    return Group(size, skips=skips, shares=shares).finding(colluders)


def table() -> list[Finding]:
    """Every size, and every number of colluders that leaves two others or more."""
    groups = [Group(size, skips=False) for size in SIZES]
    return [group.finding(colluders) for group in groups for colluders in range(group.size - 1)]


def share_table() -> list[Finding]:
    """The same for the middle answer, for a few colluders."""
    groups = [Group(size, skips=False, shares=True) for size in SHARE_SIZES]
    return [
        group.finding(colluders)
        for group in groups
        for colluders in SHARE_COLLUDERS
        if colluders < group.size - 1
    ]


def report() -> str:
    """The page for the works council."""
    agreeing, shares = _rows(table()), _rows(share_table())
    return "\n".join([*_INTRODUCTION, *agreeing, *_AFTER, *_SHARES, *shares, *_AFTER])


def _rows(findings: list[Finding]) -> list[str]:
    most = max(finding.colluders for finding in findings)
    by_place = {(finding.size, finding.colluders): finding for finding in findings}
    head = "| answered | " + " | ".join(f"{c}" for c in range(most + 1)) + " |"
    rule = "|---" * (most + 2) + "|"
    rows = [
        f"| {size} | " + " | ".join(_cell(by_place.get((size, c))) for c in range(most + 1)) + " |"
        for size in sorted({finding.size for finding in findings})
    ]
    return [head, rule, *rows]


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
_SHARES = [
    "## The middle answer",
    "",
    "A question may ask for a share: how many colleagues hold a view, from few people to most",
    "people. Its word is the answer in the middle, of two the lower one. Every way in which 5 to",
    "20 people can choose one of its five answers went through the same rules. Each of the five",
    "counts apart: being certain that nobody else gave one of them counts as being certain.",
    "",
]


def main() -> None:
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(report(), encoding="utf-8")
    print(REPORT.read_text(encoding="utf-8"))  # noqa: T201


if __name__ == "__main__":
    main()
