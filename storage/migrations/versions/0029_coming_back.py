"""An agreement may come back, and of a session it may be said that no summary comes."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "agreement", sa.Column("rhythm", sa.String(), nullable=False, server_default="once")
    )
    op.create_table(
        "no_summary",
        sa.Column("session_id", sa.String(), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("session_id"),
    )


def downgrade() -> None:
    op.drop_table("no_summary")
    op.drop_column("agreement", "rhythm")
