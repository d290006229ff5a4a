"""The picture of a department beside what its readers see: the words of their own teams, and the
same picture on another day (trust.md, rule 11)."""

from collections.abc import AsyncIterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import combinations_with_replacement
from random import Random
from typing import Any
from unittest.mock import patch

from dialogs.follow_up import follow_up
from storage.work import Work
from tests.attacks import pictures as proof
from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.field import Field, Group, content, plan
from tests.attacks.field import field as a_field
from tests.attacks.views import shown
from trajectory.rounds import pictures
from trajectory.rounds.instrument import Level
from trajectory.rounds.release import ItemRelease, Release, Word
from trajectory.rounds.rounds import RoundState
from trajectory.teams import Team
from use_cases.follow_up import department_picture
from use_cases.follow_up.department_picture import Shown

# ---- beside the words of two teams -------------------------------------------------------------

TOGETHER = 2
"""Managers who put what they see side by side."""
STATEMENTS = 24


@dataclass(frozen=True)
class Seen:
    """What two managers see: the picture of their department, and the words of their teams.

    Everybody knows the rules: `fewest` is how many teams must have a word.
    """

    teams: int
    fewest: int
    own: list[Release]
    picture: Release


async def departments(stage: Stage) -> AsyncIterator[list[Seen]]:
    """Departments of three to ten teams, as far as the rule gives a picture of them."""
    luck = stage.luck
    for _ in range(stage.rounds):
        fewest = pictures.fewest_teams(TOGETHER) or 0
        departments = [[_any_release(luck) for _ in range(teams)] for teams in range(3, 11)]
        yield [
            Seen(
                len(teams),
                fewest,
                teams[:TOGETHER],
                pictures.department_picture(teams, fewest=fewest),
            )
            for teams in departments
            if len(teams) >= fewest
        ]


def _any_release(luck: Random) -> Release:
    """Of a large team or a small one; now and then too few answered."""
    large, small = (*Word, None), (*list(Word)[1:4], None)
    words = luck.choice([large, small])
    items = (ItemRelease(f"i{number}", luck.choice(words)) for number in range(STATEMENTS))
    return Release("teamscan@1", tuple(items))


def told_of_another_team(shown: list[Seen]) -> Hits:
    """On how many statements they can name the word of a team they do not see."""
    return Hits(sum(map(_named, shown)), STATEMENTS * len(shown))


def _named(seen: Seen) -> int:
    own = [release.words() for release in seen.own]
    return sum(
        _likeliest(seen.teams, tuple(words[item] for words in own), word, seen.fewest)
        > proof.LIKELY
        for item, word in seen.picture.words().items()
    )


@cache
def _unseen(teams: int) -> list[tuple[Word | None, ...]]:
    return list(combinations_with_replacement(proof.KINDS, teams))


@cache
def _likeliest(teams: int, own: tuple[Word | None, ...], said: Word | None, fewest: int) -> float:
    """How sure they can be of a word of one of the others, when all words come as often."""
    unseen = teams - len(own)
    possible = {
        world: proof.orders([world.count(kind) for kind in proof.KINDS])
        for world in _unseen(unseen)
        if pictures.middle([*own, *world], fewest=fewest) is said
    }
    total = unseen * sum(possible.values())
    return max(
        sum(world.count(word) * ways for world, ways in possible.items()) / total
        for word in proof.KINDS[:3]
    )


def pictures_of_few() -> AbstractContextManager[Any]:
    """The rule as it was: three teams are enough."""
    return patch.object(pictures, "FEWEST_BY_KNOWN", {TOGETHER: 3})


# ---- the same picture when one more team is in -------------------------------------------------

DAYS = (timedelta(days=3), timedelta(days=4))
"""After the results are shown, on working days: before and after the last team."""


async def mornings(stage: Stage) -> AsyncIterator[tuple[bytes, bytes]]:
    """What somebody sees of their department before one more team has a result, and after."""
    luck = stage.luck
    async with a_field(stage.backend) as field:
        departments = [await _department(field, nth, luck) for nth in range(stage.rounds)]
        before = await _looked_at(field, departments, DAYS[0])
        async with field.desk.writing() as work:
            for nth, (management, _) in enumerate(departments):
                late = await _team(field, work, 1000 * nth + pictures.FEWEST_TEAMS, luck)
                await work.teams.add_member(management, late.manager.id, date(2027, 1, 11))
            await work.commit()
        after = await _looked_at(field, departments, DAYS[1])
    for pair in zip(before, after, strict=True):
        yield pair


async def _department(field: Field, nth: int, luck: Random) -> tuple[str, Group]:
    """A management team, and one of the seven teams below it."""
    async with field.desk.writing() as work:
        teams = [
            await _team(field, work, 1000 * nth + one, luck) for one in range(pictures.FEWEST_TEAMS)
        ]
        guides = (teams[0].trainer.id, teams[0].trainer.id, teams[0].coach.id)
        managers = tuple(group.manager.id for group in teams)
        above = Team("", f"MT {nth}", Level.DEPARTMENT_MT, *guides, managers)
        [management] = await work.teams.enrol([above])
        await work.commit()
    return management.id, teams[0]


async def _team(field: Field, work: Work, number: int, luck: Random) -> Group:
    """A team with a result in which every statement has the same word."""
    group = await field._group(work, number, 1, luck)
    asked, word = content().newest_for(Level.TEAM), luck.choice([*Word])
    items = tuple(ItemRelease(item.id, word) for item in asked.items)
    await work.releases.record(group.round, Release(asked.key, items))
    await work.rounds.move_to(group.round, RoundState.RELEASED)
    return group


async def _looked_at(
    field: Field, departments: list[tuple[str, Group]], day: timedelta
) -> list[bytes]:
    field.town.clock.moment = plan().visible + day
    await field.run("morning")
    return [await shown(field, group.members[0], "picture.show", group) for _, group in departments]


def one_team_told(seen: tuple[bytes, bytes]) -> Hits:
    """Two pictures that differ, or that say that they are of another number of teams."""
    return Hits(int(b"picture-none" in seen[0] or seen[0] != seen[1]))


def pictures_that_grow() -> AbstractContextManager[Any]:
    """The rule as it was: whoever asks sees a picture of all that there is by now."""

    async def picture_of(work: Work, team: Team) -> Shown | None:
        department = await department_picture.department_of(work, team)
        if department is None:
            return None
        scanned = await department_picture._scans_of(work, department)
        found = [await work.releases.get(one.scan.id) for one in scanned]
        words = [release for release in found if release]
        picture = pictures.department_picture(words, fewest=pictures.FEWEST_TEAMS)
        return Shown(department, len(words), picture)

    return patch.object(follow_up, "picture_of", picture_of)


ATTACKS = [
    Attack(
        "two managers beside the picture of their department",
        Kind.PRESENCE,
        "A0",
        departments,
        told_of_another_team,
        pictures_of_few,
    ),
    Attack(
        "the picture of a department with one more team",
        Kind.PRESENCE,
        "A0",
        mornings,
        one_team_told,
        pictures_that_grow,
    ),
]
