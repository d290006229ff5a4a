"""Rules that keep the promise when somebody changes the program later; each shown to bite."""

import logging
import subprocess
import sys
from base64 import b64encode

import pytest
from sqlalchemy import (
    Column,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    text,
)
from sqlalchemy import inspect as look_into
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import create_async_engine

from booth import api
from bot.monitoring import logs
from dialogs import router
from storage.engine.database import Database
from storage.tables import METADATA
from tests.attacks.mutants import leaks, order
from tests.attacks.overheard import overheard
from tests.attacks.rules import BLIND, log_faults, table_faults
from tests.databases import empty_sqlite
from tests.servers import ROOT

ROOMS = (
    "board",
    "bot",
    "booth",
    "content",
    "dialogs",
    "documents",
    "manifest",
    "papers",
    "storage",
    "trajectory",
    "understanding",
    "use_cases",
)
BIRD = "kanarie-in-de-mijn"


# ---- tables


def test_no_table_of_answers_tells_who_or_when():
    assert METADATA.tables.keys() >= BLIND
    assert table_faults(METADATA) == []


async def test_the_tables_in_the_database_have_the_columns_that_were_judged(empty_database_url):
    database = Database(empty_database_url)
    await database.migrate()
    assert await columns_of(database) == {
        name: set(METADATA.tables[name].columns.keys()) for name in BLIND
    }
    await database.close()


async def test_a_migration_that_adds_a_number_is_found_out(empty_database_url):
    with order.dated_packets():
        database = Database(empty_database_url)
        await database.migrate()
    found = (await columns_of(database))["packet"]
    assert found - set(METADATA.tables["packet"].columns.keys()) == {"changed_at"}
    await database.close()


async def columns_of(database):
    def look(connection):
        inspector = look_into(connection)
        return {name: {one["name"] for one in inspector.get_columns(name)} for name in BLIND}

    async with database.transaction() as connection:
        return await connection.run_sync(look)


@pytest.mark.parametrize(
    ("column", "fault"),
    [
        (lambda: Column("created_at", DateTime), "packet.created_at: keeps an order"),
        (lambda: Column("n", Integer), "packet.n: keeps an order"),
        (lambda: Column("person", String), "packet.person: by its name tells who or when"),
        (lambda: Column("owner", ForeignKey("person.id")), "packet.owner: points at another table"),
    ],
    ids=["a date", "a number", "a name", "a key to people"],
)
def test_a_column_that_somebody_adds_to_ballots_is_found_out(column, fault):
    changed = copied()
    changed.tables["packet"].append_column(column())
    assert fault in table_faults(changed)


def test_a_numbered_table_is_found_out():
    changed = copied()
    changed.tables["round_text"].dialect_options["sqlite"]["with_rowid"] = True
    assert table_faults(changed) == ["round_text: SQLite numbers its rows"]


def test_a_list_of_who_voted_is_found_out():
    changed = copied()
    voted = ForeignKey(changed.tables["packet"].c.row)
    Table("voter", changed, Column("person_id", String), Column("of", String, voted))
    assert table_faults(changed) == ["voter: points at packet"]


def test_a_new_table_with_answers_is_found_out():
    changed = copied()
    Table("draft", changed, Column("id", String), Column("answers", String))
    assert table_faults(changed) == ["draft: holds answers, and is on no list"]


def copied():
    changed = MetaData()
    for table in METADATA.sorted_tables:
        table.to_metadata(changed)
    return changed


# ---- log calls


def sources():
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            yield file.relative_to(ROOT), file.read_text(encoding="utf-8")


def test_every_log_call_says_keys_and_counts_only():
    faults = {str(file): log_faults(source) for file, source in sources()}
    assert {file: found for file, found in faults.items() if found} == {}
    assert sum(source.count("log.") for _, source in sources()) > 20, "the calls are there"


@pytest.mark.parametrize(
    "call",
    [
        'log.info(f"{person.name} sent")',
        'log.info("sent by %s", person.name)',
        'log.info("sent", who=person.id)',
        'log.info("sent", reason=person.id)',
        'log.info("sent", count=message["answers"])',
        '_log.error("failed", extra={"error": str(error)})',
        '_log.error("failed", extra={"error": type(error).__name__, "body": body})',
        '_log.error("failed", extra=vars(request))',
        '_log.error("failed", extra={**request.query})',
        '_log.error("failed", exc_info=True)',
        '_log.error("failed", stack_info=True)',
        '_log.exception("failed")',
        'logging.getLogger(__name__).warning("asked", extra={"reason": request.path_qs})',
        'structlog.get_logger().info("asked", kind=request.url)',
        "traceback.print_exc()",
    ],
)
def test_a_careless_log_call_is_found_out(call):
    source = f"def handle(request, person, error, body, message):\n    {call}\n"
    assert log_faults(source) != []


