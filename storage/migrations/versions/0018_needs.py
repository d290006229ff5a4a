"""Where people write what they need, by session; what stood beside an answer about dates goes.

It is emptied first: PostgreSQL only forgets where a column was, and the night's compaction writes
the table anew.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "needs_box",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("trajectory_id", sa.String(), nullable=False),
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("taken_over", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["trajectory_id"], ["trajectory.id"]),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_needs_box_trajectory_id", "needs_box", ["trajectory_id"])
    op.create_index("ix_needs_box_session_id", "needs_box", ["session_id"])
    op.execute("UPDATE session_answer SET needs = ''")
    op.drop_column("session_answer", "needs")


def downgrade() -> None:
    op.add_column(
        "session_answer", sa.Column("needs", sa.String(), nullable=False, server_default="")
    )
    op.drop_table("needs_box")
