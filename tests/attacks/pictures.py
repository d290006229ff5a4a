"""The exhaustive proof of the picture of a department: `make proof` (trust.md, rule 11).

Every way in which teams can have a word on one item, or none, goes through the real `middle`.
Readers who know the words of some teams put the picture beside them, and so does the page: what
do they then know about a team that they do not see?

Teams are alike here, so what they have is counted per word. Beforehand the readers may think
what they like about how often each word comes (`THOUGHTS`), or that teams of one department
resemble each other; what they may not do is think one word likelier than four in five, since that
they did not learn here.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement, product
from math import factorial, prod
from pathlib import Path

from trajectory.rounds.pictures import FEWEST_BY_KNOWN, MOST_TEAMS, fewest_teams, middle
from trajectory.rounds.release import Word
from trajectory.rounds.session_words import FEWEST_SESSIONS

LIKELY = 0.9
"""More than this nobody may think of any word of a team."""
SIZES = range(3, MOST_TEAMS + 1)
"""Teams of a picture that are gone through."""
MOST_KNOWN = max(FEWEST_BY_KNOWN) + 1
REPORT = Path(__file__).parents[2] / "docs" / "proof" / "pictures.md"
KINDS = (Word.LESS_THAN_HALF, Word.ABOUT_HALF, Word.MORE_THAN_HALF, None)
_ROUNDING = 1e-9
Counts = tuple[int, ...]
"""How many teams have each of the kinds, in their order."""
Thought = tuple[float, ...]
"""How likely each of the kinds is for one team."""


def thoughts(parts: int = 5) -> list[Thought]:
    """What readers may think beforehand: every division of the three words in fifths with at most
    four fifths for one, while a team has no word never, once in ten or once in three times."""
    divided = [counts for counts in counted(parts, len(KINDS) - 1) if max(counts) * 5 <= 4 * parts]
    return [
        (*(share * (1 - none) / parts for share in shares), none)
        for shares, none in product(divided, (0.0, 0.1, 1 / 3))
    ]


def counted(teams: int, kinds: int = len(KINDS)) -> Iterator[Counts]:
    """Every way to divide so many teams over the kinds."""
    for chosen in combinations_with_replacement(range(kinds), teams):
        yield tuple(chosen.count(kind) for kind in range(kinds))


@dataclass(frozen=True, slots=True)
class Finding:
    """The most that readers may think of a word of a team that they do not see."""

    teams: int
    known: int
    """Teams whose words these readers see."""
    likeliest: float
    """Over everything they may see, whatever they thought beforehand; 1 when they are certain."""

    @property
    def certain(self) -> bool:
        return self.likeliest > 1 - _ROUNDING

    @property
    def holds(self) -> bool:
        return self.likeliest <= LIKELY + _ROUNDING

    @property
    def shown(self) -> bool:
        """Whether the bot shows this picture while two readers know so much together."""
        needed = fewest_teams(self.known)
        return needed is not None and needed <= self.teams <= MOST_TEAMS


def examine(teams: int, known: int, *, fewest: int) -> Finding:
    """What who knows the words of `known` of `teams` learns from the picture."""
    worlds = list(counted(teams - known))
    alike = [[_weight(world, thought) for thought in thoughts()] for world in worlds]
    likeliest = 0.0
    for own in counted(known):
        weights = [
            [*by_thought, *_of_one_kind(world, own)]
            for world, by_thought in zip(worlds, alike, strict=True)
        ]
        seen: dict[Word | None, list[int]] = defaultdict(list)
        for nth, world in enumerate(worlds):
            seen[_said(_together(own, world), fewest)].append(nth)
        for possible in seen.values():
            chances = _chances([(worlds[nth], weights[nth]) for nth in possible])
            likeliest = max(likeliest, *(chance / (teams - known) for chance in chances))
    return Finding(teams, known, likeliest)


def _chances(possible: Sequence[tuple[Counts, Sequence[float]]]) -> Iterator[float]:
    """How many of the unseen teams have each word, on the average, by every thought."""
    totals = [sum(by_thought) for by_thought in zip(*(w for _, w in possible), strict=True)]
    for kind, word in enumerate(KINDS):
        if word is None:
            continue
        for nth, total in enumerate(totals):
            if total > 0:
                yield sum(world[kind] * w[nth] for world, w in possible) / total


def _weight(world: Counts, thought: Thought) -> float:
    """How likely so many teams of each kind are, when each team is one by itself."""
    chance = prod(share**count for share, count in zip(thought, world, strict=True))
    return orders(world) * chance


def _of_one_kind(world: Counts, own: Counts) -> tuple[float, float]:
    """How likely they are when teams of a department resemble each other: every division of all
    teams is as likely as any other, those that are known among them. Without teams that have no
    word, and with them."""
    ways = prod(factorial(a + b) / factorial(a) for a, b in zip(own, world, strict=True))
    likely = orders(world) * ways
    return (0.0 if world[-1] else likely), likely


def orders(world: Sequence[int]) -> float:
    """In how many orders of the teams they can be so many of each kind."""
    return factorial(sum(world)) / prod(factorial(count) for count in world)


def _together(own: Counts, world: Counts) -> Counts:
    return tuple(a + b for a, b in zip(own, world, strict=True))


_SAID: dict[tuple[Counts, int], Word | None] = {}


def _said(counts: Counts, fewest: int) -> Word | None:
    """What the page says, by the rules that the bot uses."""
    if (counts, fewest) not in _SAID:
        words = [kind for kind, count in zip(KINDS, counts, strict=True) for _ in range(count)]
        _SAID[counts, fewest] = middle(words, fewest=fewest)
    return _SAID[counts, fewest]


# ---- the page


def table() -> list[Finding]:
    """Every number of teams, and every number of them that readers know."""
    return [
        examine(teams, known, fewest=_fewest(teams, known))
        for teams in SIZES
        for known in range(min(MOST_KNOWN, teams - 1) + 1)
    ]


def _fewest(teams: int, known: int) -> int:
    """Teams that must have a word: by the rule, or all of them where there is no picture."""
    return min(fewest_teams(known) or teams, teams)


def report(findings: Sequence[Finding]) -> str:
    """The page for the works council."""
    by_place = {(finding.teams, finding.known): finding for finding in findings}
    head = "| teams | " + " | ".join(map(str, range(MOST_KNOWN + 1))) + " |"
    rule = "|---" * (MOST_KNOWN + 2) + "|"
    rows = [
        f"| {teams} | "
        + " | ".join(_cell(by_place.get((teams, known))) for known in range(MOST_KNOWN + 1))
        + " |"
        for teams in SIZES
    ]
    sessions = [
        f"| {nth} | {_told(by_place[nth, 2], nth)} | {_told(by_place[nth, 4], 0)} |"
        for nth in range(6, MOST_TEAMS + 1)
    ]
    return "\n".join([_INTRODUCTION, head, rule, *rows, _AFTER, _SESSIONS, *sessions, _TOLD])


def _told(finding: Finding, told: int) -> str:
    """What two readers think at most; bold where a report tells of so many sessions."""
    said = "certain" if finding.certain else f"{100 * finding.likeliest:.0f}%"
    return f"**{said}**" if told >= FEWEST_SESSIONS else said


def _cell(finding: Finding | None) -> str:
    if finding is None:
        return ""
    told = "certain" if finding.certain else f"{100 * finding.likeliest:.0f}%"
    return f"**{told}**" if finding.shown else told


_INTRODUCTION = """\
# What a picture of a department can tell

