"""Answers lie in the rows of `packet` only.

Rounds that are open keep theirs in the old way, so this step is not taken before they are closed;
nor is the way back.
"""

import sqlalchemy as sa
from alembic import op

from storage.migrations.open_rounds import refuse_while_rounds_are_open

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    refuse_while_rounds_are_open(op.get_bind())
    op.drop_table("ballot")


def downgrade() -> None:
    refuse_while_rounds_are_open(op.get_bind())
    op.create_table(
        "ballot",
        sa.Column("round_id", sa.String(), nullable=False),
        sa.Column("slot", sa.LargeBinary(), nullable=False),
        sa.Column("ciphertext", sa.LargeBinary(), nullable=False),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("round_id", "slot"),
        sqlite_with_rowid=False,
    )
