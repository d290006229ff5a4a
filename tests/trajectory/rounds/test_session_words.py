"""Sessions are told of together only where no two readers learn the word of another."""

from datetime import datetime
from itertools import count

import pytest

from trajectory.planning.working_days import ZONE
from trajectory.rounds.pictures import MOST_TEAMS, fewest_teams, known_together
from trajectory.rounds.session_words import FEWEST_SESSIONS, Evaluated, sessions_together

DAY = datetime(2027, 3, 1, 9, 30, tzinfo=ZONE)


def sessions(*loads, coach=None):
    """So many sessions of each trainer, each with a team of its own."""
    number = count()
    return [
        Evaluated(
            f"s{nth:03}",
            frozenset({f"trainer {who}", f"manager {nth}", coach or f"coach {nth}"}),
            DAY,
        )
        for who, load in enumerate(loads)
        for nth in (next(number) for _ in range(load))
    ]


def partitions(total, most):
    """Every way to divide so many sessions over trainers."""
    if total == 0:
        yield ()
    for first in range(min(total, most), 0, -1):
        for rest in partitions(total - first, first):
            yield (first, *rest)


def known_by_two(chosen):
    """Of how many of these sessions any two readers together know the words."""
    people = {person for one in chosen for person in one.readers}
    sights = [frozenset(one.round for one in chosen if who in one.readers) for who in people]
    return known_together(sights)


@pytest.mark.parametrize("total", range(1, 21))
def test_however_sessions_are_divided_over_trainers_what_is_told_is_what_was_proven(total):
    for loads in partitions(total, total):
        evaluated = sessions(*loads)
        picture = sessions_together(evaluated)
        assert (picture is not None) == (len(loads) >= FEWEST_SESSIONS)
        if picture is None:
            continue
        chosen = [one for one in evaluated if one.round in picture.rounds]
        assert picture.fewest == fewest_teams(known_by_two(chosen)) <= len(chosen) <= MOST_TEAMS
        trainers = {who for one in chosen for who in one.readers if who.startswith("trainer")}
        assert len(trainers) == len(chosen) >= 6, "more than the programme asks"


@pytest.mark.parametrize(
    ("loads", "told"),
    [
        ((2, 2, 2), 0),
        ((1,) * 6, 0),
        ((1,) * 7, 7),
        ((2,) * 7, 7),
        ((5, 1, 1, 1, 1, 1, 1), 7),
        ((2,) * 6, 0),
        ((3, 3, 3, 3), 0),
        ((1,) * 30, 16),
    ],
    ids=[
        "six of three trainers, two of each: two trainers would know four",
        "six of six",
        "seven of seven",
        "of seven trainers one each, though there are two",
        "one trainer with five, of whom one is told",
        "twelve of six, and two know four",
        "four trainers",
        "never more than was gone through",
    ],
)
def test_how_many_sessions_it_takes(loads, told):
    picture = sessions_together(sessions(*loads))
    assert (len(picture.rounds) if picture else 0) == told


def test_a_coach_of_all_sessions_is_a_reader_too():
    assert sessions_together(sessions(*[1] * 12, coach="the coach of all")) is None
