"""Teams that are nearly the same."""

from collections.abc import AsyncIterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest.mock import patch

from storage.work import Work
from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.field import Field, Group, plan
from tests.attacks.field import field as a_field
from trajectory.rounds.instrument import Level
from trajectory.rounds.rounds import RoundState
from trajectory.teams import Team
from use_cases.rounds import alike_teams

MEMBERS = 9


async def twins(stage: Stage) -> AsyncIterator[list[RoundState]]:
    """Two teams that differ by a joiner, a leaver, or one or two who changed places."""
    luck = stage.luck
    async with a_field(stage.backend) as field:
        pairs = []
        async with field.desk.writing() as work:
            for number in range(stage.rounds):
                first = await field._group(work, 2 * number, MEMBERS, luck)
                pairs.append((first, await _twin(field, work, first, 2 * number + 1, luck)))
            await work.commit()
        field.town.clock.moment = plan().opens
        await field.run("opening")
        for pair in pairs:
            async with field.desk.reading() as work:
                rounds = [await work.rounds.get(group.round) for group in pair]
            yield [asked.state for asked in rounds if asked]


async def _twin(field: Field, work: Work, first: Group, number: int, luck: Random) -> Group:
    others = [await field._person(work, number, one, luck) for one in range(2)]
    same = list(first.members)
    luck.shuffle(same)
    joined = luck.randint(0, 2)
    left = luck.randint(1, 2) if joined == 0 else luck.randint(0, 2)
    members = (*same[left:], *others[:joined])
    name = f"Team {number:04}"
    guides = (first.manager.id, first.trainer.id, first.coach.id)
    people = tuple(one.id for one in members)
    [team] = await work.teams.enrol([Team("", name, Level.TEAM, *guides, people)])
    group = Group("", team.id, name, first.manager, first.trainer, first.coach, members)
    return await field.started(work, group)


def both_open(states: list[RoundState]) -> Hits:
    return Hits(int(states.count(RoundState.OPEN) > 1))


def never_alike() -> AbstractContextManager[Any]:
    """Any two teams may have a round beside each other."""
    return patch.object(alike_teams, "too_alike", lambda *_, **__: False)


ATTACKS = [
    Attack(
        "two results that differ by a joiner or a leaver",
        Kind.PRESENCE,
        "A0",
        twins,
        both_open,
        never_alike,
    ),
]
