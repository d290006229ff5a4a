"""Groups of peer consultation are made once, however many replicas find them due."""

import asyncio

from tests.storage.conftest import a_team, a_trajectory


async def test_two_replicas_that_find_groups_due_make_them_once(desk):
    team = await a_team(desk, members=("samira", "kofi", "mei"))
    session = await a_session(desk, await a_trajectory(desk, team))

    async def finds_them_due():
        async with desk.writing() as work:
            await work.peer_groups.alone()
            if not await work.peer_groups.of_sessions(session.id):
                await asyncio.sleep(0.05)  # the other one is looking just now
                await work.peer_groups.form(session.id, [team.members])
            await work.commit()

    await asyncio.gather(*(finds_them_due() for _ in range(4)))
    async with desk.reading() as work:
        [group] = await work.peer_groups.of_sessions(session.id)
    assert set(group.people) == set(team.members)


async def a_session(desk, trajectory):
    async with desk.writing() as work:
        session = await work.sessions.propose(
            trajectory_id=trajectory.id, type_id="peer-1", place=""
        )
        await work.commit()
    return session
