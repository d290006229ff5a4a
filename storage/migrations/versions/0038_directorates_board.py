"""How preconditions of a unit stand, what it calls its bodies, and what a step waits for."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "precondition",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("condition", sa.String(), nullable=False),
        sa.Column("standing", sa.String(), nullable=False),
        sa.Column("solver", sa.String(), nullable=False),
        sa.Column("typed", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("unit_id", "condition"),
    )
    op.create_table(
        "body_name",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("unit_id", "body"),
    )
    op.create_table(
        "lacking",
        sa.Column("team_id", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("lack", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"]),
        sa.PrimaryKeyConstraint("team_id", "step"),
    )


def downgrade() -> None:
    for table in ("lacking", "body_name", "precondition"):
        op.drop_table(table)
