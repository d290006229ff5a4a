"""Migrations: up, down, with data, and never another table than the program knows."""

import json
from datetime import date

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from storage.engine.database import Database
from storage.engine.migrating import alembic_config
from storage.migrations.open_rounds import RoundsAreOpen
from storage.tables import METADATA
from storage.units.decision_subjects import unpacked
from storage.units.decisions import Decisions
from storage.work import Desk
from tests.storage.conftest import a_round, a_team, a_trajectory
from trajectory.reports.periods import ReportKind, Span
from trajectory.teams import TrajectoryState
from trajectory.units.decisions import OnReport, OnWave
from trajectory.waves.wave import WaveKind

WITHOUT_ORDER = ("message", "packet", "round_text", "seen_activity")
"""Tables in which SQLite may not number the rows (anonymity.md §2)."""
BEFORE_BEGINNING_AGAIN = "0023"
ONE_BOX = "0017"
"""The step after which answers lie in packets only."""


@pytest.fixture
async def fresh(empty_database_url):
    database = Database(empty_database_url)
    yield database
    await database.close()


async def on(database, work):
    """Run synchronous work of alembic on a connection."""
    async with database._engine.begin() as connection:
        return await connection.run_sync(work)


async def tables(database):
    return set(await on(database, lambda connection: inspect(connection).get_table_names()))


async def to(database, revision):
    await on(database, lambda connection: command.downgrade(alembic_config(connection), revision))


def differences(connection):
    return compare_metadata(
        MigrationContext.configure(connection, opts={"compare_type": True}), METADATA
    )


def revisions(connection):
    return list(ScriptDirectory.from_config(alembic_config(connection)).walk_revisions())


async def test_the_migrations_make_exactly_the_tables_the_program_knows(fresh):
    await fresh.migrate()
    assert await on(fresh, differences) == []
    assert await tables(fresh) == {*METADATA.tables, "alembic_version"}


async def test_all_the_way_down_leaves_nothing_and_up_again_works(fresh, notary):
    await fresh.migrate()
    await a_round(Desk(fresh, notary), await a_team(Desk(fresh, notary)))
    await to(fresh, "base")
    assert await tables(fresh) == {"alembic_version"}
    await fresh.migrate()
    assert await on(fresh, differences) == []


async def test_a_start_on_an_existing_database_keeps_its_data(fresh, notary):
    await fresh.migrate()
    scan = await a_round(Desk(fresh, notary), await a_team(Desk(fresh, notary)))
    await fresh.migrate()
    async with Desk(fresh, notary).reading() as work:
        assert await work.rounds.get(scan.id) == scan
        assert [team.name for team in await work.teams.all()] == ["Inkomen"]


async def test_every_step_goes_up_and_down_by_itself(fresh):
    """Also for steps that later sessions add."""
    steps = await on(fresh, revisions)
    for step in reversed(steps):
        await fresh.migrate(step.revision)
        before = await tables(fresh)
        await to(fresh, "-1")
        await fresh.migrate(step.revision)
        assert await tables(fresh) == before


@pytest.mark.parametrize("state", ["open", "closing"])
async def test_no_step_changes_how_answers_are_kept_while_a_round_is_open(fresh, notary, state):
    """Neither up nor down; once it is over both go, and keep what is there."""
    await fresh.migrate()
    scan = await a_round(Desk(fresh, notary), await a_team(Desk(fresh, notary)))
    before = f"{int(ONE_BOX) - 1:04}"
    await in_state(fresh, state)
    with pytest.raises(RoundsAreOpen, match="1 rounds are open"):
        await to(fresh, before)
    assert "packet" in await tables(fresh)
    assert "ballot" not in await tables(fresh)

    await in_state(fresh, "released")
    await to(fresh, before)
    await in_state(fresh, state)
    with pytest.raises(RoundsAreOpen):
        await fresh.migrate()
    assert "ballot" in await tables(fresh)

    await in_state(fresh, "released")
    await fresh.migrate()
    assert await on(fresh, in_states) == [(scan.id, "released")]


async def test_a_team_that_began_again_is_not_folded_into_one_trajectory(fresh, notary):
    """Up keeps what hangs on a trajectory; down is refused while a team has two."""
    await fresh.migrate(BEFORE_BEGINNING_AGAIN)
    await fresh.migrate()
    desk = Desk(fresh, notary)
    team = await a_team(desk)
    scan = await a_round(desk, team)
    await to(fresh, BEFORE_BEGINNING_AGAIN)
    await fresh.migrate()
    async with desk.reading() as work:
        assert (await work.rounds.get(scan.id)) == scan
    async with desk.writing() as work:
        await work.trajectories.move_to(scan.trajectory, TrajectoryState.CLOSED)
        await work.commit()
    again = await a_trajectory(desk, team)
    with pytest.raises(SystemExit, match="began again"):
        await to(fresh, BEFORE_BEGINNING_AGAIN)
    async with desk.reading() as work:
        ever = await work.trajectories.ever_of(team.id)
    assert {one.id for one in ever} == {scan.trajectory, again.id}


def in_states(connection):
    return [tuple(row) for row in connection.execute(text("SELECT id, state FROM round"))]


async def in_state(database, state):
    def write(connection):
        connection.execute(text("UPDATE round SET state = :state"), {"state": state})

    await on(database, write)


