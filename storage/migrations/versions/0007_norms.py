"""Norms: wordings, the ladder of each theme, versions of the guide, and what a team wants."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "norm",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("trajectory_id", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("round_id", sa.String(), nullable=False),
        sa.Column("adopted_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["trajectory_id"], ["trajectory.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_norm_trajectory_id", "norm", ["trajectory_id"])
    op.create_table(
        "crossing",
        sa.Column("trajectory_id", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["trajectory_id"], ["trajectory.id"]),
        sa.PrimaryKeyConstraint("trajectory_id", "theme", "step"),
    )
    op.create_table(
        "norm_wish",
        sa.Column("trajectory_id", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("weekly", sa.Boolean(), nullable=False),
        sa.Column("weekly_due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("weekly_last", sa.String(), nullable=False),
        sa.Column("shared_on", sa.Date(), nullable=True),
        sa.Column("guide_due", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["trajectory_id"], ["trajectory.id"]),
        sa.PrimaryKeyConstraint("trajectory_id"),
    )
    op.create_index("ix_norm_wish_weekly_due", "norm_wish", ["weekly_due"])
    op.create_index("ix_norm_wish_guide_due", "norm_wish", ["guide_due"])
    op.create_table(
        "norm_guide",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("trajectory_id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["trajectory_id"], ["trajectory.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("trajectory_id", "version"),
    )
    op.create_index("ix_norm_guide_trajectory_id", "norm_guide", ["trajectory_id"])


def downgrade() -> None:
    for table in ("norm_guide", "norm_wish", "crossing", "norm"):
        op.drop_table(table)
