"""Units, parts and placements on both databases: sealed, backed up, erased and kept for as long."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from storage import backup
from storage.engine.database import Database
from storage.seals.whole import Fault, broken, seal_everything
from storage.work import Desk
from tests.notary import MemoryKeys, a_notary
from tests.storage.conftest import a_person, a_team, a_trajectory
from trajectory.errors import StandsStill
from trajectory.teams import TrajectoryState
from trajectory.units.belonging import Placement
from trajectory.units.decisions import Act, Body, DecisionState
from trajectory.units.parts import Appointment, UnitPart
from trajectory.units.units import Period, Rank, Unit
from trajectory.units.visiting import VisitKind

TODAY = date(2027, 1, 11)
DAY = timedelta(days=1)
ABOVE = Unit("z-above", "Werk", Rank.DIRECTORATE, "", Period(TODAY))
BELOW = Unit("a-below", "Inkomen", Rank.DEPARTMENT, ABOVE.id, Period(TODAY))


async def by_hand(database, statement, **values):
    """Whoever may write in the database, and has no key."""
    async with database.transaction() as connection:
        await connection.execute(text(statement), values)


@pytest.fixture
def notary():
    """One that remembers nothing of another test: the units have the same ids in each."""
    return a_notary(MemoryKeys())


@pytest.fixture
async def lead(desk):
    """Two units, and somebody who leads the one above."""
    person = await a_person(desk, "lars")
    async with desk.writing() as work:
        await work.units.add([ABOVE, BELOW])
        part = UnitPart.PROGRAMME_LEAD
        await work.units.appoint(Appointment("", ABOVE.id, part, person, Period(TODAY)))
        await work.commit()
    return person


@pytest.fixture
async def team(desk, lead):
    team = await a_team(desk)
    async with desk.writing() as work:
        await work.units.place(Placement(team.id, BELOW.id, TODAY))
        await work.commit()
    return team


async def organisation(desk):
    async with desk.reading() as work:
        return await work.units.organisation()


async def test_units_come_back_as_they_were_kept(desk, lead, team):
    found = await organisation(desk)
    assert found.tree.units == {ABOVE.id: ABOVE, BELOW.id: BELOW}
    [held] = found.held_by(lead, TODAY)
    assert held.reach == {ABOVE.id, BELOW.id}
    async with desk.reading() as work:
        assert await work.units.placements_in([BELOW.id]) == [Placement(team.id, BELOW.id, TODAY)]
        assert await work.units.placements_in([ABOVE.id]) == []


EDITS = (
    "UPDATE unit_part SET person_id = (SELECT manager_id FROM team)",
    "UPDATE unit_part SET part = 'directorate'",
    "UPDATE unit_part SET until = '2030-01-01'",
    "UPDATE unit_part SET unit_id = 'a-below'",
    "DELETE FROM unit_part",
    "UPDATE unit SET until = '2030-01-01' WHERE id = 'z-above'",
    "UPDATE person SET object_id = 'x' WHERE id = (SELECT person_id FROM unit_part)",
)


@pytest.mark.parametrize("edit", EDITS)
async def test_a_unit_of_which_a_row_was_edited_gives_nobody_anything(
    database, desk, lead, team, edit
):
    await by_hand(database, edit)
    found = await organisation(desk)
    assert ABOVE.id not in found.tree.units
    assert not any(one.reach & {ABOVE.id} for one in found.held_by(lead, TODAY))


async def test_a_part_that_was_put_there_gives_nothing(database, desk, lead, team):
    await by_hand(
        database,
        "INSERT INTO unit_part (id, unit_id, person_id, part, deputy, since) "
        "SELECT 'forged', 'a-below', manager_id, 'programme_lead', false, '2027-01-11' FROM team",
    )
    found = await organisation(desk)
    assert found.held_by(team.manager, TODAY) == ()
    assert BELOW.id not in found.tree.units


async def test_a_team_that_was_moved_by_hand_is_in_no_unit_and_is_found(
    database, desk, notary, lead, team
):
    await by_hand(database, "UPDATE team_unit SET unit_id = 'z-above'")
    async with desk.reading() as work:
        assert await work.units.placements_in([ABOVE.id]) == []
    found = await broken(database, notary)
    assert [(one.kind, one.key, one.fault) for one in found] == [
        ("team_units", team.id, Fault.EDITED)
    ]


async def test_a_unit_that_does_not_fit_cannot_be_changed_either(database, desk, lead):
    await by_hand(database, "UPDATE unit SET name = 'Anders' WHERE id = 'z-above'")
    async with desk.writing() as work:
        await work.units.end([Unit("z-above", "", Rank.CLUSTER, "", Period(TODAY, TODAY))])
        with pytest.raises(StandsStill):
            await work.commit()


async def test_a_backup_brings_units_back_in_whatever_order(
    database, desk, lead, team, tmp_path, notary
):
    async with desk.writing() as work:
        await work.units.end([Unit(ABOVE.id, "", Rank.CLUSTER, "", Period(TODAY, TODAY + DAY))])
        await work.commit()
    lines = [line async for line in backup.backup(database, "0.3.0")]
    above = next(n for n, line in enumerate(lines) if '"z-above"' in line and '"Werk"' in line)
    below = next(n for n, line in enumerate(lines) if '"Inkomen"' in line and '"a-below"' in line)
    if above < below:
        lines[above], lines[below] = lines[below], lines[above]
    restored = Database(f"sqlite+aiosqlite:///{tmp_path / 'restored.db'}")
    await restored.migrate()
    await backup.restore(restored, lines)
    await seal_everything(restored, notary)
    found = await organisation(Desk(restored, notary))
    assert found.tree.line(BELOW.id) == (BELOW.id, ABOVE.id)
    assert len(found.appointments) == 1
    await restored.close()


async def test_whoever_is_erased_has_no_part_and_the_decision_stays(desk, lead):
    async with desk.writing() as work:
        decision = await work.decisions.record(
            unit=ABOVE.id, body=Body.DIRECTORATE, met=TODAY, subject="Zo", wording="Akkoord."
        )
        await work.decisions.note(decision.id, lead, Act.RECORDED)
        await work.commit()
    async with desk.reading() as work:
        exported = await work.personal_data.export(lead)
    assert {"unit_part", "decision_hand"} <= exported.keys()
    async with desk.writing() as work:
        await work.personal_data.erase(lead)
        await work.commit()
    async with desk.reading() as work:
        kept = await work.decisions.get(decision.id)
        hands = await work.decisions.hands(decision.id)
    assert kept is not None
    assert kept.state is DecisionState.RECORDED
    assert hands.by_act == {}
    assert (await organisation(desk)).appointments == []


async def test_a_part_in_a_unit_keeps_somebody_known_until_it_is_over(desk, lead):
    async with desk.writing() as work:
        await work.retention.note_parts(TODAY, ())
        await work.commit()
    async with desk.reading() as work:
        assert lead not in await work.retention.partless_since(TODAY)
        [part] = (await work.units.organisation()).appointments
    async with desk.writing() as work:
        await work.units.end_part(part.id, TODAY)
        await work.retention.note_parts(TODAY + DAY, ())
        await work.commit()
    async with desk.reading() as work:
        assert lead in await work.retention.partless_since(TODAY + DAY)


async def test_what_lay_before_a_directorate_goes_when_it_is_long_over(desk, team):
    async with desk.writing() as work:
        laid = await work.hand_ups.lay(
            team=team.id, unit=BELOW.id, sentence="Geef tijd.", shown=TODAY
        )
        await work.hand_ups.end(laid.id, TODAY)
        await work.commit()
    for day, stays in ((TODAY - DAY, True), (TODAY, False)):
        async with desk.writing() as work:
            await work.retention.forget_ended(day)
            await work.commit()
        async with desk.reading() as work:
            assert (await work.hand_ups.get(laid.id) is not None) is stays


async def test_holds_and_visits_go_when_they_are_long_over(desk, team):
    async with desk.writing() as work:
        await work.holds.put(team.id, TODAY - DAY, TODAY)
        await work.visits.put(team.id, TODAY, VisitKind.SESSION)
        await work.visits.put(team.id, TODAY, VisitKind.SESSION)
        assert len(await work.visits.of_teams([team.id])) == 1, "the same one twice stays one"
        await work.commit()
    for day, left in ((TODAY - DAY, 1), (TODAY, 0)):
        async with desk.writing() as work:
            await work.retention.forget_ended(day)
            await work.commit()
        async with desk.reading() as work:
            assert len(await work.holds.of_teams([team.id])) == left
            assert len(await work.visits.of_teams([team.id])) == left


async def test_only_what_goes_on_keeps_its_first_day(desk, team):
    started = await a_trajectory(desk, team)
    async with desk.reading() as work:
        assert [one.id for one in await work.trajectories.going_on([team.id])] == [started.id]
    async with desk.writing() as work:
        await work.trajectories.move_to(started.id, TrajectoryState.STOPPED)
        await work.commit()
    async with desk.reading() as work:
        assert await work.trajectories.going_on([team.id]) == []