async def test_sqlite_never_numbers_what_must_have_no_order(tmp_path):
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'town.db'}")
    await database.migrate()
    async with database.session(reading=True) as session:
        connection = await session.connection()
        rows = await connection.execute(text("SELECT name, sql FROM sqlite_master"))
        made = {name: sql for name, sql in rows if name in WITHOUT_ORDER and sql}
    await database.close()
    assert set(made) == set(WITHOUT_ORDER)
    assert all("WITHOUT ROWID" in sql for sql in made.values())


# ---- what must not stay


async def writes(database, statement, **values):
    async with database.transaction() as connection:
        await connection.execute(text(statement), values)


async def finds(database, question):
    async with database.transaction() as connection:
        return [tuple(row) for row in await connection.execute(text(question))]


async def a_change_of_the_roster(database, kind):
    """As an older version kept it, in a team of one person."""
    await writes(
        database,
        "INSERT INTO person (id, name, language, language_chosen, reminders)"
        " VALUES ('kofi', 'Kofi', 'nl', false, true)",
    )
    await writes(
        database,
        "INSERT INTO team (id, name, name_key, level, manager_id, trainer_id, coach_id)"
        " VALUES ('inkomen', 'Inkomen', 'inkomen', 'team', 'kofi', 'kofi', 'kofi')",
    )
    await writes(
        database,
        "INSERT INTO roster_change (id, team_id, kind, person_id, proposed_by, state)"
        " VALUES ('one', 'inkomen', :kind, 'kofi', 'kofi', 'confirmed')",
        kind=kind,
    )


async def test_nobody_was_ever_absent_for_long(fresh):
    await fresh.migrate("0010")
    await a_change_of_the_roster(fresh, "long_absent")
    await fresh.migrate()
    assert await finds(fresh, "SELECT kind, state FROM roster_change") == [("left", "confirmed")]
    await to(fresh, "0010")
    assert await finds(fresh, "SELECT kind FROM roster_change") == [("left",)]


async def test_what_somebody_needed_is_in_no_byte_any_more_and_does_not_come_back(tmp_path):
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'town.db'}")
    await database.migrate("0010")
    await a_change_of_the_roster(database, "left")
    await writes(
        database,
        "INSERT INTO trajectory (id, team_id, language, with_scan, started)"
        " VALUES ('way', 'inkomen', 'nl', true, '2027-01-11 09:00:00')",
    )
    await writes(
        database,
        "INSERT INTO session (id, trajectory_id, type, state, place, version)"
        " VALUES ('intake', 'way', 'intake', 'proposed', '', 0)",
    )
    await writes(
        database,
        "INSERT INTO session_answer (session_id, person_id, cannot, needs)"
        " VALUES ('intake', 'kofi', '1', 'Een gebarentolk')",
    )
    await database.compact()
    assert b"Een gebarentolk" in bytes_of(tmp_path), "the control"
    await database.migrate()
    await database.compact()
    assert b"Een gebarentolk" not in bytes_of(tmp_path)
    assert await finds(database, "SELECT cannot FROM session_answer") == [("1",)]
    await to(database, "0010")
    assert await finds(database, "SELECT needs FROM session_answer") == [("",)]
    await database.close()


def bytes_of(folder):
    return b"".join(path.read_bytes() for path in folder.glob("town.db*"))


# ---- what was told in one language


DECISIONS = (
    ("by report", "Report: Fourth quarter of 2026"),
    ("by wave", "Golf vanaf april 2027, Werk en Inkomen"),
    ("typed", "Programma 2"),
)


async def test_decisions_that_were_recorded_before_say_what_they_are_about(fresh):
    """Of a report and a wave by what hangs on them, in tables and in the annexes of a report; what
    somebody typed stays."""
    await fresh.migrate("0045")
    unit = "INSERT INTO unit (id, name, rank, since) VALUES ('u', 'WI', 'directorate', :day)"
    await writes(fresh, unit, day=date(2026, 1, 1))
    for id, subject in DECISIONS:
        await writes(
            fresh,
            "INSERT INTO decision (id, unit_id, body, met, subject, wording, version, state)"
            " VALUES (:id, 'u', 'directorate', :day, :subject, 'Akkoord.', 1, 'confirmed')",
            id=id,
            subject=subject,
            day=date(2027, 1, 12),
        )
    annexed = json.dumps([("dt", "2027-01-12", subject, 1) for _, subject in DECISIONS])
    await writes(
        fresh,
        "INSERT INTO report (id, unit_id, kind, first, last, version, correction, figures, decided,"
        " decision_id) VALUES ('r', 'u', 'quarter', :first, :last, 1, '', '{}', :decided,"
        " 'by report')",
        first=date(2026, 10, 1),
        last=date(2026, 12, 31),
        decided=annexed,
    )
    await writes(
        fresh,
        "INSERT INTO wave (id, unit_id, kind, first, months, department_mts, teams, version, told,"
        " decision_id, decided) VALUES ('w', 'u', 'wave', :first, 6, 0, 0, 1, false, 'by wave',"
        " false)",
        first=date(2027, 4, 1),
    )
    await fresh.migrate()
    async with fresh.session(reading=True) as session:
        found = await Decisions(session).of_unit("u")
        [(decided,)] = await finds(fresh, "SELECT decided FROM report")
    report = OnReport(ReportKind.QUARTER, Span(date(2026, 10, 1), date(2026, 12, 31)))
    about = {report, OnWave(WaveKind.WAVE, date(2027, 4, 1)), "Programma 2"}
    assert {one.subject for one in found} == about
    assert {unpacked(subject) for _, _, subject, _ in json.loads(decided)} == about
