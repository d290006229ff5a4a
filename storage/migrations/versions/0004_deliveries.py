"""Leases, dead letters and the shared pace of the outbox; when a person wants no reminders."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("worker", sa.String(), nullable=True))
    op.add_column("outbox", sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("outbox", sa.Column("ended", sa.DateTime(timezone=True), nullable=True))
    op.add_column("outbox", sa.Column("reason", sa.String(), nullable=True))
    op.add_column("outbox", sa.Column("message_id", sa.String(), nullable=True))
    op.add_column("outbox", sa.Column("changes", sa.String(), nullable=True))
    op.add_column("person", sa.Column("time_zone", sa.String(), nullable=True))
    op.add_column("person", sa.Column("snoozed_until", sa.Date(), nullable=True))
    op.add_column(
        "person", sa.Column("refused", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_table(
        "pace",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("free", sa.Float(), nullable=False),
        sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("tenant"),
    )


def downgrade() -> None:
    op.drop_table("pace")
    for column in ("refused", "snoozed_until", "time_zone"):
        op.drop_column("person", column)
    for column in ("changes", "message_id", "reason", "ended", "leased_until", "worker"):
        op.drop_column("outbox", column)
