"""A backup brings back everything but answers, and no round to life."""

from dataclasses import replace
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
    return [line async for line in backup.backup(database, "0.3.0")]


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
    assert count == len(await lines_of(database)) - 2, "the first line and the last are no rows"


async def test_a_backup_of_another_version_is_refused_with_what_to_install(
    database, desk, restored
):
    await a_team(desk)
    whole = backup.contents(await lines_of(database))
    other = replace(whole, revision="0001", program="0.2.0")
    with pytest.raises(backup.NotRestorable, match=r"install version 0\.2\.0 of the program"):
        await backup.check_place(restored, other)
    await backup.check_place(restored, whole)


async def test_a_whole_backup_says_what_it_holds(database, desk):
    team = await a_team(desk)
    whole = backup.contents(await lines_of(database))
    assert (whole.rows["team"], whole.rows["person"]) == (1, len(team.people))
    assert whole.program == "0.3.0"


async def test_half_a_backup_is_refused_wherever_it_was_cut(database, desk):
    await a_team(desk)
    lines = await lines_of(database)
    text = "".join(f"{line}\n" for line in lines)
    for length in range(0, len(text) - 2, 7):
        with pytest.raises(backup.NotRestorable):
            backup.contents(text[:length].splitlines())
    assert backup.contents(text.splitlines()), "the control"


@pytest.mark.parametrize("change", ["swapped", "left out", "twice", "another name", "more behind"])
async def test_a_backup_that_was_changed_is_refused(database, desk, change):
    await a_team(desk)
    head, one, other, *rest = await lines_of(database)
    changed = {
        "swapped": [head, other, one, *rest],
        "left out": [head, other, *rest],
        "twice": [head, one, one, other, *rest],
        "another name": [head, one.replace('"row"', '"rows"'), other, *rest],
        "more behind": [head, one, other, *rest, one],
    }[change]
    with pytest.raises(backup.NotRestorable):
        backup.contents(changed)


async def test_who_was_erased_does_not_come_back_and_everybody_else_does(
    database, desk, restored, notary
):
    team = await a_team(desk)
    async with desk.reading() as work:
        one, *others = [await work.people.get(id) for id in team.members]
    await backup.restore(
        restored, await lines_of(database), lambda account: account in one.accounts
    )
    await seal_everything(restored, notary)
    async with Desk(restored, notary).reading() as work:
        assert await work.people.many([one.id]) == []
        known = await work.people.many([other.id for other in others])
        assert {person.id for person in known} == {other.id for other in others}
        [kept] = await work.teams.all()
        assert set(kept.members) == {other.id for other in others}
