"""An older replica goes on working while a newer one brings the tables up to date.

So a migration only adds: tables, indexes, and columns that a program which does not know them may
leave out. What is no longer used is dropped two versions later (docs/operations.md, "Upgrade").
"""

import asyncio
from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory
from sqlalchemy import text

from storage.engine.database import Database
from storage.engine.migrating import MIGRATIONS

STEPS = sorted(
    ScriptDirectory(str(MIGRATIONS)).walk_revisions(), key=lambda script: script.revision
)
ADDING = {"create_table", "create_index", "add_column"}
"""What alembic may do to tables that an older program is using."""
DATA = ("UPDATE ", "INSERT ", "SELECT ")
STOPPED = {
    "0017": ["drop_table"],
    "0018": ["drop_column"],
    "0019": [
        "executes DELETE FROM MAILBOX",
        "executes DELETE FROM SEAL WHERE KIND = 'MAILBOX'",
        "adds before_id, which older programs leave out",
        "adds reader_id, which older programs leave out",
        "drop_table",
    ],
    "0023": ["drop_column", "drop_column"],
    "0024": ["drop_constraint", "makes unique what was not"],
}
"""Steps for which every bot is stopped first, as the changelog of that version says, and what they
do beside adding: an old bot must not go on taking answers in a way that nobody counts any more, nor
remind whoever stopped one kind of reminder."""


class Recorder:
    """Stands in for alembic's `op` and writes down what a step asks for; changes nothing."""

    def __init__(self):
        self.asked = []

    def f(self, name):
        return name

    def batch_alter_table(self, table, **_):
        return Batch(self, table)

    def get_bind(self):
        return SimpleNamespace(dialect=SimpleNamespace(name="postgresql"), execute=self.execute)

    def get_context(self):
        return SimpleNamespace(dialect=SimpleNamespace(name="postgresql"))

    def execute(self, statement, *_):
        self.asked.append(("execute", (str(statement),), {}))
        return SimpleNamespace(scalar_one=lambda: 0, all=list)

    def __getattr__(self, name):
        return lambda *values, **named: self.asked.append((name, values, named))


class Batch:
    """The same for alembic's way of changing a table of SQLite."""

    def __init__(self, recorder, table):
        self.recorder, self.table = recorder, table

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def f(self, name):
        return name

    def __getattr__(self, name):
        first = (self.table,) if name == "add_column" else ()
        return lambda *values, **named: self.recorder.asked.append((name, first + values, named))


def asked_by(upgrade):
    recorder = Recorder()
    upgrade.__globals__["op"] = recorder
    upgrade()
    return recorder.asked


def fault(asked):
    """Why an older program could stumble over this, or None."""
    name, values, named = asked
    if name == "execute":
        statement = values[0].strip().upper()
        return None if statement.startswith(DATA) else f"executes {statement[:40]}"
    if name not in ADDING:
        return name
    if name == "create_index" and named.get("unique"):
        return "makes unique what was not"
    if name == "add_column":
        column = values[1]
        optional = column.nullable or column.server_default is not None
        return None if optional else f"adds {column.name}, which older programs leave out"
    return None


@pytest.fixture
def op(monkeypatch):
    """Whatever a test puts in the place of alembic's `op` is taken out again."""
    for step in STEPS:
        monkeypatch.setitem(step.module.upgrade.__globals__, "op", step.module.op)


@pytest.mark.parametrize("step", STEPS[1:], ids=lambda step: step.revision)
@pytest.mark.usefixtures("op")
def test_a_step_only_adds(step):
    asked = asked_by(step.module.upgrade)
    made = {values[0] for name, values, _ in asked if name == "create_table"}
    # An index on a table of the same step can be of any kind: nobody uses that table yet.
    changes = [one for one in asked if not (one[0] == "create_index" and one[1][1] in made)]
    found = [found for one in changes if (found := fault(one))]
    assert found == STOPPED.get(step.revision, [])


@pytest.mark.parametrize(
    "destroy",
    [
        lambda op: op.drop_column("person", "name"),
        lambda op: op.drop_table("person"),
        lambda op: op.rename_table("person", "human"),
        lambda op: op.alter_column("person", "name", new_column_name="called"),
        lambda op: op.add_column("person", sa.Column("age", sa.Integer(), nullable=False)),
        lambda op: op.create_index("once", "person", ["name"], unique=True),
        lambda op: op.create_unique_constraint("once", "person", ["name"]),
        lambda op: op.execute("DELETE FROM person"),
        lambda op: op.execute(sa.text("ALTER TABLE person DROP COLUMN name")),
        lambda op: op.batch_alter_table("person").drop_column("name"),
    ],
)
def test_what_an_older_program_would_stumble_over_is_found(destroy):
    """The control: the same reading refuses every kind of destruction."""
    recorder = Recorder()
    destroy(recorder)
    assert [fault(one) for one in recorder.asked] != [None]


# ---- two at once, and one after the other


async def test_replicas_that_start_together_migrate_once(empty_database_url):
    replicas = [Database(empty_database_url) for _ in range(4)]
    await asyncio.gather(*(replica.migrate() for replica in replicas))
    assert all([await replica.is_current() for replica in replicas])
    for replica in replicas:
        await replica.close()


async def test_an_older_program_starts_beside_a_newer_one_and_leaves_its_tables(empty_database_url):
    database = Database(empty_database_url)
    await database.migrate()
    async with database.transaction() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    older = Database(empty_database_url)
    await older.migrate()
    assert await older.is_current()
    async with older.session(reading=True) as session:
        connection = await session.connection()
        found = await connection.execute(text("SELECT version_num FROM alembic_version"))
        assert found.scalar_one() == "9999"
    await older.close()
    await database.close()


async def test_an_empty_database_is_not_current(empty_database_url):
    database = Database(empty_database_url)
    assert not await database.is_current()
    await database.close()
