"""What the main database may tell beside its tables, when an organisation decides that it must.

Each is a setting of its own. Whatever is set stands in readiness and on the page "Zo beschermen we
je antwoorden" (trust.md, rule 10). The key database has no exceptions: a copied key opens answers.
"""

from typing import Final

from pydantic import Field
from pydantic_settings import BaseSettings

from storage.leaks import Leak


class DatabaseExceptions(BaseSettings):
    """The part of the settings that says what the main database tells."""

    database_logs_statements: bool = Field(
        False, description="`true` when the database logs statements, or how long they took"
    )
    database_counts_statements: bool = Field(
        False, description="`true` when it keeps statistics of statements (`pg_stat_statements`)"
    )
    database_explains: bool = Field(
        False, description="`true` when it explains slow statements (`auto_explain`)"
    )
    database_audits: bool = Field(False, description="`true` when it audits (`pgaudit`)")
    database_archives: bool = Field(
        False, description="`true` when its write-ahead log is archived (`archive_mode`)"
    )
    database_replicates: bool = Field(
        False, description="`true` when another server gets every change (replication)"
    )

    @property
    def allowed_leaks(self) -> tuple[Leak, ...]:
        """What the main database may tell, in a fixed order."""
        return tuple(leak for leak, name in _SETTINGS.items() if getattr(self, name))


_SETTINGS: Final = {
    Leak.STATEMENT_LOG: "database_logs_statements",
    Leak.STATEMENT_STATISTICS: "database_counts_statements",
    Leak.AUTO_EXPLAIN: "database_explains",
    Leak.AUDIT: "database_audits",
    Leak.LOG_ARCHIVE: "database_archives",
    Leak.LOG_REPLICATION: "database_replicates",
}
