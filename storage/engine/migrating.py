"""The steps from one version of the tables to the next, on a connection that is open."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

MIGRATIONS = Path(__file__).parent.parent / "migrations"
_SCRIPTS = ScriptDirectory(str(MIGRATIONS))


def alembic_config(connection: Connection) -> Config:
    """What alembic is told: where the steps stand, and the connection that is open."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def revision(connection: Connection) -> str | None:
    """Which tables there are; None when there are none."""
    return MigrationContext.configure(connection).get_current_revision()


def is_current(connection: Connection) -> bool:
    """Whether the tables are those of this version, or of a later one."""
    revisions = set(MigrationContext.configure(connection).get_current_heads())
    return revisions == set(_SCRIPTS.get_heads()) or _of_a_later_version(revisions)


def _of_a_later_version(revisions: set[str]) -> bool:
    """Whether a newer program was here: it knows a step that is not among ours."""
    ours = {script.revision for script in _SCRIPTS.walk_revisions()}
    return bool(revisions - ours)


def upgrade(connection: Connection, revision: str) -> None:
    """Bring the tables to a revision; those of a later version stay as they are."""
    revisions = set(MigrationContext.configure(connection).get_current_heads())
    wanted = _SCRIPTS.get_revision(revision)
    if revisions != {wanted.revision} and not _of_a_later_version(revisions):
        command.upgrade(alembic_config(connection), revision)
