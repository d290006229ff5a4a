"""A backup brings back everything but answers, and no round to life."""

import json
from datetime import date, time

import pytest

from storage import backup
from storage.engine.database import Database
from storage.seals.whole import seal_everything
from storage.work import Desk
from tests.storage.conftest import a_round, a_team, a_trajectory
from trajectory.planning.sessions import Part, SessionState
from trajectory.rounds.rounds import RoundState


@pytest.fixture
async def restored(tmp_path):
    """An empty database beside the one that is copied."""
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'restored.db'}")
    await database.migrate()
    yield database
    await database.close()


async def lines_of(database):
    return [line async for line in backup.backup(database)]


@pytest.mark.parametrize("state", RoundState)
async def test_a_round_that_was_alive_lapses_and_every_other_stays_as_it_was(
    database, desk, restored, notary, state
):
    scan = await a_round(desk, await a_team(desk))
    async with desk.writing() as work:
        await work.rounds.move_to(scan.id, state)
        await work.commit()

    await backup.restore(restored, await lines_of(database))
    await seal_everything(restored, notary)

    alive = state in (RoundState.OPEN, RoundState.CLOSING)
    async with Desk(restored, notary).reading() as work:
        kept = await work.rounds.get(scan.id)
    assert kept.state is (RoundState.LAPSED if alive else state)
    assert (kept.opens, kept.closes, kept.visible) == (scan.opens, scan.closes, scan.visible)


async def test_a_session_comes_back_with_its_day_and_its_hours(database, desk, restored, notary):
    started = await a_trajectory(desk, await a_team(desk))
    async with desk.writing() as work:
        session = await work.sessions.propose(
            trajectory_id=started.id, type_id="intake", place="Zaal 1"
        )
        part = Part(date(2027, 2, 16), time(13), time(15, 30))
        planned = await work.sessions.settle(
            session.id, [part], state=SessionState.CONFIRMED, place="Zaal 1"
        )
        await work.commit()
    await backup.restore(restored, await lines_of(database))
    await seal_everything(restored, notary)
    async with Desk(restored, notary).reading() as work:
        assert await work.sessions.get(session.id) == planned


async def test_people_and_teams_come_back_as_they_were(database, desk, restored, notary):
    team = await a_team(desk)
    count = await backup.restore(restored, await lines_of(database))
    await seal_everything(restored, notary)
    async with Desk(restored, notary).reading() as work:
        assert await work.teams.all() == [team]
        assert [person.id for person in await work.people.many(team.people)] == list(team.people)
    assert count == len(await lines_of(database)) - 1, "the first line says the version"


async def test_a_backup_of_another_version_changes_nothing(database, desk, restored):
    await a_team(desk)
    _, *rows = await lines_of(database)
    with pytest.raises(backup.NotRestorable, match="another version"):
        await backup.restore(restored, [json.dumps({"revision": "of-tomorrow"}), *rows])
    assert len(await lines_of(restored)) == 1
