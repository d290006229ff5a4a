"""Reports of units, version by version, with the words of their leads."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "report",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("correction", sa.String(), nullable=False),
        sa.Column("figures", sa.String(), nullable=False),
        sa.Column("decided", sa.String(), nullable=False),
        sa.Column("laid", sa.Date(), nullable=True),
        sa.Column("decision_id", sa.String(), nullable=True),
        sa.Column("course", sa.String(), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("archived", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_report_unit_id", "report", ["unit_id"])
    op.create_index("ix_report_decision_id", "report", ["decision_id"])
    op.create_table(
        "report_words",
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"]),
        sa.PrimaryKeyConstraint("report_id", "topic"),
    )


def downgrade() -> None:
    for table in ("report_words", "report"):
        op.drop_table(table)
