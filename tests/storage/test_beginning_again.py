"""A team that begins again: one trajectory at a time, and what it made before goes on."""

import asyncio
from datetime import date, timedelta

import pytest

from storage.trajectories.norms import NormWish
from tests.storage.conftest import NOW, a_round, a_team, plan
from trajectory.errors import Stale, StandsStill
from trajectory.language import Language
from trajectory.norms import Adoption, Crossing, GuideNorm, NormKind
from trajectory.roles import Role
from trajectory.rounds.circles import Changed
from trajectory.rounds.held import Repeat
from trajectory.rounds.rounds import RoundKind
from trajectory.teams import TrajectoryState

LATER = NOW + timedelta(days=200)


async def begins(desk, team, now=LATER):
    async with desk.writing() as work:
        started = await work.trajectories.start(
            team_id=team.id, language=Language.NL, with_scan=False, programme="next@1", now=now
        )
        await work.commit()
    return started


async def ends(desk, trajectory, state=TrajectoryState.CLOSED):
    async with desk.writing() as work:
        await work.trajectories.move_to(trajectory, state)
        await work.commit()


async def a_first_one(desk):
    team = await a_team(desk)
    return team, await a_round(desk, team)


@pytest.mark.parametrize("state", [TrajectoryState.RUNNING, TrajectoryState.PAUSED])
async def test_no_second_one_begins_while_one_goes_on(desk, state):
    team, scan = await a_first_one(desk)
    await ends(desk, scan.trajectory, state)
    with pytest.raises(Stale):
        await begins(desk, team)


async def test_of_two_who_begin_at_the_same_moment_one_does(desk):
    team, scan = await a_first_one(desk)
    await ends(desk, scan.trajectory)
    found = await asyncio.gather(begins(desk, team), begins(desk, team), return_exceptions=True)
    assert sorted(isinstance(one, Stale) for one in found) == [False, True]


async def test_the_last_one_counts_and_those_before_stay(desk):
    team, scan = await a_first_one(desk)
    await ends(desk, scan.trajectory)
    again = await begins(desk, team)
    async with desk.reading() as work:
        assert await work.trajectories.of_team(team.id) == again
        ever = [one.id for one in await work.trajectories.ever_of(team.id)]
        assert ever == [scan.trajectory, again.id]
        assert (await work.rounds.get(scan.id)) == scan


async def test_norm_guide_and_agreements_go_on_and_stay_with_the_one_before(desk):
    team, scan = await a_first_one(desk)
    before = scan.trajectory
    async with desk.writing() as work:
        norm = await work.norms.word(
            trajectory_id=before, theme="others", kind=NormKind.DO, text="We groeten."
        )
        await work.norms.adopt([norm.id], date(2027, 3, 1), Adoption.BEFORE)
        await work.norms.set_crossings(before, "others", [Crossing("others", "1", "team", "zegt")])
        await work.norms.set_wish(NormWish(before, shared_on=date(2027, 3, 1)))
        first = await work.norm_guides.add(
            before,
            made=date(2027, 3, 2),
            norms=[GuideNorm(norm.id, "others", NormKind.DO, norm.text)],
            crossings=[],
            agreements=[],
        )
        await work.agreements.record(trajectory_id=before, what="Elke maandag", owner=Role.MANAGER)
        await work.commit()
    await ends(desk, before)
    again = await begins(desk, team)
    async with desk.writing() as work:
        await work.norms.carry_over(before, again.id)
        later = await work.norms.word(
            trajectory_id=again.id, theme="information", kind=NormKind.DO, text="We delen."
        )
        second = await work.norm_guides.add(
            again.id, made=date(2028, 3, 2), norms=[], crossings=[], agreements=[]
        )
        await work.commit()
    async with desk.reading() as work:
        norms = {one.id for one in await work.norms.of_trajectory(again.id)}
        assert norms == {norm.id, later.id}
        assert [one.id for one in await work.norms.of_trajectory(before)] == [norm.id]
        assert second.version == first.version + 1
        assert await work.norm_guides.before(second) == first
        assert await work.norm_guides.newest(before) == first
        assert [one.what for one in await work.agreements.of_trajectory(again.id)] == [
            "Elke maandag"
        ]
        assert await work.norms.crossings(again.id)
        assert await work.norms.shared() == [again.id]


async def test_what_a_scan_repeats_is_sealed(desk, database):
    """Whoever says that many changed makes the team stand still."""
    _, scan = await a_first_one(desk)
    async with desk.writing() as work:
        again = await work.rounds.schedule(
            trajectory_id=scan.trajectory,
            kind=RoundKind.FOLLOW_UP_SCAN,
            instrument="teamscan@1",
            threshold=5,
            plan=plan(),
        )
        repeat = Repeat(scan.id, 8, Changed(1, 1))
        await work.repeats.record(again.id, repeat)
        await work.commit()
    async with desk.reading() as work:
        assert await work.repeats.get(again.id) == repeat
        assert await work.repeats.get(scan.id) is None
    async with database.transaction() as connection:
        await connection.exec_driver_sql("UPDATE repeat SET came = 9")
    with pytest.raises(StandsStill):
        async with desk.reading() as work:
            await work.repeats.get(again.id)
