"""A decision about a report or a wave says which one; until now it was told in the language of
whoever recorded it, also in the annexes of later reports."""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None

_ABOUT = sa.text("UPDATE decision SET about = :about WHERE id = :id")
_REPORTS = sa.text("SELECT id, unit_id, decided FROM report")
_ANNEXED = sa.text("UPDATE report SET decided = :decided WHERE id = :id")
_DECIDED = sa.text(
    "SELECT unit_id, CAST(met AS VARCHAR), subject, version, about FROM decision WHERE about <> ''"
)


def upgrade() -> None:
    op.add_column("decision", sa.Column("about", sa.String(), nullable=False, server_default=""))
    database = op.get_bind()
    for id, about in _known(database):
        database.execute(_ABOUT, {"id": id, "about": json.dumps(about)})
    known = {tuple(row[:4]): json.loads(row[4]) for row in database.execute(_DECIDED).all()}
    for id, unit, decided in database.execute(_REPORTS).all():
        told = [
            (body, met, known.get((unit, met, subject, version), subject), version)
            for body, met, subject, version in json.loads(decided)
        ]
        database.execute(_ANNEXED, {"id": id, "decided": json.dumps(told)})


def _known(database: Any) -> Iterator[tuple[str, list[str]]]:
    """What hangs together in the tables; of what was taken back, the words stay."""
    reports = (
        "SELECT decision_id, kind, CAST(first AS VARCHAR), CAST(last AS VARCHAR)"
        " FROM report WHERE decision_id IS NOT NULL"
    )
    waves = (
        "SELECT decision_id, kind, CAST(first AS VARCHAR) FROM wave WHERE decision_id IS NOT NULL"
    )
    for what, query in (("report", reports), ("wave", waves)):
        for id, *which in database.execute(sa.text(query)).all():
            yield id, [what, *which]


def downgrade() -> None:
    op.drop_column("decision", "about")