# ---- what is really written


async def somebody_asks_badly(town):
    """Words in the address, the query string, a header and the body; and one that fails."""
    address = town.address
    for path in (f"/{BIRD}", f"/prive?name={BIRD}", f"/healthz?{BIRD}={BIRD}"):
        await town.session.get(address + path, headers={"User-Agent": BIRD, "Cookie": BIRD})
    for path in ("/prive/open", "/prive/send", "/lezen/open", "/bestand/open", "/api/messages"):
        await town.session.post(f"{address}{path}?q={BIRD}", data=BIRD)
        await town.session.post(f"{address}{path}?q={BIRD}", json={"ticket": BIRD, "text": BIRD})
    await town.samira.says(f"status {BIRD}")


async def test_no_body_and_no_query_string_is_in_any_log(enrolled):
    with overheard() as said:
        await somebody_asks_badly(enrolled)
        logging.getLogger("bot").warning("control")
    assert BIRD not in said.getvalue()
    assert "control" in said.getvalue()


@pytest.mark.usefixtures("enrolled")
async def test_a_program_that_logs_bodies_is_found_out():
    with leaks.logs_bodies(), overheard() as said, pytest.raises(AttributeError):
        await api.send(None, {"ticket": BIRD, "packet": b64encode(BIRD.encode()).decode()})
    assert BIRD in said.getvalue()


async def test_an_error_report_has_no_locals_and_no_sentence(enrolled, monkeypatch):
    async def fails(*_):
        secret = BIRD * 2
        raise RuntimeError(secret)

    monkeypatch.setattr(router.Conversations, "_answer", fails)
    with overheard() as said:
        told = await enrolled.samira.says("status")
    assert "RuntimeError" in said.getvalue()
    assert BIRD not in said.getvalue() + told
    assert "Traceback" not in said.getvalue() + told


def test_logs_that_keep_every_field_are_found_out(monkeypatch):
    monkeypatch.setattr(logs, "_allowed", lambda _logger, _method, event: {**event, "_record": ""})
    with overheard() as said:
        logging.getLogger("bot").warning("sent", extra={"body": BIRD})
    assert BIRD in said.getvalue()


async def test_a_statement_that_fails_does_not_tell_its_values(tmp_path):
    """SQLAlchemy does so, unless it is told not to."""
    file = empty_sqlite(tmp_path)
    database, careless = Database(file), create_async_engine(file)
    assert BIRD not in await failing(database._engine)
    assert BIRD in await failing(careless), "the control"
    await database.close()
    await careless.dispose()


async def failing(engine):
    with pytest.raises(OperationalError) as failure:
        async with engine.connect() as connection:
            await connection.execute(text("SELECT * FROM nowhere WHERE a = :a"), {"a": BIRD})
    return str(failure.value)


# ---- what is left of a program that dies


SERVES = """
import ctypes, resource, sys
from unittest.mock import patch
from bot import __main__ as program, core_dumps
from bot.settings import Settings
{careless}
with patch.object(program.web, "run_app"), patch.object(program, "make_only_app"):
    program._serve(Settings.model_construct(host="127.0.0.1", port=0))
marked = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == "linux" else 0
print(resource.getrlimit(resource.RLIMIT_CORE)[0], marked)
"""
"""What the bot does before it serves; then its limit for dumps, and whether it may be dumped."""


def served(careless=""):
    """In a process of its own, where dumps are allowed before."""
    limit = "import resource; hard = resource.getrlimit(resource.RLIMIT_CORE)[1]\n"
    limit += "resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))\n"
    program = [sys.executable, "-c", limit + SERVES.format(careless=careless)]
    return subprocess.run(program, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_a_program_that_dies_leaves_no_copy_of_its_memory():
    assert served().split() == ["0", "0"]


def test_a_program_that_may_be_dumped_is_found_out():
    assert served("core_dumps.forbid_dumps = lambda: None").split() != ["0", "0"]
