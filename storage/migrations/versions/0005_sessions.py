"""The programme a trajectory follows, where it stands, and its sessions."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "trajectory", sa.Column("programme", sa.String(), nullable=False, server_default="")
    )
    op.add_column(
        "trajectory", sa.Column("state", sa.String(), nullable=False, server_default="running")
    )
    op.create_table(
        "session",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("trajectory_id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["trajectory_id"], ["trajectory.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_session_trajectory_id", "session", ["trajectory_id"])
    op.create_index("ix_session_state", "session", ["state"])
    op.create_table(
        "session_part",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"]),
        sa.PrimaryKeyConstraint("session_id", "nth"),
    )
    op.create_index("ix_session_part_day", "session_part", ["day"])


def downgrade() -> None:
    op.drop_table("session_part")
    op.drop_table("session")
    op.drop_column("trajectory", "state")
    op.drop_column("trajectory", "programme")
