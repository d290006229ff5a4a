"""Who wants no more tips about one-on-ones."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tips_off",
        sa.Column("trajectory_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["trajectory_id"], ["trajectory.id"]),
        sa.PrimaryKeyConstraint("trajectory_id", "person_id"),
    )
    op.create_index("ix_tips_off_person_id", "tips_off", ["person_id"])


def downgrade() -> None:
    op.drop_table("tips_off")
