"""What was not held or not summed up when a trajectory closed, and whether it still comes."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "loose_end",
        sa.Column("trajectory_id", sa.String(), nullable=False),
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("missing", sa.String(), nullable=False),
        sa.Column("comes", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["trajectory_id"], ["trajectory.id"]),
        sa.PrimaryKeyConstraint("trajectory_id", "session"),
    )


def downgrade() -> None:
    op.drop_table("loose_end")