Made by `make proof`; the test run goes through it again. Every way in which the teams of a
department can have a word on one statement, or none, went through the rules that the bot uses.

Readers put the picture beside the words they see themselves. The table says what they can think of
the word of a team that they do not see: the most, over everything they may see. **Bold** is where
the bot shows a picture. There nobody is ever certain, and nobody thinks more than nine in ten.

The columns: of how many teams they know the words. Two managers know two together. When somebody
sees the words of more teams, two readers know three or four, and a picture needs more teams.
"""
_AFTER = """
Rows: teams with a result. Columns: teams of which the readers know the words. Whoever knows fewer
thinks an average of what those who know more can think, so it is never more.

- **What they thought beforehand**: every division of the three words in fifths, none more than four
  fifths; a team without a word never, once in ten, or once in three times. And that teams of one
  department resemble each other, so that every division is as likely as another.
- **That there is no picture tells nothing**: it follows from the number of teams and from who has
  which part. A statement without a word tells that some team has none; that is in the table.
- **It never grows**: a picture is made once, and a later one is made of other teams only. Two that
  differ by a team would tell that team's word.

What this does not cover: somebody who hears the words of more teams than they may see, or who saw
them in an earlier part; a trainer or coach of many teams who is told of the picture; somebody who
knew more about one team than about the others; statements that go together, taken together.

Nothing else is made over teams: a comparison and a closing report are about one team, for those
who see both of its results.

A report of a unit shows a picture to everybody. Then the trainers and coaches of its teams read it
too, and count as readers: it stands there only while any two of all these people know no more than
the table allows.
"""
_SESSIONS = """\
## The words of sessions

A report may say what sessions of one version of a programme say together, wherever they were: the
middle word of the words that were released after each, by the same function. Everybody reads it.
Trainer, coach, manager and members of a session know its words, so each of them is a reader.

The programme asked for six sessions or more, of three trainers or more, two of each at most. Two
trainers then know four together, which is the last column: it does not hold, up to twelve sessions.
So the bot takes sessions of which no reader knows more than one, the first ones, and seven or more:
the column before it. **Bold** is what a report tells.

| sessions | no reader knows more than one | two of each |
|---|---|---|"""
_TOLD = """
Rows: sessions with words. Cells: what two readers together can think at most of the word of another
session, whatever they thought beforehand, by the table above.

A session is told of once. The sessions of a later quarter are others, so that no two reports differ
by one session. What this does not cover: what stands under the table above, a trainer of before
among it; and that the same people may think of a session as of the one before it.
"""


def main() -> None:
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(report(table()), encoding="utf-8")
    print(REPORT.read_text(encoding="utf-8"))  # noqa: T201


if __name__ == "__main__":
    main()
