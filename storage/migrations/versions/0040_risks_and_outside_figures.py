"""Risks of a plan, and figures from outside, each with its source."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan_risk",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("typed", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_plan_risk_unit_id", "plan_risk", ["unit_id"])
    op.create_table(
        "outside_figure",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("published", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("people", sa.String(), nullable=False),
        sa.Column("typed", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_outside_figure_unit_id", "outside_figure", ["unit_id"])


def downgrade() -> None:
    for table in ("outside_figure", "plan_risk"):
        op.drop_table(table)
