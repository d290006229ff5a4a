"""Words in a report that come from answers: beside what its readers know, on another day, and
written by hand (trust.md, rules 4 and 11; programme.md, "Two kinds of view")."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations_with_replacement
from random import Random
from typing import Any
from unittest.mock import patch

from sqlalchemy import text

from storage.units.released_words import ReleasedWordsStore
from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.departments import Seen, _any_release, told_of_another_team
from tests.attacks.field import Field, content, plan
from tests.attacks.field import field as a_field
from tests.attacks.mutants import rights
from trajectory.language import Language
from trajectory.reports.released import ReleasedWords
from trajectory.rounds import session_words
from trajectory.rounds.instrument import Level
from trajectory.rounds.pictures import FEWEST_TEAMS, MOST_TEAMS, Picture, department_picture
from trajectory.rounds.release import ItemRelease, Release, Word
from trajectory.rounds.rounds import RoundKind, RoundState
from trajectory.rounds.session_words import Evaluated
from trajectory.teams import Team
from use_cases.reports.released import release

# ---- beside what two readers know --------------------------------------------------------------

PROGRAMMES = 12
"""Versions of a programme that are looked at in one round."""


async def reports(stage: Stage) -> AsyncIterator[list[Seen]]:
    """Sessions of a few trainers, coaches and managers, as far as the rule tells of them."""
    luck = stage.luck
    for _ in range(stage.rounds):
        quarters = [_sessions(luck) for _ in range(PROGRAMMES)]
        found = [_seen(one, luck) for one in (*quarters, *([LEAST] * 4))]
        yield [one for one in found if one is not None]


def _sessions(luck: Random) -> list[Evaluated]:
    """As many as there are in a quarter; the same people come back more or less often."""
    sessions, trainers = luck.randint(6, 40), luck.randint(3, 24)
    teams = luck.randint(trainers, 2 * trainers)
    return [
        Evaluated(f"s{nth:02}", _readers(luck, trainers, teams), _DAY) for nth in range(sessions)
    ]


def _readers(luck: Random, trainers: int, teams: int) -> frozenset[str]:
    """A trainer may be a member of a team of their own elsewhere, as a coach or a manager may."""
    team, guides = luck.randrange(teams), (luck.randrange(trainers), luck.randrange(teams))
    trainer, coach = guides
    return frozenset({f"trainer {trainer}", f"coach {coach}", f"manager {team}", f"member {team}"})


_DAY = plan().visible
LEAST = [
    Evaluated(f"s{nth}", frozenset({f"trainer {nth % 3}", f"manager {nth}", f"coach {nth}"}), _DAY)
    for nth in range(6)
]
"""What the programme asks at least: six sessions of three trainers, two of each."""


def _seen(evaluated: Sequence[Evaluated], luck: Random) -> Seen | None:
    """What the two readers who know most see, managers, coaches and trainers alike."""
    picture = session_words.sessions_together(evaluated)
    if picture is None:
        return None
    told = {one.round: _any_release(luck) for one in evaluated if one.round in picture.rounds}
    people: dict[str, set[str]] = {}
    for one in evaluated:
        for person in one.readers if one.round in told else ():
            people.setdefault(person, set()).add(one.round)
    pairs = combinations_with_replacement(sorted(people), 2)
    most = max((people[one] | people[other] for one, other in pairs), key=lambda known: len(known))
    words = department_picture(list(told.values()), fewest=picture.fewest)
    return Seen(len(told), picture.fewest, [told[id] for id in sorted(most)], words)


def sessions_of_few() -> AbstractContextManager[Any]:
    """What the programme asks at least, whoever knows how many of them."""

    def together(evaluated: Sequence[Evaluated]) -> Picture | None:
        rounds = frozenset(one.round for one in evaluated[:MOST_TEAMS])
        return Picture(rounds, 6) if len(rounds) >= 6 else None

    return patch.object(session_words, "sessions_together", together)


# ---- at the end of two quarters ----------------------------------------------------------------

FIRST, SECOND = date(2027, 3, 31), date(2027, 6, 30)


@dataclass(frozen=True)
class Told:
    """What stands in the reports of two quarters over one version of a programme, and what is told
    once somebody wrote another word over it."""

    before: Sequence[ReleasedWords]
    after: Sequence[ReleasedWords]
    forged: Sequence[ReleasedWords]


async def quarters(stage: Stage) -> AsyncIterator[Told]:
    """Seven sessions of people who share nothing; in the next quarter there is one more."""
    luck = stage.luck
    async with a_field(stage.backend) as field:
        for nth in range(stage.rounds):
            for one in range(FEWEST_TEAMS):
                await _session(field, nth, one, luck)
            before = await _released(field, nth, FIRST)
            await _session(field, nth, FEWEST_TEAMS, luck)
            after = await _released(field, nth, SECOND)
            yield Told(before, after, await _forged(field, before))


async def _session(field: Field, nth: int, one: int, luck: Random) -> None:
    """A team of people of its own whose session was evaluated, on a programme of this round."""
    asked, word = content().newest_called("evaluation"), luck.choice([*Word])
    field.town.clock.moment = plan().visible + timedelta(hours=1)
    async with field.desk.writing() as work:
        number = 100 * nth + one
        people = [await field._person(work, number, person, luck) for person in range(4)]
        manager, trainer, coach, member = (person.id for person in people)
        enrolled = Team("", f"Team {number:04}", Level.TEAM, manager, trainer, coach, (member,))
        [team] = await work.teams.enrol([enrolled])
        started = await work.trajectories.start(
            team_id=team.id,
            language=Language.NL,
            with_scan=False,
            programme=f"team@{nth + 2}",
            now=field.town.clock.now(),
        )
        evaluated = await work.rounds.schedule(
            trajectory_id=started.id,
            kind=RoundKind.EVALUATION,
            instrument=asked.key,
            threshold=5,
            plan=plan(),
        )
        items = tuple(ItemRelease(item.id, word) for item in asked.items)
        await work.releases.record(evaluated.id, Release(asked.key, items))
        await work.rounds.move_to(evaluated.id, RoundState.RELEASED)
        await work.commit()


async def _released(field: Field, nth: int, last: date) -> list[ReleasedWords]:
    """What reports tell of the programme of this round, once this quarter is over."""
    async with field.desk.writing() as work:
        await release(work, await work.units.organisation(), last, field.town.clock.now())
        await work.commit()
    return await _told(field, nth)


async def _told(field: Field, nth: int) -> list[ReleasedWords]:
    async with field.desk.reading() as work:
        found, _ = await work.released_words.all()
        kept = await work.released_words.some([one.id for one in found])
    return [one for one in kept if one.name == f"team@{nth + 2}"]


async def _forged(field: Field, told: Sequence[ReleasedWords]) -> list[ReleasedWords]:
    """Somebody who may write in the database writes another word, and puts the true one back."""
    if not told:
        return []
    [one, *_] = told
    true = [(item.item, item.word) for item in one.words.items]
    false = [(item, Word.FEW if word is not Word.FEW else Word.MOST) for item, word in true]
    await _written(field, one.id, false)
    async with field.desk.reading() as work:
        found = await work.released_words.some([one.id])
    await _written(field, one.id, true)
    return found


async def _written(field: Field, id: str, words: Sequence[tuple[str, Word | None]]) -> None:
    change = text("UPDATE released_words SET words = :words WHERE id = :id")
    async with field.database.transaction() as connection:
        await connection.execute(change, {"words": json.dumps(words), "id": id})


def one_session_told(told: Told) -> Hits:
    """Words over sessions that were told of before, and one more: or none were told at all."""
    return Hits(int(len(told.before) != 1 or told.after != told.before))


def believed(told: Told) -> Hits:
    return Hits(len(told.forged))


def forgets_what_was_told() -> AbstractContextManager[Any]:
    """Of which sessions words were made is not kept: every quarter tells of all of them."""
    record = ReleasedWordsStore.record

    async def forgetting(store: ReleasedWordsStore, words: ReleasedWords, _: object) -> str:
        return await record(store, words, ())

    return patch.object(ReleasedWordsStore, "record", forgetting)


ATTACKS = [
    Attack(
        "two readers beside the words of sessions in a report",
        Kind.PRESENCE,
        "A0 and A2 and A10",
        reports,
        told_of_another_team,
        sessions_of_few,
    ),
    Attack(
        "the words of sessions in a report with one more session",
        Kind.PRESENCE,
        "A0 and A2",
        quarters,
        one_session_told,
        forgets_what_was_told,
    ),
    Attack(
        "words of a report that were written by hand",
        Kind.PRESENCE,
        "A4",
        quarters,
        believed,
        rights.believes_every_row,
    ),
]
