"""The rule on time: who was asked before, and what may be said beside it."""

from datetime import date
from itertools import product

import pytest

from trajectory.rounds.circles import Changed, changed, free_from, tells_of_few
from trajectory.rounds.held import Asking, Repeat, held_to, tells
from trajectory.rounds.release import FLOOR, ItemRelease, Release, Word

TEAM = frozenset("abcdefgh")


def said(*words):
    return Release("scan@1", tuple(ItemRelease(f"q{n}", word) for n, word in enumerate(words)))


def repeat(came, went, invited=8):
    return Repeat("before", invited, Changed(came, went))


def test_whoever_came_and_went_is_counted_by_person():
    assert changed(TEAM, invited=8, now=frozenset("abcdefxy")) == Changed(2, 2)
    assert changed(TEAM, invited=8, now=TEAM) == Changed(0, 0)


def test_somebody_forgotten_may_be_back_under_another_name():
    assert changed(TEAM - {"a"}, invited=8, now=TEAM - {"a"} | {"z"}) == Changed(0, 0)


@pytest.mark.parametrize(("came", "went", "many"), [(2, 2, False), (3, 2, True), (0, 0, False)])
def test_five_who_changed_are_enough_to_stand_by_itself(came, went, many):
    assert Changed(came, went).many(FLOOR) is many
    assert not Changed(came, went).many(6)


def test_eight_weeks_lie_between_two_ends():
    assert free_from(date(2027, 1, 26)) == date(2027, 3, 23)


def test_another_circle_with_nearly_the_same_people_is_refused():
    assert tells_of_few(TEAM, [TEAM - {"a"}], [], threshold=5)
    assert not tells_of_few(TEAM, [], [TEAM - {"a"}], threshold=5), "the same team again"
    assert not tells_of_few(TEAM, [frozenset("abcstuvwxyz")], [], threshold=5)


def test_two_circles_put_together_or_taken_apart_count_as_well():
    one, other = frozenset("abcdefg"), frozenset("hijklmn")
    assert tells_of_few((one | other) - {"a"}, [one, other], [], threshold=5)
    assert tells_of_few(one | {"z"}, [one | other], [other], threshold=5)
    assert not tells_of_few(frozenset("stuvwxy"), [one, other], [], threshold=5)


# ---- what may be said beside it


def test_a_word_stays_until_the_new_one_is_two_away():
    before = said(Word.ABOUT_HALF, Word.LESS_THAN_HALF, Word.MORE_THAN_HALF)
    after = said(Word.MORE_THAN_HALF, Word.MORE_THAN_HALF, Word.MORE_THAN_HALF)
    held = held_to(before, after, repeat(0, 0), Asking(8))
    assert held == said(Word.ABOUT_HALF, Word.MORE_THAN_HALF, Word.MORE_THAN_HALF)


def test_nothing_is_said_where_nobody_may_be_spoken_of():
    assert held_to(said(Word.FEW), said(None), repeat(0, 0), Asking(8)) == said(None)


def test_nobody_who_changed_is_ever_certain_by_what_is_shown():
    """Every pair of words, every small change, every size: it goes through all worlds again by
    itself, in another way."""
    steps = list(Word)
    for invited, came, went in product((7, 8, 10), (0, 1, 2), (0, 1, 2)):
        again = repeat(came, went, invited)
        asking = Asking(invited + came - went)
        if asking.invited < 7 or not came + went:
            continue
        for before, after in product(steps, steps):
            if abs(before.step - after.step) < 2 or tells(before, after, again, asking):
                continue
            worlds = list(all_worlds(before, after, again, asking))
            if worlds:
                assert not sure(worlds, came, went), (invited, came, went, before, after)


def all_worlds(before, after, again, asking):
    """Of whoever stayed, came and went, how many agree and how many do not."""
    from trajectory.rounds.release import word_for

    came, went = again.changed.came, again.changed.went
    stayed = asking.invited - came

    def says(agreeing, answered, invited):
        return word_for(agreeing, answered, invited=invited) if answered >= FLOOR else None

    def splits(people):
        return [(a, b) for a in range(people + 1) for b in range(people + 1 - a)]

    for (a, b), (ca, cb), (wa, wb) in product(splits(stayed), splits(came), splits(went)):
        then = says(a + wa, a + b + wa + wb, again.invited)
        now = says(a + ca, a + b + ca + cb, asking.invited)
        if then == before and now == after:
            yield (ca, cb), (wa, wb)


def sure(worlds, came, went):
    """Whether all of those who came, or who went, are known to agree, or not to."""
    groups = [[world[0] for world in worlds]] * bool(came) + [[w[1] for w in worlds]] * bool(went)
    return any(
        not any(one[0] for one in group) or not any(one[1] for one in group) for group in groups
    )


def test_without_the_rule_a_joiner_would_be_certain():
    """The control: five answered, four of them the same; one word becomes the one two away."""
    assert tells(Word.LESS_THAN_HALF, Word.MORE_THAN_HALF, repeat(1, 1, 5), Asking(5))
