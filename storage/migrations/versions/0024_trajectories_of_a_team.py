"""A team may have more than one trajectory, one after the other: one at a time goes on. A scan
that repeats another knows which, and how many persons changed since."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_GOES_ON = sa.text("state IN ('running', 'paused')")
_COLUMNS = ("id", "team_id", "language", "with_scan", "started", "programme", "state")


class TeamsBeganAgain(SystemExit):
    """Nothing was changed; the version before knows one trajectory of a team and no more."""


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _rebuilt()
    else:
        op.drop_constraint("trajectory_team_id_key", "trajectory", type_="unique")
    op.create_index("ix_trajectory_team_id", "trajectory", ["team_id"])
    op.create_index(
        "trajectory_goes_on",
        "trajectory",
        ["team_id"],
        unique=True,
        sqlite_where=_GOES_ON,
        postgresql_where=_GOES_ON,
    )
    op.create_table(
        "repeat",
        sa.Column("round_id", sa.String(), nullable=False),
        sa.Column("before_id", sa.String(), nullable=False),
        sa.Column("invited", sa.Integer(), nullable=False),
        sa.Column("came", sa.Integer(), nullable=False),
        sa.Column("went", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"]),
        sa.ForeignKeyConstraint(["before_id"], ["round.id"]),
        sa.PrimaryKeyConstraint("round_id"),
    )


def downgrade() -> None:
    again = "SELECT count(*) FROM trajectory GROUP BY team_id HAVING count(*) > 1"
    if op.get_bind().execute(sa.text(again)).first():
        raise TeamsBeganAgain("A team began again; the version before cannot tell which counts.")
    op.drop_table("repeat")
    op.drop_index("trajectory_goes_on", table_name="trajectory")
    op.drop_index("ix_trajectory_team_id", table_name="trajectory")
    if op.get_bind().dialect.name == "sqlite":
        _rebuilt(sa.UniqueConstraint("team_id"))
    else:
        op.create_unique_constraint("trajectory_team_id_key", "trajectory", ["team_id"])


def _rebuilt(*constraints: sa.Constraint) -> None:
    """SQLite changes no constraint of a table: the table is made anew. Rounds and sessions that
    name a trajectory wait for it until the end of this transaction."""
    connection, columns = op.get_bind(), ", ".join(_COLUMNS)
    connection.execute(sa.text("PRAGMA defer_foreign_keys = ON"))
    connection.execute(
        sa.text(f"CREATE TEMPORARY TABLE kept AS SELECT {columns} FROM trajectory")  # noqa: S608
    )
    op.drop_table("trajectory")
    op.create_table(
        "trajectory",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("team_id", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("with_scan", sa.Boolean(), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("programme", sa.String(), nullable=False, server_default=""),
        sa.Column("state", sa.String(), nullable=False, server_default="running"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"]),
        sa.PrimaryKeyConstraint("id"),
        *constraints,
    )
    connection.execute(
        sa.text(f"INSERT INTO trajectory ({columns}) SELECT {columns} FROM kept")  # noqa: S608
    )
    op.drop_table("kept")
