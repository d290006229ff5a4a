"""A scan that is repeated: beside the words of the last one, a joiner or leaver would stand out.

Where fewer persons changed than may be spoken of, none included, each item shows the word that was
shown last, unless the new one is two words away. Where a changed person would be certain all the
same, it shows none (anonymity.md §4). Everything here is a function of released words and of how
many were asked.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from trajectory.rounds.circles import Changed
from trajectory.rounds.comparison import TELLING_STEPS
from trajectory.rounds.release import FLOOR, ItemRelease, Release, Word, word_for

_Said = tuple[int, int]
"""Of some people, how many agree and how many do not; the others did not answer."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """What a round repeats: the round before, how many it asked, and who changed since."""

    round: str
    invited: int
    changed: Changed


@dataclass(frozen=True, slots=True)
class Asking:
    """How many people the later round asks, and how many must answer an item."""

    invited: int
    threshold: int = FLOOR


def held_to(before: Release, after: Release, repeat: Repeat, asking: Asking) -> Release:
    """What the later round of the two may say beside the earlier one."""
    shown = before.words()
    items = tuple(
        _held(shown[entry.item], entry, repeat, asking) if entry.item in shown else entry
        for entry in after.items
    )
    return replace(after, items=items)


def _held(shown: Word | None, entry: ItemRelease, repeat: Repeat, asking: Asking) -> ItemRelease:
    if entry.word is None:
        return entry
    if shown is not None and abs(entry.word.step - shown.step) < TELLING_STEPS:
        return replace(entry, word=shown)
    if tells(shown, entry.word, repeat, asking):
        return replace(entry, word=None)
    return entry


@lru_cache(maxsize=4096)
def tells(before: Word | None, after: Word, repeat: Repeat, asking: Asking) -> bool:
    """Whether somebody who changed would be certain: to whoever knows who came and went, holds
    everybody else to what they said, and may know one answer of those. `before` is None when too
    few answered then.

    It goes through everything that everybody can have said, once when anybody may have said
    nothing, and once when everybody answered.
    """
    if not repeat.changed.count:
        return False
    for everybody in (False, True):
        worlds = list(_worlds(_Known(before, after, repeat, asking, everybody)))
        for fits in _knowing(_stayed(repeat, asking)):
            if _certain([world for world in worlds if fits(world)]):
                return True
    return False


def _stayed(repeat: Repeat, asking: Asking) -> int:
    came, went = repeat.changed.came, repeat.changed.went
    return max(0, min(asking.invited - came, repeat.invited - went))


@dataclass(frozen=True, slots=True)
class _World:
    """What whoever stayed said, with everything that whoever went or came can have said then."""

    stayed: _Said
    went: tuple[_Said, ...]
    came: tuple[_Said, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What whoever puts the words side by side knows: both, who changed, and perhaps that everybody
    answered."""

    before: Word | None
    after: Word
    repeat: Repeat
    asking: Asking
    everybody: bool

    def said(self, people: int) -> Iterator[_Said]:
        """Everything that these people can have said."""
        for agreeing in range(people + 1):
            rest = people - agreeing
            for against in [rest] if self.everybody else range(rest + 1):
                yield agreeing, against

    def word(self, one: _Said, other: _Said, invited: int) -> Word | None:
        agreeing, answered = one[0] + other[0], sum(one) + sum(other)
        if answered < max(self.asking.threshold, FLOOR):
            return None
        return word_for(agreeing, answered, invited=invited)


def _worlds(known: _Known) -> Iterator[_World]:
    changed, repeat, asking = known.repeat.changed, known.repeat, known.asking
    left, new = list(known.said(changed.went)), list(known.said(changed.came))
    for said in known.said(_stayed(repeat, asking)):
        went = [one for one in left if known.word(said, one, repeat.invited) == known.before]
        came = [one for one in new if known.word(said, one, asking.invited) == known.after]
        if went and came:
            yield _World(said, tuple(went), tuple(came))


def _knowing(stayed: int) -> Iterator[Callable[[_World], bool]]:
    """Nobody's answer, or one of somebody who stayed: that they agree, do not, or said nothing."""
    yield lambda _: True
    yield lambda world: world.stayed[0] >= 1
    yield lambda world: world.stayed[1] >= 1
    yield lambda world: sum(world.stayed) < stayed


def _certain(worlds: list[_World]) -> bool:
    """Whether all of those who came, or of those who went, are known not to agree, or to do so."""
    came = {said for world in worlds for said in world.came}
    went = {said for world in worlds for said in world.went}
    return any(_one_way(said) for said in (came, went) if said)


def _one_way(said: set[_Said]) -> bool:
    if said == {(0, 0)}:
        return False
    return not any(agreeing for agreeing, _ in said) or not any(against for _, against in said)
