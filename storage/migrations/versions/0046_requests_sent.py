"""How many requests somebody got outside a trajectory, by month."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "requests_sent",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("person_id", "month"),
    )
    op.create_index("ix_requests_sent_person_id", "requests_sent", ["person_id"])


def downgrade() -> None:
    op.drop_table("requests_sent")
