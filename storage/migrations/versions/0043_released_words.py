"""Words of reports that come from answers, and the rounds of which they were made."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "released_words",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("over", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.Column("instrument", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_released_words_subject", "released_words", ["subject"])
    op.create_table(
        "released_round",
        sa.Column("round_id", sa.String(), nullable=False),
        sa.Column("released_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["released_id"], ["released_words.id"]),
        sa.PrimaryKeyConstraint("round_id"),
    )
    op.create_index("ix_released_round_released_id", "released_round", ["released_id"])


def downgrade() -> None:
    op.drop_table("released_round")
    op.drop_table("released_words")
